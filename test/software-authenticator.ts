import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const FLAGS = { userPresent: 0x01, userVerified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 };

/** How an answer differs from that of an honest browser and authenticator. */
export interface AnswerOptions {
  /** Where the browser says the page is. */
  origin?: string;
  /** The host that the authenticator signs for. */
  rpId?: string;
  /** Whether the authenticator has checked who holds it. */
  userVerified?: boolean;
  /** What it has counted to; one more than before unless said. */
  counter?: number;
  /** The `fmt` and the statement of the attestation. */
  attestation?: { format: string; statement: Map<string, unknown> };
  /** Whose account the authenticator says the passkey is for. */
  userHandle?: string;
  /** A key that signs instead of the passkey's own. */
  key?: KeyObject;
}

/** The options of a browser's `navigator.credentials`, as far as the authenticator needs them. */
interface CeremonyOptions {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** One passkey in software, with the browser around it: what the product gets is what a browser's `toJSON()` would say. */
export class SoftwareAuthenticator {
  readonly credentialId: Buffer;
  private readonly key: KeyObject;
  private readonly publicKey: KeyObject;
  private userHandle: string | null = null;
  counter = 0;

  constructor(
    private readonly origin: string,
    readonly isBackedUp = false,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = privateKey;
    this.publicKey = publicKey;
    this.credentialId = randomBytes(16);
  }

  /** Another key, to forge signatures with. */
  static otherKey(): KeyObject {
    return createPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }

  /** What `navigator.credentials.create` answers, as JSON text. */
  create(optionsText: string, { counter = 0, attestation, ...options }: AnswerOptions = {}): string {
    const { challenge, rp, user } = JSON.parse(optionsText) as CeremonyOptions;
    this.userHandle = user!.id;
    this.counter = counter;
    const idLength = Buffer.alloc(2);
    idLength.writeUInt16BE(this.credentialId.length);
    const attested = Buffer.concat([Buffer.alloc(16), idLength, this.credentialId, this.coseKey()]);
    const authData = this.authenticatorData(options.rpId ?? rp!.id, options.userVerified ?? true, attested);
    const { format, statement } = attestation ?? { format: 'none', statement: new Map() };
    const object = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', format],
        ['attStmt', statement],
        ['authData', Uint8Array.from(authData)],
      ]) as never,
    );
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge, options).toString('base64url'),
      attestationObject: Buffer.from(object).toString('base64url'),
      transports: ['internal', 'hybrid'],
    });
  }

  /** What `navigator.credentials.get` answers, as JSON text. */
  get(optionsText: string, { counter = this.counter + 1, ...options }: AnswerOptions = {}): string {
    const { challenge, rpId } = JSON.parse(optionsText) as CeremonyOptions;
    this.counter = counter;
    const authData = this.authenticatorData(options.rpId ?? rpId!, options.userVerified ?? true);
    const clientData = this.clientData('webauthn.get', challenge, options);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), options.key ?? this.key);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: options.userHandle ?? this.userHandle,
    });
  }

  private answer(response: object): string {
    const id = this.credentialId.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  private clientData(type: string, challenge: string, { origin = this.origin }: AnswerOptions): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(rpId: string, userVerified: boolean, attested: Buffer = Buffer.alloc(0)): Buffer {
    const flags =
      FLAGS.userPresent |
      (userVerified ? FLAGS.userVerified : 0) |
      (this.isBackedUp ? FLAGS.backupEligible | FLAGS.backedUp : 0) |
      (attested.length > 0 ? FLAGS.attested : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, attested]);
  }

  /** The public key in the form of RFC 9052: EC2, ES256, P-256. */
  private coseKey(): Uint8Array {
    const { x, y } = this.publicKey.export({ format: 'jwk' });
    const coordinate = (value: string | undefined) => Uint8Array.from(Buffer.from(value!, 'base64url'));
    return isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]) as never,
    );
  }
}
