import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** Describes what no class stands for: the root types, and the one argument that every mutation has. */
export function describeRest(schema: GraphQLSchema): GraphQLSchema {
  describeType(schema.getQueryType(), 'What can be read. Everybody sees what is published; who is signed in sees more, by their roles.');
  describeType(
    schema.getMutationType(),
    'What can be changed. Problems that the sender can mend come back as `userErrors` of the payload.',
  );
  for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const argument of args) argument.description ??= argument.name === 'input' ? 'What to change, and how.' : null;
  }
  return schema;
}

function describeType(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description ??= description;
}
