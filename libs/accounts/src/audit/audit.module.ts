import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditChain } from './audit-chain.js';
import { AuditChainJob } from './audit-chain.job.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditLink } from './audit-link.entity.js';
import { AuditPending } from './audit-pending.entity.js';
import { AuditValue } from './audit-value.entity.js';
import { AuditResolver } from './audit.resolver.js';
import './audit.access.js';

/** The audit trail as people read it, and the chain that shows when somebody has altered it. */
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry, AuditValue, AuditLink, AuditPending])],
  providers: [AuditResolver, AuditChain, AuditChainJob],
  exports: [AuditChain],
})
export class AuditModule {}
