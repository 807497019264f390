import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvitationModule } from '../invitation/invitation.module.js';
import { OidcModule } from '../oidc/oidc.module.js';
import { SessionModule } from '../session/session.module.js';
import { SignInAccounts } from './sign-in-accounts.js';
import { SignInRequest } from './sign-in-request.entity.js';
import { SignInRequests } from './sign-in-requests.js';
import { SignInSecrets } from './sign-in-secrets.js';
import { SignInController } from './sign-in.controller.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

/** Signing in by a mail with a link and a code, and the pages for it. */
@Module({
  imports: [TypeOrmModule.forFeature([SignInRequest]), SessionModule, InvitationModule, OidcModule],
  controllers: [SignInController],
  providers: [SignInSecrets, SignInRequests, SignInAccounts, SignInService, SignInResolver],
})
export class SignInModule {}
