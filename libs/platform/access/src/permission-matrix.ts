import { listActions } from './action.js';
import type { ActionEntry } from './action.js';
import { can } from './permission.js';
import type { RecordScope } from './permission.js';
import { ROLES, SCOPE_KIND_OF_ROLE } from './role.js';
import type { Actor, Role } from './role.js';

/** One answer of the matrix: whether a role may do an action on a record within its own scope, or in another one. */
export interface MatrixCell {
  action: string;
  role: Role | 'ANONYMOUS';
  record: 'own' | 'other';
  allowed: boolean;
}

const PERSON = '00000000-0000-7000-8000-000000000001';
const OWN = '00000000-0000-7000-8000-000000000002';
const OTHER = '00000000-0000-7000-8000-000000000003';
const COLUMNS: readonly (Role | 'ANONYMOUS')[] = ['ANONYMOUS', ...ROLES];

/** Every cell of role × action × own/other, worked out by the same function that decides at run time. */
export function listMatrixCells(actions: readonly ActionEntry[] = listActions()): MatrixCell[] {
  return actions.flatMap(({ name }) =>
    COLUMNS.flatMap((role) =>
      (['own', 'other'] as const).map((record) => ({
        action: name,
        role,
        record,
        allowed: can(exampleActor(role), name, scopeOf(role, record)),
      })),
    ),
  );
}

/** The whole matrix as a table of text that changes only when a right changes; each cell reads `own/other`. */
export function formatPermissionMatrix(actions: readonly ActionEntry[] = listActions()): string {
  const cells = listMatrixCells(actions);
  const answer = (action: string, role: string, record: string): string =>
    cells.some((cell) => cell.action === action && cell.role === role && cell.record === record && cell.allowed) ? 'yes' : '-';
  const rows = [
    ['action', ...COLUMNS],
    ...actions.map(({ name }) => [name, ...COLUMNS.map((role) => `${answer(name, role, 'own')}/${answer(name, role, 'other')}`)]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return (
    rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd(),
      )
      .join('\n') + '\n'
  );
}

function exampleActor(role: Role | 'ANONYMOUS'): Actor | null {
  if (role === 'ANONYMOUS') return null;
  if (role === 'PARTICIPANT') return { id: PERSON, grants: [] };
  const scopeKind = SCOPE_KIND_OF_ROLE[role];
  const bound = scopeKind === 'CITY' || scopeKind === 'ORGANISATION';
  return { id: PERSON, grants: [{ role, scopeKind, scopeId: bound ? OWN : null }] };
}

// A city's or an organisation's own record is somebody else's as a person, so that the implicit participant never answers for
// the role in question.
function scopeOf(role: Role | 'ANONYMOUS', record: 'own' | 'other'): RecordScope {
  if (role === 'PARTICIPANT') return { personId: record === 'own' ? PERSON : OTHER, cityId: OTHER, organisationId: OTHER };
  const id = record === 'own' ? OWN : OTHER;
  return { personId: OTHER, cityId: id, organisationId: id };
}
