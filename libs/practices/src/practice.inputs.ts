import { IsRecordId, LocaleScalar, MutationInput, PlainText, RevisionedInput } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { ContentOrigin } from '@alliance/publishing';
import { Field, ID, InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsNotEmpty } from 'class-validator';
import { MAX_LIST, PLAIN_FACTS, PracticeFacts } from './practice-facts.entity.js';
import { PracticeLink, PracticeResult } from './practice-part.entity.js';
import { PRACTICE_WORDS, PracticeText } from './practice-text.entity.js';

/** The texts of a practice in one language. */
const PracticeWordsInput = PartialType(PickType(PracticeText, PRACTICE_WORDS, InputType));

@InputType({ description: 'Somewhere to read on.' })
export class PracticeLinkInput extends PickType(PracticeLink, ['url', 'label'], InputType) {}

@InputType({ description: 'Something that was measured before and after.' })
export class PracticeResultInput extends PickType(PracticeResult, ['quantity', 'unit', 'before', 'after', 'period'], InputType) {}

/** The facts of a practice, and the records that it names. */
@InputType({ isAbstract: true })
class PracticeFactsInput extends PartialType(PickType(PracticeFacts, PLAIN_FACTS, InputType)) {
  @ArrayMaxSize(MAX_LIST)
  @ArrayUnique()
  @Field(() => [String], { nullable: true, description: 'Codes of its themes, such as `urban-governance`.' })
  themeCodes?: string[] | null;

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

@InputType({ description: 'A new practice. It starts as a draft that only its city and the coordinator see.' })
export class CreatePracticeInput extends IntersectionType(MutationInput, PracticeContentInput) {
  @IsRecordId('city')
  @Field(() => ID, { description: 'The city whose practice it is.' })
  cityId!: string;

  @Field(() => LocaleScalar, { description: 'The language that the texts are written in: the original’s.' })
  locale!: Locale;

  @IsNotEmpty()
  @PlainText(150)
  @Field(() => String, { description: 'What the practice is called. At most 150 characters.' })
  override title!: string;
}

@InputType({ isAbstract: true })
class ExistingPracticeInput extends RevisionedInput {
  @IsRecordId('prac')
  @Field(() => ID, { description: 'The practice.' })
  id!: string;
}

@InputType({ description: 'Changes of facts, and of texts in the original language. What is left out stays as it is, null clears.' })
export class UpdatePracticeInput extends IntersectionType(ExistingPracticeInput, PracticeContentInput) {}

@InputType({ description: 'Texts in another language than the original’s. What is left out stays as it is, null clears.' })
export class TranslatePracticeInput extends IntersectionType(ExistingPracticeInput, PracticeWordsInput) {
  @Field(() => LocaleScalar, { description: 'The language of the texts.' })
  locale!: Locale;

  @Field(() => ContentOrigin, { defaultValue: ContentOrigin.HUMAN, description: 'Who translated them.' })
  origin!: ContentOrigin;
}

@InputType({ description: 'A draft to be reviewed.' })
export class SubmitPracticeInput extends ExistingPracticeInput {}

@InputType({ description: 'A submitted draft that is to be changed.' })
export class ReturnPracticeInput extends ExistingPracticeInput {
  @IsNotEmpty()
  @PlainText(500)
  @Field(() => String, { description: 'What is to be changed, for its authors. At most 500 characters.' })
  reason!: string;
}

@InputType({ description: 'A submitted draft that is to be shown to everybody.' })
export class PublishPracticeInput extends ExistingPracticeInput {
  @PlainText(500)
  @Field(() => String, { nullable: true, description: 'What changed since the publication before. At most 500 characters.' })
  changeNote?: string | null;
}

@InputType({ description: 'A published practice that is to be put away.' })
export class ArchivePracticeInput extends ExistingPracticeInput {}
