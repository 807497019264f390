import { Module } from '@nestjs/common';
import { InvitationModule } from '../invitation/invitation.module.js';
import { RoleResolver } from './role.resolver.js';
import { RoleService } from './role.service.js';

/** Roles of people in cities and organisations. */
@Module({ imports: [InvitationModule], providers: [RoleService, RoleResolver] })
export class RoleModule {}
