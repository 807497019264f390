import {
  CountryCodeScalar,
  DateScalar,
  DecimalScalar,
  IsRecordId,
  IsTimeZone,
  LocaleScalar,
  MarkdownScalar,
  MarkdownText,
  MutationInput,
  PlainText,
  UrlScalar,
  RevisionedInput,
} from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import { Field, Float, ID, InputType, Int, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsNotEmpty, Matches, Max, Min } from 'class-validator';
import { AllianceRole, CityQuantity, CityTargetScope, ResidualHandling } from './city.enums.js';
import { AreLanguageTags, IsNotNegative, IsSlug } from './constraint.decorator.js';

const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2200];

@InputType({ description: 'A city’s name and description in one language.' })
export class CityTextInput {
  @Field(() => LocaleScalar, { description: 'The language of these texts.' })
  locale!: Locale;

  @IsNotEmpty()
  @PlainText(150)
  @Field(() => String, { description: 'What the city is called, at most 150 characters.' })
  name!: string;

  @MarkdownText(5_000)
  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What there is to know about the city and its climate work, at most 5,000 characters.',
  })
  description?: string | null;
}

@InputType({ description: 'A climate target as one source states it.' })
export class CityTargetInput {
  @Field(() => CityTargetScope, { description: 'Whose emissions the target counts.' })
  scope!: CityTargetScope;

  @PlainText(150)
  @Field(() => String, { nullable: true, description: 'The goal in a few words, as its source puts it, at most 150 characters.' })
  wording?: string | null;

  @Min(EARLIEST_YEAR)
  @Max(LATEST_YEAR)
  @Field(() => Int, { nullable: true, description: 'Year that the reduction is counted from.' })
  baseYear?: number | null;

  @IsNotNegative()
  @Field(() => DecimalScalar, { nullable: true, description: 'Emissions in the base year, in the unit of `baseUnit`.' })
  baseValue?: string | null;

  @PlainText(50)
  @Field(() => String, { nullable: true, description: 'Unit of `baseValue`, at most 50 characters.' })
  baseUnit?: string | null;

  @Min(EARLIEST_YEAR)
  @Max(LATEST_YEAR)
  @Field(() => Int, { description: 'Year by which the target is to be met.' })
  targetYear!: number;

  @IsNotNegative()
  @Field(() => DecimalScalar, { nullable: true, description: 'Reduction from the base year in per cent, not negative.' })
  reductionPercent?: string | null;

  @Field(() => ResidualHandling, { nullable: true, description: 'What becomes of the emissions left over.' })
  residualHandling?: ResidualHandling | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision.' })
  adoptedOn?: string | null;

  @IsNotEmpty()
  @PlainText(300)
  @Field(() => String, { description: 'Who states the target, and where, at most 300 characters.' })
  sourceName!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the source can be read.' })
  sourceUrl?: string | null;
}

@InputType({ description: 'A figure about a city as one source states it.' })
export class CityStatementInput {
  @Field(() => CityQuantity, { description: 'What is measured.' })
  quantity!: CityQuantity;

  @IsNotNegative()
  @Field(() => DecimalScalar, { description: 'The figure, in the unit of `unit`, not negative.' })
  value!: string;

  @PlainText(50)
  @Field(() => String, { nullable: true, description: 'Unit of the figure, at most 50 characters; left out for a plain count.' })
  unit?: string | null;

  @Min(EARLIEST_YEAR)
  @Max(LATEST_YEAR)
  @Field(() => Int, { nullable: true, description: 'Year that the figure holds for.' })
  asOfYear?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the figure holds for, where the source is that exact.' })
  asOfDate?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where the source calls the figure preliminary.' })
  provisional?: boolean | null;

  @PlainText(150)
  @Field(() => String, { nullable: true, description: 'How the figure came about, such as “census”, at most 150 characters.' })
  method?: string | null;

  @IsNotEmpty()
  @PlainText(300)
  @Field(() => String, { description: 'Who states the figure, at most 300 characters.' })
  sourceName!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the source can be read.' })
  sourceUrl?: string | null;
}

@InputType({ description: 'A new city.' })
export class CreateCityInput extends MutationInput {
  @IsSlug()
  @Field(() => String, {
    nullable: true,
    description: 'Readable name in addresses: small letters, digits and hyphens, at most 80. Made from the name where left out.',
  })
  slug?: string | null;

  @Field(() => LocaleScalar, { description: 'The language that the texts are first written in; there must be a text in it.' })
  originalLocale!: Locale;

  @ArrayUnique((text: CityTextInput) => text.locale)
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [CityTextInput], { description: 'Name and description, once for each language. Languages left out stay as they are.' })
  texts!: CityTextInput[];

  @Field(() => CountryCodeScalar, { description: 'The country.' })
  countryCode!: string;

  @Matches(/^[A-Z]{2}[A-Z0-9]{3}$/)
  @Field(() => String, { nullable: true, description: 'Code of the NUTS 3 region, such as “FI1B1”.' })
  nuts3Code?: string | null;

  @Matches(/^[A-Za-z0-9_]{1,20}$/)
  @Field(() => String, { nullable: true, description: 'Code of the local administrative unit, at most 20 characters.' })
  lauCode?: string | null;

  @Min(-90)
  @Max(90)
  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84), −90 to 90.' })
  latitude?: number | null;

  @Min(-180)
  @Max(180)
  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (WGS 84), −180 to 180.' })
  longitude?: number | null;

  @Field(() => AllianceRole, { description: 'What the city is in the alliance.' })
  allianceRole!: AllianceRole;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the city joined the alliance.' })
  joinedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day that the city left the alliance, not before it joined.' })
  leftOn?: string | null;

  @AreLanguageTags()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @Field(() => [String], {
    nullable: true,
    description: 'Languages that the city works in, as BCP 47 tags, the most used first; at most 20.',
  })
  languages?: string[] | null;

  @IsTimeZone()
  @Field(() => String, { description: 'The city’s time zone by its IANA name.' })
  timeZone!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'The city’s own website.' })
  website?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where nobody shall publish what they submitted themselves; else false.' })
  fourEyes?: boolean | null;

  @ArrayMaxSize(50)
  @Field(() => [CityTargetInput], {
    nullable: true,
    description: 'All climate targets, at most 50; they take the place of those there were.',
  })
  targets?: CityTargetInput[] | null;

  @ArrayMaxSize(50)
  @Field(() => [CityStatementInput], { nullable: true, description: 'All figures, at most 50; they take the place of those there were.' })
  statements?: CityStatementInput[] | null;
}

@InputType({ description: 'Changes to a city. What is left out stays as it is.' })
export class UpdateCityInput extends IntersectionType(
  RevisionedInput,
  PartialType(OmitType(CreateCityInput, ['slug', 'originalLocale', 'idempotencyKey'])),
) {
  @IsRecordId('city')
  @Field(() => ID, { description: 'The city to change.' })
  id!: string;
}
