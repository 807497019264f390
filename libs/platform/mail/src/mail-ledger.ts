import { Database } from '@alliance/database';
import { Clock, SecretKey } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { listMailKinds } from './mail-kind.js';
import { MAIL_OPTIONS } from './mail.options.js';
import type { MailOptions } from './mail.options.js';

/** What the parameters of mails are sealed for. */
export const SEAL_PURPOSE = 'mail';

/** A mail that this process alone may send, until its lease runs out. */
export interface ClaimedMail {
  id: string;
  kind: string;
  recipient: string;
  locale: Locale;
  sealedParameters: string;
  /** Counts this attempt. */
  attempts: number;
  /** Whoever had it before never said what became of it. */
  wasLost: boolean;
}

/** The ledger as those who send see it. Each statement stands for itself: nothing is held while a server is talked to. */
@Injectable()
export class MailLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secretKey: SecretKey,
    @Inject(MAIL_OPTIONS) private readonly options: MailOptions,
  ) {}

  /** Takes the mail that has been due the longest; null where nothing is. Kinds that this process cannot write are left to others. */
  async claim(): Promise<ClaimedMail | null> {
    const now = this.clock.now();
    const leaseEnd = new Date(now.getTime() + this.options.leaseSeconds * 1000);
    const [mail] = await this.database.query<ClaimedMail>(
      `WITH due AS MATERIALIZED (
         SELECT id, state FROM mail_message
         WHERE state IN ('READY', 'RETRY', 'SENDING') AND next_attempt_at <= $1 AND kind = ANY($3)
         ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       UPDATE mail_message m SET state = 'SENDING', attempts = m.attempts + 1, next_attempt_at = $2, updated_at = $1
       FROM due WHERE m.id = due.id
       RETURNING m.id, m.kind, m.recipient, m.locale, m.sealed_parameters AS "sealedParameters", m.attempts,
         due.state = 'SENDING' AS "wasLost"`,
      [now, leaseEnd, listMailKinds().map(({ name }) => name)],
    );
    return mail ?? null;
  }

  /** The parameters of a mail; null where the installation's secret has changed since. */
  unseal({ sealedParameters }: ClaimedMail): object | null {
    const text = this.secretKey.unseal(SEAL_PURPOSE, sealedParameters);
    return text === null ? null : (JSON.parse(text) as object);
  }

  /** The mail went out, and that holds whatever became of it meanwhile. */
  async sent({ id }: ClaimedMail): Promise<void> {
    await this.database.query(
      `UPDATE mail_message SET state = 'SENT', sent_at = $2, failure = NULL, sealed_parameters = NULL, updated_at = $2
       WHERE id = $1 AND state <> 'SENT'`,
      [id, this.clock.now()],
    );
  }

  /** The mail is due again after a while. */
  async retry(mail: ClaimedMail, failure: string, waitMs: number): Promise<void> {
    await this.settle(mail, 'RETRY', failure, waitMs);
  }

  /** The mail is left as it is, unless somebody sends it again by hand. */
  async leave(mail: ClaimedMail, state: 'DEAD' | 'UNKNOWN', failure: string): Promise<void> {
    await this.settle(mail, state, failure, 0);
  }

  // Whose lease ran out may come back late: the mail is then somebody else's, or cancelled, and stays as it is.
  private async settle({ id, attempts }: ClaimedMail, state: 'RETRY' | 'DEAD' | 'UNKNOWN', failure: string, waitMs: number): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `UPDATE mail_message SET state = $3, failure = $4, next_attempt_at = $5, updated_at = $6
       WHERE id = $1 AND attempts = $2 AND state = 'SENDING'`,
      [id, attempts, state, failure, new Date(now.getTime() + waitMs), now],
    );
  }
}
