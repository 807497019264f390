import { hashToken } from '@alliance/access';
import { randomSecret } from '@alliance/kernel';

/** How secrets start, so that scanners for leaked secrets can tell them. */
const MARK = 'ax_';
const SHOWN = 10;

/** A new secret: 256 random bits, what is stored of it, and what may be shown of it later. */
export function newTokenSecret(): { secret: string; tokenHash: string; prefix: string } {
  const secret = MARK + randomSecret();
  return { secret, tokenHash: hashToken(secret), prefix: secret.slice(0, SHOWN) };
}
