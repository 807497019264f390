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
}

const registry = new Map<string, ActionRule>();

/**
 * Declares what a domain's roles may do, as data: `{ 'practice.create': { EDITOR: 'own', COORDINATOR: 'any' } }`.
 * Called once per domain when its module loads. Throws on a name declared twice, and on a reach that cannot be meant.
 */
export function defineActions<const Rules extends Record<string, ActionRule>>(rules: Rules): Rules {
  for (const [name, rule] of Object.entries(rules)) {
    if (!/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(name)) throw new Error(`An action is named "thing.verb", not "${name}".`);
    if (registry.has(name)) throw new Error(`The action "${name}" is declared twice.`);
    for (const [role, reach] of Object.entries(rule) as [Role, Reach][]) checkReach(name, role, reach);
    registry.set(name, Object.freeze({ ...rule }));
  }
  return rules;
}

/** All declared actions, by name. */
export function listActions(): ActionEntry[] {
  return [...registry].map(([name, rule]) => ({ name, rule })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rule of an action. Throws where nobody declared it: a misspelt action must never silently mean "no" or "yes". */
export function getActionRule(action: string): ActionRule {
  const rule = registry.get(action);
  if (!rule) throw new Error(`The action "${action}" is not declared by any domain.`);
  return rule;
}

/** Whether some domain declared the action. */
export function isAction(action: string): boolean {
  return registry.has(action);
}

function checkReach(action: string, role: Role, reach: Reach): void {
  if (!ROLES.includes(role)) throw new Error(`The action "${action}" names "${role}", which is no role.`);
  if (reach === 'own' && !BOUND_SCOPE_KINDS.includes(SCOPE_KIND_OF_ROLE[role])) {
    throw new Error(`The action "${action}" gives ${role} "own", but that role has no own scope: write "any".`);
  }
}
