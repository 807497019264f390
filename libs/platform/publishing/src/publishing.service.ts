import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock, type Locale, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentOrigin, ContentText } from './content-text.entity.js';
import type { ContentType, Facts, Words } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { ContentWriter, type HeldContent, type WriteTarget } from './content-writer.service.js';
import { digestsOf } from './followed-texts.js';
import { PUBLISHING_MESSAGES } from './publishing.messages.js';
import { Slugs } from './slug.service.js';
import { TranslationStates } from './translation/translation-states.service.js';
import { ContentStatus } from './workflow.js';
import { saysTheSame, WorkingVersions } from './working-version.service.js';

/** A new record: whose it is, and what its first version says in its original language. */
export interface NewContent<Entity extends ContentRecord, Version extends ContentVersion, Text extends ContentText> {
  /** The columns that say who owns the record. */
  owner: Partial<NoInfer<Entity>>;
  originalLocale: Locale;
  facts: Facts<Version>;
  words: Words<Text>;
}

/** A change of facts and of texts in the original language. */
export interface ContentUpdate<Version extends ContentVersion, Text extends ContentText> extends WriteTarget {
  facts: Facts<Version>;
  words: Words<Text>;
}

/** Texts in another language than the original's. */
export interface TranslationUpdate<Text extends ContentText> extends WriteTarget {
  locale: Locale;
  origin: ContentOrigin;
  words: Words<Text>;
}

/** Drafting content of any type: everything here changes a working version only, never what the public sees. */
@Injectable()
export class Publishing {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrail,
    private readonly clock: Clock,
    private readonly writer: ContentWriter,
    private readonly versions: WorkingVersions,
    private readonly slugs: Slugs,
    private readonly translations: TranslationStates,
  ) {}

  /** Drafts a record. @throws FORBIDDEN where the actor may not for that owner; UserError REQUIRED without a title. */
  async create<Entity extends ContentRecord, Version extends ContentVersion, Text extends ContentText>(
    type: ContentType<Entity, Version, Text>,
    actor: Actor,
    { owner, originalLocale, facts, words }: NewContent<Entity, Version, Text>,
  ): Promise<Entity> {
    return this.database.transaction(async () => {
      const { manager } = this.database;
      const now = this.clock.now();
      const status = ContentStatus.DRAFT;
      const record = Object.assign(new type.record(), owner);
      require(actor, `${type.name}.create`, type.scopeOf(record), { readable: true });
      const version = Object.assign(this.versions.make(type, record.id, facts), { status });
      Object.assign(record, {
        slug: this.slugs.provisional(String(words[type.title] ?? ''), record.id),
        status,
        originalLocale,
        createdById: actor.id,
        createdAt: now,
        updatedAt: now,
        workingVersionId: version.id,
        shownVersionId: version.id,
      });
      await manager.insert<ContentRecord>(type.record, record as never);
      await manager.save(version);
      await this.versions.saveText(type, version.id, originalLocale, words);
      await this.translations.refresh(type, record.id);
      await this.auditTrail.record(
        actor,
        `${type.name}.create`,
        { type: type.record.name, id: record.id, cityId: type.scopeOf(record).cityId },
        {
          changedFields: namesOf(facts, words),
          state: { from: null, to: status },
        },
      );
      return record;
    });
  }

  /** Changes facts and the original's texts. On a published record this starts a new working version, where none is open. */
  async update<Entity extends ContentRecord, Version extends ContentVersion, Text extends ContentText>(
    type: ContentType<Entity, Version, Text>,
    actor: Actor,
    update: ContentUpdate<Version, Text>,
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'update', update, async (held) => {
      const version = await this.open(type, held);
      const { facts, words } = update;
      await this.database.manager.save(this.versions.assign(type, version, facts));
      if (namesOf(words).length > 0) await this.versions.saveText(type, version.id, held.record.originalLocale, words);
      return { record: { workingVersionId: version.id }, changedFields: namesOf(facts, words) };
    });
  }

  /** Writes the texts of one language, and notes which revision of the original they follow. */
  async translate<Entity extends ContentRecord, Version extends ContentVersion, Text extends ContentText>(
    type: ContentType<Entity, Version, Text>,
    actor: Actor,
    translation: TranslationUpdate<Text>,
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'translate', translation, async (held) => {
      const { locale, origin, words } = translation;
      const { originalLocale } = held.record;
      if (locale === originalLocale) throw new UserError('INVALID', PUBLISHING_MESSAGES.originalLocale, { path: ['input', 'locale'] });
      const version = await this.open(type, held);
      const original = await this.versions.getOriginal(type, version.id, originalLocale);
      await this.versions.saveText(type, version.id, locale, words, { origin, original });
      await this.translations.settle(type, held.record, version.id);
      return { record: { workingVersionId: version.id }, changedFields: namesOf(words).map((name) => `${name}:${locale}`) };
    });
  }

  /**
   * Notes that somebody has checked the texts of one language against the original, in the version being worked on and, where they say
   * the same there, in the published one: the text itself stays, so nothing has to be published again.
   *
   * @throws UserError NOT_FOUND where there is no text in that language.
   */
  async approveTranslation<Entity extends ContentRecord>(
    type: ContentType<Entity>,
    actor: Actor,
    translation: WriteTarget & { locale: Locale },
  ): Promise<Entity> {
    return this.writer.write(type, actor, 'approveTranslation', translation, async ({ record }) => {
      const { locale } = translation;
      const newestId = (record.workingVersionId ?? record.publishedVersionId)!;
      const newest = await this.findText(type, newestId, locale);
      if (!newest) throw new UserError('NOT_FOUND', PUBLISHING_MESSAGES.unknownTranslation, { path: ['input', 'locale'] });
      const original = await this.versions.getOriginal(type, newestId, record.originalLocale);
      await this.check(type, newest, original);
      const published = record.publishedVersionId && (await this.findText(type, record.publishedVersionId, locale));
      if (published && published.id !== newest.id && saysTheSame(type, published, newest)) {
        const former = await this.versions.getOriginal(type, published.versionId, record.originalLocale);
        await this.check(type, published, saysTheSame(type, former, original) ? former : null);
      }
      await this.translations.settle(type, record, newestId);
      return { changedFields: [`reviewedAt:${locale}`] };
    });
  }

  /** Notes that a text was read through just now and, where it was held against an original, that it says what that one says. */
  private async check(type: ContentType, text: ContentText, original: ContentText | null): Promise<void> {
    const isTranslation = original !== null && original.locale !== text.locale;
    await this.database.manager.update<ContentText>(type.text, text.id, {
      reviewedAt: this.clock.now(),
      ...(isTranslation && { basedOnRevision: original.revision, followed: digestsOf(type.words, original) }),
    });
  }

  private findText(type: ContentType, versionId: string, locale: Locale): Promise<ContentText | null> {
    return this.database.manager.findOneBy<ContentText>(type.text, { versionId, locale });
  }

  private async open(type: ContentType, { record, working }: HeldContent): Promise<ContentVersion> {
    return working ?? this.versions.startFrom(type, record.publishedVersionId!);
  }
}

/** Names of everything that a change mentions. */
function namesOf(...changes: object[]): string[] {
  return changes.flatMap((change) => Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name])));
}
