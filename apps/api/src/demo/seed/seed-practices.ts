import { Practice, PracticeService, type PracticeVersion } from '@alliance/practices';
import { ContentStatus, SlugAlias, Versions } from '@alliance/publishing';
import type { DemoPractice } from '../demo.types.js';
import { editionsOf, formerSlugs } from '../practice-editions.js';
import { DEMO_PRACTICES } from '../practices/index.js';
import { demoId } from './demo-id.js';
import { authors } from './seed-authors.js';
import { contentIds, noteTranslations } from './seed-content.js';
import { idsBySlug, known, noonOf, type SeedContext } from './seed-context.js';
import { insertTexts, versionOf } from './seed-practice-versions.js';

const MINUTE_MS = 60_000;

/** Adds the practices that are missing; answers how many. One that was renamed keeps its old slug as an alias and is not missing. */
export async function seedPractices(context: SeedContext): Promise<number> {
  const taken = await contentIds(context, 'practice');
  const missing = DEMO_PRACTICES.filter(({ slug }) => !taken.has(slug));
  if (missing.length === 0) return 0;
  const cities = await idsBySlug(context, 'city');
  const authorOf = await authors(context);
  for (const [index, practice] of missing.entries()) {
    // A minute apart, so that the newest first is an order and not a draw.
    const writtenAt = new Date(context.clock.now().getTime() - (index + 1) * MINUTE_MS);
    await insertPractice(context, practice, known(cities, practice.city), authorOf(practice.city), writtenAt);
  }
  await noteTranslations(context, PracticeService);
  return missing.length;
}

async function insertPractice(
  context: SeedContext,
  practice: DemoPractice,
  cityId: string,
  authorId: string,
  writtenAt: Date,
): Promise<void> {
  const { audit } = context;
  const { manager } = context.database;
  const { slug, originalLocale } = practice;
  const status = ContentStatus[practice.state];
  const isPublished = practice.state === 'PUBLISHED';
  const id = demoId('practice', slug);
  const editions = editionsOf(practice);
  const firstWrittenAt = noonOf(editions[0]!.publishedOn) ?? writtenAt;
  const shownVersionId = demoId('practiceVersion', slug);
  await manager.insert(Practice, {
    id,
    slug,
    cityId,
    status,
    originalLocale,
    publishedVersionId: isPublished ? shownVersionId : null,
    workingVersionId: isPublished ? null : shownVersionId,
    shownVersionId,
    createdById: authorId,
    publishedAt: isPublished ? firstWrittenAt : null,
    createdAt: firstWrittenAt,
    updatedAt: writtenAt,
  });
  const aliases = formerSlugs(practice).map((former) => ({ type: 'practice', slug: former, recordId: id }));
  if (aliases.length > 0) await manager.createQueryBuilder().insert().into(SlugAlias).values(aliases).orIgnore().execute();
  await insertEditions(context, practice, authorId, writtenAt);
  await audit.record(null, 'practice.create', { type: 'Practice', id, cityId }, { state: { from: null, to: status } });
}

/** Inserts what a practice said, from its first publication to now, and what each publication changed. */
async function insertEditions(context: SeedContext, practice: DemoPractice, authorId: string, writtenAt: Date): Promise<void> {
  const { app, database } = context;
  const { type } = app.get(PracticeService, { strict: false });
  const isPublished = practice.state === 'PUBLISHED';
  let basedOnId: string | null = null;
  for (const edition of editionsOf(practice)) {
    const at = noonOf(edition.publishedOn) ?? writtenAt;
    const version: PracticeVersion = Object.assign(await versionOf(context, edition), {
      status: ContentStatus[practice.state],
      number: isPublished ? edition.number : null,
      publishedAt: isPublished ? at : null,
      submittedById: practice.state === 'DRAFT' ? null : authorId,
      changeNote: edition.changeNote,
      basedOnId,
      createdAt: at,
    });
    await database.manager.save(version);
    await insertTexts(context, edition, at);
    await app.get(Versions, { strict: false }).noteChanges(type, version);
    basedOnId = version.id;
  }
}
