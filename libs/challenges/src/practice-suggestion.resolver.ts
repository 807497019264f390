import { type Actor, Allow, CurrentActor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  AcceptSuggestionInput,
  DeclineSuggestionInput,
  SuggestPracticeForChallengeInput,
  WithdrawSuggestionInput,
} from './challenge-deed.inputs.js';
import { Challenge } from './challenge.entity.js';
import {
  AcceptSuggestionPayload,
  DeclineSuggestionPayload,
  SuggestPracticeForChallengePayload,
  WithdrawSuggestionPayload,
} from './challenge.payloads.js';
import { PracticeSuggestion } from './practice-suggestion.entity.js';
import { PracticeSuggestions } from './practice-suggestion.service.js';

const INPUT = { description: 'What to do.' };
const SUGGESTION = { suggestion: PracticeSuggestion };

@Resolver(() => PracticeSuggestion)
export class PracticeSuggestionResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly suggestions: PracticeSuggestions,
  ) {}

  @Mutation(() => SuggestPracticeForChallengePayload, {
    description: 'Suggests a practice that may answer a challenge. Everybody signed in may; at most 20 of one person wait for an answer.',
  })
  @Allow('challenge.suggestPractice')
  suggestPracticeForChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', INPUT) input: SuggestPracticeForChallengeInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, SUGGESTION, () => this.suggestions.suggest(actor, input));
  }

  @Mutation(() => AcceptSuggestionPayload, {
    description: 'Agrees that a suggested practice answers the challenge: from now on everybody sees that it does.',
  })
  @Allow('challenge.acceptSuggestion')
  acceptSuggestion(@CurrentActor() actor: Actor, @Args('input', INPUT) input: AcceptSuggestionInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, SUGGESTION, () => this.suggestions.accept(actor, input));
  }

  @Mutation(() => DeclineSuggestionPayload, {
    description: 'Answers that a suggested practice does not fit, and why, also where it was accepted before. It may be suggested again.',
  })
  @Allow('challenge.declineSuggestion')
  declineSuggestion(@CurrentActor() actor: Actor, @Args('input', INPUT) input: DeclineSuggestionInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, SUGGESTION, () => this.suggestions.decline(actor, input));
  }

  @Mutation(() => WithdrawSuggestionPayload, {
    description: 'Takes back a suggestion of one’s own that waits for an answer. The payload has the challenge that it was for.',
  })
  @Allow('challenge.withdrawSuggestion')
  withdrawSuggestion(@CurrentActor() actor: Actor, @Args('input', INPUT) input: WithdrawSuggestionInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, { challenge: Challenge }, () => this.suggestions.withdraw(actor, input));
  }
}
