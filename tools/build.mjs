// Compiles one project's sources to its dist folder with SWC, specs left out: node tools/build.mjs libs/cities
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';

const project = process.argv[2];
const options = JSON.parse(await readFile('.swcrc', 'utf8'));
delete options.$schema;

await rm(join(project, 'dist'), { recursive: true, force: true });
const entries = await readdir(join(project, 'src'), { recursive: true, withFileTypes: true });
for (const entry of entries) {
  const source = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.spec.ts')) continue;
  const target = join(project, 'dist', relative(join(project, 'src'), source)).replace(/\.ts$/, '.js');
  const sourceFileName = relative(dirname(target), source);
  const { code, map } = await transform(await readFile(source, 'utf8'), { ...options, filename: source, sourceFileName, swcrc: false });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${entry.name.replace(/\.ts$/, '.js.map')}\n`);
  await writeFile(`${target}.map`, map);
}
