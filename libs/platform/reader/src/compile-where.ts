import { badUserInput } from '@alliance/kernel';
import { getNamedType, type GraphQLNamedType } from 'graphql';
import type { Argument } from './arguments.js';
import type { Column } from './catalogue.js';
import type { Filter, FilterOperator } from './declaration.js';
import { Frame } from './frame.js';
import { linkCondition } from './link-condition.js';
import type { LinkField, ReadableType, ReadModel, ValueField } from './model.js';
import { argumentParameter } from './scope.js';
import { sql, type Sql } from './sql.js';
import { castOf } from './value.js';

type ColumnLike = Pick<Column, 'type' | 'isArray' | 'idPrefix'>;

/** Turns `where` inputs into conditions. */
export class WhereCompiler {
  constructor(private readonly model: ReadModel) {}

  /** The condition of a `where` input on a row; true where nothing is asked. */
  compile(type: ReadableType, frame: Frame, where: Argument | undefined, depth = 0): Sql {
    if (where?.kind !== 'object') return sql`true`;
    return sql.and([...where.fields].map(([name, argument]) => this.compileField(type, frame, name, argument, depth)));
  }

  private compileField(type: ReadableType, frame: Frame, name: string, argument: Argument, depth: number): Sql {
    // A null asks for nothing, as if the field were not there.
    if (argument.kind === 'null') return sql`true`;
    if (name === 'and' || name === 'or') {
      const parts = argument.kind === 'list' ? argument.items : [argument];
      const conditions = parts.map((part) => this.compile(type, frame, part, depth));
      return sql[name](conditions);
    }
    // Where a comparison with null is unknown, its opposite has to hold.
    if (name === 'not') return sql`(${this.compile(type, frame, argument, depth)}) IS NOT TRUE`;
    const filter = type.table.options.filters?.[name] as Filter<never> | undefined;
    if (filter) return this.compileFilter(frame, filter, argument);
    const field = type.fields.get(name);
    if (field?.kind === 'value' && !field.declaration.visibleIf) return this.compileValue(frame, field, argument);
    if (field?.kind === 'link' && !field.declaration.visibleIf) return this.compileLink(frame, field, argument, depth);
    throw new Error(`${type.type.name} can't be filtered by "${name}": declare a filter for it.`);
  }

  private compileFilter(frame: Frame, filter: Filter<never>, argument: Argument): Sql {
    if (filter.kind !== 'condition') {
      const { expression, column } = frame.find(filter.path);
      return sql.and(operations(argument).map(([operator, value]) => compare(expression, column, operator, value)));
    }
    const { scope, row, homes } = frame;
    const conditions = operations(argument).map(([operator, value]) =>
      value.kind === 'value' ? scope.settle(filter.condition(operator, argumentParameter(value), row, homes, scope.viewer)) : sql.empty,
    );
    return sql.and(conditions);
  }

  private compileValue(frame: Frame, field: ValueField, argument: Argument): Sql {
    const home = field.home ? frame.home(field.home) : frame;
    const computed = field.declaration.computed;
    const expression = computed
      ? frame.scope.settle(computed(home.row as never, frame.scope.viewer, home.homes))
      : home.columns(field.column!);
    const column = field.column ?? computedColumn(getNamedType(field.definition.type));
    return sql.and(operations(argument).map(([operator, value]) => compare(expression, column, operator, value)));
  }

  private compileLink(frame: Frame, field: LinkField, argument: Argument, depth: number): Sql {
    if (depth > 0) {
      throw badUserInput({
        en: 'A filter reaches one relation deep.',
        fi: 'Suodatin ulottuu yhden suhteen päähän.',
        sv: 'Ett filter når en relation djupt.',
        de: 'Ein Filter reicht eine Beziehung weit.',
      });
    }
    const target = this.model.typeOf(field.target);
    const alias = frame.scope.alias();
    const other = Frame.of(frame.scope, target.table, alias);
    const conditions = [linkCondition(field, frame, other), other.visible, this.compile(target, other, argument, depth + 1)];
    return sql`EXISTS (SELECT 1 FROM ${sql.raw(target.table.name)} ${sql.raw(alias)}${other.joinClause} WHERE ${sql.and(conditions)})`;
  }
}

/** The operators of a filter input. A value without operator is compared as it is. */
function operations(argument: Argument): [FilterOperator, Argument][] {
  if (argument.kind === 'object') return [...(argument.fields as ReadonlyMap<FilterOperator, Argument>)];
  return [['eq', argument]];
}

const COMPARISONS = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** A column compared with a value. `eq: null` asks for what has no value; any other null for nothing. */
function compare(expression: Sql, column: ColumnLike, operator: FilterOperator, argument: Argument): Sql {
  if (argument.kind === 'null') return operator === 'eq' ? sql`${expression} IS NULL` : sql.empty;
  if (argument.kind !== 'value') throw new Error(`The operator "${operator}" needs a plain value.`);
  const type = sql.raw(castOf(column));
  const value = argumentParameter(argument, column);
  if (operator === 'isNull') return sql`(${expression} IS NULL) = ${value}::boolean`;
  if (column.isArray) return compareList(expression, type, operator, value);
  switch (operator) {
    case 'in':
      return sql`${expression} = ANY (${value}::${type}[])`;
    case 'startsWith':
    case 'contains':
      return comparePart(expression, operator, value);
    default:
      return sql`${expression} ${sql.raw(COMPARISONS[operator])} ${value}::${type}`;
  }
}

function comparePart(expression: Sql, operator: 'startsWith' | 'contains', value: Sql): Sql {
  if (operator === 'startsWith') return sql`starts_with(lower(${expression}), lower(${value}::text))`;
  return sql`strpos(lower(${expression}), lower(${value}::text)) > 0`;
}

/** A list compares as one of its items does; written so that a GIN index on it can be used where there is a chance. */
function compareList(expression: Sql, type: Sql, operator: Exclude<FilterOperator, 'isNull'>, value: Sql): Sql {
  if (operator === 'eq') return sql`${expression} @> ARRAY[${value}::${type}]`;
  if (operator === 'in') return sql`${expression} && ${value}::${type}[]`;
  if (operator === 'startsWith' || operator === 'contains') {
    return sql`EXISTS (SELECT 1 FROM unnest(${expression}) AS u (item) WHERE ${comparePart(sql`u.item`, operator, value)})`;
  }
  return sql`${value}::${type} ${sql.raw(MIRRORED[operator])} ANY (${expression})`;
}

/** The comparisons with the value in front. */
const MIRRORED = { gt: '<', gte: '<=', lt: '>', lte: '>=' } as const;

const TEXT_COLUMN: ColumnLike = { type: 'text', isArray: false };

const COMPUTED_COLUMNS: Record<string, ColumnLike> = {
  Int: { type: 'integer', isArray: false },
  Float: { type: 'double precision', isArray: false },
  Boolean: { type: 'boolean', isArray: false },
  DateTime: { type: 'timestamp with time zone', isArray: false },
  Date: { type: 'date', isArray: false },
};

function computedColumn(type: GraphQLNamedType): ColumnLike {
  return COMPUTED_COLUMNS[type.name] ?? TEXT_COLUMN;
}
