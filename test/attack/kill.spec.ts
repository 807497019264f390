import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TEST_SERVER_URL, TestDatabase } from '@alliance/testing';
import { ProductProcess, type Environment } from '../product-process.js';
import { IS_LONG, report, SEED } from './attack.js';

const WRITERS = 4;
const KILLS = 15;
/** Acknowledged in each round before the end comes, at least. */
const WRITES = 40;
const CREATE = `mutation ($name: String!) { createCity(input: { originalLocale: "en", texts: [{ locale: "en", name: $name }], countryCode: "FI",
  allianceRole: PARTNER, timeZone: "Europe/Helsinki" }) { city { id } userErrors { code } } }`;
const COUNTS = `{ cities(first: 1) { totalCount } auditTrail(first: 1, where: { action: { eq: "city.create" } }) { totalCount } }`;

interface Installation {
  environment: Environment;
  token: string;
  remove: () => Promise<void>;
}

/** An empty installation with an administrator. */
async function install(onServer: boolean): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-kill-'));
  const database = onServer ? await TestDatabase.create() : undefined;
  const environment: Environment = {
    DATA_DIR: join(folder, 'data'),
    DEMO: 'false',
    RATE_LIMITS: 'false',
    ...(database && { DATABASE_URL: database.options.url!, HOST: '127.0.0.1' }),
  };
  const address = 'operator@exchange.example';
  for (const parameters of [['migrate'], ['user', 'create', '--name', 'Operator', '--email', address, '--role', 'ADMIN']])
    expect(await ProductProcess.run('cli', parameters, environment)).toMatchObject({ code: 0 });
  const { stdout } = await ProductProcess.run('cli', ['token', 'create', '--email', address, '--name', 'writers'], environment);
  return {
    environment,
    token: stdout.split('\n')[0]!,
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      await database?.drop();
    },
  };
}

/** Writes as long as there is an answer; ids of what was acknowledged go into `acknowledged`. Answers how it ended. */
async function write(url: string, token: string, name: () => string, acknowledged: string[]): Promise<string> {
  for (;;) {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        // Each request by a connection of its own: a kept one may be closed at the moment when it is used again.
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, connection: 'close' },
        body: JSON.stringify({ query: CREATE, variables: { name: name() } }),
      });
      if (response.status !== 200) return String(response.status);
      const { data, errors } = (await response.json()) as { data?: any; errors?: unknown[] };
      if (errors) return JSON.stringify(errors);
      acknowledged.push(data.createCity.city.id as string);
    } catch (error) {
      const { cause } = error as { cause?: { code?: string } };
      return cause?.code ?? String(error);
    }
  }
}

/** Waits for acknowledgements. Throws where all writers have been turned away before. */
async function untilThereAre(count: number, acknowledged: readonly string[], writers: readonly Promise<string>[]): Promise<void> {
  let ends: string[] | undefined;
  void Promise.all(writers).then((all) => (ends = all));
  while (acknowledged.length < count) {
    if (ends) throw new Error(`The writers were turned away: ${ends.join(', ')}.`);
    await delay(5);
  }
}

/** Minutes of starts and ends: the short form is in test/e2e/processes.spec.ts. */
(IS_LONG ? describe : describe.skip).each([
  ['the embedded database', false],
  ['a server', true],
])('acknowledged writes on %s', (_name, onServer) => {
  const run = onServer && !TEST_SERVER_URL ? it.skip : it;
  let count = 0;
  const name = (): string => `City ${++count}`;

  const readBack = async (server: ProductProcess, token: string, ids: readonly string[]): Promise<number> => {
    let found = 0;
    for (let start = 0; start < ids.length; start += 100) {
      const query = `{ nodes(ids: ${JSON.stringify(ids.slice(start, start + 100))}) { id } }`;
      const { data } = await server.gql(query, token);
      found += (data.nodes as unknown[]).filter((node) => node !== null).length;
    }
    return found;
  };

  run(
    `outlive ${KILLS} × kill -9, each with all that belongs to it (seed ${SEED})`,
    async () => {
      const { environment, token, remove } = await install(onServer);
      const acknowledged: string[] = [];
      try {
        let server = await ProductProcess.serve(environment);
        for (let round = 0; round < KILLS; round++) {
          const before = acknowledged.length;
          const writers = Array.from({ length: WRITERS }, () => write(server.url, token, name, acknowledged));
          // Not before some have been acknowledged, however slow the machine is: no round tries nothing.
          await untilThereAre(before + WRITES, acknowledged, writers);
          await delay((SEED * (round + 1)) % 300);
          await server.stop('SIGKILL');
          await Promise.all(writers);
          server = await ProductProcess.serve(environment);
          expect(await readBack(server, token, acknowledged)).toBe(acknowledged.length);
        }
        const { data } = await server.gql(COUNTS, token);
        // What was not acknowledged may be there or not, but never by halves.
        expect(data.auditTrail.totalCount).toBe(data.cities.totalCount);
        expect(data.cities.totalCount - acknowledged.length).toBeLessThanOrEqual(WRITERS * KILLS);
        expect((await server.stop()).code).toBe(0);
        report({ kills: KILLS, acknowledged: acknowledged.length, lost: 0 });
      } finally {
        await remove();
      }
    },
    1_200_000,
  );

  run(
    'are all that is carried out while a process drains under load',
    async () => {
      const { environment, token, remove } = await install(onServer);
      const acknowledged: string[] = [];
      const ends: string[] = [];
      try {
        for (let round = 0; round < 5; round++) {
          const server = await ProductProcess.serve(environment);
          const before = acknowledged.length;
          const writers = Array.from({ length: 2 * WRITERS }, () => write(server.url, token, name, acknowledged));
          await untilThereAre(before + WRITES, acknowledged, writers);
          server.signal('SIGTERM');
          ends.push(...(await Promise.all(writers)));
          expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
        }
        // Sent away, or not taken any more; nobody was cut off with a fault.
        expect(ends.filter((end) => !['503', 'ECONNREFUSED', 'ECONNRESET'].includes(end))).toEqual([]);
        const server = await ProductProcess.serve(environment);
        expect((await server.gql(COUNTS, token)).data.cities.totalCount).toBe(acknowledged.length);
        await server.stop();
        report({ drained: 5, acknowledged: acknowledged.length, 'sent away': ends.filter((end) => end === '503').length });
      } finally {
        await remove();
      }
    },
    1_200_000,
  );
});
