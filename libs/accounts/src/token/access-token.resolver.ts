import { Allow, CurrentActor } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Mutations } from '@alliance/graphql';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AccessToken } from '../access-token.entity.js';
import { Person } from '../person.entity.js';
import {
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  RevokeAccessTokenInput,
  RevokeAccessTokenPayload,
} from './access-token.inputs.js';
import { AccessTokenService } from './access-token.service.js';

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly tokens: AccessTokenService,
  ) {}

  @Mutation(() => CreateAccessTokenPayload, {
    description: 'Makes an access token, with which a program acts for you within its scopes. Its secret is shown once.',
  })
  @Allow('accessToken.create')
  createAccessToken(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What the token is to be.' }) input: CreateAccessTokenInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { accessToken: AccessToken }, async () => ({
      ...(await this.tokens.create(actor, input)),
    }));
  }

  @Mutation(() => RevokeAccessTokenPayload, { description: 'Ends one of your access tokens at once.' })
  @Allow('accessToken.revoke')
  revokeAccessToken(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which token.' }) input: RevokeAccessTokenInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { viewer: Person }, async () => {
      await this.tokens.revoke(actor, input);
      return { id: actor.id };
    });
  }
}
