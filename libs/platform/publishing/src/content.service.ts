import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId } from '@alliance/kernel';
import type { TranslatorLanguage } from '@alliance/translation';
import { Inject, type OnModuleInit } from '@nestjs/common';
import type {
  CreateContentInput,
  ExistingContentInput,
  PublishContentInput,
  RestoreContentInput,
  ReturnContentInput,
  TranslateContentInput,
  TranslationInput,
} from './content.inputs.js';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentText } from './content-text.entity.js';
import { ContentTypes } from './content-types.js';
import type { ContentType, Facts, Words } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import type { WriteTarget } from './content-writer.service.js';
import { Publishing } from './publishing.service.js';
import { Review } from './review.service.js';
import { MachineTranslations } from './translation/machine-translation.service.js';
import { Versions } from './version.service.js';

/**
 * Writing one type of content as its inputs ask for it. A type says what it is and what its inputs name; who may, what the workflow
 * allows and what is kept is the same for all.
 */
export abstract class ContentService<
  Entity extends ContentRecord,
  Version extends ContentVersion,
  Text extends ContentText,
  Content extends Words<Text>,
> implements OnModuleInit {
  @Inject(ContentTypes) private readonly types!: ContentTypes;
  @Inject(Database) protected readonly database!: Database;
  @Inject(Publishing) protected readonly publishing!: Publishing;
  @Inject(Review) protected readonly review!: Review;
  @Inject(MachineTranslations) private readonly machineTranslations!: MachineTranslations;
  @Inject(Versions) protected readonly versions!: Versions;

  abstract readonly type: ContentType<Entity, Version, Text>;

  onModuleInit(): void {
    this.types.register(this.type);
  }

  /** The columns that say who owns a new record. @throws UserError NOT_FOUND for an owner that there is none of. */
  protected abstract ownerOf(input: CreateContentInput<Content>): Promise<Partial<Entity>>;

  /** The facts of an input: left out stays left out, null becomes empty. @throws UserErrors NOT_FOUND for each record that is missing. */
  protected abstract factsOf(input: Content): Promise<Facts<Version>>;

  async create(actor: Actor, input: CreateContentInput<Content>): Promise<Entity> {
    return this.database.transaction(async () => {
      const owner = await this.ownerOf(input);
      const facts = await this.factsOf(input);
      return this.publishing.create(this.type, actor, { owner, originalLocale: input.locale, facts, words: this.wordsOf(input) });
    });
  }

  async update(actor: Actor, input: ExistingContentInput & Content): Promise<Entity> {
    return this.database.transaction(async () => {
      const facts = await this.factsOf(input);
      return this.publishing.update(this.type, actor, { ...targetOf(input), facts, words: this.wordsOf(input) });
    });
  }

  async translate(actor: Actor, input: TranslateContentInput<Words<Text>>): Promise<Entity> {
    const { locale, origin } = input;
    return this.publishing.translate(this.type, actor, { ...targetOf(input), locale, origin, words: this.wordsOf(input) });
  }

  /** The languages that can be translated by machine; null where that is not known. Asks another server: not inside a transaction. */
  async translatorLanguages(): Promise<TranslatorLanguage[] | null> {
    return this.machineTranslations.offer();
  }

  async requestTranslation(actor: Actor, input: TranslationInput, offer: readonly TranslatorLanguage[] | null): Promise<Entity> {
    return this.machineTranslations.request(this.type, actor, { ...targetOf(input), locale: input.locale }, offer);
  }

  async approveTranslation(actor: Actor, input: TranslationInput): Promise<Entity> {
    return this.publishing.approveTranslation(this.type, actor, { ...targetOf(input), locale: input.locale });
  }

  async submit(actor: Actor, input: ExistingContentInput): Promise<Entity> {
    return this.review.submit(this.type, actor, targetOf(input));
  }

  async returnForChanges(actor: Actor, input: ReturnContentInput): Promise<Entity> {
    return this.review.returnForChanges(this.type, actor, { ...targetOf(input), reason: input.reason });
  }

  async publish(actor: Actor, input: PublishContentInput): Promise<Entity> {
    return this.review.publish(this.type, actor, { ...targetOf(input), changeNote: input.changeNote ?? null });
  }

  async restore(actor: Actor, input: RestoreContentInput): Promise<Entity> {
    return this.versions.restore(this.type, actor, { ...targetOf(input), number: input.version });
  }

  async discard(actor: Actor, input: ExistingContentInput): Promise<Entity> {
    return this.versions.discard(this.type, actor, targetOf(input));
  }

  async archive(actor: Actor, input: ExistingContentInput): Promise<Entity> {
    return this.review.archive(this.type, actor, targetOf(input));
  }

  private wordsOf(input: Words<Text>): Words<Text> {
    return Object.fromEntries(this.type.words.map((name) => [name, input[name]])) as Words<Text>;
  }
}

/** The record that an input is about. */
export function targetOf({ id, expectedRevision }: ExistingContentInput): WriteTarget {
  return { id: decodeId(id)!.uuid, expectedRevision };
}
