import { Database } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
import type { Job } from './job.js';

/** Hands jobs in. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  /** Opens the queue for a process that hands jobs in without running any. */
  async start(): Promise<void> {
    await this.queue.start('send');
  }

  /**
   * Hands a job in, as part of the surrounding transaction: it runs once that has committed, and never if it rolls back. The
   * data are stored as JSON and must hold ids rather than personal values.
   *
   * @returns the job's UUID
   * @throws outside a transaction, and where the queue is not open
   */
  async enqueue<Data extends object>(job: Job<Data>, data: Data): Promise<string> {
    if (!this.database.isInTransaction) throw new Error(`Enqueue "${job.name}" inside the transaction that causes it.`);
    const id = await (await this.queue.get()).send(job.name, data);
    if (!id) throw new Error(`The job "${job.name}" was not accepted.`);
    return id;
  }
}
