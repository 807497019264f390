import { Injectable } from '@nestjs/common';

/** Why a process that runs may not take requests. */
export type HoldReason = 'migrating' | 'draining';

/** Whether this process wants requests. */
@Injectable()
export class Readiness {
  private readonly reasons = new Set<HoldReason>();

  get isReady(): boolean {
    return this.reasons.size === 0;
  }

  /** What it waits for, for whoever looks. */
  get holds(): HoldReason[] {
    return [...this.reasons];
  }

  hold(reason: HoldReason): void {
    this.reasons.add(reason);
  }

  release(reason: HoldReason): void {
    this.reasons.delete(reason);
  }
}
