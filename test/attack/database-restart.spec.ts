import { setTimeout as delay } from 'node:timers/promises';
import { describeOnServer } from '@alliance/testing';
import { DatabaseCluster, hasServerPrograms } from '../database-cluster.js';
import { ProductProcess } from '../product-process.js';
import { rounds } from './attack.js';
import { createCoordinator } from './coordinator.js';

const TIMES = rounds(1, 20);
const READERS = 6;
const WRITERS = 4;
const APIS = rounds(1, 2);
const WORKERS = rounds(1, 2);

/** How soon everything has to be answered again after the database is; tests share their machine, so that only more than this is a failure. */
const BACK_WITHIN = 2_000 * 5;

const describeWithPrograms = hasServerPrograms ? describeOnServer : describe.skip;

interface Answer {
  status: number;
  retryAfter: string | null;
  codes: string[];
  data?: {
    cities?: { totalCount: number } | null;
    createCity?: { city: { slug: string } | null; userErrors: { code: string }[] } | null;
  } | null;
}

describeWithPrograms(`a PostgreSQL server that goes away ${TIMES * 3} times under readers and writers`, () => {
  let cluster: DatabaseCluster;
  let token: string;
  const apis: ProductProcess[] = [];
  const workers: ProductProcess[] = [];
  /** What became of the requests, by status and code. */
  const outcomes = new Map<string, number>();
  /** Names of the cities that a writer was told are saved. */
  const acknowledged = new Set<string>();
  let isOver = false;
  const load: Promise<void>[] = [];
  const backAfter: number[] = [];

  beforeAll(async () => {
    cluster = await DatabaseCluster.create();
    const environment = {
      DATABASE_URL: cluster.url,
      RATE_LIMITS: 'false',
      DATABASE_POOL_SIZE: '5',
    };
    for (let number = 0; number < APIS; number++) apis.push(await ProductProcess.serve({ ...environment, HOST: '127.0.0.1' }));
    token = await createCoordinator(cluster);
    for (let number = 0; number < WORKERS; number++) {
      const worker = new ProductProcess('worker', [], { ...environment, PUBLIC_URL: 'https://exchange.example' });
      await worker.says(/The worker runs jobs\./);
      workers.push(worker);
    }
    for (let number = 0; number < READERS; number++) load.push(read(number));
    for (let number = 0; number < WRITERS; number++) load.push(write(number));
  }, 600_000);

  afterAll(async () => {
    isOver = true;
    await Promise.all(load);
    await Promise.all([...apis, ...workers].map((product) => product.stop('SIGKILL')));
    await cluster.drop();
  }, 120_000);

  const send = async (number: number, query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${apis[number % APIS]!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Pick<Answer, 'data'> & { errors?: { extensions: { code: string } }[] };
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      codes: errors.map(({ extensions }) => extensions.code),
      data,
    };
  };

  const count = ({ status, retryAfter, codes }: Answer): void => {
    const outcome = [status, ...new Set(codes), ...(status === 503 ? [`retry after ${retryAfter}`] : [])].join(' ');
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  };

  async function read(number: number): Promise<void> {
    while (!isOver) {
      count(await send(number, '{ cities(first: 5) { totalCount nodes { name slug } } }'));
      await delay(5);
    }
  }

  async function write(number: number): Promise<void> {
    for (let turn = 0; !isOver; turn++) {
      const name = `Town ${number} ${turn}`;
      const input = {
        idempotencyKey: `town-${number}-${turn}`,
        originalLocale: 'en',
        texts: [{ locale: 'en', name }],
        countryCode: 'FI',
        timeZone: 'Europe/Helsinki',
        allianceRole: 'FOLLOWER',
        languages: ['fi'],
      };
      // As clients are told to: the same request with the same key, until there is an answer.
      for (let isSaved = false; !isSaved && !isOver;) {
        const answer = await send(
          number,
          'mutation ($input: CreateCityInput!) { createCity(input: $input) { city { slug } userErrors { code } } }',
          { input },
        );
        count(answer);
        isSaved = answer.codes.length === 0 && answer.data?.createCity?.userErrors.length === 0;
        if (isSaved) acknowledged.add(name);
        else await delay(50);
      }
    }
  }

  /** Waits until every HTTP process answers reads and is ready, and notes how long that took. */
  const isBack = async (): Promise<void> => {
    const since = performance.now();
    for (const [number, api] of apis.entries()) {
      while ((await send(number, '{ cities(first: 1) { totalCount } }')).status !== 200) await delay(10);
      while ((await fetch(`${api.url}/health/ready`)).status !== 200) await delay(10);
    }
    backAfter.push(performance.now() - since);
  };

  it.each<[string, () => Promise<void>]>([
    ['restarts fast', () => cluster.restart('fast')],
    ['restarts immediately', () => cluster.restart('immediate')],
    ['loses a backend to kill -9', () => cluster.killBackend()],
  ])(
    '%s: everybody lives, and the service is back',
    async (_how, fail) => {
      for (let time = 0; time < TIMES; time++) {
        const before = acknowledged.size;
        await fail();
        await cluster.answers();
        await isBack();
        // It writes again.
        while (acknowledged.size < before + WRITERS) await delay(20);
      }
      expect([...apis, ...workers].map((product) => product.hasEnded)).toEqual(Array(APIS + WORKERS).fill(false));
      expect(Math.max(...backAfter)).toBeLessThan(BACK_WITHIN);
    },
    900_000,
  );

  it('tells those who asked that it was away, and nobody anything worse', async () => {
    isOver = true;
    await Promise.all(load);
    const sorted = [...backAfter].sort((one, other) => one - other).map(Math.round);
    process.stdout.write(
      `${JSON.stringify(Object.fromEntries(outcomes))}\n${acknowledged.size} acknowledged; back after ${sorted.join(', ')} ms\n`,
    );
    expect([...outcomes.keys()].filter((outcome) => !/^(200|503 UNAVAILABLE retry after 2|200 UNAVAILABLE)$/.test(outcome))).toEqual([]);
    expect(outcomes.get('503 UNAVAILABLE retry after 2')).toBeGreaterThan(0);
    for (const product of [...apis, ...workers]) expect([product.stderr, product.stdout.match(/"level":(50|60)/g)]).toEqual(['', null]);
  });

  it('has every write that it acknowledged, each of them once', async () => {
    const rows = await cluster.query<{ name: string; times: number }>(
      `SELECT name, count(*)::int AS times FROM city_text WHERE name LIKE 'Town %' GROUP BY name`,
    );
    const times = new Map(rows.map((row) => [row.name, row.times]));
    expect(acknowledged.size).toBeGreaterThan(0);
    expect([...acknowledged].filter((name) => times.get(name) !== 1)).toEqual([]);
    expect(rows.filter((row) => row.times !== 1)).toEqual([]);
  });

  it('runs jobs again', async () => {
    const done = async () =>
      Number(
        (
          await cluster.query<{ count: string }>(
            `SELECT count(*) FROM pgboss.job WHERE state = 'completed' AND completed_on > now() - interval '5 seconds'`,
          )
        )[0]!.count,
      );
    while ((await done()) === 0) await delay(500);
  }, 180_000);
});
