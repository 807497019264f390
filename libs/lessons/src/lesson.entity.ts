import { City } from '@alliance/cities';
import { FieldsOf, Node } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Transfer } from '@alliance/practices';
import {
  AvailableLocales,
  ClassifiedVersion,
  contentFilters,
  ContentRecord,
  ContentRecordTable,
  RecordIsStale,
  recordReading,
  RevisionForEditors,
} from '@alliance/publishing';
import { Computed, Readable, sql } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { LessonFacts } from './lesson-facts.entity.js';
import { LessonText } from './lesson-text.entity.js';
import { LessonVersion } from './lesson-version.entity.js';

/** A lesson: what a city has learned, of what went well and of what did not. */
@Entity()
@ContentRecordTable('lesson')
@Unique('uq_lesson_dropped_transfer_id', ['droppedTransferId'])
@Readable<Lesson>({
  idPrefix: 'less',
  ...recordReading<Lesson>({ name: 'lesson', version: () => LessonVersion, text: () => LessonText }),
  orders: {
    PUBLISHED_AT: 'publishedAt',
    UPDATED_AT: 'updatedAt',
    TITLE: 'text.titleSort',
    HAPPENED_ON: 'version.happenedOn',
  },
  defaultOrder: [{ field: 'PUBLISHED_AT', direction: 'DESC' }],
  filters: contentFilters('lesson'),
})
@FieldsOf(ClassifiedVersion, LessonFacts, LessonText)
@ObjectType({
  implements: () => [Node],
  description:
    'What a city has learned, and what it would tell another one: from what went well, and as much from what did not. Everybody sees the published version; `draft` is the one being worked on.',
})
export class Lesson extends ContentRecord {
  @Column('uuid')
  cityId!: string;

  @Field(() => City, { description: 'The city that has learned it.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_lesson_city_id' })
  city!: Relation<City>;

  // Records and versions point at one another: both foreign keys are checked when the transaction ends.
  @ManyToOne(() => LessonVersion, { deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'published_version_id', foreignKeyConstraintName: 'fk_lesson_published_version_id' })
  publishedVersion!: Relation<LessonVersion> | null;

  @Field(() => LessonVersion, {
    nullable: true,
    description: 'The version being worked on, seen by those who may edit it; null where there is none.',
  })
  @ManyToOne(() => LessonVersion, { deferrable: 'INITIALLY DEFERRED' })
  @JoinColumn({ name: 'working_version_id', foreignKeyConstraintName: 'fk_lesson_working_version_id' })
  draft!: Relation<LessonVersion> | null;

  /** The transfer whose giving up drafted the lesson, once and for all: what its versions say of where they come from may change. */
  @Column('uuid', { nullable: true })
  droppedTransferId!: string | null;

  @ManyToOne(() => Transfer)
  @JoinColumn({ name: 'dropped_transfer_id', foreignKeyConstraintName: 'fk_lesson_dropped_transfer_id' })
  droppedTransfer!: Relation<Transfer> | null;

  @RevisionForEditors('lesson')
  declare revision: number;

  @AvailableLocales('lesson')
  readonly availableLocales!: Locale[];

  @RecordIsStale(() => LessonText)
  readonly contentIsStale!: boolean;

  @Computed<Lesson>((row) => sql`'/lessons/' || ${row.slug}`)
  @Field(() => String, { description: 'Address of its page, from the root of this site.' })
  readonly url!: string;
}
