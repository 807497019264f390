// node test/load/cost.mjs: what filters, orders and counts take in the database, beside what they cost. Against a PostgreSQL server on this
// machine (DATABASE_URL, else 127.0.0.1:5432): the processor time of its backends is read from /proc.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { NODE_FLAGS } from '../../tools/node-flags.mjs';
import { loadData } from './data.mjs';

const PORT = 4804;
const TRIES = 3;
const server = process.env.DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `alliance_cost_${randomBytes(4).toString('hex')}`;
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const api = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

/** Conditions that no practice fulfils, or all: nothing is found early. */
const CONDITIONS = {
  'compare a column': '{ startedOn: { gt: "2050-01-01" } }',
  'compare a list of values': '{ policyArea: { eq: BIODIVERSITY } }',
  'one of fourteen values': '{ sdg: { in: [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14, 15, 16, 17] } }',
  'a theme': '{ theme: { eq: "x" } }',
  'one of forty themes': `{ theme: { in: [${Array.from({ length: 40 }, (_, index) => `"x${index}"`).join(' ')}] } }`,
  'search a text': '{ slug: { startsWith: "x" } }',
  'a related city': '{ not: { city: {} } }',
  'a related city compared': '{ city: { slug: { eq: "x" } } }',
};
const alternatives = (condition, times) => `{ or: [${Array(times).fill(condition).join(' ')}] }`;
const opposites = (condition, times) => `{ and: [${Array(times).fill(`{ not: ${condition} }`).join(' ')}] }`;
const TITLE = 'orderBy: [{ field: TITLE, direction: ASC }]';
const STARTED = 'orderBy: [{ field: STARTED_ON, direction: ASC }]';

function* queries() {
  yield ['count all', '{ practices(first: 1) { totalCount } }'];
  yield ['sort by title', `{ practices(first: 1, ${TITLE}) { nodes { id } } }`];
  yield ['sort within 20 cities', `{ cities(first: 20) { nodes { practices(first: 1, ${STARTED}) { nodes { id } } } } }`];
  for (const [what, condition] of Object.entries(CONDITIONS)) {
    for (const [form, make] of [
      ['none holds', alternatives],
      ['all hold', opposites],
    ]) {
      const [where, few] = [make(condition, 15), make(condition, 5)];
      yield [`${what}, ${form}: count`, `{ practices(first: 1, where: ${where}) { totalCount } }`];
      yield [`${what}, ${form}: page by title`, `{ practices(first: 1, where: ${where}, ${TITLE}) { nodes { id } } }`];
      yield [
        `${what}, ${form}: within 20 cities`,
        `{ cities(first: 20) { nodes { practices(first: 1, where: ${few}, ${STARTED}) { nodes { id } } } } }`,
      ];
    }
  }
}

async function withClient(address, work) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Milliseconds of processor time that a process has used; none of one that has ended. */
function processorMs(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

async function ask(query) {
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** The least of several tries, after one that plans and caches; null where a limit refuses the query. */
async function measure(client, query) {
  const { errors, extensions } = await ask(query);
  if (errors) return null;
  const { rows } = await client.query('SELECT pid FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [name]);
  const pids = rows.map(({ pid }) => pid);
  let least = Infinity;
  for (let turn = 0; turn < TRIES; turn++) {
    const before = pids.map(processorMs);
    await ask(query);
    const used = pids.reduce((sum, pid, index) => sum + Math.max(0, processorMs(pid) - before[index]), 0);
    least = Math.min(least, used);
  }
  return { ms: least, cost: extensions.cost.requested };
}

await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
const child = spawn(process.execPath, [...NODE_FLAGS, api], {
  env: {
    ...process.env,
    DATABASE_URL: url,
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    HOST: '127.0.0.1',
    PORT: String(PORT),
    RATE_LIMITS: 'false',
    STATEMENT_TIMEOUT_MS: '60000',
    LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  const isReady = () =>
    fetch(`http://127.0.0.1:${PORT}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let attempt = 0; !(await isReady()); attempt++) {
    if (attempt === 600) throw new Error('The API did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await withClient(url, async (client) => {
    await loadData(client);
    console.log('| what | ms | cost | ms at a cost of 5,000 |\n|---|---|---|---|');
    for (const [what, query] of queries()) {
      const found = await measure(client, query);
      if (found) console.log(`| ${what} | ${found.ms.toFixed(0)} | ${found.cost} | ${Math.round((found.ms / found.cost) * 5_000)} |`);
    }
  });
} finally {
  child.kill('SIGTERM');
  await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()));
  await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
