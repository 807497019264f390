// Proves that no spec file needs another: runs them in random order, then each in a process of its own. What follows is for Jest.
// [SPECS_SAMPLE=12] [SPECS_SEED=1] node tools/isolation.mjs [test/e2e] [-w 1]
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { binaries, build, environment, install, root } from './prepare.mjs';

const seed = process.env.SPECS_SEED ?? String(randomInt(2 ** 31));
const parameters = [
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--testSequencer',
  './tools/jest/random-sequencer.mjs',
  '--seed',
  seed,
];

install();
build();
console.log(`Order and sample follow from SPECS_SEED=${seed}`);
for (const [title, alone] of Object.entries({ 'In random order': 'false', 'Each alone': 'true' })) {
  console.log(`› ${title}`);
  const { status } = spawnSync(join(binaries, 'node'), [...parameters, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, SPECS_ALONE: alone },
  });
  if (status !== 0) process.exit(1);
}
