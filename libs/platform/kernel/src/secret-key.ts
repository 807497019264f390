import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The installation's one secret, from which a key for each purpose is derived (HKDF, RFC 5869). What is sealed or marked for one
 * purpose means nothing for another.
 */
export class SecretKey {
  private readonly keys = new Map<string, Buffer>();

  /** @param bytes at least 32 random bytes, the same in every process of the installation */
  constructor(private readonly bytes: Buffer) {
    if (bytes.length < BYTES) throw new Error(`A secret key has at least ${BYTES} bytes.`);
  }

  static random(): SecretKey {
    return new SecretKey(randomBytes(BYTES));
  }

  /** A keyed hash (HMAC-SHA-256, 64 hexadecimal digits): for what has to be recognised, yet must not be guessed from what is stored. */
  mark(purpose: string, text: string): string {
    return createHmac('sha256', this.keyFor(purpose)).update(text).digest('hex');
  }

  /** Encrypts a text (AES-256-GCM) into base64url. */
  seal(purpose: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce);
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url');
  }

  /** The text that was sealed for the purpose; null where it was not, or was changed since. */
  unseal(purpose: string, sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  private keyFor(purpose: string): Buffer {
    let key = this.keys.get(purpose);
    if (!key) this.keys.set(purpose, (key = Buffer.from(hkdfSync('sha256', this.bytes, '', purpose, BYTES))));
    return key;
  }
}
