import { ActorSource } from '@alliance/access';
import type { Actor, Grant } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { TokenUsage } from './token-usage.js';

const FIND_ACTOR = {
  name: 'actor_by_token_hash',
  text: `SELECT token.id, person.id, (
      SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id) ORDER BY g.role, g.id), '[]')
      FROM role_grant g WHERE g.person_id = person.id)
    FROM access_token token
    JOIN person ON person.id = token.person_id AND person.status = 'ACTIVE'
    WHERE token.token_hash = $1 AND token.revoked_at IS NULL AND (token.expires_at IS NULL OR token.expires_at > $2)`,
};

/** Finds actors by their access tokens, with one statement. */
@Injectable()
export class TokenActorSource extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly usage: TokenUsage,
  ) {
    super();
  }

  override async findByTokenHash(hash: string): Promise<Actor | null> {
    const [row] = await this.database.prepared({ ...FIND_ACTOR, values: [hash, this.clock.now()] });
    if (!row) return null;
    const [tokenId, id, grants] = row as [string, string, Grant[]];
    this.usage.note(tokenId);
    return { id, grants, tokenId };
  }
}
