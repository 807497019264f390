import { Database } from '@alliance/database';
import { Jobs } from '@alliance/jobs';
import { Clock, newId, SecretKey } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { MailFiles } from './file-transport.js';
import type { MailKind } from './mail-kind.js';
import { SEAL_PURPOSE } from './mail-ledger.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailState } from './mail-message.entity.js';
import { sendMail } from './send-mail.job.js';

/** Who gets a mail. */
export interface MailRecipient {
  address: string;
  /** UUID of the person, where there is an account: erasing the person erases the mail too. */
  personId: string | null;
  locale: Locale;
}

/** A mail to send. */
export interface NewMail<Parameters extends object> {
  to: MailRecipient;
  /** What makes the mail the one of its kind, made of ids: it is stored as it is. */
  dedupeKey: string;
  parameters: Parameters;
  /** Keeps the mail as cancelled and never sends it, by the very same statements: nobody can tell by the time it takes. */
  withheld?: boolean;
}

const INSERT_MAILS = `INSERT INTO mail_message
    (id, created_at, updated_at, kind, dedupe_key, person_id, recipient, locale, sealed_parameters, state, attempts, next_attempt_at)
  SELECT m.id, $1, $1, $2, m.dedupe_key, m.person_id, m.recipient, m.locale, m.sealed_parameters, m.state, 0, $1
  FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[])
    AS m (id, dedupe_key, person_id, recipient, locale, sealed_parameters, state)
  ON CONFLICT (kind, dedupe_key) DO NOTHING RETURNING id`;

/** Hands mails in, and looks after those that were. */
@Injectable()
export class Mails {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly secretKey: SecretKey,
    private readonly files: MailFiles,
  ) {}

  /**
   * Writes a mail into the ledger as part of the surrounding transaction; it leaves once that has committed. A second mail of the
   * same kind and `dedupeKey` is not sent.
   *
   * @returns the UUID of the ledger's row, null where the mail was handed in before
   * @throws outside a transaction
   */
  async send<Parameters extends object>(kind: MailKind<Parameters>, mail: NewMail<Parameters>): Promise<string | null> {
    const [id] = await this.sendAll(kind, [mail]);
    return id ?? null;
  }

  /**
   * Like {@link send}, for many mails of a kind: by one statement, however many they are.
   *
   * @returns the UUIDs of the ledger's new rows
   * @throws outside a transaction
   */
  async sendAll<Parameters extends object>(kind: MailKind<Parameters>, mails: readonly NewMail<Parameters>[]): Promise<string[]> {
    if (!this.database.isInTransaction) throw new Error(`Send "${kind.name}" inside the transaction that causes it.`);
    if (mails.length === 0) return [];
    // Sealed also where it is withheld: nobody can tell by the time it takes.
    const sealed = mails.map(({ parameters }) => this.secretKey.seal(SEAL_PURPOSE, JSON.stringify(parameters)));
    const rows = await this.database.query<{ id: string }>(INSERT_MAILS, [
      this.clock.now(),
      kind.name,
      mails.map(() => newId()),
      mails.map(({ dedupeKey }) => dedupeKey),
      mails.map(({ to }) => to.personId),
      mails.map(({ to }) => to.address),
      mails.map(({ to }) => to.locale),
      mails.map(({ withheld }, index) => (withheld ? null : sealed[index])),
      mails.map(({ withheld }) => (withheld ? 'CANCELLED' : 'READY')),
    ]);
    // One run sends everything that is due.
    if (rows.length > 0) await this.jobs.enqueue(sendMail, {});
    return rows.map(({ id }) => id);
  }

  /**
   * Takes back a mail that has not left. One that is leaving at this moment may still arrive, and counts as sent if it does.
   *
   * @returns whether there was anything to take back
   */
  async cancel(kind: Pick<MailKind, 'name'>, dedupeKey: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE mail_message SET state = 'CANCELLED', sealed_parameters = NULL, updated_at = $3
       WHERE kind = $1 AND dedupe_key = $2 AND state NOT IN ('SENT', 'CANCELLED') RETURNING id`,
      [kind.name, dedupeKey, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Makes mails those of an account, which was not known when they were written: erasing it erases them. */
  async handOver(kind: Pick<MailKind, 'name'>, dedupeKeys: readonly string[], personId: string): Promise<void> {
    await this.database.query('UPDATE mail_message SET person_id = $3, updated_at = $4 WHERE kind = $1 AND dedupe_key = ANY ($2)', [
      kind.name,
      dedupeKeys,
      personId,
      this.clock.now(),
    ]);
  }

  /**
   * Has a mail that was given up, or of which nobody knows, sent again within a minute, under the same Message-ID.
   *
   * @returns false where no such mail is in one of these states
   */
  async resend(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE mail_message SET state = 'READY', attempts = 0, next_attempt_at = $2, failure = NULL, updated_at = $2
       WHERE id = $1 AND state IN ('DEAD', 'UNKNOWN') RETURNING id`,
      [id, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Mails in a state, the latest first. */
  async list(state: MailState, limit: number): Promise<MailMessage[]> {
    return this.database.transaction(() =>
      this.database.manager.find(MailMessage, { where: { state }, order: { updatedAt: 'DESC', id: 'DESC' }, take: limit }),
    );
  }

  /**
   * Erases what is kept of all mails to a person: those that went to the account, and those to one of the addresses, which may be
   * older than the account. Mails that still waited are not sent. Call it inside a transaction; files go once that has committed.
   *
   * @returns how many mails there were
   */
  async eraseMailsOf(personId: string, addresses: readonly string[]): Promise<number> {
    const rows = await this.database.query<{ id: string }>(
      'DELETE FROM mail_message WHERE person_id = $1 OR lower(recipient) = ANY($2) RETURNING id',
      [personId, addresses.map((address) => address.toLowerCase())],
    );
    this.database.afterCommit(() => this.files.remove(rows.map(({ id }) => id)));
    return rows.length;
  }

  /** Deletes the files of mails that the ledger holds no more; to be called after a clean-up of the ledger. */
  async removeStrayFiles(): Promise<void> {
    const ids = await this.files.list();
    const kept = await this.database.query<{ id: string }>('SELECT id FROM mail_message WHERE id = ANY($1)', [ids]);
    const keep = new Set(kept.map(({ id }) => id));
    await this.files.remove(ids.filter((id) => !keep.has(id)));
  }
}
