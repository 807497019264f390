// Starts the product as a newcomer would: clones the repository into an empty folder, runs npm start, asks one query, stops it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 10 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'alliance-clone-'));
// The machine's own settings count; those of the run around it do not.
const environment = { ...process.env };
for (const name of ['DATABASE_URL', 'NODE_OPTIONS', 'DATA_DIR']) delete environment[name];
// What npm has fetched before, such as a minute ago in the same run, need not be fetched again: the clone itself has nothing installed.
environment.npm_config_prefer_offline = 'true';

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the product and waits for its first answer; gives the milliseconds that took. */
async function start(port) {
  const begin = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...environment, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: 'inherit',
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let exited = false;
  void ended.then(() => (exited = true));
  while (performance.now() - begin < START_LIMIT_MS && !exited) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (response?.ok) return { child, ended, milliseconds: Math.round(performance.now() - begin) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('npm start did not get ready.');
}

async function ask(port) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ practices(first: 100) { totalCount nodes { title city { name } } } }' }),
  });
  const { data, errors } = await response.json();
  if (errors || data.practices.totalCount < 15 || data.practices.nodes.some(({ title, city }) => !title || !city.name)) {
    throw new Error(`The first query was not answered well: ${JSON.stringify({ data, errors })}`);
  }
}

async function stop({ child, ended }) {
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

try {
  execFileSync('git', ['clone', '--quiet', process.cwd(), folder], { stdio: 'inherit' });
  const port = await freePort();
  const first = await start(port);
  await ask(port);
  await stop(first);
  const second = await start(port);
  await ask(port);
  await stop(second);
  console.log(`First start with installing: ${first.milliseconds} ms; second start: ${second.milliseconds} ms (goal 10,000)`);
  if (second.milliseconds > 50_000) throw new Error('The second start took more than five times its goal.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
