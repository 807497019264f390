import { Allow, CurrentActor, CurrentViewer, Public } from '@alliance/access';
import type { Actor, Viewer } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { InvitationAnswerService } from './invitation-answer.service.js';
import { Invitation } from './invitation.entity.js';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  DeclineInvitationInput,
  DeclineInvitationPayload,
  InviteToCityInput,
  InviteToCityPayload,
  InviteToOrganisationInput,
  InviteToOrganisationPayload,
  ResendInvitationInput,
  ResendInvitationPayload,
  WithdrawInvitationInput,
  WithdrawInvitationPayload,
} from './invitation.inputs.js';
import { InvitationService } from './invitation.service.js';

const WHO = { description: 'Who is invited to what.' };
const WHICH = { description: 'Which invitation.' };
const INVITATION = { invitation: Invitation };

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly invitations: InvitationService,
    private readonly answers: InvitationAnswerService,
  ) {}

  @Mutation(() => InviteToCityPayload, { description: 'Invites an address to a role in a city, by a mail with a link.' })
  @Allow('person.inviteToCity')
  inviteToCity(@CurrentActor() actor: Actor, @Args('input', WHO) input: InviteToCityInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, INVITATION, () => this.invitations.inviteToCity(actor, input));
  }

  @Mutation(() => InviteToOrganisationPayload, {
    description: 'Invites an address to be a partner in an organisation, by a mail with a link.',
  })
  @Allow('person.inviteToOrganisation')
  inviteToOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input', WHO) input: InviteToOrganisationInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, INVITATION, () => this.invitations.inviteToOrganisation(actor, input));
  }

  @Mutation(() => ResendInvitationPayload, {
    description: 'Sends an unanswered invitation once more, for another 14 days. Links of earlier mails no longer work.',
  })
  @Allow('invitation.resend')
  resendInvitation(@CurrentActor() actor: Actor, @Args('input', WHICH) input: ResendInvitationInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, INVITATION, () => this.invitations.resend(actor, input));
  }

  @Mutation(() => WithdrawInvitationPayload, { description: 'Takes an unanswered invitation back.' })
  @Allow('invitation.withdraw')
  withdrawInvitation(@CurrentActor() actor: Actor, @Args('input', WHICH) input: WithdrawInvitationInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, INVITATION, () => this.invitations.withdraw(actor, input));
  }

  @Mutation(() => AcceptInvitationPayload, { description: 'Accepts an invitation: the person who is signed in gets the role.' })
  @Allow('invitation.accept')
  acceptInvitation(@CurrentActor() actor: Actor, @Args('input', WHICH) input: AcceptInvitationInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, INVITATION, () => this.answers.accept(actor, input));
  }

  @Mutation(() => DeclineInvitationPayload, {
    description:
      'Declines an invitation. With the `token` of its mail nobody has to be signed in; the invitation itself shows only to those who may see it.',
  })
  @Public()
  declineInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', WHICH) input: DeclineInvitationInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(viewer, info, input, INVITATION, () => this.answers.decline(viewer, input));
  }
}
