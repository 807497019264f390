import type { Database } from '@alliance/database';
import type { ContentType, EntityClass } from '../content-type.js';
import { sqlList } from '../sql-list.js';
import { STATES_THAT_ASK } from './translation-state.enum.js';

/** What has to be known of a type to tell how its records stand in each language. */
export type TranslatableType = Pick<ContentType, 'record' | 'version' | 'text' | 'words' | 'title'>;

/** What follows from the texts, besides what names the row. */
const FOLLOWING = ['city_id', 'title', 'state', 'completeness', 'missing', 'is_stale', 'origin', 'reviewed_at', 'is_task'] as const;

/**
 * The statement that works out how the versions of a type stand in each language, and writes down what differs: for the published
 * and the working version of one record, since older ones don't change any more, or for all versions of all records. Texts are looked
 * for one by one, by their unique index (LIMIT 1 keeps the planner to it): where tables have grown faster than their statistics it
 * would else read them whole for each of their rows.
 *
 * Parameters: languages of the alliance, time, name of the record's entity and, for one record, its UUID.
 */
export function translationStatement(database: Database, type: TranslatableType, scope: 'record' | 'all'): string {
  const [record, version, text] = [type.record, type.version, type.text].map((entity) => tableOf(database, entity));
  const recordId = columnOf(database, type.version, 'recordId');
  // The length is known without reading a long text from where it lies.
  const has = (alias: string, word: string) => `coalesce(octet_length(${alias}.${columnOf(database, type.text, word)}), 0) > 0`;
  const words = type.words.map((word, place) => `(${place}, '${word}', ${has('o', word)}, ${has('t', word)})`).join(', ');
  const isOne = scope === 'record';
  return `
    WITH version AS (
      SELECT v.id, v.based_on_id, r.id AS record_id, r.city_id, r.original_locale,
        r.status = 'PUBLISHED' AND v.id = coalesce(r.working_version_id, r.published_version_id) AS is_due
      FROM ${record} r JOIN ${version} v ON v.${recordId} = r.id
      ${isOne ? 'WHERE r.id = $4 AND v.id IN (r.published_version_id, r.working_version_id)' : ''}
    ), gone AS (
      DELETE FROM content_translation c
      WHERE ${isOne ? 'c.record_id = $4 AND ' : ''}c.record_type = $3 AND NOT EXISTS (SELECT FROM ${version} v WHERE v.id = c.version_id)
    ), standing AS (
      SELECT v.id AS version_id, b.state AS state_before, b.since AS since_before, v.record_id, v.city_id, v.is_due, l.locale, l.locale = v.original_locale AS is_original,
        t.id IS NOT NULL AS is_there, t.origin, t.reviewed_at, o.${columnOf(database, type.text, type.title)} AS title,
        coalesce(o.revision > t.based_on_revision, false) AS is_stale, w.completeness, w.missing
      FROM version v
      CROSS JOIN LATERAL (SELECT * FROM ${text} o WHERE o.version_id = v.id AND o.locale = v.original_locale LIMIT 1) o
      CROSS JOIN LATERAL (
        SELECT unnest($1::text[]) AS locale UNION SELECT x.locale FROM ${text} x WHERE x.version_id = v.id) l
      LEFT JOIN LATERAL (SELECT * FROM ${text} t WHERE t.version_id = v.id AND t.locale = l.locale LIMIT 1) t ON true
      LEFT JOIN LATERAL (
        SELECT b.state, b.since FROM content_translation b WHERE b.version_id = v.based_on_id AND b.locale = l.locale LIMIT 1) b ON true
      CROSS JOIN LATERAL (
        SELECT (100 * count(*) FILTER (WHERE w.has) / count(*))::int AS completeness,
          coalesce(array_agg(w.name ORDER BY w.place) FILTER (WHERE NOT w.has), '{}') AS missing
        FROM (VALUES ${words}) w (place, name, original_has, has) WHERE w.original_has) w
    ), found AS (
      SELECT s.*, CASE
        WHEN is_original THEN 'ORIGINAL'
        WHEN NOT is_there THEN 'MISSING'
        WHEN is_stale THEN 'STALE'
        WHEN origin = 'MACHINE' AND reviewed_at IS NULL THEN 'UNREVIEWED'
        WHEN completeness < 100 THEN 'INCOMPLETE'
        ELSE 'CURRENT' END AS state
      FROM standing s
    )
    INSERT INTO content_translation AS kept (id, record_type, record_id, version_id, locale, ${FOLLOWING.join(', ')}, since)
    SELECT gen_random_uuid(), $3, f.record_id, f.version_id, f.locale, f.city_id, f.title, f.state, f.completeness, f.missing, f.is_stale, f.origin,
      f.reviewed_at, f.is_due AND f.state IN (${sqlList(STATES_THAT_ASK)}),
      -- A version takes over since when the one that it started from was so.
      CASE WHEN f.state_before = f.state THEN f.since_before ELSE $2::timestamptz END
    FROM found f
    ON CONFLICT (version_id, locale) DO UPDATE SET ${FOLLOWING.map((column) => `${column} = excluded.${column}`).join(', ')},
      since = CASE WHEN kept.state = excluded.state THEN kept.since ELSE $2::timestamptz END
    WHERE (${FOLLOWING.map((column) => `kept.${column}`).join(', ')})
      IS DISTINCT FROM (${FOLLOWING.map((column) => `excluded.${column}`).join(', ')})`;
}

function tableOf(database: Database, entity: EntityClass<object>): string {
  return database.metadata(entity).tableName;
}

function columnOf(database: Database, entity: EntityClass<object>, property: string): string {
  return database.metadata(entity).findColumnWithPropertyName(property)!.databaseName;
}
