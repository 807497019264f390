import { hashToken } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { ScopeDirectory } from '../scope-directory.js';
import type { Scope } from '../scope-directory.js';
import type { GivenRole } from '../role/role.messages.js';
import type { ShownInvitation } from './invitation-page.js';
import { invitationMessages } from './invitation.messages.js';
import { requirePending, stateAt } from './invitation.rules.js';
import type { InvitationTimes } from './invitation.rules.js';

interface InvitationRow extends InvitationTimes {
  email: string;
  role: GivenRole;
  scopeKind: Scope['kind'];
  scopeId: string;
  inviter: string | null;
  hasAccount: boolean;
  viewerName: string | null;
}

const FIND = `SELECT i.email, i.role, i.scope_kind AS "scopeKind", i.scope_id AS "scopeId", i.expires_at AS "expiresAt",
    i.accepted_at AS "acceptedAt", i.declined_at AS "declinedAt", i.withdrawn_at AS "withdrawnAt",
    (SELECT p.display_name FROM person p WHERE p.id = i.invited_by_id) AS inviter,
    (SELECT p.display_name FROM person p WHERE p.id = $2) AS "viewerName",
    EXISTS (SELECT 1 FROM person p WHERE p.email = i.email) AS "hasAccount"
  FROM invitation i WHERE i.token_hash = $1`;

/** Finds what the page of an invitation shows. Whoever holds the token has read the mail: they may know it all. */
@Injectable()
export class InvitationPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scopes: ScopeDirectory,
  ) {}

  /** The invitation that a link leads to. Throws user errors where it leads nowhere, or was answered. */
  async find(token: string, viewer: Viewer, locale: Locale): Promise<ShownInvitation> {
    const [row] = await this.database.query<InvitationRow>(FIND, [hashToken(token), viewer?.id ?? null]);
    const place = row && (await this.scopes.find(row.scopeKind, { id: row.scopeId }, locale));
    if (!place) throw new UserError('NOT_FOUND', invitationMessages.linkVoid);
    requirePending(stateAt(this.clock.now(), row));
    const { email, role, inviter, viewerName, hasAccount } = row;
    const taker = viewerName === null ? (hasAccount ? 'ACCOUNT' : 'NEW') : { name: viewerName };
    return { token, email, role, place, inviter, taker };
  }
}
