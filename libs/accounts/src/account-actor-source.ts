import { ActorSource } from '@alliance/access';
import type { Actor, Grant } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { GRANTS_OF_PERSON } from './grants-of-person.js';
import { SessionLookup } from './session/session-lookup.js';
import { TokenUsage } from './token-usage.js';

const FIND_ACTOR = {
  name: 'actor_by_token_hash',
  text: `SELECT token.id, person.id, ${GRANTS_OF_PERSON}, token.scopes
    FROM access_token token
    JOIN person ON person.id = token.person_id AND person.status = 'ACTIVE'
    WHERE token.token_hash = $1 AND token.revoked_at IS NULL AND (token.expires_at IS NULL OR token.expires_at > $2)`,
};

/** Finds actors by their access tokens and their sessions, with one statement each. */
@Injectable()
export class AccountActorSource extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly usage: TokenUsage,
    private readonly sessions: SessionLookup,
  ) {
    super();
  }

  override async findByTokenHash(hash: string): Promise<Actor | null> {
    const [row] = await this.database.prepared({ ...FIND_ACTOR, values: [hash, this.clock.now()] });
    if (!row) return null;
    const [tokenId, id, grants, scopes] = row as [string, string, Grant[], string[]];
    this.usage.note(tokenId);
    return { id, grants, tokenId, scopes };
  }

  override findBySessionHash(hash: string): Promise<Actor | null> {
    return this.sessions.findActor(hash);
  }

  override rotateSession(sessionId: string, hash: string): Promise<string | null> {
    return this.sessions.rotate(sessionId, hash);
  }
}
