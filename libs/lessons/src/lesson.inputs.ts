import { IsRecordId } from '@alliance/graphql';
import { ThemedInput } from '@alliance/practices';
import { type ContentName, contentInputs } from '@alliance/publishing';
import { Field, ID, InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { LESSON_FACTS, LessonFacts } from './lesson-facts.entity.js';
import { LESSON_WORDS, LessonText } from './lesson-text.entity.js';

/** What lessons are called in operations. */
export const LESSON_NAME: ContentName = { name: 'Lesson', field: 'lesson', noun: 'lesson', idPrefix: 'less' };

/** The texts of a lesson in one language. */
const LessonWordsInput = PartialType(PickType(LessonText, LESSON_WORDS, InputType));

/** The records that a lesson was learned from, by their ids. */
@InputType({ isAbstract: true })
export class LessonSourcesInput {
  @IsRecordId('prac')
  @Field(() => ID, { nullable: true, description: 'The practice that it was learned from: one that you may read.' })
  practiceId?: string | null;

  @IsRecordId('chal')
  @Field(() => ID, { nullable: true, description: 'The challenge that it was learned from: one that you may read.' })
  challengeId?: string | null;

  @IsRecordId('tran')
  @Field(() => ID, { nullable: true, description: 'The transfer of a practice that it was learned from: one that you may read.' })
  transferId?: string | null;

  @IsRecordId('session')
  @Field(() => ID, { nullable: true, description: 'The session of an exchange day that it came out of: one that you may read.' })
  exchangeSessionId?: string | null;
}

/** The facts of a lesson, and the records that it names. */
@InputType({ isAbstract: true })
class LessonFactsInput extends IntersectionType(
  IntersectionType(PartialType(PickType(LessonFacts, LESSON_FACTS, InputType)), LessonSourcesInput),
  ThemedInput,
) {}

/** Facts and texts: what is left out stays as it is, null clears. */
@InputType({ isAbstract: true })
export class LessonContentInput extends IntersectionType(LessonFactsInput, LessonWordsInput) {}

/** The inputs of everything that can be done to lessons. */
export const LESSON_INPUTS = contentInputs(LESSON_NAME, LessonContentInput, LessonWordsInput);
