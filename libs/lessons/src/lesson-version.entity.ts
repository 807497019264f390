import { FieldsOf, Node } from '@alliance/graphql';
import { PolicyArea, sqlList, VersionIsStale, versionReading } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { LessonFacts } from './lesson-facts.entity.js';
import { LessonText } from './lesson-text.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonOutcome } from './lesson.enums.js';

/** One version of a lesson: numbered and frozen once published, else the one being worked on. */
@Entity()
@Unique('uq_lesson_version_lesson_id_number', ['recordId', 'number'])
@Index('ix_lesson_version_outcome', ['outcome', 'id'])
@Index('ix_lesson_version_happened_on', ['happenedOn', 'id'])
@Index('ix_lesson_version_practice_id', ['practiceId'])
@Index('ix_lesson_version_challenge_id', ['challengeId'])
@Index('ix_lesson_version_transfer_id', ['transferId'])
@Index('ix_lesson_version_exchange_session_id', ['exchangeSessionId'])
@Index('ix_lesson_version_policy_areas', { synchronize: false })
@Index('ix_lesson_version_sdgs', { synchronize: false })
@Check('ck_lesson_version_status', `status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED')`)
@Check(
  'ck_lesson_version_published',
  `(status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL)`,
)
@Check('ck_lesson_version_outcome', `outcome IN (${sqlList(LessonOutcome)})`)
@Check('ck_lesson_version_policy_areas', `policy_areas <@ ARRAY[${sqlList(PolicyArea)}]`)
@Check('ck_lesson_version_sdgs', '1 <= ALL (sdgs) AND 17 >= ALL (sdgs)')
@Readable<LessonVersion>({
  idPrefix: 'lver',
  ...versionReading<LessonVersion>({ name: 'lesson', record: () => Lesson, text: () => LessonText }),
})
@FieldsOf(LessonText)
@ObjectType({ implements: () => [Node], description: 'One version of a lesson: what it says at one time.' })
export class LessonVersion extends LessonFacts {
  @Column('uuid', { name: 'lesson_id' })
  declare recordId: string;

  @ManyToOne(() => Lesson, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'lesson_id', foreignKeyConstraintName: 'fk_lesson_version_lesson_id' })
  record!: Relation<Lesson>;

  @VersionIsStale(() => LessonText)
  @Field(() => Boolean, { description: 'True for a translation whose original was changed since: the original may say something else.' })
  readonly contentIsStale!: boolean;
}
