import { Organisation } from '@alliance/cities';
import { sortKey, type Locale } from '@alliance/kernel';
import {
  Practice,
  PracticeLink,
  PracticeResult,
  PracticeText,
  PracticeVersion,
  Theme,
  type EvidenceLevel,
  type Maturity,
  type PolicyArea,
  type Replicability,
} from '@alliance/practices';
import { ContentOrigin, ContentStatus, SlugAlias } from '@alliance/publishing';
import { In } from 'typeorm';
import type { DemoPractice, DemoPracticeTranslation } from '../demo.types.js';
import { DEMO_PEOPLE } from '../people.js';
import { DEMO_PRACTICES } from '../practices/index.js';
import { DEMO_SOURCES } from '../sources.js';
import { demoId } from './demo-id.js';
import { idsBySlug, known, sourceOf, type SeedContext } from './seed-context.js';

const MINUTE_MS = 60_000;

/** Adds the practices that are missing; answers how many. One that was renamed keeps its old slug as an alias and is not missing. */
export async function seedPractices(context: SeedContext): Promise<number> {
  const { database, clock } = context;
  const aliases = await database.manager.findBy(SlugAlias, { type: 'practice' });
  const taken = new Set([...(await idsBySlug(context, 'practice')).keys(), ...aliases.map(({ slug }) => slug)]);
  const missing = DEMO_PRACTICES.filter(({ slug }) => !taken.has(slug));
  if (missing.length === 0) return 0;
  const cities = await idsBySlug(context, 'city');
  const authorIds = await authors(context);
  for (const [index, practice] of missing.entries()) {
    // A minute apart, so that the newest first is an order and not a draw.
    const writtenAt = new Date(clock.now().getTime() - (index + 1) * MINUTE_MS);
    await insertPractice(context, practice, known(cities, practice.city), authorIds(practice), writtenAt);
  }
  return missing.length;
}

/** Who counts as the author of a practice: its city's contributor where there is one, else the coordinator. */
async function authors({ database }: SeedContext): Promise<(practice: DemoPractice) => string> {
  const rows = await database.query<{ id: string; email: string }>('SELECT id, email FROM person');
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  const emailOf = (role: string, city?: string) =>
    DEMO_PEOPLE.find((person) => person.role === role && (!city || person.city === city))?.email;
  return ({ city }) => known(ids, emailOf('CONTRIBUTOR', city) ?? emailOf('COORDINATOR')!);
}

async function insertPractice(
  context: SeedContext,
  practice: DemoPractice,
  cityId: string,
  authorId: string,
  writtenAt: Date,
): Promise<void> {
  const { database, audit } = context;
  const { manager } = database;
  const { slug, originalLocale } = practice;
  const status = ContentStatus[practice.state];
  const isPublished = practice.state === 'PUBLISHED';
  const id = demoId('practice', slug);
  const version = await versionOf(context, practice);
  const publishedAt = isPublished ? writtenAt : null;
  const submittedById = practice.state === 'DRAFT' ? null : authorId;
  Object.assign(version, { status, number: isPublished ? 1 : null, publishedAt, submittedById });
  await manager.insert(Practice, {
    id,
    slug,
    cityId,
    status,
    originalLocale,
    publishedVersionId: isPublished ? version.id : null,
    workingVersionId: isPublished ? null : version.id,
    shownVersionId: version.id,
    createdById: authorId,
    publishedAt,
    createdAt: writtenAt,
    updatedAt: writtenAt,
  });
  await manager.save(version);
  for (const [locale, words] of Object.entries(practice.texts) as [Locale, DemoPracticeTranslation][]) {
    await manager.insert(PracticeText, {
      ...words,
      id: demoId('practiceText', `${slug}/${locale}`),
      versionId: version.id,
      locale,
      titleSort: sortKey(words.title, locale),
      origin: ContentOrigin.HUMAN,
      reviewedAt: writtenAt,
      basedOnRevision: locale === originalLocale ? null : 1,
    });
  }
  await audit.record(null, 'practice.create', { type: 'Practice', id, cityId }, { state: { from: null, to: status } });
}

async function versionOf({ database: { manager } }: SeedContext, practice: DemoPractice): Promise<PracticeVersion> {
  const { slug, originalLocale, startedOn, endedOn, costAmount, costCurrency, sources } = practice;
  const id = demoId('practiceVersion', slug);
  const organisations = await manager.findBy(Organisation, { slug: In([practice.mainOrganisation, ...practice.partners]) });
  const bySlug = new Map(organisations.map((organisation) => [organisation.slug, organisation]));
  const part = (kind: string, position: number) => ({ id: demoId(kind, `${slug}/${position}`), versionId: id, position });
  return Object.assign(new PracticeVersion(), {
    id,
    recordId: demoId('practice', slug),
    startedOn,
    endedOn,
    costAmount,
    costCurrency,
    fundingSources: [...practice.fundingSources],
    maturity: practice.maturity as Maturity,
    evidenceLevel: practice.evidenceLevel as EvidenceLevel,
    replicability: practice.replicability as Replicability,
    policyAreas: [...practice.policyAreas] as PolicyArea[],
    sdgs: [...practice.sdgs],
    sourceUrl: DEMO_SOURCES[sources[0]!].url,
    license: 'CC-BY-4.0',
    placeName: practice.location?.name ?? null,
    mainOrganisationId: known(bySlug, practice.mainOrganisation).id,
    partners: practice.partners.map((partner) => known(bySlug, partner)),
    themes: await manager.findBy(Theme, { code: In([...practice.themes]) }),
    links: sources.map((source, position) => {
      const { sourceName: label, sourceUrl: url } = sourceOf(source);
      return Object.assign(new PracticeLink(), { ...part('practiceLink', position), url, label });
    }),
    results: practice.measuredResults.map(({ quantity, unit, before, after, period }, position) =>
      Object.assign(new PracticeResult(), {
        ...part('practiceResult', position),
        quantity: quantity[originalLocale],
        unit,
        before,
        after,
        period,
      }),
    ),
  });
}
