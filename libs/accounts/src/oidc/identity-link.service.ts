import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId, notFound } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { SessionService } from '../session/session.service.js';
import { ProviderRoles } from './provider-roles.js';

/** Takes links between accounts and providers away. */
@Injectable()
export class IdentityLinkService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly sessions: SessionService,
    private readonly roles: ProviderRoles,
  ) {}

  /**
   * Removes a link with what its provider's groups gave; sessions begun with it end, except the actor's own.
   *
   * @throws NOT_FOUND for what is no link of the actor's
   */
  async remove(actor: Actor, linkId: string): Promise<{ id: string }> {
    require(actor, 'identity.unlink', { personId: actor.id });
    const { uuid: id } = decodeId(linkId)!;
    const [removed] = await this.database.query<{ providerKey: string; isLast: boolean }>(
      `DELETE FROM person_identity i WHERE id = $1 AND person_id = $2 RETURNING provider_key AS "providerKey",
         NOT EXISTS (SELECT 1 FROM person_identity o WHERE o.person_id = $2 AND o.provider_key = i.provider_key AND o.id <> $1) AS "isLast"`,
      [id, actor.id],
    );
    if (!removed) throw notFound();
    await this.audit.record(actor, 'identity.unlink', { type: 'PersonIdentity', id }, { facts: { providerKey: removed.providerKey } });
    await this.sessions.endAll(actor.id, { identityId: id, ...(actor.session && { except: actor.session.id }) }, actor);
    if (removed.isLast) await this.roles.withdraw(actor.id, removed.providerKey);
    return { id: actor.id };
  }
}
