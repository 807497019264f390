import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

const names = new WeakMap<OperationDefinitionNode, string>();

/**
 * What to call an operation where calls are counted: its root field, or `several`. A client may name its operation anything;
 * the schema's fields are a bounded set. Only for validated documents.
 */
export function operationName(document: DocumentNode, operation: OperationDefinitionNode): string {
  let name = names.get(operation);
  if (name === undefined) names.set(operation, (name = nameOf(document, operation)));
  return name;
}

function nameOf(document: DocumentNode, operation: OperationDefinitionNode): string {
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const fields = new Set<string>();
  collect(operation.selectionSet);
  const [first] = fields;
  return fields.size === 1 ? first! : 'several';

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect(fragments.get(selection.name.value)!.selectionSet);
    }
  }
}
