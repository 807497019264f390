import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Registration } from './registration.entity.js';
import {
  CancelRegistrationInput,
  CancelRegistrationPayload,
  RegisterForExchangeDayInput,
  RegisterForExchangeDayPayload,
} from './registration.inputs.js';
import { RegistrationService } from './registration.service.js';

@Resolver(() => Registration)
export class RegistrationResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly service: RegistrationService,
  ) {}

  @Mutation(() => RegisterForExchangeDayPayload, {
    description:
      'Registers the person who is signed in: a seat where one is free and nobody waits for it, else the last place in the queue.',
  })
  @Allow('registration.create')
  registerForExchangeDay(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'For which day.' }) input: RegisterForExchangeDayInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { registration: Registration }, () => this.service.register(actor, input));
  }

  @Mutation(() => CancelRegistrationPayload, {
    description: 'Gives a registration up. A seat that becomes free goes to the first who waits.',
  })
  @Allow('registration.cancel')
  cancelRegistration(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which registration.' }) input: CancelRegistrationInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { registration: Registration }, () => this.service.cancel(actor, input));
  }
}
