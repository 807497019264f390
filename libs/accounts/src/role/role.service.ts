import { AuditTrail, can } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId, DEFAULT_LOCALE, newId, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Injectable } from '@nestjs/common';
import { AccountService } from '../account.service.js';
import { InvitationWithdrawal } from '../invitation/invitation-withdrawal.js';
import { invitationMessages } from '../invitation/invitation.messages.js';
import { publicIdOf, ScopeDirectory } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';
import type { ChangeRoleInput } from './role.inputs.js';
import { roleChangedMail } from './role.mail.js';
import { roleMessages } from './role.messages.js';
import type { GivenRole } from './role.messages.js';
import { requireExpected, requireRoleOf } from './role.rules.js';
import { ScopeLock } from './scope-lock.js';

/** Changes what people may do in a city or an organisation, wherever they have their roles from. Whoever writes about its people holds its lock. */
@Injectable()
export class RoleService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly accounts: AccountService,
    private readonly scopes: ScopeDirectory,
    private readonly lock: ScopeLock,
    private readonly withdrawal: InvitationWithdrawal,
    private readonly mails: Mails,
  ) {}

  /**
   * Leaves somebody with exactly one role in a city or an organisation, or with none, and tells them. Only who has a role there
   * already: everybody else is invited. A city keeps a manager, unless somebody above the city says why not.
   */
  async change(caller: Actor, input: ChangeRoleInput): Promise<{ id: string }> {
    const { uuid: personId } = decodeId(input.personId)!;
    const scope = await this.getScope(input);
    const actor = await this.lock.hold(caller, 'person.changeRole', scope, { readable: true });
    const role = requireRoleOf(scope.kind, input.role ?? null);
    const former = await this.rolesOf(personId, scope.id);
    if (former.length === 0) throw new UserError('NOT_FOUND', roleMessages.personWithoutRole, { path: ['input', 'personId'] });
    requireExpected(former, input.expectedRoles);
    if (former.length === 1 && former[0] === role) return { id: personId };
    if (former.includes('MANAGER') && role !== 'MANAGER') await this.requireManagerLeft(actor, personId, scope, input.reason);
    await this.replace(actor, personId, scope, former, role);
    await this.record(actor, personId, scope, former, role, input.reason);
    if (personId !== actor.id) await this.tell(personId, scope, former, role);
    return { id: personId };
  }

  private async getScope({ cityId, organisationId }: ChangeRoleInput): Promise<Scope> {
    const kind = cityId ? 'CITY' : 'ORGANISATION';
    const scope = await this.scopes.find(kind, { id: decodeId((cityId ?? organisationId)!)!.uuid }, DEFAULT_LOCALE);
    if (scope) return scope;
    const [message, field] = cityId
      ? [invitationMessages.cityMissing, 'cityId']
      : [invitationMessages.organisationMissing, 'organisationId'];
    throw new UserError('NOT_FOUND', message, { path: ['input', field] });
  }

  private async rolesOf(personId: string, scopeId: string): Promise<GivenRole[]> {
    const rows = await this.database.query<{ role: GivenRole }>(
      'SELECT role FROM role_grant WHERE person_id = $1 AND scope_id = $2 ORDER BY role',
      [personId, scopeId],
    );
    return rows.map(({ role }) => role);
  }

  private async replace(actor: Actor, personId: string, scope: Scope, former: readonly GivenRole[], role: GivenRole | null): Promise<void> {
    for (const one of former) if (one !== role) await this.accounts.revokeRole(actor, personId, one, scope.id);
    if (role && !former.includes(role)) await this.accounts.grantRole(actor, personId, role, scope.id);
    await this.withdrawal.ofFormerInviter(actor, personId, scope);
  }

  private async record(
    actor: Actor,
    personId: string,
    scope: Scope,
    former: readonly GivenRole[],
    role: GivenRole | null,
    reason?: string | null,
  ): Promise<void> {
    const record = { type: 'Person', id: personId, cityId: scope.cityId };
    const details = { state: { from: former.join(', '), to: role }, facts: { scopeId: publicIdOf(scope) }, ...(reason && { reason }) };
    await this.audit.record(actor, 'person.changeRole', record, details);
  }

  // Whoever may change roles everywhere is above the city. An account that is shut out manages nothing.
  private async requireManagerLeft(actor: Actor, personId: string, scope: Scope, reason?: string | null): Promise<void> {
    const others = await this.database.query(
      `SELECT 1 FROM role_grant g JOIN person p ON p.id = g.person_id AND p.status = 'ACTIVE'
       WHERE g.scope_id = $1 AND g.role = 'MANAGER' AND g.person_id <> $2 LIMIT 1`,
      [scope.id, personId],
    );
    if (others.length > 0) return;
    if (!can(actor, 'person.changeRole')) throw new UserError('WRONG_STATE', roleMessages.lastManager, { path: ['input', 'role'] });
    if (!reason) throw new UserError('REQUIRED', roleMessages.lastManagerReason, { path: ['input', 'reason'] });
  }

  private async tell(personId: string, scope: Scope, former: GivenRole[], role: GivenRole | null): Promise<void> {
    const [person] = await this.database.query<{ email: string; locale: Locale }>('SELECT email, locale FROM person WHERE id = $1', [
      personId,
    ]);
    const { email, locale } = person!;
    const place = (await this.scopes.find(scope.kind, { id: scope.id }, locale))!.name;
    await this.mails.send(roleChangedMail, {
      to: { address: email, personId, locale },
      dedupeKey: newId(),
      parameters: { kind: scope.kind, place, former, role },
    });
  }
}
