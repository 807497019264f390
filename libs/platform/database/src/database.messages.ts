import { defineMessages } from '@alliance/kernel';

/** What people are told of a database that is away or full. */
export const DATABASE_MESSAGES = defineMessages({
  unchanged: {
    en: 'The database cannot be reached right now. Nothing was changed; try again in a moment.',
    fi: 'Tietokantaan ei juuri nyt saada yhteyttä. Mitään ei muutettu; yritä hetken kuluttua uudelleen.',
    sv: 'Databasen kan inte nås just nu. Ingenting ändrades; försök igen om en stund.',
    de: 'Die Datenbank ist gerade nicht erreichbar. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
  },
  unknown: {
    en: 'The connection to the database broke while your change was being saved: it may or may not have been. Look at the record before you try again, or send the same request with the same idempotency key, which never saves twice.',
    fi: 'Yhteys tietokantaan katkesi, kun muutostasi tallennettiin: se saattoi tallentua tai jäädä tallentumatta. Katso tietue ennen kuin yrität uudelleen, tai lähetä sama pyyntö samalla idempotenssiavaimella, jolloin mitään ei tallenneta kahdesti.',
    sv: 'Anslutningen till databasen bröts medan din ändring sparades: den kan ha sparats eller inte. Titta på posten innan du försöker igen, eller skicka samma begäran med samma idempotensnyckel, så sparas ingenting två gånger.',
    de: 'Die Verbindung zur Datenbank brach ab, während Ihre Änderung gespeichert wurde: Sie kann gespeichert sein oder auch nicht. Sehen Sie nach, bevor Sie es noch einmal versuchen, oder senden Sie dieselbe Anfrage mit demselben Idempotenzschlüssel, dann wird nichts doppelt gespeichert.',
  },
  notStoring: {
    en: 'Nothing can be saved at the moment, because there is no room for it. Reading still works. Nothing was changed; try again later.',
    fi: 'Mitään ei voi juuri nyt tallentaa, koska tallennustila on täynnä. Lukeminen toimii yhä. Mitään ei muutettu; yritä myöhemmin uudelleen.',
    sv: 'Just nu kan ingenting sparas, eftersom lagringsutrymmet är slut. Det går fortfarande att läsa. Ingenting ändrades; försök igen senare.',
    de: 'Zurzeit kann nichts gespeichert werden, weil der Speicherplatz erschöpft ist. Lesen geht weiterhin. Es wurde nichts geändert; versuchen Sie es später noch einmal.',
  },
});
