import { IdentifiedEntity, NotPersonal, Personal, PersonalRecord, PersonReference } from '@alliance/database';
import { connectionOf, DateTimeScalar, LocaleScalar, MarkdownScalar, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Computed, condition, exists, publicIdOf, Readable, sql } from '@alliance/reader';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';

/** What reviewers and authors say to one another about a record, or about one of its fields. Only its city and the coordinator see it. */
@Entity()
@Index('ix_review_thread_record_id', ['recordId', 'createdAt', 'id'])
@Index('ix_review_thread_city_id', ['cityId'])
@Index('ix_review_thread_resolved_by_id', ['resolvedById'])
@Check('ck_review_thread_resolved_by_id', 'resolved_by_id IS NULL OR resolved_at IS NOT NULL')
@Check('ck_review_thread_locale', 'locale IS NULL OR field IS NOT NULL')
@Readable<ReviewThread>({
  idPrefix: 'rthr',
  visible: (row, viewer) => viewer.may('review.read', row.cityId),
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'ASC' }],
  filters: { isResolved: condition<ReviewThread>((_operator, value, row) => sql`(${row.resolvedAt} IS NOT NULL) = ${value}::boolean`) },
})
@ObjectType({
  implements: () => [Node],
  description: 'What reviewers and authors say to one another about a record. Its city and the coordinator see it.',
})
export class ReviewThread extends IdentifiedEntity {
  /** Name of the record's entity, such as `Practice`. */
  @Column('text')
  recordType!: string;

  @Computed<ReviewThread>((row) => publicIdOf(row.recordType, row.recordId))
  @Field(() => ID, { description: 'The record that it is about.' })
  @Column('uuid')
  recordId!: string;

  /** UUID of the city that the record belongs to. */
  @Column('uuid')
  cityId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the field that it is about, such as `summary`; null for the whole record.' })
  @Column('text', { nullable: true })
  field!: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the text that it is about; null for all.' })
  @Column('text', { nullable: true })
  locale!: Locale | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was settled; null while it is open.' })
  @Column('timestamptz', { nullable: true })
  resolvedAt!: Date | null;

  @PersonReference('Who settled the thread')
  @Column('uuid', { nullable: true })
  resolvedById!: string | null;

  @Computed<ReviewThread>((row) => nameOf(row.resolvedById))
  @Field(() => String, { nullable: true, description: 'Name of who settled it; null while it is open, and once that person was erased.' })
  readonly resolverName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  declare createdAt: Date;
}

/** What stands in place of what somebody said, once they were erased. */
const ERASED_TEXT = '…';

/** One contribution to a thread. */
@Entity()
@Index('ix_review_comment_thread_id', ['threadId', 'createdAt', 'id'])
@Index('ix_review_comment_author_id', ['authorId'])
@Readable<ReviewComment>({
  idPrefix: 'rcom',
  visible: (row, viewer) =>
    exists(
      () => ReviewThread,
      (thread) => sql`${thread.id} = ${row.threadId} AND ${viewer.may('review.read', thread.cityId)}`,
    ),
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'ASC' }],
})
@PersonalRecord({
  subject: 'authorId',
  what: 'Comments in reviews',
  why: 'So that those who work on a record can tell what was asked and answered',
  howLong: 'As long as the record; what was said goes when its author is erased',
  erasure: 'CLEAR_COLUMNS',
})
@ObjectType({ implements: () => [Node], description: 'One contribution to a thread.' })
export class ReviewComment extends IdentifiedEntity {
  @NotPersonal('Which thread it belongs to')
  @Column('uuid')
  threadId!: string;

  @ManyToOne(() => ReviewThread, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'thread_id', foreignKeyConstraintName: 'fk_review_comment_thread_id' })
  thread!: Relation<ReviewThread>;

  @Personal({ what: 'What was said', replacement: ERASED_TEXT })
  @Field(() => MarkdownScalar, { description: 'What was said, as Markdown; “…” once its author was erased.' })
  @Column('text')
  body!: string;

  @PersonReference('Who wrote the comment')
  @Column('uuid')
  authorId!: string;

  @Computed<ReviewComment>((row) => nameOf(row.authorId))
  @Field(() => String, { nullable: true, description: 'Name of who said it; null once that person was erased.' })
  readonly authorName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  declare createdAt: Date;
}

// People are kept further up, but who writes in a city is known by name to all who write there.
function nameOf(personId: ReturnType<typeof publicIdOf>) {
  return sql`(SELECT p.display_name FROM person p WHERE p.id = ${personId})`;
}

export const ReviewThreadConnection = connectionOf(() => ReviewThread);
export const ReviewCommentConnection = connectionOf(() => ReviewComment);
