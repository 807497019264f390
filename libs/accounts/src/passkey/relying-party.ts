import { PublicAddress } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import { CHALLENGE_MS } from './passkey-challenges.js';
import type { ChallengeCheck } from './passkey-challenges.js';
import type { Passkey } from './passkey.entity.js';

const NAME = 'Alliance Exchange';
/** What authenticators may call a credential: 1 to 1023 bytes in base64url. */
const CREDENTIAL_ID = /^[\w-]{1,1364}$/;

/** Whom a passkey is made for. */
export interface PasskeyOwner {
  /** UUID. */
  id: string;
  email: string;
  displayName: string;
}

/** What there is to keep of a passkey just made. */
export type NewCredential = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'backedUp'>;

/** What a verified signature says besides. */
export interface VerifiedSignature {
  counter: number;
  backedUp: boolean;
}

/**
 * The product as a party to WebAuthn: what it asks of browsers, and what it accepts. Passkeys are bound to the host of the public
 * address, live in the authenticator (so that nobody types an address), and always check who holds the device.
 */
@Injectable()
export class RelyingParty {
  constructor(private readonly address: PublicAddress) {}

  /** What `navigator.credentials.create` takes, as JSON. `known` are the credentials that the person has already. */
  async registrationOptions(owner: PasskeyOwner, challenge: string, known: { id: string; transports: string[] }[]): Promise<string> {
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.address.hostname,
      userID: userHandle(owner.id),
      userName: owner.email,
      userDisplayName: owner.displayName,
      challenge: isoBase64URL.toBuffer(challenge),
      timeout: CHALLENGE_MS,
      attestationType: 'none',
      excludeCredentials: known,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return JSON.stringify(options);
  }

  /** What `navigator.credentials.get` takes, as JSON: any passkey of this site. */
  async signInOptions(challenge: string): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.address.hostname,
      challenge: isoBase64URL.toBuffer(challenge),
      timeout: CHALLENGE_MS,
      userVerification: 'required',
    });
    return JSON.stringify(options);
  }

  /** The credential that a browser made, from its `toJSON()`. Throws, with words for the log, where it can't be accepted. */
  async verifyRegistration(text: string, expectedChallenge: ChallengeCheck): Promise<NewCredential> {
    const response = JSON.parse(text) as RegistrationResponseJSON;
    refuseCertificates(response.response.attestationObject);
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge, ...this.expected() });
    if (!verified) throw new Error('The attestation is not valid.');
    const { credential, credentialBackedUp } = registrationInfo;
    if (!CREDENTIAL_ID.test(credential.id)) throw new Error('The name of the credential is empty or too long.');
    return {
      credentialId: credential.id,
      publicKey: isoBase64URL.fromBuffer(credential.publicKey),
      counter: String(credential.counter),
      transports: knownTransports(credential.transports),
      backedUp: credentialBackedUp,
    };
  }

  /**
   * Checks a signature from a browser's `toJSON()` against the passkey that it names. Throws, with words for the log, where it does
   * not hold. Whether the counter went on is for the caller to see: only a signed counter says anything.
   */
  async verifySignIn(
    text: string,
    expectedChallenge: ChallengeCheck,
    { credentialId, publicKey, personId }: Pick<Passkey, 'credentialId' | 'publicKey' | 'personId'>,
  ): Promise<VerifiedSignature> {
    const response = JSON.parse(text) as AuthenticationResponseJSON;
    if (response.response.userHandle !== isoBase64URL.fromBuffer(userHandle(personId))) throw new Error('The user handle is another.');
    const credential = { id: credentialId, publicKey: isoBase64URL.toBuffer(publicKey), counter: 0 };
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      credential,
      ...this.expected(),
    });
    if (!verified) throw new Error('The signature is not valid.');
    return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
  }

  private expected() {
    return { expectedOrigin: this.address.origin, expectedRPID: this.address.hostname, requireUserVerification: true };
  }
}

/** The credential that a browser's answer names; null where it is no such answer. */
export function credentialIdOf(text: string): string | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' && CREDENTIAL_ID.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** What authenticators keep of the account: the UUID, which says nothing about the person. */
function userHandle(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll('-', ''), 'hex'));
}

/** Throws on attestations with certificates. None is asked for, and one could make the server load revocation lists from addresses of the sender’s choice. */
export function refuseCertificates(attestationObject: string): void {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format: string = attestation.get('fmt');
  const isSelfSigned = format === 'packed' && attestation.get('attStmt').get('x5c') === undefined;
  if (format !== 'none' && !isSelfSigned) throw new Error(`An attestation of the format "${format}" was not asked for.`);
}

const TRANSPORTS = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

function knownTransports(transports: unknown): string[] {
  if (!Array.isArray(transports)) return [];
  return [...new Set(transports)].filter((transport): transport is string => TRANSPORTS.has(transport as string)).sort();
}
