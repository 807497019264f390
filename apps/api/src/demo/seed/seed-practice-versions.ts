import { Organisation } from '@alliance/cities';
import { minorUnitsOf, sortKey } from '@alliance/kernel';
import {
  PracticeLink,
  PracticeResult,
  PracticeText,
  PracticeVersion,
  Theme,
  type EvidenceLevel,
  type Maturity,
  type Replicability,
} from '@alliance/practices';
import { ContentOrigin, digestsOf, type PolicyArea } from '@alliance/publishing';
import { In } from 'typeorm';
import type { DemoEdition } from '../practice-editions.js';
import { DEMO_SOURCES } from '../sources.js';
import { demoId } from './demo-id.js';
import { known, sourceOf, type SeedContext } from './seed-context.js';

/** What the ids of an edition's rows are made from. */
const placeOf = (slug: string, key: string | null): string => (key === null ? slug : `${slug}/${key}`);

/** The version of a practice that an edition is, with its lists, not saved yet. */
export async function versionOf({ database: { manager } }: SeedContext, { practice, key }: DemoEdition): Promise<PracticeVersion> {
  const { slug, originalLocale, startedOn, endedOn, costAmount, costCurrency, sources } = practice;
  const place = placeOf(slug, key);
  const id = demoId('practiceVersion', place);
  const organisations = await manager.findBy(Organisation, { slug: In([practice.mainOrganisation, ...practice.partners]) });
  const bySlug = new Map(organisations.map((organisation) => [organisation.slug, organisation]));
  const part = (kind: string, position: number) => ({ id: demoId(kind, `${place}/${position}`), versionId: id, position });
  return Object.assign(new PracticeVersion(), {
    id,
    recordId: demoId('practice', slug),
    startedOn,
    endedOn,
    costMinorUnits: costAmount === null ? null : minorUnitsOf(costAmount, costCurrency!),
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
    results: practice.measuredResults.map(({ quantity, unit, before, after, period, method }, position) =>
      Object.assign(new PracticeResult(), {
        ...part('practiceResult', position),
        quantity: quantity[originalLocale],
        unit,
        before,
        after,
        periodStartsOn: period?.startsOn ?? null,
        periodEndsOn: period?.endsOn ?? null,
        method: method?.[originalLocale] ?? null,
      }),
    ),
  });
}

/** Inserts the texts of an edition, as written at that time. */
export async function insertTexts({ database: { manager } }: SeedContext, edition: DemoEdition, writtenAt: Date): Promise<void> {
  const place = placeOf(edition.practice.slug, edition.key);
  const original = edition.texts.get(edition.practice.originalLocale)!;
  for (const [locale, { words, origin, reviewed, revision, basedOnRevision }] of edition.texts) {
    await manager.insert(PracticeText, {
      ...words,
      id: demoId('practiceText', `${place}/${locale}`),
      versionId: demoId('practiceVersion', place),
      locale,
      titleSort: sortKey(words.title, locale),
      origin: ContentOrigin[origin],
      reviewedAt: reviewed ? writtenAt : null,
      revision,
      basedOnRevision,
      followed: basedOnRevision === original.revision ? digestsOf(Object.keys(original.words), original.words) : null,
      machineRevision: origin === 'MACHINE' ? revision : null,
    });
  }
}
