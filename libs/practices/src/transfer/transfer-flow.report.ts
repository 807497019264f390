import { City } from '@alliance/cities';
import { publicIdOf, sql, visibleRows } from '@alliance/reader';
import type { ReportRequest, Row, Sql } from '@alliance/reader';
import { MAX_FLOW_LINKS } from './transfer-flow.type.js';
import { Transfer } from './transfer.entity.js';
import { TransferStage } from './transfer.enums.js';

/** Days from the first step to the implementation, of a transfer that both cities have confirmed; null of every other. */
export function daysToImplementation(row: Row<Transfer>): Sql {
  return sql`CASE WHEN ${row.stage} = 'IMPLEMENTED' AND ${row.confirmedAt} IS NOT NULL THEN ${row.stageOn} - ${row.startedOn} END`;
}

/** The median of a column with whole numbers, as a number that may end in .5; null where there is none. */
export const MEDIAN_DAYS = sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY days)`;

const COUNTS = Object.values(TransferStage).map(
  (stage) => sql`count(*) FILTER (WHERE stage = ${sql.literal(stage)}) AS ${sql.identifier(`${stage.toLowerCase()}Count`)}`,
);

const cityId = (id: Sql): Sql => publicIdOf(sql`'City'`, id);

/** The transfers that count: those that the viewer may see, and that the arguments ask for. */
function countedTransfers({ argument }: ReportRequest): Sql {
  return visibleRows(
    () => Transfer,
    (row, at) => {
      const [from, to, policyArea] = ['startedFrom', 'startedTo', 'policyArea'].map(argument);
      const conditions = [
        from && sql`${row.startedOn} >= ${from}::date`,
        to && sql`${row.startedOn} <= ${to}::date`,
        policyArea && sql`${at('practice.version.policyAreas')} && ${policyArea}::text[]`,
      ];
      const { givingCityId: giver, cityId: adopter, stage, startedOn: started_on, stageOn: stage_on } = row;
      return {
        columns: { giver, adopter, stage, started_on, stage_on, days: daysToImplementation(row) },
        where: sql.and(conditions.filter((condition) => condition !== undefined)),
      };
    },
  );
}

/** The cities at the ends of the links, with their names in the language asked for. */
const NODES = visibleRows(
  () => City,
  (row, at) => ({
    columns: {
      id: row.id,
      slug: row.slug,
      name: at('text.name'),
      name_sort: at('text.nameSort'),
      country_code: row.countryCode,
      latitude: row.latitude,
      longitude: row.longitude,
    },
    where: sql`${row.id} IN (SELECT giver FROM shown UNION SELECT adopter FROM shown)`,
  }),
);

const NODE = sql`jsonb_build_object('id', ${cityId(sql`n.id`)}, 'slug', n.slug, 'name', n.name, 'countryCode', n.country_code,
  'latitude', n.latitude, 'longitude', n.longitude,
  'gave', coalesce(given.count, 0), 'took', coalesce(taken.count, 0))`;

const LINK = sql`to_jsonb(s) || jsonb_build_object('from', ${cityId(sql`s.giver`)}, 'to', ${cityId(sql`s.adopter`)})`;

/**
 * Who learned what from whom. The transfers are read once, and the cities counted together; there are at most as many links as pairs
 * of cities, and never more than {@link MAX_FLOW_LINKS} in the answer.
 */
export function transferFlow(request: ReportRequest): Sql {
  return sql`(WITH counted AS MATERIALIZED (${countedTransfers(request)}),
    linked AS MATERIALIZED (
      SELECT giver, adopter, count(*) AS count, ${sql.join(COUNTS)}, min(started_on) AS "firstStartedOn", max(stage_on) AS "lastStepOn",
        ${MEDIAN_DAYS} AS "medianDaysToImplementation"
      FROM counted GROUP BY giver, adopter),
    shown AS MATERIALIZED (SELECT * FROM linked ORDER BY count DESC, giver, adopter LIMIT ${sql.raw(String(MAX_FLOW_LINKS))}),
    given AS MATERIALIZED (SELECT giver AS id, sum(count) AS count FROM linked GROUP BY giver),
    taken AS MATERIALIZED (SELECT adopter AS id, sum(count) AS count FROM linked GROUP BY adopter)
    SELECT jsonb_build_object(
      'nodes', (SELECT coalesce(jsonb_agg(${NODE} ORDER BY n.name_sort COLLATE "C", n.id), '[]')
        FROM (${NODES}) n LEFT JOIN given ON given.id = n.id LEFT JOIN taken ON taken.id = n.id),
      'links', (SELECT coalesce(jsonb_agg(${LINK} ORDER BY s.count DESC, s.giver, s.adopter), '[]') FROM shown s),
      'linkCount', (SELECT count(*) FROM linked),
      'transferCount', (SELECT count(*) FROM counted),
      'medianDaysToImplementation', (SELECT ${MEDIAN_DAYS} FROM counted)))`;
}
