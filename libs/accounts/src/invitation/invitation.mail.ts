import { defineMessages, formatMessage } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';
import { roleName } from '../role/role.messages.js';
import type { GivenRole } from '../role/role.messages.js';
import { INVITATION_DAYS } from './invitation.rules.js';

const messages = defineMessages({
  subject: {
    en: 'Invitation to Alliance Exchange: {place}',
    fi: 'Kutsu Alliance Exchange -palveluun: {place}',
    sv: 'Inbjudan till Alliance Exchange: {place}',
    de: 'Einladung zu Alliance Exchange: {place}',
  },
  invites: {
    en: '{place} invites you to take part in Alliance Exchange, where cities exchange what they know about climate work.',
    fi: '{place} kutsuu sinut mukaan Alliance Exchange -palveluun, jossa kaupungit jakavat ilmastotyönsä kokemuksia.',
    sv: '{place} bjuder in dig till Alliance Exchange, där städer delar sina erfarenheter av klimatarbete.',
    de: '{place} lädt Sie zu Alliance Exchange ein, wo Städte ihr Wissen über Klimaarbeit austauschen.',
  },
  city: {
    en: 'City: {place}. Your role there: {role}.',
    fi: 'Kaupunki: {place}. Roolisi siellä: {role}.',
    sv: 'Stad: {place}. Din roll där: {role}.',
    de: 'Stadt: {place}. Ihre Rolle dort: {role}.',
  },
  organisation: {
    en: 'Organisation: {place}. Your role there: {role}.',
    fi: 'Organisaatio: {place}. Roolisi siellä: {role}.',
    sv: 'Organisation: {place}. Din roll där: {role}.',
    de: 'Organisation: {place}. Ihre Rolle dort: {role}.',
  },
  answer: {
    en: 'Look at the invitation',
    fi: 'Katso kutsu',
    sv: 'Visa inbjudan',
    de: 'Einladung ansehen',
  },
  days: {
    en: 'The link works for {days} days. There you can accept or decline.',
    fi: 'Linkki toimii {days} päivää. Siellä voit hyväksyä kutsun tai kieltäytyä siitä.',
    sv: 'Länken fungerar i {days} dagar. Där kan du tacka ja eller nej.',
    de: 'Der Link gilt {days} Tage. Dort können Sie annehmen oder ablehnen.',
  },
  forYou: {
    en: 'The link is meant for you alone: do not pass it on. If you did not expect this mail, you can ignore it; nothing happens then.',
    fi: 'Linkki on tarkoitettu vain sinulle: älä välitä sitä eteenpäin. Jos et odottanut tätä viestiä, voit jättää sen huomiotta; silloin mitään ei tapahdu.',
    sv: 'Länken är bara för dig: skicka den inte vidare. Om du inte väntade dig detta mejl kan du bortse från det; då händer ingenting.',
    de: 'Der Link ist nur für Sie bestimmt: Geben Sie ihn nicht weiter. Wenn Sie diese Mail nicht erwartet haben, können Sie sie ignorieren; dann geschieht nichts.',
  },
});

/** What the mail with an invitation tells. Not who invites: the mail belongs to its recipient, and is not erased with somebody else. */
export interface InvitationMailParameters {
  kind: 'CITY' | 'ORGANISATION';
  /** Name of the city or organisation. */
  place: string;
  role: GivenRole;
  /** Address of the page where the invitation is answered, with its token. */
  url: string;
}

/** Asks somebody to take a role. Its link is the only place where the token is. */
export const invitationMail = defineMail<InvitationMailParameters>({
  name: 'invitation',
  whenUnknown: 'RETRY',
  write: ({ kind, place, role, url }, locale) => ({
    subject: formatMessage(messages.subject, locale, { place }),
    paragraphs: [
      formatMessage(messages.invites, locale, { place }),
      formatMessage(kind === 'CITY' ? messages.city : messages.organisation, locale, { place, role: roleName(role)[locale] }),
    ],
    action: { label: messages.answer[locale], url },
    closing: [formatMessage(messages.days, locale, { days: INVITATION_DAYS }), messages.forYou[locale]],
  }),
});
