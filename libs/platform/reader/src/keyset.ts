import type { SortType } from './declaration.js';
import { sql, type Sql } from './sql.js';

/** One key that a list is sorted by. Records without a value come last in both directions. */
export interface SortKey {
  readonly expression: Sql;
  readonly type: SortType;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
}

/** Where a page starts: the keys of a record as parameters; undefined for a key without value there. */
export type Position = readonly (Sql | undefined)[];

/** The order of a list, or the reverse of it. A key that can't be null says nothing of nulls: so it can walk a plain index. */
export function orderClause(keys: readonly SortKey[], isReversed: boolean): Sql {
  return sql.join(
    keys.map(({ expression, isDescending, isNullable }) => {
      const direction = isDescending === isReversed ? 'ASC' : 'DESC';
      const nulls = isNullable ? ` NULLS ${isReversed ? 'FIRST' : 'LAST'}` : '';
      return sql`${expression} ${sql.raw(direction + nulls)}`;
    }),
  );
}

/** The records before or behind a position. */
export function beyond(keys: readonly SortKey[], position: Position, side: 'before' | 'after'): Sql {
  const whole = rowComparison(keys, position, side);
  if (whole) {
    // Behind a position come the records without a value too.
    const without =
      side === 'after'
        ? keys.flatMap((key, index) => (key.isNullable ? [step(keys, position, index, sql`${key.expression} IS NULL`)] : []))
        : [];
    return sql.or([whole, ...without]);
  }
  return sql.or(keys.map((key, index) => step(keys, position, index, beyondKey(key, position[index], side))));
}

/**
 * The records behind a position as conditions one after the other, each of which can walk an index from its place: those with a
 * value in the first key, then those without. Undefined where one condition does.
 */
export function branchesBehind(keys: readonly SortKey[], position: Position): [Sql, Sql] | undefined {
  const [first, ...rest] = keys;
  if (!first?.isNullable || rest.some((key) => key.isNullable)) return undefined;
  const whole = rowComparison(keys, position, 'after');
  return whole && [whole, sql`${first.expression} IS NULL`];
}

/** `(a, b, id) > ($1, $2, $3)`, which PostgreSQL finds in an index, where all keys go the same way and have a value. */
function rowComparison(keys: readonly SortKey[], position: Position, side: 'before' | 'after'): Sql | undefined {
  const [first] = keys;
  if (!keys.every((key) => key.isDescending === first!.isDescending) || !position.every((value) => value !== undefined)) return undefined;
  const operator = sql.raw(first!.isDescending === (side === 'after') ? '<' : '>');
  return sql`(${sql.join(keys.map((key) => key.expression))}) ${operator} (${sql.join(position as Sql[])})`;
}

/** Equal in the keys before `index`, and `condition` in that one. */
function step(keys: readonly SortKey[], position: Position, index: number, condition: Sql): Sql {
  const equal = keys.slice(0, index).map(({ expression }, earlier) => {
    const value = position[earlier];
    return value ? sql`${expression} = ${value}` : sql`${expression} IS NULL`;
  });
  return sql.and([...equal, condition]);
}

function beyondKey({ expression, isDescending, isNullable }: SortKey, value: Sql | undefined, side: 'before' | 'after'): Sql {
  if (!value) return side === 'after' || !isNullable ? sql`false` : sql`${expression} IS NOT NULL`;
  const operator = sql.raw(isDescending === (side === 'after') ? '<' : '>');
  const compared = sql`${expression} ${operator} ${value}`;
  return isNullable && side === 'after' ? sql`(${compared} OR ${expression} IS NULL)` : compared;
}

/** Text is compared by code points, the same on every database; names have a stored key for their language's order. */
export function collated(expression: Sql, columnType: string): Sql {
  return columnType === 'text' || columnType === 'character varying' ? sql`${expression} COLLATE "C"` : expression;
}
