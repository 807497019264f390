import { AreLanguageTags } from '@alliance/cities';
import {
  IsRecordId,
  IsTimeZone,
  LocaleScalar,
  MarkdownScalar,
  MarkdownText,
  MutationInput,
  PlainLines,
  PlainText,
  RevisionedInput,
  UrlScalar,
} from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Field, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsNotEmpty, Max, Min } from 'class-validator';
import { ExchangeMode } from './exchange-day.enums.js';

const MAX_SEATS = 100_000;

@InputType({ description: 'The texts of an exchange day in one language.' })
export class ExchangeDayTextInput {
  @Field(() => LocaleScalar, { description: 'The language of these texts.' })
  locale!: Locale;

  @IsNotEmpty()
  @PlainText(150)
  @Field(() => String, { description: 'What the day is called, at most 150 characters.' })
  title!: string;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, { nullable: true, description: 'What the day is for and who should come, at most 5,000 characters.' })
  purpose?: string | null;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, { nullable: true, description: 'How to get in and take part with a disability, at most 5,000 characters.' })
  accessNotes?: string | null;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, { nullable: true, description: 'How to get there and where to stay, at most 5,000 characters.' })
  travelNotes?: string | null;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, { nullable: true, description: 'What participants agree to, at most 5,000 characters.' })
  terms?: string | null;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, { nullable: true, description: 'What came out of the day, at most 5,000 characters.' })
  closingReport?: string | null;
}

@InputType({ description: 'A new exchange day. It starts as a draft.' })
export class CreateExchangeDayInput extends MutationInput {
  @IsRecordId('city')
  @Field(() => ID, { description: 'The city that hosts the day.' })
  hostCityId!: string;

  @Field(() => LocaleScalar, { description: 'The language that the texts are first written in; there must be a text in it.' })
  originalLocale!: Locale;

  @ArrayUnique((text: ExchangeDayTextInput) => text.locale)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [ExchangeDayTextInput], { description: 'The texts, once for each language. Languages left out stay as they are.' })
  texts!: ExchangeDayTextInput[];

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: 'Time zone of the venue by its IANA name; that of the city where left out.' })
  timeZone?: string | null;

  @PlainText(30)
  @Field(() => String, { description: 'When the day begins by the clocks at the venue, such as “2027-05-31T09:30”.' })
  startsAtLocal!: string;

  @PlainText(30)
  @Field(() => String, { description: 'When the day ends by the clocks at the venue, such as “2027-05-31T16:00”.' })
  endsAtLocal!: string;

  @PlainText(30)
  @Field(() => String, {
    nullable: true,
    description: 'When registration opens by the clocks at the venue; from publication on where empty.',
  })
  registrationOpensAtLocal?: string | null;

  @PlainText(30)
  @Field(() => String, {
    nullable: true,
    description: 'When registration closes by the clocks at the venue; when the day begins where empty.',
  })
  registrationClosesAtLocal?: string | null;

  @Field(() => ExchangeMode, { description: 'How people take part.' })
  mode!: ExchangeMode;

  @PlainText(200)
  @Field(() => String, { nullable: true, description: 'Name of the place, at most 200 characters.' })
  venueName?: string | null;

  @PlainLines(500)
  @Field(() => String, { nullable: true, description: 'Postal address of the place, at most 500 characters.' })
  venueAddress?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where to join online; shows to the hosts and to confirmed participants only.' })
  onlineLink?: string | null;

  @AreLanguageTags()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @Field(() => [String], { nullable: true, description: 'Languages that are spoken, as BCP 47 tags; at most 20.' })
  languages?: string[] | null;

  @AreLanguageTags()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @Field(() => [String], { nullable: true, description: 'Languages that are interpreted into, as BCP 47 tags; at most 20.' })
  interpretation?: string[] | null;

  @Min(0)
  @Max(MAX_SEATS)
  @Field(() => Int, { description: 'How many seats there are, at most 100,000. Fewer than are taken cancels nobody.' })
  capacity!: number;
}

@InputType({ description: 'Changes to an exchange day. What is left out stays as it is.' })
export class UpdateExchangeDayInput extends IntersectionType(
  RevisionedInput,
  PartialType(OmitType(CreateExchangeDayInput, ['hostCityId', 'originalLocale', 'idempotencyKey'])),
) {
  @IsRecordId('xday')
  @Field(() => ID, { description: 'The exchange day to change.' })
  id!: string;

  @Min(0)
  @Max(MAX_SEATS)
  @Field(() => Int, { nullable: true, description: 'How many people came; after the day has begun.' })
  attendeeCount?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True closes a published day that has ended: it becomes COMPLETED.' })
  completed?: boolean | null;
}

@InputType({ description: 'The exchange day to announce.' })
export class PublishExchangeDayInput extends RevisionedInput {
  @IsRecordId('xday')
  @Field(() => ID, { description: 'The draft to announce.' })
  id!: string;
}

@InputType({ description: 'The exchange day to call off.' })
export class CancelExchangeDayInput extends RevisionedInput {
  @IsRecordId('xday')
  @Field(() => ID, { description: 'The published day to call off.' })
  id!: string;

  @IsNotEmpty()
  @PlainLines(500)
  @Field(() => String, { description: 'Why, for everybody to read, at most 500 characters.' })
  reason!: string;
}
