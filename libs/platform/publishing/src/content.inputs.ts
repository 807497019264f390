import { IsRecordId, LocaleScalar, MutationInput, PlainLines, PlainText, RevisionedInput } from '@alliance/graphql';
import type { Locale } from '@alliance/kernel';
import type { Type } from '@nestjs/common';
import { Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { IsNotEmpty, Min } from 'class-validator';
import { ContentOrigin } from './content-text.entity.js';
import { MAX_TITLE } from './prose.decorator.js';

/** A record that is there, as its sender had read it. */
export interface ExistingContentInput extends RevisionedInput {
  id: string;
}

/** A new record with what it says in its original language. */
export type CreateContentInput<Content> = MutationInput & Content & { cityId: string; locale: Locale };

/** One language of a record. */
export interface TranslationInput extends ExistingContentInput {
  locale: Locale;
}

/** Texts in another language than the original's. */
export type TranslateContentInput<Words> = TranslationInput & Words & { origin: ContentOrigin };

export interface ReturnContentInput extends ExistingContentInput {
  reason: string;
}

export interface PublishContentInput extends ExistingContentInput {
  changeNote?: string | null;
}

export interface RestoreContentInput extends ExistingContentInput {
  /** Number of the publication. */
  version: number;
}

/** What a type of content is called in the names and descriptions of its operations. */
export interface ContentName {
  /** In names of operations, such as `Practice` in `submitPractice`. */
  name: string;
  /** Of the field of payloads, and what its actions begin with, such as `practice`. */
  field: string;
  /** In descriptions, such as `practice`. */
  noun: string;
  idPrefix: string;
}

/** The input classes of all mutations of one type of content. */
export interface ContentInputs<Content extends object, Words extends object> {
  create: Type<CreateContentInput<Content>>;
  update: Type<ExistingContentInput & Content>;
  translate: Type<TranslateContentInput<Words>>;
  requestTranslation: Type<TranslationInput>;
  approveTranslation: Type<TranslationInput>;
  submit: Type<ExistingContentInput>;
  return: Type<ReturnContentInput>;
  publish: Type<PublishContentInput>;
  restore: Type<RestoreContentInput>;
  discard: Type<ExistingContentInput>;
  archive: Type<ExistingContentInput>;
}

/**
 * Makes the inputs of one type of content.
 *
 * @param content facts and texts, all optional: what is left out stays as it is, null clears
 * @param words the texts alone
 */
export function contentInputs<Content extends object, Words extends object>(
  { name, noun, idPrefix }: ContentName,
  content: Type<Content>,
  words: Type<Words>,
): ContentInputs<Content, Words> {
  @InputType({ isAbstract: true })
  class Existing extends RevisionedInput implements ExistingContentInput {
    @IsRecordId(idPrefix)
    @Field(() => ID, { description: `The ${noun}.` })
    id!: string;
  }

  @InputType(`Create${name}Input`, { description: `A new ${noun}. It starts as a draft that only its city and the coordinator see.` })
  class Create extends IntersectionType(MutationInput, content as Type<object>) {
    @IsRecordId('city')
    @Field(() => ID, { description: `The city whose ${noun} it is.` })
    cityId!: string;

    @Field(() => LocaleScalar, { description: 'The language that the texts are written in: the original’s.' })
    locale!: Locale;

    @IsNotEmpty()
    @PlainText(MAX_TITLE)
    @Field(() => String, { description: `What the ${noun} is called. At most ${MAX_TITLE} characters.` })
    title!: string;
  }

  const changes = 'What is left out stays as it is, null clears.';

  @InputType(`Update${name}Input`, { description: `Changes of facts, and of texts in the original language. ${changes}` })
  class Update extends IntersectionType(Existing, content as Type<object>) {}

  @InputType({ isAbstract: true })
  class Translation extends Existing {
    @Field(() => LocaleScalar, { description: 'The language of the texts.' })
    locale!: Locale;
  }

  @InputType(`Translate${name}Input`, { description: `Texts in another language than the original’s. ${changes}` })
  class Translate extends IntersectionType(Translation, words as Type<object>) {
    @Field(() => ContentOrigin, { defaultValue: ContentOrigin.HUMAN, description: 'Who translated them.' })
    origin!: ContentOrigin;
  }

  @InputType(`Request${name}TranslationInput`, { description: 'A language that a machine is to translate the original’s texts into.' })
  class RequestTranslation extends Translation {}

  @InputType(`Approve${name}TranslationInput`, { description: 'A translation that somebody has checked and found right.' })
  class ApproveTranslation extends Translation {}

  @InputType(`Submit${name}Input`, { description: 'A draft to be reviewed.' })
  class Submit extends Existing {}

  @InputType(`Return${name}Input`, { description: 'A submitted draft that is to be changed.' })
  class Return extends Existing {
    @IsNotEmpty()
    @PlainLines(500)
    @Field(() => String, { description: 'What is to be changed, for its authors. At most 500 characters.' })
    reason!: string;
  }

  @InputType(`Publish${name}Input`, { description: 'A submitted draft that is to be shown to everybody.' })
  class Publish extends Existing {
    @PlainLines(500)
    @Field(() => String, { nullable: true, description: 'What changed since the publication before. At most 500 characters.' })
    changeNote?: string | null;
  }

  @InputType(`Restore${name}VersionInput`, { description: 'A published version that a new draft is to start from.' })
  class Restore extends Existing {
    @Min(1)
    @Field(() => Int, { description: 'Number of the publication.' })
    version!: number;
  }

  @InputType(`Discard${name}DraftInput`, { description: `The draft of a published ${noun} that is to be thrown away.` })
  class Discard extends Existing {}

  @InputType(`Archive${name}Input`, { description: `A published ${noun} that is to be put away.` })
  class Archive extends Existing {}

  return {
    create: Create,
    update: Update,
    translate: Translate,
    requestTranslation: RequestTranslation,
    approveTranslation: ApproveTranslation,
    submit: Submit,
    return: Return,
    publish: Publish,
    restore: Restore,
    discard: Discard,
    archive: Archive,
  } as unknown as ContentInputs<Content, Words>;
}
