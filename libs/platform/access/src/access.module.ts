import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessExplorer } from './access.explorer.js';
import { AccessGuard } from './access.guard.js';
import { ActorListener } from './actor-listener.js';
import { ActorResolver } from './actor-resolver.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditTrail } from './audit-trail.js';

/** Closes every operation that does not say who may call it. Needs an `ActorSource` from a global module. */
@Module({})
export class AccessModule {
  static forRoot(): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [DiscoveryModule, TypeOrmModule.forFeature([AuditEntry])],
      providers: [ActorResolver, ActorListener, AuditTrail, AccessExplorer, { provide: APP_GUARD, useClass: AccessGuard }],
      exports: [ActorResolver, AuditTrail],
    };
  }
}
