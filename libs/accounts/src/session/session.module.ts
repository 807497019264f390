import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnownBrowsers } from './known-browsers.js';
import { SessionLookup } from './session-lookup.js';
import { SessionUsage } from './session-usage.js';
import { Session } from './session.entity.js';
import { ViewerSessions } from './session.fields.js';
import { SessionResolver } from './session.resolver.js';
import { SessionService } from './session.service.js';
import './session.access.js';

@Module({
  imports: [TypeOrmModule.forFeature([Session])],
  providers: [KnownBrowsers, SessionService, SessionLookup, SessionUsage, SessionResolver, ViewerSessions],
  exports: [KnownBrowsers, SessionService, SessionLookup],
})
export class SessionModule {}
