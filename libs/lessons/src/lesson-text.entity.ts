import { PlainText } from '@alliance/graphql';
import { ContentText, ContentTextTable, Prose } from '@alliance/publishing';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { LessonVersion } from './lesson-version.entity.js';

/** What a version of a lesson says in one language. All texts but the title are optional until the lesson is submitted. */
@Entity()
@ContentTextTable('lesson')
@ObjectType({ isAbstract: true })
export class LessonText extends ContentText {
  @Field(() => String, { description: 'What the lesson is called. At most 150 characters.' })
  @PlainText(150)
  @Column('text')
  title!: string;

  @Prose('What was done, and what came of it.')
  whatHappened!: string | null;

  @Prose('Why it went so, as far as those who were there know.')
  why!: string | null;

  @Prose('What others should do, or leave.')
  recommendation!: string | null;

  @ManyToOne('LessonVersion', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'fk_lesson_text_version_id' })
  version!: Relation<LessonVersion>;
}

/** The texts of a lesson, by name. */
export const LESSON_WORDS = ['title', 'whatHappened', 'why', 'recommendation'] as const satisfies readonly (keyof LessonText)[];
