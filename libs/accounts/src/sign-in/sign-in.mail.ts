import { defineMessages, formatMessage } from '@alliance/kernel';
import { defineMail } from '@alliance/mail';
import { LIFETIME_MS } from './sign-in.rules.js';

const messages = defineMessages({
  subject: {
    en: 'Sign in to Alliance Exchange',
    fi: 'Kirjautuminen: Alliance Exchange',
    sv: 'Logga in på Alliance Exchange',
    de: 'Anmeldung bei Alliance Exchange',
  },
  use: {
    en: 'Open this link to sign in, or type the code on the page where you asked for it. On another device use the code.',
    fi: 'Kirjaudu avaamalla linkki, tai kirjoita koodi sivulle, jolla pyysit sitä. Käytä toisella laitteella koodia.',
    sv: 'Öppna länken för att logga in, eller skriv koden på sidan där du bad om den. Använd koden på en annan enhet.',
    de: 'Öffnen Sie den Link, um sich anzumelden, oder geben Sie den Code auf der Seite ein, auf der Sie ihn angefordert haben. Auf einem anderen Gerät hilft der Code.',
  },
  signIn: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in', de: 'Anmelden' },
  expiry: {
    en: 'Link and code work for {minutes} minutes, and once. Never give them to anybody: nobody of the alliance will ask for them.',
    fi: 'Linkki ja koodi toimivat {minutes} minuuttia ja vain kerran. Älä anna niitä kenellekään: kukaan allianssista ei kysy niitä.',
    sv: 'Länken och koden gäller i {minutes} minuter och en enda gång. Ge dem inte till någon: ingen i alliansen frågar efter dem.',
    de: 'Link und Code gelten {minutes} Minuten lang und einmal. Geben Sie sie niemandem: Niemand aus der Allianz wird danach fragen.',
  },
  ignore: {
    en: 'If it was not you who asked, ignore this mail: without it nobody can sign in with your address.',
    fi: 'Jos et itse pyytänyt tätä, jätä viesti huomiotta: ilman sitä kukaan ei voi kirjautua osoitteellasi.',
    sv: 'Om det inte var du som bad om detta kan du bortse från mejlet: utan det kan ingen logga in med din adress.',
    de: 'Wenn Sie das nicht waren, beachten Sie diese Mail nicht: Ohne sie kann sich niemand mit Ihrer Adresse anmelden.',
  },
});

/** The link and the code to sign in with. */
export const signInMail = defineMail<{ url: string; code: string }>({
  name: 'sign-in',
  whenUnknown: 'RETRY',
  write: ({ url, code }, locale) => ({
    subject: messages.subject[locale],
    paragraphs: [messages.use[locale]],
    action: { label: messages.signIn[locale], url },
    code,
    closing: [formatMessage(messages.expiry, locale, { minutes: LIFETIME_MS / 60_000 }), messages.ignore[locale]],
  }),
});
