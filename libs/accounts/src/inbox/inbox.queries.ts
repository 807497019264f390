import { NoticeKind } from '@alliance/access';
import { BooleanFilter, connectionOf, enumFilter, nestedConnectionArguments, orderInput } from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { InboxItem } from './inbox-item.entity.js';

export const InboxItemConnection = connectionOf(() => InboxItem);

export enum InboxItemOrderField {
  CREATED_AT = 'CREATED_AT',
}

registerEnumType(InboxItemOrderField, {
  name: 'InboxItemOrderField',
  description: 'What an inbox can be ordered by.',
  valuesMap: { CREATED_AT: { description: 'When the person was told.' } },
});

const InboxItemKindFilter = enumFilter(NoticeKind, 'InboxItemKind');

@InputType({ description: 'Which items of an inbox. Everything given must hold.' })
export class InboxItemWhere {
  @Field(() => InboxItemKindFilter, { nullable: true, description: 'By what it is about.' })
  kind?: InstanceType<typeof InboxItemKindFilter> | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it asks the person to do something.' })
  needsAction?: BooleanFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether the person has read it.' })
  isRead?: BooleanFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is done.' })
  isDone?: BooleanFilter | null;

  @Field(() => [InboxItemWhere], { nullable: true, description: 'All of these hold.' })
  and?: InboxItemWhere[] | null;

  @Field(() => [InboxItemWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: InboxItemWhere[] | null;

  @Field(() => InboxItemWhere, { nullable: true, description: 'This does not hold.' })
  not?: InboxItemWhere | null;
}

export const InboxItemOrder = orderInput('InboxItem', InboxItemOrderField);

@ArgsType()
export class InboxArguments extends nestedConnectionArguments(InboxItemWhere, InboxItemOrder) {}
