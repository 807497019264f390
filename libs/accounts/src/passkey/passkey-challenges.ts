import { Database } from '@alliance/database';
import { Clock, decodeId, encodeId, newId, randomSecret, SecretKey, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { PasskeyChallenge } from './passkey-challenge.entity.js';
import { passkeyMessages } from './passkey.messages.js';

/** How long somebody may take to find and unlock their device. */
export const CHALLENGE_MS = 5 * 60_000;

const MARK = 'passkey-challenge';
const SEAL = 'passkey-sign-in';
const PREFIX = 'pkch';

/** A challenge just made. The value is nowhere else in clear. */
export interface NewChallenge {
  /** What to send back with the answer: a record's ID where somebody adds a passkey, sealed text for a sign-in. */
  id: string;
  /** 32 random bytes in base64url. */
  challenge: string;
}

/** Tells whether a signed value is the challenge that was given out. */
export type ChallengeCheck = (challenge: string) => boolean;

/** What a sign-in's challenge carries along, sealed. */
interface SealedChallenge {
  /** UUID of the row that marks it as used. */
  id: string;
  challenge: string;
  /** Milliseconds. */
  expiresAt: number;
}

/** The random values that passkeys sign: each counts once, for one purpose, and for five minutes. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secretKey: SecretKey,
  ) {}

  /** @param personId UUID of who adds a passkey */
  async openRegistration(personId: string): Promise<NewChallenge> {
    const id = newId();
    const challenge = randomSecret();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + CHALLENGE_MS);
    const challengeHash = this.secretKey.mark(MARK, challenge);
    await this.database.transaction(() =>
      this.database.manager.insert(PasskeyChallenge, { id, personId, purpose: 'REGISTRATION', challengeHash, createdAt, expiresAt }),
    );
    return { id: encodeId(PREFIX, id), challenge };
  }

  /** Stores nothing: anybody may ask, as often as they like, and never come back. */
  openSignIn(): NewChallenge {
    const challenge = randomSecret();
    const sealed: SealedChallenge = { id: newId(), challenge, expiresAt: this.clock.now().getTime() + CHALLENGE_MS };
    return { id: this.secretKey.seal(SEAL, JSON.stringify(sealed)), challenge };
  }

  /**
   * Uses the challenge of somebody who adds a passkey up.
   *
   * @throws UserError CLOSED where it is unknown, somebody else's, for something else, used or over: they look alike
   */
  async takeRegistration(id: string, personId: string): Promise<ChallengeCheck> {
    // One statement: of two answers to the same challenge, one finds nothing.
    const [taken] = await this.database.query<{ challenge_hash: string }>(
      `UPDATE passkey_challenge SET used_at = $3, updated_at = $3
       WHERE id = $1 AND purpose = 'REGISTRATION' AND person_id = $2 AND used_at IS NULL AND expires_at > $3
       RETURNING challenge_hash`,
      [decodeId(id)!.uuid, personId, this.clock.now()],
    );
    if (!taken) throw challengeOver();
    return (challenge) => this.secretKey.mark(MARK, challenge) === taken.challenge_hash;
  }

  /**
   * Uses the challenge of a sign-in up.
   *
   * @throws UserError CLOSED where it is none of ours, used or over: they look alike
   */
  async takeSignIn(sealed: string): Promise<ChallengeCheck> {
    const content = this.secretKey.unseal(SEAL, sealed);
    const now = this.clock.now();
    if (content === null) throw challengeOver();
    const { id, challenge: given, expiresAt } = JSON.parse(content) as SealedChallenge;
    if (expiresAt <= now.getTime()) throw challengeOver();
    // One statement: of two answers to the same challenge, one finds the row of the other.
    const marked = await this.database.query(
      `INSERT INTO passkey_challenge (id, created_at, updated_at, purpose, challenge_hash, expires_at, used_at)
       VALUES ($1, $2, $2, 'SIGN_IN', $3, $4, $2) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, now, this.secretKey.mark(MARK, given), new Date(expiresAt)],
    );
    if (marked.length === 0) throw challengeOver();
    return (challenge) => challenge === given;
  }
}

function challengeOver(): UserError {
  return new UserError('CLOSED', passkeyMessages.challengeOver, { path: ['challengeId'] });
}
