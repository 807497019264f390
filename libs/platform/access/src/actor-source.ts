import type { Actor } from './role.js';

/** Where actors come from. Whoever keeps people, tokens and sessions implements it, with one statement a look-up. */
export abstract class ActorSource {
  /** The actor whom a token belongs to; null where the token is unknown, expired or revoked, or the person disabled. */
  abstract findByTokenHash(hash: string): Promise<Actor | null>;

  /** The actor whom a session belongs to; null where its secret is unknown or replaced, it has ended, or the person is disabled. */
  abstract findBySessionHash(hash: string): Promise<Actor | null>;

  /**
   * Gives a session a new secret in place of the one with this hash.
   *
   * @returns the value of a `Set-Cookie` header; null where another request was quicker
   */
  abstract rotateSession(sessionId: string, hash: string): Promise<string | null>;
}
