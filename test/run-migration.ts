import type { TestApp } from '@alliance/testing';
import { DataSource, type MigrationInterface } from 'typeorm';

/** Takes one migration back or runs it again, in a transaction of its own, whatever has run after it. */
export async function runMigration(app: TestApp, migration: MigrationInterface, way: 'up' | 'down'): Promise<void> {
  const runner = app.get(DataSource).createQueryRunner();
  await runner.startTransaction();
  try {
    await migration[way](runner);
    await runner.commitTransaction();
  } finally {
    await runner.release();
  }
}
