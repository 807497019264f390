import { FieldsOf, Node } from '@alliance/graphql';
import { ContentVersionTable, sqlList, VersionIsStale, versionReading } from '@alliance/publishing';
import { Readable } from '@alliance/reader';
import { ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { LessonFacts } from './lesson-facts.entity.js';
import { LessonText } from './lesson-text.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonOutcome } from './lesson.enums.js';

/** One version of a lesson: numbered and frozen once published, else the one being worked on. */
@Entity()
@ContentVersionTable('lesson')
@Index('ix_lesson_version_outcome', ['outcome', 'id'])
@Index('ix_lesson_version_happened_on', ['happenedOn', 'id'])
@Index('ix_lesson_version_practice_id', ['practiceId'])
@Index('ix_lesson_version_challenge_id', ['challengeId'])
@Index('ix_lesson_version_transfer_id', ['transferId'])
@Index('ix_lesson_version_exchange_session_id', ['exchangeSessionId'])
@Check('ck_lesson_version_outcome', `outcome IN (${sqlList(LessonOutcome)})`)
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
  readonly contentIsStale!: boolean;
}
