// How the tools of this folder run the built product.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { NODE_FLAGS } from './node-flags.mjs';
import { binaries, environment, main, root } from './prepare.mjs';

/** Starts the built product. `ended` settles with its exit code. `defaults` are settings that the environment may overrule. */
export function startProduct(defaults = {}) {
  const product = spawn(join(binaries, 'node'), [...NODE_FLAGS, main], {
    cwd: root,
    env: {
      // What V8 compiled at one start spares the next a tenth of its time.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      ...defaults,
      ...environment,
      DATA_DIR: resolve(root, process.env.DATA_DIR || '.data'),
    },
    stdio: 'inherit',
    // A group of its own: Ctrl+C reaches it once, by `forwardSignals`. A second signal would cut off what it is finishing.
    detached: true,
  });
  product.ended = new Promise((settle) => product.once('exit', (code, signal) => settle(code ?? (signal ? 1 : 0))));
  return product;
}

/** Hands the signals that end this process to `stop`. */
export function forwardSignals(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
}
