// Installs and builds what is missing, with nothing but Node (20 or newer) itself: node tools/prepare.mjs [--build]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const binaries = join(root, 'node_modules', '.bin');
export const environment = { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH}` };
export const main = join(root, 'apps', 'api', 'dist', 'main.js');

const hash = (text) => createHash('sha256').update(text).digest('hex');

const recordFile = (record) => join(root, 'node_modules', record);

/** Whether a step was done for the state that there is now. */
const isDone = (record, state) => existsSync(recordFile(record)) && readFileSync(recordFile(record), 'utf8') === state();

/** Runs a step unless it was done for the same state before; its output is shown only where it fails. */
function step(title, record, state, command, parameters) {
  if (isDone(record, state)) return;
  console.log(`› ${title}`);
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: root, env: environment, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}\n${title}: failed.`);
    process.exit(1);
  }
  writeFileSync(recordFile(record), state());
}

/** Changes whenever a file that the build reads changes, or the built product is gone. */
function sourceState() {
  const files = ['apps', 'libs', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => !/(^|\/)(dist[^/]*|node_modules)(\/|$)/.test(path))
      .map((path) => join(folder, path)),
  );
  const states = [...files, '.swcrc', 'nx.json', 'package-lock.json'].map((path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    return `${path} ${mtimeMs} ${size}`;
  });
  return hash(`${existsSync(main)}\n${states.sort().join('\n')}`);
}

const lockState = () => hash(readFileSync(join(root, 'package-lock.json')));

/** Whether `node_modules` is there and belongs to the lock file. */
export const isInstalled = () => isDone('.installed', lockState);

/** The clean install, where `node_modules` is missing or belongs to another lock file. */
export function install() {
  step('Installing what is missing (a minute or two, once)', '.installed', lockState, 'npm', ['ci', '--no-audit', '--no-fund']);
}

/** The build, where a source has changed since the last one. */
export function build() {
  step('Building what changed', '.built', sourceState, join(binaries, 'nx'), ['run-many', '--target=build', '--output-style=static']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  if (process.argv.includes('--build')) build();
}
