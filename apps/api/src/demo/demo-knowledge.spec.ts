import { DEMO_CHALLENGES } from './challenges/index.js';
import { DEMO_CITIES } from './cities.js';
import { DEMO_CONTACTS } from './contacts.js';
import type { DemoLocale } from './demo.types.js';
import { DEMO_EXCHANGE_DAYS } from './exchange-days/index.js';
import { DEMO_LESSONS } from './lessons/index.js';
import { DEMO_PEOPLE } from './people.js';
import { DEMO_PRACTICE_HISTORIES } from './practice-versions/index.js';
import { DEMO_PRACTICES } from './practices/index.js';
import { EXAMPLE } from './text.js';
import { stringsOf, tooLong, unsourcedFigures } from './testing.js';
import { DEMO_TRANSFERS } from './transfers/index.js';
import { DEMO_TRANSLATIONS } from './translations/index.js';

const LIMITS = { title: 150, note: 500, stateNote: 500, answer: 500, reason: 1_000, changeNote: 500, summary: 500 };
/** What a record of the demo is worth reading at: long enough to say something, short enough to be read. */
const SHORTEST = 130;
const LONGEST = 900;

const JUDGEMENT: Record<DemoLocale, string> = {
  fi: 'Tämän esittelyn tekijöiden arvio:',
  sv: 'Bedömning av dem som har skrivit denna demonstration:',
  de: 'Einschätzung der Verfasser dieser Demonstration:',
  en: 'Judgement of the authors of this demonstration:',
};

const cityOf = (slug: string) => DEMO_CITIES.find((city) => city.slug === slug)!;
const practiceOf = (slug: string) => DEMO_PRACTICES.find((practice) => practice.slug === slug)!;
const published = new Set(DEMO_PRACTICES.filter(({ state }) => state === 'PUBLISHED').map(({ slug }) => slug));
const once = (values: readonly unknown[]) => expect(values).toEqual([...new Set(values)]);
const isLabelled = (text: string, locale: string) => text.includes(EXAMPLE[locale as DemoLocale]);

describe('the knowledge of the demo data', () => {
  it('has what was promised', () => {
    expect(DEMO_CHALLENGES).toHaveLength(9);
    expect(new Set(DEMO_CHALLENGES.map(({ state }) => state))).toEqual(new Set(['OPEN', 'BEING_ADDRESSED', 'SOLVED', 'PARKED']));
    expect(new Set(DEMO_CHALLENGES.map(({ city }) => city))).toEqual(new Set(DEMO_CITIES.map(({ slug }) => slug)));
    const suggested = DEMO_CHALLENGES.flatMap(({ suggestions }) => suggestions.map(({ state }) => state));
    expect(new Set(suggested)).toEqual(new Set(['PROPOSED', 'ACCEPTED', 'DECLINED']));
    expect(DEMO_LESSONS).toHaveLength(13);
    expect(DEMO_LESSONS.filter(({ outcome }) => outcome === 'NEGATIVE')).toHaveLength(5);
    expect(new Set(DEMO_LESSONS.flatMap(({ from }) => Object.keys(from)))).toEqual(
      new Set(['practice', 'challenge', 'transfer', 'exchangeSession']),
    );
    expect(DEMO_TRANSFERS).toHaveLength(8);
    expect(new Set(DEMO_TRANSFERS.map(({ steps }) => steps.at(-1)!.stage))).toEqual(
      new Set(['INTERESTED', 'ASSESSING', 'ADAPTING', 'IMPLEMENTED', 'DROPPED']),
    );
    expect(new Set(DEMO_TRANSFERS.map(({ city }) => city))).toEqual(new Set(DEMO_CITIES.map(({ slug }) => slug)));
    const shown = DEMO_TRANSFERS.filter(({ confirmedByGiver, confirmedByAdopter }) => confirmedByGiver && confirmedByAdopter);
    expect(new Set(shown.map(({ steps }) => steps.at(-1)!.stage)).size).toBe(5);
    expect(DEMO_TRANSFERS.length - shown.length).toBe(1);
    expect(DEMO_PRACTICE_HISTORIES).toHaveLength(2);
  });

  it('names existing records only', () => {
    const named = [
      ...DEMO_CHALLENGES.flatMap(({ solvedBy, suggestions }) => [...solvedBy, ...suggestions.map(({ practice }) => practice)]),
      ...DEMO_LESSONS.flatMap(({ from }) => from.practice ?? []),
      ...[...DEMO_TRANSFERS, ...DEMO_PRACTICE_HISTORIES, ...DEMO_TRANSLATIONS].map(({ practice }) => practice),
    ];
    expect(named.filter((slug) => !published.has(slug))).toEqual([]);
    const sessions = DEMO_EXCHANGE_DAYS.filter(({ status }) => status === 'COMPLETED').flatMap((day) => day.sessions.map(({ key }) => key));
    for (const { from } of DEMO_LESSONS) {
      if (from.challenge) expect(DEMO_CHALLENGES.map(({ slug }) => slug)).toContain(from.challenge);
      if (from.transfer) expect(DEMO_TRANSFERS.map(({ key }) => key)).toContain(from.transfer);
      if (from.exchangeSession) expect(sessions).toContain(from.exchangeSession);
    }
  });

  it('says each slug, key and title once', () => {
    once([...DEMO_CHALLENGES, ...DEMO_LESSONS].map(({ slug }) => slug));
    once(DEMO_TRANSFERS.map(({ key }) => key));
    once(
      [...DEMO_CHALLENGES, ...DEMO_LESSONS].flatMap(({ texts }) =>
        Object.entries(texts).map(([locale, { title }]) => `${locale} ${title}`),
      ),
    );
    for (const { slug } of [...DEMO_CHALLENGES, ...DEMO_LESSONS]) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe.each([...DEMO_CHALLENGES, ...DEMO_LESSONS].map((record) => [record.slug, record] as const))('%s', (_slug, record) => {
  it('is complete in a language of its city and in English', () => {
    const { texts, originalLocale, city } = record;
    expect([...cityOf(city).languages, ...(cityOf(city).role === 'FOLLOWER' ? ['en'] : [])]).toContain(originalLocale);
    expect(Object.keys(texts)).toEqual(expect.arrayContaining([originalLocale, 'en']));
    for (const words of Object.values(texts)) expect(Object.keys(words)).toEqual(Object.keys(texts.en!));
  });

  it('is short enough to be read, and long enough to say something', () => {
    expect(tooLong(record, LIMITS, LONGEST)).toEqual([]);
    const tooShort = stringsOf(record.texts).filter(([path, text]) => !path.endsWith('/title') && text.length < SHORTEST);
    expect(tooShort).toEqual([]);
  });

  it('takes its figures from its sources', () => {
    const { joinsNotes, suggestionTexts } = saidBy(record);
    expect(unsourcedFigures([record.texts, joinsNotes, suggestionTexts], record.sources)).toEqual([]);
  });

  it('classifies itself in order, once each', () => {
    const { sdgs, policyAreas, themes } = record;
    expect(sdgs).toEqual([...new Set(sdgs)].sort((one, other) => one - other));
    for (const goal of sdgs) expect(goal >= 1 && goal <= 17).toBe(true);
    for (const list of [policyAreas, themes]) once(list);
    expect([policyAreas.length, themes.length]).not.toContain(0);
  });
});

function saidBy(record: (typeof DEMO_CHALLENGES)[number] | (typeof DEMO_LESSONS)[number]) {
  if (!('joins' in record)) return {};
  return {
    joinsNotes: [record.stateNote, ...record.joins.map(({ note }) => note)],
    suggestionTexts: record.suggestions.map(({ reason, answer }) => [reason, answer]),
  };
}

describe.each(DEMO_CHALLENGES.map((challenge) => [challenge.slug, challenge] as const))('challenge %s', (_slug, challenge) => {
  it('is marked as made up in every language', () => {
    for (const [locale, { description }] of Object.entries(challenge.texts)) expect(isLabelled(description, locale)).toBe(true);
  });

  it('is marked as made up in every note too, which may be shown without it', () => {
    const notes = [challenge.stateNote, ...challenge.joins.map(({ note }) => note), ...challenge.suggestions.map(({ answer }) => answer)];
    for (const note of notes.filter((text) => text !== null)) expect(note.startsWith(EXAMPLE.en)).toBe(true);
  });

  it('says by what it was solved, and only then', () => {
    expect(challenge.solvedBy.length > 0).toBe(challenge.state === 'SOLVED');
    const accepted = challenge.suggestions.filter(({ state }) => state === 'ACCEPTED').map(({ practice }) => practice);
    for (const practice of challenge.solvedBy) expect(accepted).toContain(practice);
    expect([challenge.stateNote === null, challenge.stateChangedOn === null]).toEqual([
      challenge.state === 'OPEN',
      challenge.state === 'OPEN',
    ]);
  });

  it('is joined by other cities once each, and answered where it decided', () => {
    const cities = challenge.joins.map(({ city }) => city);
    once(cities);
    expect(cities).not.toContain(challenge.city);
    for (const day of [challenge.stateChangedOn, ...challenge.joins.map(({ joinedOn }) => joinedOn)])
      if (day) expect(challenge.publishedOn < day).toBe(true);
    once(challenge.suggestions.map(({ practice }) => practice));
    for (const { state, answer, suggestedBy, suggestedOn, answeredOn } of challenge.suggestions) {
      expect([answer === null, answeredOn === null]).toEqual([state === 'PROPOSED', state === 'PROPOSED']);
      expect(challenge.publishedOn < suggestedOn && (answeredOn === null || suggestedOn < answeredOn)).toBe(true);
      expect(DEMO_PEOPLE.map(({ role }) => role)).toContain(suggestedBy);
    }
  });
});

describe.each(DEMO_LESSONS.map((lesson) => [lesson.slug, lesson] as const))('lesson %s', (_slug, lesson) => {
  it('has a source, or is marked as made up and told of a city that does not exist', () => {
    for (const [locale, { whatHappened }] of Object.entries(lesson.texts)) expect(isLabelled(whatHappened, locale)).toBe(lesson.invented);
    expect([lesson.sources.length > 0, cityOf(lesson.city).role]).toEqual(lesson.invented ? [false, 'FOLLOWER'] : [true, 'PARTNER']);
    expect(Object.keys(lesson.from)).not.toEqual([]);
  });

  it('says whose judgement it is, which is not the city’s', () => {
    for (const [locale, { why }] of Object.entries(lesson.texts)) {
      expect(why).not.toMatch(/own judgement|oma arvio|egen bedömning|eigene Einschätzung/i);
      if (/^[^:.]*(judgement|arvio|bedömning|Einschätzung)[^:.]*:/i.test(why))
        expect(why.startsWith(JUDGEMENT[locale as DemoLocale])).toBe(true);
    }
  });
});

describe.each(DEMO_TRANSFERS.map((transfer) => [transfer.key, transfer] as const))('transfer %s', (_key, transfer) => {
  const { steps, practice, city, locale } = transfer;
  const last = steps.at(-1)!;
  const prose = ['adaptations', 'adaptationReasons', 'differingConditions', 'outcome', 'dropReason'] as const;
  const told = prose.flatMap((name) => transfer[name] ?? []);

  it('is marked as made up, at its first step and in its first text', () => {
    expect(isLabelled(steps[0]!.note, locale)).toBe(true);
    if (told[0]) expect(isLabelled(told[0], locale)).toBe(true);
  });

  it('goes from one city to another, with its dates in order', () => {
    expect(practiceOf(practice).city).not.toBe(city);
    expect(DEMO_CONTACTS.find(({ key }) => key === transfer.contact)?.city).toBe(city);
    const days = steps.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    const stages = steps.map(({ stage }) => stage);
    expect(stages).toEqual(
      ['INTERESTED', 'ASSESSING', 'ADAPTING', 'IMPLEMENTED', 'DROPPED'].filter((stage) => stages.includes(stage as never)),
    );
    expect(stages[0]).toBe('INTERESTED');
    const history = DEMO_PRACTICE_HISTORIES.find((candidate) => candidate.practice === practice);
    const version = history?.earlier[transfer.practiceVersion - 1];
    if (version) expect(version.publishedOn < days[0]!).toBe(true);
    else expect(transfer.practiceVersion).toBe(history ? 3 : 1);
  });

  it('tells what its stage asks for, and no result between real cities', () => {
    expect(transfer.dropReason === null).toBe(last.stage !== 'DROPPED');
    expect(transfer.outcome === null).toBe(last.stage !== 'IMPLEMENTED');
    if (['IMPLEMENTED', 'DROPPED'].includes(last.stage)) expect(cityOf(city).role).toBe('FOLLOWER');
    if (last.stage === 'ADAPTING' || last.stage === 'IMPLEMENTED')
      for (const name of prose.slice(0, 3)) expect(transfer[name]).not.toBeNull();
    expect(tooLong([steps, told], { note: 1_000 }, LONGEST)).toEqual([]);
  });

  it('gives no figures', () => {
    expect(unsourcedFigures([steps.map(({ note }) => note), told], [])).toEqual([]);
  });
});

describe.each(DEMO_PRACTICE_HISTORIES.map((history) => [history.practice, history] as const))('history of %s', (_slug, history) => {
  const practice = practiceOf(history.practice);
  const [first, second] = history.earlier;

  it('has two publications before the current one, in order', () => {
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first.publishedOn < second.publishedOn).toBe(true);
    expect(tooLong(history, LIMITS)).toEqual([]);
    // The practice is real, its earlier publications are not.
    for (const { changeNote } of [...history.earlier, history]) expect(changeNote.startsWith(EXAMPLE.en)).toBe(true);
  });

  it('differs from the current content in every text that it names', () => {
    for (const { texts, locales } of history.earlier) {
      expect(locales).toEqual(expect.arrayContaining([practice.originalLocale, 'en', ...Object.keys(texts)]));
      for (const [locale, words] of Object.entries(texts)) {
        const current = practice.texts[locale as DemoLocale]! as unknown as Record<string, string>;
        for (const [name, text] of Object.entries(words)) expect([name, current[name] ?? null]).not.toEqual([name, text]);
      }
    }
    for (const locale of [practice.originalLocale, 'en'] as const)
      for (const name of ['summary', 'solution', 'transferTips'] as const)
        if (first.texts[locale]![name] !== undefined) expect(first.texts[locale]![name]).not.toBe(second.texts[locale]![name]);
  });

  it('takes its figures from the sources of the practice', () => {
    expect(unsourcedFigures([first.texts, second.texts], practice.sources)).toEqual([]);
  });
});

describe('translations', () => {
  const fields = (slug: string, locale: DemoLocale) =>
    Object.keys(DEMO_TRANSLATIONS.find((one) => one.practice === slug && one.locale === locale)?.texts ?? practiceOf(slug).texts[locale]!)
      .length;

  it('are there in every state', () => {
    expect(new Set(DEMO_TRANSLATIONS.map(({ origin, reviewed, stale }) => `${origin} ${reviewed} ${stale}`))).toEqual(
      new Set(['HUMAN true true', 'MACHINE false false', 'MACHINE true false']),
    );
    expect([fields('umea-three-questions', 'de'), fields('umea-three-questions', 'en')]).toEqual([14, 14]);
    expect(fields('mannheim-social-economy-partner', 'fi')).toBe(14);
    expect([fields('espoo-kera-district', 'sv'), fields('espoo-kera-district', 'fi')]).toEqual([4, 14]);
    expect(
      DEMO_TRANSLATIONS.filter(({ stale, practice }) => stale && !DEMO_PRACTICE_HISTORIES.some((one) => one.practice === practice)),
    ).toEqual([]);
  });

  it('bring their texts where the practice has none, with its figures and no others', () => {
    for (const { practice, locale, origin, texts } of DEMO_TRANSLATIONS) {
      expect([locale, texts === undefined]).toEqual([locale, locale in practiceOf(practice).texts]);
      expect([origin, texts === undefined]).toEqual([origin, origin === 'HUMAN']);
      expect(unsourcedFigures(texts ?? '', practiceOf(practice).sources)).toEqual([]);
      expect(tooLong(texts ?? '', LIMITS)).toEqual([]);
    }
  });

  it('call a translation stale only where the original has changed since', () => {
    for (const { practice, locale } of DEMO_TRANSLATIONS.filter(({ stale }) => stale)) {
      const [, second] = DEMO_PRACTICE_HISTORIES.find((one) => one.practice === practice)!.earlier;
      expect(second.locales).toContain(locale);
      expect(second.texts[practiceOf(practice).originalLocale]).toBeDefined();
      expect(second.texts[locale]).toBeUndefined();
    }
  });
});
