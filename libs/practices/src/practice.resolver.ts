import { Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { ReadConnection, Reader, ReadOne } from '@alliance/reader';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Practice } from './practice.entity.js';
import {
  ArchivePracticeInput,
  CreatePracticeInput,
  PublishPracticeInput,
  ReturnPracticeInput,
  SubmitPracticeInput,
  TranslatePracticeInput,
  UpdatePracticeInput,
} from './practice.inputs.js';
import {
  ArchivePracticePayload,
  CreatePracticePayload,
  PublishPracticePayload,
  ReturnPracticePayload,
  SubmitPracticePayload,
  TranslatePracticePayload,
  UpdatePracticePayload,
} from './practice.payloads.js';
import { PracticeArguments, PracticeConnection, PracticesArguments } from './practice.queries.js';
import { PracticeService } from './practice.service.js';

const INPUT = { description: 'What to do.' };
const PRACTICE = { practice: Practice };

@Resolver(() => Practice)
export class PracticeResolver {
  constructor(
    private readonly reader: Reader,
    private readonly mutations: Mutations,
    private readonly practices: PracticeService,
  ) {}

  @Query(() => Practice, { name: 'practice', nullable: true, description: 'One good practice, by its id or its slug.' })
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

  @Mutation(() => CreatePracticePayload, { description: 'Drafts a good practice.' })
  @Allow('practice.create')
  createPractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: CreatePracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.create(actor, input));
  }

  @Mutation(() => UpdatePracticePayload, {
    description: 'Changes facts, and texts in the original language. A published practice shows the changes once they are published.',
  })
  @Allow('practice.update')
  updatePractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: UpdatePracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.update(actor, input));
  }

  @Mutation(() => TranslatePracticePayload, { description: 'Writes the texts of one other language, new or again.' })
  @Allow('practice.translate')
  translatePractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: TranslatePracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.translate(actor, input));
  }

  @Mutation(() => SubmitPracticePayload, {
    description: 'Hands the draft to the reviewers of its city. Title and summary have to be there.',
  })
  @Allow('practice.submit')
  submitPractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: SubmitPracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.submit(actor, input));
  }

  @Mutation(() => ReturnPracticePayload, { description: 'Gives a submitted draft back to its authors, with what is to be changed.' })
  @Allow('practice.return')
  returnPractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ReturnPracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.returnForChanges(actor, input));
  }

  @Mutation(() => PublishPracticePayload, { description: 'Shows a submitted draft to everybody, as the next numbered version.' })
  @Allow('practice.publish')
  publishPractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: PublishPracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.publish(actor, input));
  }

  @Mutation(() => ArchivePracticePayload, { description: 'Puts a published practice away: the public no longer sees it.' })
  @Allow('practice.archive')
  archivePractice(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ArchivePracticeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, PRACTICE, () => this.practices.archive(actor, input));
  }
}
