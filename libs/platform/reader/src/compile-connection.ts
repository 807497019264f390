import { badUserInput } from '@alliance/kernel';
import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { Arguments } from './arguments.js';
import type { Compiler } from './compile.js';
import type { Source } from './argument-source.js';
import { valueAt } from './argument-source.js';
import { listHash } from './cursor.js';
import { Frame } from './frame.js';
import type { ReadableType } from './model.js';
import { Page } from './page.js';
import { derived, type PlanRequest } from './plan.js';
import type { Selection } from './selection.js';
import { sql, type Sql } from './sql.js';
import { TextBuilder } from './text.js';

/** A list that is read by pages. */
export interface PagedList {
  field: GraphQLField<unknown, unknown>;
  parent: GraphQLObjectType;
  arguments: Arguments;
  selection: Selection;
  /** Which records are in the list, filter and visibility aside. */
  condition: (frame: Frame) => Sql;
}

/** Turns connections into SQL: a page of rows first, then what is selected of each. */
export class ConnectionCompiler {
  constructor(private readonly compiler: Compiler) {}

  compile(type: ReadableType, list: PagedList): Sql {
    const page = new Page(this.compiler.scope, type, {
      size: pageSize(list.arguments),
      isReversed: isGiven(list.arguments, 'last'),
      orderBy: list.arguments.get('orderBy'),
      after: list.arguments.get('after'),
      before: list.arguments.get('before'),
      hash: this.hash(list),
      conditions: (frame) => [list.condition(frame), frame.visible, this.compiler.where.compile(type, frame, list.arguments.get('where'))],
    });
    const output = new PageOutput(this.compiler, type, page, getNamedType(list.field.type) as GraphQLObjectType);
    const text = new TextBuilder().add('{');
    let separator = '';
    for (const [key, nodes] of list.selection) {
      text.add(`${separator}"${key}":`, output.field(nodes));
      separator = ',';
    }
    text.add('}');
    return output.finish(text.build());
  }

  /** Names the list in its cursors: so none of another field, filter, order or language is taken. */
  private hash({ parent, field, arguments: given }: PagedList): (request: PlanRequest) => string {
    return hashOf(`${parent.name}.${field.name}`, given.get('where')?.source, given.get('orderBy')?.source, this.compiler.localeOf);
  }
}

function hashOf(
  place: string,
  where: Source | undefined,
  orderBy: Source | undefined,
  localeOf: (request: PlanRequest) => string,
): (request: PlanRequest) => string {
  const plain = (source: Source | undefined, request: PlanRequest): unknown => (source ? valueAt(source, request) : null);
  return derived((request) => listHash([...place.split('.'), plain(where, request), plain(orderBy, request), localeOf(request)]));
}

/** What is selected of one page. */
class PageOutput {
  private readonly row: Frame;
  private readonly columns: Sql[] = [];
  private readonly alias: string;

  constructor(
    private readonly compiler: Compiler,
    private readonly type: ReadableType,
    private readonly page: Page,
    private readonly connection: GraphQLObjectType,
  ) {
    this.alias = compiler.scope.alias();
    this.row = Frame.of(compiler.scope, type.table, this.alias);
  }

  /** JSON text of one field of the connection. */
  field(nodes: readonly FieldNode[]): Sql | string {
    const { compiler, page } = this;
    switch (nodes[0]!.name.value) {
      case '__typename':
        return `"${this.connection.name}"`;
      case 'edges':
        return this.items(this.edge(nodes));
      case 'nodes':
        return this.items(compiler.object(this.type, this.row, nodes));
      case 'pageInfo':
        return this.pageInfo(nodes);
      case 'totalCount':
        return page.totalCount();
      default:
        throw new Error(`A connection has no field "${nodes[0]!.name.value}".`);
    }
  }

  /** The query around everything; the text alone where no row is asked for. */
  finish(text: Sql): Sql {
    if (!this.page.isUsed) return text;
    const columns = [sql`${this.number} AS n`, ...this.columns];
    const rows = sql`SELECT ${sql.join(columns)} FROM (${this.page.rows()}) ${sql.raw(this.alias)}${this.row.joinClause}`;
    return sql`(SELECT ${text} FROM (${rows}) p)`;
  }

  private partType(field: 'edges' | 'pageInfo'): GraphQLObjectType {
    return getNamedType(this.connection.getFields()[field]!.type) as GraphQLObjectType;
  }

  private get number(): Sql {
    this.page.isUsed = true;
    return sql.identifier(this.alias, Page.NUMBER);
  }

  /** A column of the inner query, made for the rows of the page alone and not for the one behind it. */
  private column(value: Sql): Sql {
    const name = `c${this.columns.length}`;
    this.columns.push(sql`${value} AS ${sql.raw(name)}`);
    return sql.raw(`p.${name}`);
  }

  private items(item: Sql): Sql {
    const { page } = this;
    const text = this.column(sql`CASE WHEN ${this.number} <= ${page.size} THEN ${item} END`);
    return sql`concat('[', string_agg(${text}, ',' ORDER BY p.n${sql.raw(page.isReversed ? ' DESC' : '')}), ']')`;
  }

  private edge(nodes: readonly FieldNode[]): Sql {
    const text = new TextBuilder().add('{');
    let separator = '';
    const edge = this.partType('edges');
    for (const [key, fieldNodes] of this.compiler.selections.ofFields(edge, nodes)) {
      text.add(`${separator}"${key}":`);
      separator = ',';
      const name = fieldNodes[0]!.name.value;
      if (name === 'cursor') text.add('"', this.page.cursor(this.alias), '"');
      else if (name === 'node') text.add(this.compiler.object(this.type, this.row, fieldNodes));
      else text.add(`"${edge.name}"`);
    }
    return text.add('}').build();
  }

  private pageInfo(nodes: readonly FieldNode[]): Sql {
    const text = new TextBuilder().add('{');
    let separator = '';
    for (const [key, fieldNodes] of this.compiler.selections.ofFields(this.partType('pageInfo'), nodes)) {
      text.add(`${separator}"${key}":`, this.pageInfoField(fieldNodes[0]!.name.value));
      separator = ',';
    }
    return text.add('}').build();
  }

  private pageInfoField(name: string): Sql | string {
    const { page } = this;
    switch (name) {
      case 'hasNextPage':
        return page.isReversed ? page.isAnythingBeyond('after') : this.isMore();
      case 'hasPreviousPage':
        return page.isReversed ? this.isMore() : page.isAnythingBeyond('before');
      case 'startCursor':
      case 'endCursor':
        return this.outerCursor((name === 'startCursor') !== page.isReversed);
      default:
        return `"${this.partType('pageInfo').name}"`;
    }
  }

  /** Whether there was a row behind the page. */
  private isMore(): Sql {
    this.page.isOneMoreNeeded = true;
    this.page.isUsed = true;
    return sql`(count(*) > ${this.page.size})::text`;
  }

  private outerCursor(isFirst: boolean): Sql {
    this.page.isUsed = true;
    const cursor = this.column(this.page.cursor(this.alias));
    const found = isFirst
      ? sql`min(${cursor}) FILTER (WHERE p.n = 1)`
      : sql`(array_agg(${cursor} ORDER BY p.n DESC) FILTER (WHERE p.n <= ${this.page.size}))[1]`;
    return sql`coalesce('"' || ${found} || '"', 'null')`;
  }
}

function isGiven(arguments_: Arguments, name: string): boolean {
  const argument = arguments_.get(name);
  return argument !== undefined && argument.kind !== 'null';
}

const MAX_PAGE_SIZE = 100;

/** Rows a page has at most. Throws BAD_USER_INPUT unless exactly one of `first` and `last` is there, and 1 to 100. */
function pageSize(arguments_: Arguments): (request: PlanRequest) => number {
  if (isGiven(arguments_, 'first') === isGiven(arguments_, 'last')) throw badPageSize();
  const { source } = arguments_.get(isGiven(arguments_, 'first') ? 'first' : 'last')!;
  return (request) => {
    const size = valueAt(source, request) as number;
    if (size < 1 || size > MAX_PAGE_SIZE) throw badPageSize();
    return size;
  };
}

function badPageSize(): Error {
  return badUserInput(
    {
      en: 'Give either first or last, a number from 1 to 100.',
      fi: 'Anna joko first tai last, luku väliltä 1–100.',
      sv: 'Ange antingen first eller last, ett tal från 1 till 100.',
      de: 'Geben Sie entweder first oder last an, eine Zahl von 1 bis 100.',
    },
    { argument: 'first', limit: MAX_PAGE_SIZE },
  );
}
