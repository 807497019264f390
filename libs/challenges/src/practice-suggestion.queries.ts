import { connectionOf, enumFilter, nestedConnectionArguments, orderInput } from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { SuggestionState } from './challenge.enums.js';
import { PracticeSuggestion } from './practice-suggestion.entity.js';

export const SuggestionConnection = connectionOf(() => PracticeSuggestion);

/** What suggestions can be ordered by. */
export enum SuggestionOrderField {
  CREATED_AT = 'CREATED_AT',
}

registerEnumType(SuggestionOrderField, {
  name: 'PracticeSuggestionOrderField',
  description: 'What suggestions of practices can be ordered by.',
  valuesMap: { CREATED_AT: { description: 'When the practice was suggested.' } },
});

const SuggestionStateFilter = enumFilter(SuggestionState, 'PracticeSuggestionState');

@InputType('PracticeSuggestionWhere', { description: 'Which suggestions of practices. Everything given must hold.' })
export class SuggestionWhere {
  @Field(() => SuggestionStateFilter, { nullable: true, description: 'By what became of them.' })
  state?: InstanceType<typeof SuggestionStateFilter> | null;
}

export const SuggestionOrder = orderInput('PracticeSuggestion', SuggestionOrderField);

@ArgsType()
export class NestedSuggestionsArguments extends nestedConnectionArguments(SuggestionWhere, SuggestionOrder) {}
