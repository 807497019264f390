import { defineMessages } from '@alliance/kernel';

/** The words around passkeys on the pages. */
export const passkeyPageMessages = defineMessages({
  signInTitle: { en: 'With a passkey', fi: 'Pääsyavaimella', sv: 'Med inloggningsnyckel', de: 'Mit einem Passkey' },
  signIn: {
    en: 'Sign in with a passkey',
    fi: 'Kirjaudu pääsyavaimella',
    sv: 'Logga in med inloggningsnyckel',
    de: 'Mit Passkey anmelden',
  },
  cancelled: {
    en: 'No passkey was used. Try again, or sign in another way.',
    fi: 'Pääsyavainta ei käytetty. Yritä uudelleen tai kirjaudu muulla tavalla.',
    sv: 'Ingen inloggningsnyckel användes. Försök igen, eller logga in på annat sätt.',
    de: 'Es wurde kein Passkey benutzt. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
  },
  failed: {
    en: 'That did not work. Check the connection and try again.',
    fi: 'Tämä ei onnistunut. Tarkista verkkoyhteys ja yritä uudelleen.',
    sv: 'Det gick inte. Kontrollera anslutningen och försök igen.',
    de: 'Das hat nicht geklappt. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  },
  add: { en: 'Add a passkey', fi: 'Lisää pääsyavain', sv: 'Lägg till en inloggningsnyckel', de: 'Passkey hinzufügen' },
  nameLabel: { en: 'Name of the passkey', fi: 'Pääsyavaimen nimi', sv: 'Inloggningsnyckelns namn', de: 'Name des Passkeys' },
  nameHint: {
    en: 'Such as the device it lives on: “Work laptop”.',
    fi: 'Esimerkiksi laite, jossa se on: ”Työläppäri”.',
    sv: 'Till exempel enheten den finns på: ”Jobbdatorn”.',
    de: 'Etwa das Gerät, auf dem er liegt: „Laptop im Büro“.',
  },
  notAdded: {
    en: 'No passkey was added. Try again.',
    fi: 'Pääsyavainta ei lisätty. Yritä uudelleen.',
    sv: 'Ingen inloggningsnyckel lades till. Försök igen.',
    de: 'Es wurde kein Passkey hinzugefügt. Versuchen Sie es noch einmal.',
  },
  known: {
    en: 'This device has a passkey for your account already.',
    fi: 'Tällä laitteella on jo pääsyavain tilillesi.',
    sv: 'Enheten har redan en inloggningsnyckel för ditt konto.',
    de: 'Dieses Gerät hat schon einen Passkey für Ihr Konto.',
  },
});
