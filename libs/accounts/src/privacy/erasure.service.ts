import { require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, newId, randomCode, SecretKey, unauthenticated, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { Eraser } from './eraser.js';
import { ErasureRequest, MAX_TRIES } from './erasure-request.entity.js';
import { erasureCodeMail } from './privacy.mails.js';
import { privacyMessages } from './privacy.messages.js';

const CODE_MINUTES = 10;
const CODES_AN_HOUR = 5;
const HOUR_MS = 60 * 60 * 1000;

/** What came of typing in a code. */
export type CodeVerdict = { right: true } | { right: false; left: number | null };

/** Lets people erase themselves: a code by mail first, then the erasing. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secretKey: SecretKey,
    private readonly mails: Mails,
    private readonly eraser: Eraser,
  ) {}

  /**
   * Mails a new code, which takes the place of the one before. Throws a user error LIMIT after five in an hour.
   *
   * @returns the UUID of the request
   */
  async sendCode(actor: Actor): Promise<{ id: string }> {
    require(actor, 'person.erase', { personId: actor.id }, { readable: true });
    const now = this.clock.now();
    const [person] = await this.database.query<{ email: string; locale: Locale }>(
      `SELECT email, locale FROM person WHERE id = $1 AND status = 'ACTIVE' FOR NO KEY UPDATE`,
      [actor.id],
    );
    if (!person) throw unauthenticated();
    const [sent] = await this.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM erasure_request WHERE person_id = $1 AND created_at > $2',
      [actor.id, new Date(now.getTime() - HOUR_MS)],
    );
    if (sent!.count >= CODES_AN_HOUR) throw new UserError('LIMIT', privacyMessages.codeLimit, { parameters: { limit: CODES_AN_HOUR } });
    const id = newId();
    const code = randomCode();
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    await this.database.manager.insert(ErasureRequest, {
      id,
      personId: actor.id,
      codeMark: this.mark(actor, code),
      createdAt: now,
      expiresAt,
    });
    await this.mails.send(erasureCodeMail, {
      to: { address: person.email, personId: actor.id, locale: person.locale },
      dedupeKey: id,
      parameters: { code, minutes: CODE_MINUTES },
    });
    return { id };
  }

  /**
   * Checks a code, and counts the try for good: call it outside the transaction of the mutation, which a wrong code undoes.
   */
  async tryCode(actor: Actor, code: string): Promise<CodeVerdict> {
    const [tried] = await this.database.query<{ code_mark: string; tries: number }>(
      `UPDATE erasure_request SET tries = tries + 1, updated_at = $2
       WHERE id = (SELECT id FROM erasure_request WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1)
         AND expires_at > $2 AND tries < $3
       RETURNING code_mark, tries`,
      [actor.id, this.clock.now(), MAX_TRIES],
    );
    if (!tried) return { right: false, left: null };
    return tried.code_mark === this.mark(actor, code.replaceAll(/\D/g, ''))
      ? { right: true }
      : { right: false, left: MAX_TRIES - tried.tries };
  }

  /** Erases the actor, after the right code. Throws a user error INVALID after a wrong one. */
  async erase(actor: Actor, verdict: CodeVerdict): Promise<{ id: string }> {
    require(actor, 'person.erase', { personId: actor.id }, { readable: true });
    if (!verdict.right) {
      const { left } = verdict;
      const path = ['code'];
      if (left) throw new UserError('INVALID', privacyMessages.codeWrong, { path, parameters: { left } });
      throw new UserError('INVALID', privacyMessages.codeOver, { path, parameters: { minutes: CODE_MINUTES, tries: MAX_TRIES } });
    }
    await this.eraser.erase(actor, actor.id);
    return { id: actor.id };
  }

  // Bound to the person: nobody finds out by the mark which two people got the same digits.
  private mark(actor: Actor, code: string): string {
    return this.secretKey.mark('erasure-code', `${actor.id} ${code}`);
  }
}
