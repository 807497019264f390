import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields of an object by response key, in the order that GraphQL gives them. */
export type Selection = Map<string, FieldNode[]>;

/** Collects selections as GraphQL's execution does: fragments and duplicates merged, `@skip` and `@include` applied. */
export class SelectionCollector {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** What several nodes of one field select of an object of `type`. */
  ofFields(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
    return this.collect(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
  }

  collect(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Selection {
    const selection: Selection = new Map();
    const visited = new Set<string>();
    for (const set of selectionSets) this.add(type, set, selection, visited);
    return selection;
  }

  private add(type: GraphQLObjectType, set: SelectionSetNode, selection: Selection, visited: Set<string>): void {
    for (const node of set.selections) {
      if (!this.isIncluded(node)) continue;
      if (node.kind === 'Field') {
        const key = (node.alias ?? node.name).value;
        const nodes = selection.get(key);
        if (nodes) nodes.push(node);
        else selection.set(key, [node]);
        continue;
      }
      const fragment = node.kind === 'FragmentSpread' ? this.unvisited(node, visited) : node;
      if (fragment && this.applies(type, fragment)) this.add(type, fragment.selectionSet, selection, visited);
    }
  }

  private unvisited(node: FragmentSpreadNode, visited: Set<string>): FragmentDefinitionNode | undefined {
    const name = node.name.value;
    if (visited.has(name)) return undefined;
    visited.add(name);
    return this.fragments[name];
  }

  private applies(type: GraphQLObjectType, { typeCondition }: InlineFragmentNode | FragmentDefinitionNode): boolean {
    if (!typeCondition || typeCondition.name.value === type.name) return true;
    const condition = this.schema.getType(typeCondition.name.value);
    return isAbstractType(condition) && this.schema.isSubType(condition, type);
  }

  private isIncluded(node: FieldNode | FragmentSpreadNode | InlineFragmentNode): boolean {
    if (!node.directives?.length) return true;
    if (getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if !== false;
  }
}
