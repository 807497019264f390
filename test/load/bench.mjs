// npm run bench [-- --json FILE] [--seconds N] [--rounds N]: the API against the floor, on a PostgreSQL database of its own.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs, promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { NODE_FLAGS } from '../../tools/node-flags.mjs';
import { addExchangeDay, loadData, PEOPLE, SEATS, SESSION_SECRET, tokenOf } from './data.mjs';
import { SCENARIOS } from './scenarios.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
  },
});
const server = process.env.DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';
const api = fileURLToPath(new URL('../../apps/api/dist/', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);
const name = `alliance_bench_${randomBytes(4).toString('hex')}`;
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const PORTS = { floor: 4801, planned: 4802, resolved: 4803 };
const children = [];

const settings = (mode) => ({
  ...process.env,
  DATABASE_URL: url,
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  HOST: '127.0.0.1',
  RATE_LIMITS: 'false',
  RATE_SIGN_IN_PER_ADDRESS: '1000000',
  RATE_SIGN_IN_PER_ADDRESS_IN_ALL: '1000000',
  RATE_SIGN_IN_PER_NETWORK: '1000000',
  LOG_LEVEL: 'warn',
  ...(mode && { PORT: String(PORTS[mode]), READER_MODE: mode === 'planned' ? 'auto' : 'resolved' }),
});

async function start(mode) {
  const parameters = mode === 'floor' ? [`${here}floor.mjs`, url, String(PORTS.floor)] : [...NODE_FLAGS, `${api}main.js`];
  const child = spawn(process.execPath, parameters, { env: settings(mode), stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await fetch(`http://127.0.0.1:${PORTS[mode]}/${mode === 'floor' ? '0' : 'health/ready'}`).catch(() => null);
    if (ready?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The ${mode} server did not start.`);
}

const target = (mode, index) => (mode === 'floor' ? `http://127.0.0.1:${PORTS.floor}/${index}` : `http://127.0.0.1:${PORTS[mode]}/graphql`);
const bodyOf = (index) => JSON.stringify({ query: SCENARIOS[index].query });
const headersOf = (mode, actor) => {
  if (actor === 'token') return { authorization: `Bearer ${tokenOf(1)}` };
  if (actor !== 'session') return {};
  return { cookie: `__Host-session=${SESSION_SECRET}`, origin: `http://127.0.0.1:${PORTS[mode]}` };
};

async function answer(mode, index, actor) {
  const response = await fetch(target(mode, index), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(mode, actor) },
    body: bodyOf(index),
  });
  return response.json();
}

async function load(mode, index, actor, seconds = Number(options.seconds)) {
  const job = {
    url: target(mode, index),
    body: bodyOf(index),
    headers: headersOf(mode, actor),
    connections: Number(options.connections),
    seconds,
  };
  const { stdout } = await run(process.execPath, [`${here}load.mjs`, JSON.stringify(job)]);
  return JSON.parse(stdout);
}

/** Where two answers part, null where they are the same. */
function difference(one, other, path = 'data') {
  if (isDeepStrictEqual(one, other)) return null;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return `${path}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].map((key) => difference(one[key], other[key], `${path}.${key}`)).find(Boolean);
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const memoryOf = ({ pid }) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

const CONTENDERS = [
  { mode: 'floor', actor: 'anonymous' },
  { mode: 'planned', actor: 'anonymous' },
  { mode: 'planned', actor: 'token' },
  { mode: 'planned', actor: 'session' },
  { mode: 'resolved', actor: 'anonymous' },
  { mode: 'resolved', actor: 'token' },
];

/** Loads every contender in turn, round after round, so that what the machine does besides meets all alike. */
async function measure(index) {
  const reference = await answer('floor', index, 'anonymous');
  for (const { mode, actor } of CONTENDERS) {
    const { data, errors } = await answer(mode, index, actor);
    const fault = errors ? JSON.stringify(errors) : difference(data, reference.data);
    if (fault) throw new Error(`${SCENARIOS[index].name}: ${mode} (${actor}) does not answer what the floor answers. ${fault}`);
  }
  // Compilers and caches warm up first, outside of what is counted.
  for (const { mode, actor } of CONTENDERS) await load(mode, index, actor, 1);
  const rounds = CONTENDERS.map(() => []);
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const [place, { mode, actor }] of CONTENDERS.entries()) rounds[place].push(await load(mode, index, actor));
  }
  const floorRps = median(rounds[0].map(({ rps }) => rps));
  return CONTENDERS.map(({ mode, actor }, place) => {
    const rps = median(rounds[place].map((round) => round.rps));
    const middle = (key) => median(rounds[place].map((round) => round[key]));
    return {
      scenario: SCENARIOS[index].name,
      mode,
      actor,
      rps: Math.round(rps),
      p50Ms: middle('p50Ms'),
      p99Ms: middle('p99Ms'),
      floorRps: Math.round(floorRps),
      shareOfFloor: Number((rps / floorRps).toFixed(2)),
    };
  });
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How much more a signed-in read costs than an anonymous one, in time a request of the same server in the same run. */
const SIGNED_IN_GOAL = 1.1;

function printSignedIn(rows) {
  const planned = (actor) => rows.find((row) => row.mode === 'planned' && row.actor === actor).rps;
  for (const actor of ['token', 'session']) {
    const ratio = planned('anonymous') / planned(actor);
    console.log(`signed in by ${actor}: ${ratio.toFixed(2)} of an anonymous read (goal ${SIGNED_IN_GOAL.toFixed(2)} at most)`);
  }
}

function print(rows) {
  for (const row of rows) {
    console.log(
      `${row.mode.padEnd(9)} ${row.actor.padEnd(10)} ${String(row.rps).padStart(6)}/s  p50 ${String(row.p50Ms).padStart(3)} ms  p99 ${String(row.p99Ms).padStart(4)} ms  ${row.shareOfFloor.toFixed(2)} of the floor`,
    );
  }
}

try {
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`));
  await run(process.execPath, [`${api}cli.js`, 'migrate'], { env: settings() });
  console.log('Loading 20,000 practices');
  await withClient(url, loadData);
  const [, planned] = [await start('floor'), await start('planned'), await start('resolved')];

  const results = [];
  for (const index of SCENARIOS.keys()) {
    console.log(`\n${SCENARIOS[index].name}`);
    const rows = await measure(index);
    print(rows);
    printSignedIn(rows);
    results.push(...rows.filter(({ mode }) => mode !== 'floor'));
  }

  console.log(`\nregistrations: ${PEOPLE} people for ${SEATS} seats over HTTP, durable writes`);
  const registrations = [];
  for (let round = 1; round <= Number(options.rounds); round++) {
    const day = await withClient(url, (client) => addExchangeDay(client, round));
    const { stdout } = await run(process.execPath, [`${here}register.mjs`, String(PORTS.planned), day, options.connections]);
    registrations.push(JSON.parse(stdout));
    console.log(`${Math.round(registrations.at(-1).perSecond)}/s  ${JSON.stringify(registrations.at(-1).outcomes)}`);
  }
  console.log('\nlinks to sign in: a known and an unknown address in turn');
  const { stdout: signIn } = await run(process.execPath, [`${here}sign-in.mjs`, String(PORTS.planned), 'person1@people.example', '500']);
  const { knownMs, unknownMs, ratio } = JSON.parse(signIn);
  console.log(`known ${knownMs.toFixed(2)} ms, unknown ${unknownMs.toFixed(2)} ms: ${ratio.toFixed(2)} (equal is 1.00)`);
  console.log(`\nmemory of the API process after all this: ${memoryOf(planned)} MB`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => (child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : null)));
  await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
