import { ActorSource } from '@alliance/access';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessToken } from './access-token.entity.js';
import { AccountService } from './account.service.js';
import { Person } from './person.entity.js';
import { PersonResolver } from './person.resolver.js';
import { RoleGrant } from './role-grant.entity.js';
import { TokenActorSource } from './token-actor-source.js';
import { TokenUsage } from './token-usage.js';

/** People who sign in. Global, because whoever checks access asks it who is who. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, RoleGrant, AccessToken])],
  providers: [AccountService, PersonResolver, TokenUsage, { provide: ActorSource, useClass: TokenActorSource }],
  exports: [AccountService, ActorSource],
})
export class AccountsModule {}
