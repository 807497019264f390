import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ScopeLock } from '../role/scope-lock.js';
import { InvitationAnswerService } from './invitation-answer.service.js';
import { InvitationDirectory } from './invitation-directory.js';
import { InvitationMailer } from './invitation-mailer.js';
import { InvitationPages } from './invitation-pages.js';
import { InvitationWithdrawal } from './invitation-withdrawal.js';
import { InvitationController } from './invitation.controller.js';
import { Invitation } from './invitation.entity.js';
import { ViewerInvitations } from './invitation.links.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitationService } from './invitation.service.js';

/** Invitations to roles. */
@Module({
  imports: [TypeOrmModule.forFeature([Invitation])],
  controllers: [InvitationController],
  providers: [
    ScopeLock,
    InvitationService,
    InvitationAnswerService,
    InvitationWithdrawal,
    InvitationMailer,
    InvitationDirectory,
    InvitationPages,
    InvitationResolver,
    ViewerInvitations,
  ],
  exports: [InvitationDirectory, InvitationWithdrawal, ScopeLock],
})
export class InvitationModule {}
