import { Public } from '@alliance/access';
import { contentResolver } from '@alliance/publishing';
import { ReadConnection, Reader, ReadOne } from '@alliance/reader';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Practice } from './practice.entity.js';
import { PRACTICE_INPUTS, PRACTICE_NAME } from './practice.inputs.js';
import { PracticeArguments, PracticeConnection, PracticesArguments } from './practice.queries.js';
import { PracticeService } from './practice.service.js';

/** Reading practices; what can be done to them is what can be done to all content. */
@Resolver(() => Practice)
export class PracticeResolver extends contentResolver(PRACTICE_NAME, () => Practice, PRACTICE_INPUTS) {
  constructor(
    private readonly reader: Reader,
    protected readonly service: PracticeService,
  ) {
    super();
  }

  @Query(() => Practice, {
    name: 'practice',
    nullable: true,
    description: 'One good practice, by its id or its slug: as it is published now, or at an earlier version.',
  })
  @Public()
  @ReadOne(() => Practice)
  getPractice(@Args() _arguments: PracticeArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => PracticeConnection, {
    name: 'practices',
    description: 'Good practices: what is published, and the drafts that you may read.',
  })
  @Public()
  @ReadConnection(() => Practice)
  listPractices(@Args() _arguments: PracticesArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }
}
