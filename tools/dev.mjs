// npm run dev: runs the product, compiles a file when it is saved, and starts the product again with its data.
import { watch } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build, install } from './prepare.mjs';
import { forwardSignals, startProduct } from './product.mjs';

/** An editor saves in several steps, and several files at once. */
const SETTLE_MS = 50;
/** Where projects lie. */
const PARENTS = ['apps', 'libs', join('libs', 'platform')];

install();
build();
// Only now: a fresh clone has no SWC before it is installed.
const { compile, compiledPath, isSource } = await import('./build.mjs');

const say = (line) => console.log(`› ${line}`);
let product = start();
let changes = new Set();
let isBusy = false;
let isEnding = false;

function start() {
  // Nobody waits for requests in flight here.
  const started = startProduct({ DRAIN_SECONDS: '0' });
  void started.ended.then((code) => {
    if (started === product && code !== 0 && !isEnding) say('The product has ended. It starts again with the next change.');
  });
  return started;
}

async function stop(signal) {
  const { ended } = product;
  product.kill(signal);
  await ended;
}

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Brings one file of `dist` up to date. Throws what SWC has against its source. */
async function update(source) {
  const [project] = source.split(`${sep}src${sep}`);
  if (await exists(source)) await compile(project, source);
  else await rm(compiledPath(project, source), { force: true });
}

/** Compiles what was saved, and starts again; what is saved meanwhile comes next. */
async function takeChanges() {
  if (isBusy) return;
  isBusy = true;
  while (changes.size > 0 && !isEnding) {
    await delay(SETTLE_MS);
    const sources = [...changes];
    changes = new Set();
    const failures = (await Promise.allSettled(sources.map(update))).filter(({ status }) => status === 'rejected');
    for (const { reason } of failures) console.error(reason.message);
    // What runs goes on running until the files compile.
    if (failures.length > 0) continue;
    say(`${sources.join(', ')} changed`);
    await stop('SIGTERM');
    product = start();
  }
  isBusy = false;
}

for (const parent of PARENTS) {
  for (const name of await readdir(parent)) {
    const sources = join(parent, name, 'src');
    if (!(await exists(sources))) continue;
    watch(sources, { recursive: true }, (_event, file) => {
      if (!file || !isSource(file)) return;
      changes.add(join(sources, file));
      void takeChanges();
    });
  }
}

forwardSignals(async (signal) => {
  isEnding = true;
  await stop(signal);
  process.exit(0);
});
