// Compiles one project's sources to its dist folder with SWC, specs left out: node tools/build.mjs libs/cities
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const options = JSON.parse(await readFile('.swcrc', 'utf8'));
delete options.$schema;

/** Whether the product consists of a file: of TypeScript, no specs. */
export const isSource = (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts');

/** Where a project's file is compiled to. */
export const compiledPath = (project, source) => join(project, 'dist', relative(join(project, 'src'), source)).replace(/\.ts$/, '.js');

/** Compiles one file of a project. Throws what SWC has against it; nothing is written then. */
export async function compile(project, source) {
  const target = compiledPath(project, source);
  const sourceFileName = relative(dirname(target), source);
  const { code, map } = await transform(await readFile(source, 'utf8'), { ...options, filename: source, sourceFileName, swcrc: false });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  await writeFile(`${target}.map`, map);
}

async function build(project) {
  await rm(join(project, 'dist'), { recursive: true, force: true });
  const entries = await readdir(join(project, 'src'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    if (entry.isFile() && isSource(source)) await compile(project, source);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(process.argv[2]);
