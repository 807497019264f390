import { defineMessages } from '@alliance/kernel';

/** The words of the pages for signing in. */
export const signInPageMessages = defineMessages({
  title: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in', de: 'Anmelden' },
  byMail: { en: 'With a mail', fi: 'Sähköpostilla', sv: 'Med e-post', de: 'Mit einer E-Mail' },
  email: { en: 'E-mail address', fi: 'Sähköpostiosoite', sv: 'E-postadress', de: 'E-Mail-Adresse' },
  emailHint: {
    en: 'We mail you a link and a code. You need no password.',
    fi: 'Lähetämme sinulle linkin ja koodin. Salasanaa ei tarvita.',
    sv: 'Vi skickar en länk och en kod. Du behöver inget lösenord.',
    de: 'Wir senden Ihnen einen Link und einen Code. Ein Passwort brauchen Sie nicht.',
  },
  send: { en: 'Send the mail', fi: 'Lähetä viesti', sv: 'Skicka mejlet', de: 'E-Mail senden' },
  byProvider: {
    en: 'With your organisation',
    fi: 'Organisaatiosi tunnuksilla',
    sv: 'Med din organisation',
    de: 'Mit Ihrer Organisation',
  },
  emailInvalid: {
    en: 'Enter an e-mail address such as name@city.example.',
    fi: 'Kirjoita sähköpostiosoite, esimerkiksi nimi@kaupunki.example.',
    sv: 'Skriv en e-postadress, till exempel namn@stad.example.',
    de: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.example.',
  },
  codeTitle: { en: 'Look into your mail', fi: 'Katso sähköpostisi', sv: 'Titta i din e-post', de: 'Sehen Sie in Ihre E-Mails' },
  sent: {
    en: 'If {email} may sign in here, a mail is on its way. Open the link in it, or type its code here.',
    fi: 'Jos osoitteella {email} voi kirjautua, viesti on matkalla. Avaa sen linkki tai kirjoita koodi tähän.',
    sv: 'Om {email} får logga in här är ett mejl på väg. Öppna länken i det eller skriv koden här.',
    de: 'Wenn sich {email} hier anmelden darf, ist eine E-Mail unterwegs. Öffnen Sie den Link darin, oder geben Sie den Code hier ein.',
  },
  noMailServer: {
    en: 'This installation has no mail server: whoever runs it finds the link in the terminal.',
    fi: 'Tällä asennuksella ei ole sähköpostipalvelinta: ylläpitäjä löytää linkin päätteestä.',
    sv: 'Den här installationen har ingen e-postserver: den som driver den ser länken i terminalen.',
    de: 'Diese Installation hat keinen Mailserver: Wer sie betreibt, findet den Link im Terminal.',
  },
  code: { en: 'Code', fi: 'Koodi', sv: 'Kod', de: 'Code' },
  codeHint: {
    en: 'Six digits. They work for ten minutes.',
    fi: 'Kuusi numeroa. Ne toimivat kymmenen minuuttia.',
    sv: 'Sex siffror. De gäller i tio minuter.',
    de: 'Sechs Ziffern. Sie gelten zehn Minuten lang.',
  },
  signIn: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in', de: 'Anmelden' },
  again: { en: 'Ask for another mail', fi: 'Pyydä uusi viesti', sv: 'Be om ett nytt mejl', de: 'Neue E-Mail anfordern' },
  linkTitle: { en: 'Sign in now?', fi: 'Kirjaudutaanko nyt?', sv: 'Logga in nu?', de: 'Jetzt anmelden?' },
  linkHint: {
    en: 'Press the button to sign in on this device. If it was not you who asked for the link, close this page.',
    fi: 'Kirjaudu tällä laitteella painamalla painiketta. Jos et itse pyytänyt linkkiä, sulje tämä sivu.',
    sv: 'Tryck på knappen för att logga in på den här enheten. Om det inte var du som bad om länken, stäng sidan.',
    de: 'Drücken Sie den Knopf, um sich auf diesem Gerät anzumelden. Wenn nicht Sie den Link angefordert haben, schließen Sie diese Seite.',
  },
  linkFailedTitle: {
    en: 'The link did not work',
    fi: 'Linkki ei toiminut',
    sv: 'Länken fungerade inte',
    de: 'Der Link hat nicht funktioniert',
  },
});
