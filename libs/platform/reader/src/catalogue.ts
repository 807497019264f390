import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityMetadata } from 'typeorm';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata.js';
import { readableOptions, type ReadableOptions } from './declaration.js';
import { sql, type Sql } from './sql.js';

/** A column as the compiler needs it. */
export interface Column {
  /** Name in the database. */
  readonly name: string;
  /** PostgreSQL's name of the type, of its elements where it is an array. */
  readonly type: string;
  readonly isArray: boolean;
  readonly isNullable: boolean;
  readonly precision?: number;
  readonly scale?: number;
  /** Prefix of the public id where the column holds an id of a Node. */
  readonly idPrefix?: string;
}

/** A table and what is declared about its entity. */
export class Table {
  readonly name: string;
  readonly options: ReadableOptions<never>;
  readonly primary: Column;
  private readonly columns = new Map<string, Column>();

  constructor(
    readonly entity: Function,
    readonly metadata: EntityMetadata,
  ) {
    this.name = sql.identifier(...metadata.tablePath.split('.')).pieces.join('');
    this.options = readableOptions(entity) ?? {};
    for (const column of metadata.columns) {
      if (!column.isVirtual || column.relationMetadata) this.columns.set(column.propertyName, describe(column, this.options));
    }
    const [primary] = metadata.primaryColumns;
    // Texts may be keyed by record and language: they are only reached from their record.
    if (!primary || (this.options.idPrefix && metadata.primaryColumns.length > 1)) {
      throw new Error(`${this.title} needs a primary key${primary ? ' of one column' : ''} to be read.`);
    }
    this.primary = describe(primary, this.options);
  }

  get title(): string {
    return this.metadata.name;
  }

  /** Names of all columns, each once. */
  get columnNames(): string[] {
    return [...new Set(this.metadata.columns.map(({ databaseName }) => databaseName))];
  }

  findColumn(property: string): Column | undefined {
    // A to-one relation shares its property with the column of its key; the column only counts under a property of its own.
    return this.findRelation(property) ? undefined : this.columns.get(property);
  }

  getColumn(property: string): Column {
    const column = this.findColumn(property);
    if (!column) throw new Error(`${this.title} has no column for "${property}".`);
    return column;
  }

  findRelation(property: string): RelationMetadata | undefined {
    return this.metadata.relations.find((relation) => relation.propertyName === property);
  }
}

/** Tables by entity. */
export class Catalogue {
  private readonly tables = new Map<Function, Table>();

  constructor(private readonly metadataOf: (entity: Function) => EntityMetadata) {}

  table(entity: Function): Table {
    const known = this.tables.get(entity);
    if (known) return known;
    const table = new Table(entity, this.metadataOf(entity));
    this.tables.set(entity, table);
    return table;
  }
}

function describe(column: ColumnMetadata, options: ReadableOptions<never>): Column {
  const { driver } = column.entityMetadata.dataSource;
  const target = column.referencedColumn?.entityMetadata.target;
  const referenced = typeof target === 'function' ? readableOptions(target)?.idPrefix : undefined;
  return {
    name: column.databaseName,
    type: driver.normalizeType(column),
    isArray: column.isArray,
    isNullable: column.isNullable,
    precision: column.precision ?? undefined,
    scale: column.scale ?? undefined,
    idPrefix: column.isPrimary ? options.idPrefix : (referenced ?? relationPrefix(column)),
  };
}

/** The key of a relation may be declared as a column of its own beside it; both have the same name in the database. */
function relationPrefix(column: ColumnMetadata): string | undefined {
  const relation = column.entityMetadata.relations.find(({ joinColumns }) =>
    joinColumns.some(({ databaseName }) => databaseName === column.databaseName),
  );
  const target = relation?.inverseEntityMetadata.target;
  return typeof target === 'function' ? readableOptions(target)?.idPrefix : undefined;
}

/** What has columns in a statement: a table under an alias, or something made of several. */
export type ColumnSource = (column: Column) => Sql;

/**
 * The condition that joins two rows along a relation of `near`'s table. `found` says which of the two the surrounding query
 * looks for, so that a join table is searched from the other side.
 */
export function relationCondition(relation: RelationMetadata, near: ColumnSource, far: ColumnSource, found: 'near' | 'far'): Sql {
  if (relation.isManyToMany) return joinTableCondition(relation, near, far, found);
  if (!relation.isOwning) {
    if (!relation.inverseRelation) throw new Error(`The relation "${relation.propertyName}" needs its inverse side.`);
    return relationCondition(relation.inverseRelation, far, near, found === 'near' ? 'far' : 'near');
  }
  return sql.and(relation.joinColumns.map((column) => sql`${far(plain(column.referencedColumn!))} = ${near(plain(column))}`));
}

function joinTableCondition(relation: RelationMetadata, near: ColumnSource, far: ColumnSource, found: 'near' | 'far'): Sql {
  const junction = relation.junctionEntityMetadata!;
  const [nearColumn, farColumn] = relation.isOwning
    ? [junction.ownerColumns[0]!, junction.inverseColumns[0]!]
    : [junction.inverseColumns[0]!, junction.ownerColumns[0]!];
  const nearKey = near(plain(nearColumn.referencedColumn!));
  const farKey = far(plain(farColumn.referencedColumn!));
  const table = sql.identifier(...junction.tablePath.split('.'));
  const [wanted, given] = found === 'far' ? [farColumn, nearColumn] : [nearColumn, farColumn];
  const [wantedKey, givenKey] = found === 'far' ? [farKey, nearKey] : [nearKey, farKey];
  return sql`${wantedKey} IN (SELECT j.${sql.identifier(wanted.databaseName)} FROM ${table} j WHERE j.${sql.identifier(given.databaseName)} = ${givenKey})`;
}

function plain(column: ColumnMetadata): Column {
  return { name: column.databaseName, type: '', isArray: false, isNullable: column.isNullable };
}
