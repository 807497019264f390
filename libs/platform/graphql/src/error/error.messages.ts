import { defineMessages, type ErrorCode, type Message } from '@alliance/kernel';

/** What a top-level error says where whoever threw it said nothing more exact. */
export const ERROR_MESSAGES = defineMessages<ErrorCode>({
  UNAUTHENTICATED: {
    en: 'Sign in first, or send a valid access token in the header "Authorization: Bearer …". Your session or token is missing, unknown, expired or revoked.',
    fi: 'Kirjaudu ensin tai lähetä voimassa oleva käyttöavain otsakkeessa "Authorization: Bearer …". Istuntosi tai avaimesi puuttuu, on tuntematon, vanhentunut tai peruttu.',
    sv: 'Logga in först, eller skicka en giltig åtkomstnyckel i huvudet "Authorization: Bearer …". Din session eller nyckel saknas, är okänd, har gått ut eller har återkallats.',
    de: 'Melden Sie sich zuerst an, oder senden Sie ein gültiges Zugriffstoken im Header „Authorization: Bearer …“. Ihre Sitzung oder Ihr Token fehlt, ist unbekannt, abgelaufen oder widerrufen.',
  },
  FORBIDDEN: {
    en: 'Your roles do not allow this. Ask a manager of the city or a coordinator.',
    fi: 'Roolisi eivät salli tätä. Kysy kaupungin vastuuhenkilöltä tai koordinaattorilta.',
    sv: 'Dina roller tillåter inte detta. Fråga en ansvarig i staden eller en koordinator.',
    de: 'Ihre Rollen erlauben das nicht. Wenden Sie sich an die Verantwortlichen der Stadt oder an die Koordination.',
  },
  NOT_FOUND: {
    en: 'There is no such record, or it is not visible to you. Check the id or slug.',
    fi: 'Tällaista tietuetta ei ole, tai et voi nähdä sitä. Tarkista tunniste.',
    sv: 'Posten finns inte, eller så är den inte synlig för dig. Kontrollera id eller slug.',
    de: 'Diesen Datensatz gibt es nicht, oder er ist für Sie nicht sichtbar. Prüfen Sie ID oder Slug.',
  },
  BAD_USER_INPUT: {
    en: 'An argument has a value that the operation cannot take.',
    fi: 'Argumentilla on arvo, jota toiminto ei voi käyttää.',
    sv: 'Ett argument har ett värde som operationen inte kan använda.',
    de: 'Ein Argument hat einen Wert, den die Operation nicht verarbeiten kann.',
  },
  BAD_CURSOR: {
    en: 'The cursor does not belong to this list with this filter, order and locale. Start again without `after` and `before`.',
    fi: 'Kohdistin ei kuulu tähän luetteloon tällä suodatuksella, järjestyksellä ja kielellä. Aloita alusta ilman argumentteja `after` ja `before`.',
    sv: 'Markören hör inte till denna lista med detta filter, denna ordning och detta språk. Börja om utan `after` och `before`.',
    de: 'Der Cursor gehört nicht zu dieser Liste mit diesem Filter, dieser Sortierung und Sprache. Beginnen Sie ohne `after` und `before` von vorn.',
  },
  LIMIT_EXCEEDED: {
    en: 'The request is over a limit.',
    fi: 'Pyyntö ylittää rajan.',
    sv: 'Begäran överskrider en gräns.',
    de: 'Die Anfrage überschreitet eine Grenze.',
  },
  RATE_LIMITED: {
    en: 'Too many requests: {maximum} a minute are possible. Wait {seconds} seconds.',
    fi: 'Liian monta pyyntöä: {maximum} minuutissa on mahdollista. Odota {seconds} sekuntia.',
    sv: 'För många anrop: {maximum} per minut är möjliga. Vänta {seconds} sekunder.',
    de: 'Zu viele Anfragen: {maximum} pro Minute sind möglich. Warten Sie {seconds} Sekunden.',
  },
  TRY_AGAIN: {
    en: 'Somebody else is changing the same thing right now. Nothing was changed; try again in a moment.',
    fi: 'Joku toinen muuttaa samaa asiaa juuri nyt. Mitään ei muutettu; yritä hetken kuluttua uudelleen.',
    sv: 'Någon annan ändrar samma sak just nu. Ingenting ändrades; försök igen om en stund.',
    de: 'Jemand anderes ändert gerade dasselbe. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
  },
  TIMEOUT: {
    en: 'The operation took too long and was stopped. Ask for less at once.',
    fi: 'Toiminto kesti liian kauan ja keskeytettiin. Pyydä vähemmän kerralla.',
    sv: 'Operationen tog för lång tid och avbröts. Be om mindre åt gången.',
    de: 'Die Operation dauerte zu lange und wurde abgebrochen. Fragen Sie weniger auf einmal ab.',
  },
  UNAVAILABLE: {
    en: 'The service cannot answer right now. Try again in a moment.',
    fi: 'Palvelu ei voi vastata juuri nyt. Yritä hetken kuluttua uudelleen.',
    sv: 'Tjänsten kan inte svara just nu. Försök igen om en stund.',
    de: 'Der Dienst kann gerade nicht antworten. Versuchen Sie es gleich noch einmal.',
  },
  INTERNAL: {
    en: 'Something went wrong on our side. Please name this number to the operators: {id}',
    fi: 'Palvelussa tapahtui virhe. Ilmoita ylläpidolle tämä numero: {id}',
    sv: 'Något gick fel hos oss. Uppge detta nummer för driften: {id}',
    de: 'Bei uns ist ein Fehler aufgetreten. Bitte nennen Sie dem Betrieb diese Nummer: {id}',
  },
  BAD_REQUEST: {
    en: 'The request is not one that GraphQL over HTTP allows.',
    fi: 'Pyyntö ei ole GraphQL-over-HTTP-määrittelyn mukainen.',
    sv: 'Begäran följer inte GraphQL over HTTP.',
    de: 'Die Anfrage entspricht nicht GraphQL over HTTP.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'The request does not say which operation to carry out. Name one of the document in `operationName`.',
    fi: 'Pyyntö ei kerro, mikä operaatio suoritetaan. Nimeä jokin dokumentin operaatioista kentässä `operationName`.',
    sv: 'Begäran säger inte vilken operation som ska utföras. Ange en av dokumentets operationer i `operationName`.',
    de: 'Die Anfrage sagt nicht, welche Operation auszuführen ist. Nennen Sie in `operationName` eine des Dokuments.',
  },
  METHOD_NOT_ALLOWED: {
    en: 'Send GET or POST.',
    fi: 'Lähetä GET tai POST.',
    sv: 'Skicka GET eller POST.',
    de: 'Senden Sie GET oder POST.',
  },
});

/** For what a mutation answers where the database went away between the commit and the reading of what was saved. */
export const SAVED_BUT_NOT_READ: Message = {
  en: 'This was saved, but the service cannot show it right now. Do not send it again; look at it in a moment.',
  fi: 'Tämä tallennettiin, mutta palvelu ei voi juuri nyt näyttää sitä. Älä lähetä sitä uudelleen; katso sitä hetken kuluttua.',
  sv: 'Detta sparades, men tjänsten kan inte visa det just nu. Skicka det inte igen; titta på det om en stund.',
  de: 'Das wurde gespeichert, aber der Dienst kann es gerade nicht anzeigen. Senden Sie es nicht noch einmal; sehen Sie es sich gleich an.',
};
