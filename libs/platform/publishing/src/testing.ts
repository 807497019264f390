import type { Database } from '@alliance/database';
import { type Locale, newId, slugify, sortKey } from '@alliance/kernel';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentText } from './content-text.entity.js';
import type { ContentType, Facts, Words } from './content-type.js';
import type { ContentVersion } from './content-version.entity.js';
import { digestsOf } from './followed-texts.js';
import { refreshTranslations } from './translation/translation-states.service.js';
import { ContentStatus } from './workflow.js';

/** What a test wants to say about a record of content; everything else is filled in. */
export interface ContentExample<Version extends ContentVersion, Text extends ContentText> {
  cityId: string;
  /** PUBLISHED unless said otherwise; every other status but ARCHIVED is one that was never published. */
  status?: ContentStatus;
  /** Its texts in the original language. */
  words?: Words<Text>;
  originalLocale?: Locale;
  /** Texts in further languages. */
  translations?: Partial<Record<Locale, Words<Text>>>;
  facts?: Facts<Version>;
  slug?: string;
  createdById?: string;
  submittedById?: string;
  publishedAt?: Date;
}

/** What a type of content has to say for its records to be made. */
export type MadeContent<Entity extends ContentRecord, Version extends ContentVersion, Text extends ContentText> = Pick<
  ContentType<Entity, Version, Text>,
  'record' | 'version' | 'text' | 'words' | 'title'
>;

/**
 * A record in the database, straight into its tables.
 *
 * @param example with all texts that its original is to have
 * @param columns of the record that its type adds
 */
export async function createContent<Entity extends ContentRecord, Version extends ContentVersion, Text extends ContentText>(
  database: Database,
  type: MadeContent<Entity, Version, Text>,
  example: ContentExample<Version, Text> & { words: Words<Text> & { title: string } },
  columns: Partial<Entity> = {},
): Promise<Entity> {
  const { cityId, status = ContentStatus.PUBLISHED, originalLocale = 'en', words, facts = {}, translations = {} } = example;
  const isPublished = status === ContentStatus.PUBLISHED || status === ContentStatus.ARCHIVED;
  const publishedAt = isPublished ? (example.publishedAt ?? new Date()) : null;
  const version: ContentVersion = Object.assign(new type.version(), facts, {
    recordId: newId(),
    status: isPublished ? ContentStatus.PUBLISHED : status,
    number: isPublished ? 1 : null,
    submittedById: example.submittedById ?? null,
    publishedAt,
  });
  return database.transaction(async () => {
    const { manager } = database;
    await manager.insert<ContentRecord>(type.record, {
      id: version.recordId,
      cityId,
      status,
      originalLocale,
      slug: example.slug ?? `${slugify(words.title)}-${version.recordId.slice(-8)}`,
      createdById: example.createdById ?? newId(),
      publishedVersionId: isPublished ? version.id : null,
      workingVersionId: isPublished ? null : version.id,
      shownVersionId: version.id,
      publishedAt,
      archivedAt: status === ContentStatus.ARCHIVED ? new Date() : null,
      ...columns,
      ...(publishedAt && { createdAt: publishedAt, updatedAt: publishedAt }),
    } as never);
    await manager.save(version);
    const texts = Object.entries({ [originalLocale]: words, ...translations }) as [Locale, Words<Text> & { title?: string | null }][];
    for (const [locale, text] of texts) {
      const title = text.title ?? words.title;
      const basedOnRevision = locale === originalLocale ? null : 1;
      const followed = locale === originalLocale ? null : digestsOf(type.words, words);
      const row = {
        title,
        followed,
        versionId: version.id,
        locale,
        titleSort: sortKey(title, locale),
        reviewedAt: new Date(),
        basedOnRevision,
      };
      await manager.insert<ContentText>(type.text, Object.assign(new type.text() as ContentText, text, row) as never);
    }
    await refreshTranslations(database, type, version.recordId);
    return (await manager.findOneByOrFail<ContentRecord>(type.record, { id: version.recordId })) as Entity;
  });
}
