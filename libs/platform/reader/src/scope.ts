import { roleScopeIds } from '@alliance/access';
import type { Catalogue, Column, ColumnSource, Table } from './catalogue.js';
import type { Row, ViewerSql } from './declaration.js';
import type { PlanRequest } from './plan.js';
import type { Argument } from './arguments.js';
import { valueAt, type Source } from './argument-source.js';
import type { Discriminator } from './plan-cache.js';
import { Parameter, ReadParameter, settled, sql, Sql, type SqlScope } from './sql.js';
import { toParameter } from './value.js';

const VIEWER_ID = parameter((request) => request.viewer?.id ?? null);
const SESSION_ID = parameter((request) => request.viewer?.session?.id ?? null);
const NOW = parameter((request) => request.now);
const LOCALE = parameter((request) => request.locale);

/** What one statement is compiled in: its aliases, its viewer, and what it turned out to depend on. */
export class StatementScope implements SqlScope {
  readonly viewer: ViewerSql;
  /** The language asked for, as SQL; another root field may have another one. */
  locale: Sql;
  /** Functions of the request whose results the text depends on; a plan is only for the same results. */
  readonly discriminators: Discriminator[] = [];
  private aliases = 0;
  private readonly actions = new Map<string, Sql | boolean>();

  constructor(
    readonly catalogue: Catalogue,
    /** The request that caused the plan: one of those that it will be used for. */
    readonly sample: PlanRequest,
  ) {
    const anonymous = sample.viewer === null;
    this.viewer = {
      anonymous,
      id: anonymous ? sql`NULL::uuid` : sql`${VIEWER_ID}::uuid`,
      sessionId: sql`${SESSION_ID}::uuid`,
      now: sql`${NOW}::timestamptz`,
      may: (action, scopeId) => this.may(action, scopeId),
    };
    this.locale = sql`${LOCALE}::text`;
  }

  alias(): string {
    return `t${++this.aliases}`;
  }

  row(entity: Function, alias: string): Record<string, Sql> {
    return rowOf(this.catalogue.table(entity), columnsOf(alias));
  }

  table(entity: Function): string {
    return this.catalogue.table(entity).name;
  }

  visible(entity: Function, alias: string): Sql {
    return this.visibleRow(this.catalogue.table(entity), columnsOf(alias));
  }

  /** The visibility predicate of a table for this viewer; empty where everybody sees every row. */
  visibleRow(table: Table, columns: ColumnSource): Sql {
    const visible = table.options.visible?.(rowOf(table, columns) as never, this.viewer);
    return visible ? this.settle(visible) : sql.empty;
  }

  /** A declared expression, built at once: so it uses the joins and the language of its own place. */
  settle(expression: Sql): Sql {
    return settled(expression, this);
  }

  /** Remembers that the text depends on something of the request, and says what it is in this one. */
  depend(discriminator: Discriminator): string {
    this.discriminators.push(discriminator);
    return discriminator(this.sample);
  }

  // Most people may do an action nowhere or everywhere; the statement is simpler then, and PostgreSQL plans it better.
  private may(action: string, scopeId: Sql): Sql {
    if (this.sample.viewer === null) return sql`false`;
    let allowed = this.actions.get(action);
    if (allowed === undefined) {
      const reach = this.depend(reachOf(action));
      allowed = reach === 'some' ? sql`${scopesOf(action)}::uuid[]` : reach === 'everywhere';
      this.actions.set(action, allowed);
    }
    if (typeof allowed === 'boolean') return sql.raw(String(allowed));
    return sql`${scopeId} = ANY (${allowed})`;
  }
}

/** How far somebody may do an action. */
function reachOf(action: string): Discriminator {
  return (request) => {
    const { everywhere, ids } = roleScopeIds(request.viewer, action);
    return everywhere ? 'everywhere' : ids.length > 0 ? 'some' : 'none';
  };
}

/** Where somebody may do an action. */
function scopesOf(action: string): Sql {
  return parameter((request) => roleScopeIds(request.viewer, action).ids);
}

/** A parameter that comes from the request. What `get` closes over is kept as long as the plan. */
export function parameter(get: (request: PlanRequest) => unknown): Sql {
  return new Sql([new ReadParameter(get as (request: never) => unknown)]);
}

type ParameterColumn = Parameters<typeof toParameter>[1];

/** An argument as a parameter, as a column wants it; by itself a text. A filter may have thousands of them. */
export function argumentParameter({ source }: Argument, column: ParameterColumn = TEXT): Sql {
  return new Sql([new ArgumentParameter(source, column)]);
}

const TEXT: ParameterColumn = { type: 'text' };

class ArgumentParameter extends Parameter {
  constructor(
    private readonly source: Source,
    private readonly column: ParameterColumn,
  ) {
    super();
  }

  get(request: PlanRequest): unknown {
    return toParameter(valueAt(this.source, request), this.column);
  }
}

/** The columns of a table under an alias. */
export function columnsOf(alias: string): ColumnSource {
  return (column: Column) => sql.identifier(alias, column.name);
}

/** A row as predicates see it: the SQL of each column by its property. */
export function rowOf(table: Table, columns: ColumnSource): Record<string, Sql> & Row<never> {
  return new Proxy({} as Record<string, Sql> & Row<never>, {
    get: (_target, property) => (typeof property === 'string' ? columns(table.getColumn(property)) : undefined),
  });
}
