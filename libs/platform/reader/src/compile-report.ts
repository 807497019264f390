import {
  getNullableType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { absent, encode, settle } from './encode.js';
import type { StatementScope } from './scope.js';
import type { SelectionCollector } from './selection.js';
import { sql, type Sql } from './sql.js';
import { TextBuilder } from './text.js';

/** Writes what is selected of a value of type `jsonb`, as the schema's types write it. */
export class ReportCompiler {
  constructor(
    private readonly scope: StatementScope,
    private readonly selections: SelectionCollector,
  ) {}

  /** JSON text of what is selected of a report. The report itself is worked out once, however much of it is selected. */
  compile(type: GraphQLOutputType, report: Sql, nodes: readonly FieldNode[]): Sql {
    const alias = this.scope.alias();
    const value = sql.identifier(alias, 'value');
    return sql`(SELECT ${this.value(type, value, nodes)} FROM (SELECT ${report} AS value OFFSET 0) ${sql.raw(alias)})`;
  }

  private value(type: GraphQLOutputType, value: Sql, nodes: readonly FieldNode[]): Sql {
    const nullable: GraphQLNullableType = getNullableType(type);
    if (isListType(nullable)) return settle(type, this.list(nullable.ofType as GraphQLOutputType, value, nodes), true);
    if (!isObjectType(nullable)) return encode(type, { expression: sql`(${value} #>> '{}')`, isNullable: true });
    return sql`CASE WHEN jsonb_typeof(${value}) = 'object' THEN ${this.object(nullable, value, nodes)} ELSE ${absent(type)} END`;
  }

  private list(type: GraphQLOutputType, value: Sql, nodes: readonly FieldNode[]): Sql {
    const alias = sql.raw(this.scope.alias());
    const item = this.value(type, sql`${alias}.item`, nodes);
    const items = sql`(SELECT concat('[', string_agg(${item}, ',' ORDER BY ${alias}.n), ']') FROM jsonb_array_elements(${value}) WITH ORDINALITY AS ${alias} (item, n))`;
    return sql`CASE WHEN jsonb_typeof(${value}) = 'array' THEN ${items} END`;
  }

  private object(type: GraphQLObjectType, value: Sql, nodes: readonly FieldNode[]): Sql {
    const text = new TextBuilder().add('{');
    let separator = '';
    for (const [key, fieldNodes] of this.selections.ofFields(type, nodes)) {
      const name = fieldNodes[0]!.name.value;
      const part =
        name === '__typename'
          ? `"${type.name}"`
          : this.value(type.getFields()[name]!.type, sql`(${value} -> ${sql.literal(name)})`, fieldNodes);
      text.add(`${separator}"${key}":`, part);
      separator = ',';
    }
    return text.add('}').build();
  }
}
