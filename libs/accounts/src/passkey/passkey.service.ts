import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database, violatedConstraint } from '@alliance/database';
import { Clock, decodeId, newId, PublicAddress, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import type { MailKind } from '@alliance/mail';
import { Injectable, Logger } from '@nestjs/common';
import { PasskeyChallenges } from './passkey-challenges.js';
import type { ChallengeCheck } from './passkey-challenges.js';
import { Passkey } from './passkey.entity.js';
import type { RegisterPasskeyInput, RemovePasskeyInput, RenamePasskeyInput } from './passkey.inputs.js';
import { passkeyAddedMail, passkeyRemovedMail } from './passkey.mail.js';
import type { PasskeyMailParameters } from './passkey.mail.js';
import { passkeyMessages } from './passkey.messages.js';
import { checkPasskeyName, FRESH_MINUTES, freshSince, MAX_PASSKEYS } from './passkey.rules.js';
import { RelyingParty } from './relying-party.js';
import type { NewCredential } from './relying-party.js';

/** What a browser needs to make or to use a passkey. */
export type PasskeyCeremony = {
  /** The options of the browser's `navigator.credentials`, as JSON. */
  options: string;
  /** Opaque id of the challenge, to send back with the browser's answer. */
  challengeId: string;
};

/** The account that a passkey belongs to. */
interface Owner {
  email: string;
  locale: Locale;
  display_name: string;
}

/** Adds passkeys to an account, names and removes them. */
@Injectable()
export class PasskeyService {
  private readonly logger = new Logger(PasskeyService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly challenges: PasskeyChallenges,
    private readonly relyingParty: RelyingParty,
    private readonly address: PublicAddress,
    private readonly mails: Mails,
  ) {}

  /** Says how to make a passkey. Throws user errors: LIMIT, and WRONG_STATE where signing in was too long ago. */
  async start(actor: Actor): Promise<PasskeyCeremony> {
    require(actor, 'passkey.create', { personId: actor.id }, { readable: true });
    await this.requireFreshSignIn(actor);
    const { email, display_name: displayName } = await this.holdOwner(actor.id);
    const known = await this.database.query<{ id: string; transports: string[] }>(
      'SELECT credential_id AS id, transports FROM passkey WHERE person_id = $1 ORDER BY id',
      [actor.id],
    );
    requireRoom(known.length);
    const { id: challengeId, challenge } = await this.challenges.openRegistration(actor.id);
    const options = await this.relyingParty.registrationOptions({ id: actor.id, email, displayName }, challenge, known);
    return { options, challengeId };
  }

  /**
   * Keeps the passkey that a browser made, and tells its owner by mail. Throws user errors: CLOSED where the challenge no longer
   * holds, INVALID where the browser's answer does not, TAKEN, LIMIT, WRONG_STATE.
   */
  async register(actor: Actor, input: RegisterPasskeyInput): Promise<{ id: string }> {
    require(actor, 'passkey.create', { personId: actor.id }, { readable: true });
    const name = checkPasskeyName(input.name);
    await this.requireFreshSignIn(actor);
    const owner = await this.holdOwner(actor.id);
    const isChallenge = await this.challenges.takeRegistration(input.challengeId, actor.id);
    const credential = await this.verify(input.response, isChallenge);
    const [{ count }] = (await this.database.query<{ count: number }>('SELECT count(*)::int FROM passkey WHERE person_id = $1', [
      actor.id,
    ])) as [{ count: number }];
    requireRoom(count);
    const passkey = { id: newId(), personId: actor.id, name, createdAt: this.clock.now(), ...credential };
    await this.database.manager.insert(Passkey, passkey).catch((error: unknown) => {
      if (violatedConstraint(error) !== 'uq_passkey_credential_id') throw error;
      throw new UserError('TAKEN', passkeyMessages.registeredAlready, { path: ['response'] });
    });
    await this.audit.record(actor, 'passkey.create', { type: 'Passkey', id: passkey.id }, { changedFields: ['name'] });
    await this.tell(passkeyAddedMail, owner, passkey);
    return passkey;
  }

  /** Calls a passkey something else. Throws user errors: INVALID, NOT_FOUND. */
  async rename(actor: Actor, input: RenamePasskeyInput): Promise<{ id: string }> {
    require(actor, 'passkey.update', { personId: actor.id }, { readable: true });
    const name = checkPasskeyName(input.name);
    const [renamed] = await this.database.query<{ id: string }>(
      'UPDATE passkey SET name = $3, updated_at = $4 WHERE id = $1 AND person_id = $2 RETURNING id',
      [decodeId(input.id)!.uuid, actor.id, name, this.clock.now()],
    );
    if (!renamed) throw new UserError('NOT_FOUND', passkeyMessages.missing, { path: ['id'] });
    await this.audit.record(actor, 'passkey.update', { type: 'Passkey', id: renamed.id }, { changedFields: ['name'] });
    return renamed;
  }

  /** Removes a passkey: it signs nobody in from then on, and its owner is told by mail. Throws a user error NOT_FOUND. */
  async remove(actor: Actor, input: RemovePasskeyInput): Promise<{ id: string }> {
    require(actor, 'passkey.remove', { personId: actor.id }, { readable: true });
    const owner = await this.holdOwner(actor.id);
    const [removed] = await this.database.query<{ id: string; name: string }>(
      'DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING id, name',
      [decodeId(input.id)!.uuid, actor.id],
    );
    if (!removed) throw new UserError('NOT_FOUND', passkeyMessages.missing, { path: ['id'] });
    await this.audit.record(actor, 'passkey.remove', { type: 'Passkey', id: removed.id });
    await this.tell(passkeyRemovedMail, owner, { ...removed, personId: actor.id });
    return { id: actor.id };
  }

  private async verify(response: string, isChallenge: ChallengeCheck): Promise<NewCredential> {
    try {
      return await this.relyingParty.verifyRegistration(response, isChallenge);
    } catch (error) {
      this.logger.log(`A new passkey was refused: ${(error as Error).message}`);
      throw new UserError('INVALID', passkeyMessages.registrationRefused, { path: ['response'] });
    }
  }

  // Held, so that two passkeys added at once are counted one after the other.
  private async holdOwner(personId: string): Promise<Owner> {
    const [owner] = await this.database.query<Owner>('SELECT email, locale, display_name FROM person WHERE id = $1 FOR NO KEY UPDATE', [
      personId,
    ]);
    return owner!;
  }

  private async tell(
    kind: MailKind<PasskeyMailParameters>,
    { email, locale }: Owner,
    { id, name, personId }: Pick<Passkey, 'id' | 'name' | 'personId'>,
  ): Promise<void> {
    const to = { address: email, personId, locale };
    await this.mails.send(kind, { to, dedupeKey: `${kind.name}:${id}`, parameters: { name, url: this.address.link('/account') } });
  }

  // A session may be stolen, a passkey outlives it: whoever adds one has shown not long ago who they are.
  private async requireFreshSignIn({ session }: Actor): Promise<void> {
    const fresh = await this.database.query('SELECT 1 FROM session WHERE id = $1 AND created_at >= $2', [
      session?.id ?? null,
      freshSince(this.clock.now()),
    ]);
    if (fresh.length > 0) return;
    throw new UserError('WRONG_STATE', passkeyMessages.signInAgain, { parameters: { minutes: FRESH_MINUTES } });
  }
}

function requireRoom(count: number): void {
  if (count < MAX_PASSKEYS) return;
  throw new UserError('LIMIT', passkeyMessages.limit, { parameters: { maximum: MAX_PASSKEYS } });
}
