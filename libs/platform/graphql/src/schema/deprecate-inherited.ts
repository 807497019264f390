import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { fieldsOf, inputClasses } from './nest-metadata.js';

/** Marks deprecated fields that an input has from a base class or a mapped type: Nest copies all of such a field but the reason. */
export function deprecateInherited(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, target] of inputClasses()) {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) continue;
    const fields = type.getFields();
    for (const { name: fieldName, options } of fieldsOf(target)) {
      const { deprecationReason } = options as { deprecationReason?: string };
      if (deprecationReason && fields[fieldName]) fields[fieldName].deprecationReason ??= deprecationReason;
    }
  }
  return schema;
}
