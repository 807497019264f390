import { AppError, defineMessages } from '@alliance/kernel';

/** The limits on one request, by the name that `extensions.limit` shows. */
export type LimitName =
  | 'depth'
  | 'introspectionDepth'
  | 'aliases'
  | 'repeatedFields'
  | 'directives'
  | 'tokens'
  | 'characters'
  | 'cost'
  | 'inputDepth'
  | 'inputNodes'
  | 'listLength'
  | 'bodyBytes';

const messages = defineMessages<LimitName>({
  depth: {
    en: 'The query is {value} levels deep; at most {maximum} are possible. Ask for the deeper records in a query of their own.',
    fi: 'Kyselyssä on {value} tasoa; enintään {maximum} on mahdollista. Hae syvemmät tietueet omalla kyselyllä.',
    sv: 'Frågan är {value} nivåer djup; högst {maximum} är möjliga. Hämta de djupare posterna i en egen fråga.',
    de: 'Die Abfrage ist {value} Ebenen tief; höchstens {maximum} sind möglich. Fragen Sie tiefere Datensätze gesondert ab.',
  },
  introspectionDepth: {
    en: 'The introspection is {value} levels deep; at most {maximum} are possible. The whole schema is at /schema.graphql.',
    fi: 'Skeemakyselyssä on {value} tasoa; enintään {maximum} on mahdollista. Koko skeema on osoitteessa /schema.graphql.',
    sv: 'Introspektionen är {value} nivåer djup; högst {maximum} är möjliga. Hela schemat finns på /schema.graphql.',
    de: 'Die Introspektion ist {value} Ebenen tief; höchstens {maximum} sind möglich. Das ganze Schema steht unter /schema.graphql.',
  },
  aliases: {
    en: 'The query has {value} aliases; at most {maximum} are possible. Split it into several queries.',
    fi: 'Kyselyssä on {value} aliasta; enintään {maximum} on mahdollista. Jaa se useaan kyselyyn.',
    sv: 'Frågan har {value} alias; högst {maximum} är möjliga. Dela upp den i flera frågor.',
    de: 'Die Abfrage hat {value} Aliasse; höchstens {maximum} sind möglich. Teilen Sie sie auf.',
  },
  repeatedFields: {
    en: 'One field is repeated {value} times in the same place; at most {maximum} are possible. Ask for it once.',
    fi: 'Kenttä toistuu {value} kertaa samassa kohdassa; enintään {maximum} on mahdollista. Pyydä sitä kerran.',
    sv: 'Ett fält upprepas {value} gånger på samma ställe; högst {maximum} är möjliga. Be om det en gång.',
    de: 'Ein Feld wird {value}-mal an derselben Stelle wiederholt; höchstens {maximum} sind möglich. Fragen Sie es einmal ab.',
  },
  directives: {
    en: 'The query has {value} directives; at most {maximum} are possible. Leave some out.',
    fi: 'Kyselyssä on {value} direktiiviä; enintään {maximum} on mahdollista. Jätä osa pois.',
    sv: 'Frågan har {value} direktiv; högst {maximum} är möjliga. Utelämna några.',
    de: 'Die Abfrage hat {value} Direktiven; höchstens {maximum} sind möglich. Lassen Sie einige weg.',
  },
  tokens: {
    en: 'The query has {value} or more tokens; at most {maximum} are possible. Pass long values as variables, or split the query.',
    fi: 'Kyselyssä on vähintään {value} merkkiyksikköä; enintään {maximum} on mahdollista. Välitä pitkät arvot muuttujina tai jaa kysely.',
    sv: 'Frågan har minst {value} symboler; högst {maximum} är möjliga. Skicka långa värden som variabler eller dela upp frågan.',
    de: 'Die Abfrage hat {value} oder mehr Token; höchstens {maximum} sind möglich. Übergeben Sie lange Werte als Variablen oder teilen Sie die Abfrage.',
  },
  characters: {
    en: 'The query has {value} characters; at most {maximum} are possible. Pass long values as variables, or split the query.',
    fi: 'Kyselyssä on {value} merkkiä; enintään {maximum} on mahdollista. Välitä pitkät arvot muuttujina tai jaa kysely.',
    sv: 'Frågan har {value} tecken; högst {maximum} är möjliga. Skicka långa värden som variabler eller dela upp frågan.',
    de: 'Die Abfrage hat {value} Zeichen; höchstens {maximum} sind möglich. Übergeben Sie lange Werte als Variablen oder teilen Sie die Abfrage.',
  },
  cost: {
    en: 'The query costs {value}; at most {maximum} is possible. Ask for smaller pages or fewer lists within lists.',
    fi: 'Kyselyn hinta on {value}; enintään {maximum} on mahdollista. Pyydä pienempiä sivuja tai vähemmän sisäkkäisiä luetteloita.',
    sv: 'Frågan kostar {value}; högst {maximum} är möjligt. Be om mindre sidor eller färre listor i listor.',
    de: 'Die Abfrage kostet {value}; höchstens {maximum} ist möglich. Fragen Sie kleinere Seiten oder weniger verschachtelte Listen ab.',
  },
  inputDepth: {
    en: 'The variables are more than {maximum} levels deep. Use a flatter filter or input.',
    fi: 'Muuttujissa on yli {maximum} sisäkkäistä tasoa. Käytä matalampaa suodatinta tai syötettä.',
    sv: 'Variablerna är mer än {maximum} nivåer djupa. Använd ett plattare filter eller en plattare inmatning.',
    de: 'Die Variablen sind mehr als {maximum} Ebenen tief. Verwenden Sie einen flacheren Filter oder eine flachere Eingabe.',
  },
  inputNodes: {
    en: 'The arguments hold {value} or more values, lists and objects; at most {maximum} are possible. Send the input in parts, or use a smaller filter.',
    fi: 'Argumenteissa on vähintään {value} arvoa, luetteloa ja oliota; enintään {maximum} on mahdollista. Lähetä syöte osissa tai käytä pienempää suodatinta.',
    sv: 'Argumenten innehåller minst {value} värden, listor och objekt; högst {maximum} är möjliga. Skicka indata i delar eller använd ett mindre filter.',
    de: 'Die Argumente enthalten {value} oder mehr Werte, Listen und Objekte; höchstens {maximum} sind möglich. Senden Sie die Eingabe in Teilen oder verwenden Sie einen kleineren Filter.',
  },
  listLength: {
    en: 'The list in "{argument}" has {value} entries; at most {maximum} are possible. Send it in parts.',
    fi: 'Luettelossa "{argument}" on {value} kohtaa; enintään {maximum} on mahdollista. Lähetä se osissa.',
    sv: 'Listan i ”{argument}” har {value} poster; högst {maximum} är möjliga. Skicka den i delar.',
    de: 'Die Liste in „{argument}“ hat {value} Einträge; höchstens {maximum} sind möglich. Senden Sie sie in Teilen.',
  },
  bodyBytes: {
    en: 'The request is larger than {maximum} bytes. Send less at once.',
    fi: 'Pyyntö on suurempi kuin {maximum} tavua. Lähetä vähemmän kerralla.',
    sv: 'Begäran är större än {maximum} byte. Skicka mindre åt gången.',
    de: 'Die Anfrage ist größer als {maximum} Byte. Senden Sie weniger auf einmal.',
  },
});

/** An error that names the limit, the most that is possible and what was sent; `argument` is set where one is to blame. */
export function limitExceeded(limit: LimitName, maximum: number, value?: number, argument?: string): AppError {
  const extensions = { limit, maximum, ...(value !== undefined && { value }), ...(argument !== undefined && { argument }) };
  return new AppError('LIMIT_EXCEEDED', messages[limit], extensions, { maximum, value: value ?? '', argument: argument ?? '' });
}
