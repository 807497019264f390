import { defineMessages } from '@alliance/kernel';

/** The words of the account page. */
export const accountPageMessages = defineMessages({
  title: { en: 'Your account', fi: 'Tilisi', sv: 'Ditt konto', de: 'Ihr Konto' },
  signOut: { en: 'Sign out', fi: 'Kirjaudu ulos', sv: 'Logga ut', de: 'Abmelden' },
  faultTitle: { en: 'Nothing was changed', fi: 'Mitään ei muutettu', sv: 'Ingenting ändrades', de: 'Es wurde nichts geändert' },
  name: { en: 'Name', fi: 'Nimi', sv: 'Namn', de: 'Name' },
  address: { en: 'E-mail address', fi: 'Sähköpostiosoite', sv: 'E-postadress', de: 'E-Mail-Adresse' },
  roles: { en: 'Roles', fi: 'Roolit', sv: 'Roller', de: 'Rollen' },
  noRoles: {
    en: 'Participant: you can register for exchange days.',
    fi: 'Osallistuja: voit ilmoittautua vaihtopäiviin.',
    sv: 'Deltagare: du kan anmäla dig till utbytesdagar.',
    de: 'Teilnehmend: Sie können sich zu Austauschtagen anmelden.',
  },

  inbox: { en: 'Inbox', fi: 'Saapuneet', sv: 'Inkorg', de: 'Posteingang' },
  inboxEmpty: {
    en: 'Nothing waits for you.',
    fi: 'Mikään ei odota sinua.',
    sv: 'Ingenting väntar på dig.',
    de: 'Nichts wartet auf Sie.',
  },
  inboxSince: { en: 'Came in {when}', fi: 'Saapunut {when}', sv: 'Kom in {when}', de: 'Eingegangen {when}' },
  inboxDone: { en: 'Mark as done', fi: 'Merkitse valmiiksi', sv: 'Markera som klart', de: 'Als erledigt markieren' },
  inboxMore: {
    en: 'And {count} more, which show here as these are done.',
    fi: 'Lisäksi {count} muuta: ne näkyvät tässä, kun nämä ovat valmiit.',
    sv: 'Och {count} till, som visas här när dessa är klara.',
    de: 'Und {count} weitere; sie erscheinen hier, wenn diese erledigt sind.',
  },
  inboxMailed: {
    en: 'What comes in here is mailed to you, too.',
    fi: 'Saapuneet lähetetään sinulle myös sähköpostitse.',
    sv: 'Det som kommer hit mejlas också till dig.',
    de: 'Was hier eingeht, wird Ihnen auch gemailt.',
  },
  inboxNotMailed: {
    en: 'What comes in here is not mailed to you.',
    fi: 'Saapuneita ei lähetetä sinulle sähköpostitse.',
    sv: 'Det som kommer hit mejlas inte till dig.',
    de: 'Was hier eingeht, wird Ihnen nicht gemailt.',
  },
  inboxStopMails: { en: 'Stop these mails', fi: 'Lopeta nämä sähköpostit', sv: 'Stäng av dessa mejl', de: 'Diese Mails abschalten' },
  inboxStartMails: { en: 'Mail me, too', fi: 'Lähetä myös sähköpostitse', sv: 'Mejla mig också', de: 'Auch mailen' },

  passkeys: { en: 'Passkeys', fi: 'Pääsyavaimet', sv: 'Inloggningsnycklar', de: 'Passkeys' },
  passkeysPurpose: {
    en: 'With a passkey you sign in by the screen lock of your device, without a mail.',
    fi: 'Pääsyavaimella kirjaudut laitteesi näyttölukolla, ilman sähköpostia.',
    sv: 'Med en inloggningsnyckel loggar du in med enhetens skärmlås, utan e-post.',
    de: 'Mit einem Passkey melden Sie sich über die Bildschirmsperre Ihres Geräts an, ohne Mail.',
  },
  added: { en: 'Added {when}', fi: 'Lisätty {when}', sv: 'Tillagd {when}', de: 'Hinzugefügt {when}' },
  lastUsed: { en: 'last used {when}', fi: 'käytetty viimeksi {when}', sv: 'senast använd {when}', de: 'zuletzt benutzt {when}' },
  neverUsed: { en: 'never used', fi: 'ei käytetty', sv: 'aldrig använd', de: 'nie benutzt' },
  backedUp: {
    en: 'copied to a keychain',
    fi: 'tallessa avainnipussa',
    sv: 'sparad i en nyckelring',
    de: 'in einem Schlüsselbund gesichert',
  },
  remove: { en: 'Remove', fi: 'Poista', sv: 'Ta bort', de: 'Entfernen' },

  signInAgain: { en: 'Sign in again', fi: 'Kirjaudu uudelleen', sv: 'Logga in igen', de: 'Noch einmal anmelden' },

  sessions: { en: 'Where you are signed in', fi: 'Missä olet kirjautuneena', sv: 'Var du är inloggad', de: 'Wo Sie angemeldet sind' },
  thisBrowser: { en: 'this browser', fi: 'tämä selain', sv: 'den här webbläsaren', de: 'dieser Browser' },
  someBrowser: { en: 'A browser', fi: 'Selain', sv: 'En webbläsare', de: 'Ein Browser' },
  signedIn: { en: 'Signed in {when}', fi: 'Kirjautunut {when}', sv: 'Inloggad {when}', de: 'Angemeldet {when}' },
  lastSeen: { en: 'last seen {when}', fi: 'nähty viimeksi {when}', sv: 'senast sedd {when}', de: 'zuletzt gesehen {when}' },
  end: { en: 'End', fi: 'Päätä', sv: 'Avsluta', de: 'Beenden' },
  endOthers: { en: 'End all others', fi: 'Päätä kaikki muut', sv: 'Avsluta alla andra', de: 'Alle anderen beenden' },

  tokens: { en: 'Access tokens', fi: 'Käyttöavaimet', sv: 'Åtkomstnycklar', de: 'Zugriffstoken' },
  tokensPurpose: {
    en: 'A program uses a token to read or write in your name.',
    fi: 'Ohjelma lukee tai kirjoittaa nimissäsi käyttöavaimella.',
    sv: 'Ett program läser eller skriver i ditt namn med en åtkomstnyckel.',
    de: 'Mit einem Token liest oder schreibt ein Programm in Ihrem Namen.',
  },
  expires: { en: 'until {when}', fi: '{when} saakka', sv: 'till {when}', de: 'bis {when}' },
  neverExpires: { en: 'without an end', fi: 'ilman päättymistä', sv: 'utan slut', de: 'ohne Ende' },
  revoke: { en: 'Revoke', fi: 'Mitätöi', sv: 'Återkalla', de: 'Widerrufen' },
  newToken: { en: 'Create a token', fi: 'Luo käyttöavain', sv: 'Skapa en åtkomstnyckel', de: 'Token erstellen' },
  tokenName: { en: 'Name of the token', fi: 'Käyttöavaimen nimi', sv: 'Åtkomstnyckelns namn', de: 'Name des Tokens' },
  tokenNameHint: {
    en: 'Such as the program that will use it.',
    fi: 'Esimerkiksi ohjelma, joka sitä käyttää.',
    sv: 'Till exempel programmet som ska använda den.',
    de: 'Etwa das Programm, das es benutzen wird.',
  },
  scopes: { en: 'What it may do', fi: 'Mitä sillä saa tehdä', sv: 'Vad den får göra', de: 'Was es darf' },
  lifetime: { en: 'How long it lasts', fi: 'Kuinka kauan se on voimassa', sv: 'Hur länge den gäller', de: 'Wie lange es gilt' },
  days: { en: '{count} days', fi: '{count} päivää', sv: '{count} dagar', de: '{count} Tage' },
  secretTitle: {
    en: 'Copy the token now',
    fi: 'Kopioi käyttöavain nyt',
    sv: 'Kopiera åtkomstnyckeln nu',
    de: 'Kopieren Sie das Token jetzt',
  },
  secretOnce: {
    en: 'It is shown this once. Whoever has it can act in your name.',
    fi: 'Se näytetään vain tämän kerran. Se, jolla se on, voi toimia nimissäsi.',
    sv: 'Den visas bara den här gången. Den som har den kan agera i ditt namn.',
    de: 'Es wird nur dieses eine Mal gezeigt. Wer es hat, kann in Ihrem Namen handeln.',
  },
  secretLabel: { en: 'Token “{name}”', fi: 'Käyttöavain ”{name}”', sv: 'Åtkomstnyckel ”{name}”', de: 'Token „{name}“' },
  backToAccount: { en: 'To your account', fi: 'Tilillesi', sv: 'Till ditt konto', de: 'Zu Ihrem Konto' },

  identities: {
    en: 'Linked providers',
    fi: 'Yhdistetyt kirjautumispalvelut',
    sv: 'Länkade inloggningstjänster',
    de: 'Verknüpfte Anbieter',
  },
  linked: { en: 'Linked {when}', fi: 'Yhdistetty {when}', sv: 'Länkad {when}', de: 'Verknüpft {when}' },
  unlink: { en: 'Unlink', fi: 'Poista yhteys', sv: 'Ta bort länken', de: 'Verknüpfung lösen' },

  data: { en: 'Your data', fi: 'Tietosi', sv: 'Dina uppgifter', de: 'Ihre Daten' },
  exportPurpose: {
    en: 'Get one file with everything that is held on you. A mail tells when it is ready.',
    fi: 'Saat yhden tiedoston, jossa on kaikki sinusta tallennettu. Sähköposti kertoo, kun se on valmis.',
    sv: 'Få en fil med allt som finns om dig. Ett mejl berättar när den är klar.',
    de: 'Sie erhalten eine Datei mit allem, was über Sie gespeichert ist. Eine Mail sagt, wenn sie fertig ist.',
  },
  export: { en: 'Export my data', fi: 'Vie tietoni', sv: 'Exportera mina uppgifter', de: 'Meine Daten exportieren' },
  exportWaiting: {
    en: 'Asked for {when}, not ready yet',
    fi: 'Pyydetty {when}, ei vielä valmis',
    sv: 'Begärd {when}, inte klar ännu',
    de: 'Angefordert {when}, noch nicht fertig',
  },
  exportReady: {
    en: 'Download the file of {when}',
    fi: 'Lataa tiedosto, {when}',
    sv: 'Hämta filen från {when}',
    de: 'Datei vom {when} herunterladen',
  },
  erasePurpose: {
    en: 'Erase your account and everything personal about you. A code by mail comes first; after that it cannot be undone.',
    fi: 'Poista tilisi ja kaikki henkilötietosi. Ensin saat koodin sähköpostitse; sen jälkeen poistoa ei voi perua.',
    sv: 'Radera ditt konto och alla dina personuppgifter. Först kommer en kod med e-post; efter det går det inte att ångra.',
    de: 'Löschen Sie Ihr Konto und alles Persönliche. Zuerst kommt ein Code per Mail; danach lässt es sich nicht rückgängig machen.',
  },
  eraseStart: { en: 'Erase my account', fi: 'Poista tilini', sv: 'Radera mitt konto', de: 'Mein Konto löschen' },
  mailCode: { en: 'Mail me a code', fi: 'Lähetä koodi sähköpostiin', sv: 'Mejla mig en kod', de: 'Code per Mail schicken' },
  code: { en: 'Code from the mail', fi: 'Koodi sähköpostista', sv: 'Koden i mejlet', de: 'Code aus der Mail' },
  eraseNow: { en: 'Erase everything now', fi: 'Poista kaikki nyt', sv: 'Radera allt nu', de: 'Jetzt alles löschen' },
  erasedTitle: { en: 'Your account is erased', fi: 'Tilisi on poistettu', sv: 'Ditt konto är raderat', de: 'Ihr Konto ist gelöscht' },
  erased: {
    en: 'You are signed out. Nothing here is about you any more.',
    fi: 'Olet kirjautunut ulos. Täällä ei ole enää mitään sinusta.',
    sv: 'Du är utloggad. Här finns inte längre något om dig.',
    de: 'Sie sind abgemeldet. Hier ist nichts mehr über Sie gespeichert.',
  },
});

/** What was done, by the key in the page's address. */
export const doneMessages = defineMessages({
  'inbox-item-done': {
    en: 'It is done, and no longer in your inbox.',
    fi: 'Valmis, eikä enää saapuneissasi.',
    sv: 'Det är klart och finns inte längre i din inkorg.',
    de: 'Erledigt, und nicht mehr in Ihrem Posteingang.',
  },
  'notice-mails-changed': {
    en: 'It is noted whether you want mails.',
    fi: 'Valintasi sähköposteista on tallennettu.',
    sv: 'Ditt val om mejl är sparat.',
    de: 'Ihre Wahl zu den Mails ist gespeichert.',
  },
  'passkey-added': {
    en: 'The passkey was added. A mail tells you so, too.',
    fi: 'Pääsyavain lisättiin. Saat siitä myös sähköpostin.',
    sv: 'Inloggningsnyckeln är tillagd. Du får också ett mejl om det.',
    de: 'Der Passkey ist hinzugefügt. Eine Mail sagt es Ihnen auch.',
  },
  'passkey-removed': {
    en: 'The passkey was removed.',
    fi: 'Pääsyavain poistettiin.',
    sv: 'Inloggningsnyckeln är borttagen.',
    de: 'Der Passkey ist entfernt.',
  },
  'session-ended': {
    en: 'The session was ended.',
    fi: 'Istunto päätettiin.',
    sv: 'Sessionen är avslutad.',
    de: 'Die Sitzung ist beendet.',
  },
  'sessions-ended': {
    en: 'All other sessions were ended.',
    fi: 'Kaikki muut istunnot päätettiin.',
    sv: 'Alla andra sessioner är avslutade.',
    de: 'Alle anderen Sitzungen sind beendet.',
  },
  'token-revoked': {
    en: 'The token was revoked.',
    fi: 'Käyttöavain mitätöitiin.',
    sv: 'Åtkomstnyckeln är återkallad.',
    de: 'Das Token ist widerrufen.',
  },
  'identity-unlinked': {
    en: 'The provider was unlinked.',
    fi: 'Yhteys kirjautumispalveluun poistettiin.',
    sv: 'Länken till inloggningstjänsten är borttagen.',
    de: 'Die Verknüpfung ist gelöst.',
  },
  'export-requested': {
    en: 'Your file is being made. A mail tells when it is ready.',
    fi: 'Tiedostoasi tehdään. Sähköposti kertoo, kun se on valmis.',
    sv: 'Din fil skapas. Ett mejl berättar när den är klar.',
    de: 'Ihre Datei entsteht. Eine Mail sagt, wenn sie fertig ist.',
  },
  'erasure-code-sent': {
    en: 'A code was mailed to you. Type it in below; nothing is erased yet.',
    fi: 'Sinulle lähetettiin koodi. Kirjoita se alle; mitään ei ole vielä poistettu.',
    sv: 'En kod har mejlats till dig. Skriv in den nedan; ingenting är raderat ännu.',
    de: 'Ein Code wurde Ihnen geschickt. Geben Sie ihn unten ein; noch ist nichts gelöscht.',
  },
});

export type Done = keyof typeof doneMessages;

/** The roles, as the page names them. */
export const roleMessages = defineMessages({
  PARTICIPANT: { en: 'Participant', fi: 'Osallistuja', sv: 'Deltagare', de: 'Teilnehmend' },
  PARTNER: { en: 'Partner', fi: 'Kumppani', sv: 'Partner', de: 'Partner' },
  CONTRIBUTOR: { en: 'Contributor', fi: 'Sisällöntuottaja', sv: 'Medarbetare', de: 'Mitwirkend' },
  EDITOR: { en: 'Editor', fi: 'Toimittaja', sv: 'Redaktör', de: 'Redaktion' },
  MANAGER: { en: 'Manager', fi: 'Kaupungin vastuuhenkilö', sv: 'Ansvarig', de: 'Leitung' },
  COORDINATOR: { en: 'Coordinator', fi: 'Koordinaattori', sv: 'Koordinator', de: 'Koordination' },
  ADMIN: { en: 'Administrator', fi: 'Ylläpitäjä', sv: 'Administratör', de: 'Administration' },
});
