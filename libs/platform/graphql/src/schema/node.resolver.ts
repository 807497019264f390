import { ArgsType, Args, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '@alliance/access';
import { Reader, ReadNode, ReadNodes } from '@alliance/reader';
import { LocaleArgument, MAX_PAGE_SIZE } from './arguments.js';
import { Node } from './node.js';

@ArgsType()
class NodeArguments extends LocaleArgument {
  @Field(() => ID, { description: 'Id of the record, as any query gave it.' })
  id!: string;
}

@ArgsType()
class NodesArguments extends LocaleArgument {
  @ArrayMaxSize(MAX_PAGE_SIZE)
  @Field(() => [ID], { description: 'Ids of the records, at most 100.' })
  ids!: string[];
}

/** Finds records of any type again by their ids. */
@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => Node, { nullable: true, description: 'The record with this id, whatever its type.' })
  @Public()
  @ReadNode()
  node(@Args() _arguments: NodeArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => [Node], { nullable: 'items', description: 'The records with these ids, in their order; null where there is none to see.' })
  @Public()
  @ReadNodes()
  nodes(@Args() _arguments: NodesArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }
}
