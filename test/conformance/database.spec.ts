import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Migrator } from '@alliance/database';
import { describeOnServer, TestDatabase, type TestApp } from '@alliance/testing';
import { DataSource } from 'typeorm';
import { migrations } from '../../apps/api/src/migrations/index.js';
import { createTestApp } from '../support.js';

const NAMES = migrations.map((migration) => new migration().name);

describe('the migrated schema', () => {
  let app: TestApp;
  beforeAll(async () => {
    // From empty: the migrations themselves are on trial here, not a copy of what they once made.
    app = await createTestApp({}, { template: null });
  });
  afterAll(() => app.close());

  it('is the one that the entities declare: types, defaults, constraints and all their names', async () => {
    const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    expect(app.get(DataSource).entityMetadatas.length).toBeGreaterThanOrEqual(20);
  });

  it('has an index for every foreign key, so that neither joins nor deletions read whole tables', async () => {
    const missing = await app.rows(
      `SELECT c.conrelid::regclass::text AS table, c.conname AS name FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indisvalid
           AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
           AND (SELECT array_agg(k.attribute ORDER BY k.attribute) FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attribute, place) WHERE k.place <= cardinality(c.conkey))
             = (SELECT array_agg(k ORDER BY k) FROM unnest(c.conkey) AS k))
       ORDER BY 1, 2`,
    );
    expect(missing).toEqual([]);
    const [{ count }] = (await app.rows<{ count: number }>(
      `SELECT count(*)::int FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    )) as [{ count: number }];
    expect(count).toBeGreaterThanOrEqual(15);
  });

  it('has no two indexes of which one does nothing that the other does not', async () => {
    const twins = await app.rows(
      `SELECT a.indexrelid::regclass::text AS one, b.indexrelid::regclass::text AS other FROM pg_index a JOIN pg_index b
         ON a.indrelid = b.indrelid AND a.indexrelid < b.indexrelid AND a.indkey::text = b.indkey::text
         AND a.indpred IS NOT DISTINCT FROM b.indpred AND a.indexprs IS NOT DISTINCT FROM b.indexprs AND a.indclass::text = b.indclass::text
       JOIN pg_class t ON t.oid = a.indrelid AND t.relnamespace = 'public'::regnamespace`,
    );
    expect(twins).toEqual([]);
  });

  it('has names that say what they are, on every constraint and index', async () => {
    const odd = await app.rows(
      `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid::regclass::text <> 'migration'
         AND conname !~ CASE contype WHEN 'p' THEN '^pk_' WHEN 'f' THEN '^fk_' WHEN 'u' THEN '^uq_' WHEN 'c' THEN '^ck_' END
       UNION ALL SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration' AND indexname !~ '^(pk|uq|ix)_'`,
    );
    expect(odd).toEqual([]);
  });

  it('stays as it is when the migrations run again', async () => {
    const before = await app.contents();
    expect(before['migration']).toHaveLength(NAMES.length);
    expect(await app.get(Migrator).migrate()).toEqual([]);
    expect(await app.get(Migrator).isUpToDate()).toBe(true);
    expect(await app.contents()).toEqual(before);
  });

  it('runs its migrations in the order of their files', () => {
    expect(NAMES).toEqual([...NAMES].sort((one, other) => Number(one.slice(-13)) - Number(other.slice(-13))));
    expect(new Set(NAMES.map((name) => name.slice(-13))).size).toBe(NAMES.length);
  });
});

describeOnServer('processes that migrate at once', () => {
  it('run each migration once, and all of them succeed', async () => {
    const database = await TestDatabase.create();
    const { NODE_OPTIONS: _, ...environment } = process.env;
    const migrate = async (): Promise<[number | null, string, string]> => {
      const child = spawn('node_modules/.bin/node', ['apps/api/dist/cli.js', 'migrate'], {
        env: { ...environment, DATABASE_URL: database.options.url, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') },
      });
      const [code, stdout, stderr] = await Promise.all([
        new Promise<number | null>((resolve) => child.once('exit', resolve)),
        text(child.stdout),
        text(child.stderr),
      ]);
      return [code, stdout, stderr];
    };
    try {
      const outcomes = await Promise.all([migrate(), migrate(), migrate()]);
      expect(outcomes.map(([code, , stderr]) => [code, stderr])).toEqual([0, 0, 0].map((code) => [code, '']));
      const ran = outcomes.flatMap(([, stdout]) => /^Ran (.+)\.$/m.exec(stdout)?.[1]?.split(', ') ?? []);
      expect(ran.sort()).toEqual([...NAMES].sort());
      expect(await migrate()).toEqual([0, 'The schema is up to date.\n', '']);
    } finally {
      await database.drop();
    }
  }, 60_000);
});
