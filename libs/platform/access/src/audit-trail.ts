import { Database } from '@alliance/database';
import { Clock, newId } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { StateChange } from './audit-entry.entity.js';
import type { Viewer } from './role.js';

/** What else there is to say about a write. Names of fields, never their values. */
export interface AuditDetails {
  reason?: string;
  changedFields?: readonly string[];
  state?: StateChange;
}

// Prepared: every write has one, often while it holds a lock that others wait for.
const INSERT = `INSERT INTO audit_entry (id, occurred_at, actor_id, action, record_type, record_id, reason, changed_fields, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Keeps a row for every write, in the transaction of that write: both are kept, or neither. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Records one write. Throws outside a transaction.
   *
   * @param actor who acted; null for the system itself
   * @param record the type's name and the UUID of its row
   */
  async record(actor: Viewer, action: string, record: { type: string; id: string }, details: AuditDetails = {}): Promise<void> {
    const { reason = null, changedFields = [], state } = details;
    const values = [
      newId(),
      this.clock.now(),
      actor?.id ?? null,
      action,
      record.type,
      record.id,
      reason,
      [...changedFields].sort(),
      state ? JSON.stringify(state) : null,
    ];
    if (!this.database.isInTransaction) throw new Error('An audit entry belongs into the transaction of its write.');
    await this.database.prepared({ name: 'audit_entry', text: INSERT, values });
  }
}
