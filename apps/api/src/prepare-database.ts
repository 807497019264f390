import type { INestApplicationContext } from '@nestjs/common';
import { Database, Migrator } from '@alliance/database';
import { installJobs } from '@alliance/jobs';
import { TranslationStates } from '@alliance/publishing';

/** Brings the schema, the queues and what is kept of languages up to date; safe to repeat. Answers the migrations that ran. */
export async function prepareDatabase(app: INestApplicationContext): Promise<string[]> {
  const done = await app.get(Migrator, { strict: false }).migrate();
  await installJobs(app.get(Database, { strict: false }));
  await app.get(TranslationStates, { strict: false }).takeUpLanguages();
  return done;
}
