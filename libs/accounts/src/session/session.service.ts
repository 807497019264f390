import { AuditTrail, RecentActors, sessionCookie } from '@alliance/access';
import type { Actor, Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import type { RequestClient } from '@alliance/graphql';
import { Clock, newId, UserError } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { KnownBrowsers } from './known-browsers.js';
import { Session } from './session.entity.js';
import type { SignInMethod } from './session.enums.js';
import { sessionMessages } from './session.messages.js';
import { MAX_SESSIONS, secondsBetween, tidyUserAgent } from './session.rules.js';
import { newSessionSecret } from './session-secret.js';

export type { SignInMethod } from './session.enums.js';

/** The browser or program that signs in. Its address is not kept with the session. */
export type SignInClient = RequestClient;

/** A session just begun. The cookie carries its secret, which is nowhere else. */
export interface NewSession {
  id: string;
  /** The values of the `Set-Cookie` headers: first the session's, then the one by which the browser is known again. */
  setCookies: readonly [string, string];
}

/** Which of a person's sessions; all where nothing is said. */
export interface SessionFilter {
  /** Of this identity at a provider only; UUID. */
  identityId?: string;
  /** That the provider calls so (`sid`) only, and with an identity those for which it gave no name when they began. */
  providerSessionId?: string;
  /** All but this one; UUID. */
  except?: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The sessions in which people are signed in. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly recent: RecentActors,
    private readonly browsers: KnownBrowsers,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /**
   * Signs somebody in, in the surrounding transaction or one of its own. The secret is always a new one: what a browser came with
   * is never made use of, because somebody else may have put it there.
   *
   * @param options.identityId UUID of the identity at a provider, for signing out from there
   * @param options.providerSessionId what the provider calls the session (`sid`)
   * @param options.formerSessionId UUID of the session that the browser came with, whosoever it was: it ends
   * @throws UserError CLOSED where the account is disabled or gone
   */
  async begin(
    personId: string,
    method: SignInMethod,
    client: SignInClient,
    options: { identityId?: string; providerSessionId?: string; formerSessionId?: string } = {},
  ): Promise<NewSession> {
    const { identityId = null, providerSessionId = null, formerSessionId } = options;
    const { secret, secretHash } = newSessionSecret();
    return this.database.transaction(async () => {
      const email = await this.holdPerson(personId);
      if (formerSessionId !== undefined) await this.endFormer(formerSessionId);
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + this.options.sessionMaxDays * DAY);
      const idleUntil = new Date(Math.min(now.getTime() + this.options.sessionIdleHours * HOUR, expiresAt.getTime()));
      const id = newId();
      await this.database.manager.insert(Session, {
        ...{ id, personId, secretHash, method, identityId, providerSessionId },
        ...{ userAgent: tidyUserAgent(client.userAgent), createdAt: now, lastSeenAt: now, idleUntil, expiresAt },
      });
      await this.audit.record({ id: personId, grants: [] }, 'session.begin', { type: 'Session', id }, { changedFields: ['method'] });
      await this.endSurplus(personId);
      const setCookies = [sessionCookie(secret, secondsBetween(now, expiresAt)), this.browsers.remember(client.cookie, email)] as const;
      return { id, setCookies };
    });
  }

  /** Ends sessions of a person in every process, with the commit; answers how many. */
  async endAll(personId: string, filter: SessionFilter = {}, actor: Viewer = null): Promise<number> {
    const { identityId = null, providerSessionId = null, except = null } = filter;
    return this.end(
      actor,
      `person_id = $2 AND ($3::uuid IS NULL OR identity_id = $3)
       AND ($4::text IS NULL OR provider_session_id = $4 OR ($3 IS NOT NULL AND provider_session_id IS NULL))
       AND ($5::uuid IS NULL OR id <> $5)`,
      [personId, identityId, providerSessionId, except],
    );
  }

  /**
   * Ends one of the actor's own sessions.
   *
   * @throws UserError NOT_FOUND where they have no such session
   */
  async endOwn(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.end(actor, 'id = $2 AND person_id = $3', [sessionId, actor.id]);
    if (ended === 0) throw new UserError('NOT_FOUND', sessionMessages.missing, { path: ['id'] });
  }

  /** Has every session of a person get a new secret with its next request: what they may do has changed. */
  async renewSecrets(personId: string): Promise<void> {
    await this.database.query('UPDATE session SET rotation_due = true WHERE person_id = $1 AND ended_at IS NULL', [personId]);
  }

  // Held, so that nobody is disabled or erased meanwhile, and that two sign-ins count each other.
  private async holdPerson(personId: string): Promise<string> {
    const [person] = await this.database.query<{ email: string }>(
      `SELECT email FROM person WHERE id = $1 AND status = 'ACTIVE' FOR NO KEY UPDATE`,
      [personId],
    );
    if (!person) throw new UserError('CLOSED', sessionMessages.accountClosed);
    return person.email;
  }

  private async endFormer(sessionId: string): Promise<void> {
    await this.end(null, 'id = $2', [sessionId]);
  }

  private async endSurplus(personId: string): Promise<void> {
    await this.end(
      null,
      `id IN (SELECT id FROM session WHERE person_id = $2 AND ended_at IS NULL AND idle_until > $1
         ORDER BY last_seen_at DESC, id DESC OFFSET ${MAX_SESSIONS})`,
      [personId],
    );
  }

  /** Ends the living sessions for which a condition holds; its parameters start at $2. */
  private async end(actor: Viewer, condition: string, values: unknown[]): Promise<number> {
    return this.database.transaction(async () => {
      const ended = await this.database.query<{ id: string; person_id: string }>(
        `UPDATE session SET ended_at = $1, updated_at = $1 WHERE ended_at IS NULL AND idle_until > $1 AND ${condition} RETURNING id, person_id`,
        [this.clock.now(), ...values],
      );
      for (const { id } of ended) await this.audit.record(actor, 'session.end', { type: 'Session', id }, { changedFields: ['endedAt'] });
      for (const personId of new Set(ended.map(({ person_id }) => person_id))) await this.recent.forget(personId);
      return ended.length;
    });
  }
}
