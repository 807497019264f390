import type { Actor } from './role.js';

/** How long a looked-up actor may be believed, in milliseconds. */
export const ACTOR_LIFETIME = 5_000;
/** How many actors are kept; the one that was looked up longest ago goes first. */
export const ACTOR_CACHE_SIZE = 10_000;

interface Entry {
  actor: Actor;
  until: number;
}

/**
 * Actors by what they signed in with, for a few seconds. Ages by a clock that only goes forward: setting the machine's time
 * back must not prolong anybody's rights.
 */
export class ActorCache {
  private readonly entries = new Map<string, Entry>();
  private generation = 0;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly size = ACTOR_CACHE_SIZE,
  ) {}

  find(key: string): Actor | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.until > this.now()) return entry.actor;
    this.entries.delete(key);
    return null;
  }

  /** A mark to take before looking an actor up and to hand to `keep` afterwards. */
  mark(): number {
    return this.generation;
  }

  /** Keeps an actor, unless somebody was forgotten since the mark: the answer may be older than that change. */
  keep(key: string, actor: Actor, mark: number): void {
    if (mark !== this.generation) return;
    this.entries.delete(key);
    this.entries.set(key, { actor, until: this.now() + ACTOR_LIFETIME });
    if (this.entries.size > this.size) this.entries.delete(this.entries.keys().next().value!);
  }

  /** Drops whatever is known of one person. */
  forget(personId: string): void {
    this.generation += 1;
    for (const [key, { actor }] of this.entries) if (actor.id === personId) this.entries.delete(key);
  }

  /** Drops everybody. */
  clear(): void {
    this.generation += 1;
    this.entries.clear();
  }

  get count(): number {
    return this.entries.size;
  }
}
