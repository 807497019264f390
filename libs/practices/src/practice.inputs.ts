import { DecimalScalar, IsRecordId } from '@alliance/graphql';
import { type ContentName, contentInputs, MAX_LIST } from '@alliance/publishing';
import { Field, ID, InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, Matches } from 'class-validator';
import { PLAIN_FACTS, PracticeFacts } from './practice-facts.entity.js';
import { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { PRACTICE_WORDS, PracticeText } from './practice-text.entity.js';
import { ThemedInput } from './themed.input.js';

/** What practices are called in operations. */
export const PRACTICE_NAME: ContentName = { name: 'Practice', field: 'practice', noun: 'practice', idPrefix: 'prac' };

/** The texts of a practice in one language. */
const PracticeWordsInput = PartialType(PickType(PracticeText, PRACTICE_WORDS, InputType));

@InputType({ description: 'Somewhere to read on.' })
export class PracticeLinkInput extends PickType(PracticeLink, ['url', 'label'], InputType) {}

@InputType({ description: 'Something that was measured before and after.' })
export class PracticeResultInput extends PickType(
  PracticeResult,
  ['quantity', 'unit', 'currency', 'before', 'after', 'periodStartsOn', 'periodEndsOn', 'period', 'method'],
  InputType,
) {}

/** The facts of a practice, and the records that it names. */
@InputType({ isAbstract: true })
class PracticeFactsInput extends IntersectionType(PartialType(PickType(PracticeFacts, PLAIN_FACTS, InputType)), ThemedInput) {
  @Matches(/^\d{1,14}(\.\d{1,4})?$/)
  @Field(() => DecimalScalar, {
    nullable: true,
    deprecationReason: 'Use costMinorUnits. Removed after 2027-06-30.',
    description: 'What it cost, in `costCurrency`, with no more decimals than the currency has. Not together with `costMinorUnits`.',
  })
  costAmount?: string | null;

  @IsRecordId('org')
  @Field(() => ID, { nullable: true, description: 'The organisation that is in charge of it.' })
  mainOrganisationId?: string | null;

  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @Field(() => [ID], { nullable: true, description: 'Other organisations that take part.' })
  partnerIds?: string[] | null;

  @ArrayMaxSize(MAX_LIST)
  @Field(() => [PracticeLinkInput], { nullable: true, description: 'Where to read on. The list replaces the one before.' })
  links?: PracticeLinkInput[] | null;

  @ArrayMaxSize(MAX_LIST)
  @Field(() => [PracticeResultInput], {
    nullable: true,
    description: 'What was measured before and after. The list replaces the one before.',
  })
  results?: PracticeResultInput[] | null;
}

/** Facts and texts: what is left out stays as it is, null clears. */
@InputType({ isAbstract: true })
export class PracticeContentInput extends IntersectionType(PracticeFactsInput, PracticeWordsInput) {}

/** The inputs of everything that can be done to practices. */
export const PRACTICE_INPUTS = contentInputs(PRACTICE_NAME, PracticeContentInput, PracticeWordsInput);

export type CreatePracticeInput = InstanceType<typeof PRACTICE_INPUTS.create>;
export type UpdatePracticeInput = InstanceType<typeof PRACTICE_INPUTS.update>;
