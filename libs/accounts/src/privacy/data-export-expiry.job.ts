import { Database } from '@alliance/database';
import { defineJob, RunsJob } from '@alliance/jobs';
import type { JobHandler } from '@alliance/jobs';
import { Clock, daysAfter } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';

/** Every hour: deletes files with personal data whose time is over, and gives up on those that were never finished. */
export const expireDataExports = defineJob({ name: 'expire-data-exports', schedule: '41 * * * *' });

@Injectable()
@RunsJob(expireDataExports)
export class DataExportExpiry implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `UPDATE data_export SET state = 'EXPIRED', archive = NULL, updated_at = $1
       WHERE state = 'READY' AND expires_at <= $1 OR state = 'REQUESTED' AND created_at <= $2`,
      [now, daysAfter(now, -1)],
    );
  }
}
