import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

/** A link of the chain over the audit trail. The database refuses to change or remove it. */
@Entity()
@Unique('uq_audit_link_audit_entry_id', ['auditEntryId'])
@Check('ck_audit_link_hash', 'octet_length(hash) = 32')
export class AuditLink {
  /** From 1, without gaps. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_link' })
  position!: string;

  @Column('uuid')
  auditEntryId!: string;

  @OneToOne(() => AuditEntry, { nullable: false })
  @JoinColumn({ name: 'audit_entry_id', foreignKeyConstraintName: 'fk_audit_link_audit_entry_id' })
  entry!: Relation<AuditEntry>;

  /** SHA-256 over the hash of the link before and the text of the entry. */
  @Column('bytea')
  hash!: Buffer;
}
