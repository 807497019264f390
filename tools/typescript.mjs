// Lets Node import the workspace's TypeScript as it stands: node --import ./tools/typescript.mjs file.ts
import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'alliance-typescript');
const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
delete options.$schema;
const compiler = readFileSync(join(root, 'node_modules', '@swc', 'core', 'package.json'));

/** The file as JavaScript, compiled once for each state of it. */
function compile(url) {
  const filename = fileURLToPath(url);
  const text = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(compiler).update(JSON.stringify(options)).update(filename).update(text).digest('hex');
  const file = join(cache, hash.slice(0, 2), `${hash.slice(2, 32)}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { code } = transformSync(text, { ...options, filename, swcrc: false, sourceMaps: 'inline' });
    mkdirSync(join(file, '..'), { recursive: true });
    // Whole or not at all: another process may be reading it.
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
    return code;
  }
}

enableCompileCache(join(cache, 'bytecode'));
process.setSourceMapsEnabled(true);
registerHooks({
  /** `./x.js` is `./x.ts` in sources, and `@alliance/x` is its sources instead of its build. */
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return next(new URL('./jest/globals.mjs', import.meta.url).href, context);
    const isOfSources = context.parentURL?.endsWith('.ts') && /^\.{1,2}\//.test(specifier);
    const conditions = ['@alliance/source', ...context.conditions];
    return next(isOfSources ? specifier.replace(/\.js$/, '.ts') : specifier, { ...context, conditions });
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: compile(url), shortCircuit: true };
  },
});
