import type { Role } from '@alliance/access';
import { encodeId } from '@alliance/kernel';
import { randomOperation } from '@alliance/reader/testing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import {
  getNamedType,
  isLeafType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
} from 'graphql';
import { EXAMPLE_QUERIES } from '../../apps/api/src/example-queries.js';
import { bothWays } from '../both-ways.js';
import { IS_LONG, SEED } from '../random-walk.js';
import { createDemoApp, type DemoApp } from '../demo-app.js';
import { documentedQueries, embeddedOperations } from './documented-queries.js';

const OPERATIONS = IS_LONG ? 3_000 : 200;
/** Who asks; null for anonymous. */
const VIEWERS: (Role | null)[] = [null, 'PARTICIPANT', 'CONTRIBUTOR', 'MANAGER', 'COORDINATOR'];
/** What a client may be told. INTERNAL is not among it. */
const CODES = ['NOT_FOUND', 'BAD_USER_INPUT', 'BAD_CURSOR', 'LIMIT_EXCEEDED', 'UNAUTHENTICATED', 'FORBIDDEN'];
/** The one root field that is not read from the database. */
const FROM_CONFIGURATION = 'signInProviders';
const TABLES = {
  practice: 'prac',
  city: 'city',
  organisation: 'org',
  exchange_day: 'xday',
  exchange_session: 'session',
  contact: 'contact',
  registration: 'reg',
  person: 'pers',
  transfer: 'tran',
  challenge: 'chal',
  practice_suggestion: 'sugg',
  lesson: 'less',
};

describe('planned and resolved answers of the whole product', () => {
  let app: TestApp;
  let tokens: DemoApp['tokens'];
  let schema: GraphQLSchema;
  const ids: Record<string, string[]> = {};
  const slugs: Record<string, string[]> = {};

  const as = (role: Role | null) => (role ? { token: tokens.get(role)! } : {});
  const codesOf = ({ errors = [] }: GraphQLAnswer) => errors.map(({ extensions }) => extensions['code'] as string);

  beforeAll(async () => {
    ({ app, tokens } = await createDemoApp());
    ({ schema } = app.get(GraphQLSchemaHost));
    for (const [table, prefix] of Object.entries(TABLES)) {
      const shown =
        {
          practice: `WHERE status = 'PUBLISHED'`,
          challenge: `WHERE status = 'PUBLISHED'`,
          practice_suggestion: `WHERE state = 'ACCEPTED'`,
          lesson: `WHERE status = 'PUBLISHED'`,
          exchange_day: `WHERE status <> 'DRAFT'`,
          transfer: 'WHERE confirmed_at IS NOT NULL',
        }[table] ?? '';
      ids[prefix] = (await app.rows(`SELECT id FROM ${table} ${shown} ORDER BY id`)).map(({ id }) => encodeId(prefix, id as string));
      if (!['practice', 'city', 'organisation', 'exchange_day', 'challenge', 'lesson'].includes(table)) continue;
      slugs[prefix] = (await app.rows(`SELECT slug FROM ${table} ${shown} ORDER BY slug`)).map(({ slug }) => slug as string);
    }
  }, 120_000);
  afterAll(() => app.close());

  it.each(VIEWERS)('have the same bytes for what the documents show, to %s', async (role) => {
    const examples = EXAMPLE_QUERIES.map((example) => ({
      query: example.query,
      variables: JSON.parse(example.variables ?? '{}') as object,
    }));
    const documented = [...documentedQueries(), ...embeddedOperations()].filter(
      ({ kind, query }) => kind === 'query' && !query.includes(FROM_CONFIGURATION),
    );
    expect(documented.length).toBeGreaterThan(10);
    for (const { query, variables } of [...examples, ...documented]) {
      const { answer, wasPlanned } = await bothWays(app, query, { ...variables }, as(role));
      expect([query, wasPlanned]).toEqual([query, answer.errors === undefined]);
    }
  });

  /** Which ids a filter may name, by the field whose list it filters or the relation that it follows. */
  const filterIds = () => {
    const kinds = {
      practices: 'prac',
      cities: 'city',
      organisations: 'org',
      exchangeDays: 'xday',
      registrations: 'reg',
      transfers: 'tran',
      gave: 'tran',
      took: 'tran',
      adoptedBy: 'city',
      challenges: 'chal',
      joinedChallenges: 'chal',
      answeredBy: 'prac',
      joinedBy: 'city',
      lessons: 'less',
    };
    const relations = {
      city: 'city',
      hostCity: 'city',
      mainOrganisation: 'org',
      exchangeDay: 'xday',
      practice: 'prac',
      givingCity: 'city',
      transfer: 'tran',
      joinedBy: 'city',
      challenge: 'chal',
    };
    const places = [
      ...Object.entries(kinds).map(([field, prefix]) => [`${field}.where.id`, prefix]),
      ...Object.entries(relations).flatMap(([field, prefix]) => [field, `${field}.id`].map((place) => [place, prefix])),
    ];
    return Object.fromEntries(places.flatMap(([place, prefix]) => ['eq', 'in'].map((operator) => [`${place}.${operator}`, ids[prefix!]!])));
  };

  const randomValues = () => ({
    ...filterIds(),
    ID: Object.values(ids).flat(),
    'practice.id': ids['prac']!,
    'city.id': ids['city']!,
    'organisation.id': ids['org']!,
    'exchangeDay.id': ids['xday']!,
    'transfer.id': ids['tran']!,
    'challenge.id': ids['chal']!,
    'lesson.id': ids['less']!,
    'node.id': [...ids['prac']!, ...ids['city']!, ...ids['org']!, ...ids['xday']!, ...ids['session']!, ...ids['contact']!],
    ids: [...Object.values(ids).flat(), 'nonsense', encodeId('prac', '00000000-0000-7000-8000-000000000000')],
    'practice.slug': slugs['prac']!,
    'city.slug': slugs['city']!,
    'organisation.slug': slugs['org']!,
    'exchangeDay.slug': slugs['xday']!,
    'challenge.slug': slugs['chal']!,
    'lesson.slug': slugs['less']!,
    'slug.eq': Object.values(slugs).flat(),
    'slug.in': Object.values(slugs).flat(),
    'slug.startsWith': ['e', 'u', 'UME', 'mannheim', ''],
    'countryCode.eq': ['FI', 'SE', 'DE', 'NO'],
    'countryCode.in': ['FI', 'SE', 'DE'],
    'theme.eq': ['urban-governance', 'nothing'],
    first: [1, 2, 3, 20],
    last: [1, 2, 5],
    version: [1],
    Locale: ['fi', 'sv', 'de', 'en'],
    String: ['a', 'Ä', 'espoo', 'en', '🚲 "quoted" \\ $1', ''],
    DateTime: ['2026-01-01T00:00:00.000Z', '2023-05-31T08:30:00+03:00'],
    Date: ['2024-02-29', '2022-01-01'],
  });

  it(`have the same bytes for ${OPERATIONS} random operations (seed ${SEED})`, async () => {
    const rootFields = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== FROM_CONFIGURATION);
    const operations = randomOperation(schema, { rootFields, values: randomValues(), maxDepth: 7, maxAliases: 10 });
    const seen = { planned: 0, withErrors: 0 };
    await fc.assert(
      fc.asyncProperty(operations, fc.constantFrom(...VIEWERS), async ({ query, variables }, role) => {
        const { answer, wasPlanned } = await bothWays(app, query, variables, as(role));
        for (const code of codesOf(answer)) expect(CODES).toContain(code);
        // What has no error was planned: nothing in the product needs a resolver to be read.
        expect(wasPlanned).toBe(answer.errors === undefined);
        seen.planned += Number(wasPlanned);
        seen.withErrors += Number(answer.errors !== undefined);
      }),
      { numRuns: OPERATIONS, seed: SEED, endOnFailure: true },
    );
    expect(seen.planned + seen.withErrors).toBe(OPERATIONS);
    // It would prove nothing if most of them ended in an error.
    expect(seen.planned).toBeGreaterThan(OPERATIONS * 0.8);
  }, 300_000);

  it('have the same bytes for each field of a record alone', async () => {
    const types = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
    const fields = types.flatMap((type) =>
      Object.values(type.getFields()).map((field) => [type.name, field.name, selectionOf(field)] as const),
    );
    const all = Object.values(ids).flatMap((some) => some.slice(0, 8));
    for (const [type, field, selection] of fields) {
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${field}${selection} } } }`;
      const { answer, wasPlanned } = await bothWays(app, query, { ids: all }, as('COORDINATOR'));
      expect([type, field, wasPlanned, answer.errors]).toEqual([type, field, true, undefined]);
    }
    expect(fields.length).toBeGreaterThan(120);
  }, 120_000);

  it('have the same bytes on the way through pages, in every order and both directions', async () => {
    const connections = Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => args.some(({ name }) => name === 'orderBy'));
    for (const { name, args } of connections) {
      const order = (getNamedType(args.find((argument) => argument.name === 'orderBy')!.type) as GraphQLInputObjectType).getFields();
      for (const { name: key } of (getNamedType(order['field']!.type) as GraphQLEnumType).getValues())
        for (const direction of ['ASC', 'DESC'])
          for (const forward of [true, false]) {
            const [size, position, end] = forward ? ['first', 'after', 'endCursor'] : ['last', 'before', 'startCursor'];
            const query = `query ($cursor: String) { ${name}(${size}: 4, ${position}: $cursor, orderBy: [{ field: ${key}, direction: ${direction} }]) {
              totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage ${end} } } }`;
            const seen: string[] = [];
            let total = -1;
            for (let cursor: string | null = null; total !== seen.length;) {
              const { answer, wasPlanned } = await bothWays(app, query, { cursor }, as('MANAGER'));
              expect(wasPlanned).toBe(true);
              const page = answer.data[name];
              const found = page.edges.map(({ node }: { node: { id: string } }) => node.id) as string[];
              expect(found.length).toBeGreaterThan(0);
              seen.push(...found);
              cursor = page.pageInfo[end!];
              total = page.totalCount;
              expect(page.pageInfo[forward ? 'hasNextPage' : 'hasPreviousPage']).toBe(seen.length < total);
            }
            expect(new Set(seen).size).toBe(total);
          }
    }
  }, 120_000);
});

/** The least that can be selected of a field. */
function selectionOf({ type, args }: GraphQLField<unknown, unknown>): string {
  const size = args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  return isLeafType(getNamedType(type)) ? '' : `${size} { __typename }`;
}
