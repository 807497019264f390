import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** Anything with an id of its own. The reader tells the concrete type in `__typename`. */
@InterfaceType({
  description: 'A record with an id of its own, which `node(id)` finds again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id, unique across all types.' })
  id!: string;
}
