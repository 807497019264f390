import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DATABASE_DEFAULTS, type DatabaseOptions } from './database.options.js';
import { databaseUrl, embeddedTemplate, EMPTY_TEMPLATE, serverTemplate, type TestTemplate } from './test-template.js';

/** The server that tests run on; without it they run on the embedded database. */
export const TEST_SERVER_URL = process.env['DATABASE_URL'] || undefined;

/** `describe` for what needs a real server, such as races; skipped with its name on the embedded database. */
export function describeOnServer(name: string, block: () => void): void {
  (TEST_SERVER_URL ? describe : describe.skip)(name, block);
}

/** A machine many times slower must not run into them; a spec about either sets its own. */
const PATIENT = { statementTimeoutMs: 60_000, lockTimeoutMs: 60_000 } as const;

/** A database of one spec's own, empty or a template's copy, gone when it is closed. */
export class TestDatabase {
  private constructor(
    readonly options: DatabaseOptions,
    private readonly name?: string,
  ) {}

  /** @param template what the database begins with; empty without */
  static async create(overrides: Partial<DatabaseOptions> = {}, template?: TestTemplate): Promise<TestDatabase> {
    const options: DatabaseOptions = { ...DATABASE_DEFAULTS, ...PATIENT, dataDirectory: 'memory://', ...overrides };
    if (!TEST_SERVER_URL) return new TestDatabase({ ...options, initialDump: await embeddedTemplate(template ?? EMPTY_TEMPLATE) });
    const name = `alliance_test_${randomBytes(6).toString('hex')}`;
    const source = template ? await serverTemplate(TEST_SERVER_URL, template) : 'template0';
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${source} ENCODING 'UTF8'`);
    return new TestDatabase({ ...options, url: databaseUrl(TEST_SERVER_URL, name) }, name);
  }

  async drop(): Promise<void> {
    if (this.name) await onServer(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: TEST_SERVER_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
