import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person.entity.js';
import { ChangeRoleInput, ChangeRolePayload } from './role.inputs.js';
import { RoleService } from './role.service.js';

@Resolver(() => Person)
export class RoleResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly roles: RoleService,
  ) {}

  @Mutation(() => ChangeRolePayload, {
    description:
      'Changes the role of somebody who has one in the city or organisation, or takes it away. The person is null where you no longer see them.',
  })
  @Allow('person.changeRole')
  changeRole(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whose role, where, and which.' }) input: ChangeRoleInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { person: Person }, () => this.roles.change(actor, input));
  }
}
