import { MutationInput, payloadOf } from '@alliance/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { Person } from '../person.entity.js';

/** Items that one mutation takes. */
const MAX_ITEMS = 100;

@InputType({ description: 'What you have read in your inbox.' })
export class MarkInboxItemsReadInput extends MutationInput {
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_ITEMS)
  @Field(() => [ID], { description: `The items, 1 to ${MAX_ITEMS}. Those that only tell of something are done with it.` })
  ids!: string[];
}

@InputType({ description: 'What is done in your inbox.' })
export class CompleteInboxItemsInput extends MutationInput {
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_ITEMS)
  @Field(() => [ID], { description: `The items, 1 to ${MAX_ITEMS}. They count as read, too.` })
  ids!: string[];
}

export const MarkInboxItemsReadPayload = payloadOf('MarkInboxItemsRead', { viewer: () => Person });
export const CompleteInboxItemsPayload = payloadOf('CompleteInboxItems', { viewer: () => Person });
