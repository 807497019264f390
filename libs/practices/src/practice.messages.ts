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
  amountTwice: {
    en: 'Give the amount once: as costMinorUnits, or as costAmount, which will be removed.',
    fi: 'Anna summa vain kerran: kenttänä costMinorUnits tai poistuvana kenttänä costAmount.',
    sv: 'Ange beloppet en gång: som costMinorUnits, eller som costAmount, som tas bort.',
    de: 'Geben Sie den Betrag einmal an: als costMinorUnits oder als costAmount, das wegfällt.',
  },
  tooManyDecimals: {
    en: 'An amount in {code} has at most {decimals} decimals.',
    fi: 'Valuutan {code} summassa on enintään {decimals} desimaalia.',
    sv: 'Ett belopp i {code} har högst {decimals} decimaler.',
    de: 'Ein Betrag in {code} hat höchstens {decimals} Nachkommastellen.',
  },
  wholeMinorUnits: {
    en: 'Give money in whole minor units of {code}, without a decimal point: {units} for {amount} {code}.',
    fi: 'Anna raha valuutan {code} pienimpinä kokonaisina yksikköinä ilman desimaalipistettä: {amount} {code} on {units}.',
    sv: 'Ange pengar i hela minsta enheter av {code}, utan decimaltecken: {units} för {amount} {code}.',
    de: 'Geben Sie Geld in ganzen kleinsten Einheiten von {code} an, ohne Dezimalpunkt: {units} für {amount} {code}.',
  },
  unitAndCurrency: {
    en: 'Give a unit, or a currency for money, but not both.',
    fi: 'Anna joko yksikkö tai rahasummalle valuutta, älä molempia.',
    sv: 'Ange en enhet, eller en valuta för pengar, men inte båda.',
    de: 'Geben Sie eine Einheit an oder für Geld eine Währung, aber nicht beides.',
  },
  unitIsCurrency: {
    en: '“{code}” is a currency: give it in the field currency, and the figures in whole minor units.',
    fi: '”{code}” on valuutta: anna se kentässä currency ja luvut pienimpinä kokonaisina yksikköinä.',
    sv: '”{code}” är en valuta: ange den i fältet currency, och siffrorna i hela minsta enheter.',
    de: '„{code}“ ist eine Währung: Geben Sie sie im Feld currency an und die Zahlen in ganzen kleinsten Einheiten.',
  },
  misspeltUnit: {
    en: 'The unit “{code}” is not written in UCUM. Did you mean {suggestion}?',
    fi: 'Yksikköä ”{code}” ei ole kirjoitettu UCUM-koodina. Tarkoititko {suggestion}?',
    sv: 'Enheten ”{code}” är inte skriven i UCUM. Menade du {suggestion}?',
    de: 'Die Einheit „{code}“ ist nicht in UCUM geschrieben. Meinten Sie {suggestion}?',
  },
  unknownUnit: {
    en: 'The unit “{code}” is not written in UCUM. Units look like kW.h/m2, t/a or %; what is counted stands in braces without spaces, as in {example}.',
    fi: 'Yksikköä ”{code}” ei ole kirjoitettu UCUM-koodina. Yksiköt ovat muotoa kW.h/m2, t/a tai %; laskettava asia kirjoitetaan aaltosulkeisiin ilman välilyöntejä, esimerkiksi {example}.',
    sv: 'Enheten ”{code}” är inte skriven i UCUM. Enheter ser ut som kW.h/m2, t/a eller %; det som räknas står inom klammerparenteser utan mellanslag, som i {example}.',
    de: 'Die Einheit „{code}“ ist nicht in UCUM geschrieben. Einheiten sehen aus wie kW.h/m2, t/a oder %; Gezähltes steht ohne Leerzeichen in geschweiften Klammern, etwa {example}.',
  },
  periodTogether: {
    en: 'Give the first and the last day of the period together; for a single day give it twice.',
    fi: 'Anna ajanjakson ensimmäinen ja viimeinen päivä yhdessä; yksittäinen päivä annetaan kahdesti.',
    sv: 'Ange periodens första och sista dag tillsammans; en enda dag anges två gånger.',
    de: 'Geben Sie den ersten und den letzten Tag des Zeitraums zusammen an; ein einzelner Tag wird zweimal angegeben.',
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
