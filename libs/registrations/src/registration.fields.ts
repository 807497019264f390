/** What registrations add to the types of the libraries below. */
import { Person } from '@alliance/accounts';
import { ExchangeDay } from '@alliance/exchange-days';
import { Computed, connectionField, sql, toOneField } from '@alliance/reader';
import type { Row, Sql } from '@alliance/reader';
import { Field, Int } from '@nestjs/graphql';
import { NestedRegistrationsArguments, RegistrationConnection } from './registration.inputs.js';
import { Registration } from './registration.entity.js';

addCount('seatsTaken', 'How many seats are taken.', (day) => poolColumn(day, 'taken'));
addCount(
  'seatsFree',
  'How many seats are free. While anybody waits, they are theirs.',
  (day) => sql`greatest(${day.capacity} - ${poolColumn(day, 'taken')}, 0)`,
);
addCount('waitingCount', 'How many people wait for a seat.', (day) => poolColumn(day, 'waiting'));

export const ViewerRegistrations = connectionField({
  on: () => Person,
  name: 'registrations',
  of: () => Registration,
  via: 'person',
  only: (row, viewer) => sql`${row.personId} = ${viewer.id}`,
  type: () => RegistrationConnection,
  arguments: NestedRegistrationsArguments,
  description: 'The person’s registrations for exchange days, the latest first unless said otherwise.',
});

export const ExchangeDayRegistrations = connectionField({
  on: () => ExchangeDay,
  name: 'registrations',
  of: () => Registration,
  via: 'exchangeDay',
  type: () => RegistrationConnection,
  arguments: NestedRegistrationsArguments,
  description: 'Registrations for the day: all of them for its hosts, only their own for everybody else.',
});

export const ExchangeDayViewerRegistration = toOneField({
  on: () => ExchangeDay,
  name: 'viewerRegistration',
  of: () => Registration,
  via: (row, day) => sql`${row.exchangeDayId} = ${day.id}`,
  // A place given up may be followed by another, so that only those not given up are one at most.
  only: (row, viewer) => sql`${row.personId} = ${viewer.id} AND ${row.state} <> 'CANCELLED'`,
  description: 'The registration of the person who is signed in; null where there is none, or it was given up.',
});

/** A number of the day's seats; 0 before the first registration. */
function poolColumn(day: Row<ExchangeDay>, column: 'taken' | 'waiting'): Sql {
  return sql`coalesce((SELECT pool.${sql.identifier(column)} FROM seat_pool pool WHERE pool.exchange_day_id = ${day.id}), 0)`;
}

function addCount(name: string, description: string, expression: (day: Row<ExchangeDay>) => Sql): void {
  Computed<ExchangeDay>(expression)(ExchangeDay.prototype, name);
  Field(() => Int, { description })(ExchangeDay.prototype, name);
}
