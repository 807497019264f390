import type { EntityMetadata } from 'typeorm';
import { personalDataOf } from './personal-data.js';
import type { PersonalColumnOptions, PersonalRecordOptions } from './personal-data.js';

type ColumnMetadata = EntityMetadata['columns'][number];

/** A column that holds something about a person, as the database calls it. */
export interface PersonalColumn extends PersonalColumnOptions {
  property: string;
  name: string;
}

/** A table that has to do with people. */
export interface PersonalTable {
  entity: Function;
  name: string;
  /** What the entity says of its rows; undefined where they are about something else and only lead to people. */
  record?: PersonalRecordOptions;
  /** The column with the person; empty where the rows are about something else. */
  subject: string;
  /** The column with the person's address, where there is one, and for what the address is marked in it. */
  address?: { name: string; mark?: string };
  /** The columns with the moments that retention counts from. */
  retainedFrom: string[];
  /** The columns with personal values, and those that lead to a person. */
  columns: PersonalColumn[];
  /** Every column that the person may see, whether or not it says something about them. */
  shown: { property: string; name: string; sealed: boolean }[];
  keys: string[];
  /** Names of the tables that its foreign keys lead to. */
  references: string[];
}

/** The tables of an application that its annotations call personal, by name. */
export function personalTables(metadatas: readonly EntityMetadata[]): PersonalTable[] {
  return annotated(metadatas)
    .map(({ metadata, entity, record, columns }): PersonalTable => {
      const own = [...columns].map(([property, options]) => ({ property, name: columnOf(metadata, property).databaseName, ...options }));
      return {
        entity,
        name: metadata.tableName,
        ...(record && { record }),
        subject: record ? columnOf(metadata, record.subject).databaseName : '',
        ...(record?.address && {
          address: { name: columnOf(metadata, record.address.in).databaseName, ...(record.address.mark && { mark: record.address.mark }) },
        }),
        retainedFrom: [record?.retention?.from ?? []].flat().map((property) => columnOf(metadata, property).databaseName),
        columns: own,
        shown: metadata.columns
          .filter(({ propertyName }) => !columns.get(propertyName)?.secret)
          .map(({ propertyName, databaseName }) => {
            const unsealed = columns.get(propertyName)?.sealed;
            return { property: unsealed ?? propertyName, name: databaseName, sealed: unsealed !== undefined };
          }),
        keys: metadata.primaryColumns.map(({ databaseName }) => databaseName),
        references: metadata.foreignKeys.map(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName),
      };
    })
    .filter(({ record, columns }) => record || columns.length > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const TEXTUAL = new Set(['text', 'citext', 'varchar', 'character varying', 'json', 'jsonb', 'bytea']);
const PERSON_NAMES = /(^|_)(person|actor|user|member|owner)_id$|_by(_id)?$/;
const VALUE_NAMES = /(^|_)(e?mail|phone|address|user_agent|ip|network|birth|(display|given|family|full|first|last|nick)_?name)(_|$)/;

/** What is wrong with the annotations of an application, each as `table.column: why`. Empty where nothing is. */
export function annotationFaults(metadatas: readonly EntityMetadata[]): string[] {
  return annotated(metadatas)
    .flatMap(({ metadata, record, columns, impersonal }) => [
      ...metadata.columns
        .filter(
          (column) => !columns.has(column.propertyName) && !impersonal.has(column.propertyName) && column.propertyName !== record?.subject,
        )
        .flatMap((column) => {
          const suspicion = suspicionOf(column, record !== undefined);
          return suspicion
            ? [`${metadata.tableName}.${column.databaseName}: ${suspicion}; say @Personal, @PersonReference or @NotPersonal`]
            : [];
        }),
      ...[...columns]
        .filter(([, { reference }]) => !record && !reference)
        .map(([property]) => `${metadata.tableName}.${property}: holds personal values, but the entity is no @PersonalRecord`),
      ...[record?.subject, record?.address?.in, ...[record?.retention?.from ?? []].flat(), ...columns.keys(), ...impersonal.keys()]
        .filter((property) => property !== undefined && !metadata.findColumnWithPropertyName(property))
        .map((property) => `${metadata.tableName}.${property}: is annotated, but no column`),
    ])
    .sort();
}

function suspicionOf(column: ColumnMetadata, isRecord: boolean): string | null {
  if (column.referencedColumn?.entityMetadata.tableName === 'person') return 'leads to a person';
  if (PERSON_NAMES.test(column.databaseName)) return 'is named like the id of a person';
  if (VALUE_NAMES.test(column.databaseName)) return 'is named like something about a person';
  return isRecord && TEXTUAL.has(String(column.type)) ? 'is a text in a record about a person' : null;
}

function annotated(metadatas: readonly EntityMetadata[]) {
  return metadatas.flatMap((metadata) =>
    typeof metadata.target === 'function' ? [{ metadata, entity: metadata.target, ...personalDataOf(metadata.target) }] : [],
  );
}

function columnOf(metadata: EntityMetadata, property: string): ColumnMetadata {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.tableName} has no column for "${property}".`);
  return column;
}
