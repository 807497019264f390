import { sortKey, type Locale } from '@alliance/kernel';
import { Theme } from '@alliance/practices';
import {
  ContentOrigin,
  ContentStatus,
  type ContentType,
  digestsOf,
  type PolicyArea,
  SlugAlias,
  TranslationStates,
} from '@alliance/publishing';
import type { Type } from '@nestjs/common';
import { In } from 'typeorm';
import type { DemoChallenge, DemoLesson } from '../demo-knowledge.types.js';
import { DEMO_SOURCES } from '../sources.js';
import { demoId } from './demo-id.js';
import { idsBySlug, type SeedContext } from './seed-context.js';

/** Types of content that are published once and have all their texts from the start. */
type ContentName = 'challenge' | 'lesson';

/** UUIDs of the records of a type by their slugs, former ones too: people may have renamed what was seeded. */
export async function contentIds(context: SeedContext, type: 'practice' | ContentName): Promise<Map<string, string>> {
  const aliases = await context.database.manager.findBy(SlugAlias, { type });
  return new Map([...aliases.map(({ slug, recordId }) => [slug, recordId] as const), ...(await idsBySlug(context, type))]);
}

/** Who published it, and when. */
interface Publication {
  cityId: string;
  authorId: string;
  at: Date;
}

/** The row of a published record. */
export function recordOf(type: ContentName, { slug, originalLocale }: DemoChallenge | DemoLesson, publication: Publication) {
  const { cityId, authorId, at } = publication;
  const versionId = demoId(`${type}Version`, slug);
  return {
    id: demoId(type, slug),
    slug,
    cityId,
    status: ContentStatus.PUBLISHED,
    originalLocale,
    publishedVersionId: versionId,
    workingVersionId: null,
    shownVersionId: versionId,
    createdById: authorId,
    publishedAt: at,
    createdAt: at,
    updatedAt: at,
  };
}

/** What the versions of all types state alike. */
export async function versionOf(
  { database }: SeedContext,
  type: ContentName,
  content: DemoChallenge | DemoLesson,
  publication: Publication,
) {
  const { slug, policyAreas, sdgs, sources, themes } = content;
  const { authorId, at } = publication;
  return {
    id: demoId(`${type}Version`, slug),
    recordId: demoId(type, slug),
    status: ContentStatus.PUBLISHED,
    number: 1,
    publishedAt: at,
    submittedById: authorId,
    createdAt: at,
    policyAreas: [...policyAreas] as PolicyArea[],
    sdgs: [...sdgs],
    sourceUrl: sources[0] ? DEMO_SOURCES[sources[0]].url : null,
    license: 'CC-BY-4.0',
    themes: await database.manager.findBy(Theme, { code: In([...themes]) }),
  };
}

/** The rows of the texts, each up to date. */
export function textsOf<Words extends { title: string }>(
  type: ContentName,
  { slug, originalLocale, texts }: { slug: string; originalLocale: Locale; texts: Partial<Record<Locale, Words>> },
  at: Date,
) {
  return (Object.entries(texts) as [Locale, Words][]).map(([locale, words]) => ({
    ...words,
    id: demoId(`${type}Text`, `${slug}/${locale}`),
    versionId: demoId(`${type}Version`, slug),
    locale,
    titleSort: sortKey(words.title, locale),
    origin: ContentOrigin.HUMAN,
    reviewedAt: at,
    basedOnRevision: locale === originalLocale ? null : 1,
    followed: locale === originalLocale ? null : digestsOf(Object.keys(texts[originalLocale]!), texts[originalLocale]!),
  }));
}

/** Notes how all versions of a type stand in each language, after rows were written straight into its tables. */
export async function noteTranslations({ app }: SeedContext, service: Type<{ type: ContentType }>): Promise<void> {
  const { type } = app.get(service, { strict: false });
  await app.get(TranslationStates, { strict: false }).refreshAll(type);
}
