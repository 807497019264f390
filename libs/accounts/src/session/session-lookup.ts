import { RecentActors, sessionCookie } from '@alliance/access';
import type { Actor, Grant } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { GRANTS_OF_PERSON } from '../grants-of-person.js';
import { WRITTEN_EVERY } from '../last-use.js';
import { secondsBetween } from './session.rules.js';
import { newSessionSecret } from './session-secret.js';
import { SessionUsage } from './session-usage.js';

/** How long the secret before still works, in milliseconds: for requests that were sent together with the one that got the new one. */
export const GRACE = 60_000;

const FIND_ACTOR = {
  name: 'actor_by_session_hash',
  text: `SELECT session.id, person.id, ${GRANTS_OF_PERSON}, session.idle_until,
      session.secret_hash = $1 OR session.previous_until > $2,
      session.rotation_due AND coalesce(session.previous_until <= $2, true)
    FROM session
    JOIN person ON person.id = session.person_id AND person.status = 'ACTIVE'
    WHERE (session.secret_hash = $1 OR session.previous_secret_hash = $1) AND session.ended_at IS NULL AND session.idle_until > $2`,
};

type ActorRow = [sessionId: string, personId: string, grants: Grant[], idleUntil: Date, isSecretValid: boolean, rotationDue: boolean];

/** Finds whose session a secret belongs to, and replaces secrets. */
@Injectable()
export class SessionLookup {
  private readonly logger = new Logger(SessionLookup.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly usage: SessionUsage,
    private readonly recent: RecentActors,
  ) {}

  /** The actor of a session, with one statement. A secret that was replaced a while ago ends the session: two have had it. */
  async findActor(secretHash: string): Promise<Actor | null> {
    const now = this.clock.now();
    const [row] = await this.database.prepared({ ...FIND_ACTOR, values: [secretHash, now] });
    if (!row) return null;
    const [sessionId, id, grants, idleUntil, isSecretValid, rotationDue] = row as ActorRow;
    if (!isSecretValid) {
      await this.endStolen(sessionId, id);
      return null;
    }
    this.usage.note(sessionId);
    // The session would end before the next round of writing: another process has to know that it is in use.
    if (idleUntil.getTime() - now.getTime() <= WRITTEN_EVERY) await this.usage.flush();
    return { id, grants, session: { id: sessionId, rotationDue } };
  }

  /** Gives a session a new secret; answers the `Set-Cookie` header, or null where another request was quicker. */
  async rotate(sessionId: string, secretHash: string): Promise<string | null> {
    const now = this.clock.now();
    const { secret, secretHash: newHash } = newSessionSecret();
    const [rotated] = await this.database.query<{ expires_at: Date }>(
      `UPDATE session SET secret_hash = $3, previous_secret_hash = secret_hash, previous_until = $5, rotation_due = false, updated_at = $4
       WHERE id = $1 AND secret_hash = $2 AND rotation_due AND ended_at IS NULL RETURNING expires_at`,
      [sessionId, secretHash, newHash, now, new Date(now.getTime() + GRACE)],
    );
    return rotated ? sessionCookie(secret, secondsBetween(now, rotated.expires_at)) : null;
  }

  private async endStolen(sessionId: string, personId: string): Promise<void> {
    this.logger.warn(`The session ${sessionId} was ended: a secret that had been replaced was used again.`);
    const now = this.clock.now();
    await this.database.transaction(async () => {
      await this.database.query('UPDATE session SET ended_at = $2, updated_at = $2 WHERE id = $1 AND ended_at IS NULL', [sessionId, now]);
      await this.recent.forget(personId);
    });
  }
}
