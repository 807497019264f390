import { setTimeout as delay } from 'node:timers/promises';
import { Database, DatabaseModule, Migrator } from '@alliance/database';
import type { DatabaseOptions } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Metrics, ObservabilityModule } from '@alliance/observability';
import { TestClock, TestDatabase } from '@alliance/testing';
import { Global, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { defineJob, installJobs, JobRunner, Jobs, JobsModule, purgeIdempotencyKeys, RunsJob } from './index.js';
import type { JobAttempt, JobHandler } from './index.js';

const sendLetter = defineJob<{ letter: string }>({ name: 'send-letter', retryLimit: 1 });

const emptyLetterBoxes = defineJob({ name: 'empty-letter-boxes', batchSize: 100, retryLimit: 1 });

const runs: string[] = [];
/** Of each run, whether it was said to be the last one. */
const lasts: boolean[] = [];
let failures = 0;
let hold: Promise<void> = Promise.resolve();

@Injectable()
@RunsJob(sendLetter)
class LetterSender implements JobHandler<{ letter: string }> {
  async run({ letter }: { letter: string }, { isLast }: JobAttempt): Promise<void> {
    lasts.push(isLast);
    if (failures > 0) {
      failures -= 1;
      throw new Error('the post is closed');
    }
    runs.push(letter);
    await hold;
    runs.push(`${letter} sent`);
  }
}

const rounds: object[] = [];

@Injectable()
@RunsJob(emptyLetterBoxes)
class LetterBoxes implements JobHandler {
  async run(data: object): Promise<void> {
    rounds.push(data);
    if (rounds.length === 1) throw new Error('a dog');
  }
}

class Keys1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE idempotency_key (actor_id uuid, key text, operation text, request_hash text, record_id uuid, user_errors jsonb,
      created_at timestamptz, expires_at timestamptz, PRIMARY KEY (actor_id, key))`);
    await runner.query('CREATE TABLE letter (id text PRIMARY KEY)');
  }
  async down(): Promise<void> {}
}

@Global()
@Module({
  providers: [{ provide: Clock, useClass: TestClock }],
  exports: [Clock],
})
class GroundModule {}

const build = (options: DatabaseOptions): Promise<TestingModule> =>
  Test.createTestingModule({
    imports: [
      GroundModule,
      DatabaseModule.forRoot(options, [Keys1790000000000]),
      ObservabilityModule.forRoot({ logLevel: 'silent' }),
      JobsModule.forRoot({ pollingSeconds: 0.5 }),
    ],
    providers: [LetterSender, LetterBoxes],
  })
    .setLogger({ log: () => undefined, warn: () => undefined, error: () => undefined })
    .compile();

async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('It never happened.');
    await delay(50);
  }
}

describe('jobs', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let jobs: Jobs;
  const waiting = async () =>
    (
      await database.query<{ letter: string }>(
        `SELECT data ->> 'letter' AS letter FROM pgboss.job WHERE name = 'send-letter' AND state = 'created'`,
      )
    ).map(({ letter }) => letter);
  /** How many runs to purge idempotency keys have been counted. */
  const purges = async () =>
    Number(
      /^alliance_jobs_total\{job="purge-idempotency-keys",outcome="completed"\} (\d+)$/m.exec(await app.get(Metrics).text())?.[1] ?? 0,
    );
  const enqueue = (letter: string) => database.transaction(() => jobs.enqueue(sendLetter, { letter }));

  beforeAll(async () => {
    testDatabase = await TestDatabase.create();
    app = await build(testDatabase.options);
    await app.init();
    await app.get(Migrator).migrate();
    database = app.get(Database);
    jobs = app.get(Jobs);
  });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= app.close());
  afterAll(async () => {
    await close();
    await testDatabase.drop();
  });
  beforeEach(() => {
    runs.length = 0;
  });

  it('need an installed and open queue', async () => {
    await expect(enqueue('early')).rejects.toThrow('not open');
    await expect(app.get(JobRunner).start()).rejects.toThrow('not installed');
  });

  it('install their schema, queues and schedules once, however often and from however many processes', async () => {
    await Promise.all(Array.from({ length: 6 }, () => installJobs(database)));
    await installJobs(database);
    expect(await database.query('SELECT name, cron, timezone FROM pgboss.schedule')).toEqual([
      { name: 'purge-idempotency-keys', cron: '17 * * * *', timezone: 'UTC' },
    ]);
    const queues = await database.query(`SELECT name, retry_limit FROM pgboss.queue WHERE name NOT LIKE '\\_\\_%' ORDER BY name`);
    expect(queues).toEqual([
      { name: 'empty-letter-boxes', retry_limit: 1 },
      { name: 'purge-idempotency-keys', retry_limit: 5 },
      { name: 'send-letter', retry_limit: 1 },
    ]);
  });

  it('are declared once', () => {
    expect(() => defineJob({ name: 'send-letter' })).toThrow('declared twice');
  });

  it('that were missed while nobody ran any run once, however often they were', async () => {
    await database.query(`UPDATE pgboss.schedule SET created_on = now() - interval '2 days'`);
    await database.query(`UPDATE pgboss.version SET cron_on = now() - interval '1 day'`);
    await app.get(JobRunner).start();
    await eventually(async () => (await purges()) > 0);
    await delay(1_200);
    // 24 were missed; another one may be due at this very minute.
    expect(await purges()).toBeLessThanOrEqual(2);
  });

  it('run once after the commit, never after a rollback', async () => {
    await expect(jobs.enqueue(sendLetter, { letter: 'loose' })).rejects.toThrow('inside the transaction');
    const failing = database.transaction(async () => {
      await database.query(`INSERT INTO letter VALUES ('lost')`);
      await jobs.enqueue(sendLetter, { letter: 'lost' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await database.transaction(async () => {
      await database.query(`INSERT INTO letter VALUES ('kept')`);
      await jobs.enqueue(sendLetter, { letter: 'kept' });
      // On a pool of one the runner's look into the queue waits for this transaction.
      await delay(700);
      expect(runs).toEqual([]);
    });
    await eventually(() => runs.length === 2);
    await delay(1_200);
    expect(runs).toEqual(['kept', 'kept sent']);
    expect(await waiting()).toEqual([]);
    expect(await database.query('SELECT id FROM letter')).toEqual([{ id: 'kept' }]);
    expect(await app.get(Metrics).text()).toContain('alliance_jobs_total{job="send-letter",outcome="completed"} 1');
  });

  it('are tried again when they fail, and counted', async () => {
    lasts.length = 0;
    failures = 1;
    await enqueue('again');
    await eventually(() => failures === 0);
    const stored = async () =>
      (await database.query<{ state: string }>(`SELECT state, retry_limit FROM pgboss.job WHERE data ->> 'letter' = 'again'`))[0]!;
    // The queue writes the failure down after the handler has thrown.
    let row = await stored();
    for (const start = Date.now(); row.state === 'active' && Date.now() - start < 5_000;) row = await stored();
    expect(row).toEqual({ state: 'retry', retry_limit: 1 });
    await eventually(() => runs.includes('again sent'));
    expect(lasts).toEqual([false, true]);
    expect(await app.get(Metrics).text()).toContain('alliance_jobs_total{job="send-letter",outcome="failed"} 1');
  });

  it('that only say that there is work are settled many by one run, and all tried again where it fails', async () => {
    await database.transaction(async () => {
      for (let count = 0; count < 250; count++) await jobs.enqueue(emptyLetterBoxes, {});
    });
    const states = () =>
      database.query(`SELECT state, count(*)::int FROM pgboss.job WHERE name = 'empty-letter-boxes' GROUP BY 1 ORDER BY 1`);
    await eventually(async () => (await states()).length === 1 && rounds.length > 3);
    expect(await states()).toEqual([{ state: 'completed', count: 250 }]);
    expect(rounds.length).toBeLessThan(10);
    expect(rounds).toEqual(rounds.map(() => ({})));
    expect(await app.get(Metrics).text()).toContain('alliance_jobs_total{job="empty-letter-boxes",outcome="failed"} 1');
  });

  it('leave the pool to others while they run', async () => {
    let release = (): void => undefined;
    hold = new Promise((resolve) => (release = resolve));
    await enqueue('slow');
    await eventually(() => runs.includes('slow'));
    expect(await database.transaction(() => database.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
    release();
    await eventually(() => runs.includes('slow sent'));
  });

  it('purge exactly the expired idempotency keys, also when run twice', async () => {
    const clock = app.get<TestClock>(Clock as never);
    clock.set('2027-01-02T00:00:00Z');
    await database.query(
      `INSERT INTO idempotency_key (actor_id, key, operation, request_hash, created_at, expires_at)
       SELECT '0190a000-0000-7000-8000-000000000001'::uuid, 'old ' || n, '', '', now(), timestamptz '2027-01-02T00:00:00Z' - n * interval '1 second'
       FROM generate_series(0, 2100) n
       UNION ALL SELECT '0190a000-0000-7000-8000-000000000001'::uuid, 'young', '', '', now(), timestamptz '2027-01-02T00:00:00.001Z'`,
    );
    const before = await purges();
    for (let run = 0; run < 2; run++) await database.transaction(() => jobs.enqueue(purgeIdempotencyKeys, {}));
    const keys = () => database.query('SELECT key FROM idempotency_key');
    await eventually(async () => (await purges()) >= before + 2);
    expect(await keys()).toEqual([{ key: 'young' }]);
  });

  it('finish what runs before the process ends, and start nothing more', async () => {
    let release = (): void => undefined;
    hold = new Promise((resolve) => (release = resolve));
    await enqueue('last');
    await eventually(() => runs.includes('last'));
    await enqueue('too late');
    const closed = close();
    await delay(300);
    expect(runs).toEqual(['last']);
    release();
    await closed;
    expect(runs).toEqual(['last', 'last sent']);
  });
});
