/**
 * What filters, orders and counts cost: the time that the database takes for them over the 20,000 practices of the benchmark, in
 * quarters of a millisecond of one processor core, each at its worst. `docs/security.md` has the measurements;
 * `node test/load/cost.mjs` repeats them.
 */
export const PRICES = {
  /** Looking at every record of a list. */
  scan: 20,
  /** Sorting a list by one field. */
  order: 150,
  /** Comparing a field of every record with a value. */
  comparison: 16,
  /** Looking for a text within a field of every record. */
  textSearch: 40,
  /** Each value of a list that is compared with. */
  entry: 4,
  /** Looking for a related record of every record. */
  relation: 16,
  /** Each object and list of a filter, whatever it holds. */
  node: 1,
} as const;

/** A list within a record holds a part of all records: it costs this part of a list of all, each time. */
const NESTED_SHARE = 1 / 3;

/** Where counting stops: no limit is as high, and a variable that is used often must not be counted for long. */
const CEILING = 25_000;

/** The arguments of a list, as far as its cost depends on them. */
export interface ListArguments {
  where?: unknown;
  orderBy?: unknown;
  after?: unknown;
  before?: unknown;
}

/** Finding the records of a page; nothing where neither filter nor order is asked for, since an index has them in their order. */
export function pageCost({ where, orderBy }: ListArguments, isNested: boolean): number {
  const orders = Array.isArray(orderBy) ? orderBy.length : 0;
  if (isMissing(where) && orders === 0) return 0;
  return priceOf(PRICES.scan + orders * PRICES.order + filterCost(where), isNested);
}

/** Counting a whole list. */
export function countCost({ where }: ListArguments, isNested: boolean): number {
  return priceOf(PRICES.scan + filterCost(where), isNested);
}

/** Looking whether anything lies beyond the cursor, on the side that the page doesn't go on to; nothing without a cursor. */
export function beyondCost(list: ListArguments, cursor: 'after' | 'before', isNested: boolean): number {
  return isMissing(list[cursor]) ? 0 : countCost(list, isNested);
}

function priceOf(price: number, isNested: boolean): number {
  return isNested ? Math.ceil(price * NESTED_SHARE) : price;
}

const LOGIC = new Set(['and', 'or', 'not']);
const TEXT_SEARCHES = new Set(['startsWith', 'contains']);
const OPERATORS = new Set(['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull', ...TEXT_SEARCHES]);

/**
 * What a filter makes the database do for each record, in the unit of {@link PRICES}: the sum over its parts, exact up to a bound that
 * is higher than any limit. Time and memory are linear in the filter, whatever its depth.
 */
export function filterCost(filter: unknown): number {
  let cost = 0;
  // A part, and the name under which it stands.
  const parts: [part: unknown, name: string][] = [[filter, 'and']];
  for (let next = parts.pop(); next && cost < CEILING; next = parts.pop()) {
    const [part, name] = next;
    if (isMissing(part)) continue;
    if (Array.isArray(part)) {
      cost += PRICES.node;
      if (LOGIC.has(name)) for (const entry of part) parts.push([entry, name]);
      else cost += part.length * PRICES.entry + (OPERATORS.has(name) ? PRICES.comparison : 0);
    } else if (isObject(part)) {
      const entries = Object.entries(part);
      const isComparison = entries.some(([key]) => OPERATORS.has(key));
      cost += LOGIC.has(name) || isComparison ? PRICES.node : PRICES.node + PRICES.relation;
      for (const [key, value] of entries) parts.push([value, key]);
    } else {
      cost += TEXT_SEARCHES.has(name) ? PRICES.textSearch : PRICES.comparison;
    }
  }
  return cost;
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && !(value instanceof Date);
}
