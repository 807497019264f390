import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { LastUse } from '../last-use.js';

/** When sessions were last used, which is what their idle time counts from. */
@Injectable()
export class SessionUsage extends LastUse {
  constructor(
    database: Database,
    clock: Clock,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {
    super(database, clock);
  }

  protected override async write(ids: string[], times: Date[]): Promise<void> {
    await this.database.query(
      `UPDATE session SET last_seen_at = used.at, idle_until = least(used.at + make_interval(hours => $3), session.expires_at)
       FROM unnest($1::uuid[], $2::timestamptz[]) AS used (id, at)
       WHERE session.id = used.id AND session.last_seen_at < used.at`,
      [ids, times, this.options.sessionIdleHours],
    );
  }
}
