import { Database } from '@alliance/database';
import type { TestApp } from '@alliance/testing';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { parse, type OperationDefinitionNode } from 'graphql';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { QUERY_MEMORY_BYTES, QueryMemory, Reader, ReaderMetrics } from '../src/index.js';
import { both, read } from './answers.js';
import { createFixture } from './fixture.js';
import { Seeder } from './seeder.js';

describe('hostile input', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createFixture();
    const seeder = new Seeder(app);
    await seeder.cities();
    for (let n = 0; n < 4; n++) await seeder.practice({ slug: `p${n}` });
  });
  afterAll(() => app.close());
  afterEach(() => jest.restoreAllMocks());

  // Each place that a client can put a text in, as a variable.
  const POSITIONS: [query: string, type: string][] = [
    ['practice(slug: $v) { slug }', 'String'],
    ['practice(id: $v) { slug }', 'ID'],
    ['practice(slug: "p1", locale: $v) { title contentLocale }', 'String'],
    ['practices(first: 2, locale: $v, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { title } edges { cursor } }', 'String'],
    ['practices(first: 2, after: $v) { nodes { slug } }', 'String'],
    ['practices(last: 2, before: $v) { nodes { slug } }', 'String'],
    ['practices(first: 2, where: { slug: { eq: $v } }) { nodes { slug } totalCount }', 'String'],
    ['practices(first: 2, where: { slug: { in: [$v, "p1"] } }) { nodes { slug } }', 'String!'],
    ['practices(first: 2, where: { slug: { startsWith: $v } }) { totalCount pageInfo { hasNextPage } }', 'String'],
    ['practices(first: 2, where: { not: { title: { contains: $v } } }) { edges { cursor } }', 'String'],
    ['practices(first: 2, where: { policyArea: { in: [$v] } }) { totalCount }', 'String!'],
    ['practices(first: 2, where: { locale: { eq: $v } }) { totalCount }', 'String'],
    ['practices(first: 2, where: { id: { eq: $v } }) { totalCount }', 'ID'],
    ['practices(first: 2, where: { city: { name: { eq: $v }, slug: { in: [$v] } } }) { totalCount }', 'String!'],
    [
      'cities(first: 2, where: { practices: { cityName: { eq: $v } } }) { nodes { practices(first: 1, where: { hint: { eq: $v } }) { totalCount } } }',
      'String',
    ],
    ['node(id: $v) { id }', 'ID!'],
    ['nodes(ids: [$v]) { id }', 'ID!'],
  ];
  const MARK = 'zq9x';
  const SPICE = [
    "'",
    '"',
    '\\',
    ';--',
    '/*',
    '*/',
    '$1',
    '$$',
    '%',
    '_',
    '\0',
    '\u0001',
    '\n',
    '\u2028',
    '🚲',
    '\ud800',
    "E'\\x27",
    '{',
    '}',
    ',',
    'NULL',
    '::text',
    '){',
    'prac_',
    'A'.repeat(300),
  ];
  const hostile = fc
    .tuple(
      fc.array(fc.oneof(fc.constantFrom(...SPICE), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 6 }),
      fc.array(fc.constantFrom(...SPICE), { maxLength: 4 }),
    )
    .map(([before, after]) => before.join('') + MARK + after.join(''));

  it('never becomes text of a statement, wherever it is put', async () => {
    const contents = await app.contents();
    const prepared = jest.spyOn(app.database, 'prepared');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...POSITIONS), hostile, fc.boolean(), async ([body, type], value, isLiteral) => {
        prepared.mockClear();
        const query = isLiteral ? `{ ${body.replaceAll('$v', () => JSON.stringify(value))} }` : `query ($v: ${type}) { ${body} }`;
        const { errors } = await both(app, query, isLiteral ? {} : { v: value });
        for (const { extensions } of errors ?? [])
          expect(['NOT_FOUND', 'BAD_CURSOR', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED']).toContain(extensions['code']);
        for (const [{ text, name }] of prepared.mock.calls) expect(`${text}${name}`).not.toContain(MARK);
      }),
      { numRuns: 300 },
    );
    expect(await app.contents()).toEqual(contents);
  }, 120_000);

  it('of 10,000 aliases leaves memory and prepared statements bounded', async () => {
    const reader = app.get(Reader);
    const metrics = app.get(ReaderMetrics);
    const request = { variables: {}, viewer: null, locale: 'en' };
    const run = async (n: number, execute: boolean): Promise<void> => {
      const alias = `a${n}_${'x'.repeat(60)}`;
      const document = parse(`{ ${alias}: practices(first: 1) { ${alias}: nodes { ${alias}: slug } } }`);
      const operation = document.definitions[0] as OperationDefinitionNode;
      const plan = reader.planOperation({ operation, document, variables: {} }, request)!;
      if (!execute) return;
      for (let time = 0; time < 3; time++)
        expect(JSON.parse(await reader.execute(plan, { ...request }))).toEqual({ [alias]: { [alias]: [{ [alias]: 'p3' }] } });
    };
    for (let n = 0; n < 1_000; n++) await run(n, n % 4 === 0);
    const plansBefore = metrics.plans;
    const before = usedMemory();
    for (let n = 1_000; n < 10_000; n++) await run(n, n % 16 === 0);
    expect(usedMemory() - before).toBeLessThan(20e6);
    // Each came once.
    expect(metrics.plans).toBe(plansBefore);
    expect(app.get(QueryMemory).bytes).toBeLessThanOrEqual(QUERY_MEMORY_BYTES);
    const counts = await Promise.all(
      Array.from({ length: 10 }, () => app.get(Database).query<{ count: string }>('SELECT count(*) FROM pg_prepared_statements')),
    );
    for (const [row] of counts) expect(Number(row!.count)).toBeLessThanOrEqual(201);
  }, 120_000);

  it('keeps plans without the values of the request that caused them', async () => {
    const document = parse(
      'query ($slug: String, $first: Int!, $after: String) { viewer { id } practices(first: $first, after: $after, where: { slug: { eq: $slug } }) { nodes { slug city { slug } } } }',
    );
    const operation = document.definitions[0] as OperationDefinitionNode;
    const compile = (): WeakRef<object> => {
      const viewer = { id: '00000000-0000-7000-8000-000000000001', grants: [] };
      const request = { variables: { slug: 'private', first: 1 }, viewer, locale: 'en' };
      expect(app.get(Reader).planOperation({ operation, document, variables: request.variables }, request)).not.toBeNull();
      return new WeakRef(request.variables);
    };
    // The second is kept.
    compile();
    const variables = compile();
    expect(app.get(QueryMemory).entries('plan')).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 10));
    usedMemory();
    expect(variables.deref()).toBeUndefined();
  });

  it('uses one plan for all values of a shape, and another one for another shape', async () => {
    const metrics = app.get(ReaderMetrics);
    const query =
      'query ($w: PracticeWhere, $n: Int!, $a: String, $yes: Boolean!) { practices(first: $n, where: $w, after: $a) { nodes { slug @include(if: $yes) id } edges { cursor } } }';
    // The first two times of a shape.
    const NEW = 2;
    const misses = async (variables: Record<string, unknown>): Promise<number> => {
      const before = metrics.planMisses;
      for (let time = 0; time < 3; time++) expect((await app.gql(query, variables)).errors).toBeUndefined();
      return metrics.planMisses - before;
    };
    expect(await misses({ n: 1, yes: true, w: { slug: { in: ['a'] } } })).toBe(NEW);
    expect(await misses({ n: 2, yes: true, w: { slug: { in: ['b', 'c', 'd'] } } })).toBe(0);
    expect(await misses({ n: 2, yes: false, w: { slug: { in: ['b'] } } })).toBe(NEW);
    expect(await misses({ n: 2, yes: true, w: { slug: { eq: 'b' } } })).toBe(NEW);
    expect(await misses({ n: 2, yes: true, w: { slug: { eq: null } } })).toBe(NEW);
    const list = (await read(app, query, { n: 4, yes: true })).practices.edges.map((edge: any) => edge.cursor);
    expect(await misses({ n: 2, yes: true, a: list[0] })).toBe(NEW);
    expect(await misses({ n: 3, yes: true, a: list[1] })).toBe(0);
  });
});

function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
