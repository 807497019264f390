import type { Actor } from './role.js';

/** Where actors come from. Whoever keeps people and tokens implements it, with one statement a call. */
export abstract class ActorSource {
  /** The actor whom a token belongs to; null where the token is unknown, expired or revoked, or the person disabled. */
  abstract findByTokenHash(hash: string): Promise<Actor | null>;
}
