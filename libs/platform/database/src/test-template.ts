import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions, EmbeddedDatabase } from './database.module.js';
import { DATABASE_DEFAULTS, type DatabaseOptions } from './database.options.js';
import { Migrator } from './migration.js';

/** What embedded databases of specs begin with: made once from empty, and copied from then on, which takes a tenth of the time. */
export interface TestTemplate {
  /** Lower-case letters and digits that change with everything that the contents follow from. */
  key: string;
  /** Where copies of embedded databases are kept. */
  directory: string;
  /** What is run on an empty database. */
  migrations: (new () => MigrationInterface)[];
}

const EMPTY: DatabaseOptions = { ...DATABASE_DEFAULTS, dataDirectory: 'memory://' };

const HOUR = 3_600_000;

/** The template as an embedded database loads it. */
export async function embeddedTemplate(template: TestTemplate): Promise<Blob> {
  const file = join(template.directory, `${template.key}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const embedded = await EmbeddedDatabase.open(EMPTY);
  const dataSource = new DataSource({ ...dataSourceOptions(EMPTY, embedded.instance), migrations: template.migrations });
  await dataSource.initialize();
  await new Migrator(dataSource, EMPTY).migrate();
  await dataSource.destroy();
  const dump = await embedded.instance.dumpDataDir('none');
  await embedded.close();
  await mkdir(template.directory, { recursive: true });
  await tidyTemplates(template.directory);
  // Whole or not at all: another process may be looking for it, or be making the same.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
  return dump;
}

/** Removes templates of other contents, and drafts that nobody finished: a younger one may be another process's. */
export async function tidyTemplates(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    const isAbandoned = async (): Promise<boolean> => {
      const changedAt = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        // Finished meanwhile.
        () => Infinity,
      );
      return changedAt < Date.now() - HOUR;
    };
    if (name.endsWith('.tar') || (name.includes('.tar.') && (await isAbandoned()))) await rm(path, { force: true });
  }
}
