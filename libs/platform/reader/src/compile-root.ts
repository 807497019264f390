import type { AccessDeclaration } from '@alliance/access';
import { badUserInput, decodeId } from '@alliance/kernel';
import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { valueAt, type Source } from './argument-source.js';
import { valueOf, type Argument, type Arguments } from './arguments.js';
import { Compiler, NotPlannable, type CompileMode } from './compile.js';
import { ReportCompiler } from './compile-report.js';
import { Frame } from './frame.js';
import { rootDeclarationOf, type ReadableType, type ReadModel } from './model.js';
import { Plan, type PlanRequest } from './plan.js';
import type { Discriminator } from './plan-cache.js';
import type { Report } from './report.js';
import type { RootDeclaration } from './root.js';
import { argumentParameter, parameter, StatementScope } from './scope.js';
import type { SelectionCollector } from './selection.js';
import { sql, type Sql } from './sql.js';
import { TextBuilder } from './text.js';
import { plainText } from './value.js';

/** In the place of a record that isn't there to see: never an answer by itself, always an error. */
const NOT_FOUND = `chr(1)`;

/** How else a single record is read. */
interface OneOptions {
  /** Text in front of its fields. */
  extra?: string;
  /** Arguments that take the place of columns, by their names. */
  pinned?: readonly (readonly [string, Argument])[];
}

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
    return this.plan(this.one(type, nodes, `'null'`, (row) => sql`${row.key} = ${RECORD_ID}::${sql.raw(type.table.primary.type)}`));
  }

  private plan(text: Sql): Plan {
    return new Plan(sql`SELECT ${text}`, this.access);
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
      case 'report':
        return this.report(field, declaration.report, given, nodes);
      default:
        return this.single(declaration, given, nodes);
    }
  }

  /** Sets the language for everything below: that of the argument, else that of the request. */
  private useLocale(argument: Argument | undefined): void {
    this.compiler.localeOf = localeOf(argument?.source);
    this.scope.locale = sql`${parameter(this.compiler.localeOf)}::text`;
  }

  private single(declaration: RootDeclaration & { kind: 'one' | 'viewer' }, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const type = this.model.typeOf(declaration.entity());
    const { viewer } = this.scope;
    if (declaration.kind === 'viewer')
      return viewer.anonymous ? sql`'null'` : this.one(type, nodes, `'null'`, (row) => sql`${row.key} = ${viewer.id}`);
    const { pins = {}, lookups = {} } = type.table.options;
    const named = [...given].filter(([name, argument]) => name !== 'locale' && argument.kind !== 'null');
    const keys = named.filter(([name]) => !pins[name]);
    if (keys.length !== 1) throw oneKey();
    const [[name, argument]] = keys as [[string, Argument]];
    const pinned = named.filter(([pin]) => pins[pin]);
    if (name === 'id') return this.byId(type, argument, nodes, { pinned });
    const column = type.table.getColumn(name);
    const value = sql`${argumentParameter(argument, column)}::${sql.raw(column.type)}`;
    // A whole operation looks for the column alone, which is cheaper: what it misses goes to the resolvers, and they look further.
    const lookup = this.mode === 'operation' ? undefined : lookups[name];
    return this.one(
      type,
      nodes,
      NOT_FOUND,
      (row) => (lookup ? this.scope.settle(lookup(row.row, value)) : sql`${row.columns(column)} = ${value}`),
      { pinned },
    );
  }

  private report(field: GraphQLField<unknown, unknown>, report: Report, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const { viewer } = this.scope;
    const argument = (name: string): Sql | undefined => {
      const found = given.get(name);
      if (!found || found.kind === 'null') return undefined;
      return argumentParameter(found);
    };
    const value = this.scope.settle(report({ viewer, argument }));
    return new ReportCompiler(this.scope, this.compiler.selections).compile(field.type, value, nodes);
  }

  private node(field: GraphQLField<unknown, unknown>, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const id = given.get('id')!;
    const type = this.typeOfId(valueOf(id, this.scope.sample));
    return type ? this.byId(type, id, nodes, { extra: this.compiler.typeKey(field, type) }) : sql.raw(NOT_FOUND);
  }

  private byId(type: ReadableType, id: Argument, nodes: readonly FieldNode[], options: OneOptions): Sql {
    // An id of another type, or none at all, is of no record. The prefix is part of what the plan is for.
    if (this.typeOfId(valueOf(id, this.scope.sample)) !== type) return sql.raw(NOT_FOUND);
    const uuid = uuidParameter(id.source);
    return this.one(type, nodes, NOT_FOUND, (row) => sql`${row.key} = ${uuid}::uuid`, options);
  }

  /** The records of several ids in their order. Which types there are is part of what the plan is for. */
  private nodes(field: GraphQLField<unknown, unknown>, given: Arguments, nodes: readonly FieldNode[]): Sql {
    const argument = given.get('ids')!;
    const ids = decodedIds(argument.source);
    const kinds = this.scope.depend(kindsOf(ids, this.model)).split(',').filter(Boolean);
    const uuids = partsOf(ids, 'uuid');
    const prefixes = partsOf(ids, 'prefix');
    const cases = kinds.map((prefix) => {
      const type = this.model.findByPrefix(prefix)!;
      const record = this.one(type, nodes, `'null'`, (row) => sql`${row.key} = u.id`, {
        extra: this.compiler.typeKey(field, type),
      });
      return sql` WHEN u.prefix = ${sql.literal(prefix)} THEN ${record}`;
    });
    const item = cases.length ? sql`CASE${sql.join(cases, '')} ELSE 'null' END` : sql`'null'`;
    return sql`(SELECT concat('[', string_agg(${item}, ',' ORDER BY u.n), ']') FROM unnest(${uuids}::uuid[], ${prefixes}::text[]) WITH ORDINALITY AS u (id, prefix, n))`;
  }

  /** JSON text of the record for which the condition holds and that the viewer may see, else `otherwise`. */
  private one(
    type: ReadableType,
    nodes: readonly FieldNode[],
    otherwise: string,
    condition: (row: Frame) => Sql,
    { extra = '', pinned = [] }: OneOptions = {},
  ): Sql {
    const alias = this.scope.alias();
    const row = Frame.of(this.scope, type.table, alias);
    const conditions = [condition(row), row.visible, ...pinned.map(([name]) => sql`${this.pinnedColumn(type, row, name)} IS NOT NULL`)];
    const text = this.compiler.object(type, row, nodes, extra);
    const source = pinned.length > 0 ? this.pinnedTable(type, pinned) : sql.raw(type.table.name);
    const query = sql`SELECT ${text} FROM ${source} ${sql.raw(alias)}${row.joinClause} WHERE ${sql.and(conditions)}`;
    return sql`coalesce((${query}), ${sql.raw(otherwise)})`;
  }

  private pinnedColumn({ table }: ReadableType, row: Frame, name: string): Sql {
    return row.columns(table.getColumn(table.options.pins![name]!.property));
  }

  /** The table with the columns that arguments take the place of. PostgreSQL looks through it, to the indexes of the table. */
  private pinnedTable({ table }: ReadableType, pinned: OneOptions['pinned'] & {}): Sql {
    const alias = this.scope.alias();
    const { row } = Frame.of(this.scope, table, alias);
    const values = new Map<string, Sql>(
      pinned.map(([name, argument]) => {
        const pin = table.options.pins![name]!;
        const value = argumentParameter(argument);
        return [table.getColumn(pin.property).name, this.scope.settle(pin.value(row as never, value))];
      }),
    );
    const columns = table.columnNames.map((name) => {
      const value = values.get(name);
      return value ? sql`${value} AS ${sql.identifier(name)}` : sql.identifier(alias, name);
    });
    return sql`(SELECT ${sql.join(columns, ', ')} FROM ${sql.raw(table.name)} ${sql.raw(alias)})`;
  }

  private typeOfId(id: unknown): ReadableType | undefined {
    const decoded = decodeId(String(id));
    return decoded ? this.model.findByPrefix(decoded.prefix) : undefined;
  }
}

const RECORD_ID = parameter((request) => request.recordId);

/** The language of an argument, else that of the request. */
function localeOf(argument: Source | undefined): (request: PlanRequest) => string {
  return (request) => plainText((argument && (valueAt(argument, request) as string | null)) ?? request.locale);
}

function uuidParameter(id: Source): Sql {
  return parameter((request) => decodeId(String(valueAt(id, request)))?.uuid);
}

type DecodedIds = (request: PlanRequest) => (ReturnType<typeof decodeId> | null)[];

function decodedIds(ids: Source): DecodedIds {
  return (request) => (valueAt(ids, request) as unknown[]).map((id) => decodeId(String(id)));
}

/** Of which types there are ids. */
function kindsOf(ids: DecodedIds, model: ReadModel): Discriminator {
  return (request) => [...new Set(ids(request).flatMap((id) => (id && model.findByPrefix(id.prefix) ? [id.prefix] : [])))].sort().join();
}

function partsOf(ids: DecodedIds, part: 'uuid' | 'prefix'): Sql {
  return parameter((request) => ids(request).map((id) => id?.[part] ?? null));
}

function oneKey(): Error {
  return badUserInput({
    en: 'Give exactly one of the arguments that name a record.',
    fi: 'Anna tarkalleen yksi tietueen nimeävistä argumenteista.',
    sv: 'Ange exakt ett av argumenten som pekar ut en post.',
    de: 'Geben Sie genau eines der Argumente an, die einen Datensatz benennen.',
  });
}
