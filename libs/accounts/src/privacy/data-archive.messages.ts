import { defineMessages } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';

/** What the file with somebody's data says besides the data. */
export const archiveMessages = defineMessages({
  title: {
    en: 'What Alliance Exchange holds on you',
    fi: 'Mitä Alliance Exchange on tallentanut sinusta',
    sv: 'Det som Alliance Exchange har lagrat om dig',
    de: 'Was Alliance Exchange über Sie gespeichert hat',
  },
  asOf: { en: 'As of {time}.', fi: 'Tilanne {time}.', sv: 'Läget {time}.', de: 'Stand: {time}.' },
  nothing: { en: 'Nothing.', fi: 'Ei mitään.', sv: 'Ingenting.', de: 'Nichts.' },
  more: {
    en: 'The first {shown} of {count} are shown; all of them are in data.json.',
    fi: 'Näytetään {shown} ensimmäistä, kaikkiaan {count}; kaikki ovat tiedostossa data.json.',
    sv: 'De {shown} första av {count} visas; alla finns i data.json.',
    de: 'Gezeigt werden die ersten {shown} von {count}; alle stehen in data.json.',
  },
  references: {
    en: 'Records of others that lead to you',
    fi: 'Muiden tietueet, jotka viittaavat sinuun',
    sv: 'Andras poster som leder till dig',
    de: 'Einträge anderer, die zu Ihnen führen',
  },
  readMe: {
    en: 'index.html: everything that is held on you, to read in a browser.\ndata.json: the same for programs, complete. Times are in UTC. Secrets, such as the hashes of codes, are left out.',
    fi: 'index.html: kaikki sinusta tallennettu, luettavaksi selaimessa.\ndata.json: samat tiedot ohjelmille, kokonaan. Ajat ovat UTC-aikaa. Salaisuudet, kuten koodien tiivisteet, on jätetty pois.',
    sv: 'index.html: allt som finns lagrat om dig, att läsa i en webbläsare.\ndata.json: detsamma för program, fullständigt. Tider anges i UTC. Hemligheter, som kodernas hashvärden, är utelämnade.',
    de: 'index.html: alles, was über Sie gespeichert ist, zum Lesen im Browser.\ndata.json: dasselbe für Programme, vollständig. Zeiten stehen in UTC. Geheimnisse, etwa die Hashwerte von Codes, fehlen.',
  },
});

const titles = defineMessages({
  access_token: { en: 'Access tokens', fi: 'Käyttöavaimet', sv: 'Åtkomstnycklar', de: 'Zugriffstoken' },
  audit_entry: { en: 'What you did', fi: 'Mitä olet tehnyt', sv: 'Vad du har gjort', de: 'Was Sie getan haben' },
  audit_value: {
    en: 'What others did that concerns you',
    fi: 'Mitä muut ovat tehneet sinua koskien',
    sv: 'Vad andra har gjort som rör dig',
    de: 'Was andere getan haben, das Sie betrifft',
  },
  data_export: { en: 'Files like this one', fi: 'Tämänkaltaiset tiedostot', sv: 'Filer som den här', de: 'Dateien wie diese' },
  erasure_request: {
    en: 'Codes to erase your account',
    fi: 'Koodit tilisi poistamiseen',
    sv: 'Koder för att radera ditt konto',
    de: 'Codes zum Löschen Ihres Kontos',
  },
  idempotency_key: {
    en: 'Requests sent with a key',
    fi: 'Avaimella lähetetyt pyynnöt',
    sv: 'Begäranden med nyckel',
    de: 'Anfragen mit Schlüssel',
  },
  inbox_item: {
    en: 'What you were told of',
    fi: 'Mistä sinulle on ilmoitettu',
    sv: 'Vad du har underrättats om',
    de: 'Worüber Sie benachrichtigt wurden',
  },
  invitation: { en: 'Invitations', fi: 'Kutsut', sv: 'Inbjudningar', de: 'Einladungen' },
  mail_message: { en: 'Mails to you', fi: 'Sinulle lähetetyt viestit', sv: 'Mejl till dig', de: 'Mails an Sie' },
  passkey: { en: 'Passkeys', fi: 'Pääsyavaimet', sv: 'Inloggningsnycklar', de: 'Passkeys' },
  passkey_challenge: {
    en: 'Passkeys being added',
    fi: 'Lisättävänä olevat pääsyavaimet',
    sv: 'Inloggningsnycklar som läggs till',
    de: 'Passkeys, die hinzugefügt werden',
  },
  person: { en: 'Your account', fi: 'Tilisi', sv: 'Ditt konto', de: 'Ihr Konto' },
  person_identity: {
    en: 'Sign-in with other services',
    fi: 'Kirjautuminen muiden palvelujen kautta',
    sv: 'Inloggning via andra tjänster',
    de: 'Anmeldung über andere Dienste',
  },
  person_key: {
    en: 'The key of your audit entries',
    fi: 'Lokimerkintöjesi avain',
    sv: 'Nyckeln till dina loggposter',
    de: 'Der Schlüssel Ihrer Protokolleinträge',
  },
  registration: {
    en: 'Registrations for exchange days',
    fi: 'Ilmoittautumiset vaihtopäiviin',
    sv: 'Anmälningar till utbytesdagar',
    de: 'Anmeldungen zu Austauschtagen',
  },
  review_comment: {
    en: 'What you said in reviews',
    fi: 'Mitä olet sanonut tarkistuksissa',
    sv: 'Vad du har sagt i granskningar',
    de: 'Was Sie in Prüfungen gesagt haben',
  },
  review_note: {
    en: 'What you asked to be changed in reviews',
    fi: 'Mitä olet pyytänyt muuttamaan tarkistuksissa',
    sv: 'Vad du har bett om att ändra i granskningar',
    de: 'Was Sie in Prüfungen zu ändern gebeten haben',
  },
  role_grant: { en: 'Your roles', fi: 'Roolisi', sv: 'Dina roller', de: 'Ihre Rollen' },
  session: { en: 'Sessions', fi: 'Istunnot', sv: 'Sessioner', de: 'Sitzungen' },
  sign_in_request: { en: 'Sign-in by mail', fi: 'Kirjautuminen sähköpostilla', sv: 'Inloggning via mejl', de: 'Anmeldung per Mail' },
});

/** What the records of a table are, in the words of whoever reads; null for a table that nobody has put into words. */
export function titleOf(table: string, locale: Locale): string | null {
  return Object.hasOwn(titles, table) ? titles[table as keyof typeof titles][locale] : null;
}
