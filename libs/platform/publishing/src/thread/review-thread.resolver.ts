import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations, PageArguments } from '@alliance/graphql';
import { connectionField } from '@alliance/reader';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ReviewComment, ReviewCommentConnection, ReviewThread } from './review-thread.entity.js';
import {
  OpenReviewThreadInput,
  OpenReviewThreadPayload,
  ReopenReviewThreadInput,
  ReopenReviewThreadPayload,
  ReplyToReviewThreadInput,
  ReplyToReviewThreadPayload,
  ResolveReviewThreadInput,
  ResolveReviewThreadPayload,
} from './review-thread.inputs.js';
import { ReviewThreads } from './review-thread.service.js';

const INPUT = { description: 'What to do.' };
const THREAD = { reviewThread: ReviewThread };

/** `reviewThread.comments` */
export const ReviewThreadCommentsField = connectionField({
  on: () => ReviewThread,
  name: 'comments',
  of: () => ReviewComment,
  via: 'thread',
  type: () => ReviewCommentConnection,
  arguments: PageArguments,
  description: 'What was said, the earliest first.',
});

@Resolver(() => ReviewThread)
export class ReviewThreadResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly threads: ReviewThreads,
  ) {}

  @Mutation(() => OpenReviewThreadPayload, {
    description: 'Comments on a record or on one of its fields. Its city and the coordinator see it, and those who wrote are told.',
  })
  @Allow('review.comment')
  openReviewThread(@CurrentActor() actor: Actor, @Args('input', INPUT) input: OpenReviewThreadInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, THREAD, () => this.threads.open(actor, input));
  }

  @Mutation(() => ReplyToReviewThreadPayload, { description: 'Adds a comment to a thread that is open.' })
  @Allow('review.comment')
  replyToReviewThread(
    @CurrentActor() actor: Actor,
    @Args('input', INPUT) input: ReplyToReviewThreadInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, THREAD, () => this.threads.reply(actor, input));
  }

  @Mutation(() => ResolveReviewThreadPayload, { description: 'Settles a thread.' })
  @Allow('review.resolve')
  resolveReviewThread(
    @CurrentActor() actor: Actor,
    @Args('input', INPUT) input: ResolveReviewThreadInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, THREAD, () => this.threads.resolve(actor, input.threadId));
  }

  @Mutation(() => ReopenReviewThreadPayload, { description: 'Opens a settled thread again.' })
  @Allow('review.resolve')
  reopenReviewThread(@CurrentActor() actor: Actor, @Args('input', INPUT) input: ReopenReviewThreadInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, THREAD, () => this.threads.reopen(actor, input.threadId));
  }
}
