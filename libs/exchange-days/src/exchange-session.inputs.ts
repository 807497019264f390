import { IsRecordId, LocaleScalar, MarkdownScalar, MarkdownText, MutationInput, PlainText, RevisionedInput } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsNotEmpty, Max, Min } from 'class-validator';
import { ExchangeSessionKind } from './exchange-day.enums.js';

@InputType({ description: 'The texts of a session in one language.' })
export class ExchangeSessionTextInput {
  @Field(() => LocaleScalar, { description: 'The language of these texts.' })
  locale!: Locale;

  @IsNotEmpty()
  @PlainText(150)
  @Field(() => String, { description: 'What the session is called, at most 150 characters.' })
  title!: string;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, { nullable: true, description: 'What the session is about, at most 5,000 characters.' })
  description?: string | null;
}

@InputType({ description: 'Who speaks in a session: a function, never a person.' })
export class ExchangeSessionSpeakerInput {
  @IsNotEmpty()
  @PlainText(150)
  @Field(() => String, { description: 'The speaker’s function, at most 150 characters; never a person’s name.' })
  role!: string;

  @IsRecordId('org')
  @Field(() => ID, { nullable: true, description: 'The organisation that the speaker stands for.' })
  organisationId?: string | null;
}

@InputType({ description: 'A new session of an exchange day.' })
export class CreateExchangeSessionInput extends MutationInput {
  @IsRecordId('xday')
  @Field(() => ID, { description: 'The day that the session is a part of.' })
  exchangeDayId!: string;

  @Field(() => LocaleScalar, { description: 'The language that the texts are first written in; there must be a text in it.' })
  originalLocale!: Locale;

  @ArrayUnique((text: ExchangeSessionTextInput) => text.locale)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [ExchangeSessionTextInput], { description: 'The texts, once for each language. Languages left out stay as they are.' })
  texts!: ExchangeSessionTextInput[];

  @Min(0)
  @Max(1_000)
  @Field(() => Int, { nullable: true, description: 'Place in the programme, the lowest first; 0 where left out.' })
  position?: number | null;

  @PlainText(30)
  @Field(() => String, { description: 'When the session begins by the clocks at the venue, within the day, such as “2027-05-31T09:30”.' })
  startsAtLocal!: string;

  @PlainText(30)
  @Field(() => String, { description: 'When the session ends by the clocks at the venue, within the day, such as “2027-05-31T10:15”.' })
  endsAtLocal!: string;

  @Field(() => ExchangeSessionKind, { description: 'What happens in the session.' })
  kind!: ExchangeSessionKind;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { nullable: true, description: 'How many people fit in; empty where all of the day do.' })
  capacity?: number | null;

  @ArrayMaxSize(50)
  @Field(() => [ExchangeSessionSpeakerInput], {
    nullable: true,
    description: 'Who speaks, at most 50; they take the place of those there were.',
  })
  speakers?: ExchangeSessionSpeakerInput[] | null;
}

@InputType({ description: 'Changes to a session. What is left out stays as it is.' })
export class UpdateExchangeSessionInput extends IntersectionType(
  RevisionedInput,
  PartialType(OmitType(CreateExchangeSessionInput, ['exchangeDayId', 'originalLocale', 'idempotencyKey'])),
) {
  @IsRecordId('session')
  @Field(() => ID, { description: 'The session to change.' })
  id!: string;
}

@InputType({ description: 'The session to take out of the programme.' })
export class RemoveExchangeSessionInput extends RevisionedInput {
  @IsRecordId('session')
  @Field(() => ID, { description: 'The session to take out.' })
  id!: string;
}
