import { Module } from '@nestjs/common';
import { InboxModule } from '../inbox/inbox.module.js';
import { OidcModule } from '../oidc/oidc.module.js';
import { PasskeyModule } from '../passkey/passkey.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { ProfileModule } from '../profile/profile.module.js';
import { SessionModule } from '../session/session.module.js';
import { TokenModule } from '../token/token.module.js';
import { AccountOverview } from './account-overview.js';
import { AccountPageController } from './account-page.controller.js';

/** The page where people look after their own account. */
@Module({
  imports: [InboxModule, OidcModule, PasskeyModule, PrivacyModule, ProfileModule, SessionModule, TokenModule],
  controllers: [AccountPageController],
  providers: [AccountOverview],
})
export class AccountPageModule {}
