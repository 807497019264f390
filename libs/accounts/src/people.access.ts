import { defineActions } from '@alliance/access';
import { sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import { cityOfOrganisation } from './organisation-city.js';

/**
 * Which role may do what about people. A manager's own city reaches over its organisations too; a partner's own organisation is
 * that one alone.
 */
export const PEOPLE_ACTIONS = defineActions(
  {
    'person.update': { PARTICIPANT: 'own' },
    'person.inviteToCity': { MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'person.inviteToOrganisation': { PARTNER: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'person.changeRole': { PARTNER: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'invitation.resend': { PARTNER: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'invitation.withdraw': { PARTNER: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'invitation.accept': { PARTICIPANT: 'own' },
  },
  { scope: 'write:people' },
);

/** Who sees the people of a city or organisation, and who was invited there. */
export const PEOPLE_READING = defineActions(
  {
    'person.read': { PARTNER: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
    'invitation.read': { PARTNER: 'own', MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' },
  },
  { scope: 'read' },
);

/** True where the viewer may do the action in the city or organisation that a row is about, or in the organisation's city. */
export function withinReach(row: Row<{ scopeKind: string; scopeId: string | null }>, viewer: ViewerSql, action: string): Sql {
  const ofCity = sql`${row.scopeKind} = 'ORGANISATION' AND ${viewer.may(action, cityOfOrganisation(row.scopeId))}`;
  return sql`(${viewer.may(action, row.scopeId)} OR (${ofCity}))`;
}
