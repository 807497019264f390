import { Database } from '@alliance/database';
import { type Locale, newId, slugify, sortKey } from '@alliance/kernel';
import { ContentStatus, type Facts, type Words } from '@alliance/publishing';
import { PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';

/** What a test wants to say about a practice; everything else is filled in. */
export interface PracticeExample {
  cityId: string;
  /** PUBLISHED unless said otherwise; every other status but ARCHIVED is one that was never published. */
  status?: ContentStatus;
  /** Its texts in the original language. */
  words?: Words<PracticeText>;
  originalLocale?: Locale;
  /** Texts in further languages. */
  translations?: Partial<Record<Locale, Words<PracticeText>>>;
  facts?: Facts<PracticeVersion>;
  slug?: string;
  createdById?: string;
  submittedById?: string;
  publishedAt?: Date;
}

let count = 0;

/** A practice in the database, straight into its tables: published, in English, called “Practice 1” and so on. */
export async function createPractice(database: Database, example: PracticeExample): Promise<Practice> {
  const { cityId, status = ContentStatus.PUBLISHED, originalLocale = 'en', facts = {}, translations = {} } = example;
  const words = { title: `Practice ${++count}`, summary: 'In a few sentences.', ...example.words };
  const isPublished = status === ContentStatus.PUBLISHED || status === ContentStatus.ARCHIVED;
  const publishedAt = isPublished ? (example.publishedAt ?? new Date()) : null;
  const version = Object.assign(new PracticeVersion(), facts, {
    recordId: newId(),
    status: isPublished ? ContentStatus.PUBLISHED : status,
    number: isPublished ? 1 : null,
    submittedById: example.submittedById ?? null,
    publishedAt,
  });
  return database.transaction(async () => {
    const { manager } = database;
    await manager.insert(Practice, {
      id: version.recordId,
      cityId,
      status,
      originalLocale,
      slug: example.slug ?? `${slugify(words.title!)}-${version.recordId.slice(-8)}`,
      createdById: example.createdById ?? newId(),
      publishedVersionId: isPublished ? version.id : null,
      workingVersionId: isPublished ? null : version.id,
      shownVersionId: version.id,
      publishedAt,
      archivedAt: status === ContentStatus.ARCHIVED ? new Date() : null,
      ...(publishedAt && { createdAt: publishedAt, updatedAt: publishedAt }),
    });
    await manager.save(version);
    const texts = Object.entries({ [originalLocale]: words, ...translations }) as [Locale, Words<PracticeText>][];
    for (const [locale, text] of texts) {
      const title = text.title ?? words.title!;
      const basedOnRevision = locale === originalLocale ? null : 1;
      const row = { title, versionId: version.id, locale, titleSort: sortKey(title, locale), reviewedAt: new Date(), basedOnRevision };
      await manager.insert(PracticeText, Object.assign(new PracticeText(), text, row));
    }
    return manager.findOneByOrFail(Practice, { id: version.recordId });
  });
}
