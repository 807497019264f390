import { Entity, PrimaryColumn } from 'typeorm';

/** An entry that is not chained yet. A trigger adds it, so that the chain finds what was committed late without a search. */
@Entity()
export class AuditPending {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_audit_pending' })
  auditEntryId!: string;
}
