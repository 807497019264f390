import { defineJob, RunsJob } from '@alliance/jobs';
import type { JobHandler } from '@alliance/jobs';
import { Injectable } from '@nestjs/common';
import { AuditChain } from './audit-chain.js';

/** Every minute: chains what the audit trail has got since. */
export const chainAudit = defineJob({ name: 'chain-audit', schedule: '* * * * *' });

@Injectable()
@RunsJob(chainAudit)
export class AuditChainJob implements JobHandler {
  constructor(private readonly chain: AuditChain) {}

  async run(): Promise<void> {
    await this.chain.extend();
  }
}
