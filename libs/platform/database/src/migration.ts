import { Injectable, Inject } from '@nestjs/common';
import { DataSource, MigrationExecutor } from 'typeorm';
import { DATABASE_OPTIONS, type DatabaseOptions } from './database.options.js';
import { LOCK_CLASS } from './lock-class.js';

/** Brings the schema up to date. */
@Injectable()
export class Migrator {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_OPTIONS) private readonly options: DatabaseOptions,
  ) {}

  /** Runs what has not run yet, each migration in its own transaction, one process at a time; answers their names. */
  async migrate(): Promise<string[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('SET statement_timeout = 0');
      await runner.query('SET lock_timeout = 0');
      await runner.query('SELECT pg_advisory_lock($1, 0)', [LOCK_CLASS.migration]);
      const executor = new MigrationExecutor(this.dataSource, runner);
      executor.transaction = 'each';
      const done = await executor.executePendingMigrations();
      return done.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1, 0)', [LOCK_CLASS.migration]);
      await runner.query(`SET statement_timeout = ${this.options.statementTimeoutMs}`);
      await runner.query(`SET lock_timeout = ${this.options.lockTimeoutMs}`);
      await runner.release();
    }
  }

  /** Whether every migration has run. */
  async isUpToDate(): Promise<boolean> {
    return (await new MigrationExecutor(this.dataSource).getPendingMigrations()).length === 0;
  }
}
