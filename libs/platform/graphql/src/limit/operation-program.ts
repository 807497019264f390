import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentLiteral } from './argument-literal.js';
import { beyondCost, countCost, pageCost, type ListArguments } from './filter-cost.js';
import { introspectionCost } from './introspection-cost.js';

/** Entries that a list without a page size is taken to have. */
const PLAIN_LIST_SIZE = 5;

/** A field of an operation that has arguments. */
export interface ArgumentSite {
  parentType: string;
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  /** False where the arguments hold no variable, so that they are the same in every request. */
  isVariable: boolean;
}

/** What an operation costs: a number, or a node whose page sizes the variables decide. */
export type CostTerm = number | CostNode;

interface CostNode {
  own: number;
  /** How often the children count. */
  size: number | Measure;
  /** Cost of one entry of the list itself. */
  entry: number;
  children: CostTerm[];
}

/** A number that the arguments of a field decide. */
interface Measure {
  site: ArgumentSite;
  read: (values: Record<string, unknown>) => number;
}

/** What is known of an operation before its variables: made once a document, used in every request. */
export interface OperationProgram {
  sites: ArgumentSite[];
  cost: CostTerm;
}

/**
 * Compiles what must be looked at in every request of an operation. The document must be valid. `maximumCost` is what introspection
 * is measured by.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  maximumCost: number,
): OperationProgram {
  const root = schema.getRootType(operation.operation);
  if (!root) return { sites: [], cost: 0 };
  const fragments = new Map(
    document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const compiler = new OperationCompiler(schema, fragments, maximumCost);
  const children = compiler.compile(root, operation.selectionSet, null);
  return { sites: compiler.sites, cost: fold({ own: 0, size: 1, entry: 0, children }) };
}

/** The cost of an operation with its variables. */
export function costOf(term: CostTerm, argumentsOf: ArgumentReader): number {
  if (typeof term === 'number') return term;
  const size = typeof term.size === 'number' ? term.size : term.size.read(argumentsOf(term.size.site));
  return term.own + size * term.children.reduce<number>((sum, child) => sum + costOf(child, argumentsOf), term.entry);
}

/** Parts that a cost is made of. */
export function termsOf(term: CostTerm): number {
  return typeof term === 'number' ? 1 : term.children.reduce<number>((sum, child) => sum + termsOf(child), 1);
}

/** Gives the coerced arguments of a field; throws what GraphQL has against them. */
export type ArgumentReader = (site: ArgumentSite) => Record<string, unknown>;

/** Reads arguments with the variables of one request, those of each field once. */
export function argumentReader(variables: Record<string, unknown>): ArgumentReader {
  const read = new Map<ArgumentSite, Record<string, unknown>>();
  return (site) => {
    let values = read.get(site);
    if (!values) read.set(site, (values = getArgumentValues(site.field, site.node, variables)));
    return values;
  };
}

class OperationCompiler {
  readonly sites: ArgumentSite[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Map<string, FragmentDefinitionNode>,
    private readonly maximumCost: number,
  ) {}

  /** The cost of a selection; `page` is the connection field right above it. */
  compile(parent: GraphQLCompositeType, selections: SelectionSetNode, page: ArgumentSite | null): CostTerm[] {
    return selections.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return this.compileField(parent, selection, page);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)!;
      const type = fragment.typeCondition ? this.schema.getType(fragment.typeCondition.name.value) : parent;
      return isCompositeType(type) ? this.compile(type, fragment.selectionSet, page) : [];
    });
  }

  private compileField(parent: GraphQLCompositeType, node: FieldNode, page: ArgumentSite | null): CostTerm[] {
    const field = isObjectType(parent) || isAbstractType(parent) ? this.fieldOf(parent, node.name.value) : undefined;
    // No field of the type's own: introspection, or `__typename`, which costs nothing.
    if (!field) return [introspectionCost(this.schema, this.fragments, node, this.maximumCost) ?? 0];
    const site: ArgumentSite = { parentType: parent.name, field, node, isVariable: argumentLiteral(node).hasVariable };
    if (field.args.length > 0) this.sites.push(site);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return [declaredCost(field) ?? 0, ...(page ? this.readOnce(page, field.name) : [])];

    const isConnection = hasArgument(field, 'first') || hasArgument(field, 'last');
    const pageBelow = isConnection ? site : type.name === 'PageInfo' ? page : null;
    const children = this.compile(type, node.selectionSet, pageBelow);
    const own = declaredCost(field) ?? 1;
    const isSearched = hasArgument(field, 'where') || hasArgument(field, 'orderBy');
    const search = isSearched && !(isConnection && this.isCountAlone(node.selectionSet)) ? [this.measure(site, pageCost)] : [];
    if (!isListType(getNullableType(field.type))) return [fold({ own, size: 1, entry: 0, children }), ...search];
    const asked = page ?? (hasArgument(field, 'ids') ? site : undefined);
    const size = asked ? { site: asked, read: pageSizeOf } : (declaredListSize(field) ?? PLAIN_LIST_SIZE);
    return [fold({ own, size, entry: 1, children }), ...search];
  }

  /** What the database looks for once more than for the page, where such a field of a connection asks for it. */
  private readOnce(page: ArgumentSite, name: string): CostTerm[] {
    if (name === 'totalCount') return [this.measure(page, countCost)];
    if (name === 'hasPreviousPage') return [this.measure(page, (list, isNested) => beyondCost(list, 'after', isNested))];
    if (name === 'hasNextPage') return [this.measure(page, (list, isNested) => beyondCost(list, 'before', isNested))];
    return [];
  }

  /** A cost that the arguments of a list decide. */
  private measure(site: ArgumentSite, read: (list: ListArguments, isNested: boolean) => number): CostTerm {
    const isNested = site.parentType !== this.schema.getQueryType()?.name;
    return fold({ own: 0, size: { site, read: (values) => read(values, isNested) }, entry: 1, children: [] });
  }

  /** Whether no record of a connection is selected. */
  private isCountAlone({ selections }: SelectionSetNode): boolean {
    return selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return ['totalCount', '__typename'].includes(selection.name.value);
      return this.isCountAlone(
        (selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)!).selectionSet,
      );
    });
  }

  private fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    return 'getFields' in parent ? parent.getFields()[name] : undefined;
  }
}

/** A node that no variable can change becomes a number. */
function fold(node: CostNode): CostTerm {
  const isFixed =
    (typeof node.size === 'number' || !node.size.site.isVariable) && node.children.every((child) => typeof child === 'number');
  return isFixed ? costOf(node, argumentReader({})) : node;
}

/** Entries that a field's arguments ask for. */
function pageSizeOf({ first, last, ids }: Record<string, unknown>): number {
  if (Array.isArray(ids)) return ids.length;
  return Math.max(typeof first === 'number' ? first : 0, typeof last === 'number' ? last : 0, 0);
}

function declaredCost(field: GraphQLField<unknown, unknown>): number | undefined {
  return field.extensions['cost'] as number | undefined;
}

function declaredListSize(field: GraphQLField<unknown, unknown>): number | undefined {
  return field.extensions['listSize'] as number | undefined;
}

function hasArgument(field: GraphQLField<unknown, unknown>, name: string): boolean {
  return field.args.some((argument) => argument.name === name);
}
