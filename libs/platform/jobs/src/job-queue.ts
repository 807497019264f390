import { Database, isDatabaseUnavailable } from '@alliance/database';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { createBoss } from './boss.js';

/** Whether a process only hands jobs in, or runs them too. */
export type QueueMode = 'send' | 'run';

/** How long running jobs may take to finish when the process ends, in milliseconds. What is cut off runs again elsewhere. */
const STOP_LIMIT = 20_000;

/** How long the queue keeps silent about a database that is away once it has told so, in milliseconds: it looks every few seconds. */
const SILENCE = 60_000;

/** This process's end of the queue. */
@Injectable()
export class JobQueue implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private silentUntil = 0;
  private started: { mode: QueueMode; boss: Promise<PgBoss> } | null = null;

  constructor(private readonly database: Database) {}

  /** Opens the queue, once. Throws where `installJobs` has not run, and where it was opened for another use. */
  async start(mode: QueueMode): Promise<PgBoss> {
    this.started ??= { mode, boss: this.open(mode) };
    if (this.started.mode !== mode) throw new Error(`The job queue is already open to ${this.started.mode}.`);
    return this.started.boss;
  }

  /** The open queue. */
  async get(): Promise<PgBoss> {
    if (!this.started) throw new Error('The job queue is not open yet: start Jobs or JobRunner after migrating.');
    return this.started.boss;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const boss = await this.started?.boss.catch(() => null);
    await boss?.stop({ graceful: true, timeout: STOP_LIMIT });
  }

  private async open(mode: QueueMode): Promise<PgBoss> {
    const runs = mode === 'run';
    const boss = createBoss(this.database, { migrate: false, supervise: runs, schedule: runs });
    boss.on('error', (error) => this.report(error));
    boss.on('warning', ({ message }) => this.logger.warn(message));
    try {
      return await boss.start();
    } catch (error) {
      this.started = null;
      throw error;
    }
  }

  private report(error: Error): void {
    if (!isDatabaseUnavailable(error)) return this.logger.error(error);
    if (performance.now() < this.silentUntil) return;
    this.silentUntil = performance.now() + SILENCE;
    this.logger.warn(`Jobs wait for the database: ${error.message}`);
  }
}
