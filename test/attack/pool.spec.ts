import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createChallenge } from '@alliance/challenges/testing';
import { createCity } from '@alliance/cities/testing';
import { Database } from '@alliance/database';
import { describeOnServer } from '@alliance/database/testing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { holdTable, until } from '../held-table.js';
import { createTestApp } from '../support.js';

const PATIENT = { statementTimeoutMs: 60_000, lockTimeoutMs: 60_000, waitMs: 60_000 };
const FILTER = `{ or: [${'{ slug: { eq: "x" } }'.repeat(60)}] }`;
/** Cost 1 + 20 + 2 + 60 × 18 = 1,103: expensive. It goes on for as long as the table of challenges is held. */
const HEAVY = `{ challenges(first: 1, where: ${FILTER}) { totalCount } }`;
const LIGHT = '{ challenges(first: 1) { nodes { title } } }';
const CITY = '{ city(slug: "espoo") { name } }';
const RENAME = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { displayName } userErrors { code } } }';

describeOnServer('visitors who ask for much at once', () => {
  let app: TestApp;
  let ann: TestPerson;

  const open = async (database: object): Promise<void> => {
    app = await createTestApp({ TRUST_PROXY: ['127.0.0.1'] }, { database: { ...PATIENT, ...database } });
    const city = await createCity(app.database, { slug: 'espoo', name: 'Espoo' });
    await createChallenge(app.database, { cityId: city.id });
    ann = await createPerson(app);
  };
  afterEach(() => app.close());

  const from = (address: string, query: string, locale = 'en') => app.gql(query, {}, { locale, headers: { 'x-forwarded-for': address } });
  const many = (count: number, query: string, addressOf: (index: number) => string = () => '203.0.113.1') =>
    Array.from({ length: count }, (_, index) => from(addressOf(index), query));
  const usage = () => app.get(Database).usage;
  const codesOf = ({ errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions) ?? [];

  it('are expensive where the cost says so', async () => {
    await open({});
    expect((await from('203.0.113.1', HEAVY)).extensions).toEqual({ cost: { requested: 1_103, maximum: 5_000 } });
    expect((await from('203.0.113.1', LIGHT)).extensions!['cost'].requested).toBe(2);
  });

  it.each([
    ['40 expensive filters from one address', HEAVY, () => '203.0.113.1', 38],
    ['40 expensive filters from 40 addresses', HEAVY, (index: number) => `203.0.113.${index}`, 38],
    ['40 cheap reads that hang', LIGHT, (index: number) => `203.0.113.${index}`, 34],
  ])('do not keep the signed-in, writes and probes from an answer: %s', async (_what, query, addressOf, waiting) => {
    await open({});
    const table = await holdTable(app, 'challenge');
    const hanging = many(40, query, addressOf);
    await until('all hang', () => usage().waiting === waiting);
    // None of these could be answered before the table is released, if it had to wait for one of them.
    const read = await app.gql('{ viewer { id displayName } city(slug: "espoo") { name } }', {}, ann);
    expect([read.errors, read.data.city]).toEqual([undefined, { name: 'Espoo' }]);
    const input = { displayName: 'Ann', expectedRevision: 1 };
    expect((await app.gql(RENAME, { input }, ann)).data.updateProfile).toEqual({ person: { displayName: 'Ann' }, userErrors: [] });
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    if (query === HEAVY) expect((await from('198.51.100.1', CITY)).data).toEqual({ city: { name: 'Espoo' } });
    expect(usage()).toMatchObject({ waiting, refused: 0 });
    await table.release();
    expect((await Promise.all(hanging)).map(codesOf)).toEqual(Array(40).fill([]));
  });

  it('are probed beside a pool that nobody gets a connection of', async () => {
    await open({ poolSize: 2, expensiveReads: 1, waitMs: 300 });
    const tables = [await holdTable(app, 'challenge'), await holdTable(app, 'lesson')];
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    // Here the pool itself has none in time.
    const answer = await from('203.0.113.1', CITY);
    expect([answer.status, answer.headers.get('retry-after'), codesOf(answer)]).toEqual([
      503,
      '5',
      [{ code: 'UNAVAILABLE', retryAfter: 5 }],
    ]);
    const write = await app.gql('mutation { requestSignInLink(input: { email: "ann@people.example" }) { userErrors { code } } }');
    expect([write.status, write.headers.get('retry-after'), codesOf(write)]).toEqual([503, '5', [{ code: 'UNAVAILABLE', retryAfter: 5 }]]);
    for (const table of tables) await table.release();
    expect((await from('203.0.113.1', CITY)).data).toEqual({ city: { name: 'Espoo' } });
  });

  it('take turns by address: whoever asks once does not wait for somebody’s forty', async () => {
    await open({ poolSize: 3, expensiveReads: 1 });
    const table = await holdTable(app, 'challenge');
    const order: string[] = [];
    const ask = (name: string, address: string) => from(address, HEAVY).then(({ errors }) => order.push(errors ? `${name} failed` : name));
    const crowd = [ask('crowd', '203.0.113.1')];
    await until(
      'one runs',
      async () =>
        (await app.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length === 1,
    );
    crowd.push(...Array.from({ length: 39 }, () => ask('crowd', '203.0.113.1')));
    await until('39 wait', () => usage().waiting === 39);
    // Two addresses of one /64 network of IPv6 share a turn.
    const others = [ask('first', '2001:db8:0:1::1'), ask('same network', '2001:db8:0:1:ffff::2'), ask('second', '198.51.100.2')];
    await until('all wait', () => usage().waiting === 42);
    await table.release();
    await Promise.all([...crowd, ...others]);
    expect(order.slice(0, 7)).toEqual(['crowd', 'crowd', 'first', 'second', 'crowd', 'same network', 'crowd']);
    expect(order.slice(7)).toEqual(Array(36).fill('crowd'));
  });

  it('are refused where too many wait: with a code, a time and a sentence, and nothing in the log', async () => {
    await open({ poolSize: 3, expensiveReads: 1, waiting: 3 });
    const table = await holdTable(app, 'challenge');
    const hanging = many(4, HEAVY);
    await until('three wait', () => usage().waiting === 3);
    const said: Record<string, string> = {
      en: 'Too many requests are waiting at the moment, so this one was not carried out. Send it again in 5 seconds.',
      fi: 'Juuri nyt odottaa liian monta pyyntöä, joten tätä ei suoritettu. Lähetä se uudelleen 5 sekunnin kuluttua.',
      sv: 'Just nu väntar för många förfrågningar, så den här utfördes inte. Skicka den igen om 5 sekunder.',
      de: 'Im Moment warten zu viele Anfragen, deshalb wurde diese nicht ausgeführt. Senden Sie sie in 5 Sekunden noch einmal.',
    };
    for (const [locale, message] of Object.entries(said)) {
      const refused = await from('203.0.113.1', HEAVY, locale);
      expect([refused.status, refused.headers.get('retry-after'), refused.data]).toEqual([503, '5', null]);
      expect(refused.errors).toEqual([expect.objectContaining({ message, extensions: { code: 'UNAVAILABLE', retryAfter: 5 } })]);
    }
    // Another address finds a place: the crowd's latest loses his.
    const other = from('198.51.100.2', HEAVY);
    await until('somebody of the crowd was refused', () => usage().refused === 5);
    await table.release();
    expect(codesOf(await other)).toEqual([]);
    const answers = await Promise.all(hanging);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 503]);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain('alliance_pool_refused_total 5\n');
  });

  it('are refused where they wait too long', async () => {
    await open({ poolSize: 3, expensiveReads: 1, waitMs: 400 });
    const table = await holdTable(app, 'challenge');
    const [running, ...waiting] = many(5, HEAVY);
    for (const answer of await Promise.all(waiting)) {
      expect([answer.status, codesOf(answer)]).toEqual([503, [{ code: 'UNAVAILABLE', retryAfter: 5 }]]);
    }
    await table.release();
    expect(codesOf(await running!)).toEqual([]);
  });
});
