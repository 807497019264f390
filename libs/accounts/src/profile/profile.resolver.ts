import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person.entity.js';
import { UpdateProfileInput, UpdateProfilePayload } from './profile.inputs.js';
import { ProfileService } from './profile.service.js';

@Resolver(() => Person)
export class ProfileResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly profiles: ProfileService,
  ) {}

  @Mutation(() => UpdateProfilePayload, {
    description:
      'Changes what the person who is signed in is called, their language and time zone, and whether their inbox is mailed to them.',
  })
  @Allow('person.update')
  updateProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The changes.' }) input: UpdateProfileInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { person: Person }, () => this.profiles.update(actor, input));
  }
}
