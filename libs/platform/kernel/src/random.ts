import { randomBytes, randomInt } from 'node:crypto';

/** What only its holder is to know, such as a token, a session or a link: 256 random bits in base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits, each as likely as any other: for people to type in, where only a few tries are given. */
export function randomCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}
