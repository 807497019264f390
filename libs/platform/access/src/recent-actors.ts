import { Database } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { ActorCache } from './actor-cache.js';
import type { Actor } from './role.js';

/** The channel that carries the id of whoever's rights have changed to every process. */
export const ACTOR_CHANNEL = 'actor_changed';

/** The actors that this process has looked up lately, and the word to every process that somebody has changed. */
@Injectable()
export class RecentActors {
  private readonly cache = new ActorCache();
  private readonly lookups = new Map<string, Promise<Actor | null>>();

  constructor(private readonly database: Database) {}

  /** The actor by what they signed in with: as known for a few seconds, else looked up; null where the lookup finds nobody. */
  async find(key: string, lookUp: () => Promise<Actor | null>): Promise<Actor | null> {
    return this.cache.find(key) ?? this.shared(key, lookUp);
  }

  /**
   * Makes every process look a person up again, from the moment the change is committed. Call it in the transaction that changes
   * a person's status, grants, tokens or sessions.
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
  private shared(key: string, lookUp: () => Promise<Actor | null>): Promise<Actor | null> {
    const pending = this.lookups.get(key);
    if (pending) return pending;
    const lookup = this.load(key, lookUp).finally(() => {
      if (this.lookups.get(key) === lookup) this.lookups.delete(key);
    });
    this.lookups.set(key, lookup);
    return lookup;
  }

  private async load(key: string, lookUp: () => Promise<Actor | null>): Promise<Actor | null> {
    const mark = this.cache.mark();
    const actor = await lookUp();
    if (actor) this.cache.keep(key, actor, mark);
    return actor;
  }
}
