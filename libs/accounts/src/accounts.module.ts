import { ActorSource, Notices } from '@alliance/access';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessToken } from './access-token.entity.js';
import { AccountPageModule } from './account-page/account-page.module.js';
import { AccountActorSource } from './account-actor-source.js';
import { AccountService } from './account.service.js';
import { ACCOUNTS_DEFAULTS, ACCOUNTS_OPTIONS } from './accounts.options.js';
import type { AccountsOptions } from './accounts.options.js';
import { AuditModule } from './audit/audit.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { InboxNotices } from './inbox/inbox-notices.js';
import { InvitationModule } from './invitation/invitation.module.js';
import { configureProviders, PROVIDER_CONFIGURATIONS } from './oidc/oidc-providers.js';
import { OidcModule } from './oidc/oidc.module.js';
import { PasskeyModule } from './passkey/passkey.module.js';
import { Person } from './person.entity.js';
import { PersonResolver } from './person.resolver.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { RoleGrant } from './role-grant.entity.js';
import { RoleModule } from './role/role.module.js';
import { SessionModule } from './session/session.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { TokenUsage } from './token-usage.js';
import { TokenModule } from './token/token.module.js';

/** People who sign in. Global, because whoever checks access asks it who is who. */
@Module({})
export class AccountsModule {
  static forRoot(options: Partial<AccountsOptions> = {}): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      imports: [
        TypeOrmModule.forFeature([Person, RoleGrant, AccessToken]),
        AuditModule,
        SessionModule,
        TokenModule,
        SignInModule,
        OidcModule,
        PasskeyModule,
        ProfileModule,
        RoleModule,
        InvitationModule,
        InboxModule,
        PrivacyModule,
        AccountPageModule,
      ],
      providers: [
        AccountService,
        PersonResolver,
        TokenUsage,
        { provide: ACCOUNTS_OPTIONS, useValue: { ...ACCOUNTS_DEFAULTS, ...options } },
        { provide: PROVIDER_CONFIGURATIONS, useValue: configureProviders(options) },
        { provide: ActorSource, useClass: AccountActorSource },
        { provide: Notices, useClass: InboxNotices },
      ],
      exports: [AccountService, ActorSource, Notices, ACCOUNTS_OPTIONS, PROVIDER_CONFIGURATIONS],
    };
  }
}
