import { CityWhere } from '@alliance/cities';
import {
  BooleanFilter,
  connectionArguments,
  connectionOf,
  DateFilter,
  DateTimeFilter,
  enumFilter,
  IdFilter,
  LocaleArgument,
  nestedConnectionArguments,
  orderInput,
} from '@alliance/graphql';
import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PracticeWhere } from '../practice.queries.js';
import { Transfer } from './transfer.entity.js';
import { TransferStage } from './transfer.enums.js';

export const TransferConnection = connectionOf(() => Transfer);

/** What transfers can be ordered by. */
export enum TransferOrderField {
  STARTED_ON = 'STARTED_ON',
  STAGE_ON = 'STAGE_ON',
  UPDATED_AT = 'UPDATED_AT',
}

registerEnumType(TransferOrderField, {
  name: 'TransferOrderField',
  description: 'What transfers can be ordered by.',
  valuesMap: {
    STARTED_ON: { description: 'The day of the first step.' },
    STAGE_ON: { description: 'The day of the last step.' },
    UPDATED_AT: { description: 'When the transfer was last changed.' },
  },
});

const TransferStageFilter = enumFilter(TransferStage, 'TransferStage');

@InputType({ description: 'Which transfers. Everything given must hold.' })
export class TransferWhere {
  @Field(() => IdFilter, { nullable: true, description: 'By id.' })
  id?: IdFilter | null;

  @Field(() => PracticeWhere, { nullable: true, description: 'By the practice that is taken over.' })
  practice?: PracticeWhere | null;

  @Field(() => CityWhere, { nullable: true, description: 'By the adopting city.' })
  city?: CityWhere | null;

  @Field(() => CityWhere, { nullable: true, description: 'By the giving city.' })
  givingCity?: CityWhere | null;

  @Field(() => TransferStageFilter, { nullable: true, description: 'By how far the adopting city has come.' })
  stage?: InstanceType<typeof TransferStageFilter> | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day of the first step.' })
  startedOn?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'By the day of the last step.' })
  stageOn?: DateFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'By whether both cities have confirmed it. What is not confirmed only those find who may read drafts in one of them.',
  })
  isConfirmed?: BooleanFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'By when it was last changed.' })
  updatedAt?: DateTimeFilter | null;

  @Field(() => [TransferWhere], { nullable: true, description: 'All of these hold.' })
  and?: TransferWhere[] | null;

  @Field(() => [TransferWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: TransferWhere[] | null;

  @Field(() => TransferWhere, { nullable: true, description: 'This does not hold.' })
  not?: TransferWhere | null;
}

export const TransferOrder = orderInput('Transfer', TransferOrderField);

@ArgsType()
export class TransferArguments extends LocaleArgument {
  @Field(() => ID, { description: 'Opaque id of the transfer.' })
  id!: string;
}

@ArgsType()
export class TransfersArguments extends connectionArguments(TransferWhere, TransferOrder) {}

@ArgsType()
export class NestedTransfersArguments extends nestedConnectionArguments(TransferWhere, TransferOrder) {}
