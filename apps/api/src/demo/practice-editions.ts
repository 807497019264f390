import type { DemoLocale, DemoPractice, DemoPracticeTranslation } from './demo.types.js';
import type { DemoPracticeVersion } from './demo-knowledge.types.js';
import { DEMO_PRACTICE_HISTORIES } from './practice-versions/index.js';
import { DEMO_TRANSLATIONS } from './translations/index.js';

/** A text of an edition, with what is known of how it came about. */
export interface DemoEditionText {
  words: DemoPracticeTranslation;
  origin: 'HUMAN' | 'MACHINE';
  reviewed: boolean;
  /** Counts the changes of this text, through all editions. */
  revision: number;
  /** Revision of the original that it was made from; null for the original. */
  basedOnRevision: number | null;
}

/** What a practice says at one time. */
export interface DemoEdition {
  /** Tells it from the other editions of the practice; the last one has none. */
  key: string | null;
  number: number;
  /** Day of its publication; null for the last one, which is published when it is seeded. */
  publishedOn: string | null;
  changeNote: string | null;
  practice: DemoPractice;
  texts: ReadonlyMap<DemoLocale, DemoEditionText>;
}

/** All editions of a practice, from the first to the current one, which is the only one for most. */
export function editionsOf(practice: DemoPractice): DemoEdition[] {
  const history = DEMO_PRACTICE_HISTORIES.find(({ practice: slug }) => slug === practice.slug);
  const earlier = (history?.earlier ?? []).map((version) => ({
    key: String(version.number),
    publishedOn: version.publishedOn,
    changeNote: version.changeNote,
    practice: { ...practice, ...version.facts, texts: textsOf(practice, version) },
  }));
  const current = { key: null, publishedOn: null, changeNote: history?.changeNote ?? null, practice: withTranslations(practice) };
  const editions: DemoEdition[] = [];
  for (const [index, edition] of [...earlier, current].entries()) {
    editions.push({ ...edition, number: index + 1, texts: revised(edition.practice, editions.at(-1)?.texts) });
  }
  return editions;
}

/** Slugs that a practice had before. */
export function formerSlugs({ slug }: DemoPractice): string[] {
  const history = DEMO_PRACTICE_HISTORIES.find(({ practice }) => practice === slug);
  return (history?.earlier ?? []).flatMap((version) => version.slug ?? []);
}

/** The texts of an earlier version: the current ones in its languages, with its differences. */
function textsOf(practice: DemoPractice, { locales, texts }: DemoPracticeVersion): DemoPractice['texts'] {
  return Object.fromEntries(
    locales.map((locale) => {
      const words = { ...practice.texts[locale], ...texts[locale] };
      return [locale, Object.fromEntries(Object.entries(words).filter(([, text]) => text !== null))];
    }),
  );
}

function withTranslations(practice: DemoPractice): DemoPractice {
  const added = DEMO_TRANSLATIONS.filter(({ practice: slug, texts }) => slug === practice.slug && texts);
  return { ...practice, texts: { ...practice.texts, ...Object.fromEntries(added.map(({ locale, texts }) => [locale, texts])) } };
}

/** Texts with their revisions: one up where the words differ from those before. What is stale is still based on the original of then. */
function revised(
  { slug, texts, originalLocale }: DemoPractice,
  before: ReadonlyMap<DemoLocale, DemoEditionText> = new Map(),
): Map<DemoLocale, DemoEditionText> {
  const revisionOf = (locale: DemoLocale): number => {
    const last = before.get(locale);
    if (!last) return 1;
    return JSON.stringify(last.words) === JSON.stringify(texts[locale]) ? last.revision : last.revision + 1;
  };
  const original = revisionOf(originalLocale);
  return new Map(
    (Object.entries(texts) as [DemoLocale, DemoPracticeTranslation][]).map(([locale, words]) => {
      const state = DEMO_TRANSLATIONS.find((one) => one.practice === slug && one.locale === locale);
      const kept = state?.stale ? before.get(locale)?.basedOnRevision : undefined;
      const basedOnRevision = locale === originalLocale ? null : (kept ?? original);
      const { origin, reviewed } = state ?? { origin: 'HUMAN', reviewed: true };
      return [locale, { words, origin, reviewed, revision: revisionOf(locale), basedOnRevision }];
    }),
  );
}
