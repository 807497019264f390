import { defineMessages } from '@alliance/kernel';

/** The words of the pages where invitations are answered. */
export const invitationPageMessages = defineMessages({
  title: { en: 'Your invitation', fi: 'Kutsusi', sv: 'Din inbjudan', de: 'Ihre Einladung' },
  invites: {
    en: '{inviter} invites you to take part in Alliance Exchange.',
    fi: '{inviter} kutsuu sinut mukaan Alliance Exchange -palveluun.',
    sv: '{inviter} bjuder in dig till Alliance Exchange.',
    de: '{inviter} lädt Sie zu Alliance Exchange ein.',
  },
  invited: {
    en: 'You are invited to take part in Alliance Exchange.',
    fi: 'Sinut on kutsuttu mukaan Alliance Exchange -palveluun.',
    sv: 'Du är inbjuden till Alliance Exchange.',
    de: 'Sie sind zu Alliance Exchange eingeladen.',
  },
  city: { en: 'City', fi: 'Kaupunki', sv: 'Stad', de: 'Stadt' },
  organisation: { en: 'Organisation', fi: 'Organisaatio', sv: 'Organisation', de: 'Organisation' },
  role: { en: 'Your role', fi: 'Roolisi', sv: 'Din roll', de: 'Ihre Rolle' },
  address: { en: 'Invited address', fi: 'Kutsuttu osoite', sv: 'Inbjuden adress', de: 'Eingeladene Adresse' },
  signedInAs: {
    en: 'You are signed in as {name}: that account gets the role.',
    fi: 'Olet kirjautunut nimellä {name}: rooli annetaan tälle tilille.',
    sv: 'Du är inloggad som {name}: det kontot får rollen.',
    de: 'Sie sind als {name} angemeldet: Dieses Konto erhält die Rolle.',
  },
  accountThere: {
    en: 'There is an account with this address: it gets the role. Sign in afterwards to use it.',
    fi: 'Tällä osoitteella on tili: rooli annetaan sille. Kirjaudu sen jälkeen sisään.',
    sv: 'Det finns ett konto med adressen: det får rollen. Logga in efteråt.',
    de: 'Zu dieser Adresse gibt es ein Konto: Es erhält die Rolle. Melden Sie sich danach an.',
  },
  accountNew: {
    en: 'Accepting makes an account with this address. Sign in afterwards to use it.',
    fi: 'Kun hyväksyt, osoitteelle luodaan tili. Kirjaudu sen jälkeen sisään.',
    sv: 'När du tackar ja skapas ett konto med adressen. Logga in efteråt.',
    de: 'Wenn Sie annehmen, wird ein Konto mit dieser Adresse angelegt. Melden Sie sich danach an.',
  },
  name: { en: 'Your name', fi: 'Nimesi', sv: 'Ditt namn', de: 'Ihr Name' },
  nameHint: {
    en: 'As those who look after the people there will read it. You can change it later.',
    fi: 'Tällaisena nimesi näkyy henkilöistä vastaaville. Voit muuttaa sitä myöhemmin.',
    sv: 'Så läser de som ansvarar för personerna där det. Du kan ändra det senare.',
    de: 'So lesen ihn alle, die dort für die Personen zuständig sind. Sie können ihn später ändern.',
  },
  accept: { en: 'Accept', fi: 'Hyväksy', sv: 'Tacka ja', de: 'Annehmen' },
  decline: { en: 'Decline', fi: 'Kieltäydy', sv: 'Tacka nej', de: 'Ablehnen' },
  endedTitle: {
    en: 'This invitation is not open',
    fi: 'Kutsu ei ole avoinna',
    sv: 'Inbjudan är inte öppen',
    de: 'Diese Einladung ist nicht offen',
  },
  acceptedTitle: { en: 'Welcome', fi: 'Tervetuloa', sv: 'Välkommen', de: 'Willkommen' },
  accepted: {
    en: 'The invitation is accepted, and the role is yours.',
    fi: 'Kutsu on hyväksytty, ja rooli on sinun.',
    sv: 'Inbjudan är antagen och rollen är din.',
    de: 'Die Einladung ist angenommen, und die Rolle gehört Ihnen.',
  },
  acceptedSignIn: {
    en: 'The invitation is accepted. Sign in with the invited address to use the role.',
    fi: 'Kutsu on hyväksytty. Kirjaudu sisään kutsutulla osoitteella, niin voit käyttää rooliasi.',
    sv: 'Inbjudan är antagen. Logga in med den inbjudna adressen för att använda rollen.',
    de: 'Die Einladung ist angenommen. Melden Sie sich mit der eingeladenen Adresse an, um die Rolle zu nutzen.',
  },
  signIn: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in', de: 'Anmelden' },
  start: { en: 'To the start page', fi: 'Etusivulle', sv: 'Till startsidan', de: 'Zur Startseite' },
  declinedTitle: { en: 'You declined', fi: 'Kieltäydyit kutsusta', sv: 'Du tackade nej', de: 'Sie haben abgelehnt' },
  declined: {
    en: 'The invitation is declined. Nothing else was changed, and no account was made.',
    fi: 'Kutsusta on kieltäydytty. Mitään muuta ei muutettu, eikä tiliä luotu.',
    sv: 'Inbjudan är avböjd. Inget annat har ändrats och inget konto har skapats.',
    de: 'Die Einladung ist abgelehnt. Sonst hat sich nichts geändert, und es wurde kein Konto angelegt.',
  },
});
