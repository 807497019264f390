import { AuditTrail, can, hashToken, require } from '@alliance/access';
import type { Actor, Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, decodeId, forbidden, notFound, unauthenticated, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { AccountService } from '../account.service.js';
import type { NewPerson } from '../account.service.js';
import { ScopeLock } from '../role/scope-lock.js';
import { ownersOf, publicIdOf, ScopeDirectory } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';
import { InvitationMailer } from './invitation-mailer.js';
import { Invitation } from './invitation.entity.js';
import { InvitationState } from './invitation.enums.js';
import { invitationMessages } from './invitation.messages.js';
import { kindOf, requirePending, stateAt } from './invitation.rules.js';

/** Which invitation is answered: by its id, where it is addressed to whoever answers, or by the secret of its mail. */
export interface InvitationReference {
  id?: string | null;
  token?: string | null;
}

/** An invitation under its lock. */
interface HeldInvitation {
  invitation: Invitation;
  scope: Scope;
  state: InvitationState;
}

/**
 * Accepts and declines invitations. An invitation is bound to its address: whoever has an account with it may answer by the id.
 * Whoever holds the token has read the mail, and may answer too, with whatever account: people have several addresses.
 */
@Injectable()
export class InvitationAnswerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly accounts: AccountService,
    private readonly scopes: ScopeDirectory,
    private readonly lock: ScopeLock,
    private readonly mailer: InvitationMailer,
  ) {}

  /** Gives the person who is signed in the role that they are offered. Doing it twice changes nothing. */
  async accept(actor: Actor, reference: InvitationReference): Promise<{ id: string }> {
    requireAnswering(actor);
    return this.database.transaction(async () => {
      const held = await this.hold(actor, reference);
      const { id } = held.invitation;
      if (held.state === InvitationState.ACCEPTED && held.invitation.acceptedById === actor.id) return { id };
      requirePending(held.state);
      const [person] = await this.database.query<{ email: string }>('SELECT email FROM person WHERE id = $1', [actor.id]);
      await this.give(actor, person!.email, held);
      return { id };
    });
  }

  /**
   * Accepts for whoever opened the mail's link without being signed in: the account of the address gets the role, a new one where
   * there is none. Nobody is signed in to it: the link is valid for days and may have been passed on. Signing in proves the address.
   */
  async acceptByMail(token: string, displayName: string): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.hold(null, { token });
      const { email, locale } = held.invitation;
      const known = await this.accounts.findPersonByEmail(email);
      if (known && held.state === InvitationState.ACCEPTED && held.invitation.acceptedById === known.id) return;
      requirePending(held.state);
      const { id } = known ?? (await this.createAccount({ displayName, email, locale }));
      await this.give({ id, grants: [] }, email, held);
    });
  }

  /** Declines. By the token that needs no sign-in. Doing it twice changes nothing. */
  async decline(viewer: Viewer, reference: InvitationReference): Promise<{ id: string }> {
    if (viewer) requireAnswering(viewer);
    return this.database.transaction(async () => {
      const { invitation, scope, state } = await this.hold(viewer, reference);
      const { id } = invitation;
      if (state === InvitationState.DECLINED) return { id };
      requirePending(state);
      await this.database.query('UPDATE invitation SET declined_at = $2, updated_at = $2 WHERE id = $1', [id, this.clock.now()]);
      const transition = { from: state, to: InvitationState.DECLINED };
      await this.audit.record(viewer, 'invitation.decline', { type: 'Invitation', id, cityId: scope.cityId }, { state: transition });
      return { id };
    });
  }

  private async createAccount(person: NewPerson): Promise<{ id: string }> {
    return this.database
      .savepoint(() => this.accounts.createPerson(null, person))
      .catch(async (error: unknown) => {
        // They came in another way at the same moment.
        const known = error instanceof UserError && error.code === 'TAKEN' && (await this.accounts.findPersonByEmail(person.email));
        if (known) return known;
        throw error;
      });
  }

  private async give(actor: Actor, address: string, { invitation, scope, state }: HeldInvitation): Promise<void> {
    const { id, role, scopeId, email } = invitation;
    await this.database.query('UPDATE invitation SET accepted_at = $2, updated_at = $2, accepted_by_id = $3, email = $4 WHERE id = $1', [
      id,
      this.clock.now(),
      actor.id,
      address,
    ]);
    await this.audit.record(
      actor,
      'invitation.accept',
      { type: 'Invitation', id, cityId: scope.cityId },
      {
        state: { from: state, to: InvitationState.ACCEPTED },
        facts: { role, scopeId: publicIdOf(scope) },
        // Which mailbox the role was meant for is told only where it is not the person's own address.
        ...(email !== address && { personal: [{ personId: actor.id, values: { email } }] }),
      },
    );
    await this.mailer.handOver(id, invitation.sentTimes.length, actor.id);
    await this.accounts.grantRole(actor, actor.id, role, scopeId);
  }

  private async hold(viewer: Viewer, reference: InvitationReference): Promise<HeldInvitation> {
    const known = await this.find(viewer, reference);
    const scope = await this.scopes.find(kindOf(known), { id: known.scopeId }, known.locale);
    await this.lock.take({ id: known.scopeId });
    const invitation = await this.database.manager.findOneByOrFail(Invitation, { id: known.id });
    // It may have been sent again while this waited for the lock.
    if (typeof reference.token === 'string' && invitation.tokenHash !== known.tokenHash) throw linkVoid();
    return { invitation, scope: scope!, state: stateAt(this.clock.now(), invitation) };
  }

  private async find(viewer: Viewer, { id, token }: InvitationReference): Promise<Invitation> {
    const { manager } = this.database;
    if (typeof token === 'string') {
      const invitation = await manager.findOneBy(Invitation, { tokenHash: hashToken(token) });
      if (!invitation) throw linkVoid();
      return invitation;
    }
    if (!viewer) throw unauthenticated();
    const invitation = await manager.findOneBy(Invitation, { id: decodeId(id!)!.uuid });
    if (!invitation) throw notFound();
    await this.requireAddressee(viewer, invitation);
    return invitation;
  }

  private async requireAddressee(actor: Actor, { email, scopeKind, scopeId, locale, acceptedById }: Invitation): Promise<void> {
    if (acceptedById === actor.id) return;
    const [addressee] = await this.database.query('SELECT 1 FROM person WHERE id = $1 AND email = $2', [actor.id, email]);
    if (addressee) return;
    const scope = await this.scopes.find(kindOf({ scopeKind }), { id: scopeId }, locale);
    throw scope && can(actor, 'invitation.read', ownersOf(scope)) ? forbidden() : notFound();
  }
}

/** Everybody answers for themselves; whoever comes with a token needs one that may. */
function requireAnswering(actor: Actor): void {
  require(actor, 'invitation.accept', { personId: actor.id }, { readable: true });
}

function linkVoid(): UserError {
  return new UserError('NOT_FOUND', invitationMessages.linkVoid, { path: ['input', 'token'] });
}
