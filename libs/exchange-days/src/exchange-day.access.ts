import { defineActions } from '@alliance/access';
import { sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import type { ExchangeDay } from './exchange-day.entity.js';

/** Which role may do what about exchange days; "own" is the hosting city. */
export const EXCHANGE_DAY_ACTIONS = defineActions(
  {
    'exchangeDay.create': { MANAGER: 'own', COORDINATOR: 'any' },
    'exchangeDay.update': { MANAGER: 'own', COORDINATOR: 'any' },
    'exchangeDay.publish': { MANAGER: 'own', COORDINATOR: 'any' },
    'exchangeDay.cancel': { MANAGER: 'own', COORDINATOR: 'any' },
  },
  { scope: 'write:exchange-days' },
);

/** A draft shows to those who prepare it, everything else to everybody. */
export function exchangeDayVisible(row: Row<ExchangeDay>, viewer: ViewerSql): Sql {
  return sql`(${row.status} <> 'DRAFT' OR ${viewer.may('exchangeDay.update', row.hostCityId)})`;
}
