import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ExchangeDay } from './exchange-day.entity.js';
import { CreateExchangeSessionPayload, RemoveExchangeSessionPayload, UpdateExchangeSessionPayload } from './exchange-day.payloads.js';
import { ExchangeSession } from './exchange-session.entity.js';
import { CreateExchangeSessionInput, RemoveExchangeSessionInput, UpdateExchangeSessionInput } from './exchange-session.inputs.js';
import { ExchangeSessionService } from './exchange-session.service.js';

@Resolver(() => ExchangeSession)
export class ExchangeSessionResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly service: ExchangeSessionService,
  ) {}

  @Mutation(() => CreateExchangeSessionPayload, { description: 'Adds a session to the programme of an exchange day.' })
  @Allow('exchangeDay.update')
  createExchangeSession(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The session.' }) input: CreateExchangeSessionInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeSession: ExchangeSession }, () => this.service.create(actor, input));
  }

  @Mutation(() => UpdateExchangeSessionPayload, { description: 'Changes a session, its texts and speakers.' })
  @Allow('exchangeDay.update')
  updateExchangeSession(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changes.' }) input: UpdateExchangeSessionInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeSession: ExchangeSession }, () => this.service.update(actor, input));
  }

  @Mutation(() => RemoveExchangeSessionPayload, { description: 'Takes a session out of the programme of its exchange day.' })
  @Allow('exchangeDay.update')
  removeExchangeSession(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which session.' }) input: RemoveExchangeSessionInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { exchangeDay: ExchangeDay }, () => this.service.remove(actor, input));
  }
}
