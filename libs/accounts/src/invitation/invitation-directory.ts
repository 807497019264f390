import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';

/** What others have to know of invitations. */
@Injectable()
export class InvitationDirectory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether an address, in any spelling of its letters, has an invitation that waits for an answer. */
  async isInvited(address: string): Promise<boolean> {
    const [row] = await this.database.query<{ invited: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM invitation WHERE email = $1 AND expires_at > $2
         AND accepted_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL) AS invited`,
      [address.trim().toLowerCase(), this.clock.now()],
    );
    return row!.invited;
  }
}
