import { type Database, LOCK_CLASS } from '@alliance/database';
import { getConstructionPlans, PgBoss } from 'pg-boss';
import type { ConstructorOptions, Db } from 'pg-boss';
import { listJobs } from './job.js';

const OWN_TRANSACTION = /^\s*BEGIN;([\s\S]*?)COMMIT;\s*$/;

/**
 * The queue's door to the database: the one pool, and inside a transaction that transaction's connection, so that a job is
 * enqueued with the change that causes it or not at all. No connection is held between two statements.
 */
function executorOf(database: Database): Db {
  return {
    executeSql: async (text, values = []) => {
      // Left as a script, a failure halfway would return the connection to the pool with its transaction open.
      const script = OWN_TRANSACTION.exec(text)?.[1];
      if (script !== undefined) return { rows: await database.transaction(() => database.query(script)) };
      return { rows: await database.query(text, values) };
    },
  };
}

/** A queue over the one pool. */
export function createBoss(database: Database, options: ConstructorOptions): PgBoss {
  return new PgBoss({
    db: executorOf(database),
    backend: database.isEmbedded ? 'pglite' : 'postgres',
    // Flows are not used; the embedded database has neither concurrent rebuilds nor a vacuum to watch.
    flowIntervalSeconds: 60,
    reindex: !database.isEmbedded,
    monitorVacuum: !database.isEmbedded,
    ...options,
  });
}

/**
 * Brings the queue's own schema, its queues and schedules up to date. Belongs to the migration step: processes that only use
 * the queue never change its schema. Safe to run again, and by two processes at once.
 */
export async function installJobs(database: Database): Promise<void> {
  // Nobody else opens an embedded database.
  if (!database.isEmbedded) await createSchema(database);
  const boss = createBoss(database, { migrate: true, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await declareJobs(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Creates the queue's schema where there is none, one process at a time: the queue itself would look before it locks. Everything that
 * it does later it may do outside a transaction, and must for some.
 */
async function createSchema(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.query('SET LOCAL lock_timeout = 0');
    await database.lock(LOCK_CLASS.migration, 'jobs');
    const [{ installed }] = (await database.query<{ installed: boolean }>(
      `SELECT to_regclass('pgboss.version') IS NOT NULL AS installed`,
    )) as [{ installed: boolean }];
    if (!installed) await database.query(OWN_TRANSACTION.exec(getConstructionPlans())![1]!);
  });
}

/** Creates and updates the queues and schedules of all declared jobs, and ends the schedules of those that are gone. */
async function declareJobs(boss: PgBoss): Promise<void> {
  for (const { name, schedule, expireInSeconds, retryLimit } of listJobs()) {
    const options = { expireInSeconds, retryLimit, retryBackoff: true };
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
    // One run settles everything that is due, so that a time when nobody ran jobs is made good by one as well.
    if (schedule) await boss.schedule(name, schedule, {}, { tz: 'UTC', missed: 'once' });
    else await boss.unschedule(name);
  }
  const scheduled = new Set(listJobs().map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name);
}
