import { relationCondition, type Column, type ColumnSource, type Table } from './catalogue.js';
import type { Home, Homes } from './declaration.js';
import { columnsOf, rowOf, type StatementScope } from './scope.js';
import { sql, type Sql } from './sql.js';

/** A column as a path found it. */
export interface FoundColumn {
  expression: Sql;
  column: Column;
  isNullable: boolean;
}

/**
 * One row of a FROM clause and what is joined to it, at most one row each: its homes and its to-one relations. Joins appear in
 * the clause when they are first used.
 */
export class Frame {
  readonly row: ReturnType<typeof rowOf>;
  readonly homes: Homes;
  private readonly joined = new Map<string, Frame>();

  private constructor(
    readonly scope: StatementScope,
    readonly table: Table,
    readonly columns: ColumnSource,
    /** The joins of the whole clause, in their order. */
    private readonly joins: Sql[],
    /** Whether there may be no such row. */
    private readonly isOptional: boolean,
  ) {
    this.row = rowOf(table, columns);
    this.homes = new Proxy({} as Homes, { get: (_target, name) => this.home(String(name)).row });
  }

  /** The main row of a clause. */
  static of(scope: StatementScope, table: Table, alias: string): Frame {
    return new Frame(scope, table, columnsOf(alias), [], false);
  }

  /** The joins as they stand behind the main table. */
  get joinClause(): Sql {
    return sql.join(this.joins, '');
  }

  get key(): Sql {
    return this.columns(this.table.primary);
  }

  /** Whether the viewer may see the row. */
  get visible(): Sql {
    return this.scope.visibleRow(this.table, this.columns);
  }

  home(name: string): Frame {
    return this.join(`home ${name}`, () => {
      const home = this.table.options.homes?.[name] as Home<never> | undefined;
      if (!home) throw new Error(`${this.table.title} has no home "${name}".`);
      return home.original ? this.joinLocalizedHome(home) : this.joinHome(home);
    });
  }

  /** The row that a to-one relation leads to, where the viewer may see it. */
  toOne(property: string): Frame {
    return this.join(`relation ${property}`, () => {
      const relation = this.table.findRelation(property);
      if (!relation || !(relation.isManyToOne || relation.isOneToOneOwner)) {
        throw new Error(`${this.table.title} has no to-one relation "${property}".`);
      }
      const table = this.scope.catalogue.table(relation.inverseEntityMetadata.target as Function);
      const alias = this.scope.alias();
      const columns = columnsOf(alias);
      const condition = relationCondition(relation, this.columns, columns, 'far');
      this.leftJoin(table, alias, sql.and([condition, this.scope.visibleRow(table, columns)]));
      return new Frame(this.scope, table, columns, this.joins, true);
    });
  }

  /** A column by a path through homes and to-one relations: `slug`, `text.title`, `city.text.name`. */
  find(path: string): FoundColumn {
    const dot = path.indexOf('.');
    if (dot > 0) return this.step(path.slice(0, dot)).find(path.slice(dot + 1));
    const column = this.table.getColumn(path);
    return { expression: this.columns(column), column, isNullable: column.isNullable || this.isOptional };
  }

  private step(name: string): Frame {
    return this.table.options.homes?.[name] ? this.home(name) : this.toOne(name);
  }

  private join(key: string, make: () => Frame): Frame {
    const known = this.joined.get(key);
    if (known) return known;
    const frame = make();
    this.joined.set(key, frame);
    return frame;
  }

  private joinHome(home: Home<never>): Frame {
    const table = this.scope.catalogue.table(home.entity());
    const alias = this.scope.alias();
    this.leftJoin(table, alias, this.scope.settle(home.on(rowOf(table, columnsOf(alias)), this.row, this.homes)));
    return new Frame(this.scope, table, columnsOf(alias), this.joins, true);
  }

  // Two joins and not one lateral "best of" query: as fast for a page, and three times as fast where a list is sorted by a text.
  private joinLocalizedHome(home: Home<never>): Frame {
    const table = this.scope.catalogue.table(home.entity());
    const locale = table.getColumn(home.localeProperty!);
    const join = (language: Sql): ColumnSource => {
      const alias = this.scope.alias();
      const columns = columnsOf(alias);
      const condition = this.scope.settle(home.on(rowOf(table, columns), this.row, this.homes));
      this.leftJoin(table, alias, sql.and([condition, sql`${columns(locale)} = ${language}`]));
      return columns;
    };
    const asked = join(this.scope.locale);
    const original = join(this.scope.settle(home.original!(this.row, this.homes)));
    const best: ColumnSource = (column) =>
      column.isNullable
        ? sql`CASE WHEN ${asked(table.primary)} IS NULL THEN ${original(column)} ELSE ${asked(column)} END`
        : sql`coalesce(${asked(column)}, ${original(column)})`;
    return new Frame(this.scope, table, best, this.joins, true);
  }

  private leftJoin(table: Table, alias: string, condition: Sql): void {
    this.joins.push(sql` LEFT JOIN ${sql.raw(table.name)} ${sql.raw(alias)} ON ${condition}`);
  }
}
