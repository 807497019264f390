import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person.entity.js';
import { InboxItem } from './inbox-item.entity.js';
import { CompleteInboxItemsInput, CompleteInboxItemsPayload, MarkInboxItemsReadInput, MarkInboxItemsReadPayload } from './inbox.inputs.js';
import { InboxService } from './inbox.service.js';

const WHICH = { description: 'Which items.' };
const VIEWER = { viewer: Person };

@Resolver(() => InboxItem)
export class InboxResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly inbox: InboxService,
  ) {}

  @Mutation(() => MarkInboxItemsReadPayload, {
    description: 'Marks items of your inbox as read, all of them or none. Those that only tell of something are done with it.',
  })
  @Allow('inboxItem.markRead')
  markInboxItemsRead(@CurrentActor() actor: Actor, @Args('input', WHICH) input: MarkInboxItemsReadInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, VIEWER, () => this.inbox.markRead(actor, input.ids));
  }

  @Mutation(() => CompleteInboxItemsPayload, {
    description: 'Marks items of your inbox as done, all of them or none, whatever has become of the records.',
  })
  @Allow('inboxItem.complete')
  completeInboxItems(@CurrentActor() actor: Actor, @Args('input', WHICH) input: CompleteInboxItemsInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, VIEWER, () => this.inbox.complete(actor, input.ids));
  }
}
