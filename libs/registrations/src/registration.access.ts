import { defineActions } from '@alliance/access';
import { ExchangeDay } from '@alliance/exchange-days';
import { exists, sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import type { Registration } from './registration.entity.js';

/** Which role may do what about registrations; "own" is one's own, or those for the days that one's city hosts. */
export const REGISTRATION_ACTIONS = {
  ...defineActions({ 'registration.read': { MANAGER: 'own', COORDINATOR: 'any' } }, { scope: 'read' }),
  ...defineActions(
    {
      'registration.create': { PARTICIPANT: 'own' },
      'registration.cancel': { PARTICIPANT: 'own', MANAGER: 'own', COORDINATOR: 'any' },
    },
    { scope: 'write:registrations' },
  ),
};

/** A registration shows to the person whose it is and to the hosts; nobody else learns who comes. */
export function registrationVisible(row: Row<Registration>, viewer: ViewerSql): Sql {
  if (viewer.anonymous) return sql`false`;
  const hosted = exists(
    () => ExchangeDay,
    (day) => sql`${day.id} = ${row.exchangeDayId} AND ${viewer.may('registration.read', day.hostCityId)}`,
  );
  return sql`(${row.personId} = ${viewer.id} OR ${hosted})`;
}
