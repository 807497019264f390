import { defineMessages } from '@alliance/kernel';

/** The words of the page at `/`. */
export const LANDING_MESSAGES = defineMessages({
  title: { en: 'Alliance Exchange', fi: 'Alliance Exchange', sv: 'Alliance Exchange', de: 'Alliance Exchange' },
  purpose: {
    en: 'Cities share what works on the way to climate neutrality: good practices, exchange days and the people behind them, as linked records in several languages. This address serves their data to programs, by GraphQL.',
    fi: 'Kaupungit jakavat, mikä toimii matkalla ilmastoneutraaliuteen: hyviä käytäntöjä, vaihtopäiviä ja ihmisiä niiden takana, toisiinsa linkitettyinä tietueina usealla kielellä. Tästä osoitteesta ohjelmat saavat tiedot GraphQL-rajapinnalla.',
    sv: 'Städer delar det som fungerar på vägen mot klimatneutralitet: god praxis, utbytesdagar och människorna bakom, som länkade poster på flera språk. Här hämtar program deras data med GraphQL.',
    de: 'Städte teilen, was auf dem Weg zur Klimaneutralität funktioniert: gute Praxis, Austauschtage und die Menschen dahinter, als verknüpfte Datensätze in mehreren Sprachen. Unter dieser Adresse erhalten Programme die Daten über GraphQL.',
  },
  signIn: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in', de: 'Anmelden' },
  start: { en: 'Where to go on', fi: 'Mistä jatkaa', sv: 'Gå vidare', de: 'Wie es weitergeht' },
  graphiql: {
    en: 'try queries in the browser, with examples',
    fi: 'kokeile kyselyitä selaimessa esimerkkien avulla',
    sv: 'prova frågor i webbläsaren, med exempel',
    de: 'Abfragen im Browser ausprobieren, mit Beispielen',
  },
  schema: {
    en: 'the whole schema, with a description of every field',
    fi: 'koko skeema, jossa jokainen kenttä on kuvattu',
    sv: 'hela schemat, med en beskrivning av varje fält',
    de: 'das ganze Schema, mit einer Beschreibung jedes Feldes',
  },
  endpoint: {
    en: 'the address for programs (GET and POST)',
    fi: 'osoite ohjelmille (GET ja POST)',
    sv: 'adressen för program (GET och POST)',
    de: 'die Adresse für Programme (GET und POST)',
  },
  documentation: { en: 'Documentation', fi: 'Dokumentaatio', sv: 'Dokumentation', de: 'Dokumentation' },
  access: {
    en: 'What is published can be read by anybody. To write, or to see drafts of your own city, send an access token in the header "Authorization: Bearer …".',
    fi: 'Julkaistun sisällön voi lukea kuka tahansa. Kirjoittamiseen ja oman kaupungin luonnosten näkemiseen tarvitaan käyttöavain otsakkeessa "Authorization: Bearer …".',
    sv: 'Det som är publicerat kan läsas av alla. För att skriva, eller se utkast från din egen stad, skicka en åtkomstnyckel i huvudet ”Authorization: Bearer …”.',
    de: 'Was veröffentlicht ist, können alle lesen. Zum Schreiben und für Entwürfe der eigenen Stadt senden Sie ein Zugriffstoken im Header „Authorization: Bearer …“.',
  },
});
