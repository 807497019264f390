import {
  GraphQLError,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { limitExceeded, type LimitName } from '../error/limit.messages.js';
import { argumentLiteral } from './argument-literal.js';
import type { RequestLimits } from './limits.js';

type Counted = 'depth' | 'introspectionDepth' | 'aliases' | 'directives' | 'repeatedFields' | 'inputNodes';
const COUNTED: readonly Counted[] = ['depth', 'introspectionDepth', 'aliases', 'directives', 'repeatedFields', 'inputNodes'];

/**
 * The limits that a document can be held against without its variables. It is a validation rule, so that Apollo's store of
 * validated documents spares known ones from it.
 */
export function documentLimitsRule(limits: RequestLimits): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const measured = new DocumentMeasure(context, limits.cost).measure(operation);
      const report = (limit: LimitName, value: number): void => {
        const error = limitExceeded(limit, limits[limit], value);
        context.reportError(new GraphQLError(error.message, { nodes: operation, originalError: error }));
      };
      for (const limit of COUNTED) if (measured[limit] > limits[limit]) report(limit, measured[limit]);
      if (measured.isTooLarge) report('cost', limits.cost + 1);
    },
  });
}

/** Counts what an operation asks for after its fragments are put in. */
class DocumentMeasure implements Record<Counted, number> {
  depth = 0;
  introspectionDepth = 0;
  aliases = 0;
  directives = 0;
  repeatedFields = 0;
  inputNodes = 0;
  /** Fragments of fragments grow without bound: counting stops where the cost is certainly too high. */
  isTooLarge = false;

  private visited = 0;
  private readonly fieldsByPlace = new Map<string, number>();
  private readonly openFragments = new Set<string>();

  constructor(
    private readonly context: ValidationContext,
    private readonly maximumFields: number,
  ) {}

  measure(operation: OperationDefinitionNode): this {
    this.directives += operation.directives?.length ?? 0;
    for (const variable of operation.variableDefinitions ?? []) this.directives += variable.directives?.length ?? 0;
    this.visit(operation.selectionSet, 1, '', false);
    return this;
  }

  private visit(selections: SelectionSetNode, level: number, place: string, isIntrospection: boolean): void {
    for (const selection of selections.selections) {
      if (this.isTooLarge) return;
      this.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const introspects = isIntrospection || name === '__schema' || name === '__type';
        this.countField(selection, `${place}/${name}`, level, introspects);
        if (selection.selectionSet) this.visit(selection.selectionSet, level + 1, `${place}/${name}`, introspects);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.visit(selection.selectionSet, level, place, isIntrospection);
      } else {
        this.visitFragment(this.context.getFragment(selection.name.value), level, place, isIntrospection);
      }
    }
  }

  private visitFragment(fragment: FragmentDefinitionNode | null | undefined, level: number, place: string, isIntrospection: boolean): void {
    // A fragment within itself is another rule's business.
    if (!fragment || this.openFragments.has(fragment.name.value)) return;
    this.isTooLarge = ++this.visited > this.maximumFields;
    this.directives += fragment.directives?.length ?? 0;
    this.openFragments.add(fragment.name.value);
    this.visit(fragment.selectionSet, level, place, isIntrospection);
    this.openFragments.delete(fragment.name.value);
  }

  private countField(node: FieldNode, place: string, level: number, isIntrospection: boolean): void {
    this.isTooLarge = ++this.visited > this.maximumFields;
    if (node.alias) this.aliases++;
    this.inputNodes += argumentLiteral(node).nodes;
    const times = (this.fieldsByPlace.get(place) ?? 0) + 1;
    this.fieldsByPlace.set(place, times);
    this.repeatedFields = Math.max(this.repeatedFields, times);
    if (isIntrospection) this.introspectionDepth = Math.max(this.introspectionDepth, level);
    else this.depth = Math.max(this.depth, level);
  }
}
