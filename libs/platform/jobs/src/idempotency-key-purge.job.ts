import { IdempotencyKeys } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { defineJob, RunsJob } from './job.js';
import type { JobHandler } from './job.js';

/** Keys deleted by one statement: short enough to hold nobody up. */
const BATCH = 1_000;

/** Every hour: forgets the idempotency keys whose time is over. */
export const purgeIdempotencyKeys = defineJob({ name: 'purge-idempotency-keys', schedule: '17 * * * *' });

@Injectable()
@RunsJob(purgeIdempotencyKeys)
export class IdempotencyKeyPurge implements JobHandler {
  constructor(private readonly keys: IdempotencyKeys) {}

  async run(): Promise<void> {
    while ((await this.keys.purgeExpired(BATCH)) === BATCH);
  }
}
