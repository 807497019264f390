import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { IdempotencyKeyPurge } from './idempotency-key-purge.job.js';
import { JobQueue } from './job-queue.js';
import { JobRunner, POLLING_SECONDS } from './job-runner.js';
import { Jobs } from './jobs.js';

/** How jobs are run. */
export interface JobsOptions {
  /** Seconds between two looks into a queue; 0.5 at least. */
  pollingSeconds?: number;
}

/** Work that outlives its request, kept in the one database. Nothing starts by itself: see `Jobs.start` and `JobRunner.start`. */
@Module({})
export class JobsModule {
  static forRoot({ pollingSeconds = 2 }: JobsOptions = {}): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [JobQueue, Jobs, JobRunner, IdempotencyKeyPurge, { provide: POLLING_SECONDS, useValue: pollingSeconds }],
      exports: [Jobs, JobRunner],
    };
  }
}
