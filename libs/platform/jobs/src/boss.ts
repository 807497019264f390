import { type Database, LOCK_CLASS } from '@alliance/database';
import { PgBoss } from 'pg-boss';
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
 * the queue never change its schema. One transaction, all of it or nothing; a second process waits for the first.
 */
export async function installJobs(database: Database): Promise<void> {
  await database.transaction(async () => {
    await database.query('SET LOCAL lock_timeout = 0');
    await database.query('SET LOCAL statement_timeout = 0');
    // The queue's own lock comes after it has looked whether its schema is there.
    await database.lock(LOCK_CLASS.migration, 'jobs');
    const boss = createBoss(database, { migrate: true, supervise: false, schedule: false });
    boss.on('error', () => undefined);
    await boss.start();
    try {
      await declareJobs(boss);
    } finally {
      await boss.stop({ graceful: false });
    }
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
