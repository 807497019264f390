import { defineMessages, LOCALES } from '@alliance/kernel';

const locales = LOCALES.join(', ');

/** What each scalar expects, with an example. */
export const SCALAR_MESSAGES = defineMessages({
  DateTime: {
    en: 'Give an existing moment with its offset, such as 2027-05-31T09:30:00Z.',
    fi: 'Anna olemassa oleva ajankohta aikavyöhykkeineen, esimerkiksi 2027-05-31T09:30:00Z.',
    sv: 'Ange en befintlig tidpunkt med tidszon, till exempel 2027-05-31T09:30:00Z.',
    de: 'Geben Sie einen existierenden Zeitpunkt mit Zeitzone an, etwa 2027-05-31T09:30:00Z.',
  },
  Date: {
    en: 'Give an existing day, such as 2027-05-31.',
    fi: 'Anna olemassa oleva päivä, esimerkiksi 2027-05-31.',
    sv: 'Ange en befintlig dag, till exempel 2027-05-31.',
    de: 'Geben Sie einen existierenden Tag an, etwa 2027-05-31.',
  },
  Locale: {
    en: `Give one of the languages ${locales}.`,
    fi: `Anna jokin kielistä ${locales}.`,
    sv: `Ange ett av språken ${locales}.`,
    de: `Geben Sie eine der Sprachen ${locales} an.`,
  },
  Url: {
    en: 'Give an absolute http or https address, such as https://example.org/.',
    fi: 'Anna täydellinen http- tai https-osoite, esimerkiksi https://example.org/.',
    sv: 'Ange en fullständig http- eller https-adress, till exempel https://example.org/.',
    de: 'Geben Sie eine vollständige http- oder https-Adresse an, etwa https://example.org/.',
  },
  EmailAddress: {
    en: 'Give an e-mail address, such as name@example.org.',
    fi: 'Anna sähköpostiosoite, esimerkiksi nimi@example.org.',
    sv: 'Ange en e-postadress, till exempel namn@example.org.',
    de: 'Geben Sie eine E-Mail-Adresse an, etwa name@example.org.',
  },
  CountryCode: {
    en: 'Give a country as two capital letters, such as FI.',
    fi: 'Anna maa kahdella isolla kirjaimella, esimerkiksi FI.',
    sv: 'Ange ett land med två versaler, till exempel FI.',
    de: 'Geben Sie ein Land mit zwei Großbuchstaben an, etwa FI.',
  },
  Decimal: {
    en: 'Give a number as a string of digits with an optional point, such as "1250.50".',
    fi: 'Anna luku merkkijonona, tarvittaessa pisteellä, esimerkiksi "1250.50".',
    sv: 'Ange ett tal som en sträng av siffror, vid behov med punkt, till exempel "1250.50".',
    de: 'Geben Sie eine Zahl als Zeichenkette an, gegebenenfalls mit Punkt, etwa "1250.50".',
  },
  Long: {
    en: 'Give a whole number of at most 18 digits as a string, such as "1250".',
    fi: 'Anna enintään 18-numeroinen kokonaisluku merkkijonona, esimerkiksi "1250".',
    sv: 'Ange ett heltal med högst 18 siffror som en sträng, till exempel "1250".',
    de: 'Geben Sie eine ganze Zahl mit höchstens 18 Ziffern als Zeichenkette an, etwa "1250".',
  },
  Markdown: {
    en: 'Give a text in quotation marks.',
    fi: 'Anna teksti lainausmerkeissä.',
    sv: 'Ange en text inom citattecken.',
    de: 'Geben Sie einen Text in Anführungszeichen an.',
  },
});
