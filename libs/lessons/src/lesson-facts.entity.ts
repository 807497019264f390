import { Challenge } from '@alliance/challenges';
import { ExchangeSession } from '@alliance/exchange-days';
import { DateScalar } from '@alliance/graphql';
import { Practice, Theme, Transfer } from '@alliance/practices';
import { ClassifiedVersion, CLASSIFYING_FACTS } from '@alliance/publishing';
import { ListOrder } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, JoinColumn, JoinTable, ManyToMany, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { LessonOutcome } from './lesson.enums.js';

/** What a version of a lesson states that is the same in every language. */
@ObjectType({ isAbstract: true })
export class LessonFacts extends ClassifiedVersion {
  @Field(() => LessonOutcome, { nullable: true, description: 'How it went; null only as long as the lesson is being written.' })
  @Column('text', { nullable: true })
  outcome!: LessonOutcome | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it happened, or turned out so. Not in the future, by the city’s clocks.',
  })
  @Column('date', { nullable: true })
  happenedOn!: string | null;

  @ListOrder('position')
  @Field(() => [Theme], { description: 'The themes of the alliance that it belongs to.' })
  @ManyToMany(() => Theme)
  @JoinTable({
    name: 'lesson_version_theme',
    joinColumn: { name: 'version_id', foreignKeyConstraintName: 'fk_lesson_version_theme_version_id' },
    inverseJoinColumn: { name: 'theme_code', foreignKeyConstraintName: 'fk_lesson_version_theme_theme_code' },
  })
  themes!: Relation<Theme>[];

  @Column('uuid', { nullable: true })
  practiceId!: string | null;

  @Field(() => Practice, {
    nullable: true,
    description: 'The practice that it was learned from; null where there is none, and where you may not read it.',
  })
  @ManyToOne(() => Practice)
  @JoinColumn({ name: 'practice_id', foreignKeyConstraintName: 'fk_lesson_version_practice_id' })
  practice!: Relation<Practice> | null;

  @Column('uuid', { nullable: true })
  challengeId!: string | null;

  @Field(() => Challenge, {
    nullable: true,
    description: 'The challenge that it was learned from; null where there is none, and where you may not read it.',
  })
  @ManyToOne(() => Challenge)
  @JoinColumn({ name: 'challenge_id', foreignKeyConstraintName: 'fk_lesson_version_challenge_id' })
  challenge!: Relation<Challenge> | null;

  @Column('uuid', { nullable: true })
  transferId!: string | null;

  @Field(() => Transfer, {
    nullable: true,
    description: 'The transfer of a practice that it was learned from; null where there is none, and where you may not read it.',
  })
  @ManyToOne(() => Transfer)
  @JoinColumn({ name: 'transfer_id', foreignKeyConstraintName: 'fk_lesson_version_transfer_id' })
  transfer!: Relation<Transfer> | null;

  @Column('uuid', { nullable: true })
  exchangeSessionId!: string | null;

  @Field(() => ExchangeSession, {
    nullable: true,
    description:
      'The session of an exchange day that it came out of; null where there is none, where it was taken out of the programme, and where you may not read it.',
  })
  // Whoever prepares a day may take sessions out of it, whatever was learned there.
  @ManyToOne(() => ExchangeSession, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'exchange_session_id', foreignKeyConstraintName: 'fk_lesson_version_exchange_session_id' })
  exchangeSession!: Relation<ExchangeSession> | null;
}

/** Facts that an input takes as they are; the others name other records. */
export const LESSON_FACTS = ['outcome', 'happenedOn', ...CLASSIFYING_FACTS] as const satisfies readonly (keyof LessonFacts)[];
