import { BOUND_SCOPE_KINDS, ROLES, SCOPE_KIND_OF_ROLE } from './role.js';
import type { Role } from './role.js';

/** How far a role may do something: within the scope of its grant, or everywhere. Without a reach: never. */
export type Reach = 'own' | 'any';

/** Which roles may do an action, and how far. */
export type ActionRule = Readonly<Partial<Record<Role, Reach>>>;

/** One action of the registry. */
export interface ActionEntry {
  name: string;
  rule: ActionRule;
  /** What an access token needs for it besides its person's roles. */
  scope: ActionScope;
}

/** Reading. Every token may. */
export const READ_SCOPE = 'read';
/** Writing of every kind. */
export const WRITE_SCOPE = 'write';
/** Of actions only: for people signed in by a session; no token may, whatever its scopes. */
export const SESSION_SCOPE = 'session';

/** What an access token needs for an action. */
export type ActionScope = typeof READ_SCOPE | `write:${string}` | typeof SESSION_SCOPE;

const registry = new Map<string, Omit<ActionEntry, 'name'>>();

/**
 * Declares what a domain's roles may do, as data: `{ 'practice.create': { EDITOR: 'own', COORDINATOR: 'any' } }`, and which
 * scope an access token needs for it. Called when a domain's module loads, once for each scope. Throws on a name declared twice,
 * and on a reach or a scope that cannot be meant.
 */
export function defineActions<const Rules extends Record<string, ActionRule>>(rules: Rules, { scope }: { scope: ActionScope }): Rules {
  if (!/^(read|session|write:[a-z]+(-[a-z]+)*)$/.test(scope)) throw new Error(`"${scope}" is no scope of an action.`);
  for (const [name, rule] of Object.entries(rules)) {
    if (!/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(name)) throw new Error(`An action is named "thing.verb", not "${name}".`);
    if (registry.has(name)) throw new Error(`The action "${name}" is declared twice.`);
    for (const [role, reach] of Object.entries(rule) as [Role, Reach][]) checkReach(name, role, reach);
    registry.set(name, { rule: Object.freeze({ ...rule }), scope });
  }
  return rules;
}

/** All declared actions, by name. */
export function listActions(): ActionEntry[] {
  return [...registry].map(([name, entry]) => ({ name, ...entry })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rule of an action. Throws where nobody declared it: a misspelt action must never silently mean "no" or "yes". */
export function getActionRule(action: string): ActionRule {
  return getEntry(action).rule;
}

/** The scope that a token needs for an action. Throws where nobody declared it. */
export function getActionScope(action: string): ActionScope {
  return getEntry(action).scope;
}

/** The scopes that a token can have: reading, writing of every kind, and each kind that some action asks for. */
export function listScopes(): string[] {
  const kinds = new Set([...registry.values()].map(({ scope }) => scope));
  return [READ_SCOPE, WRITE_SCOPE, ...[...kinds].filter((scope) => scope.startsWith(`${WRITE_SCOPE}:`)).sort()];
}

/** Whether some domain declared the action. */
export function isAction(action: string): boolean {
  return registry.has(action);
}

function getEntry(action: string): Omit<ActionEntry, 'name'> {
  const entry = registry.get(action);
  if (!entry) throw new Error(`The action "${action}" is not declared by any domain.`);
  return entry;
}

function checkReach(action: string, role: Role, reach: Reach): void {
  if (!ROLES.includes(role)) throw new Error(`The action "${action}" names "${role}", which is no role.`);
  if (reach === 'own' && !BOUND_SCOPE_KINDS.includes(SCOPE_KIND_OF_ROLE[role])) {
    throw new Error(`The action "${action}" gives ${role} "own", but that role has no own scope: write "any".`);
  }
}
