import { getNamedType, isAbstractType, type FieldNode, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import { argumentsOf, type Arguments } from './arguments.js';
import { ConnectionCompiler, type PagedList } from './compile-connection.js';
import { WhereCompiler } from './compile-where.js';
import { absent, encode } from './encode.js';
import { Frame } from './frame.js';
import { collated } from './keyset.js';
import { linkCondition } from './link-condition.js';
import type { LinkField, ReadableType, ReadModel, ValueField } from './model.js';
import type { PlanRequest } from './plan.js';
import { TYPE_KEY } from './row.js';
import type { StatementScope } from './scope.js';
import type { SelectionCollector } from './selection.js';
import { sql, type Sql } from './sql.js';
import { TextBuilder } from './text.js';

/** Thrown where a selection holds what only resolvers can answer. */
export class NotPlannable extends Error {}

/** What is compiled: a whole operation, whose every field has to be readable, or the part below one resolver. */
export type CompileMode = 'operation' | 'field';

/** From selections to SQL of their JSON text. One for each statement. */
export class Compiler {
  readonly where: WhereCompiler;
  /** Language that the root field at hand is read in. */
  localeOf: (request: PlanRequest) => string = (request) => request.locale;
  private readonly connections: ConnectionCompiler;

  constructor(
    readonly model: ReadModel,
    readonly scope: StatementScope,
    readonly selections: SelectionCollector,
    readonly mode: CompileMode,
  ) {
    this.where = new WhereCompiler(model);
    this.connections = new ConnectionCompiler(this);
  }

  /** The arguments of a field. */
  arguments(definition: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    return argumentsOf(definition, node, this.scope.sample.variables);
  }

  /** JSON text of the selected fields of a row that is there. `extra` is text in front of them. */
  object(type: ReadableType, frame: Frame, nodes: readonly FieldNode[], extra = ''): Sql {
    const text = new TextBuilder().add('{', extra);
    let separator = extra && ',';
    for (const [key, fieldNodes] of this.selections.ofFields(type.type, nodes)) {
      const value = this.field(type, frame, fieldNodes);
      if (value === undefined) continue;
      text.add(`${separator}"${key}":`, value);
      separator = ',';
    }
    return text.add('}').build();
  }

  /** JSON text of a page of records of `type`. */
  connection(type: ReadableType, list: PagedList): Sql {
    return this.connections.compile(type, list);
  }

  private field(type: ReadableType, frame: Frame, nodes: readonly FieldNode[]): Sql | string | undefined {
    const [node] = nodes;
    const name = node!.name.value;
    if (name === '__typename') return `"${type.type.name}"`;
    const field = type.fields.get(name);
    if (field?.kind === 'value') return this.value(frame, field);
    if (field) return this.link(type, frame, field, nodes);
    // A resolver of its own answers it, once the record has been read.
    if (this.mode === 'field') return undefined;
    throw new NotPlannable(`${type.type.name}.${name}`);
  }

  private value(frame: Frame, field: ValueField): Sql {
    const owner = field.home ? frame.home(field.home) : frame;
    const { computed } = field.declaration;
    const { type } = field.definition;
    const text = computed
      ? encode(type, { expression: frame.scope.settle(computed(owner.row as never, frame.scope.viewer, owner.homes)), isNullable: true })
      : encode(type, {
          expression: owner.columns(field.column!),
          column: field.column!,
          isNullable: field.column!.isNullable || owner !== frame,
        });
    return this.ifVisible(owner, field, type, text);
  }

  private link(type: ReadableType, frame: Frame, field: LinkField, nodes: readonly FieldNode[]): Sql {
    const target = this.model.typeOf(field.target);
    const owner = field.home ? frame.home(field.home) : frame;
    const text = this.linked(type, frame, owner, field, target, nodes);
    return this.ifVisible(owner, field, field.definition.type, text);
  }

  private linked(type: ReadableType, frame: Frame, owner: Frame, field: LinkField, target: ReadableType, nodes: readonly FieldNode[]): Sql {
    if (field.shape === 'connection') {
      return this.connection(target, {
        field: field.definition,
        parent: type.type,
        arguments: this.arguments(field.definition, nodes[0]!),
        selection: this.selections.ofFields(getNamedType(field.definition.type) as GraphQLObjectType, nodes),
        condition: (row) => linkCondition(field, frame, row),
      });
    }
    if (field.shape === 'list') return this.list(frame, field, target, nodes);
    const { relation } = field;
    const extra = this.typeKey(field.definition, target);
    if (relation && (relation.isManyToOne || relation.isOneToOneOwner)) {
      const row = owner.toOne(relation.propertyName);
      return sql`CASE WHEN ${row.key} IS NULL THEN ${absent(field.definition.type)} ELSE ${this.object(target, row, nodes, extra)} END`;
    }
    const { from, row, conditions } = this.linkedRows(frame, field, target);
    const one = sql`(SELECT ${this.object(target, row, nodes, extra)} FROM ${from}${row.joinClause} WHERE ${conditions} ORDER BY ${row.key} LIMIT 1)`;
    return sql`coalesce(${one}, ${absent(field.definition.type)})`;
  }

  private list(frame: Frame, field: LinkField, target: ReadableType, nodes: readonly FieldNode[]): Sql {
    const { from, row, conditions } = this.linkedRows(frame, field, target);
    const item = this.object(target, row, nodes, this.typeKey(field.definition, target));
    const order = [
      ...(field.declaration.orderBy ?? []).map(({ path, direction }) => {
        const { expression, column } = row.find(path);
        return sql`${collated(expression, column.type)} ${sql.raw(direction)} NULLS LAST`;
      }),
      row.key,
    ];
    return sql`(SELECT concat('[', string_agg(${item}, ',' ORDER BY ${sql.join(order)}), ']') FROM ${from}${row.joinClause} WHERE ${conditions})`;
  }

  /** Resolvers have to learn which type an object is where a field allows several. */
  typeKey(definition: GraphQLField<unknown, unknown>, target: ReadableType): string {
    return this.mode === 'field' && isAbstractType(getNamedType(definition.type)) ? `"${TYPE_KEY}":"${target.type.name}"` : '';
  }

  /** The rows that a field leads to and the viewer may see. */
  private linkedRows(frame: Frame, field: LinkField, target: ReadableType): { from: Sql; row: Frame; conditions: Sql } {
    const alias = this.scope.alias();
    const row = Frame.of(this.scope, target.table, alias);
    const from = sql`${sql.raw(target.table.name)} ${sql.raw(alias)}`;
    return { from, row, conditions: sql.and([linkCondition(field, frame, row), row.visible]) };
  }

  private ifVisible(owner: Frame, field: ValueField | LinkField, type: GraphQLOutputType, text: Sql): Sql {
    const predicate = field.declaration.visibleIf?.(owner.row as never, this.scope.viewer);
    return predicate ? sql`CASE WHEN ${this.scope.settle(predicate)} THEN ${text} ELSE ${absent(type)} END` : text;
  }
}
