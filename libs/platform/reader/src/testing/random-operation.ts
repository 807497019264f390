import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  parse,
  validate,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { RandomArguments, type RandomValues } from './random-arguments.js';

/** An operation with its variables. */
export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

export interface RandomOperationOptions {
  /** Values for arguments by the name of their scalar (`ID`, `String`, `DateTime`) or, first, of the argument or input field. */
  values: RandomValues;
  /** Which root fields; all of the query type where left out. */
  rootFields?: readonly string[];
  /** Selections inside one another at most. 5 where left out. */
  maxDepth?: number;
  /** Aliases in one operation at most. 12 where left out. */
  maxAliases?: number;
  /** Fields in one operation at most, about. 60 where left out. */
  maxFields?: number;
}

/** Random valid queries of a schema: aliases, fragments, directives, variables, filters, orders and pages among them. */
export function randomOperation(schema: GraphQLSchema, options: RandomOperationOptions): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((generate) => {
    const draw = (max: number): number => generate(fc.integer, { min: 0, max });
    const operation = new OperationWriter(schema, options, draw).write();
    const errors = validate(schema, parse(operation.query));
    if (errors.length > 0) throw new Error(`The generator wrote an invalid operation: ${errors[0]!.message}\n${operation.query}`);
    return operation;
  });
}

/** A whole number from 0 to `max`. */
export type Draw = (max: number) => number;

class OperationWriter {
  private readonly fragments: string[] = [];
  private readonly arguments: RandomArguments;
  private readonly maxDepth: number;
  private aliases: number;
  private fields: number;
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: RandomOperationOptions,
    private readonly draw: Draw,
  ) {
    this.maxDepth = options.maxDepth ?? 5;
    this.aliases = options.maxAliases ?? 12;
    this.fields = options.maxFields ?? 60;
    this.arguments = new RandomArguments(options.values, draw);
  }

  write(): RandomOperation {
    const query = this.schema.getQueryType()!;
    const names = this.options.rootFields ?? Object.keys(query.getFields());
    const roots = Array.from({ length: 1 + this.draw(2) }, () => query.getFields()[this.pick(names)]!);
    const written = roots.map((field, index) => this.field(field, 1, index > 0 ? `r${index}` : undefined));
    if (this.chance(4)) written.push('__typename');
    const { declarations, variables } = this.arguments;
    const head = declarations.length ? `query (${declarations.join(', ')})` : 'query';
    return { query: [`${head} { ${written.join(' ')} }`, ...this.fragments].join('\n'), variables };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, alias?: string): string {
    this.fields--;
    const name = alias ? `${alias}: ${field.name}` : field.name;
    return `${name}${this.arguments.write(field)}${this.directive()}${this.selectionOf(field.type, depth)}`;
  }

  private selectionOf(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (isAbstractType(named)) return ` { ${this.abstract(named, depth + 1)} }`;
    return ` { ${this.selection(named as GraphQLObjectType, depth + 1)} }`;
  }

  private abstract(type: GraphQLAbstractType, depth: number): string {
    const parts = ['__typename'];
    for (const possible of this.schema.getPossibleTypes(type)) {
      // Other types may give the same name another type: what is selected for one of them alone gets a name of its own.
      if (this.chance(2)) parts.push(`... on ${possible.name} { ${this.selection(possible, depth, true)} }`);
    }
    return parts.join(' ');
  }

  private selection(type: GraphQLObjectType, depth: number, isAliased = false): string {
    const usable = Object.values(type.getFields()).filter(
      (field) => isLeafType(getNamedType(field.type)) || (depth < this.maxDepth && this.fields > 0),
    );
    const parts: string[] = [];
    for (let count = 1 + this.draw(5); count > 0 && this.fields > 0; count--) {
      const part = this.part(type, usable, depth, isAliased);
      if (part) parts.push(part);
    }
    return parts.length ? parts.join(' ') : '__typename';
  }

  private part(type: GraphQLObjectType, usable: GraphQLField<unknown, unknown>[], depth: number, isAliased: boolean): string | undefined {
    if (usable.length === 0 || this.chance(12)) return '__typename';
    if (this.chance(10) && this.fields > 5 && !isAliased) return this.fragment(type, depth);
    const field = this.pick(usable);
    // With arguments two fields of one name could not be merged.
    const needsAlias = isAliased || field.args.length > 0;
    if (!needsAlias && !this.chance(8)) return this.field(field, depth);
    if (this.aliases === 0) return undefined;
    this.aliases--;
    return this.field(field, depth, `a${++this.names}`);
  }

  private fragment(type: GraphQLObjectType, depth: number): string {
    const conditions = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    const condition = this.pick(conditions);
    const target = this.schema.getType(condition);
    const selection = isObjectType(target) ? this.selection(type, depth) : '__typename';
    if (this.chance(2))
      return `...${this.chance(2) ? ` on ${condition}` : condition === type.name ? '' : ` on ${condition}`}${this.directive()} { ${selection} }`;
    const name = `F${++this.names}`;
    this.fragments.push(`fragment ${name} on ${condition} { ${selection} }`);
    return `...${name}${this.directive()}`;
  }

  private directive(): string {
    if (!this.chance(10)) return '';
    return ` @${this.chance(2) ? 'skip' : 'include'}(if: ${this.arguments.boolean()})`;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.draw(items.length - 1)]!;
  }

  /** True once in `n` times. */
  private chance(n: number): boolean {
    return this.draw(n - 1) === 0;
  }
}
