import { defineMessages } from '@alliance/kernel';

/** What a request to GraphQL must be, in the words of whoever sent another one. */
export const requestMessages = defineMessages({
  accept: {
    en: 'The header Accept must allow application/graphql-response+json or application/json.',
    fi: 'Accept-otsakkeen on sallittava application/graphql-response+json tai application/json.',
    sv: 'Huvudet Accept måste tillåta application/graphql-response+json eller application/json.',
    de: 'Der Header Accept muss application/graphql-response+json oder application/json zulassen.',
  },
  batch: {
    en: 'One request carries one operation, not a list. Send them one by one.',
    fi: 'Yhdessä pyynnössä on yksi operaatio, ei luetteloa. Lähetä operaatiot yksitellen.',
    sv: 'En begäran innehåller en operation, inte en lista. Skicka dem en i taget.',
    de: 'Eine Anfrage enthält eine Operation, keine Liste. Senden Sie sie einzeln.',
  },
  body: {
    en: 'The body must be a JSON object such as {"query": "…", "variables": {}}, sent with Content-Type: application/json.',
    fi: 'Rungon on oltava JSON-olio, esimerkiksi {"query": "…", "variables": {}}, ja sen otsake Content-Type: application/json.',
    sv: 'Innehållet måste vara ett JSON-objekt som {"query": "…", "variables": {}}, skickat med Content-Type: application/json.',
    de: 'Der Inhalt muss ein JSON-Objekt wie {"query": "…", "variables": {}} sein, gesendet mit Content-Type: application/json.',
  },
  once: {
    en: '"{name}" is given more than once in the address. Give it once.',
    fi: '"{name}" on osoitteessa useammin kuin kerran. Anna se kerran.',
    sv: '”{name}” anges mer än en gång i adressen. Ange det en gång.',
    de: '„{name}“ steht mehr als einmal in der Adresse. Geben Sie es einmal an.',
  },
  text: {
    en: '"{name}" must be a text. Send it as a JSON string, or leave it out.',
    fi: 'Kentän "{name}" on oltava teksti. Lähetä se JSON-merkkijonona tai jätä se pois.',
    sv: '”{name}” måste vara en text. Skicka den som en JSON-sträng eller utelämna den.',
    de: '„{name}“ muss ein Text sein. Senden Sie ihn als JSON-String, oder lassen Sie das Feld weg.',
  },
  object: {
    en: '"{name}" must be a JSON object such as {}. Send one, or leave it out.',
    fi: 'Kentän "{name}" on oltava JSON-olio, esimerkiksi {}. Lähetä sellainen tai jätä se pois.',
    sv: '”{name}” måste vara ett JSON-objekt som {}. Skicka ett sådant eller utelämna det.',
    de: '„{name}“ muss ein JSON-Objekt wie {} sein. Senden Sie eines, oder lassen Sie das Feld weg.',
  },
  missing: {
    en: 'The request has no "query". Send its text, or the hash of a persisted query in "extensions".',
    fi: 'Pyynnöstä puuttuu "query". Lähetä kyselyn teksti tai tallennetun kyselyn tiiviste kentässä "extensions".',
    sv: 'Begäran saknar ”query”. Skicka dess text, eller en sparad frågas hash i ”extensions”.',
    de: 'Der Anfrage fehlt „query“. Senden Sie den Text oder den Hash einer gespeicherten Abfrage in „extensions“.',
  },
  persisted: {
    en: 'A persisted query is {"version": 1, "sha256Hash": "…"} with the 64 lower-case hexadecimal digits of the query\'s SHA-256.',
    fi: 'Tallennettu kysely on muotoa {"version": 1, "sha256Hash": "…"}, jossa on kyselyn SHA-256-tiivisteen 64 heksadesimaalinumeroa pienin kirjaimin.',
    sv: 'En sparad fråga anges som {"version": 1, "sha256Hash": "…"} med de 64 hexadecimala siffrorna (gemener) i frågans SHA-256.',
    de: 'Eine gespeicherte Abfrage ist {"version": 1, "sha256Hash": "…"} mit den 64 hexadezimalen Ziffern (Kleinbuchstaben) ihres SHA-256.',
  },
  hash: {
    en: 'The SHA-256 in "extensions" is not the one of "query". Hash exactly the text that you send, in UTF-8.',
    fi: 'Kentän "extensions" SHA-256-tiiviste ei ole kentän "query". Laske tiiviste täsmälleen lähettämästäsi tekstistä UTF-8-muodossa.',
    sv: 'SHA-256 i ”extensions” hör inte till ”query”. Beräkna den på exakt den text som du skickar, i UTF-8.',
    de: 'Der SHA-256 in „extensions“ gehört nicht zu „query“. Berechnen Sie ihn aus genau dem Text, den Sie senden, in UTF-8.',
  },
});
