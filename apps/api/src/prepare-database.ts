import type { INestApplicationContext } from '@nestjs/common';
import { Database, Migrator } from '@alliance/database';
import { installJobs } from '@alliance/jobs';

/** Brings the schema and the queues up to date; safe to repeat, one process at a time. Answers the migrations that ran. */
export async function prepareDatabase(app: INestApplicationContext): Promise<string[]> {
  const done = await app.get(Migrator, { strict: false }).migrate();
  await installJobs(app.get(Database, { strict: false }));
  return done;
}
