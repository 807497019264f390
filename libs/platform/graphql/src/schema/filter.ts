import type { Locale } from '@alliance/kernel';
import type { Type } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PlainText } from '../validation/decorator.js';
import { DateScalar, DateTimeScalar, LocaleScalar } from './scalar.js';

/** Characters that a filter's text may have at most. */
const MAX_FILTER_TEXT = 500;

@InputType({ description: 'Compares an id.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Is this one.' })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Is one of these.' })
  in?: string[] | null;
}

@InputType({ description: 'Compares languages.' })
export class LocaleFilter {
  @Field(() => LocaleScalar, { nullable: true, description: 'Is this language, or has it among several.' })
  eq?: Locale | null;

  @Field(() => [LocaleScalar], { nullable: true, description: 'Is one of these languages, or has one of them among several.' })
  in?: Locale[] | null;
}

@InputType({ description: 'Compares a text.' })
export class StringFilter {
  @PlainText(MAX_FILTER_TEXT)
  @Field(() => String, { nullable: true, description: 'Is exactly this text.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Is exactly one of these texts.' })
  in?: string[] | null;

  @PlainText(MAX_FILTER_TEXT)
  @Field(() => String, { nullable: true, description: 'Starts with this text; capitals and small letters count as equal.' })
  startsWith?: string | null;
}

@InputType({ description: 'Compares a whole number.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Is this number.' })
  eq?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Is one of these numbers.' })
  in?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Is this number or more.' })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is this number or less.' })
  lte?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is more than this number.' })
  gt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is less than this number.' })
  lt?: number | null;
}

@InputType({ description: 'Compares a moment in time.' })
export class DateTimeFilter {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Is this moment or later.' })
  gte?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Is this moment or earlier.' })
  lte?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Is later than this moment.' })
  gt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Is earlier than this moment.' })
  lt?: Date | null;
}

@InputType({ description: 'Compares a day of the calendar.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Is this day.' })
  eq?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Is this day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Is this day or earlier.' })
  lte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Is later than this day.' })
  gt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Is earlier than this day.' })
  lt?: string | null;
}

@InputType({ description: 'Compares a yes-or-no value.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'Is this value.' })
  eq?: boolean | null;
}

/** What a filter on an enum's values holds. */
export interface EnumFilter<Value> {
  eq?: Value | null;
  in?: Value[] | null;
}

const enumFilters = new Map<object, Type<EnumFilter<unknown>>>();

/** The filter class of a registered enum (always the same one): `enumFilter(PolicyArea, 'PolicyArea')` is `PolicyAreaFilter`. */
export function enumFilter<Value>(values: Record<string, Value>, name: string): Type<EnumFilter<Value>> {
  const known = enumFilters.get(values);
  if (known) return known as Type<EnumFilter<Value>>;

  @InputType(`${name}Filter`, { description: `Compares a value of ${name}.` })
  class ValueFilter {
    @Field(() => values, { nullable: true, description: 'Is this value, or has it among several.' })
    eq?: Value | null;

    @Field(() => [values], { nullable: true, description: 'Is one of these values, or has one of them among several.' })
    in?: Value[] | null;
  }
  enumFilters.set(values, ValueFilter);
  return ValueFilter;
}
