import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, defineMessages, UserError, UserErrors, type Message, type MessageParameters, type UserErrorCode } from '@alliance/kernel';
import { Database } from './database.js';

/** How long a repeat is recognised. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

const messages = defineMessages({
  reused: {
    en: 'This idempotency key was used for another request. Send a new key.',
    fi: 'Tätä idempotenssiavainta on käytetty toiseen pyyntöön. Lähetä uusi avain.',
    sv: 'Den här idempotensnyckeln har använts för en annan begäran. Skicka en ny nyckel.',
    de: 'Dieser Idempotenzschlüssel wurde für eine andere Anfrage verwendet. Senden Sie einen neuen Schlüssel.',
  },
});

interface StoredError {
  code: UserErrorCode;
  text: Message;
  path: string[];
  parameters: MessageParameters;
}

interface StoredOutcome {
  request_hash: string;
  operation: string;
  record_id: string | null;
  user_errors: StoredError[] | null;
}

/** A request that a client may send again after a lost answer. */
export interface RepeatableRequest {
  actorId: string;
  key: string;
  operation: string;
  input: unknown;
}

/** Runs a mutation once per (actor, key); a repeat within 24 hours gets the same outcome without a second effect. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` and keeps its outcome in the same transaction, opened here. A parallel repeat waits for the first and
   * then reads its outcome. User errors are kept as well, and what `work` did before them is undone, unless it returns the error
   * instead of throwing it.
   */
  async once(request: RepeatableRequest, work: () => Promise<{ id: string } | UserError>): Promise<{ id: string }> {
    const requestHash = createHash('sha256').update(canonical(request.input)).digest('hex');
    const outcome = await this.database.transaction(async () => {
      if (!(await this.claim(request, requestHash))) return this.earlierOutcome(request, requestHash);
      try {
        const result = await this.database.savepoint(work);
        if (result instanceof UserError) {
          await this.keep(request, null, [result]);
          return new UserErrors([result]);
        }
        await this.keep(request, result.id, null);
        return { id: result.id };
      } catch (error) {
        const errors = userErrorsOf(error);
        if (!errors) throw error;
        await this.keep(request, null, errors);
        return new UserErrors(errors);
      }
    });
    if (outcome instanceof UserErrors) throw outcome;
    return outcome;
  }

  /** Deletes the keys whose time is over, at most `limit`; answers how many. */
  async purgeExpired(limit: number): Promise<number> {
    const rows = await this.database.query(
      `DELETE FROM idempotency_key WHERE (actor_id, key) IN
         (SELECT actor_id, key FROM idempotency_key WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [this.clock.now(), limit],
    );
    return rows.length;
  }

  /** False where the key is taken. The insert waits for a parallel holder of the same key to end. */
  private async claim({ actorId, key, operation }: RepeatableRequest, requestHash: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.database.query(
      `INSERT INTO idempotency_key (actor_id, key, operation, request_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (actor_id, key) DO UPDATE SET operation = excluded.operation, request_hash = excluded.request_hash, record_id = NULL,
         user_errors = NULL, created_at = excluded.created_at, expires_at = excluded.expires_at WHERE idempotency_key.expires_at <= excluded.created_at
       RETURNING 1`,
      [actorId, key, operation, requestHash, now, new Date(now.getTime() + KEPT_FOR_MS)],
    );
    return rows.length === 1;
  }

  private async earlierOutcome({ actorId, key, operation }: RepeatableRequest, requestHash: string): Promise<{ id: string } | UserErrors> {
    const [stored] = await this.database.query<StoredOutcome>(
      'SELECT operation, request_hash, record_id, user_errors FROM idempotency_key WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    if (!stored || stored.operation !== operation || stored.request_hash !== requestHash) {
      return new UserErrors([new UserError('IDEMPOTENCY_KEY_REUSED', messages.reused, { path: ['input', 'idempotencyKey'] })]);
    }
    if (stored.record_id !== null) return { id: stored.record_id };
    return new UserErrors(
      (stored.user_errors ?? []).map(({ code, text, path, parameters }) => new UserError(code, text, { path, parameters })),
    );
  }

  private async keep({ actorId, key }: RepeatableRequest, recordId: string | null, errors: readonly UserError[] | null): Promise<void> {
    const stored = errors?.map(({ code, text, path, parameters }): StoredError => ({ code, text, path, parameters }));
    await this.database.query('UPDATE idempotency_key SET record_id = $3, user_errors = $4 WHERE actor_id = $1 AND key = $2', [
      actorId,
      key,
      recordId,
      stored ? JSON.stringify(stored) : null,
    ]);
  }
}

function userErrorsOf(error: unknown): readonly UserError[] | null {
  if (error instanceof UserErrors) return error.errors;
  return error instanceof UserError ? [error] : null;
}

/** JSON with sorted keys, so that the same input always gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
