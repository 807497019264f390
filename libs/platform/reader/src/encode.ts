import {
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import type { Column } from './catalogue.js';
import { jsonBoolean, jsonFloat, jsonInt, jsonNumeric, jsonString, type JsonText } from './json.js';
import { readerExtensionsOf } from './model.js';
import { sql, type Sql } from './sql.js';

/** Text in the place of a null that the schema forbids; see `MISSING`. */
const MISSING_TEXT = sql.raw('chr(1)');
const NULL_TEXT = sql.raw(`'null'`);

/** What the compiler knows of an expression whose value it writes. */
export interface Encodable {
  expression: Sql;
  /** Undefined where the value is computed. */
  column?: Column;
  isNullable: boolean;
}

/** JSON text of a value as its GraphQL type writes it; never null itself. */
export function encode(type: GraphQLOutputType, value: Encodable): Sql {
  return settle(type, encodeNullable(getNullableType(type) as GraphQLOutputType, value), value.isNullable);
}

/** Text that may be null becomes `null`, or what stands for a forbidden one. */
export function settle(type: GraphQLOutputType, text: Sql, isNullable: boolean): Sql {
  return isNullable ? sql`coalesce(${text}, ${isNonNullType(type) ? MISSING_TEXT : NULL_TEXT})` : text;
}

/** Text of a place where there is no value. */
export function absent(type: GraphQLOutputType): Sql {
  return isNonNullType(type) ? MISSING_TEXT : NULL_TEXT;
}

function encodeNullable(type: GraphQLOutputType, value: Encodable): Sql {
  if (isListType(type)) return encodeList(type.ofType as GraphQLOutputType, value);
  return jsonTextOf(type as GraphQLNamedType, value.column)(value.expression);
}

function encodeList(itemType: GraphQLOutputType, { expression, column }: Encodable): Sql {
  const named = getNullableType(itemType) as GraphQLNamedType;
  const json = jsonTextOf(named, column);
  if (isPlain(json)) {
    // PostgreSQL writes a list of texts or whole numbers as JavaScript does.
    const list = json === jsonInt ? expression : sql`(${expression})::text[]`;
    if (!isNonNullType(itemType)) return sql`array_to_json(${list})::text`;
    const whole = (values: Sql): Sql =>
      sql`CASE WHEN array_position(${values}, NULL) IS NULL THEN array_to_json(${values})::text ELSE ${MISSING_TEXT} END`;
    // What is computed is computed once: OFFSET 0 keeps the planner from putting the expression into both places.
    return column ? whole(list) : sql`(SELECT ${whole(sql.raw('v.list'))} FROM (SELECT ${list} AS list OFFSET 0) v)`;
  }
  const item = sql`coalesce(${json(sql`u.item`)}, ${absent(itemType)})`;
  return sql`CASE WHEN ${expression} IS NOT NULL THEN (SELECT concat('[', string_agg(${item}, ',' ORDER BY u.n), ']') FROM unnest(${expression}) WITH ORDINALITY AS u (item, n)) END`;
}

function jsonTextOf(type: GraphQLNamedType, column: Column | undefined): JsonText {
  const declared = readerExtensionsOf(type)?.json;
  if (declared) return declared;
  if (isEnumType(type)) return enumJson(type);
  if (!isScalarType(type)) throw new Error(`${type.name} is not a scalar or an enum.`);
  switch (type.name) {
    case 'ID':
      return column?.idPrefix ? idJson(column.idPrefix) : jsonString;
    case 'Int':
      return jsonInt;
    case 'Boolean':
      return jsonBoolean;
    case 'Float':
      return floatJson(column);
    case 'String':
      return jsonString;
    default:
      throw new Error(`The scalar ${type.name} needs readerExtensions({ json }) to be read.`);
  }
}

function idJson(prefix: string): JsonText {
  return (expression) => sql`'"' || ${sql.literal(`${prefix}_`)} || replace((${expression})::text, '-', '') || '"'`;
}

function floatJson(column: Column | undefined): JsonText {
  if (column && ['smallint', 'integer'].includes(column.type)) return jsonInt;
  const isExact = column?.type === 'numeric' && (column.precision ?? 99) <= 15 && (column.scale ?? 0) <= 6;
  return isExact ? jsonNumeric : jsonFloat;
}

/** Enum values are stored as they are inside; outside they have their names, most often the same. */
function enumJson(type: GraphQLEnumType): JsonText {
  const renamed = type.getValues().filter(({ name, value }) => value !== name);
  if (renamed.length === 0) return jsonString;
  const cases = sql.join(
    renamed.map(({ name, value }) => sql`WHEN ${sql.literal(String(value))} THEN ${sql.literal(`"${name}"`)}`),
    ' ',
  );
  return (expression) => sql`CASE (${expression})::text ${cases} ELSE ${jsonString(expression)} END`;
}

/** Whether the items of a list may be written by `array_to_json`: as texts, or as whole numbers. */
function isPlain(json: JsonText): boolean {
  return json === jsonInt || json === jsonString;
}
