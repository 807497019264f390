import type { Role } from '@alliance/access';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import fc from 'fast-check';
import { bothWays } from '../both-ways.js';
import { createDemoApp, type DemoApp } from '../demo-app.js';
import { logStatements } from '../statement-log.js';

const SEED = 20_270_116;
/** In every hostile value, and in no statement. */
const MARK = 'zq9x';
const SPICE = [
  ...["'", '"', '\\', '\\u0000', '\0', '\u0001', '\n', '\u2028', '\ud800', '🚲', 'ﬀÅ', '\u202e', '%', '_', '{}', '${x}', '{{x}}', ')', ','],
  ...['$1', '$$', '::text', '--', '/*', '*/', "E'\\x27", "'; DROP TABLE practice; --", "' OR 1=1 --", 'NULL', '../..', '<script>'],
  ...['prac_', 'city_', 'x'.repeat(10_000)],
];
const hostile = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...SPICE), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 4 }),
    fc.array(fc.constantFrom(...SPICE), { maxLength: 3 }),
  )
  .map(([before, after]) => before.join('') + MARK + after.join(''));

/** Each place of a query that a client can put a text in. */
const PLACES: [query: string, type: string][] = [
  ...['practice', 'city', 'organisation', 'exchangeDay'].flatMap((field): [string, string][] => [
    [`${field}(slug: $v) { id }`, 'String'],
    [`${field}(id: $v) { id }`, 'ID'],
  ]),
  ['node(id: $v) { id }', 'ID!'],
  ['nodes(ids: [$v]) { id }', 'ID!'],
  ['practice(slug: "x", locale: $v) { title }', 'Locale'],
  ['cities(first: 2, locale: $v) { nodes { name } }', 'Locale'],
  ['practices(first: 2, after: $v) { nodes { slug } }', 'String'],
  ['exchangeDays(last: 2, before: $v) { totalCount }', 'String'],
  ['city(slug: "espoo") { practices(first: 2, after: $v) { nodes { slug } } }', 'String'],
  ['practices(first: 2, where: { slug: { eq: $v } }) { totalCount }', 'String'],
  ['practices(first: 2, where: { not: { slug: { startsWith: $v } } }) { nodes { slug } edges { cursor } }', 'String'],
  ['practices(first: 2, where: { slug: { in: ["x", $v] } }) { totalCount }', 'String!'],
  ['practices(first: 2, where: { theme: { in: [$v] } }) { totalCount }', 'String!'],
  ['practices(first: 2, where: { availableLocale: { eq: $v } }) { totalCount }', 'Locale'],
  ['practices(first: 2, where: { publishedAt: { gt: $v } }) { totalCount }', 'DateTime'],
  ['practices(first: 2, where: { startedOn: { lte: $v } }) { totalCount }', 'Date'],
  ['practices(first: 2, where: { id: { eq: $v } }) { totalCount }', 'ID'],
  ['practices(first: 2, where: { or: [{ city: { slug: { eq: $v }, countryCode: { in: [$v] } } }] }) { totalCount }', 'String!'],
  ['exchangeDays(first: 2, where: { language: { startsWith: $v } }) { totalCount }', 'String'],
  ['cities(first: 2) { nodes { practices(first: 1, where: { slug: { startsWith: $v } }) { totalCount } } }', 'String'],
  ['transfer(id: $v) { id }', 'ID!'],
  ['transfers(first: 2, where: { stageOn: { lte: $v } }) { totalCount }', 'Date'],
  ['transfers(first: 2, where: { practice: { slug: { eq: $v } } }) { totalCount }', 'String'],
  ['transferFlow(startedFrom: $v) { nodes { name } }', 'Date'],
  ['transferFlow(policyArea: [$v]) { linkCount }', 'PolicyArea!'],
  ['lesson(slug: $v) { title }', 'String'],
  ['lessons(first: 2, where: { happenedOn: { lte: $v } }) { totalCount }', 'Date'],
  ['lessons(first: 2, where: { challenge: { slug: { eq: $v } } }) { totalCount }', 'String'],
  ['lessons(first: 2, where: { transfer: { id: { eq: $v } } }) { totalCount }', 'ID'],
  ['viewer { registrations(first: 1, where: { exchangeDay: { slug: { eq: $v } } }) { totalCount } }', 'String'],
];
const CODES = ['NOT_FOUND', 'BAD_CURSOR', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];
/** Names that mean something to JavaScript, to PostgreSQL, or to the compiler; longer than an identifier in SQL may be. */
const ALIASES = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'select',
  'NULL',
  't1',
  'p',
  'n',
  'c0',
  '_',
  `a${'b'.repeat(300)}`,
];

describe('hostile values', () => {
  let app: TestApp;
  let tokens: DemoApp['tokens'];
  let log: string[];

  const as = (role: Role) => ({ token: tokens.get(role)! });
  const codesOf = ({ errors = [] }: GraphQLAnswer) => errors.map(({ extensions }) => extensions['code'] as string);
  const expectHarmless = (answer: GraphQLAnswer) => {
    for (const code of codesOf(answer)) expect(CODES).toContain(code);
    expect(log.filter((text) => text.includes(MARK))).toEqual([]);
    log.length = 0;
  };

  beforeAll(async () => {
    ({ app, tokens } = await createDemoApp());
    log = logStatements(app);
  }, 120_000);
  afterAll(() => app.close());

  it('in any place of a query find nothing, break nothing and reach no statement', async () => {
    const contents = await app.contents(['access_token']);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLACES), hostile, fc.boolean(), async ([body, type], value, isLiteral) => {
        const query = isLiteral ? `{ ${body.replaceAll('$v', () => JSON.stringify(value))} }` : `query ($v: ${type}) { ${body} }`;
        const { answer } = await bothWays(app, query, isLiteral ? {} : { v: value }, as('PARTNER'));
        expectHarmless(answer);
      }),
      { numRuns: 300, seed: SEED, endOnFailure: true },
    );
    expect(await app.contents(['access_token'])).toEqual(contents);
  }, 180_000);

  it.each(ALIASES)('as an alias are names like any other: %#', async (alias) => {
    const query = `{ ${alias}: city(slug: "espoo", locale: "sv") { ${alias}: name practices(first: 1) { ${alias}: totalCount } } }`;
    const { answer, wasPlanned } = await bothWays(app, query);
    const quoted = JSON.stringify(alias);
    expect(wasPlanned).toBe(true);
    expect(answer.text).toMatch(new RegExp(`^\\{"data":\\{${quoted}:\\{${quoted}:"Esbo","practices":\\{${quoted}:\\d+\\}\\}\\},`));
  });

  it('behind the hash of a true cursor are a bad one, or a place where nothing is', async () => {
    const orders = ['TITLE', 'PUBLISHED_AT', 'STARTED_ON'];
    const query = (order: string) => `query ($after: String) {
      practices(first: 3, after: $after, orderBy: [{ field: ${order}, direction: ASC }]) { totalCount edges { cursor } } }`;
    const keys = fc.oneof(
      hostile,
      fc.constantFrom(null, '', '9999-12-31', '0001-01-01T00:00:00.000000Z', '2026-02-30', '9'.repeat(18), 1, [], {}),
    );
    const cursors = new Map<string, string>();
    for (const order of orders) cursors.set(order, (await app.gql(query(order))).data.practices.edges[0].cursor as string);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...orders), fc.array(keys, { maxLength: 3 }), fc.boolean(), async (order, forged, keepsId) => {
        const text = Buffer.from(cursors.get(order)!, 'base64url').toString();
        const [hash, position] = [text.slice(0, 8), JSON.parse(text.slice(8)) as unknown[]];
        const after = Buffer.from(hash + JSON.stringify(keepsId ? [forged[0], position.at(-1)] : forged)).toString('base64url');
        const { answer } = await bothWays(app, query(order), { after });
        expectHarmless(answer);
      }),
      { numRuns: 150, seed: SEED, endOnFailure: true },
    );
  }, 120_000);

  it('in mutations are stored as they are or refused with a reason', async () => {
    const cityId = (await app.gql('{ city(slug: "umea") { id } }')).data.city.id as string;
    const create = `mutation ($input: CreatePracticeInput!) { createPractice(input: $input) {
      practice { title summary draft { title summary fundingSources } } userErrors { code path } } }`;
    const register = 'mutation ($input: RegisterForExchangeDayInput!) { registerForExchangeDay(input: $input) { userErrors { code } } }';
    const tables = async () => Object.keys(await app.contents());
    const before = await tables();
    const seen = { stored: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom('title', 'summary', 'fundingSources', 'themeCodes', 'cityId', 'idempotencyKey', 'locale'),
        async (value, field) => {
          const input = { cityId, locale: 'en', title: 'Title', [field]: field.endsWith('s') ? [value] : value };
          const answer = await app.gql(create, { input }, as('CONTRIBUTOR'));
          expectHarmless(answer);
          expectHarmless(await app.gql(register, { input: { exchangeDayId: value } }, as('PARTICIPANT')));
          const { practice, userErrors = [] } = answer.data?.createPractice ?? {};
          if (!practice) {
            seen.refused++;
            return expect([...codesOf(answer), ...userErrors].length).toBeGreaterThan(0);
          }
          seen.stored++;
          if (field === 'title' || field === 'summary') expect(practice.draft[field]).toBe(value.toWellFormed().trim());
          if (field === 'fundingSources') expect(practice.draft[field]).toEqual([value.toWellFormed().trim()]);
          return undefined;
        },
      ),
      { numRuns: 150, seed: SEED, endOnFailure: true },
    );
    expect(await tables()).toEqual(before);
    expect(Math.min(seen.stored, seen.refused)).toBeGreaterThan(10);
  }, 120_000);

  it('are refused by their declared limits before the way splits, also below other fields', async () => {
    const long = 'a'.repeat(501);
    const calls: [query: string, variables: object, argument: string][] = [
      ['{ practice(slug: "LONG") { id } }', {}, 'slug'],
      ['query ($v: String) { practice(slug: $v) { id } }', { v: long }, 'slug'],
      ['query ($v: ID) { practice(slug: "a", id: $v) { id } }', { v: 'b' }, 'id'],
      ['{ city(slug: "espoo") { practices(first: 101) { totalCount } } }', {}, 'first'],
      ['query ($n: Int) { city(slug: "espoo") { ...F } } fragment F on City { practices(first: $n) { totalCount } }', { n: 0 }, 'first'],
      ['{ city(slug: "espoo") { practices(first: 1, last: 1) { totalCount } } }', {}, 'first'],
      ['{ city(slug: "espoo") { practices(first: 1, where: { slug: { eq: "LONG" } }) { totalCount } } }', {}, 'where.slug.eq'],
      [
        'query ($w: GoodPracticeWhere) { cities(first: 1) { nodes { practices(first: 1, where: $w) { totalCount } } } }',
        { w: { not: { slug: { startsWith: long } } } },
        'where.not.slug.startsWith',
      ],
      [
        'query ($w: [CityWhere!]) { cities(first: 1, where: { or: $w }) { totalCount } }',
        { w: [{}, { slug: { eq: 'a\0' } }] },
        'where.or.1.slug.eq',
      ],
    ];
    for (const [query, variables, argument] of calls) {
      log.length = 0;
      const { answer, wasPlanned } = await bothWays(app, query.replace('LONG', long), { ...variables });
      expect([query, answer.data, codesOf(answer), answer.errors![0]!.extensions['argument']]).toEqual([
        query,
        undefined,
        ['BAD_USER_INPUT'],
        argument,
      ]);
      expect([wasPlanned, log]).toEqual([false, []]);
    }
  });
});
