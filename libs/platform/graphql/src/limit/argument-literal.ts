import { visit, type FieldNode } from 'graphql';

/** What is written in the arguments of a field. */
export interface ArgumentLiteral {
  /** Values, lists and objects, each of the arguments included; a variable is one. */
  nodes: number;
  hasVariable: boolean;
}

const known = new WeakMap<FieldNode, ArgumentLiteral>();

/** Looks at the arguments of a field once, however often fragments put it in. */
export function argumentLiteral(node: FieldNode): ArgumentLiteral {
  let literal = known.get(node);
  if (!literal) known.set(node, (literal = inspect(node)));
  return literal;
}

function inspect(node: FieldNode): ArgumentLiteral {
  const literal: ArgumentLiteral = { nodes: 0, hasVariable: false };
  const count = (): void => void literal.nodes++;
  for (const argument of node.arguments ?? []) {
    visit(argument.value, {
      Variable() {
        literal.hasVariable = true;
        count();
      },
      IntValue: count,
      FloatValue: count,
      StringValue: count,
      BooleanValue: count,
      NullValue: count,
      EnumValue: count,
      ListValue: count,
      ObjectValue: count,
    });
  }
  return literal;
}
