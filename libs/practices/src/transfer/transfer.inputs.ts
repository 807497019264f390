import {
  DateScalar,
  IsRecordId,
  LocaleScalar,
  MarkdownScalar,
  MarkdownText,
  MutationInput,
  PlainLines,
  RevisionedInput,
} from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { MAX_PROSE } from '@alliance/publishing';
import { Field, ID, InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { Transfer } from './transfer.entity.js';
import { TransferStage } from './transfer.enums.js';

/** The texts of a transfer that can be changed at any time. */
export const TRANSFER_WORDS = [
  'adaptations',
  'adaptationReasons',
  'differingConditions',
  'outcome',
] as const satisfies readonly (keyof Transfer)[];

@InputType({ isAbstract: true })
class ExistingTransferInput extends RevisionedInput {
  @IsRecordId('tran')
  @Field(() => ID, { description: 'The transfer.' })
  id!: string;
}

@InputType({ description: 'A practice that a city is interested in taking over.' })
export class StartTransferInput extends MutationInput {
  @IsRecordId('prac')
  @Field(() => ID, { description: 'The practice: a published one of another city.' })
  practiceId!: string;

  @IsRecordId('city')
  @Field(() => ID, { description: 'The adopting city.' })
  cityId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that the city became interested; today, by its clocks, where left out. Not in the future, and not before 1990-01-01.',
  })
  startedOn?: string | null;

  @PlainLines(1_000)
  @Field(() => String, { nullable: true, description: 'What there is to say about the first step. At most 1,000 characters.' })
  note?: string | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language that the texts of the transfer are written in; the city’s first where left out.',
  })
  locale?: Locale | null;
}

@InputType({
  description:
    'The next step of a transfer. Stages go forward, and may be skipped; nothing comes after IMPLEMENTED and DROPPED, which contributors can’t record.',
})
export class AdvanceTransferInput extends ExistingTransferInput {
  @Field(() => TransferStage, { description: 'The stage that was reached.' })
  stage!: TransferStage;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that it was reached; today, by the adopting city’s clocks, where left out. Not in the future, and not before the step before.',
  })
  on?: string | null;

  @PlainLines(1_000)
  @Field(() => String, { nullable: true, description: 'What there is to say about the step. At most 1,000 characters.' })
  note?: string | null;

  @MarkdownText(MAX_PROSE)
  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'Why it is given up, for others to learn from: required for DROPPED, and for nothing else. At most 5,000 characters.',
  })
  dropReason?: string | null;
}

@InputType({ description: 'What there is to say about a transfer. What is left out stays as it is, null clears.' })
export class UpdateTransferInput extends IntersectionType(
  ExistingTransferInput,
  PartialType(PickType(Transfer, TRANSFER_WORDS, InputType)),
) {
  @IsRecordId('contact')
  @Field(() => ID, { nullable: true, description: 'Whom to ask: a contact of the adopting city.' })
  contactId?: string | null;

  @IsRecordId('prac')
  @Field(() => ID, { nullable: true, description: 'The adopting city’s own practice that came of it.' })
  ownPracticeId?: string | null;
}

@InputType({ description: 'A transfer that is as it is recorded. Each city confirms its own side; who may for both confirms both.' })
export class ConfirmTransferInput extends ExistingTransferInput {}
