import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { EmbeddedDatabase } from './database.module.js';
import { DATABASE_DEFAULTS, type DatabaseOptions } from './database.options.js';

/** What databases of specs begin with: made once from empty, and copied from then on, which takes a tenth of the time. */
export interface TestTemplate {
  /** Lower-case letters and digits that change with everything that the contents follow from. */
  key: string;
  /** Where copies of embedded databases are kept. */
  directory: string;
  /** Fills an empty database, and leaves it closed. */
  fill: (database: DatabaseOptions) => Promise<void>;
}

const HOUR = 3_600_000;

/** Nothing at all: to make even that takes an embedded database four times as long as to copy it. */
export const EMPTY_TEMPLATE: TestTemplate = {
  get key() {
    const manifest = readFileSync(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')));
    return createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  },
  directory: fileURLToPath(new URL('../../../../node_modules/.cache/alliance-test-empty', import.meta.url)),
  fill: async (options) => {
    await (await EmbeddedDatabase.open(options)).close();
  },
};

/** The template as an embedded database loads it. */
export async function embeddedTemplate(template: TestTemplate): Promise<Blob> {
  const file = join(template.directory, `${template.key}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const dataDirectory = await mkdtemp(join(tmpdir(), 'alliance-template-'));
  try {
    const options: DatabaseOptions = { ...DATABASE_DEFAULTS, dataDirectory };
    await template.fill(options);
    const embedded = await EmbeddedDatabase.open(options);
    const dump = await embedded.instance.dumpDataDir('none');
    await embedded.close();
    await mkdir(template.directory, { recursive: true });
    await tidyTemplates(template.directory);
    // Whole or not at all: another process may be looking for it, or be making the same.
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
    await rename(draft, file);
    return dump;
  } finally {
    await rm(dataDirectory, { recursive: true });
  }
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

/** The template's database on a server, by name: made where it is missing, by one process while the others wait. */
export async function serverTemplate(server: string, template: TestTemplate): Promise<string> {
  const name = `alliance_test_template_${template.key}`;
  const lock = createHash('sha256').update(name).digest().readInt32BE();
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return name;
    // Whole or not at all, should this process end early.
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`);
    await template.fill({ ...DATABASE_DEFAULTS, dataDirectory: 'memory://', url: databaseUrl(server, draft) });
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

/** The address of another database of the same server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
