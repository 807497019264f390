import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { Lexer, Source, TokenKind } from 'graphql';
import { createTestApp } from '../support.js';

const repeated = (text: string, times: number): string => Array(times).fill(text).join(' ');
const numbered = (field: string, times: number): string => Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ');

function tokensIn(query: string): number {
  const lexer = new Lexer(new Source(query));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count++;
  return count;
}

describe('the limits of one request', () => {
  let app: TestApp;
  let coordinator: TestPerson;
  let cityId: string;

  beforeAll(async () => {
    app = await createTestApp();
    const city = await createCity(app.database, { slug: 'espoo' });
    cityId = encodeId('city', city.id);
    await createPractice(app.database, { cityId: city.id });
    coordinator = await createPerson(app, { role: 'COORDINATOR' });
  });
  afterAll(() => app.close());

  const extensionsOf = ({ errors }: GraphQLAnswer): unknown[] | undefined => errors?.map(({ extensions }) => extensions);

  /** The first operation is answered, the second refused for the limit; nothing changes. */
  async function expectEdge(inside: string, outside: string, refusal: object, variables: [object, object] = [{}, {}]): Promise<void> {
    const before = await app.contents(['access_token']);
    const answer = await app.gql(inside, { ...variables[0] });
    expect([answer.status, answer.errors]).toEqual([200, undefined]);
    expect(Object.keys(answer.data)).not.toEqual([]);
    const refused = await app.gql(outside, { ...variables[1] });
    expect(refused.data).toBeUndefined();
    expect(extensionsOf(refused)).toEqual([{ code: 'LIMIT_EXCEEDED', ...refusal }]);
    for (const number of Object.values(refusal).filter(Number.isInteger)) expect(refused.errors![0]!.message).toContain(String(number));
    expect(await app.contents(['access_token'])).toEqual(before);
  }

  it('depth: 10 levels', () => {
    const circle = (inner: string): string => `city { practices(first: 1) { nodes { ${inner} } } }`;
    const root = (inner: string): string => circle(inner).replace('city {', '{ city(slug: "espoo") {').concat(' }');
    return expectEdge(root(circle(circle('id'))), root(circle(circle('city { id }'))), { limit: 'depth', maximum: 10, value: 11 });
  });

  it.each(['__typename', 'viewer { id }', 'city(slug: "espoo") { id }'])('aliases: 15, of %s', (field) =>
    expectEdge(`{ ${numbered(field, 15)} }`, `{ ${numbered(field, 16)} }`, { limit: 'aliases', maximum: 15, value: 16 }),
  );

  it('the same field: 50 times', () => {
    const query = (times: number): string => `{ practices(first: 1) { nodes { ${repeated('id', times)} } } }`;
    return expectEdge(query(50), query(51), { limit: 'repeatedFields', maximum: 50, value: 51 });
  });

  it('directives: 10', () => {
    const query = (count: number): string => `{ city(slug: "espoo") { id ${repeated('... @include(if: true) { slug }', count)} } }`;
    return expectEdge(query(10), query(11), { limit: 'directives', maximum: 10, value: 11 });
  });

  it('tokens: 1,000', async () => {
    const slugs = (count: number): string => `{ slug: { in: [${repeated('"x"', count)}] } }`;
    const query = (last: number): string =>
      `{ cities(first: 1, where: { or: [${repeated(slugs(90), 9)} ${slugs(last)}] }) { totalCount } }`;
    const last = 1_000 - tokensIn(query(1)) + 1;
    expect([tokensIn(query(last)), tokensIn(query(last + 1))]).toEqual([1_000, 1_001]);
    await expectEdge(query(last), query(last + 1), { limit: 'tokens', maximum: 1_000, value: 1_001 });
  });

  it('characters: 15,000', () => {
    const query = (characters: number): string => '{ city(slug: "espoo") { id } } #'.padEnd(characters, 'x');
    return expectEdge(query(15_000), query(15_001), { limit: 'characters', maximum: 15_000, value: 15_001 });
  });

  it('cost: lists that lead back to where they hang are no way around it', async () => {
    const circle = (fields: string) => `sessions { exchangeDay { ${fields} } }`;
    const query = `{ exchangeDays(first: 1) { nodes { ${circle(circle(circle('id')))} } } }`;
    const { errors } = await app.gql(query);
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: 'LIMIT_EXCEEDED', limit: 'cost', maximum: 5_000 }]);
  });

  it('cost: 5,000, shown with every answer', async () => {
    const query = (more: string): string =>
      `query ($outer: Int, $inner: Int) { practices(first: $outer) { nodes { city { practices(first: $inner) { nodes { id } } } } } ${more} }`;
    const variables = { outer: 49, inner: 99 };
    const { extensions } = await app.gql(query('viewer { id }'), variables);
    expect(extensions).toEqual({ cost: { requested: 1 + 49 * (1 + 1 + 1 + 99) + 1, maximum: 5_000 } });
    await expectEdge(
      query('viewer { id }'),
      query('viewer { id } city(slug: "espoo") { id }'),
      { limit: 'cost', maximum: 5_000, value: 5_001 },
      [variables, variables],
    );
    await expectEdge(query(''), query(''), { limit: 'cost', maximum: 5_000, value: 1 + 50 * 102 }, [variables, { outer: 50, inner: 99 }]);
  });

  it('entries of a list: 100', async () => {
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = (count: number): object => ({ ids: Array(count).fill(cityId) });
    await expectEdge(nodes, nodes, { limit: 'listLength', maximum: 100, value: 101, argument: 'ids' }, [ids(100), ids(101)]);
    const filter = 'query ($slugs: [String!]) { cities(first: 1, where: { slug: { in: $slugs } }) { totalCount } }';
    const slugs = (count: number): object => ({ slugs: Array.from({ length: count }, (_, index) => `city-${index}`) });
    await expectEdge(filter, filter, { limit: 'listLength', maximum: 100, value: 101, argument: 'where.slug.in' }, [
      slugs(100),
      slugs(101),
    ]);
  });

  it('entries of a list in an input: 100, before anything is done', async () => {
    const before = await app.contents(['access_token']);
    const sdgs = Array.from({ length: 101 }, (_, index) => index);
    const input = { cityId, locale: 'en', title: 'A title', sdgs };
    const document =
      'mutation ($input: CreatePracticeInput!) { createPractice(input: $input) { practice { id } userErrors { code path } } }';
    expect(extensionsOf(await app.gql(document, { input }, coordinator))).toEqual([
      { code: 'LIMIT_EXCEEDED', limit: 'listLength', maximum: 100, value: 101, argument: 'input.sdgs' },
    ]);
    const inside = await app.gql(document, { input: { ...input, sdgs: sdgs.slice(1) } }, coordinator);
    expect(inside.errors).toBeUndefined();
    expect(inside.data.createPractice.userErrors).toContainEqual({ code: 'LIMIT', path: ['input', 'sdgs'] });
    expect(await app.contents(['access_token'])).toEqual(before);
  });

  it('body: 100,000 bytes', async () => {
    const body = (bytes: number): string => {
      const frame = JSON.stringify({ query: '{ city(slug: "espoo") { id } }', extensions: { padding: '' } });
      return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
    };
    expect(await app.post(body(100_000))).toMatchObject({ status: 200, data: { city: { id: cityId } } });
    const refused = await app.post(body(100_001), { locale: 'sv' });
    expect([refused.status, refused.errors]).toEqual([
      413,
      [
        {
          message: 'Begäran är större än 100000 byte. Skicka mindre åt gången.',
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', maximum: 100_000 },
        },
      ],
    ]);
  });

  it.each(['practices', 'cities', 'organisations', 'exchangeDays'])('page of %s: 1 to 100, from either end', async (field) => {
    const page = (end: string, size: number) => app.gql(`query ($size: Int) { ${field}(${end}: $size) { nodes { id } } }`, { size });
    for (const end of ['first', 'last']) {
      for (const size of [1, 100]) expect((await page(end, size)).errors).toBeUndefined();
      for (const size of [0, 101, -1]) {
        const { data, errors } = await page(end, size);
        expect(data).toBeUndefined();
        expect(errors!.map(({ extensions }) => extensions)).toEqual([
          { code: 'BAD_USER_INPUT', field, argument: end, constraint: 'isPageSize' },
        ]);
      }
    }
  });

  it('page of a list within a record: 1 to 100', async () => {
    const page = (size: number) =>
      app.gql(`query ($size: Int) { city(slug: "espoo") { practices(first: $size) { nodes { id } } } }`, { size });
    for (const size of [1, 100]) expect((await page(size)).errors).toBeUndefined();
    for (const size of [0, 101])
      expect((await page(size)).errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'practices', argument: 'first' });
  });
});

describe('rates', () => {
  let app: TestApp;
  let people: TestPerson[];

  beforeAll(async () => {
    app = await createTestApp({
      RATE_LIMITS: true,
      RATE_ANONYMOUS_PER_MINUTE: 5,
      RATE_SIGNED_IN_PER_MINUTE: 8,
      TRUST_PROXY: ['127.0.0.1'],
    });
    people = [await createPerson(app), await createPerson(app)];
  });
  afterAll(() => app.close());

  /** An operation from an address, as a trusted proxy passes it on. */
  const from = (address: string, token?: string) =>
    app.gql('{ viewer { id } }', {}, { headers: { 'x-forwarded-for': address }, ...(token && { token }) });

  async function expectShare(maximum: number, policy: string, ask: () => Promise<GraphQLAnswer>): Promise<void> {
    for (let left = maximum - 1; left >= 0; left--) {
      const { status, errors, headers } = await ask();
      expect([status, errors]).toEqual([200, undefined]);
      expect(headers.get('ratelimit-policy')).toBe(`"${policy}";q=${maximum};w=60`);
      expect(headers.get('ratelimit')).toMatch(new RegExp(`^"${policy}";r=${left};t=\\d+$`));
      expect(headers.get('retry-after')).toBeNull();
    }
    const { status, errors, headers, data } = await ask();
    const retryAfter = Number(headers.get('retry-after'));
    expect([status, data]).toEqual([429, undefined]);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(headers.get('ratelimit')).toBe(`"${policy}";r=0;t=${retryAfter}`);
    expect(errors).toEqual([
      {
        message: `Too many requests: ${maximum} a minute are possible. Wait ${retryAfter} seconds.`,
        extensions: { code: 'RATE_LIMITED', limit: 'operationsPerMinute', maximum, retryAfter },
      },
    ]);
  }

  it('count anonymous requests by address', async () => {
    await expectShare(5, 'anonymous', () => from('203.0.113.1'));
    expect((await from('203.0.113.2')).status).toBe(200);
  });

  it('count signed-in requests by person, wherever they come from', async () => {
    let turn = 0;
    await expectShare(8, 'signed-in', () => from(`198.51.100.${++turn}`, people[0]!.token));
    expect((await from('198.51.100.1', people[1]!.token)).status).toBe(200);
    expect((await from('198.51.100.1')).status).toBe(200);
  });

  it('leave the pages and probes alone', async () => {
    for (let turn = 0; turn < 10; turn++) {
      for (const path of ['/', '/schema.graphql', '/health/live'])
        expect((await fetch(app.url + path, { headers: { 'x-forwarded-for': '203.0.113.1' } })).status).toBe(200);
    }
  });
});

describe('rates without a trusted proxy', () => {
  it('believe nobody who names another address', async () => {
    const app = await createTestApp({ RATE_LIMITS: true, RATE_ANONYMOUS_PER_MINUTE: 3 });
    try {
      const statuses: number[] = [];
      for (let turn = 1; turn <= 4; turn++)
        statuses.push((await app.gql('{ __typename }', {}, { headers: { 'x-forwarded-for': `203.0.113.${turn}` } })).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
    } finally {
      await app.close();
    }
  });
});
