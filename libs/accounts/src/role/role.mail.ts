import { defineMessages, formatMessage } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';
import { roleName } from './role.messages.js';
import type { GivenRole } from './role.messages.js';

const messages = defineMessages({
  changedSubject: {
    en: 'Your role has changed: {place}',
    fi: 'Roolisi on muuttunut: {place}',
    sv: 'Din roll har ändrats: {place}',
    de: 'Ihre Rolle hat sich geändert: {place}',
  },
  changed: {
    en: 'Your role in Alliance Exchange has changed.',
    fi: 'Roolisi Alliance Exchange -palvelussa on muuttunut.',
    sv: 'Din roll i Alliance Exchange har ändrats.',
    de: 'Ihre Rolle bei Alliance Exchange hat sich geändert.',
  },
  removedSubject: {
    en: 'Your role has ended: {place}',
    fi: 'Roolisi on päättynyt: {place}',
    sv: 'Din roll har upphört: {place}',
    de: 'Ihre Rolle ist beendet: {place}',
  },
  removed: {
    en: 'Your role in Alliance Exchange has ended. Your account and what you registered for stay as they are.',
    fi: 'Roolisi Alliance Exchange -palvelussa on päättynyt. Tilisi ja ilmoittautumisesi säilyvät ennallaan.',
    sv: 'Din roll i Alliance Exchange har upphört. Ditt konto och dina anmälningar finns kvar.',
    de: 'Ihre Rolle bei Alliance Exchange ist beendet. Ihr Konto und Ihre Anmeldungen bleiben, wie sie sind.',
  },
  city: { en: 'City: {place}.', fi: 'Kaupunki: {place}.', sv: 'Stad: {place}.', de: 'Stadt: {place}.' },
  organisation: {
    en: 'Organisation: {place}.',
    fi: 'Organisaatio: {place}.',
    sv: 'Organisation: {place}.',
    de: 'Organisation: {place}.',
  },
  before: { en: 'Before: {roles}.', fi: 'Aiemmin: {roles}.', sv: 'Tidigare: {roles}.', de: 'Bisher: {roles}.' },
  now: { en: 'Now: {roles}.', fi: 'Nyt: {roles}.', sv: 'Nu: {roles}.', de: 'Jetzt: {roles}.' },
  questions: {
    en: 'If you think that this is a mistake, ask those who look after the city or organisation.',
    fi: 'Jos muutos on mielestäsi virhe, kysy kaupungin tai organisaation yhteyshenkilöiltä.',
    sv: 'Om du tror att det är ett misstag, fråga dem som ansvarar för staden eller organisationen.',
    de: 'Wenn Sie das für einen Irrtum halten, fragen Sie bei der Stadt oder Organisation nach.',
  },
});

/** What the mail about a changed role tells. */
export interface RoleChangedMailParameters {
  kind: 'CITY' | 'ORGANISATION';
  /** Name of the city or organisation. */
  place: string;
  former: GivenRole[];
  /** Null where nothing is left. */
  role: GivenRole | null;
}

/** Tells somebody that somebody else changed their role, or took it away. */
export const roleChangedMail = defineMail<RoleChangedMailParameters>({
  name: 'role-changed',
  whenUnknown: 'RETRY',
  write: ({ kind, place, former, role }, locale) => ({
    subject: formatMessage(role ? messages.changedSubject : messages.removedSubject, locale, { place }),
    paragraphs: [
      (role ? messages.changed : messages.removed)[locale],
      formatMessage(kind === 'CITY' ? messages.city : messages.organisation, locale, { place }),
      formatMessage(messages.before, locale, { roles: listed(former, locale) }),
      ...(role ? [formatMessage(messages.now, locale, { roles: listed([role], locale) })] : []),
    ],
    closing: [messages.questions[locale]],
  }),
});

function listed(roles: readonly GivenRole[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(roles.map((role) => roleName(role)[locale]));
}
