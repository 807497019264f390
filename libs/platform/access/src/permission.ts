import { forbidden, notFound, unauthenticated } from '@alliance/kernel';
import { getActionRule, getActionScope, READ_SCOPE, SESSION_SCOPE, WRITE_SCOPE } from './action.js';
import type { Reach } from './action.js';
import { effectiveGrants, SCOPE_KIND_OF_ROLE } from './role.js';
import type { Actor, Grant, Role, ScopeKind, Viewer } from './role.js';
import { missingScope } from './scope.messages.js';

/** Whose record an action touches. Name every owner that the record has; one that matches is enough. */
export interface RecordScope {
  /** UUID of the city that the record belongs to. */
  cityId?: string | null;
  /** UUID of the organisation that the record belongs to. */
  organisationId?: string | null;
  /** UUID of the person whose record it is. */
  personId?: string | null;
}

/** The scopes that somebody may do an action in. */
export interface ScopeIds {
  /** True where the action is allowed on any record. */
  everywhere: boolean;
  /** UUIDs of the cities, organisations and the person themselves that the action is allowed for. */
  ids: string[];
}

/** Whether somebody may do an action on a record of that scope. Without a scope: only where they may do it everywhere. */
export function can(viewer: Viewer, action: string, scope: RecordScope = {}): boolean {
  return holdsRole(viewer, action, scope) && coveredByToken(viewer, action);
}

/** Whether what somebody signed in with covers an action: a session covers all, a token what its scopes say. */
export function coveredByToken(viewer: Viewer, action: string): boolean {
  const scope = getActionScope(action);
  const scopes = viewer?.scopes;
  if (!scopes || scope === READ_SCOPE) return true;
  return scope !== SESSION_SCOPE && (scopes.includes(scope) || scopes.includes(WRITE_SCOPE));
}

function holdsRole(viewer: Viewer, action: string, scope: RecordScope): boolean {
  const rule = getActionRule(action);
  if (!viewer) return false;
  return effectiveGrants(viewer).some((grant) => {
    const reach = rule[grant.role];
    return reach === 'any' || (reach === 'own' && covers(grant, scope));
  });
}

/**
 * Stops whoever may not do an action on a record.
 *
 * `readable` says whether the caller has already seen to it that the actor can read the record. Where not, refusing must look
 * like a missing record, so that nobody learns what exists.
 *
 * @throws UNAUTHENTICATED for anonymous, FORBIDDEN where the record is readable or only the token's scope is missing, else NOT_FOUND.
 */
export function require(viewer: Viewer, action: string, scope: RecordScope, options: { readable?: boolean } = {}): void {
  if (can(viewer, action, scope)) return;
  if (!viewer) throw unauthenticated();
  if (holdsRole(viewer, action, scope)) throw missingScope(getActionScope(action));
  throw options.readable ? forbidden() : notFound();
}

/** Where somebody may do an action; nowhere for anonymous. */
export function scopeIds(viewer: Viewer, action: string): ScopeIds {
  return coveredByToken(viewer, action) ? roleScopeIds(viewer, action) : { everywhere: false, ids: [] };
}

/**
 * Where somebody's roles allow an action, whatever they signed in with. For what may be read: who may change a record may read it,
 * also by a token that is for reading only.
 */
export function roleScopeIds(viewer: Viewer, action: string): ScopeIds {
  const rule = getActionRule(action);
  const ids = new Set<string>();
  for (const grant of viewer ? effectiveGrants(viewer) : []) {
    const reach = rule[grant.role];
    if (reach === 'any') return { everywhere: true, ids: [] };
    if (reach === 'own' && grant.scopeId) ids.add(grant.scopeId);
  }
  return { everywhere: false, ids: [...ids] };
}

/** The roles that may do an action on a record of that scope because of it, each with the scope that it has to be held over. */
export function boundRolesFor(action: string, scope: RecordScope): { role: Role; scopeId: string }[] {
  return (Object.entries(getActionRule(action)) as [Role, Reach][]).flatMap(([role, reach]) => {
    const owner = OWNER[SCOPE_KIND_OF_ROLE[role]];
    const scopeId = owner && scope[owner];
    return reach === 'own' && scopeId ? [{ role, scopeId }] : [];
  });
}

/** The roles that may do an action on any record. */
export function unboundRolesFor(action: string): Role[] {
  return (Object.entries(getActionRule(action)) as [Role, Reach][]).flatMap(([role, reach]) => (reach === 'any' ? [role] : []));
}

/** Whether somebody may do an action anywhere at all. */
export function canSomewhere(viewer: Viewer, action: string): boolean {
  return isSomewhere(scopeIds(viewer, action));
}

/**
 * Stops whoever may not do an action anywhere.
 *
 * @throws UNAUTHENTICATED for anonymous, FORBIDDEN else; it names the scope where a token lacks only that.
 */
export function requireSomewhere(viewer: Viewer, action: string): asserts viewer is Actor {
  if (!viewer) throw unauthenticated();
  if (canSomewhere(viewer, action)) return;
  throw isSomewhere(roleScopeIds(viewer, action)) ? missingScope(getActionScope(action)) : forbidden();
}

function isSomewhere({ everywhere, ids }: ScopeIds): boolean {
  return everywhere || ids.length > 0;
}

const OWNER: Readonly<Partial<Record<ScopeKind, keyof RecordScope>>> = {
  SELF: 'personId',
  ORGANISATION: 'organisationId',
  CITY: 'cityId',
};

function covers(grant: Grant, scope: RecordScope): boolean {
  const owner = OWNER[grant.scopeKind];
  return owner !== undefined && grant.scopeId !== null && grant.scopeId === scope[owner];
}
