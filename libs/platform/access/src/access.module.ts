import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessExplorer } from './access.explorer.js';
import { AccessGuard } from './access.guard.js';
import { ActorListener } from './actor-listener.js';
import { ActorResolver } from './actor-resolver.js';
import { RecentActors } from './recent-actors.js';
import { AuditTrail } from './audit-trail.js';
import { PersonKey } from './person-key.entity.js';
import { PersonKeys } from './person-keys.js';

/** Closes every operation that does not say who may call it. Needs an `ActorSource` from a global module. */
@Module({})
export class AccessModule {
  static forRoot(): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [DiscoveryModule, TypeOrmModule.forFeature([PersonKey])],
      providers: [
        ActorResolver,
        RecentActors,
        ActorListener,
        AuditTrail,
        PersonKeys,
        AccessExplorer,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [ActorResolver, RecentActors, AuditTrail, PersonKeys],
    };
  }
}
