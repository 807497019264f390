import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionModule } from '../session/session.module.js';
import './passkey.access.js';
import { PasskeyChallenge } from './passkey-challenge.entity.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { PasskeyScriptController } from './passkey-script.controller.js';
import { PasskeySignInService } from './passkey-sign-in.service.js';
import { Passkey } from './passkey.entity.js';
import { ViewerPasskeys } from './passkey.links.js';
import { PasskeyResolver } from './passkey.resolver.js';
import { PasskeyService } from './passkey.service.js';
import { RelyingParty } from './relying-party.js';

/** Signing in with passkeys, besides by mail and by a provider. */
@Module({
  imports: [SessionModule, TypeOrmModule.forFeature([Passkey, PasskeyChallenge])],
  controllers: [PasskeyScriptController],
  providers: [PasskeyChallenges, RelyingParty, PasskeyService, PasskeySignInService, PasskeyResolver, ViewerPasskeys],
  exports: [PasskeyService],
})
export class PasskeyModule {}
