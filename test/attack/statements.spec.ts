import { createCity } from '@alliance/cities/testing';
import { Database, Notifications } from '@alliance/database';
import { describeOnServer, TEST_SERVER_URL } from '@alliance/database/testing';
import type { TestApp } from '@alliance/testing';
import type { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { holdTable, until } from '../held-table.js';
import { createTestApp } from '../support.js';

/** Nothing but what is tested may end a statement. */
const PATIENT = { statementTimeoutMs: 60_000, lockTimeoutMs: 60_000 };
const CITY = '{ city(slug: "espoo") { name } }';

/** Sends a query, and hangs up when told. */
function askAndHangUp(app: TestApp, query: string) {
  const line = new AbortController();
  const answer = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: line.signal,
  }).then(
    ({ status }) => status,
    () => 'hung up',
  );
  return { answer, hangUp: () => line.abort() };
}

/** Statements of this database that wait for a lock at the moment. */
async function stuck(app: TestApp): Promise<number> {
  const rows = await app.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  return rows.length;
}

describe('a query that costs more than it looks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const counts = (aliases: number, leaves: number): string =>
    `{${Array.from({ length: aliases }, (_, index) => `a${index}:practices(first:1,where:$w){totalCount}`).join('')}}`.replace(
      '{',
      `query($w:GoodPracticeWhere={or:[${'{theme:{eq:"x"}}'.repeat(leaves)}]}){`,
    );

  it('is refused: counts over fifty alternatives, fifteen of them for their many values already', async () => {
    const refusalOf = async (query: string) => {
      const { data, errors } = await app.gql(query);
      expect(data).toBeUndefined();
      return errors!.map(({ extensions }) => extensions);
    };
    // 13 × (the list 1 + looking at every record 20 + filter and list of alternatives 2 + 50 × (two objects 2 + comparison 16))
    const value = 13 * (1 + 20 + 2 + 50 * 18);
    expect(await refusalOf(counts(13, 50))).toEqual([{ code: 'LIMIT_EXCEEDED', limit: 'cost', maximum: 5_000, value }]);
    expect(await refusalOf(counts(15, 50))).toMatchObject([{ code: 'LIMIT_EXCEEDED', limit: 'inputNodes', maximum: 2_000 }]);
  });

  it('passes up to the limit', async () => {
    expect((await app.gql(counts(15, 17))).extensions).toEqual({ cost: { requested: 15 * (23 + 17 * 18), maximum: 5_000 } });
    expect((await app.gql(counts(15, 18))).errors![0]!.extensions).toMatchObject({ limit: 'cost', value: 15 * (23 + 18 * 18) });
  });

  it('pays for filters once for each parent, and again for what is looked for again', async () => {
    const { data } = await app.gql('{ practices(first: 1) { pageInfo { hasNextPage } } }');
    expect(data).toEqual({ practices: { pageInfo: { hasNextPage: false } } });
    const list = 'practices(first: 1, where: { slug: { eq: "x" } })';
    const costOf = async (query: string) => (await app.gql(query)).extensions!['cost'].requested as number;
    const filter = 20 + 1 + 1 + 16;
    const nested = Math.ceil(filter / 3);
    expect(await costOf(`{ ${list} { nodes { id } } }`)).toBe(1 + 1 + filter);
    expect(await costOf(`{ ${list} { nodes { id } totalCount } }`)).toBe(1 + 1 + 2 * filter);
    expect(await costOf(`{ cities(first: 10) { nodes { ${list} { nodes { id } totalCount } } } }`)).toBe(1 + 10 * (1 + 1 + 1 + 2 * nested));
  });

  it('leaves usual lists of values alone', async () => {
    const slugs = Array.from({ length: 100 }, (_, index) => `practice-${index}`);
    const query = 'query ($slugs: [String!]) { practices(first: 100, where: { slug: { in: $slugs } }) { nodes { id } totalCount } }';
    const answer = await app.gql(query, { slugs });
    expect([answer.data, answer.extensions!['cost'].requested]).toEqual([
      { practices: { nodes: [], totalCount: 0 } },
      1 + 100 + 2 * (20 + 3 + 16 + 400),
    ]);
  });
});

(TEST_SERVER_URL ? describe : describe.skip).each(['auto', 'resolved'] as const)('statements on a server (%s)', (READER_MODE) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ READER_MODE }, { database: PATIENT });
    await createCity(app.database, { slug: 'espoo', name: 'Espoo' });
  });
  afterAll(() => app.close());

  it('end when their client hangs up', async () => {
    const table = await holdTable(app, 'city');
    const { answer, hangUp } = askAndHangUp(app, CITY);
    await until('the statement runs', async () => (await stuck(app)) === 1);
    hangUp();
    expect(await answer).toBe('hung up');
    await until('the statement is gone', async () => (await stuck(app)) === 0);
    expect(app.get(Database).usage).toMatchObject({ cancelled: 1, waiting: 0 });
    await table.release();
    // Its connection goes on, and nothing else was ended.
    expect((await app.gql(CITY)).data).toEqual({ city: { name: 'Espoo' } });
    expect(app.get(Database).usage).toMatchObject({ cancelled: 1, idle: app.get(Database).usage.size });
  });

  it('of a write go on: what was sent is done, whoever waits for it', async () => {
    const { cancelled } = app.get(Database).usage;
    const table = await holdTable(app, 'sign_in_request');
    const query = 'mutation { requestSignInLink(input: { email: "ann@people.example" }) { userErrors { code } } }';
    const { answer, hangUp } = askAndHangUp(app, query);
    await until('the statement runs', async () => (await stuck(app)) === 1);
    hangUp();
    expect(await answer).toBe('hung up');
    await table.release();
    await until('it is stored', async () => (await app.rows('SELECT 1 FROM sign_in_request')).length === 1);
    expect(app.get(Database).usage.cancelled).toBe(cancelled);
  });

  it('are never compiled by JIT, on any connection', async () => {
    const { control } = app.database as unknown as { control: { pool: Pool } };
    const { clients } = app.get(Notifications) as unknown as { clients: Set<Client> };
    await until('somebody listens', () => clients.size > 0);
    expect(await app.rows('SHOW jit')).toEqual([{ jit: 'off' }]);
    expect((await control.pool.query('SHOW jit')).rows).toEqual([{ jit: 'off' }]);
    for (const client of clients) expect((await client.query('SHOW jit')).rows).toEqual([{ jit: 'off' }]);
  });
});

describeOnServer('statements of a small pool', () => {
  let app: TestApp;
  afterEach(() => app.close());

  it('do not begin where their client hung up while it waited for a connection', async () => {
    app = await createTestApp({}, { database: { ...PATIENT, poolSize: 3, expensiveReads: 1 } });
    await createCity(app.database, { slug: 'espoo', name: 'Espoo' });
    const table = await holdTable(app, 'city');
    const first = askAndHangUp(app, CITY);
    await until('one statement runs', async () => (await stuck(app)) === 1);
    const others = Array.from({ length: 5 }, () => askAndHangUp(app, CITY));
    await until('five wait', () => app.get(Database).usage.waiting === 5);
    for (const { hangUp } of others) hangUp();
    await until('nobody waits', () => app.get(Database).usage.waiting === 0);
    await table.release();
    expect(await first.answer).toBe(200);
    expect(app.get(Database).usage).toMatchObject({ cancelled: 0, refused: 0, waiting: 0 });
  });

  it('that outlive their limit are ended by the process where the server does not', async () => {
    app = await createTestApp({}, { database: { ...PATIENT, statementTimeoutMs: 200 } });
    await createCity(app.database, { slug: 'espoo', name: 'Espoo' });
    // Every connection from now on forgets the limit, as if the server could not be interrupted.
    const { master } = app.nest.get(DataSource).driver as unknown as { master: Pool };
    master.on('acquire', (client) => void client.query('SET statement_timeout = 0'));
    const table = await holdTable(app, 'city');
    const { data, errors } = await app.gql(CITY);
    expect([data, errors!.map(({ extensions }) => extensions)]).toEqual([{ city: null }, [{ code: 'TIMEOUT' }]]);
    expect(await stuck(app)).toBe(0);
    await table.release();
    expect(app.get(Database).usage.cancelled).toBe(1);
    expect((await app.gql(CITY)).data).toEqual({ city: { name: 'Espoo' } });
  });
});
