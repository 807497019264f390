import { AuditTrail } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, UserError } from '@alliance/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { SessionService } from '../session/session.service.js';
import type { NewSession, SignInClient } from '../session/session.service.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import type { ChallengeCheck } from './passkey-challenges.js';
import type { SignInWithPasskeyInput } from './passkey.inputs.js';
import { passkeyMessages } from './passkey.messages.js';
import { hasCounterAdvanced } from './passkey.rules.js';
import type { PasskeyCeremony } from './passkey.service.js';
import { credentialIdOf, RelyingParty } from './relying-party.js';
import type { VerifiedSignature } from './relying-party.js';

/** A passkey as it is held while it signs in. */
interface HeldPasskey {
  id: string;
  credentialId: string;
  publicKey: string;
  personId: string;
  /** Decimal digits. */
  counter: string;
}

/** Who signed in, and the session that began. */
export interface PasskeySignIn {
  /** UUID of the person. */
  personId: string;
  session: NewSession;
}

/** Signs people in with their passkeys. */
@Injectable()
export class PasskeySignInService {
  private readonly logger = new Logger(PasskeySignInService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly challenges: PasskeyChallenges,
    private readonly relyingParty: RelyingParty,
    private readonly sessions: SessionService,
  ) {}

  /** Says how to sign in with a passkey, whosoever it is. */
  async start(): Promise<PasskeyCeremony> {
    const { id: challengeId, challenge } = this.challenges.openSignIn();
    return { options: await this.relyingParty.signInOptions(challenge), challengeId };
  }

  /**
   * Signs in whoever the passkey belongs to. Any try uses the challenge up: a refusal that leaves a trace is returned, not thrown,
   * so that the surrounding transaction keeps it.
   *
   * @param formerSessionId UUID of the session that the browser came with; it ends
   * @returns a user error NOT_FOUND where nobody has the passkey or the account is shut, INVALID where the signature does not hold or
   * the passkey was copied
   * @throws UserError CLOSED where the challenge no longer holds
   */
  async signIn(input: SignInWithPasskeyInput, client: SignInClient, formerSessionId?: string): Promise<PasskeySignIn | UserError> {
    const isChallenge = await this.challenges.takeSignIn(input.challengeId);
    const credentialId = credentialIdOf(input.response);
    const passkey = credentialId === null ? undefined : await this.hold(credentialId);
    if (!passkey) return refusal('NOT_FOUND', passkeyMessages.unknown);
    const signature = await this.verify(input.response, isChallenge, passkey);
    if (!signature) return refusal('INVALID', passkeyMessages.signInRefused);
    if (!hasCounterAdvanced(Number(passkey.counter), signature.counter)) return this.refuseCopy(passkey, signature);
    await this.database.query('UPDATE passkey SET counter = $2, backed_up = $3, last_used_at = $4, updated_at = $4 WHERE id = $1', [
      passkey.id,
      signature.counter,
      signature.backedUp,
      this.clock.now(),
    ]);
    const { personId } = passkey;
    const session = await this.sessions.begin(personId, 'PASSKEY', client, formerSessionId === undefined ? {} : { formerSessionId });
    return { personId, session };
  }

  // The owner is held, as whenever something happens to their passkeys: of two signatures with the same counter the second is seen as one.
  private async hold(credentialId: string): Promise<HeldPasskey | undefined> {
    const owners = await this.database.query(
      `SELECT 1 FROM passkey JOIN person ON person.id = person_id AND person.status = 'ACTIVE' WHERE credential_id = $1
       FOR NO KEY UPDATE OF person`,
      [credentialId],
    );
    if (owners.length === 0) return undefined;
    const [passkey] = await this.database.query<HeldPasskey>(
      `SELECT id, credential_id AS "credentialId", public_key AS "publicKey", person_id AS "personId", counter::text
       FROM passkey WHERE credential_id = $1`,
      [credentialId],
    );
    return passkey;
  }

  private async verify(response: string, isChallenge: ChallengeCheck, passkey: HeldPasskey): Promise<VerifiedSignature | null> {
    try {
      return await this.relyingParty.verifySignIn(response, isChallenge, passkey);
    } catch (error) {
      this.logger.log(`The passkey ${passkey.id} was refused: ${(error as Error).message}`);
      return null;
    }
  }

  private async refuseCopy({ id, counter }: HeldPasskey, signature: VerifiedSignature): Promise<UserError> {
    this.logger.warn(`The passkey ${id} was refused: it counts ${signature.counter} after ${counter}, so somebody may have copied it.`);
    await this.audit.record(null, 'passkey.refuseCopy', { type: 'Passkey', id });
    return refusal('INVALID', passkeyMessages.copied);
  }
}

function refusal(code: 'NOT_FOUND' | 'INVALID', text: (typeof passkeyMessages)['unknown']): UserError {
  return new UserError(code, text, { path: ['response'] });
}
