import { defineMessages } from '@alliance/kernel';

/** The words that all pages share. */
export const PAGE_MESSAGES = defineMessages({
  product: { en: 'Alliance Exchange', fi: 'Alliance Exchange', sv: 'Alliance Exchange', de: 'Alliance Exchange' },
  faultTitle: {
    en: 'That did not work',
    fi: 'Tämä ei onnistunut',
    sv: 'Det gick inte',
    de: 'Das hat nicht geklappt',
  },
  signInFirst: {
    en: 'You have to be signed in for this page.',
    fi: 'Tämä sivu edellyttää kirjautumista.',
    sv: 'Du måste vara inloggad för den här sidan.',
    de: 'Für diese Seite müssen Sie angemeldet sein.',
  },
  signIn: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in', de: 'Anmelden' },
  missing: {
    en: 'There is nothing here, or it is not visible to you. Check the address.',
    fi: 'Täällä ei ole mitään, tai se ei näy sinulle. Tarkista osoite.',
    sv: 'Här finns ingenting, eller så är det inte synligt för dig. Kontrollera adressen.',
    de: 'Hier ist nichts, oder es ist für Sie nicht sichtbar. Prüfen Sie die Adresse.',
  },
  badRequest: {
    en: 'The page got something that it cannot read. Go back, reload it and send the form again.',
    fi: 'Sivu sai jotain, mitä se ei osaa lukea. Palaa takaisin, lataa sivu uudelleen ja lähetä lomake uudestaan.',
    sv: 'Sidan fick något som den inte kan läsa. Gå tillbaka, ladda om den och skicka formuläret igen.',
    de: 'Die Seite hat etwas erhalten, das sie nicht lesen kann. Gehen Sie zurück, laden Sie sie neu und senden Sie das Formular noch einmal.',
  },
  home: { en: 'To the start page', fi: 'Etusivulle', sv: 'Till startsidan', de: 'Zur Startseite' },
});
