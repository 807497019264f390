import { Injectable } from '@nestjs/common';
import { LastUse } from './last-use.js';

/** When access tokens were last used: a hint for people, nothing depends on it. */
@Injectable()
export class TokenUsage extends LastUse {
  protected override async write(ids: string[], times: Date[]): Promise<void> {
    await this.database.query(
      `UPDATE access_token token SET last_used_at = used.at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS used (id, at)
       WHERE token.id = used.id AND (token.last_used_at IS NULL OR token.last_used_at < used.at)`,
      [ids, times],
    );
  }
}
