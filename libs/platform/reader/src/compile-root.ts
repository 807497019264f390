import type { AccessDeclaration } from '@alliance/access';
import { badUserInput, decodeId } from '@alliance/kernel';
import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { valueOf, type Argument, type Arguments } from './arguments.js';
import { Compiler, NotPlannable, type CompileMode } from './compile.js';
import { Frame } from './frame.js';
import { rootDeclarationOf, type ReadableType, type ReadModel } from './model.js';
import { Plan, type PlanRequest } from './plan.js';
import type { RootDeclaration } from './root.js';
import { parameter, StatementScope } from './scope.js';
import type { SelectionCollector } from './selection.js';
import { sql, type Sql } from './sql.js';
import { TextBuilder } from './text.js';
import { plainText, toParameter } from './value.js';

/** In the place of a record that isn't there to see: never an answer by itself, always an error. */
const NOT_FOUND = `chr(1)`;

/** Compiles the statements of root fields and payload records. */
export class RootCompiler {
  readonly scope: StatementScope;
  private readonly compiler: Compiler;
  private readonly access: AccessDeclaration[] = [];

  constructor(
    private readonly model: ReadModel,
    selections: SelectionCollector,
    sample: PlanRequest,
    private readonly mode: CompileMode,
  ) {
    this.scope = new StatementScope(model.catalogue, sample);
    this.compiler = new Compiler(model, this.scope, selections, mode);
  }

  /** The whole `data` of a query. Throws {@link NotPlannable} where a root field isn't read by the reader. */
  operation(selection: ReadonlyMap<string, FieldNode[]>): Plan {
    const type = this.model.schema.getQueryType()!;
    const text = new TextBuilder().add('{');
    let separator = '';
    for (const [key, nodes] of selection) {
      const value = nodes[0]!.name.value === '__typename' ? `"${type.name}"` : this.root(type, nodes);
      text.add(`${separator}"${key}":`, value);
      separator = ',';
    }
    return this.plan(text.add('}').build());
  }

  /** One root field. */
  field(nodes: readonly FieldNode[]): Plan {
    return this.plan(this.root(this.model.schema.getQueryType()!, nodes));
  }

  /** The record of a payload, by the request's `recordId`. */
  record(entity: Function, nodes: readonly FieldNode[]): Plan {
    const type = this.model.typeOf(entity);
    return this.plan(
      this.one(
        type,
        nodes,
        `'null'`,
        (row) => sql`${row.key} = ${parameter((request) => request.recordId)}::${sql.raw(type.table.primary.type)}`,
      ),
    );
  }

  private plan(text: Sql): Plan {
    const plan = new Plan(sql`SELECT ${text}`, this.access);
    this.scope.close();
    return plan;
  }

  private root(type: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
    const node = nodes[0]!;
    const field = type.getFields()[node.name.value];
    const declaration = field && rootDeclarationOf(field);
    if (!declaration) throw new NotPlannable(node.name.value);
    const access = field.extensions['access'] as AccessDeclaration | undefined;
    // What says nothing about access is closed.
    if (this.mode === 'operation' && !access) throw new NotPlannable(node.name.value);
    if (access) this.access.push(access);
    const given = this.compiler.arguments(field, node);
    this.useLocale(given.get('locale'));
    switch (declaration.kind) {
      case 'connection':
        return this.compiler.connection(this.model.typeOf(declaration.entity()), {
          field,
          parent: type,
          arguments: given,
          selection: this.compiler.selections.ofFields(getNamedType(field.type) as GraphQLObjectType, nodes),
          condition: () => sql.empty,
        });
      case 'node':
        return this.node(field, given, nodes);
      case 'nodes':
        return this.nodes(field, given, nodes);
      default:
        return this.single(declaration, given, nodes);
    }
  }

  /** Sets the language for everything below: that of the argument, else that of the request. */
  private useLocale(argument: Argument | undefined): void {
    const localeOf = (request: PlanRequest): string =>
      plainText((argument && (valueOf(argument, request) as string | null)) ?? request.locale);
    this.compiler.localeOf = localeOf;
    this.scope.locale = sql`${parameter(localeOf)}::text`;
  }

  private single(declaration: RootDeclaration & { kind: 'one' | 'viewer' }, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const type = this.model.typeOf(declaration.entity());
    const { viewer } = this.scope;
    if (declaration.kind === 'viewer')
      return viewer.anonymous ? sql`'null'` : this.one(type, nodes, `'null'`, (row) => sql`${row.key} = ${viewer.id}`);
    const keys = [...given].filter(([name, argument]) => name !== 'locale' && argument.kind !== 'null');
    if (keys.length !== 1) throw oneKey();
    const [[name, argument]] = keys as [[string, Argument]];
    if (name === 'id') return this.byId(type, argument, nodes);
    const column = type.table.getColumn(name);
    const value = sql`${parameter((request) => toParameter(valueOf(argument, request), column))}::${sql.raw(column.type)}`;
    // A whole operation looks for the column alone, which is cheaper: what it misses goes to the resolvers, and they look further.
    const lookup = this.mode === 'operation' ? undefined : type.table.options.lookups?.[name];
    return this.one(type, nodes, NOT_FOUND, (row) =>
      lookup ? this.scope.settle(lookup(row.row, value)) : sql`${row.columns(column)} = ${value}`,
    );
  }

  private node(field: GraphQLField<unknown, unknown>, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const id = given.get('id')!;
    const type = this.typeOfId(valueOf(id, this.scope.sample));
    return type ? this.byId(type, id, nodes, this.compiler.typeKey(field, type)) : sql.raw(NOT_FOUND);
  }

  private byId(type: ReadableType, id: Argument, nodes: readonly FieldNode[], extra = ''): Sql {
    // An id of another type, or none at all, is of no record. The prefix is part of what the plan is for.
    if (this.typeOfId(valueOf(id, this.scope.sample)) !== type) return sql.raw(NOT_FOUND);
    const uuid = parameter((request) => decodeId(String(valueOf(id, request)))?.uuid);
    return this.one(type, nodes, NOT_FOUND, (row) => sql`${row.key} = ${uuid}::uuid`, extra);
  }

  /** The records of several ids in their order. Which types there are is part of what the plan is for. */
  private nodes(field: GraphQLField<unknown, unknown>, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const argument = given.get('ids')!;
    const decoded = (request: PlanRequest): (ReturnType<typeof decodeId> | null)[] =>
      (valueOf(argument, request) as unknown[]).map((id) => decodeId(String(id)));
    const kindsOf = (request: PlanRequest): string[] =>
      [...new Set(decoded(request).flatMap((id) => (id && this.model.findByPrefix(id.prefix) ? [id.prefix] : [])))].sort();
    const kinds = this.scope
      .depend((request) => kindsOf(request).join())
      .split(',')
      .filter(Boolean);
    const uuids = parameter((request) => decoded(request).map((id) => id?.uuid ?? null));
    const prefixes = parameter((request) => decoded(request).map((id) => id?.prefix ?? null));
    const cases = kinds.map((prefix) => {
      const type = this.model.findByPrefix(prefix)!;
      const record = this.one(type, nodes, `'null'`, (row) => sql`${row.key} = u.id`, this.compiler.typeKey(field, type));
      return sql` WHEN u.prefix = ${sql.literal(prefix)} THEN ${record}`;
    });
    const item = cases.length ? sql`CASE${sql.join(cases, '')} ELSE 'null' END` : sql`'null'`;
    return sql`(SELECT concat('[', string_agg(${item}, ',' ORDER BY u.n), ']') FROM unnest(${uuids}::uuid[], ${prefixes}::text[]) WITH ORDINALITY AS u (id, prefix, n))`;
  }

  /** JSON text of the record for which the condition holds and that the viewer may see, else `otherwise`. */
  private one(type: ReadableType, nodes: readonly FieldNode[], otherwise: string, condition: (row: Frame) => Sql, extra = ''): Sql {
    const alias = this.scope.alias();
    const row = Frame.of(this.scope, type.table, alias);
    const conditions = sql.and([condition(row), row.visible]);
    const text = this.compiler.object(type, row, nodes, extra);
    const query = sql`SELECT ${text} FROM ${sql.raw(type.table.name)} ${sql.raw(alias)}${row.joinClause} WHERE ${conditions}`;
    return sql`coalesce((${query}), ${sql.raw(otherwise)})`;
  }

  private typeOfId(id: unknown): ReadableType | undefined {
    const decoded = decodeId(String(id));
    return decoded ? this.model.findByPrefix(decoded.prefix) : undefined;
  }
}

function oneKey(): Error {
  return badUserInput({
    en: 'Give exactly one of the arguments that name a record.',
    fi: 'Anna tarkalleen yksi tietueen nimeävistä argumenteista.',
    sv: 'Ange exakt ett av argumenten som pekar ut en post.',
    de: 'Geben Sie genau eines der Argumente an, die einen Datensatz benennen.',
  });
}
