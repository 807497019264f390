import { randomBytes } from 'node:crypto';
import { hashToken } from '@alliance/access';

/** A new secret for a session's cookie: 256 random bits, and what is stored of it. */
export function newSessionSecret(): { secret: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, secretHash: hashToken(secret) };
}
