/** Why nobody was signed in. Pages say no more than this; what exactly was wrong is for the log. */
export type OidcFailure =
  /** There is no such provider. */
  | 'unknownProvider'
  /** The browser has no attempt of its own that the answer belongs to. */
  | 'noAttempt'
  /** The person, or the provider, said no. */
  | 'denied'
  /** What the provider answered does not hold. */
  | 'invalid'
  /** The provider does not answer, or not as agreed. */
  | 'unavailable'
  /** The provider vouches for no address, or for one that it has no say about. */
  | 'unverified'
  /** The account here is shut. */
  | 'disabled'
  /** Only people who have an account or an invitation may come this way. */
  | 'newcomer';

/** Nobody was signed in. */
export class OidcError extends Error {
  /** @param reason for the log: a code, never anything about a person or a secret */
  constructor(
    readonly failure: OidcFailure,
    readonly reason: string = failure,
  ) {
    super(`${failure}: ${reason}`);
    this.name = 'OidcError';
  }
}
