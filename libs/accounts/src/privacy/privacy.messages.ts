import { defineMessages } from '@alliance/kernel';

/** What can be in the way of a file with one's data, or of being erased, in the words of whoever reads it. */
export const privacyMessages = defineMessages({
  exportRunning: {
    en: 'Your file is being put together already. You get a mail when it is ready.',
    fi: 'Tiedostoasi kootaan jo. Saat sähköpostin, kun se on valmis.',
    sv: 'Din fil håller redan på att sammanställas. Du får ett mejl när den är klar.',
    de: 'Ihre Datei wird schon zusammengestellt. Sie erhalten eine Mail, sobald sie fertig ist.',
  },
  exportLimit: {
    en: 'You asked for {limit} files within a day. Fetch one of them, or ask again tomorrow.',
    fi: 'Olet pyytänyt {limit} tiedostoa vuorokauden aikana. Hae jokin niistä tai pyydä huomenna uudelleen.',
    sv: 'Du har bett om {limit} filer på ett dygn. Hämta en av dem eller be om en ny i morgon.',
    de: 'Sie haben an einem Tag {limit} Dateien angefordert. Laden Sie eine davon herunter, oder fordern Sie morgen eine neue an.',
  },
  exportGoneTitle: {
    en: 'The file is no longer there',
    fi: 'Tiedostoa ei enää ole',
    sv: 'Filen finns inte längre',
    de: 'Die Datei ist nicht mehr da',
  },
  exportGone: {
    en: 'Files with personal data are deleted after {days} days. Ask for a new one in your account.',
    fi: 'Henkilötietoja sisältävät tiedostot poistetaan {days} päivän kuluttua. Pyydä tililläsi uusi.',
    sv: 'Filer med personuppgifter raderas efter {days} dagar. Be om en ny på ditt konto.',
    de: 'Dateien mit persönlichen Daten werden nach {days} Tagen gelöscht. Fordern Sie in Ihrem Konto eine neue an.',
  },
  exportNotReadyTitle: {
    en: 'The file is not ready yet',
    fi: 'Tiedosto ei ole vielä valmis',
    sv: 'Filen är inte klar ännu',
    de: 'Die Datei ist noch nicht fertig',
  },
  exportNotReady: {
    en: 'You get a mail as soon as it is. Then reload this page.',
    fi: 'Saat sähköpostin heti, kun se on. Lataa silloin tämä sivu uudelleen.',
    sv: 'Du får ett mejl så snart den är det. Ladda då om den här sidan.',
    de: 'Sie erhalten eine Mail, sobald es so weit ist. Laden Sie dann diese Seite neu.',
  },
  codeLimit: {
    en: 'You asked for {limit} codes within an hour. Type in the latest one, or ask again later.',
    fi: 'Olet pyytänyt {limit} koodia tunnin aikana. Syötä viimeisin tai pyydä myöhemmin uudelleen.',
    sv: 'Du har bett om {limit} koder på en timme. Skriv in den senaste eller be om en ny senare.',
    de: 'Sie haben in einer Stunde {limit} Codes angefordert. Geben Sie den letzten ein, oder fordern Sie später einen neuen an.',
  },
  codeWrong: {
    en: 'This is not the code from the latest mail. Check the six digits; you can try {left} more times.',
    fi: 'Tämä ei ole viimeisimmän viestin koodi. Tarkista kuusi numeroa; voit yrittää vielä {left} kertaa.',
    sv: 'Det här är inte koden i det senaste mejlet. Kontrollera de sex siffrorna; du kan försöka {left} gånger till.',
    de: 'Das ist nicht der Code aus der letzten Mail. Prüfen Sie die sechs Ziffern; Sie können es noch {left}-mal versuchen.',
  },
  codeOver: {
    en: 'There is no code that still counts: it ran out after {minutes} minutes or {tries} tries. Ask for a new one by leaving the code out.',
    fi: 'Voimassa olevaa koodia ei ole: se vanheni {minutes} minuutin tai {tries} yrityksen jälkeen. Pyydä uusi jättämällä koodi pois.',
    sv: 'Det finns ingen kod som gäller: den upphörde efter {minutes} minuter eller {tries} försök. Be om en ny genom att utelämna koden.',
    de: 'Es gibt keinen gültigen Code: Er lief nach {minutes} Minuten oder {tries} Versuchen ab. Fordern Sie einen neuen an, indem Sie den Code weglassen.',
  },
});
