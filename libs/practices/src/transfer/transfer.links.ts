import { City, NestedCitiesArguments } from '@alliance/cities';
import { connectionOf } from '@alliance/graphql';
import { computedField, connectionField, existsVisible, sql, visibleRows } from '@alliance/reader';
import { Float } from '@nestjs/graphql';
import { Practice } from '../practice.entity.js';
import { daysToImplementation, MEDIAN_DAYS } from './transfer-flow.report.js';
import { Transfer } from './transfer.entity.js';
import { NestedTransfersArguments, TransferConnection } from './transfer.queries.js';

const TRANSFERS = { of: () => Transfer, type: () => TransferConnection, arguments: NestedTransfersArguments };
const CityConnection = connectionOf(() => City);

/** What transfers add to practices and cities. Put these into the module's `providers`. */
export const TRANSFER_LINKS = [
  connectionField({
    ...TRANSFERS,
    on: () => Practice,
    name: 'transfers',
    via: 'practice',
    description: 'Who takes the practice over, and how far they have come; the latest first unless said otherwise.',
  }),
  connectionField({
    on: () => Practice,
    name: 'adoptedBy',
    of: () => City,
    via: (city, practice) =>
      existsVisible(
        () => Transfer,
        (transfer) =>
          sql`${transfer.practiceId} = ${practice.id} AND ${transfer.cityId} = ${city.id} AND ${transfer.stage} = 'IMPLEMENTED' AND ${transfer.confirmedAt} IS NOT NULL`,
      ),
    type: () => CityConnection,
    arguments: NestedCitiesArguments,
    description:
      'The cities that have taken the practice over: both cities have confirmed the transfer, and the adopting one or the coordinator has since recorded that it is implemented.',
  }),
  computedField({
    on: () => Practice,
    name: 'medianDaysToImplementation',
    type: () => Float,
    nullable: true,
    expression: (practice) =>
      sql`(SELECT ${MEDIAN_DAYS} FROM (${visibleRows(
        () => Transfer,
        (transfer) => ({ columns: { days: daysToImplementation(transfer) }, where: sql`${transfer.practiceId} = ${practice.id}` }),
      )}) implemented)`,
    description:
      'Median of the days from the first step to the implementation, over the confirmed transfers of the practice; null where none was implemented.',
    extensions: { cost: 2 },
  }),
  connectionField({
    ...TRANSFERS,
    on: () => City,
    name: 'gave',
    via: 'givingCity',
    description: 'Transfers of the city’s practices into other cities; the latest first unless said otherwise.',
  }),
  connectionField({
    ...TRANSFERS,
    on: () => City,
    name: 'took',
    via: 'city',
    description: 'Transfers of other cities’ practices into the city; the latest first unless said otherwise.',
  }),
];
