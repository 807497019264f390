import { hashToken } from '@alliance/access';
import { randomSecret } from '@alliance/kernel';

/** A new secret for a session's cookie: 256 random bits, and what is stored of it. */
export function newSessionSecret(): { secret: string; secretHash: string } {
  const secret = randomSecret();
  return { secret, secretHash: hashToken(secret) };
}
