import { BOUND_SCOPE_KINDS, listScopes, SCOPE_KIND_OF_ROLE } from '@alliance/access';
import type { Role, ScopeKind } from '@alliance/access';
import { isEmailAddress } from '@alliance/graphql';
import { tidyText, unreadableCharacter, UserError } from '@alliance/kernel';
import { accountMessages } from './account.messages.js';

/** The one form of an address that counts as the same: trimmed, in lower case. */
export function normalizeEmail(email: string): string {
  const normal = email.trim().toLowerCase();
  if (!isEmailAddress(normal)) throw new UserError('INVALID', accountMessages.emailInvalid, { path: ['email'] });
  return normal;
}

export function checkDisplayName(name: string): string {
  const tidy = tidyText(name);
  if (!isLine(tidy, 200)) throw new UserError('INVALID', accountMessages.nameLength, { path: ['displayName'] });
  return tidy;
}

export function checkTokenName(name: string): string {
  const tidy = tidyText(name);
  if (!isLine(tidy, 100)) throw new UserError('INVALID', accountMessages.tokenNameLength, { path: ['name'] });
  return tidy;
}

/** The scopes of a token, each once and in the order in which they are listed. */
export function checkScopes(scopes: readonly string[]): string[] {
  const known = listScopes();
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (unknown !== undefined || scopes.length === 0) {
    const text = unknown === undefined ? accountMessages.scopesMissing : accountMessages.scopeUnknown;
    throw new UserError('INVALID', text, { path: ['scopes'], parameters: { scope: unknown ?? '', scopes: known.join(', ') } });
  }
  return known.filter((scope) => scopes.includes(scope));
}

export function checkTimeZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw new UserError('INVALID', accountMessages.timeZoneUnknown, { path: ['timeZone'], parameters: { name } });
  }
  return name;
}

/** The kind of scope that a role is given for; the id has to be there exactly where the role reaches over one record. */
export function scopeKindFor(role: Role, scopeId: string | null): ScopeKind {
  if (role === 'PARTICIPANT') throw new UserError('INVALID', accountMessages.participantImplicit, { path: ['role'] });
  const scopeKind = SCOPE_KIND_OF_ROLE[role];
  const bound = BOUND_SCOPE_KINDS.includes(scopeKind);
  if (bound === (scopeId !== null)) return scopeKind;
  throw new UserError('INVALID', bound ? accountMessages.scopeNeeded : accountMessages.scopeUseless, {
    path: ['scopeId'],
    parameters: { role },
  });
}

/** One line that people can read: not empty, and no longer than so many characters. */
function isLine(text: string, maximum: number): boolean {
  const length = [...text].length;
  return length >= 1 && length <= maximum && !/[\n\t]/.test(text) && unreadableCharacter(text) === null;
}
