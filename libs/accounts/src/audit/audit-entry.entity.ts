import { PersonKey } from '@alliance/access';
import type { StateChange } from '@alliance/access';
import { NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { newId } from '@alliance/kernel';
import { Computed, equals, From, ListOrder, oneHome, publicIdOf, Readable, sql } from '@alliance/reader';
import { Extensions, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, OneToMany, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';
import { AuditLink } from './audit-link.entity.js';
import { AuditValue } from './audit-value.entity.js';

/**
 * Who did what to which record, and when: one row a write, in the same transaction, written by `AuditTrail`. The database
 * refuses to change or remove it. Rows outlive people and records, so nothing in here is a foreign key.
 */
@Entity()
@Index('ix_audit_entry_occurred_at', ['occurredAt', 'id'])
@Index('ix_audit_entry_city_id', ['cityId', 'occurredAt', 'id'])
@Index('ix_audit_entry_actor_id', ['actorId', 'occurredAt', 'id'])
@Index('ix_audit_entry_action', ['action', 'occurredAt', 'id'])
@Index('ix_audit_entry_record_type', ['recordType', 'occurredAt', 'id'])
@Index('ix_audit_entry_record_id', ['recordId', 'occurredAt', 'id'])
@Readable<AuditEntry>({
  idPrefix: 'aud',
  visible: (row, viewer) => (viewer.anonymous ? sql`false` : viewer.may('audit.read', row.cityId)),
  homes: {
    actor: oneHome<AuditEntry, Person>(
      () => Person,
      (person, row) => sql`${person.id} = ${row.actorId}`,
    ),
    actorKey: oneHome<AuditEntry, PersonKey>(
      () => PersonKey,
      (key, row) => sql`${key.personId} = ${row.actorId}`,
    ),
    link: oneHome<AuditEntry, AuditLink>(
      () => AuditLink,
      (link, row) => sql`${link.auditEntryId} = ${row.id}`,
    ),
  },
  orders: { OCCURRED_AT: 'occurredAt' },
  filters: { recordId: equals('recordId'), actorId: equals('actorId'), cityId: equals('cityId') },
  defaultOrder: [{ field: 'OCCURRED_AT', direction: 'DESC' }],
})
@PersonalRecord({
  subject: 'actorId',
  what: 'What the person did, in the audit trail',
  why: 'Whoever answers for a city has to be able to tell who changed what, and that nobody has altered the record of it',
  howLong: 'As long as the installation runs; who it was, and the reasons given, can’t be told any more once the person is erased',
  erasure: 'DESTROY_KEY',
})
@ObjectType({ implements: () => [Node], description: 'One write: who did what to which record. Managers see those of their city.' })
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_audit_entry' })
  id: string = newId();

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  @Column('timestamptz', { default: () => 'now()' })
  occurredAt!: Date;

  @Computed<AuditEntry>((row) => sql`'pers_' || replace(${row.actorId}::text, '-', '')`)
  @Field(() => ID, { nullable: true, description: 'Id of the person who acted; null where the system itself did.' })
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @From('actor', 'displayName')
  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who acted; null for the system, and where there is no such account any more.',
  })
  actorName!: string | null;

  @NotPersonal('A name of the code')
  @Field(() => String, { description: 'What was done, such as `practice.publish`.' })
  @Column('text')
  action!: string;

  @NotPersonal('A name of the code')
  @Field(() => String, { description: 'Type of the record that it was done to, such as `Practice`.' })
  @Column('text')
  recordType!: string;

  @Computed<AuditEntry>((row) => publicIdOf(row.recordType, row.recordId))
  @Field(() => ID, { description: 'Id of the record that it was done to. The record may be gone, or not be one for the reader to see.' })
  @Column('uuid')
  recordId!: string;

  @Computed<AuditEntry>((row) => sql`'city_' || replace(${row.cityId}::text, '-', '')`)
  @Field(() => ID, { nullable: true, description: 'Id of the city that the record belongs to; null where it belongs to none.' })
  @Column('uuid', { nullable: true })
  cityId!: string | null;

  @Personal({ what: 'The reason that the person gave, sealed under their key', sealed: 'reason' })
  @Column('bytea', { nullable: true })
  sealedReason!: Buffer | null;

  @Computed<AuditEntry>((row, _viewer, homes) => sql`open_sealed(${row.sealedReason}, ${homes['actorKey']!['key']})`)
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of the person who acted; null where no reason was given, and once the person is erased.',
  })
  reason!: string | null;

  @NotPersonal('Names of fields')
  @Field(() => [String], { description: 'Names of the fields that were set or changed.' })
  @Column('text', { array: true, default: [] })
  changedFields!: string[];

  @NotPersonal('Names of states')
  @Column('jsonb', { nullable: true })
  state!: StateChange | null;

  @Computed<AuditEntry>((row) => sql`${row.state} ->> 'from'`)
  @Field(() => String, { nullable: true, description: 'State that the record left.' })
  stateFrom!: string | null;

  @Computed<AuditEntry>((row) => sql`${row.state} ->> 'to'`)
  @Field(() => String, { nullable: true, description: 'State that the record entered.' })
  stateTo!: string | null;

  @Extensions({ listSize: 5 })
  @ListOrder('field')
  @ListOrder('id')
  @Field(() => [AuditValue], { description: 'Values that are kept with the entry. Those about somebody erased can’t be read any more.' })
  @OneToMany(() => AuditValue, (value) => value.entry)
  values!: Relation<AuditValue>[];

  @From('link', 'position')
  @Field(() => Int, { nullable: true, description: 'Place of the entry in the chain, from 1; null until it is chained, within minutes.' })
  chainPosition!: number | null;

  @Computed<AuditEntry>((_row, _viewer, homes) => sql`encode(${homes['link']!['hash']}, 'hex')`)
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over the entry and the hash before it, in hexadecimal digits; null until the entry is chained.',
  })
  chainHash!: string | null;
}
