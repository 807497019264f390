import { type Actor, Allow, CurrentActor, Public } from '@alliance/access';
import { contentResolver } from '@alliance/publishing';
import { ReadConnection, Reader, ReadOne } from '@alliance/reader';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ChangeChallengeStateInput, JoinChallengeInput, LeaveChallengeInput } from './challenge-deed.inputs.js';
import { ChallengeJoins } from './challenge-join.service.js';
import { ChallengeStates } from './challenge-state.service.js';
import { Challenge } from './challenge.entity.js';
import { CHALLENGE_INPUTS, CHALLENGE_NAME } from './challenge.inputs.js';
import { ChangeChallengeStatePayload, JoinChallengePayload, LeaveChallengePayload } from './challenge.payloads.js';
import { ChallengeArguments, ChallengeConnection, ChallengesArguments } from './challenge.queries.js';
import { ChallengeService } from './challenge.service.js';

const INPUT = { description: 'What to do.' };
const CHALLENGE = { challenge: Challenge };

/** Reading challenges, what can be done to them as to all content, and what only challenges have: a state, and cities that join. */
@Resolver(() => Challenge)
export class ChallengeResolver extends contentResolver(CHALLENGE_NAME, () => Challenge, CHALLENGE_INPUTS) {
  constructor(
    private readonly reader: Reader,
    protected readonly service: ChallengeService,
    private readonly states: ChallengeStates,
    private readonly joins: ChallengeJoins,
  ) {
    super();
  }

  @Query(() => Challenge, {
    name: 'challenge',
    nullable: true,
    description: 'One challenge, by its id or its slug: as it is published now, or at an earlier version.',
  })
  @Public()
  @ReadOne(() => Challenge)
  getChallenge(@Args() _arguments: ChallengeArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => ChallengeConnection, {
    name: 'challenges',
    description: 'Challenges of cities: what is published, and the drafts that you may read.',
  })
  @Public()
  @ReadConnection(() => Challenge)
  listChallenges(@Args() _arguments: ChallengesArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Mutation(() => ChangeChallengeStatePayload, {
    description: 'Says what the city does about its challenge. It shows at once; what is being drafted stays as it is.',
  })
  @Allow('challenge.changeState')
  changeChallengeState(
    @CurrentActor() actor: Actor,
    @Args('input', INPUT) input: ChangeChallengeStateInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, CHALLENGE, () => this.states.change(actor, input));
  }

  @Mutation(() => JoinChallengePayload, { description: 'Says that a city has a challenge of another city, too.' })
  @Allow('challenge.join')
  joinChallenge(@CurrentActor() actor: Actor, @Args('input', INPUT) input: JoinChallengeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, CHALLENGE, () => this.joins.join(actor, input));
  }

  @Mutation(() => LeaveChallengePayload, { description: 'Takes back that a city has a challenge of another city, too.' })
  @Allow('challenge.leave')
  leaveChallenge(@CurrentActor() actor: Actor, @Args('input', INPUT) input: LeaveChallengeInput, @Info() info: GraphQLResolveInfo) {
    return this.mutations.run(actor, info, input, CHALLENGE, () => this.joins.leave(actor, input));
  }
}
