// npm start: installs what is missing, builds what changed, runs the product.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { NODE_FLAGS } from './node-flags.mjs';
import { binaries, build, environment, install, main, root } from './prepare.mjs';

install();
build();
const server = spawn(join(binaries, 'node'), [...NODE_FLAGS, main], {
  cwd: root,
  env: { ...environment, DATA_DIR: resolve(root, process.env.DATA_DIR || '.data') },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
