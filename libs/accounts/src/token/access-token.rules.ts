import { daysAfter, UserError } from '@alliance/kernel';
import { accessTokenMessages } from './access-token.messages.js';

/** Tokens that work, at once and a person. */
export const MAX_TOKENS = 50;
/** Days that a token works at most. */
export const MAX_DAYS = 366;

/** Stops a token that would work for longer than people remember it. What lies in the past is refused for every token. */
export function checkExpiry(expiresAt: Date, now: Date): void {
  const latest = daysAfter(now, MAX_DAYS);
  if (expiresAt <= latest) return;
  throw new UserError('INVALID', accessTokenMessages.expiryLate, {
    path: ['expiresAt'],
    parameters: { days: MAX_DAYS, latest: latest.toISOString() },
  });
}
