import { connectionOf, enumFilter, LocaleFilter, nestedConnectionArguments, orderInput, StringFilter } from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { ContentTranslation } from './content-translation.entity.js';
import { TranslationState } from './translation-state.enum.js';

export const ContentTranslationConnection = connectionOf(() => ContentTranslation);

export enum TranslationTaskOrderField {
  SINCE = 'SINCE',
}

registerEnumType(TranslationTaskOrderField, {
  name: 'TranslationTaskOrderField',
  description: 'What a list of what is to be translated can be ordered by.',
  valuesMap: { SINCE: { description: 'Since when it waits.' } },
});

const TranslationStateFilter = enumFilter(TranslationState, 'TranslationState');

@InputType({ description: 'What is to be translated. Everything given must hold.' })
export class TranslationTaskWhere {
  @Field(() => LocaleFilter, { nullable: true, description: 'By the language to translate into.' })
  locale?: LocaleFilter | null;

  @Field(() => TranslationStateFilter, { nullable: true, description: 'By what is to be done.' })
  state?: InstanceType<typeof TranslationStateFilter> | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the type of the record, such as `Practice`.' })
  recordType?: StringFilter | null;

  @Field(() => [TranslationTaskWhere], { nullable: true, description: 'All of these hold.' })
  and?: TranslationTaskWhere[] | null;

  @Field(() => [TranslationTaskWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: TranslationTaskWhere[] | null;

  @Field(() => TranslationTaskWhere, { nullable: true, description: 'This does not hold.' })
  not?: TranslationTaskWhere | null;
}

export const TranslationTaskOrder = orderInput('TranslationTask', TranslationTaskOrderField);

@ArgsType()
export class TranslationTasksArguments extends nestedConnectionArguments(TranslationTaskWhere, TranslationTaskOrder) {}
