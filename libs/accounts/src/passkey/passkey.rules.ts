import { UserError } from '@alliance/kernel';
import { passkeyMessages } from './passkey.messages.js';

/** How many passkeys one person may have. */
export const MAX_PASSKEYS = 20;

/** How long after signing in passkeys can be added. */
export const FRESH_MINUTES = 60;

/** The earliest moment of a sign-in that is fresh enough to add a passkey. */
export function freshSince(now: Date): Date {
  return new Date(now.getTime() - FRESH_MINUTES * 60_000);
}

/** The name of a passkey as it is stored. Throws a user error INVALID. */
export function checkPasskeyName(name: string): string {
  const trimmed = name.trim();
  const { length } = [...trimmed];
  if (length >= 1 && length <= 100 && !/\p{Cc}/u.test(trimmed)) return trimmed;
  throw new UserError('INVALID', passkeyMessages.nameLength, { path: ['name'] });
}

/**
 * Whether a signed counter is one that the authenticator can have reached since. Those that do not count always say 0; with all
 * others a counter that has not grown means that somebody else signs with a copy.
 */
export function hasCounterAdvanced(stored: number, signed: number): boolean {
  return signed > stored || (signed === 0 && stored === 0);
}
