import { AuditTrail, hashToken } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, decodeId, newId, notFound, randomSecret, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '../account.rules.js';
import { isGivenRole } from '../role/role.messages.js';
import type { GivenRole } from '../role/role.messages.js';
import { ScopeLock } from '../role/scope-lock.js';
import { publicIdOf, ScopeDirectory } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';
import { InvitationMailer } from './invitation-mailer.js';
import { Invitation } from './invitation.entity.js';
import type { InviteToCityInput, InviteToOrganisationInput } from './invitation.inputs.js';
import { invitationMessages } from './invitation.messages.js';
import { InvitationWithdrawal } from './invitation-withdrawal.js';
import { dayBefore, expiryFrom, INVITATIONS_A_DAY, kindOf, MAILS_A_DAY, requireUnanswered, stateAt } from './invitation.rules.js';
import { InvitationState } from './invitation.enums.js';

const INSERT = `INSERT INTO invitation (id, created_at, updated_at, email, role, scope_kind, scope_id, locale, token_hash, invited_by_id, sent_times, expires_at)
  VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, ARRAY[$2::timestamptz], $10)
  ON CONFLICT (email, role, scope_id) WHERE accepted_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL DO NOTHING RETURNING id`;

/** Invites people to roles. Whoever writes about the people of a city or organisation holds its lock. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly scopes: ScopeDirectory,
    private readonly lock: ScopeLock,
    private readonly mailer: InvitationMailer,
    private readonly withdrawal: InvitationWithdrawal,
  ) {}

  /** Invites an address to a role in a city. */
  async inviteToCity(actor: Actor, { cityId, role, ...who }: InviteToCityInput): Promise<{ id: string }> {
    const city = await this.findScope(actor, 'CITY', cityId);
    if (!city) throw new UserError('NOT_FOUND', invitationMessages.cityMissing, { path: ['input', 'cityId'] });
    await this.lock.hold(actor, 'person.inviteToCity', city, { readable: true });
    if (!isGivenRole(role) || role === 'PARTNER')
      throw new UserError('INVALID', invitationMessages.roleOfCity, { path: ['input', 'role'] });
    return this.invite(actor, city, role, who);
  }

  /** Invites an address to be a partner in an organisation. */
  async inviteToOrganisation(actor: Actor, { organisationId, ...who }: InviteToOrganisationInput): Promise<{ id: string }> {
    const organisation = await this.findScope(actor, 'ORGANISATION', organisationId);
    if (!organisation) throw new UserError('NOT_FOUND', invitationMessages.organisationMissing, { path: ['input', 'organisationId'] });
    await this.lock.hold(actor, 'person.inviteToOrganisation', organisation, { readable: true });
    return this.invite(actor, organisation, 'PARTNER', who);
  }

  /** Sends an unanswered invitation once more, for another 14 days and with another link: earlier links no longer work. */
  async resend(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
    const { scope, invitation } = await this.hold(actor, 'invitation.resend', id);
    const now = this.clock.now();
    await this.requireMailLeft(actor, invitation.email, scope, now);
    const token = randomSecret();
    const count = invitation.sentTimes.length + 1;
    await this.database.query(
      `UPDATE invitation SET token_hash = $2, expires_at = $3, invited_by_id = $4, updated_at = $5,
         sent_times = array_append(sent_times, $5::timestamptz) WHERE id = $1`,
      [invitation.id, hashToken(token), expiryFrom(now), actor.id, now],
    );
    await this.audit.record(actor, 'invitation.resend', this.auditedAs(invitation.id, scope), { changedFields: ['expiresAt', 'sentAt'] });
    const { email, locale } = invitation;
    await this.mailer.takeBack(invitation.id, count - 1);
    const role = invitation.role as GivenRole;
    await this.mailer.send({ id: invitation.id, email, role, scope, locale, token, count });
    return { id: invitation.id };
  }

  /** Takes an unanswered invitation back: its link no longer works. */
  async withdraw(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
    const { scope, invitation } = await this.hold(actor, 'invitation.withdraw', id);
    await this.withdrawal.withdraw(actor, invitation, scope);
    return { id: invitation.id };
  }

  // Under the scope's lock.
  private async invite(
    actor: Actor,
    scope: Scope,
    role: GivenRole,
    { email: address, locale: asked }: { email: string; locale?: Locale | null },
  ): Promise<{ id: string }> {
    const email = normalizeEmail(address);
    await this.refuseHolder(email, role, scope.id);
    const now = this.clock.now();
    await this.requireMailLeft(actor, email, scope, now);
    const [id, token] = [newId(), randomSecret()];
    const locale = asked ?? (await this.localeOf(actor.id));
    const values = [id, now, email, role, scope.kind, scope.id, locale, hashToken(token), actor.id, expiryFrom(now)];
    const inserted = await this.database.query(INSERT, values);
    if (inserted.length === 0) throw new UserError('TAKEN', invitationMessages.alreadyInvited, { path: ['input', 'email'] });
    const state = { from: null, to: InvitationState.PENDING };
    await this.audit.record(actor, 'invitation.create', this.auditedAs(id, scope), { state, facts: { role, scopeId: publicIdOf(scope) } });
    await this.mailer.send({ id, email, role, scope, locale, token, count: 1 });
    return { id };
  }

  /** An unanswered invitation that the actor may act on, under its lock. */
  private async hold(actor: Actor, action: string, publicId: string) {
    const { uuid: id } = decodeId(publicId)!;
    // What an invitation is for never changes, so that may be read before the lock; everything else is read after.
    const known = await this.database.manager.findOneBy(Invitation, { id });
    const scope = known && (await this.scopes.find(kindOf(known), { id: known.scopeId }, known.locale));
    if (!scope) throw notFound();
    await this.lock.hold(actor, action, scope, { readable: false });
    const invitation = await this.database.manager.findOneByOrFail(Invitation, { id });
    requireUnanswered(stateAt(this.clock.now(), invitation));
    return { scope, invitation };
  }

  private async findScope(actor: Actor, kind: Scope['kind'], publicId: string): Promise<Scope | null> {
    return this.scopes.find(kind, { id: decodeId(publicId)!.uuid }, await this.localeOf(actor.id));
  }

  private async localeOf(personId: string): Promise<Locale> {
    const [person] = await this.database.query<{ locale: Locale }>('SELECT locale FROM person WHERE id = $1', [personId]);
    return person!.locale;
  }

  // Whoever may invite sees who holds the role: this tells them nothing new.
  private async refuseHolder(email: string, role: GivenRole, scopeId: string): Promise<void> {
    const holders = await this.database.query(
      'SELECT 1 FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email = $1 AND g.role = $2 AND g.scope_id = $3',
      [email, role, scopeId],
    );
    if (holders.length > 0) throw new UserError('TAKEN', invitationMessages.hasRole, { path: ['input', 'email'] });
  }

  private async requireMailLeft(actor: Actor, email: string, scope: Scope, now: Date): Promise<void> {
    await this.requireInvitationLeft(actor.id, now);
    const [sent] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM invitation i, unnest(i.sent_times) AS sent
       WHERE i.email = $1 AND i.scope_id = $2 AND sent > $3`,
      [email, scope.id, dayBefore(now)],
    );
    if (sent!.count >= MAILS_A_DAY) throw new UserError('LIMIT', invitationMessages.tooManyMails, { parameters: { limit: MAILS_A_DAY } });
  }

  // An invitation knows who sent it last; the audit trail knows who sent it each time.
  private async requireInvitationLeft(inviterId: string, now: Date): Promise<void> {
    // Places have locks of their own: their row makes the inviter send one after the other, wherever to.
    await this.database.query('SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [inviterId]);
    const [sent] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entry
       WHERE actor_id = $1 AND occurred_at > $2 AND action IN ('invitation.create', 'invitation.resend')`,
      [inviterId, dayBefore(now)],
    );
    if (sent!.count < INVITATIONS_A_DAY) return;
    throw new UserError('LIMIT', invitationMessages.tooManyInvitations, { parameters: { limit: INVITATIONS_A_DAY } });
  }

  private auditedAs(id: string, { cityId }: Scope) {
    return { type: 'Invitation', id, cityId };
  }
}
