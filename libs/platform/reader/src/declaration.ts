import type { Type } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { ObjectLiteral } from 'typeorm';
import { Deferred, Sql, sql } from './sql.js';

/** A row of an entity in a statement: each property of a column is the SQL of that column. */
export type Row<Entity> = { readonly [Property in keyof Entity]: Sql };

/** Rows of the homes of an entity, by name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each home has its own entity
export type Homes = Record<string, Row<any>>;

/** What predicates may ask about who is looking. Anonymous and signed-in viewers get different statements. */
export interface ViewerSql {
  readonly anonymous: boolean;
  /** UUID of the person who looks; null for anonymous. */
  readonly id: Sql;
  /** UUID of the session that the request came with; null for a token and for anonymous. */
  readonly sessionId: Sql;
  /** The time by the product's clock: for what depends on it, such as whether something has run out. */
  readonly now: Sql;
  /** True where the viewer may do the action on records of that city, organisation or person. */
  may(action: string, scopeId: Sql): Sql;
}

/** A joined row where further fields of an entity live, at most one to each record. */
export interface Home<Entity> {
  readonly entity: () => Type<ObjectLiteral>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the home's own entity
  on(home: Row<any>, row: Row<Entity>, homes: Homes): Sql;
  /** Only of a localized home: the record's original language, and where its rows keep theirs. */
  readonly original?: (row: Row<Entity>, homes: Homes) => Sql;
  readonly localeProperty?: string;
}

/** The one row for which `on` holds. */
export function oneHome<Entity, HomeEntity extends ObjectLiteral>(
  entity: () => Type<HomeEntity>,
  on: (home: Row<HomeEntity>, row: Row<Entity>, homes: Homes) => Sql,
): Home<Entity> {
  return { entity, on };
}

/** Of the rows for which `on` holds, one a language: the one in the language asked for, else in the original one. */
export function localizedHome<Entity, HomeEntity extends ObjectLiteral>(
  entity: () => Type<HomeEntity>,
  on: (home: Row<HomeEntity>, row: Row<Entity>, homes: Homes) => Sql,
  original: (row: Row<Entity>, homes: Homes) => Sql,
  localeProperty: keyof HomeEntity & string = 'locale',
): Home<Entity> {
  return { entity, on, original, localeProperty };
}

/** How the values of an expression compare and travel in a cursor. */
export type SortType = 'text' | 'int' | 'numeric' | 'timestamptz' | 'date' | 'boolean' | 'uuid';

/** A sort key that is computed. */
export interface SortExpression<Entity> {
  readonly type: SortType;
  expression(row: Row<Entity>, homes: Homes): Sql;
}

/** Sorts by an expression instead of by a column. It counts as one that may be null. */
export function sortBy<Entity>(type: SortType, expression: (row: Row<Entity>, homes: Homes) => Sql): SortExpression<Entity> {
  return { type, expression };
}

/** The operators of a filter. */
export type FilterOperator = 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'startsWith' | 'contains' | 'isNull';

/** A field of a `where` input that isn't simply the field of the same name. */
export type Filter<Entity> =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'overlap'; readonly path: string }
  | {
      readonly kind: 'condition';
      condition(operator: FilterOperator, value: Sql, row: Row<Entity>, homes: Homes, viewer: ViewerSql): Sql;
    };

/** Compares the column at a path (`version.costLevel`, `city.slug`) with the operators of the filter. */
export function equals(path: string): Filter<never> {
  return { kind: 'path', path };
}

/** For a column with a list: `eq` holds where it contains the value, `in` where it contains one of them. */
export function overlap(path: string): Filter<never> {
  return { kind: 'overlap', path };
}

/** A condition of its own. `value` is a parameter without a type (for `in` a list): cast it, as `${value}::uuid`. */
export function condition<Entity>(
  build: (operator: FilterOperator, value: Sql, row: Row<Entity>, homes: Homes, viewer: ViewerSql) => Sql,
): Filter<Entity> {
  return { kind: 'condition', condition: build };
}

/** An argument that takes the place of a column. Where its value is null for a record, there is no such record. */
export interface Pin<Entity> {
  /** The column, by its property. */
  readonly property: keyof Entity & string;
  /** What stands in its place. `value` is the argument, a parameter without a type. */
  value(row: Row<Entity>, value: Sql): Sql;
}

/** What the reader has to know about an entity beyond its columns and relations. */
export interface ReadableOptions<Entity> {
  /** Prefix of its public ids; makes it a Node that `node(id)` finds. */
  idPrefix?: string;
  /** Which rows a viewer may see; applied wherever the entity appears. Everybody sees every row where left out. */
  visible?: (row: Row<Entity>, viewer: ViewerSql) => Sql;
  homes?: Record<string, Home<Entity>>;
  /** The values of the `orderBy` enum: a path to a column (`text.titleSort`, `city.name`), or {@link sortBy}. */
  orders?: Record<string, string | SortExpression<Entity>>;
  /** Fields of the `where` input that aren't simply the field of the same name. */
  filters?: Record<string, Filter<Entity>>;
  /** How an argument of `@ReadOne` finds the record, where that is more than the column of its name being equal. */
  lookups?: Record<string, (row: Row<Entity>, value: Sql) => Sql>;
  /** Further arguments of `@ReadOne` that show the record as it was: each puts another value in the place of a column. */
  pins?: Record<string, Pin<Entity>>;
  /** The order where none is asked for; by id where left out. */
  defaultOrder?: { field: string; direction: 'ASC' | 'DESC' }[];
}

const readables = new Map<Function, ReadableOptions<never>>();
const fields = new Map<Function, Map<string, FieldDeclaration>>();

/** What decorators said about one property. */
export interface FieldDeclaration {
  computed?: (row: Row<never>, viewer: ViewerSql, homes: Homes) => Sql;
  visibleIf?: (row: Row<never>, viewer: ViewerSql) => Sql;
  from?: string;
  orderBy?: { path: string; direction: 'ASC' | 'DESC' }[];
}

/** Lets the reader answer queries for an entity that is a GraphQL object type too. */
export function Readable<Entity>(options: ReadableOptions<Entity> = {}): ClassDecorator {
  return (target) => {
    readables.set(target, options as unknown as ReadableOptions<never>);
    Extensions({ reader: { entity: () => target } })(target);
  };
}

/** The field is a SQL expression. */
export function Computed<Entity>(expression: (row: Row<Entity>, viewer: ViewerSql, homes: Homes) => Sql): PropertyDecorator {
  return declareField({ computed: expression as FieldDeclaration['computed'] });
}

/** The field is null where this doesn't hold. It can't be filtered or sorted by, and must be nullable. */
export function VisibleIf<Entity>(predicate: (row: Row<Entity>, viewer: ViewerSql) => Sql): PropertyDecorator {
  return declareField({ visibleIf: predicate as FieldDeclaration['visibleIf'] });
}

/** The field is the column `property` of a home. */
export function From(home: string, property: string): PropertyDecorator {
  return declareField({ from: `${home}.${property}` });
}

/** The order of a list field, by a path from its items; descending where said. */
export function ListOrder(path: string, direction: 'ASC' | 'DESC' = 'ASC'): PropertyDecorator {
  return (target, property) => {
    const earlier = fieldDeclaration(target.constructor, String(property)).orderBy ?? [];
    // Decorators run from the last to the first.
    declareField({ orderBy: [{ path, direction }, ...earlier] })(target, property);
  };
}

function declareField(declaration: FieldDeclaration): PropertyDecorator {
  return (target, property) => {
    const declared = fields.get(target.constructor) ?? new Map<string, FieldDeclaration>();
    fields.set(target.constructor, declared);
    declared.set(String(property), { ...declared.get(String(property)), ...declaration });
  };
}

/** What `@Readable` said; undefined where the class has no such decorator. */
export function readableOptions(entity: Function): ReadableOptions<never> | undefined {
  return readables.get(entity);
}

/** The prefix of an entity's public ids; undefined where it has none. */
export function idPrefixOf(entity: Function): string | undefined {
  return readables.get(entity)?.idPrefix;
}

/**
 * The public id of a record of which only the name of its type and its UUID are known; the UUID as it is where records of that
 * type have no public id. For expressions: by then all entities have said what they are. The statement is the same in whichever order
 * they said it.
 */
export function publicIdOf(typeName: Sql, id: Sql): Sql {
  const prefixes = [...readables].flatMap(([entity, { idPrefix }]) => (idPrefix ? [{ name: entity.name, idPrefix }] : []));
  if (prefixes.length === 0) return sql`${id}::text`;
  prefixes.sort((one, other) => (one.name < other.name ? -1 : 1));
  const cases = prefixes.map(({ name, idPrefix }) => sql`WHEN ${sql.literal(name)} THEN ${sql.literal(`${idPrefix}_`)}`);
  return sql`coalesce(CASE ${typeName} ${sql.join(cases, ' ')} END || replace(${id}::text, '-', ''), ${id}::text)`;
}

/** What the decorators said about a property, base classes included. */
export function fieldDeclaration(entity: Function, property: string): FieldDeclaration {
  const parent: unknown = Object.getPrototypeOf(entity);
  const inherited = typeof parent === 'function' && parent !== Function.prototype ? fieldDeclaration(parent, property) : {};
  return { ...inherited, ...fields.get(entity)?.get(property) };
}

/** Whether there is a row of the entity for which the condition holds. For predicates; visibility is not asked. */
export function exists<Entity extends ObjectLiteral>(entity: () => Type<Entity>, where: (row: Row<Entity>) => Sql): Sql {
  return existsWhere(entity, where, false);
}

/** Whether there is a row of the entity for which the condition holds, and that the viewer may see. */
export function existsVisible<Entity extends ObjectLiteral>(entity: () => Type<Entity>, where: (row: Row<Entity>) => Sql): Sql {
  return existsWhere(entity, where, true);
}

function existsWhere<Entity extends ObjectLiteral>(entity: () => Type<Entity>, where: (row: Row<Entity>) => Sql, visible: boolean): Sql {
  return new Sql([
    new Deferred((scope) => {
      const alias = scope.alias();
      const conditions = [where(scope.row(entity(), alias) as unknown as Row<Entity>)];
      if (visible) conditions.push(scope.visible(entity(), alias));
      return sql`EXISTS (SELECT 1 FROM ${sql.raw(scope.table(entity()))} ${sql.raw(alias)} WHERE ${sql.and(conditions)})`;
    }),
  ]);
}
