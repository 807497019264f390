import { valueAt, type Source } from './argument-source.js';
import { valueOf, type Argument } from './arguments.js';
import { cursorText, keyText, parseCursor, type CursorKeys } from './cursor.js';
import type { SortExpression, SortType } from './declaration.js';
import { Frame } from './frame.js';
import { beyond, branchesBehind, collated, orderClause, type Position, type SortKey } from './keyset.js';
import type { ReadableType } from './model.js';
import { derived, type PlanRequest } from './plan.js';
import type { Discriminator } from './plan-cache.js';
import { parameter, type StatementScope } from './scope.js';
import { sql, type Sql } from './sql.js';

interface PageOptions {
  size: (request: PlanRequest) => number;
  isReversed: boolean;
  orderBy: Argument | undefined;
  after: Argument | undefined;
  before: Argument | undefined;
  hash: (request: PlanRequest) => string;
  conditions: (frame: Frame) => Sql[];
}

type Side = 'before' | 'after';

/**
 * One more than the largest page. As a constant it tells PostgreSQL's planner that few rows are wanted, also in a plan that it
 * makes for any page size; the size itself is a parameter around it.
 */
const ROWS_AT_MOST = 101;

/** The rows of one page: those of the table, numbered from the end that the page starts at. */
export class Page {
  /** Column with a row's number; no column of a table is called so. */
  static readonly NUMBER = '#n';

  /** Whether any row of the page is asked for. */
  isUsed = false;
  /** Whether a row behind the page has to be looked for. */
  isOneMoreNeeded = false;
  readonly size: Sql;
  readonly isReversed: boolean;
  private isCursorUsed = false;
  private readonly positions: Partial<Record<Side, Position>>;
  private readonly types: SortType[];

  constructor(
    private readonly scope: StatementScope,
    private readonly type: ReadableType,
    private readonly options: PageOptions,
  ) {
    this.size = sql`${parameter(options.size)}::int`;
    this.isReversed = options.isReversed;
    this.types = this.keys(this.frame().row).map((key) => key.type);
    this.positions = { after: this.position(options.after), before: this.position(options.before) };
  }

  rows(): Sql {
    const { alias, row } = this.frame();
    const keys = this.keys(row);
    const forward = this.isReversed ? 'before' : 'after';
    const bounds = (['after', 'before'] as const).filter((side) => side !== forward).map((side) => this.bound(keys, side));
    const base = [...this.options.conditions(row), ...bounds.filter((bound) => bound !== undefined)];
    const start = this.positions[forward];
    const branches = !this.isReversed && start ? branchesBehind(keys, start) : undefined;
    const starts = branches ?? [this.bound(keys, forward) ?? sql.empty];
    const columns = [
      sql.raw(`${alias}.*`),
      ...(this.isCursorUsed ? keys.map((key, index) => sql`${key.expression} AS ${keyName(index)}`) : []),
    ];
    const order = orderClause(keys, this.isReversed);
    const selects = starts.map(
      (condition) =>
        sql`SELECT ${sql.join(columns)} FROM ${this.table(alias)}${row.joinClause} WHERE ${sql.and([...base, condition])} ORDER BY ${order} LIMIT ${sql.raw(String(ROWS_AT_MOST))}`,
    );
    const source =
      selects.length === 1
        ? selects[0]!
        : sql.join(
            selects.map((select) => sql`(${select})`),
            ' UNION ALL ',
          );
    const limit = this.isOneMoreNeeded ? sql`${this.size} + 1` : this.size;
    return sql`SELECT row_number() OVER () AS ${sql.identifier(Page.NUMBER)}, r.* FROM (${source}) r LIMIT ${limit}`;
  }

  /** JSON text of the number of all records, whatever the page. */
  totalCount(): Sql {
    const { alias, row } = this.frame();
    const condition = sql.and(this.options.conditions(row));
    return sql`(SELECT count(*)::text FROM ${this.table(alias)}${row.joinClause} WHERE ${condition})`;
  }

  /** JSON text of whether there is a record at the cursor on that side of the page, or beyond it. */
  isAnythingBeyond(side: Side): Sql | string {
    const given = this.positions[side === 'before' ? 'after' : 'before'];
    if (!given) return 'false';
    const { alias, row } = this.frame();
    const keys = this.keys(row);
    const at = sql.and(
      keys.map(({ expression }, index) => (given[index] ? sql`${expression} = ${given[index]}` : sql`${expression} IS NULL`)),
    );
    const condition = sql.and([...this.options.conditions(row), sql.or([beyond(keys, given, side), at])]);
    return sql`EXISTS (SELECT 1 FROM ${this.table(alias)}${row.joinClause} WHERE ${condition})::text`;
  }

  /** The cursor of a row of the page. */
  cursor(alias: string): Sql {
    this.isCursorUsed = true;
    const keys = this.types.map((type, index) => keyText(type, sql`${sql.raw(alias)}.${keyName(index)}`));
    return cursorText(sql`${parameter(this.options.hash)}::text`, keys);
  }

  private frame(): { alias: string; row: Frame } {
    const alias = this.scope.alias();
    return { alias, row: Frame.of(this.scope, this.type.table, alias) };
  }

  private table(alias: string): Sql {
    return sql`${sql.raw(this.type.table.name)} ${sql.raw(alias)}`;
  }

  private bound(keys: SortKey[], side: Side): Sql | undefined {
    const position = this.positions[side];
    return position && beyond(keys, position, side);
  }

  /** The sort keys of a row: those asked for, else the default ones; the id decides between equals. */
  private keys(row: Frame): SortKey[] {
    const { orders = {}, defaultOrder = [] } = this.type.table.options;
    const asked =
      this.options.orderBy && (valueOf(this.options.orderBy, this.scope.sample) as { field: string; direction: string }[] | null);
    const keys = (asked?.length ? asked : defaultOrder).map(({ field, direction }): SortKey => {
      const order = orders[field];
      if (!order) throw new Error(`${this.type.type.name} can't be ordered by "${field}": declare it in orders.`);
      return { ...sortKey(row, order), isDescending: direction === 'DESC' };
    });
    const { primary } = this.type.table;
    const type = sortType(primary.type);
    return [
      ...keys,
      { expression: collated(row.key, primary.type), type, isDescending: keys.at(-1)?.isDescending ?? false, isNullable: false },
    ];
  }

  /** Where a cursor points. Which of its keys have no value decides over the statement; the values are parameters. */
  private position(argument: Argument | undefined): Position | undefined {
    if (!argument || argument.kind === 'null') return undefined;
    const keys = cursorKeys(argument.source, this.options.hash, this.types);
    const pattern = this.scope.depend(patternOf(keys));
    return this.types.map((type, index) => (pattern[index] === '0' ? undefined : keyParameter(type, keys, index)));
  }
}

type ReadKeys = (request: PlanRequest) => CursorKeys;

function cursorKeys(cursor: Source, hash: PageOptions['hash'], types: SortType[]): ReadKeys {
  return derived((request) => parseCursor(valueAt(cursor, request), hash(request), types));
}

/** Which keys of a cursor have a value. */
function patternOf(keys: ReadKeys): Discriminator {
  return (request) =>
    keys(request)
      .map((key) => (key === null ? '0' : '1'))
      .join('');
}

function sortKey(row: Frame, order: string | SortExpression<never>): Omit<SortKey, 'isDescending'> {
  if (typeof order !== 'string') {
    const expression = row.scope.settle(order.expression(row.row, row.homes));
    return { expression: collated(expression, order.type), type: order.type, isNullable: true };
  }
  const { expression, column, isNullable } = row.find(order);
  return { expression: collated(expression, column.type), type: sortType(column.type), isNullable };
}

const SORT_TYPES: Record<string, SortType> = {
  smallint: 'int',
  integer: 'int',
  bigint: 'int',
  numeric: 'numeric',
  'timestamp with time zone': 'timestamptz',
  date: 'date',
  boolean: 'boolean',
  uuid: 'uuid',
};

function sortType(columnType: string): SortType {
  return SORT_TYPES[columnType] ?? 'text';
}

function keyName(index: number): Sql {
  return sql.identifier(`#${index}`);
}

function keyParameter(type: SortType, keys: ReadKeys, index: number): Sql {
  return sql`${parameter((request) => keys(request)[index])}::${sql.raw(type === 'int' ? 'bigint' : type)}`;
}
