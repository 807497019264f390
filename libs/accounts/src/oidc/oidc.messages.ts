import { defineMessages } from '@alliance/kernel';

/** What people read when a provider could not sign them in. */
export const oidcMessages = defineMessages({
  title: {
    en: 'You are not signed in',
    fi: 'Kirjautuminen ei onnistunut',
    sv: 'Du är inte inloggad',
    de: 'Sie sind nicht angemeldet',
  },
  unknownProvider: {
    en: 'There is no such way to sign in here. Choose one of those on the sign-in page.',
    fi: 'Tällaista kirjautumistapaa ei ole. Valitse jokin kirjautumissivun tavoista.',
    sv: 'Det finns inget sådant sätt att logga in här. Välj ett av dem på inloggningssidan.',
    de: 'Diesen Weg, sich anzumelden, gibt es hier nicht. Wählen Sie einen von denen auf der Anmeldeseite.',
  },
  noAttempt: {
    en: 'This sign-in was not begun in this browser, took longer than ten minutes, or was already used. Begin again.',
    fi: 'Kirjautumista ei aloitettu tässä selaimessa, se kesti yli kymmenen minuuttia tai se on jo käytetty. Aloita alusta.',
    sv: 'Den här inloggningen började inte i den här webbläsaren, tog längre tid än tio minuter eller är redan använd. Börja om.',
    de: 'Diese Anmeldung wurde nicht in diesem Browser begonnen, dauerte länger als zehn Minuten oder wurde schon benutzt. Beginnen Sie noch einmal.',
  },
  denied: {
    en: 'The sign-in was stopped at your organisation, by you or by its rules. Begin again, sign in by e-mail, or ask its support.',
    fi: 'Kirjautuminen keskeytyi organisaatiossasi, joko sinun toimestasi tai sen sääntöjen vuoksi. Aloita alusta, kirjaudu sähköpostilla tai kysy sen tuesta.',
    sv: 'Inloggningen avbröts hos din organisation, av dig eller av dess regler. Börja om, logga in med e-post eller fråga dess support.',
    de: 'Die Anmeldung wurde bei Ihrer Organisation abgebrochen, von Ihnen oder durch deren Regeln. Beginnen Sie noch einmal, melden Sie sich per E-Mail an oder fragen Sie deren Support.',
  },
  invalid: {
    en: 'The answer of your organisation could not be trusted. Begin again. If it happens once more, sign in by e-mail and tell whoever runs this site.',
    fi: 'Organisaatiosi vastaukseen ei voitu luottaa. Aloita alusta. Jos näin käy uudelleen, kirjaudu sähköpostilla ja kerro sivuston ylläpidolle.',
    sv: 'Svaret från din organisation gick inte att lita på. Börja om. Om det händer igen, logga in med e-post och berätta det för dem som driver webbplatsen.',
    de: 'Der Antwort Ihrer Organisation war nicht zu trauen. Beginnen Sie noch einmal. Geschieht es wieder, melden Sie sich per E-Mail an und sagen Sie es den Betreibern dieser Seite.',
  },
  unavailable: {
    en: 'The sign-in of your organisation does not answer at the moment. Try again in a few minutes, or sign in by e-mail.',
    fi: 'Organisaatiosi kirjautumispalvelu ei juuri nyt vastaa. Yritä muutaman minuutin kuluttua uudelleen tai kirjaudu sähköpostilla.',
    sv: 'Din organisations inloggning svarar inte just nu. Försök igen om några minuter, eller logga in med e-post.',
    de: 'Die Anmeldung Ihrer Organisation antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal, oder melden Sie sich per E-Mail an.',
  },
  unverified: {
    en: 'Your organisation does not confirm an e-mail address of yours. Confirm your address there and begin again, or sign in by e-mail.',
    fi: 'Organisaatiosi ei vahvista sähköpostiosoitettasi. Vahvista osoitteesi siellä ja aloita alusta, tai kirjaudu sähköpostilla.',
    sv: 'Din organisation bekräftar ingen e-postadress för dig. Bekräfta din adress där och börja om, eller logga in med e-post.',
    de: 'Ihre Organisation bestätigt keine E-Mail-Adresse von Ihnen. Bestätigen Sie dort Ihre Adresse und beginnen Sie noch einmal, oder melden Sie sich per E-Mail an.',
  },
  disabled: {
    en: 'Your account here is closed. Ask whoever runs this site to open it again.',
    fi: 'Tilisi täällä on suljettu. Pyydä sivuston ylläpitoa avaamaan se uudelleen.',
    sv: 'Ditt konto här är stängt. Be dem som driver webbplatsen att öppna det igen.',
    de: 'Ihr Konto hier ist geschlossen. Bitten Sie die Betreiber dieser Seite, es wieder zu öffnen.',
  },
  newcomer: {
    en: 'There is no account with your address yet, and new people need an invitation. Ask somebody of your city or organisation to invite you.',
    fi: 'Osoitteellasi ei vielä ole tiliä, ja uudet käyttäjät tarvitsevat kutsun. Pyydä kaupunkisi tai organisaatiosi edustajaa kutsumaan sinut.',
    sv: 'Det finns inget konto med din adress än, och nya personer behöver en inbjudan. Be någon i din stad eller organisation att bjuda in dig.',
    de: 'Zu Ihrer Adresse gibt es noch kein Konto, und neue Personen brauchen eine Einladung. Bitten Sie jemanden aus Ihrer Stadt oder Organisation, Sie einzuladen.',
  },
  unexpected: {
    en: 'Something went wrong here. Try again in a few minutes; if it stays so, tell whoever runs this site.',
    fi: 'Täällä meni jotain vikaan. Yritä muutaman minuutin kuluttua uudelleen; jos vika jatkuu, kerro sivuston ylläpidolle.',
    sv: 'Något gick fel här. Försök igen om några minuter; om felet består, berätta det för dem som driver webbplatsen.',
    de: 'Hier ist etwas schiefgegangen. Versuchen Sie es in einigen Minuten noch einmal; bleibt es so, sagen Sie es den Betreibern dieser Seite.',
  },
  signInPage: {
    en: 'To the sign-in page',
    fi: 'Kirjautumissivulle',
    sv: 'Till inloggningssidan',
    de: 'Zur Anmeldeseite',
  },
});
