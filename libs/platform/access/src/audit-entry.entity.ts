import { newId } from '@alliance/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which workflow state a record left and which it entered. */
export interface StateChange {
  from: string | null;
  to: string | null;
}

/**
 * Who did what to which record, and when. One row a write, in the same transaction. It says which fields changed, never what
 * they held: nothing in here is a personal value. Rows outlive people and records, so nothing in here is a foreign key.
 */
@Entity()
@Index('ix_audit_entry_record', ['recordType', 'recordId', 'occurredAt'])
@Index('ix_audit_entry_actor', ['actorId', 'occurredAt'])
@Index('ix_audit_entry_occurred_at', ['occurredAt'])
@Check('ck_audit_entry_reason', 'char_length(reason) <= 500')
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_audit_entry' })
  id: string = newId();

  @Column('timestamptz', { default: () => 'now()' })
  occurredAt!: Date;

  /** UUID of the person; null where the system itself acted. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  recordType!: string;

  @Column('uuid')
  recordId!: string;

  /** At most 500 characters. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { array: true, default: [] })
  changedFields!: string[];

  @Column('jsonb', { nullable: true })
  state!: StateChange | null;
}
