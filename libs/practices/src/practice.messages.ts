import { defineMessages } from '@alliance/kernel';

/** What people are told when a practice can't be saved as it is. */
export const PRACTICE_MESSAGES = defineMessages({
  summaryRequired: {
    en: 'A summary is needed before the practice can be reviewed.',
    fi: 'Tiivistelmä on pakollinen ennen tarkistusta.',
    sv: 'En sammanfattning behövs innan god praxis kan granskas.',
    de: 'Vor der Prüfung ist eine Zusammenfassung nötig.',
  },
  endsBeforeStart: {
    en: 'The last day lies before the first.',
    fi: 'Viimeinen päivä on ennen ensimmäistä.',
    sv: 'Sista dagen ligger före den första.',
    de: 'Der letzte Tag liegt vor dem ersten.',
  },
  amountAndCurrency: {
    en: 'Give the amount and its currency together.',
    fi: 'Anna summa ja valuutta yhdessä.',
    sv: 'Ange belopp och valuta tillsammans.',
    de: 'Geben Sie Betrag und Währung zusammen an.',
  },
  unknownCurrency: {
    en: 'There is no currency {code}.',
    fi: 'Valuuttaa {code} ei ole.',
    sv: 'Det finns ingen valuta {code}.',
    de: 'Die Währung {code} gibt es nicht.',
  },
  latitudeAndLongitude: {
    en: 'Give latitude and longitude together.',
    fi: 'Anna leveys- ja pituusaste yhdessä.',
    sv: 'Ange latitud och longitud tillsammans.',
    de: 'Geben Sie Breiten- und Längengrad zusammen an.',
  },
  unknownCity: {
    en: 'There is no such city.',
    fi: 'Tällaista kaupunkia ei ole.',
    sv: 'Staden finns inte.',
    de: 'Diese Stadt gibt es nicht.',
  },
  unknownOrganisation: {
    en: 'There is no such organisation.',
    fi: 'Tällaista organisaatiota ei ole.',
    sv: 'Organisationen finns inte.',
    de: 'Diese Organisation gibt es nicht.',
  },
  unknownTheme: {
    en: 'There is no theme {code}.',
    fi: 'Teemaa {code} ei ole.',
    sv: 'Det finns inget tema {code}.',
    de: 'Das Thema {code} gibt es nicht.',
  },
});
