import { encodeId, newId } from '@alliance/kernel';

type Values = Record<string, unknown>;

/** Who the tests are about: ids that exist. */
export interface Ground {
  city: string;
  practice: string;
  day: string;
}

export const CREATE_PRACTICE =
  (more: Values) =>
  ({ city }: Ground): Values => ({ cityId: city, locale: 'en', title: 'Cargo bikes', summary: 'Vans stay away.', ...more });
const CREATE_DAY =
  (more: Values) =>
  ({ city }: Ground): Values => ({
    hostCityId: city,
    originalLocale: 'en',
    texts: [{ locale: 'en', title: 'A day' }],
    timeZone: 'Europe/Helsinki',
    startsAtLocal: '2099-05-31T09:00',
    endsAtLocal: '2099-05-31T16:00',
    mode: 'IN_PERSON',
    venueName: 'Town hall',
    capacity: 10,
    ...more,
  });
const CREATE_SESSION =
  (more: Values) =>
  ({ day }: Ground): Values => ({
    exchangeDayId: day,
    originalLocale: 'en',
    texts: [{ locale: 'en', title: 'A session' }],
    startsAtLocal: '2099-05-31T09:00',
    endsAtLocal: '2099-05-31T10:00',
    kind: 'PLENARY',
    ...more,
  });
const UPDATE_PRACTICE =
  (more: Values) =>
  ({ practice }: Ground): Values => ({ id: practice, expectedRevision: 1, ...more });

export type UserFault = [name: string, mutation: string, input: (ground: Ground) => Values, ...expected: [code: string, path: string][]];

/** What a person can mend. */
export const USER_FAULTS: UserFault[] = [
  ['a title of 151 characters', 'createPractice', CREATE_PRACTICE({ title: 'x'.repeat(151) }), ['TOO_LONG', 'input.title']],
  [
    'a text over its limit, and a title of nothing but spaces',
    'createPractice',
    CREATE_PRACTICE({ title: ' \t ', placeName: 'x'.repeat(151) }),
    ['REQUIRED', 'input.title'],
    ['TOO_LONG', 'input.placeName'],
  ],
  ['NUL in a title', 'createPractice', CREATE_PRACTICE({ title: 'Cargo\u0000bikes' }), ['INVALID', 'input.title']],
  ['half a character', 'createPractice', CREATE_PRACTICE({ title: 'Cargo\ud83d bikes' }), ['INVALID', 'input.title']],
  ['an escape sequence in a text', 'createPractice', CREATE_PRACTICE({ summary: '\u001b[31mred' }), ['INVALID', 'input.summary']],
  ['an override of direction in a title', 'createPractice', CREATE_PRACTICE({ title: 'Cargo\u202egnp.exe' }), ['INVALID', 'input.title']],
  ['a line break in a title', 'createPractice', CREATE_PRACTICE({ title: 'Cargo\nbikes' }), ['INVALID', 'input.title']],
  [
    'a name that shows nothing',
    'updateProfile',
    () => ({ expectedRevision: 1, displayName: '\u200b\u3164' }),
    ['REQUIRED', 'input.displayName'],
  ],
  [
    'HTML that only some renderers see, and a hidden character',
    'createPractice',
    CREATE_PRACTICE({
      solution: '> \t<script>alert(1)</script>',
      costNote: 'a&#x202E;b',
      objectives: '| a |\n|---|\n| [b](javascript:c) |',
    }),
    ['INVALID', 'input.objectives'],
    ['INVALID', 'input.solution'],
    ['INVALID', 'input.costNote'],
  ],
  [
    'Markdown with too many marks, and too deep',
    'createPractice',
    CREATE_PRACTICE({ solution: '_1]'.repeat(1_000), objectives: '>'.repeat(11) }),
    ['LIMIT', 'input.objectives'],
    ['LIMIT', 'input.solution'],
  ],
  ['NUL in a list', 'createPractice', CREATE_PRACTICE({ themeCodes: ['urban\u0000'] }), ['INVALID', 'input.themeCodes.0']],
  ['NUL in an idempotency key', 'createPractice', CREATE_PRACTICE({ idempotencyKey: 'a\u0000b' }), ['INVALID', 'input.idempotencyKey']],
  [
    'an idempotency key of 101 characters',
    'createPractice',
    CREATE_PRACTICE({ idempotencyKey: 'x'.repeat(101) }),
    ['TOO_LONG', 'input.idempotencyKey'],
  ],
  [
    'a javascript: link',
    'createPractice',
    CREATE_PRACTICE({ solution: 'See [here](javascript:alert(1)).' }),
    ['INVALID', 'input.solution'],
  ],
  [
    'a javascript: link in disguise',
    'createPractice',
    CREATE_PRACTICE({ solution: '[x]: <JaVaScRiPt&#58;alert(1)>\n\n[here][x]' }),
    ['INVALID', 'input.solution'],
  ],
  ['HTML', 'createPractice', CREATE_PRACTICE({ solution: 'Look: <img src=x onerror=alert(1)>' }), ['INVALID', 'input.solution']],
  [
    'an end before the start',
    'createPractice',
    CREATE_PRACTICE({ startedOn: '2027-05-31', endedOn: '2027-05-30' }),
    ['INVALID', 'input.endedOn'],
  ],
  ['an id that is none', 'updatePractice', UPDATE_PRACTICE({ id: 'nonsense' }), ['INVALID', 'input.id']],
  ['an id of another type', 'updatePractice', ({ city }) => ({ id: city, expectedRevision: 1, title: 'Mine' }), ['INVALID', 'input.id']],
  ['a city that does not exist', 'createPractice', CREATE_PRACTICE({ cityId: encodeId('city', newId()) }), ['NOT_FOUND', 'input.cityId']],
  ['a goal that does not exist', 'createPractice', CREATE_PRACTICE({ sdgs: [13, 18] }), ['INVALID', 'input.sdgs.1']],
  [
    'a place beyond the poles',
    'createPractice',
    CREATE_PRACTICE({ latitude: 1e300, longitude: -180.1 }),
    ['INVALID', 'input.latitude'],
    ['INVALID', 'input.longitude'],
  ],
  [
    'a currency that does not exist',
    'createPractice',
    CREATE_PRACTICE({ costMinorUnits: '1000', costCurrency: 'ABC' }),
    ['INVALID', 'input.costCurrency'],
  ],
  ['a theme that does not exist', 'createPractice', CREATE_PRACTICE({ themeCodes: ['nonsense'] }), ['NOT_FOUND', 'input.themeCodes.0']],
  ['an amount without its currency', 'createPractice', CREATE_PRACTICE({ costMinorUnits: '1000' }), ['REQUIRED', 'input.costCurrency']],
  [
    'an amount in both ways',
    'createPractice',
    CREATE_PRACTICE({ costAmount: '10.00', costMinorUnits: '1000', costCurrency: 'EUR' }),
    ['INVALID', 'input.costAmount'],
  ],
  ['half a yen', 'createPractice', CREATE_PRACTICE({ costAmount: '0.5', costCurrency: 'JPY' }), ['INVALID', 'input.costAmount']],
  [
    'a unit that is no code, one that is a name of objects, and one that is money',
    'createPractice',
    CREATE_PRACTICE({ results: ['kWh/m2', 'constructor', 'EUR'].map((unit) => ({ quantity: 'Heat', unit })) }),
    ['INVALID', 'input.results.0.unit'],
    ['INVALID', 'input.results.1.unit'],
    ['INVALID', 'input.results.2.unit'],
  ],
  [
    'a result with two units, one in parts of a cent, and one of half a period',
    'createPractice',
    CREATE_PRACTICE({
      results: [
        { quantity: 'Rent', unit: 't', currency: 'EUR' },
        { quantity: 'Rent', currency: 'EUR', after: '12.50' },
        { quantity: 'Rent', periodStartsOn: '2024-01-01' },
        { quantity: 'Rent', periodStartsOn: '2024-01-02', periodEndsOn: '2024-01-01' },
      ],
    }),
    ['INVALID', 'input.results.0.currency'],
    ['INVALID', 'input.results.1.after'],
    ['REQUIRED', 'input.results.2.periodEndsOn'],
    ['INVALID', 'input.results.3.periodEndsOn'],
  ],
  [
    'a result with a unit of 51 characters and a long method',
    'createPractice',
    CREATE_PRACTICE({ results: [{ quantity: 'Heat', unit: 'm'.repeat(51), method: 'x'.repeat(1_001) }] }),
    ['TOO_LONG', 'input.results.0.unit'],
    ['TOO_LONG', 'input.results.0.method'],
  ],
  [
    'a day that ends before it begins',
    'createExchangeDay',
    CREATE_DAY({ endsAtLocal: '2099-05-31T08:59' }),
    ['INVALID', 'input.endsAtLocal'],
  ],
  [
    'a day that does not exist',
    'createExchangeDay',
    CREATE_DAY({ startsAtLocal: '2099-02-29T09:00', endsAtLocal: '2099-03-01T16:00' }),
    ['INVALID', 'input.startsAtLocal'],
  ],
  [
    'an hour that summer time skips',
    'createExchangeDay',
    CREATE_DAY({ startsAtLocal: '2027-03-28T03:30', endsAtLocal: '2027-03-28T16:00' }),
    ['INVALID', 'input.startsAtLocal'],
  ],
  ['an hour that is none', 'createExchangeDay', CREATE_DAY({ startsAtLocal: '2099-05-31T24:00' }), ['INVALID', 'input.startsAtLocal']],
  ['a time zone that does not exist', 'createExchangeDay', CREATE_DAY({ timeZone: 'Mars/Base' }), ['INVALID', 'input.timeZone']],
  ['no text in the original language', 'createExchangeDay', CREATE_DAY({ originalLocale: 'fi' }), ['REQUIRED', 'input.texts']],
  ['fewer seats than none', 'createExchangeDay', CREATE_DAY({ capacity: -1 }), ['INVALID', 'input.capacity']],
  [
    'a session that ends before it begins',
    'createExchangeSession',
    CREATE_SESSION({ endsAtLocal: '2099-05-31T08:00' }),
    ['INVALID', 'input.endsAtLocal'],
  ],
  [
    'a session outside of its day',
    'createExchangeSession',
    CREATE_SESSION({ startsAtLocal: '2099-05-30T09:00' }),
    ['INVALID', 'input.startsAtLocal'],
  ],
  ['a name of nothing but spaces', 'updateProfile', () => ({ expectedRevision: 1, displayName: '  ' }), ['REQUIRED', 'input.displayName']],
  [
    'a time zone of another planet',
    'updateProfile',
    () => ({ expectedRevision: 1, timeZone: 'Mars/Olympus' }),
    ['INVALID', 'input.timeZone'],
  ],
  [
    'an invitation to run the installation',
    'inviteToCity',
    ({ city }) => ({ cityId: city, email: 'somebody@people.example', role: 'ADMIN' }),
    ['INVALID', 'input.role'],
  ],
  ['a token from no mail', 'acceptInvitation', () => ({ token: 'x'.repeat(43) }), ['NOT_FOUND', 'input.token']],
  ['neither a code nor a token', 'signIn', () => ({}), ['REQUIRED', 'input']],
  ['a token that nobody mailed', 'signIn', () => ({ token: 'x'.repeat(43) }), ['INVALID', 'input.token']],
];

export type Fault = [name: string, query: string, variables: (ground: Ground) => Values, code: string, more?: Values];
export const CITY = '{ city(slug: "espoo") { id } }';
export const input = (type: string) =>
  `mutation ($input: ${type}Input!) { ${type.charAt(0).toLowerCase()}${type.slice(1)}(input: $input) { userErrors { code } } }`;
const none = (): Values => ({});
export const wrap =
  (values: (ground: Ground) => Values) =>
  (ground: Ground): Values => ({ input: values(ground) });

/** What a program got wrong; the product says so in the language of the request. */
export const FAULTS: Fault[] = [
  ['an id that is none', '{ practice(id: "nonsense") { id } }', none, 'NOT_FOUND'],
  ['an id with NUL', 'query ($id: ID!) { practice(id: $id) { id } }', () => ({ id: 'prac_\u0000' }), 'BAD_USER_INPUT', { argument: 'id' }],
  ['an id of another type', 'query ($id: ID!) { practice(id: $id) { id } }', ({ city }) => ({ id: city }), 'NOT_FOUND'],
  [
    'an id with the prefix of another type',
    'query ($id: ID!) { node(id: $id) { id } }',
    ({ city }) => ({ id: city.replace('city', 'prac') }),
    'NOT_FOUND',
  ],
  [
    'a slug with a control character',
    'query ($slug: String!) { city(slug: $slug) { id } }',
    () => ({ slug: 'esp\u0007oo' }),
    'BAD_USER_INPUT',
    { argument: 'slug' },
  ],
  ['neither id nor slug', '{ city { id } }', none, 'BAD_USER_INPUT', { constraint: 'exactlyOneOf' }],
  [
    'NUL in a filter',
    'query ($slug: String) { cities(first: 1, where: { slug: { eq: $slug } }) { totalCount } }',
    () => ({ slug: '\u0000' }),
    'BAD_USER_INPUT',
    { argument: 'where.slug.eq' },
  ],
  ['an unknown language', '{ city(slug: "espoo", locale: "fr") { id } }', none, 'BAD_USER_INPUT'],
  [
    'an unknown language in a variable',
    'query ($locale: Locale) { city(slug: "espoo", locale: $locale) { id } }',
    () => ({ locale: "'; DROP TABLE city" }),
    'BAD_USER_INPUT',
  ],
  ['an unknown language of a text', input('CreatePractice'), wrap(CREATE_PRACTICE({ locale: 'fr' })), 'BAD_USER_INPUT'],
  ['a date that does not exist', input('CreatePractice'), wrap(CREATE_PRACTICE({ startedOn: '2027-02-29' })), 'BAD_USER_INPUT'],
  ['a date that is none', input('CreatePractice'), wrap(CREATE_PRACTICE({ startedOn: 'yesterday' })), 'BAD_USER_INPUT'],
  [
    'a moment that does not exist in a filter',
    '{ practices(first: 1, where: { publishedAt: { gte: "2027-02-30T00:00:00Z" } }) { totalCount } }',
    none,
    'BAD_USER_INPUT',
  ],
  [
    'an address that a browser would run',
    input('CreatePractice'),
    wrap(CREATE_PRACTICE({ sourceUrl: 'javascript:alert(1)' })),
    'BAD_USER_INPUT',
  ],
  ['a page of none', '{ practices(first: 0) { totalCount } }', none, 'BAD_USER_INPUT', { argument: 'first', constraint: 'isPageSize' }],
  ['a page of 101', '{ practices(first: 101) { totalCount } }', none, 'BAD_USER_INPUT', { argument: 'first', constraint: 'isPageSize' }],
  ['a broken cursor', '{ practices(first: 1, after: "broken") { totalCount } }', none, 'BAD_CURSOR'],
  ['an empty cursor', '{ practices(first: 1, after: "") { totalCount } }', none, 'BAD_CURSOR'],
  [
    'a cursor with NUL',
    'query ($after: String) { practices(first: 1, after: $after) { totalCount } }',
    () => ({ after: '\u0000' }),
    'BAD_USER_INPUT',
    { argument: 'after' },
  ],
  [
    'a deep query',
    `{ city(slug: "espoo") { ${'practices(first: 1) { nodes { city { '.repeat(4)}id${' } } }'.repeat(4)} } }`,
    none,
    'LIMIT_EXCEEDED',
    { limit: 'depth' },
  ],
  [
    'a wide query',
    '{ practices(first: 100) { nodes { city { practices(first: 100) { nodes { id } } } } } }',
    none,
    'LIMIT_EXCEEDED',
    { limit: 'cost' },
  ],
  [
    'a query of aliases',
    `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
    none,
    'LIMIT_EXCEEDED',
    { limit: 'aliases' },
  ],
  ['a query of repetitions', `{ ${'__typename '.repeat(51)} }`, none, 'LIMIT_EXCEEDED', { limit: 'repeatedFields' }],
];

/** What is no valid GraphQL: GraphQL's own words, in English. */
export const PROTOCOL_FAULTS: Fault[] = [
  ['an unknown field', '{ city(slug: "espoo") { mayor } }', none, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown argument', '{ city(number: 7) { id } }', none, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unfinished query', '{ city(slug: "espoo") {', none, 'GRAPHQL_PARSE_FAILED'],
  ['nothing', '', none, 'BAD_REQUEST'],
  [
    'a number that is too large',
    'query ($first: Int) { cities(first: $first) { totalCount } }',
    () => ({ first: 3_000_000_000 }),
    'BAD_USER_INPUT',
  ],
  ['an unknown value of an enum', input('CreatePractice'), wrap(CREATE_PRACTICE({ maturity: 'RIPE' })), 'BAD_USER_INPUT'],
  ['an unknown field of an input', input('CreatePractice'), wrap(CREATE_PRACTICE({ status: 'PUBLISHED' })), 'BAD_USER_INPUT'],
  ['a missing field of an input', input('CreatePractice'), () => ({ input: {} }), 'BAD_USER_INPUT'],
];
