import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvitationModule } from '../invitation/invitation.module.js';
import { SessionModule } from '../session/session.module.js';
import { BackChannelLogoutService } from './back-channel-logout.service.js';
import { IdentityAccounts } from './identity-accounts.js';
import { IdentityLinkService } from './identity-link.service.js';
import { PersonIdentitiesField } from './identity.links.js';
import { IdentityResolver } from './identity.resolver.js';
import { IdentityService } from './identity.service.js';
import { LogoutTokens } from './logout-token.js';
import { OidcAttempts } from './oidc-attempt.js';
import { OidcClient } from './oidc-client.js';
import { OidcProviders } from './oidc-providers.js';
import { OidcController } from './oidc.controller.js';
import { OidcService } from './oidc.service.js';
import { PersonIdentity } from './person-identity.entity.js';
import { ProviderRoles } from './provider-roles.js';
import './identity.access.js';

/** Signing in with OpenID Connect, at as many providers as are configured. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonIdentity]), SessionModule, InvitationModule],
  controllers: [OidcController],
  providers: [
    OidcProviders,
    OidcClient,
    OidcAttempts,
    OidcService,
    IdentityService,
    IdentityAccounts,
    IdentityLinkService,
    ProviderRoles,
    LogoutTokens,
    BackChannelLogoutService,
    IdentityResolver,
    PersonIdentitiesField,
  ],
  exports: [OidcProviders, IdentityLinkService],
})
export class OidcModule {}
