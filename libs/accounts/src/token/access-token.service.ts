import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, decodeId, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { AccountService } from '../account.service.js';
import type { NewToken } from '../account.service.js';
import type { CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.js';
import { accessTokenMessages } from './access-token.messages.js';
import { checkExpiry, MAX_TOKENS } from './access-token.rules.js';

/** The access tokens that people make for themselves. */
@Injectable()
export class AccessTokenService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountService,
  ) {}

  /** Throws user errors: INVALID for the name, the scopes or the expiry, LIMIT where the actor has as many tokens as there can be. */
  async create(actor: Actor, { name, scopes, expiresAt }: CreateAccessTokenInput): Promise<NewToken> {
    checkExpiry(expiresAt, this.clock.now());
    return this.database.transaction(async () => {
      await this.leaveRoom(actor.id);
      return this.accounts.createToken(actor, actor.id, { name, scopes, expiresAt });
    });
  }

  /** Throws a user error NOT_FOUND where the actor has no such token. */
  async revoke(actor: Actor, { id }: RevokeAccessTokenInput): Promise<void> {
    const { uuid } = decodeId(id)!;
    await this.database.transaction(async () => {
      const own = await this.database.query(
        'SELECT 1 FROM access_token WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL FOR NO KEY UPDATE',
        [uuid, actor.id],
      );
      if (own.length === 0) throw new UserError('NOT_FOUND', accessTokenMessages.missing, { path: ['id'] });
      await this.accounts.revokeToken(actor, uuid);
    });
  }

  // The person is held first, so that of two new tokens the second counts the first.
  private async leaveRoom(personId: string): Promise<void> {
    await this.database.query('SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int FROM access_token WHERE person_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
      [personId, this.clock.now()],
    );
    if (row!.count >= MAX_TOKENS) throw new UserError('LIMIT', accessTokenMessages.tooMany, { parameters: { count: row!.count } });
  }
}
