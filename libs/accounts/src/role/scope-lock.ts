import { require } from '@alliance/access';
import type { Actor, Grant } from '@alliance/access';
import { Database, LOCK_CLASS } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { ownersOf } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';

/** Lets one at a time write about the people of a city or an organisation. */
@Injectable()
export class ScopeLock {
  constructor(private readonly database: Database) {}

  /**
   * Waits until this transaction alone may write about the people of a scope, and sees to it that the actor still may: their own
   * role may have been taken while they waited.
   *
   * @returns the actor with the roles held by then, which nobody takes before the transaction ends
   * @throws what `require` throws
   */
  async hold(actor: Actor, action: string, scope: Scope, options: { readable: boolean }): Promise<Actor> {
    require(actor, action, ownersOf(scope), options);
    await this.take(scope);
    const current = { ...actor, grants: await this.holdGrants(actor.id) };
    require(current, action, ownersOf(scope), options);
    return current;
  }

  /** Waits for the scope alone, whoever asks. */
  async take({ id }: Pick<Scope, 'id'>): Promise<void> {
    await this.database.lock(LOCK_CLASS.scopeRoles, id);
  }

  /** What somebody may do, read anew. Whoever takes any of it away, also on the command line, waits for this transaction. */
  async holdGrants(personId: string): Promise<Grant[]> {
    return this.database.query<Grant>(
      `SELECT g.role, g.scope_kind AS "scopeKind", g.scope_id AS "scopeId" FROM role_grant g
       JOIN person p ON p.id = g.person_id AND p.status = 'ACTIVE' WHERE g.person_id = $1 ORDER BY g.role, g.id FOR SHARE OF g`,
      [personId],
    );
  }
}
