import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DATABASE_DEFAULTS, type DatabaseOptions } from './database.options.js';
import { embeddedTemplate, type TestTemplate } from './test-template.js';

/** The server that tests run on; without it they run on the embedded database. */
export const TEST_SERVER_URL = process.env['DATABASE_URL'] || undefined;

/** `describe` for what needs a real server, such as races; skipped with its name on the embedded database. */
export const describeOnServer = TEST_SERVER_URL ? describe : describe.skip;

/** A database of one spec's own, empty or a template's copy, gone when it is closed. */
export class TestDatabase {
  private constructor(
    readonly options: DatabaseOptions,
    private readonly name?: string,
  ) {}

  /** @param template what an embedded database begins with; one on a server is migrated as quickly as it would be copied */
  static async create(overrides: Partial<DatabaseOptions> = {}, template?: TestTemplate): Promise<TestDatabase> {
    const options: DatabaseOptions = { ...DATABASE_DEFAULTS, dataDirectory: 'memory://', ...overrides };
    if (!TEST_SERVER_URL) return new TestDatabase({ ...options, ...(template && { initialDump: await embeddedTemplate(template) }) });
    const name = `alliance_test_${randomBytes(6).toString('hex')}`;
    await onServer(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    const url = new URL(TEST_SERVER_URL);
    url.pathname = `/${name}`;
    return new TestDatabase({ ...options, url: url.href }, name);
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
