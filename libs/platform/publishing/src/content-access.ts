import { can } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { sql } from '@alliance/reader';
import type { Row, Sql, ViewerSql } from '@alliance/reader';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentType } from './content-type.js';
import { ContentStatus } from './workflow.js';

/**
 * Who may read a record, for services: what is published everybody; the rest whoever may read drafts there. Having created it
 * gives no right: whoever left the city left its drafts. {@link visibleContent} says the same in SQL.
 */
export function isReadable(type: ContentType, viewer: Viewer, record: ContentRecord): boolean {
  return record.status === ContentStatus.PUBLISHED || can(viewer, `${type.name}.readDraft`, type.scopeOf(record));
}

/**
 * Whether a slug leads to the record: it has the slug, or had it once. The slug comes first and the record by its key, so that each step
 * finds its row in an index.
 */
export function hasSlug(name: string, row: Row<ContentRecord>, slug: Sql): Sql {
  const current = sql`SELECT r.id FROM ${sql.identifier(name)} r WHERE r.slug = ${slug}`;
  const former = sql`SELECT a.record_id FROM slug_alias a WHERE a.type = ${sql.literal(name)} AND a.slug = ${slug}`;
  return sql`${row.id} = coalesce((${current}), (${former}))`;
}

/** The rows of a content type that the viewer may read; `owner` is the column that the type's scope is kept in. */
export function visibleContent(name: string, row: Row<ContentRecord>, viewer: ViewerSql, owner: Sql): Sql {
  const published = sql`${row.status} = 'PUBLISHED'`;
  if (viewer.anonymous) return published;
  return sql`(${published} OR ${viewer.may(`${name}.readDraft`, owner)})`;
}
