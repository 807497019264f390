import { Module } from '@nestjs/common';
import { ProfileResolver } from './profile.resolver.js';
import { ProfileService } from './profile.service.js';

/** What people change about themselves. */
@Module({ providers: [ProfileService, ProfileResolver], exports: [ProfileService] })
export class ProfileModule {}
