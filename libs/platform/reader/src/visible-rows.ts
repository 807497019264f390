import type { Type } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import type { Row } from './declaration.js';
import { Frame } from './frame.js';
import type { StatementScope } from './scope.js';
import { Deferred, sql, Sql } from './sql.js';

/** What is taken of the rows of an entity, and of which. */
export interface VisibleSelection {
  /** The columns of the result, by their names. */
  columns: Record<string, Sql>;
  /** Which rows, of those that the viewer may see; all of them where left out. */
  where?: Sql;
}

/**
 * A `SELECT` from the rows of an entity that the viewer may see, for what is counted or worked out over many of them: put it into
 * brackets, or a `WITH`. `at` gives the column at a path through homes and to-one relations (`text.name`, `practice.version.sdgs`);
 * where such a row is not there to see, it is null.
 */
export function visibleRows<Entity extends ObjectLiteral>(
  entity: () => Type<Entity>,
  select: (row: Row<Entity>, at: (path: string) => Sql) => VisibleSelection,
): Sql {
  return new Sql([
    new Deferred((given) => {
      // Only the compiler makes scopes, and all of them are of this class.
      const scope = given as StatementScope;
      const table = scope.catalogue.table(entity());
      const alias = scope.alias();
      const frame = Frame.of(scope, table, alias);
      const { columns, where = sql.empty } = select(frame.row as unknown as Row<Entity>, (path) => frame.find(path).expression);
      const list = Object.entries(columns).map(([name, expression]) => sql`${expression} AS ${sql.identifier(name)}`);
      // The condition may use further joins: it is built before they are written down.
      const conditions = sql.and([frame.visible, scope.settle(where)]);
      return sql`SELECT ${scope.settle(sql.join(list))} FROM ${sql.raw(`${table.name} ${alias}`)}${frame.joinClause} WHERE ${conditions}`;
    }),
  ]);
}
