import { Database } from '@alliance/database';
import { defineJob, RunsJob } from '@alliance/jobs';
import type { JobHandler } from '@alliance/jobs';
import { Clock, daysAfter } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { PersonalData } from './personal-data.service.js';
import type { PersonalRecordTable } from './personal-data.service.js';

/** Rows deleted by one statement: short enough to hold nobody up. */
const BATCH = 1_000;

/** Every night: deletes personal data that have been kept long enough. */
export const purgePersonalData = defineJob({ name: 'purge-personal-data', schedule: '23 2 * * *', expireInSeconds: 3_600 });

@Injectable()
@RunsJob(purgePersonalData)
export class PersonalDataPurge implements JobHandler, OnModuleInit {
  private readonly logger = new Logger(PersonalDataPurge.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly mails: Mails,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /** An annotation that names no setting would keep rows for ever: better not to start. */
  onModuleInit(): void {
    for (const table of this.personalData.records) this.daysFor(table);
  }

  async run(): Promise<void> {
    for (const table of this.personalData.records) {
      const days = this.daysFor(table);
      if (days === null) continue;
      const count = await this.purge(table, daysAfter(this.clock.now(), -days));
      if (count > 0) this.logger.log(`Deleted ${count} rows of ${table.name} after ${days} days.`);
    }
    await this.mails.removeStrayFiles();
  }

  private async purge({ name, keys, retainedFrom }: PersonalRecordTable, until: Date): Promise<number> {
    const key = keys.join(', ');
    let count = 0;
    for (;;) {
      const rows = await this.database.query(
        `DELETE FROM ${name} WHERE (${key}) IN
           (SELECT ${key} FROM ${name} WHERE least(${retainedFrom.join(', ')}) <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1`,
        [until, BATCH],
      );
      count += rows.length;
      if (rows.length < BATCH) return count;
    }
  }

  private daysFor({ name, record: { retention } }: PersonalRecordTable): number | null {
    if (!retention) return null;
    const days = this.options.retention[retention.setting];
    if (days === undefined) throw new Error(`The retention of ${name} names ${retention.setting}, which is no setting.`);
    return days;
  }
}
