import { AuditTrail, can } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ScopeLock } from '../role/scope-lock.js';
import { ownersOf, ScopeDirectory } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';
import { InvitationMailer } from './invitation-mailer.js';
import { Invitation } from './invitation.entity.js';
import { InvitationState } from './invitation.enums.js';
import { kindOf, stateAt } from './invitation.rules.js';

const UNANSWERED = { acceptedAt: IsNull(), declinedAt: IsNull(), withdrawnAt: IsNull() };

/** Takes unanswered invitations back: their links no longer work. */
@Injectable()
export class InvitationWithdrawal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly scopes: ScopeDirectory,
    private readonly lock: ScopeLock,
    private readonly mailer: InvitationMailer,
  ) {}

  /** Takes back one that is held under its scope's lock. */
  async withdraw(actor: Actor, { id, sentTimes, ...times }: Invitation, { cityId }: Scope): Promise<void> {
    const now = this.clock.now();
    await this.database.query('UPDATE invitation SET withdrawn_at = $2, updated_at = $2 WHERE id = $1', [id, now]);
    await this.mailer.takeBack(id, sentTimes.length);
    const state = { from: stateAt(now, times), to: InvitationState.WITHDRAWN };
    await this.audit.record(actor, 'invitation.withdraw', { type: 'Invitation', id, cityId }, { state });
  }

  /**
   * Takes back what somebody sent in a place, and for a city in its organisations, where they may no longer invite: nobody whose
   * role was taken comes back by a way in that they laid open before.
   */
  async ofFormerInviter(actor: Actor, personId: string, place: Scope): Promise<void> {
    const sent = await this.findUnanswered({ invitedById: personId });
    const inviter = { id: personId, grants: await this.lock.holdGrants(personId) };
    for (const one of new Map(sent.map((invitation) => [invitation.scopeId, invitation])).values()) {
      const scope = await this.scopes.find(kindOf(one), { id: one.scopeId }, one.locale);
      if (!scope || (scope.id !== place.id && scope.cityId !== place.id)) continue;
      if (can(inviter, scope.kind === 'CITY' ? 'person.inviteToCity' : 'person.inviteToOrganisation', ownersOf(scope))) continue;
      await this.lock.take(scope);
      const held = await this.findUnanswered({ invitedById: personId, scopeId: scope.id });
      for (const invitation of held) await this.withdraw(actor, invitation, scope);
    }
  }

  // In an order that is the same for everybody who takes several locks.
  private async findUnanswered(by: { invitedById: string; scopeId?: string }): Promise<Invitation[]> {
    return this.database.manager.find(Invitation, { where: { ...by, ...UNANSWERED }, order: { scopeId: 'ASC', id: 'ASC' } });
  }
}
