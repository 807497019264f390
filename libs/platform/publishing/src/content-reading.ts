import { LocaleScalar } from '@alliance/graphql';
import {
  Computed,
  condition,
  exists,
  existsVisible,
  type Filter,
  localizedHome,
  oneHome,
  overlap,
  type ReadableOptions,
  sql,
  VisibleIf,
} from '@alliance/reader';
import type { Homes, Sql } from '@alliance/reader';
import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { hasSlug, visibleContent } from './content-access.js';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentText } from './content-text.entity.js';
import type { EntityClass } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';

/** The classes of one type of content. */
interface ContentClasses {
  /** Name of the type, and of the table of its records, such as `practice`. */
  name: string;
  record: () => EntityClass<OwnedByCity>;
  version: () => EntityClass<ContentVersion>;
  text: () => EntityClass<ContentText>;
}

/** The versions of each type, by the name of its records' entity, such as `Practice`. */
const versionsOfType = new Map<string, () => EntityClass<ContentVersion>>();

type OwnedByCity = ContentRecord & { cityId: string };

/** How the record of a type is read: who sees it, by which slugs and at which version it is found, and where its fields are kept. */
export function recordReading<Entity extends OwnedByCity>({
  name,
  version,
  text,
}: Omit<ContentClasses, 'record'>): Required<Pick<ReadableOptions<Entity>, 'visible' | 'lookups' | 'pins' | 'homes'>> {
  versionsOfType.set(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, version);
  return {
    visible: (row, viewer) => visibleContent(name, row, viewer, row.cityId),
    lookups: { slug: (row, slug) => hasSlug(name, row, slug) },
    pins: {
      version: {
        property: 'shownVersionId',
        value: (row, number) =>
          sql`(SELECT v.id FROM ${sql.identifier(`${name}_version`)} v WHERE v.${sql.identifier(`${name}_id`)} = ${row.id} AND v.number = ${number}::int)`,
      },
    },
    homes: {
      version: oneHome(version, (home, row) => sql`${home.id} = ${row.shownVersionId}`),
      text: localizedHome(
        text,
        (home, row) => sql`${home.versionId} = ${row.shownVersionId}`,
        (row) => row.originalLocale,
      ),
    },
  };
}

/**
 * How the versions of a type are read. Publications are seen by everybody as long as their record is published; every version by
 * those who may edit it.
 */
export function versionReading<Version extends ContentVersion>({
  name,
  record,
  text,
}: Omit<ContentClasses, 'version'>): Required<Pick<ReadableOptions<Version>, 'visible' | 'homes' | 'orders' | 'defaultOrder'>> {
  return {
    visible: (row, viewer) =>
      exists(
        record,
        (owner) =>
          sql`${owner.id} = ${row.recordId} AND ((${row.status} = 'PUBLISHED' AND ${owner.status} = 'PUBLISHED') OR ${viewer.may(`${name}.update`, owner.cityId)})`,
      ),
    homes: {
      record: oneHome(record, (home, row) => sql`${home.id} = ${row.recordId}`),
      text: localizedHome(
        text,
        (home, row) => sql`${home.versionId} = ${row.id}`,
        (_row, homes) => homes['record']!['originalLocale']!,
      ),
    },
    orders: { NUMBER: 'number' },
    defaultOrder: [{ field: 'NUMBER', direction: 'DESC' }],
  };
}

/** Whether the viewer may see a version of which only the type of its record and its UUID are known. */
export function visibleVersion(recordType: Sql, versionId: Sql): Sql {
  const cases = [...versionsOfType].map(
    ([name, version]) => sql`(${recordType} = ${sql.literal(name)} AND ${existsVisible(version, (row) => sql`${row.id} = ${versionId}`)})`,
  );
  return sql`(${sql.join(cases, ' OR ')})`;
}

const STALE = 'True for a translation whose original was changed since: the original may say something else.';

/** The field of a record that says whether the text it shows was translated from an older revision of the original. */
export function RecordIsStale(text: () => EntityClass<ContentText>): PropertyDecorator {
  return applyDecorators(
    Computed<ContentRecord>((row, _viewer, homes) => isStale(text, homes, row.shownVersionId, row.originalLocale)),
    Field(() => Boolean, { description: STALE }),
  );
}

/** The field of a version that says whether the text it shows was translated from an older revision of the original. */
export function VersionIsStale(text: () => EntityClass<ContentText>): PropertyDecorator {
  return applyDecorators(
    Computed<ContentVersion>((row, _viewer, homes) => isStale(text, homes, row.id, homes['record']!['originalLocale']!)),
    Field(() => Boolean, { description: STALE }),
  );
}

function isStale(text: () => EntityClass<ContentText>, homes: Homes, versionId: Sql, originalLocale: Sql): Sql {
  return exists(
    text,
    (original) =>
      sql`${original.versionId} = ${versionId} AND ${original.locale} = ${originalLocale} AND ${original.revision} > ${homes['text']!['basedOnRevision']!}`,
  );
}

/** The field with the languages that there are texts in, by their codes. */
export function AvailableLocales(name: string): PropertyDecorator {
  const table = sql.identifier(`${name}_text`);
  return applyDecorators(
    Computed<ContentRecord>(
      (row) => sql`ARRAY(SELECT t.locale FROM ${table} t WHERE t.version_id = ${row.shownVersionId} ORDER BY t.locale)`,
    ),
    Field(() => [LocaleScalar], { description: 'The languages that there are texts in.' }),
  );
}

/** The revision of a record of that type, as a field for those who may edit it. */
export function RevisionForEditors(name: string): PropertyDecorator {
  return applyDecorators(
    VisibleIf<OwnedByCity>((row, viewer) => viewer.may(`${name}.update`, row.cityId)),
    Field(() => Int, {
      nullable: true,
      description:
        'Goes up with every save; what `expectedRevision` is compared with. Null for those who may not edit: it would tell of drafts.',
    }),
  );
}

/** The filters that all content has, beside the columns of the record itself. */
export function contentFilters<Entity extends OwnedByCity>(name: string): Record<string, Filter<Entity>> {
  return {
    policyArea: overlap('version.policyAreas'),
    sdg: overlap('version.sdgs'),
    theme: amongRows(`${name}_version_theme`, 'theme_code'),
    availableLocale: amongRows(`${name}_text`, 'locale'),
    draftStatus: draftStatus(name),
  };
}

/** Holds where what is being worked on has the status, and the viewer may see it. */
function draftStatus<Entity extends OwnedByCity>(name: string): Filter<Entity> {
  return condition<Entity>((operator, value, row, _homes, viewer) => {
    const version = sql.identifier(`${name}_version`);
    const open = sql`EXISTS (SELECT 1 FROM ${version} v WHERE v.id = ${row.workingVersionId} AND v.status <> 'PUBLISHED' AND ${matches(operator, sql`v.status`, value)})`;
    return sql`(${open} AND ${viewer.may(`${name}.update`, row.cityId)})`;
  });
}

/** Holds where one of the rows of a table that belong to the version that shows has the value. */
function amongRows<Entity extends ContentRecord>(table: string, column: string): Filter<Entity> {
  return condition<Entity>(
    (operator, value, row) =>
      sql`EXISTS (SELECT 1 FROM ${sql.identifier(table)} t WHERE t.version_id = ${row.shownVersionId} AND ${matches(operator, sql`t.${sql.identifier(column)}`, value)})`,
  );
}

function matches(operator: string, column: Sql, value: Sql): Sql {
  return operator === 'in' ? sql`${column} = ANY (${value}::text[])` : sql`${column} = ${value}::text`;
}
