import { PersonKey } from '@alliance/access';
import { NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { newId } from '@alliance/kernel';
import { Computed, existsVisible, oneHome, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

/** A value kept with an entry of the trail: a plain fact, or something about a person, sealed under that person's key. */
@Entity()
@Index('ix_audit_value_audit_entry_id', ['auditEntryId'])
@Index('ix_audit_value_person_id', ['personId'])
@Check('ck_audit_value_sealed', '(person_id IS NULL) = (sealed IS NULL) AND (value IS NULL) <> (sealed IS NULL)')
@Readable<AuditValue>({
  visible: (row) =>
    existsVisible(
      () => AuditEntry,
      (entry) => sql`${entry.id} = ${row.auditEntryId}`,
    ),
  homes: {
    personKey: oneHome<AuditValue, PersonKey>(
      () => PersonKey,
      (key, row) => sql`${key.personId} = ${row.personId}`,
    ),
  },
})
@PersonalRecord({
  subject: 'personId',
  what: 'What fields about the person were set to, in the audit trail',
  why: 'So that a change to somebody’s name, address or role can be traced',
  howLong: 'As long as the installation runs; unreadable once the person is erased',
  erasure: 'DESTROY_KEY',
})
@ObjectType({ description: 'A value that is kept with an entry of the audit trail.' })
export class AuditValue {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_audit_value' })
  id: string = newId();

  @Column('uuid')
  auditEntryId!: string;

  @ManyToOne(() => AuditEntry, (entry) => entry.values, { nullable: false })
  @JoinColumn({ name: 'audit_entry_id', foreignKeyConstraintName: 'fk_audit_value_audit_entry_id' })
  entry!: Relation<AuditEntry>;

  @NotPersonal('A name of the code')
  @Field(() => String, { description: 'Name of the field, such as `role` or `email`.' })
  @Column('text')
  field!: string;

  /** UUID of the person whom the value is about; null for a plain fact. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @NotPersonal('Only where the row is about nobody')
  @Computed<AuditValue>((row, _viewer, homes) => sql`coalesce(${row.value}, open_sealed(${row.sealed}, ${homes['personKey']!['key']}))`)
  @Field(() => String, { nullable: true, description: 'The value; null once the person whom it is about is erased.' })
  @Column('text', { nullable: true })
  value!: string | null;

  @Personal({ what: 'The value, sealed under the person’s key', sealed: 'value' })
  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;
}
