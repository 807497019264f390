import type { Role } from '@alliance/access';
import { UserError } from '@alliance/kernel';
import type { Scope } from '../scope-directory.js';
import { isGivenRole, roleMessages } from './role.messages.js';
import type { GivenRole } from './role.messages.js';

/** The role as one that can be given there; coordinators and administrators are made on the command line alone. */
export function requireRoleOf(kind: Scope['kind'], role: Role | null): GivenRole | null {
  if (role === null) return null;
  if (isGivenRole(role) && (role === 'PARTNER') === (kind === 'ORGANISATION')) return role;
  const message = kind === 'CITY' ? roleMessages.roleOfCity : roleMessages.roleOfOrganisation;
  throw new UserError('INVALID', message, { path: ['input', 'role'] });
}

/** Throws where somebody changed the roles since the caller read them. */
export function requireExpected(held: readonly Role[], expected: readonly Role[] | null | undefined): void {
  if (!expected || [...new Set(expected)].sort().join() === [...held].sort().join()) return;
  throw new UserError('CONFLICT', roleMessages.changedMeanwhile, {
    path: ['input', 'expectedRoles'],
    parameters: { roles: held.join(', ') },
  });
}
