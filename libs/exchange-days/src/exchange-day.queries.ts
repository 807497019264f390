import { CityWhere } from '@alliance/cities';
import {
  connectionArguments,
  connectionOf,
  DateTimeFilter,
  enumFilter,
  nestedConnectionArguments,
  orderInput,
  StringFilter,
} from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayStatus, ExchangeMode } from './exchange-day.enums.js';

export const ExchangeDayConnection = connectionOf(() => ExchangeDay);

export enum ExchangeDayOrderField {
  STARTS_AT = 'STARTS_AT',
  TITLE = 'TITLE',
}

registerEnumType(ExchangeDayOrderField, {
  name: 'ExchangeDayOrderField',
  description: 'What exchange days can be ordered by.',
  valuesMap: {
    STARTS_AT: { description: 'When the day begins.' },
    TITLE: { description: 'The title, in the alphabet of the language asked for.' },
  },
});

const ExchangeDayStatusFilter = enumFilter(ExchangeDayStatus, 'ExchangeDayStatus');
const ExchangeModeFilter = enumFilter(ExchangeMode, 'ExchangeMode');

@InputType({ description: 'Which exchange days. Everything given must hold.' })
export class ExchangeDayWhere {
  @Field(() => StringFilter, { nullable: true, description: 'By the readable name in addresses.' })
  slug?: StringFilter | null;

  @Field(() => CityWhere, { nullable: true, description: 'By the city that hosts the day.' })
  hostCity?: CityWhere | null;

  @Field(() => ExchangeDayStatusFilter, { nullable: true, description: 'By where the day is in its life.' })
  status?: InstanceType<typeof ExchangeDayStatusFilter> | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when the day begins.' })
  startsAt?: DateTimeFilter | null;

  @Field(() => ExchangeModeFilter, { nullable: true, description: 'By how people take part.' })
  mode?: InstanceType<typeof ExchangeModeFilter> | null;

  @Field(() => StringFilter, { nullable: true, description: 'By a language that is spoken, as BCP 47 tag.' })
  language?: StringFilter | null;

  @Field(() => [ExchangeDayWhere], { nullable: true, description: 'All of these hold.' })
  and?: ExchangeDayWhere[] | null;

  @Field(() => [ExchangeDayWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: ExchangeDayWhere[] | null;

  @Field(() => ExchangeDayWhere, { nullable: true, description: 'This does not hold.' })
  not?: ExchangeDayWhere | null;
}

export const ExchangeDayOrder = orderInput('ExchangeDay', ExchangeDayOrderField);

@ArgsType()
export class ExchangeDaysArguments extends connectionArguments(ExchangeDayWhere, ExchangeDayOrder) {}

@ArgsType()
export class NestedExchangeDaysArguments extends nestedConnectionArguments(ExchangeDayWhere, ExchangeDayOrder) {}
