import { isObjectType, type GraphQLSchema } from 'graphql';

type ResolverMap = Record<string, Record<string, unknown> | undefined>;

/**
 * Nest gives every field of a class a resolver that reads the property of that name, so that a default field resolver would
 * never be asked. This takes those away again and leaves what methods resolve.
 */
export class StoredFieldResolvers {
  private methods: ResolverMap = {};

  readonly remember = <Resolvers>(resolvers: Resolvers): Resolvers => {
    for (const part of [resolvers].flat() as ResolverMap[]) this.methods = { ...this.methods, ...part };
    return resolvers;
  };

  readonly remove = (schema: GraphQLSchema): GraphQLSchema => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const [name, field] of Object.entries(type.getFields())) {
        if (!this.methods[type.name]?.[name]) delete field.resolve;
      }
    }
    return schema;
  };
}
