import { once } from 'node:events';
import { connect } from 'node:net';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { encodeId, newId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const LANGUAGES = ['fi', 'sv', 'de', 'en'] as const;
type Values = Record<string, unknown>;

/** Messages without the ids of one run. */
const constant = (message: string): string => message.replace(/(?<=[a-z]_)[0-9a-f]{32}/g, '…');

/** Who the tests are about: ids that exist. */
interface Ground {
  city: string;
  practice: string;
  day: string;
}

const CREATE_PRACTICE = (more: Values) => ({ city }: Ground): Values => ({ city, locale: 'en', title: 'Cargo bikes', summary: 'Vans stay away.', ...more });
const CREATE_DAY = (more: Values) => ({ city }: Ground): Values => ({
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
const CREATE_SESSION = (more: Values) => ({ day }: Ground): Values => ({
  exchangeDayId: day,
  originalLocale: 'en',
  texts: [{ locale: 'en', title: 'A session' }],
  startsAtLocal: '2099-05-31T09:00',
  endsAtLocal: '2099-05-31T10:00',
  kind: 'PLENARY',
  ...more,
});
const UPDATE_PRACTICE = (more: Values) => ({ practice }: Ground): Values => ({ id: practice, expectedRevision: 1, ...more });

type UserFault = [name: string, mutation: string, input: (ground: Ground) => Values, ...expected: [code: string, path: string][]];

/** What a person can mend. */
const USER_FAULTS: UserFault[] = [
  ['a title of 151 characters', 'createPractice', CREATE_PRACTICE({ title: 'x'.repeat(151) }), ['TOO_LONG', 'input.title']],
  ['a text over its limit, and a title of nothing but spaces', 'createPractice', CREATE_PRACTICE({ title: ' \t ', placeName: 'x'.repeat(151) }), ['REQUIRED', 'input.title'], ['TOO_LONG', 'input.placeName']],
  ['NUL in a title', 'createPractice', CREATE_PRACTICE({ title: 'Cargo\u0000bikes' }), ['INVALID', 'input.title']],
  ['an escape sequence in a text', 'createPractice', CREATE_PRACTICE({ summary: '\u001b[31mred' }), ['INVALID', 'input.summary']],
  ['NUL in a list', 'createPractice', CREATE_PRACTICE({ themes: ['urban\u0000'] }), ['INVALID', 'input.themes.0']],
  ['NUL in an idempotency key', 'createPractice', CREATE_PRACTICE({ idempotencyKey: 'a\u0000b' }), ['INVALID', 'input.idempotencyKey']],
  ['an idempotency key of 101 characters', 'createPractice', CREATE_PRACTICE({ idempotencyKey: 'x'.repeat(101) }), ['TOO_LONG', 'input.idempotencyKey']],
  ['a javascript: link', 'createPractice', CREATE_PRACTICE({ body: 'See [here](javascript:alert(1)).' }), ['INVALID', 'input.body']],
  ['a javascript: link in disguise', 'createPractice', CREATE_PRACTICE({ body: '[x]: <JaVaScRiPt&#58;alert(1)>\n\n[here][x]' }), ['INVALID', 'input.body']],
  ['HTML', 'createPractice', CREATE_PRACTICE({ body: 'Look: <img src=x onerror=alert(1)>' }), ['INVALID', 'input.body']],
  ['an end before the start', 'createPractice', CREATE_PRACTICE({ startedOn: '2027-05-31', endedOn: '2027-05-30' }), ['INVALID', 'input.endedOn']],
  ['an id that is none', 'updatePractice', UPDATE_PRACTICE({ id: 'nonsense' }), ['INVALID', 'input.id']],
  ['an id of another type', 'updatePractice', ({ city }) => ({ id: city, expectedRevision: 1, title: 'Mine' }), ['INVALID', 'input.id']],
  ['a city that does not exist', 'createPractice', CREATE_PRACTICE({ city: encodeId('city', newId()) }), ['NOT_FOUND', 'input.city']],
  ['a goal that does not exist', 'createPractice', CREATE_PRACTICE({ sdgs: [13, 18] }), ['INVALID', 'input.sdgs.1']],
  ['an amount without its currency', 'createPractice', CREATE_PRACTICE({ costAmount: '10.00' }), ['REQUIRED', 'input.costCurrency']],
  ['a day that ends before it begins', 'createExchangeDay', CREATE_DAY({ endsAtLocal: '2099-05-31T08:59' }), ['INVALID', 'input.endsAtLocal']],
  ['a day that does not exist', 'createExchangeDay', CREATE_DAY({ startsAtLocal: '2099-02-29T09:00', endsAtLocal: '2099-03-01T16:00' }), ['INVALID', 'input.startsAtLocal']],
  ['an hour that summer time skips', 'createExchangeDay', CREATE_DAY({ startsAtLocal: '2027-03-28T03:30', endsAtLocal: '2027-03-28T16:00' }), ['INVALID', 'input.startsAtLocal']],
  ['an hour that is none', 'createExchangeDay', CREATE_DAY({ startsAtLocal: '2099-05-31T24:00' }), ['INVALID', 'input.startsAtLocal']],
  ['a time zone that does not exist', 'createExchangeDay', CREATE_DAY({ timeZone: 'Mars/Base' }), ['INVALID', 'input.timeZone']],
  ['no text in the original language', 'createExchangeDay', CREATE_DAY({ originalLocale: 'fi' }), ['REQUIRED', 'input.texts']],
  ['fewer seats than none', 'createExchangeDay', CREATE_DAY({ capacity: -1 }), ['INVALID', 'input.capacity']],
  ['a session that ends before it begins', 'createExchangeSession', CREATE_SESSION({ endsAtLocal: '2099-05-31T08:00' }), ['INVALID', 'input.endsAtLocal']],
  ['a session outside of its day', 'createExchangeSession', CREATE_SESSION({ startsAtLocal: '2099-05-30T09:00' }), ['INVALID', 'input.startsAtLocal']],
];

type Fault = [name: string, query: string, variables: (ground: Ground) => Values, code: string, more?: Values];
const CITY = '{ city(slug: "espoo") { id } }';
const input = (type: string) => `mutation ($input: ${type}Input!) { ${type.charAt(0).toLowerCase()}${type.slice(1)}(input: $input) { userErrors { code } } }`;
const none = (): Values => ({});
const wrap = (values: (ground: Ground) => Values) => (ground: Ground): Values => ({ input: values(ground) });

/** What a program got wrong; the product says so in the language of the request. */
const FAULTS: Fault[] = [
  ['an id that is none', '{ practice(id: "nonsense") { id } }', none, 'NOT_FOUND'],
  ['an id with NUL', 'query ($id: ID!) { practice(id: $id) { id } }', () => ({ id: 'prac_\u0000' }), 'BAD_USER_INPUT', { argument: 'id' }],
  ['an id of another type', 'query ($id: ID!) { practice(id: $id) { id } }', ({ city }) => ({ id: city }), 'NOT_FOUND'],
  ['an id with the prefix of another type', 'query ($id: ID!) { node(id: $id) { id } }', ({ city }) => ({ id: city.replace('city', 'prac') }), 'NOT_FOUND'],
  ['a slug with a control character', 'query ($slug: String!) { city(slug: $slug) { id } }', () => ({ slug: 'esp\u0007oo' }), 'BAD_USER_INPUT', { argument: 'slug' }],
  ['neither id nor slug', '{ city { id } }', none, 'BAD_USER_INPUT', { constraint: 'exactlyOneOf' }],
  ['NUL in a filter', 'query ($slug: String) { cities(first: 1, where: { slug: { eq: $slug } }) { totalCount } }', () => ({ slug: '\u0000' }), 'BAD_USER_INPUT', { argument: 'where.slug.eq' }],
  ['an unknown language', '{ city(slug: "espoo", locale: "fr") { id } }', none, 'BAD_USER_INPUT'],
  ['an unknown language in a variable', 'query ($locale: Locale) { city(slug: "espoo", locale: $locale) { id } }', () => ({ locale: "'; DROP TABLE city" }), 'BAD_USER_INPUT'],
  ['an unknown language of a text', input('CreatePractice'), wrap(CREATE_PRACTICE({ locale: 'fr' })), 'BAD_USER_INPUT'],
  ['a date that does not exist', input('CreatePractice'), wrap(CREATE_PRACTICE({ startedOn: '2027-02-29' })), 'BAD_USER_INPUT'],
  ['a date that is none', input('CreatePractice'), wrap(CREATE_PRACTICE({ startedOn: 'yesterday' })), 'BAD_USER_INPUT'],
  ['a moment that does not exist in a filter', '{ practices(first: 1, where: { publishedAt: { gte: "2027-02-30T00:00:00Z" } }) { totalCount } }', none, 'BAD_USER_INPUT'],
  ['an address that a browser would run', input('CreatePractice'), wrap(CREATE_PRACTICE({ sourceUrl: 'javascript:alert(1)' })), 'BAD_USER_INPUT'],
  ['a page of none', '{ practices(first: 0) { totalCount } }', none, 'BAD_USER_INPUT', { argument: 'first', constraint: 'isPageSize' }],
  ['a page of 101', '{ practices(first: 101) { totalCount } }', none, 'BAD_USER_INPUT', { argument: 'first', constraint: 'isPageSize' }],
  ['a broken cursor', '{ practices(first: 1, after: "broken") { totalCount } }', none, 'BAD_CURSOR'],
  ['an empty cursor', '{ practices(first: 1, after: "") { totalCount } }', none, 'BAD_CURSOR'],
  ['a cursor with NUL', 'query ($after: String) { practices(first: 1, after: $after) { totalCount } }', () => ({ after: '\u0000' }), 'BAD_USER_INPUT', { argument: 'after' }],
  ['a deep query', `{ city(slug: "espoo") { ${'practices(first: 1) { nodes { city { '.repeat(4)}id${' } } }'.repeat(4)} } }`, none, 'LIMIT_EXCEEDED', { limit: 'depth' }],
  ['a wide query', '{ practices(first: 100) { nodes { city { practices(first: 100) { nodes { id } } } } } }', none, 'LIMIT_EXCEEDED', { limit: 'cost' }],
  ['a query of aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')} }`, none, 'LIMIT_EXCEEDED', { limit: 'aliases' }],
  ['a query of repetitions', `{ ${'__typename '.repeat(51)} }`, none, 'LIMIT_EXCEEDED', { limit: 'repeatedFields' }],
];

/** What is no valid GraphQL: GraphQL's own words, in English. */
const PROTOCOL_FAULTS: Fault[] = [
  ['an unknown field', '{ city(slug: "espoo") { mayor } }', none, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown argument', '{ city(number: 7) { id } }', none, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unfinished query', '{ city(slug: "espoo") {', none, 'GRAPHQL_PARSE_FAILED'],
  ['nothing', '', none, 'BAD_REQUEST'],
  ['a number that is too large', 'query ($first: Int) { cities(first: $first) { totalCount } }', () => ({ first: 3_000_000_000 }), 'BAD_USER_INPUT'],
  ['an unknown value of an enum', input('CreatePractice'), wrap(CREATE_PRACTICE({ maturity: 'RIPE' })), 'BAD_USER_INPUT'],
  ['an unknown field of an input', input('CreatePractice'), wrap(CREATE_PRACTICE({ status: 'PUBLISHED' })), 'BAD_USER_INPUT'],
  ['a missing field of an input', input('CreatePractice'), () => ({ input: {} }), 'BAD_USER_INPUT'],
];

describe('bad input', () => {
  let app: TestApp;
  let ground: Ground;
  let person: TestPerson;
  let slowAnswers: Promise<string>[];

  /** What the server says to a client that sends a part of a request and then waits. */
  const dawdle = async (part: string): Promise<string> => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.write(part);
    await once(socket, 'close');
    return answer;
  };

  beforeAll(async () => {
    app = await createTestApp();
    const city = await createCity(app.database, { slug: 'espoo' });
    const practice = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT });
    await createPractice(app.database, { cityId: city.id });
    const day = await createExchangeDay(app.database, {
      hostCityId: city.id,
      startsAt: new Date('2099-05-31T06:00:00Z'),
      endsAt: new Date('2099-05-31T13:00:00Z'),
    });
    ground = { city: encodeId('city', city.id), practice: encodeId('prac', practice.id), day: encodeId('xday', day.id) };
    person = await createPerson(app, { role: 'MANAGER', cityId: city.id });
    const head = 'POST /graphql HTTP/1.1\r\nHost: test\r\n';
    slowAnswers = [dawdle(head), dawdle(`${head}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"query":`)];
  });
  afterAll(() => app.close());

  /** Runs a test and proves that it left the database as it was. */
  async function unchanged(work: () => Promise<void>): Promise<void> {
    const before = await app.contents(['access_token']);
    await work();
    expect(await app.contents(['access_token'])).toEqual(before);
  }

  async function inEveryLanguage(send: (locale: string) => Promise<GraphQLAnswer>, check: (answer: GraphQLAnswer) => string): Promise<void> {
    const messages: Record<string, string> = {};
    for (const locale of LANGUAGES) messages[locale] = constant(check(await send(locale)));
    expect(new Set(Object.values(messages)).size).toBe(LANGUAGES.length);
    expect(messages).toMatchSnapshot();
  }

  it.each(USER_FAULTS)('tells whoever sends %s what to mend', (_name, mutation, values, ...expected) =>
    unchanged(async () => {
      const title = mutation.charAt(0).toUpperCase() + mutation.slice(1);
      const document = `mutation ($input: ${title}Input!) { ${mutation}(input: $input) { userErrors { code path message } } }`;
      await inEveryLanguage(
        (locale) => app.gql(document, { input: values(ground) }, { token: person.token, locale }),
        ({ status, errors, data }) => {
          expect([status, errors]).toEqual([200, undefined]);
          const faults = data[mutation].userErrors as { code: string; path: string[]; message: string }[];
          expect(faults.map(({ code, path }) => [code, path.join('.')])).toEqual(expected);
          return faults.map(({ message }) => message).join('\n');
        },
      );
    }),
  );

  it.each(FAULTS)('answers %s with its code', (_name, query, variables, code, more = {}) =>
    unchanged(() =>
      inEveryLanguage(
        (locale) => app.gql(query, variables(ground), { token: person.token, locale }),
        ({ errors, text }) => {
          expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code, ...more })]);
          expect(text).not.toMatch(/stack|SELECT|\.ts:|\.js:/);
          return errors![0]!.message;
        },
      ),
    ),
  );

  it.each(PROTOCOL_FAULTS)('answers %s with its code', (_name, query, variables, code) =>
    unchanged(async () => {
      const { data, errors, text } = await app.gql(query, variables(ground), { token: person.token });
      expect(data).toBeUndefined();
      expect(new Set(errors!.map(({ extensions }) => extensions['code']))).toEqual(new Set([code]));
      expect(text).not.toMatch(/stack|SELECT|\.ts:|\.js:/);
      expect(errors!.map(({ message }) => constant(message))).toMatchSnapshot();
    }),
  );

  it.each([
    ['malformed JSON', '{"query": "{ city', 400],
    ['an array', '[]', 400],
    ['a query that is no text', '{"query": 7}', 400],
    ['variables that are no object', `{"query": ${JSON.stringify(CITY)}, "variables": "all"}`, 400],
    ['a megabyte', JSON.stringify({ query: CITY, variables: { x: 'x'.repeat(1_000_000) } }), 413],
  ])('refuses %s', (_name, body, status) =>
    unchanged(async () => {
      const answer = await app.post(body, { token: person.token });
      expect([answer.status, answer.data]).toEqual([status, undefined]);
      expect(answer.errors!.map(({ extensions }) => extensions['code'])).toEqual([status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST']);
      expect(answer.text).not.toMatch(/stack|\.ts:|\.js:/);
    }),
  );

  it('takes no expired, revoked, unknown or malformed token, in any language', async () => {
    const [expired, revoked] = [await createPerson(app), await createPerson(app)];
    await app.database.query(`UPDATE access_token SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`, [expired.tokenId]);
    await app.database.query('UPDATE access_token SET revoked_at = now() WHERE id = $1', [revoked.tokenId]);
    for (const token of [expired.token, revoked.token, `ax_${'x'.repeat(43)}`, 'x', `${person.token}x`]) {
      await unchanged(() =>
        inEveryLanguage(
          (locale) => app.gql(input('CreatePractice'), wrap(CREATE_PRACTICE({}))(ground), { token, locale }),
          ({ status, headers, data, errors }) => {
            expect([status, headers.get('www-authenticate'), data]).toEqual([401, 'Bearer', undefined]);
            expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
            return errors![0]!.message;
          },
        ),
      );
    }
  });

  it('takes no cursor of another list, filter, order or language', async () => {
    const list = (more: string) => `query ($after: String) { ${more.replace('first: 1', 'first: 1, after: $after')} { edges { cursor } } }`;
    const { data } = await app.gql(list('practices(first: 1)'), {}, { locale: 'en' });
    const [{ cursor }] = data.practices.edges as [{ cursor: string }];
    const codeOf = async (query: string, after: string, locale = 'en') => (await app.gql(query, { after }, { locale })).errors?.[0]?.extensions['code'];
    expect(await codeOf(list('practices(first: 1)'), cursor)).toBeUndefined();
    await unchanged(async () => {
      for (const other of [
        'cities(first: 1)',
        'practices(first: 1, where: { sdg: { eq: 11 } })',
        'practices(first: 1, orderBy: [{ field: TITLE, direction: ASC }])',
        'practices(first: 1, orderBy: [{ field: PUBLISHED_AT, direction: ASC }])',
        'practices(first: 1, locale: "fi")',
      ]) {
        expect([other, await codeOf(list(other), cursor)]).toEqual([other, 'BAD_CURSOR']);
      }
      for (const broken of [cursor.slice(0, -2), `${cursor}A`, cursor.toUpperCase(), Buffer.from('["2027-01-01", "x"]').toString('base64url')]) {
        expect([broken, await codeOf(list('practices(first: 1)'), broken)]).toEqual([broken, 'BAD_CURSOR']);
      }
    });
  });

  it('keeps what people type, quotes and other scripts and all, without a change of anything else', async () => {
    const title = `Robert'); DROP TABLE practice;-- "№1" \\ $1 ½ 😀 ääö`;
    const document = 'mutation ($input: CreatePracticeInput!) { createPractice(input: $input) { practice { title } userErrors { code } } }';
    const before = await app.contents(['access_token']);
    expect((await app.gql(document, { input: CREATE_PRACTICE({ title })(ground) }, person)).data.createPractice).toEqual({ practice: { title }, userErrors: [] });
    const after = await app.contents(['access_token']);
    const grown = Object.keys(after).filter((table) => after[table]!.length !== before[table]!.length);
    expect(grown).toEqual(['audit_entry', 'practice', 'practice_text', 'practice_version', 'slug_alias'].filter((table) => grown.includes(table)));
    expect(grown).toContain('practice');
  });

  it('sends slow clients away, and nobody else', async () => {
    expect((await app.gql(CITY)).status).toBe(200);
    for (const answer of await Promise.all(slowAnswers)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toEqual({
        errors: [{ message: 'The request did not arrive in time. Send it again.', extensions: { code: 'TIMEOUT' } }],
      });
    }
    expect((await app.gql(CITY)).status).toBe(200);
  });
});
