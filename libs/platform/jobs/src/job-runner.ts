import { isDatabaseUnavailable } from '@alliance/database';
import { Metrics } from '@alliance/observability';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JobQueue } from './job-queue.js';
import { JOB_METADATA, listJobs } from './job.js';
import type { Job, JobAttempt, JobHandler } from './job.js';

/** Token of the seconds between two looks into a queue. */
export const POLLING_SECONDS = Symbol('POLLING_SECONDS');

/** Runs jobs in this process, in the schedule's time or as they are handed in. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);

  constructor(
    private readonly queue: JobQueue,
    private readonly discovery: DiscoveryService,
    private readonly metrics: Metrics,
    @Inject(POLLING_SECONDS) private readonly pollingSeconds: number,
  ) {}

  /** Starts to run jobs until the application closes. Call it once the schema is there. Throws where a job has no handler. */
  async start(): Promise<void> {
    const handlers = this.handlers();
    const missing = listJobs().filter(({ name }) => !handlers.has(name));
    if (missing.length > 0) throw new Error(`Jobs that nobody runs: ${missing.map(({ name }) => name).join(', ')}`);
    const boss = await this.queue.start('run');
    for (const { name, batchSize, retryLimit } of listJobs()) {
      const handler = handlers.get(name)!;
      await boss.work<object>(name, { pollingIntervalSeconds: this.pollingSeconds, batchSize }, ([first]) =>
        this.run(name, handler, first!.data, { isLast: first!.retryCount >= retryLimit }),
      );
    }
  }

  // What a job throws makes the queue try again later; its data stay out of the log.
  private async run(name: string, handler: JobHandler, data: object, attempt: JobAttempt): Promise<void> {
    const start = performance.now();
    let outcome: 'completed' | 'failed' = 'failed';
    try {
      await handler.run(data, attempt);
      outcome = 'completed';
    } catch (error) {
      if (isDatabaseUnavailable(error)) this.logger.warn(`The job ${name} waits for the database`);
      else this.logger.error(error, `The job ${name} failed`);
      throw error;
    } finally {
      this.metrics.countJob({ name, outcome, seconds: (performance.now() - start) / 1000 });
    }
  }

  private handlers(): Map<string, JobHandler> {
    const handlers = new Map<string, JobHandler>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const job = typeof metatype === 'function' ? (Reflect.getMetadata(JOB_METADATA, metatype) as Job | undefined) : undefined;
      if (!job) continue;
      if (handlers.has(job.name)) throw new Error(`Two providers run the job "${job.name}".`);
      handlers.set(job.name, instance as JobHandler);
    }
    return handlers;
  }
}
