import { ActorResolver, AuditTrail, READ_SCOPE, SCOPE_KIND_OF_ROLE, WRITE_SCOPE } from '@alliance/access';
import type { Role, Viewer } from '@alliance/access';
import { Database, sqlState, violatedConstraint } from '@alliance/database';
import { Clock, DEFAULT_LOCALE, encodeId, newId, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { AccessToken } from './access-token.entity.js';
import { accountMessages } from './account.messages.js';
import { checkDisplayName, checkScopes, checkTimeZone, checkTokenName, normalizeEmail, scopeKindFor } from './account.rules.js';
import { Person } from './person.entity.js';
import { SessionService } from './session/session.service.js';
import { newTokenSecret } from './token-secret.js';

/** What a new account needs. */
export interface NewPerson {
  displayName: string;
  email: string;
  /** English unless said. */
  locale?: Locale;
  /** IANA name; UTC unless said. */
  timeZone?: string;
}

/** What a new token is to be. */
export interface TokenOptions {
  name: string;
  /** What it may do; everything that its person may do with a token unless said. */
  scopes?: readonly string[];
  /** Never unless said. */
  expiresAt?: Date | null;
}

/** A token just made. The secret is nowhere else: show it once. */
export interface NewToken {
  id: string;
  secret: string;
}

/** People who can sign in, their roles, and their tokens. An actor of null is the system itself, as on the command line. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly actors: ActorResolver,
    private readonly sessions: SessionService,
  ) {}

  /** Makes an account. Throws user errors: INVALID, and TAKEN where somebody has the address. */
  async createPerson(actor: Viewer, { displayName, email, locale = DEFAULT_LOCALE, timeZone = 'UTC' }: NewPerson): Promise<{ id: string }> {
    const values = { displayName: checkDisplayName(displayName), email: normalizeEmail(email), locale, timeZone: checkTimeZone(timeZone) };
    return this.database.transaction(async () => {
      const id = newId();
      await this.database.manager.insert(Person, { id, ...values }).catch((error: unknown) => {
        if (violatedConstraint(error) !== 'uq_person_email') throw error;
        throw new UserError('TAKEN', accountMessages.emailTaken, { path: ['email'] });
      });
      await this.audit.record(
        actor,
        'person.create',
        { type: 'Person', id },
        { changedFields: Object.keys(values), personal: [{ personId: id, values }] },
      );
      return { id };
    });
  }

  /** The account with an address, in any spelling of its letters; null where there is none. */
  async findPersonByEmail(email: string): Promise<{ id: string } | null> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [email.trim().toLowerCase()]);
    return rows[0] ?? null;
  }

  /**
   * Gives somebody a role over a city or organisation, or over all where the role reaches that far. Giving it twice changes
   * nothing; a grant that followed a provider's groups stays for good once people give it, too. Throws user errors: INVALID where
   * scope and role do not go together, NOT_FOUND.
   *
   * @param source who keeps the grant: null for people, else the provider whose groups it follows, as `oidc:<key>`
   */
  async grantRole(actor: Viewer, personId: string, role: Role, scopeId: string | null = null, source: string | null = null): Promise<void> {
    const scopeKind = scopeKindFor(role, scopeId);
    await this.database.transaction(async () => {
      await this.holdPerson(personId);
      const granted = await this.database.query<{ id: string }>(
        `INSERT INTO role_grant AS held (id, person_id, role, scope_kind, scope_id, source, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
         ON CONFLICT ON CONSTRAINT uq_role_grant_person_id_role_scope_id
         DO UPDATE SET source = NULL WHERE held.source IS NOT NULL AND excluded.source IS NULL RETURNING id`,
        [newId(), personId, role, scopeKind, scopeId, source, this.clock.now()],
      );
      if (granted.length === 0) return;
      await this.recordGrant(actor, 'person.grantRole', personId, role, scopeId, source);
      await this.sessions.renewSecrets(personId);
      await this.actors.forget(personId);
    });
  }

  /**
   * Takes a role away. Taking what nobody holds changes nothing.
   *
   * @param source takes the role only where it comes from there; wherever it comes from unless said
   */
  async revokeRole(
    actor: Viewer,
    personId: string,
    role: Role,
    scopeId: string | null = null,
    source: string | null = null,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const revoked = await this.database.query(
        `DELETE FROM role_grant WHERE person_id = $1 AND role = $2 AND scope_id IS NOT DISTINCT FROM $3
         AND ($4::text IS NULL OR source = $4) RETURNING id`,
        [personId, role, scopeId, source],
      );
      if (revoked.length === 0) return;
      await this.recordGrant(actor, 'person.revokeRole', personId, role, scopeId, source);
      await this.sessions.renewSecrets(personId);
      await this.actors.forget(personId);
    });
  }

  /** Shuts an account out: its tokens stop working at once, and its sessions end. */
  async disablePerson(actor: Viewer, personId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.holdPerson(personId);
      const disabled = await this.database.query(
        `UPDATE person SET status = 'DISABLED', updated_at = $2 WHERE id = $1 AND status = 'ACTIVE' RETURNING id`,
        [personId, this.clock.now()],
      );
      if (disabled.length === 0) return;
      const state = { from: 'ACTIVE', to: 'DISABLED' };
      await this.audit.record(actor, 'person.disable', { type: 'Person', id: personId }, { changedFields: ['status'], state });
      await this.sessions.endAll(personId, {}, actor);
      await this.actors.forget(personId);
    });
  }

  /** Makes a token, valid until it expires or is revoked. Throws user errors: INVALID, NOT_FOUND. */
  async createToken(actor: Viewer, personId: string, options: TokenOptions): Promise<NewToken> {
    const name = checkTokenName(options.name);
    const scopes = checkScopes(options.scopes ?? [READ_SCOPE, WRITE_SCOPE]);
    const expiresAt = options.expiresAt ?? null;
    const createdAt = this.clock.now();
    if (expiresAt && expiresAt <= createdAt) throw new UserError('INVALID', accountMessages.expiryPast, { path: ['expiresAt'] });
    const { secret, tokenHash, prefix } = newTokenSecret();
    return this.database.transaction(async () => {
      await this.holdPerson(personId);
      const id = newId();
      await this.database.manager.insert(AccessToken, { id, personId, name, tokenHash, prefix, scopes, createdAt, expiresAt });
      await this.audit.record(
        actor,
        'accessToken.create',
        { type: 'AccessToken', id },
        { changedFields: ['name', 'scopes', 'expiresAt'], facts: { scopes: scopes.join(' ') } },
      );
      return { id, secret };
    });
  }

  /** Ends a token, in every process, with the commit. Ending it twice changes nothing. Throws a user error NOT_FOUND. */
  async revokeToken(actor: Viewer, tokenId: string): Promise<void> {
    await this.database.transaction(async () => {
      const [token] = await this.database.query<{ person_id: string; revoked_at: Date | null }>(
        'SELECT person_id, revoked_at FROM access_token WHERE id = $1 FOR NO KEY UPDATE',
        [tokenId],
      );
      if (!token) throw new UserError('NOT_FOUND', accountMessages.tokenMissing, { path: ['id'] });
      if (token.revoked_at) return;
      const now = this.clock.now();
      await this.database.query('UPDATE access_token SET revoked_at = $2, updated_at = $2 WHERE id = $1', [tokenId, now]);
      await this.audit.record(actor, 'accessToken.revoke', { type: 'AccessToken', id: tokenId }, { changedFields: ['revokedAt'] });
      await this.actors.forget(token.person_id);
    });
  }

  /** An entry that says which role, for what, and by which provider; the managers of the city concerned see it. */
  private async recordGrant(
    actor: Viewer,
    action: string,
    personId: string,
    role: Role,
    scopeId: string | null,
    source: string | null,
  ): Promise<void> {
    const isOfCity = SCOPE_KIND_OF_ROLE[role] === 'CITY';
    await this.audit.record(
      actor,
      action,
      { type: 'Person', id: personId, cityId: isOfCity ? scopeId : null },
      {
        changedFields: ['grants'],
        facts: { role, ...(scopeId && { scopeId: encodeId(isOfCity ? 'city' : 'org', scopeId) }), ...(source && { source }) },
      },
    );
  }

  // Also keeps somebody from deleting the person meanwhile.
  private async holdPerson(personId: string): Promise<void> {
    const rows = await this.database.query('SELECT 1 FROM person WHERE id = $1 FOR KEY SHARE', [personId]).catch((error: unknown) => {
      if (sqlState(error) !== '22P02') throw error;
      return [];
    });
    if (rows.length === 0) throw new UserError('NOT_FOUND', accountMessages.personMissing, { path: ['personId'] });
  }
}
