import { Allow, CurrentActor, Public } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { CurrentLocale, Mutations } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from '../person.entity.js';
import { UnlinkIdentityInput, UnlinkIdentityPayload } from './identity.inputs.js';
import { IdentityLinkService } from './identity-link.service.js';
import { OidcProviders } from './oidc-providers.js';
import { SignInProvider } from './sign-in-provider.type.js';

@Resolver(() => SignInProvider)
export class IdentityResolver {
  constructor(
    private readonly mutations: Mutations,
    private readonly providers: OidcProviders,
    private readonly links: IdentityLinkService,
  ) {}

  @Query(() => [SignInProvider], {
    description: 'The providers that people may sign in with besides e-mail, in the order of the configuration.',
  })
  @Public()
  signInProviders(@CurrentLocale() locale: Locale) {
    return this.providers.list(locale);
  }

  @Mutation(() => UnlinkIdentityPayload, {
    description:
      'Removes a link between your account and a provider: what it gave goes, and sessions begun with it end, except the one you are in. Only for people signed in by session.',
  })
  @Allow('identity.unlink')
  unlinkIdentity(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which link.' }) input: UnlinkIdentityInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.mutations.run(actor, info, input, { viewer: Person }, () => this.links.remove(actor, input.id));
  }
}
