import { sql, type Sql } from './sql.js';

/** SQL of the JSON text of a value: equal to what `JSON.stringify` makes of it in JavaScript. Null stays null. */
export type JsonText = (expression: Sql) => Sql;

/** Text as a JSON string; PostgreSQL escapes the same characters as JavaScript. */
export const jsonString: JsonText = (expression) => sql`to_json((${expression})::text)::text`;

/** Whole numbers that JavaScript holds exactly. */
export const jsonInt: JsonText = (expression) => sql`(${expression})::text`;

export const jsonBoolean: JsonText = (expression) => sql`(${expression})::text`;

/** `timestamptz` as `Date.prototype.toISOString` writes it: UTC, milliseconds. */
export const jsonDateTime: JsonText = (expression) =>
  sql`to_char((${expression}) AT TIME ZONE 'UTC', '\\"YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\\"')`;

/** `numeric` of at most 15 digits, 6 of them after the point, as a JSON number. */
export const jsonNumeric: JsonText = (expression) => sql`trim_scale(${expression})::text`;

/** Any other number as JavaScript writes a double: plain between 1e-6 and 1e21, else with an exponent of as few digits as possible. */
export const jsonFloat: JsonText = (expression) => {
  const double = sql`(${expression})::float8`;
  return sql`CASE WHEN abs(${double}) >= 1e21 OR (abs(${double}) < 1e-6 AND ${double} <> 0) THEN regexp_replace(${double}::text, 'e([+-])0+', 'e\\1') ELSE trim_scale(${double}::text::numeric)::text END`;
};
