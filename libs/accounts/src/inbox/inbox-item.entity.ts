import { NoticeKind } from '@alliance/access';
import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord } from '@alliance/database';
import { DateTimeScalar, Node } from '@alliance/graphql';
import { Computed, condition, publicIdOf, Readable, sql } from '@alliance/reader';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Person } from '../person.entity.js';
import { KINDS_THAT_NEED_ACTION } from './inbox-item.enums.js';

const NEED_ACTION = sql.join(KINDS_THAT_NEED_ACTION.map((kind) => sql.literal(kind)));

/**
 * Something that one person is told of, or has to act on. The record is a type and an id alone, without a foreign key: whoever
 * keeps it comes after people.
 */
@Entity()
@Index('uq_inbox_item_open', ['recordId', 'recordType', 'kind', 'personId'], { unique: true, where: 'done_at IS NULL' })
@Index('ix_inbox_item_person_id', ['personId', 'createdAt', 'id'])
@Index('ix_inbox_item_done_at', ['doneAt'], { where: 'done_at IS NOT NULL' })
@Check('ck_inbox_item_kind', `kind ~ '^[A-Z]+(_[A-Z]+)*$'`)
@Check('ck_inbox_item_title', 'char_length(title) BETWEEN 1 AND 150')
@PersonalRecord({
  subject: 'personId',
  what: 'What people are told of, or have to act on',
  why: 'So that whoever has to act learns of it, and sees what is still to be done',
  howLong: 'Until the person is erased; once it is done, as long as configured',
  erasure: 'DELETE_ROW',
  retention: { setting: 'RETENTION_INBOX_ITEM_DAYS', from: 'doneAt' },
})
@Readable<InboxItem>({
  idPrefix: 'inbx',
  visible: (row, viewer) => sql`${row.personId} = ${viewer.id}`,
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
  filters: {
    isRead: condition<InboxItem>((_operator, value, row) => sql`(${row.readAt} IS NOT NULL) = ${value}::boolean`),
    isDone: condition<InboxItem>((_operator, value, row) => sql`(${row.doneAt} IS NOT NULL) = ${value}::boolean`),
  },
})
@ObjectType({
  implements: () => [Node],
  description: 'Something that a person is told of, or has to act on. Nobody else sees it.',
})
export class InboxItem extends IdentifiedEntity {
  @Personal({ what: 'Who is told' })
  @Column('uuid')
  personId!: string;

  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_inbox_item_person_id' })
  person!: Relation<Person>;

  @NotPersonal('One of a few words')
  @Field(() => NoticeKind, { description: 'What it is about.' })
  @Column('text')
  kind!: NoticeKind;

  @Computed<InboxItem>((row) => sql`${row.kind} IN (${NEED_ACTION})`)
  @Field(() => Boolean, { description: 'Whether it asks the person to do something; where not, it is done once it is read.' })
  readonly needsAction!: boolean;

  @Personal({ what: 'What the record was called when the person was told' })
  @Field(() => String, {
    description: 'What the record was called in its original language when the person was told, at most 150 characters.',
  })
  @Column('text')
  title!: string;

  @NotPersonal('A name of the code')
  @Field(() => String, { description: 'Type of the record that it is about, such as `Practice`.' })
  @Column('text')
  recordType!: string;

  @Computed<InboxItem>((row) => publicIdOf(row.recordType, row.recordId))
  @Field(() => ID, {
    description: 'Id of the record that it is about. The record may be gone, or not be one for the person to see any more.',
  })
  @Column('uuid')
  recordId!: string;

  @Field(() => DateTimeScalar, { description: 'When the person was told.' })
  declare createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person marked it as read; null where they have not.' })
  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done: by somebody who acted on the record, or because the person said so; null while it is open.',
  })
  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
