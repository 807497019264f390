import { createHash } from 'node:crypto';
import { Database } from '@alliance/database';
import { unauthenticated } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { ActorCache } from './actor-cache.js';
import { ActorSource } from './actor-source.js';
import type { Actor, Viewer } from './role.js';

/** The channel that carries the id of whoever's rights have changed to every process. */
export const ACTOR_CHANNEL = 'actor_changed';

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** The form in which a token is stored and looked up: its SHA-256 in hexadecimal digits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Turns the `Authorization` header of a request into who is looking. */
@Injectable()
export class ActorResolver {
  private readonly cache = new ActorCache();
  private readonly lookups = new Map<string, Promise<Actor | null>>();

  constructor(
    private readonly source: ActorSource,
    private readonly database: Database,
  ) {}

  /**
   * Who is looking: null without a header, else the actor whom the bearer token belongs to.
   *
   * @throws UNAUTHENTICATED where the header holds anything but a valid token: a caller who believes to be signed in must never
   * be answered as anonymous.
   */
  async resolve(authorizationHeader: string | undefined): Promise<Viewer> {
    if (authorizationHeader === undefined) return null;
    const token = BEARER.exec(authorizationHeader)?.[1];
    if (!token) throw unauthenticated();
    const hash = hashToken(token);
    const actor = this.cache.find(hash) ?? (await this.lookUp(hash));
    if (!actor) throw unauthenticated();
    return actor;
  }

  /**
   * Makes every process look a person up again, from the moment the change is committed. Call it in the transaction that changes
   * a person's status, grants or tokens.
   */
  async forget(personId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('SELECT pg_notify($1, $2)', [ACTOR_CHANNEL, personId]);
      this.database.afterCommit(() => this.drop(personId));
    });
  }

  /** Drops what this process knows of one person; of everybody where nobody is named. */
  drop(personId?: string): void {
    if (personId) this.cache.forget(personId);
    else this.cache.clear();
    // A lookup under way may have read what was true before the change: those who come now must not share its answer.
    this.lookups.clear();
  }

  // Requests of one client that arrive together share one lookup.
  private lookUp(hash: string): Promise<Actor | null> {
    const pending = this.lookups.get(hash);
    if (pending) return pending;
    const lookup = this.load(hash).finally(() => {
      if (this.lookups.get(hash) === lookup) this.lookups.delete(hash);
    });
    this.lookups.set(hash, lookup);
    return lookup;
  }

  private async load(hash: string): Promise<Actor | null> {
    const mark = this.cache.mark();
    const actor = await this.source.findByTokenHash(hash);
    if (actor) this.cache.keep(hash, actor, mark);
    return actor;
  }
}
