import { defineMessages } from '@alliance/kernel';

/** What can be wrong with a passkey, in the words of whoever reads it. */
export const passkeyMessages = defineMessages({
  nameLength: {
    en: 'The name of a passkey has 1 to 100 characters, on one line.',
    fi: 'Pääsyavaimen nimessä on 1–100 merkkiä yhdellä rivillä.',
    sv: 'En inloggningsnyckels namn har 1 till 100 tecken på en rad.',
    de: 'Der Name eines Passkeys hat 1 bis 100 Zeichen in einer Zeile.',
  },
  limit: {
    en: 'You have {maximum} passkeys, which is the most. Remove one that you no longer use.',
    fi: 'Sinulla on {maximum} pääsyavainta, enempää ei voi olla. Poista sellainen, jota et enää käytä.',
    sv: 'Du har {maximum} inloggningsnycklar, fler går inte. Ta bort en som du inte längre använder.',
    de: 'Sie haben {maximum} Passkeys, mehr geht nicht. Entfernen Sie einen, den Sie nicht mehr benutzen.',
  },
  signInAgain: {
    en: 'You signed in more than {minutes} minutes ago. Sign in again, then add the passkey.',
    fi: 'Kirjautumisestasi on yli {minutes} minuuttia. Kirjaudu uudelleen ja lisää sitten pääsyavain.',
    sv: 'Du loggade in för mer än {minutes} minuter sedan. Logga in igen och lägg sedan till inloggningsnyckeln.',
    de: 'Sie haben sich vor mehr als {minutes} Minuten angemeldet. Melden Sie sich noch einmal an, dann fügen Sie den Passkey hinzu.',
  },
  challengeOver: {
    en: 'This took too long, or was tried before. Start again.',
    fi: 'Tämä kesti liian kauan, tai sitä on jo yritetty. Aloita alusta.',
    sv: 'Det tog för lång tid, eller har redan prövats. Börja om.',
    de: 'Das hat zu lange gedauert oder wurde schon versucht. Beginnen Sie noch einmal.',
  },
  registrationRefused: {
    en: 'The device gave an answer that can’t be accepted. Try again, with the screen lock of the device switched on.',
    fi: 'Laitteen vastausta ei voi hyväksyä. Yritä uudelleen niin, että laitteen näyttölukko on käytössä.',
    sv: 'Enhetens svar kan inte godtas. Försök igen, med enhetens skärmlås påslaget.',
    de: 'Die Antwort des Geräts kann nicht angenommen werden. Versuchen Sie es noch einmal, mit eingeschalteter Bildschirmsperre.',
  },
  registeredAlready: {
    en: 'This passkey has been added already. Sign in with it.',
    fi: 'Tämä pääsyavain on jo lisätty. Kirjaudu sillä.',
    sv: 'Den här inloggningsnyckeln är redan tillagd. Logga in med den.',
    de: 'Dieser Passkey ist schon hinzugefügt. Melden Sie sich damit an.',
  },
  unknown: {
    en: 'This passkey is not known here; perhaps it was removed. Sign in another way.',
    fi: 'Tätä pääsyavainta ei tunneta; ehkä se on poistettu. Kirjaudu muulla tavalla.',
    sv: 'Den här inloggningsnyckeln är inte känd här; kanske har den tagits bort. Logga in på annat sätt.',
    de: 'Dieser Passkey ist hier nicht bekannt; vielleicht wurde er entfernt. Melden Sie sich anders an.',
  },
  signInRefused: {
    en: 'Signing in with this passkey did not work. Try again, or sign in another way.',
    fi: 'Kirjautuminen tällä pääsyavaimella ei onnistunut. Yritä uudelleen tai kirjaudu muulla tavalla.',
    sv: 'Det gick inte att logga in med den här inloggningsnyckeln. Försök igen, eller logga in på annat sätt.',
    de: 'Die Anmeldung mit diesem Passkey ging nicht. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
  },
  copied: {
    en: 'This passkey seems to have been copied, so it was refused. Sign in another way, remove it and add a new one.',
    fi: 'Tämä pääsyavain näyttää kopioidulta, joten se hylättiin. Kirjaudu muulla tavalla, poista se ja lisää uusi.',
    sv: 'Den här inloggningsnyckeln verkar ha kopierats och nekades därför. Logga in på annat sätt, ta bort den och lägg till en ny.',
    de: 'Dieser Passkey scheint kopiert worden zu sein und wurde deshalb abgelehnt. Melden Sie sich anders an, entfernen Sie ihn und fügen Sie einen neuen hinzu.',
  },
  missing: {
    en: 'You have no such passkey; perhaps it was removed already.',
    fi: 'Sinulla ei ole tällaista pääsyavainta; ehkä se on jo poistettu.',
    sv: 'Du har ingen sådan inloggningsnyckel; kanske är den redan borttagen.',
    de: 'Sie haben keinen solchen Passkey; vielleicht wurde er schon entfernt.',
  },
});
