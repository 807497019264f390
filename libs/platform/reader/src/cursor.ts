import { badCursor } from '@alliance/kernel';
import { createHash } from 'node:crypto';
import type { SortType } from './declaration.js';
import { sql, type Sql } from './sql.js';

/** Characters of the hash in front of a cursor's keys. */
const HASH_LENGTH = 8;
const MAX_CURSOR = 4_000;

/** What a cursor holds: its sort keys as text, the id at the end; null for a key without value. */
export type CursorKeys = readonly (string | null)[];

/** Names the list that a cursor belongs to: its field, filter, order and language. */
export function listHash(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, HASH_LENGTH);
}

/** SQL of a cursor: base64url of the list's hash and the keys as a JSON list. */
export function cursorText(hash: Sql, keys: readonly Sql[]): Sql {
  const list = keys.map((key) => sql`coalesce(to_json(${key})::text, 'null')`);
  // PostgreSQL breaks base64 into lines and knows no URL-safe alphabet.
  return sql`translate(encode(convert_to(concat(${hash}, '[', ${sql.join(list, `, ',', `)}, ']'), 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** A sort key as a cursor holds it: exact, down to microseconds. */
export function keyText(type: SortType, key: Sql): Sql {
  if (type === 'timestamptz') return sql`to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (type === 'date') return sql`to_char(${key}, 'YYYY-MM-DD')`;
  return sql`(${key})::text`;
}

/** The keys of a cursor. Throws BAD_CURSOR where it isn't one of this list. */
export function parseCursor(cursor: unknown, hash: string, types: readonly SortType[]): CursorKeys {
  if (typeof cursor !== 'string' || cursor.length > MAX_CURSOR) throw badCursor();
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.toString('utf8');
  if (bytes.toString('base64url') !== cursor || !text.startsWith(hash)) throw badCursor();
  const keys = parseKeys(text.slice(HASH_LENGTH));
  if (keys.length !== types.length || !keys.every((key, index) => isKey(types[index]!, key))) throw badCursor();
  // The id is never null.
  if (keys.at(-1) === null) throw badCursor();
  return keys as CursorKeys;
}

function parseKeys(text: string): unknown[] {
  try {
    const keys: unknown = JSON.parse(text);
    if (Array.isArray(keys)) return keys;
  } catch {
    // As bad as any other text.
  }
  throw badCursor();
}

const PATTERNS: Record<Exclude<SortType, 'text'>, RegExp> = {
  int: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,40}(\.\d{1,40})?$/,
  timestamptz: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  boolean: /^(true|false)$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
};

function isKey(type: SortType, key: unknown): boolean {
  if (key === null) return true;
  if (typeof key !== 'string') return false;
  if (type === 'text') return !key.includes('\0');
  if (!PATTERNS[type].test(key)) return false;
  return (type !== 'timestamptz' && type !== 'date') || isDay(key.slice(0, 10), key);
}

/** Whether the day and the time exist: PostgreSQL would stop at 30 February. */
function isDay(day: string, text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && !day.startsWith('0000');
}
