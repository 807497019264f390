import { readFile } from 'node:fs/promises';

/** What a spec of the whole product imports that is about how things are stored, read, migrated or started. */
const TOUCHES = /from '(@alliance\/database|typeorm|[^']*\/(product-process|run-migration|both-ways|statement-log)\.js)'/;

/**
 * The files that run on the embedded database even where all run on a server: those of the libraries and the app, and of the whole
 * product those that touch the storage. Races need a server. @see https://jestjs.io/docs/cli#--filterfile
 */
async function filter(paths) {
  const chosen = await Promise.all(
    paths.map(async (path) => {
      if (!/[/]test[/](e2e|conformance|model|browser|races|attack)[/]/.test(path)) return true;
      return !path.includes('/races/') && TOUCHES.test(await readFile(path, 'utf8'));
    }),
  );
  return { filtered: paths.filter((_, index) => chosen[index]) };
}

// Jest requires this file.
export { filter as 'module.exports' };
