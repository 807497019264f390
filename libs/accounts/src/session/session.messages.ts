import { defineMessages } from '@alliance/kernel';

/** What people are told about their sessions. */
export const sessionMessages = defineMessages({
  accountClosed: {
    en: 'This account is closed. Ask a coordinator of the alliance.',
    fi: 'Tämä tili on suljettu. Ota yhteyttä verkoston koordinaattoriin.',
    sv: 'Det här kontot är stängt. Fråga en koordinator för alliansen.',
    de: 'Dieses Konto ist gesperrt. Wenden Sie sich an die Koordination der Allianz.',
  },
  missing: {
    en: 'You have no such session; it may have ended already. Look at your sessions again.',
    fi: 'Sinulla ei ole tällaista istuntoa; se on ehkä jo päättynyt. Katso istuntosi uudelleen.',
    sv: 'Du har ingen sådan session; den kan redan ha avslutats. Se dina sessioner på nytt.',
    de: 'Diese Sitzung haben Sie nicht; vielleicht ist sie schon beendet. Sehen Sie Ihre Sitzungen noch einmal an.',
  },
});
