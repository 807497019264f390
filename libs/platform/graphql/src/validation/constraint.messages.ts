import { defineMessages } from '@alliance/kernel';

/** What each constraint says: the field, the limit and the way out. Keys are class-validator's names, and those of our own decorators. */
const messages = defineMessages({
  plainText: {
    en: '"{field}" is too long: at most {limit} characters. Shorten it.',
    fi: '"{field}" on liian pitkä: enintään {limit} merkkiä. Lyhennä tekstiä.',
    sv: '”{field}” är för lång: högst {limit} tecken. Korta texten.',
    de: '„{field}“ ist zu lang: höchstens {limit} Zeichen. Kürzen Sie den Text.',
  },
  minLength: {
    en: '"{field}" is too short: at least {limit} characters. Write more.',
    fi: '"{field}" on liian lyhyt: vähintään {limit} merkkiä. Kirjoita enemmän.',
    sv: '”{field}” är för kort: minst {limit} tecken. Skriv mer.',
    de: '„{field}“ ist zu kurz: mindestens {limit} Zeichen. Schreiben Sie mehr.',
  },
  isLength: {
    en: '"{field}" must have {limit} to {limit2} characters.',
    fi: 'Kentässä "{field}" on oltava {limit}–{limit2} merkkiä.',
    sv: '”{field}” måste ha {limit}–{limit2} tecken.',
    de: '„{field}“ muss {limit} bis {limit2} Zeichen haben.',
  },
  isNotEmpty: {
    en: '"{field}" is missing. Fill it in.',
    fi: '"{field}" puuttuu. Täytä kenttä.',
    sv: '”{field}” saknas. Fyll i fältet.',
    de: '„{field}“ fehlt. Füllen Sie das Feld aus.',
  },
  min: {
    en: '"{field}" must be {limit} or more.',
    fi: 'Kentän "{field}" arvon on oltava vähintään {limit}.',
    sv: '”{field}” måste vara minst {limit}.',
    de: '„{field}“ muss mindestens {limit} sein.',
  },
  max: {
    en: '"{field}" must be {limit} or less.',
    fi: 'Kentän "{field}" arvon on oltava enintään {limit}.',
    sv: '”{field}” får vara högst {limit}.',
    de: '„{field}“ darf höchstens {limit} sein.',
  },
  isInt: {
    en: '"{field}" must be a whole number.',
    fi: 'Kentän "{field}" arvon on oltava kokonaisluku.',
    sv: '”{field}” måste vara ett heltal.',
    de: '„{field}“ muss eine ganze Zahl sein.',
  },
  isPositive: {
    en: '"{field}" must be more than 0.',
    fi: 'Kentän "{field}" arvon on oltava suurempi kuin 0.',
    sv: '”{field}” måste vara större än 0.',
    de: '„{field}“ muss größer als 0 sein.',
  },
  isIn: {
    en: '"{field}" must be one of: {limit}.',
    fi: 'Kentän "{field}" arvon on oltava jokin näistä: {limit}.',
    sv: '”{field}” måste vara något av: {limit}.',
    de: '„{field}“ muss einer dieser Werte sein: {limit}.',
  },
  isUrl: {
    en: '"{field}" must be an absolute http or https address, such as https://example.org/.',
    fi: 'Kentässä "{field}" on oltava täydellinen http- tai https-osoite, esimerkiksi https://example.org/.',
    sv: '”{field}” måste vara en fullständig http- eller https-adress, till exempel https://example.org/.',
    de: '„{field}“ muss eine vollständige http- oder https-Adresse sein, etwa https://example.org/.',
  },
  isEmail: {
    en: '"{field}" must be an e-mail address, such as name@example.org.',
    fi: 'Kentässä "{field}" on oltava sähköpostiosoite, esimerkiksi nimi@example.org.',
    sv: '”{field}” måste vara en e-postadress, till exempel namn@example.org.',
    de: '„{field}“ muss eine E-Mail-Adresse sein, etwa name@example.org.',
  },
  isDate: {
    en: '"{field}" must be an existing date, such as 2027-05-31.',
    fi: 'Kentässä "{field}" on oltava olemassa oleva päivä, esimerkiksi 2027-05-31.',
    sv: '”{field}” måste vara ett befintligt datum, till exempel 2027-05-31.',
    de: '„{field}“ muss ein existierendes Datum sein, etwa 2027-05-31.',
  },
  minDate: {
    en: '"{field}" must be {limit} or later.',
    fi: 'Kentän "{field}" on oltava aikaisintaan {limit}.',
    sv: '”{field}” får vara tidigast {limit}.',
    de: '„{field}“ darf frühestens {limit} sein.',
  },
  maxDate: {
    en: '"{field}" must be {limit} or earlier.',
    fi: 'Kentän "{field}" on oltava viimeistään {limit}.',
    sv: '”{field}” får vara senast {limit}.',
    de: '„{field}“ darf spätestens {limit} sein.',
  },
  matches: {
    en: '"{field}" does not have the expected form {limit}.',
    fi: 'Kenttä "{field}" ei ole odotetussa muodossa {limit}.',
    sv: '”{field}” har inte den förväntade formen {limit}.',
    de: '„{field}“ hat nicht die erwartete Form {limit}.',
  },
  isLatitude: {
    en: '"{field}" must be a latitude between -90 and 90.',
    fi: 'Kentän "{field}" on oltava leveysaste välillä -90–90.',
    sv: '”{field}” måste vara en latitud mellan -90 och 90.',
    de: '„{field}“ muss ein Breitengrad zwischen -90 und 90 sein.',
  },
  isLongitude: {
    en: '"{field}" must be a longitude between -180 and 180.',
    fi: 'Kentän "{field}" on oltava pituusaste välillä -180–180.',
    sv: '”{field}” måste vara en longitud mellan -180 och 180.',
    de: '„{field}“ muss ein Längengrad zwischen -180 und 180 sein.',
  },
  arrayMaxSize: {
    en: '"{field}" may have at most {limit} entries. Remove some.',
    fi: 'Kentässä "{field}" saa olla enintään {limit} kohtaa. Poista osa.',
    sv: '”{field}” får ha högst {limit} poster. Ta bort några.',
    de: '„{field}“ darf höchstens {limit} Einträge haben. Entfernen Sie einige.',
  },
  arrayMinSize: {
    en: '"{field}" needs at least {limit} entries. Add some.',
    fi: 'Kentässä "{field}" on oltava vähintään {limit} kohtaa. Lisää puuttuvat.',
    sv: '”{field}” behöver minst {limit} poster. Lägg till några.',
    de: '„{field}“ braucht mindestens {limit} Einträge. Fügen Sie welche hinzu.',
  },
  arrayNotEmpty: {
    en: '"{field}" needs at least one entry. Add one.',
    fi: 'Kentässä "{field}" on oltava vähintään yksi kohta. Lisää sellainen.',
    sv: '”{field}” behöver minst en post. Lägg till en.',
    de: '„{field}“ braucht mindestens einen Eintrag. Fügen Sie einen hinzu.',
  },
  arrayUnique: {
    en: '"{field}" has the same entry twice. Remove one.',
    fi: 'Kentässä "{field}" on sama kohta kahdesti. Poista toinen.',
    sv: '”{field}” har samma post två gånger. Ta bort den ena.',
    de: '„{field}“ enthält denselben Eintrag zweimal. Entfernen Sie einen.',
  },
  isAfter: {
    en: '"{field}" must be later than "{limit}". Change one of them.',
    fi: 'Kentän "{field}" on oltava myöhäisempi kuin "{limit}". Muuta jompaakumpaa.',
    sv: '”{field}” måste vara senare än ”{limit}”. Ändra en av dem.',
    de: '„{field}“ muss später sein als „{limit}“. Ändern Sie eines von beiden.',
  },
  isTimeZone: {
    en: '"{field}" must be a time zone such as Europe/Helsinki.',
    fi: 'Kentässä "{field}" on oltava aikavyöhyke, esimerkiksi Europe/Helsinki.',
    sv: '”{field}” måste vara en tidszon, till exempel Europe/Helsinki.',
    de: '„{field}“ muss eine Zeitzone sein, etwa Europe/Helsinki.',
  },
  isLocale: {
    en: '"{field}" must be one of the languages {limit}.',
    fi: 'Kentän "{field}" on oltava jokin kielistä {limit}.',
    sv: '”{field}” måste vara ett av språken {limit}.',
    de: '„{field}“ muss eine der Sprachen {limit} sein.',
  },
  isRecordId: {
    en: '"{field}" must be an id that starts with "{limit}_". Copy it from the record.',
    fi: 'Kentän "{field}" tunnisteen on alettava "{limit}_". Kopioi se tietueesta.',
    sv: '”{field}” måste vara ett id som börjar med ”{limit}_”. Kopiera det från posten.',
    de: '„{field}“ muss eine ID sein, die mit „{limit}_“ beginnt. Kopieren Sie sie vom Datensatz.',
  },
  isPageSize: {
    en: '"{field}" must be between 1 and {limit}. Ask for further pages with `after` or `before`.',
    fi: 'Kentän "{field}" on oltava välillä 1–{limit}. Hae lisää sivuja argumenteilla `after` tai `before`.',
    sv: '”{field}” måste vara mellan 1 och {limit}. Hämta fler sidor med `after` eller `before`.',
    de: '„{field}“ muss zwischen 1 und {limit} liegen. Weitere Seiten gibt es mit `after` oder `before`.',
  },
  exactlyOneOf: {
    en: 'Give exactly one of: {limit}.',
    fi: 'Anna täsmälleen yksi näistä: {limit}.',
    sv: 'Ange exakt ett av: {limit}.',
    de: 'Geben Sie genau eines an: {limit}.',
  },
  markdownLink: {
    en: '"{field}" has a link that does not lead to an http, https or mailto address. Change or remove it.',
    fi: 'Kentässä "{field}" on linkki, joka ei johda http-, https- tai mailto-osoitteeseen. Muuta tai poista se.',
    sv: '”{field}” har en länk som inte leder till en http-, https- eller mailto-adress. Ändra eller ta bort den.',
    de: '„{field}“ enthält einen Link, der nicht zu einer http-, https- oder mailto-Adresse führt. Ändern oder entfernen Sie ihn.',
  },
  markdownHtml: {
    en: '"{field}" contains HTML. Use Markdown instead, or write < as &lt;.',
    fi: 'Kentässä "{field}" on HTML-koodia. Käytä Markdownia tai kirjoita < muodossa &lt;.',
    sv: '”{field}” innehåller HTML. Använd Markdown i stället, eller skriv < som &lt;.',
    de: '„{field}“ enthält HTML. Verwenden Sie Markdown, oder schreiben Sie < als &lt;.',
  },
  markdownMarks: {
    en: '"{field}" has too many Markdown marks and line breaks: at most {limit} in one text. Use fewer, or split the text.',
    fi: 'Kentässä "{field}" on liikaa Markdown-merkintöjä ja rivinvaihtoja: enintään {limit} yhdessä tekstissä. Vähennä niitä tai jaa teksti osiin.',
    sv: '”{field}” har för många Markdown-tecken och radbrytningar: högst {limit} i en text. Använd färre eller dela upp texten.',
    de: '„{field}“ enthält zu viele Markdown-Zeichen und Zeilenumbrüche: höchstens {limit} in einem Text. Verwenden Sie weniger, oder teilen Sie den Text auf.',
  },
  markdownNesting: {
    en: '"{field}" has quotes or lists within one another at more than {limit} levels. Move some of them out.',
    fi: 'Kentässä "{field}" on sisäkkäisiä lainauksia tai luetteloita yli {limit} tasoa. Vähennä tasoja.',
    sv: '”{field}” har citat eller listor i varandra på fler än {limit} nivåer. Minska antalet nivåer.',
    de: '„{field}“ enthält Zitate oder Listen, die über mehr als {limit} Ebenen ineinander liegen. Verringern Sie die Zahl der Ebenen.',
  },
  oneLine: {
    en: '"{field}" must be on one line. Remove line breaks and tabs.',
    fi: 'Kentän "{field}" on oltava yhdellä rivillä. Poista rivinvaihdot ja sarkaimet.',
    sv: '”{field}” måste stå på en rad. Ta bort radbrytningar och tabbar.',
    de: '„{field}“ muss in einer Zeile stehen. Entfernen Sie Zeilenumbrüche und Tabulatoren.',
  },
  unreadable: {
    en: '"{field}" contains a character that nobody can see, or that changes the order of reading: {limit}. Delete it, or type the text anew.',
    fi: 'Kentässä "{field}" on merkki, joka ei näy tai joka muuttaa lukujärjestystä: {limit}. Poista se tai kirjoita teksti uudelleen.',
    sv: '”{field}” innehåller ett tecken som inte syns eller som ändrar läsordningen: {limit}. Ta bort det eller skriv texten på nytt.',
    de: '„{field}“ enthält ein Zeichen, das nicht zu sehen ist oder die Leserichtung ändert: {limit}. Löschen Sie es, oder geben Sie den Text neu ein.',
  },
  custom: {
    en: '"{field}" has a value that is not possible here. See its description in the schema.',
    fi: 'Kentän "{field}" arvo ei ole tässä mahdollinen. Katso sen kuvaus skeemasta.',
    sv: '”{field}” har ett värde som inte är möjligt här. Se beskrivningen i schemat.',
    de: '„{field}“ hat einen Wert, der hier nicht möglich ist. Siehe die Beschreibung im Schema.',
  },
});

export const CONSTRAINT_MESSAGES = { ...messages, maxLength: messages.plainText, isDefined: messages.isNotEmpty, isEnum: messages.isIn };

/** A constraint with a sentence of its own. */
export type ConstraintName = keyof typeof CONSTRAINT_MESSAGES;
