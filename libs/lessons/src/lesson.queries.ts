import { ChallengeWhere } from '@alliance/challenges';
import { CityWhere } from '@alliance/cities';
import { connectionArguments, connectionOf, DateFilter, enumFilter, nestedConnectionArguments, orderInput } from '@alliance/graphql';
import { PracticeWhere, TransferWhere } from '@alliance/practices';
import { ContentArguments, ContentWhere } from '@alliance/publishing';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Lesson } from './lesson.entity.js';
import { LessonOutcome } from './lesson.enums.js';

export const LessonConnection = connectionOf(() => Lesson);

/** What lessons can be ordered by. */
export enum LessonOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  UPDATED_AT = 'UPDATED_AT',
  TITLE = 'TITLE',
  HAPPENED_ON = 'HAPPENED_ON',
}

registerEnumType(LessonOrderField, {
  name: 'LessonOrderField',
  description: 'What lessons can be ordered by.',
  valuesMap: {
    PUBLISHED_AT: { description: 'When the lesson was first published.' },
    UPDATED_AT: { description: 'When what shows was last changed.' },
    TITLE: { description: 'The title, in the alphabet of the language that it is shown in.' },
    HAPPENED_ON: { description: 'The day on which it happened.' },
  },
});

const LessonOutcomeFilter = enumFilter(LessonOutcome, 'LessonOutcome');

@InputType({ description: 'Which lessons. Everything given must hold.' })
export class LessonWhere extends ContentWhere {
  @Field(() => LessonOutcomeFilter, { nullable: true, description: 'By how it went.' })
  outcome?: InstanceType<typeof LessonOutcomeFilter> | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which it happened.' })
  happenedOn?: DateFilter | null;

  @Field(() => CityWhere, { nullable: true, description: 'By the city that has learned it.' })
  city?: CityWhere | null;

  @Field(() => PracticeWhere, { nullable: true, description: 'By the practice that it was learned from, of those that you may read.' })
  practice?: PracticeWhere | null;

  @Field(() => ChallengeWhere, { nullable: true, description: 'By the challenge that it was learned from, of those that you may read.' })
  challenge?: ChallengeWhere | null;

  @Field(() => TransferWhere, { nullable: true, description: 'By the transfer that it was learned from, of those that you may read.' })
  transfer?: TransferWhere | null;

  @Field(() => [LessonWhere], { nullable: true, description: 'All of these hold.' })
  and?: LessonWhere[] | null;

  @Field(() => [LessonWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: LessonWhere[] | null;

  @Field(() => LessonWhere, { nullable: true, description: 'This does not hold.' })
  not?: LessonWhere | null;
}

export const LessonOrder = orderInput('Lesson', LessonOrderField);

@ArgsType()
export class LessonArguments extends ContentArguments {}

@ArgsType()
export class LessonsArguments extends connectionArguments(LessonWhere, LessonOrder) {}

@ArgsType()
export class NestedLessonsArguments extends nestedConnectionArguments(LessonWhere, LessonOrder) {}
