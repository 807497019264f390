import { isUnitCode } from '@alliance/kernel';
import { DEMO_CHALLENGES } from './challenges/index.js';
import { DEMO_CITIES } from './cities.js';
import { DEMO_CONTACTS } from './contacts.js';
import type { DemoLocale, DemoPractice } from './demo.types.js';
import { DEMO_EXCHANGE_DAYS } from './exchange-days/index.js';
import { DEMO_LESSONS } from './lessons/index.js';
import { DEMO_ORGANISATIONS } from './organisations.js';
import { DEMO_PEOPLE } from './people.js';
import { DEMO_PRACTICE_HISTORIES } from './practice-versions/index.js';
import { DEMO_PRACTICES } from './practices/index.js';
import { DEMO_SOURCES } from './sources.js';
import { allowedFigures, figuresIn, stringsOf, unsourcedFigures } from './testing.js';
import { DEMO_TRANSFERS } from './transfers/index.js';
import { DEMO_TRANSLATIONS } from './translations/index.js';

const LOCALES: readonly DemoLocale[] = ['fi', 'sv', 'de', 'en'];
/** Texts that a complete practice has in its original language and in English. */
const FULL_TEXTS = [
  'title',
  'summary',
  'problemAddressed',
  'objectives',
  'solution',
  'stakeholders',
  'beneficiaries',
  'resourcesNeeded',
  'evidenceOfSuccess',
  'challengesEncountered',
  'successFactors',
  'enablingConditions',
  'transferPotential',
  'transferTips',
] as const;
const LIMITS: Readonly<Record<string, number>> = { title: 150, summary: 500, transferTips: 3_000, evidenceOfSuccess: 3_000 };
const CITY_LANGUAGES = { espoo: ['fi', 'sv'], mannheim: ['de'], umea: ['sv'], merelaane: [], brzozogrod: [] } as const;

const published = DEMO_PRACTICES.filter(({ state }) => state === 'PUBLISHED');
const practices = DEMO_PRACTICES.map((practice) => [practice.slug, practice] as const);
const everything = {
  DEMO_CHALLENGES,
  DEMO_CITIES,
  DEMO_CONTACTS,
  DEMO_EXCHANGE_DAYS,
  DEMO_LESSONS,
  DEMO_ORGANISATIONS,
  DEMO_PEOPLE,
  DEMO_PRACTICES,
  DEMO_PRACTICE_HISTORIES,
  DEMO_TRANSFERS,
  DEMO_TRANSLATIONS,
};

describe('demo data as a whole', () => {
  it('has what was promised', () => {
    expect(DEMO_CITIES.map(({ slug, role }) => [slug, role])).toEqual([
      ['espoo', 'PARTNER'],
      ['mannheim', 'PARTNER'],
      ['umea', 'PARTNER'],
      ['merelaane', 'FOLLOWER'],
      ['brzozogrod', 'FOLLOWER'],
    ]);
    expect(published).toHaveLength(18);
    expect(countByCity(published)).toEqual({ espoo: 7, mannheim: 5, umea: 6 });
    expect(countByCity(DEMO_PRACTICES.filter(({ state }) => state === 'DRAFT'))).toEqual({ espoo: 1, mannheim: 1 });
    expect(countByCity(DEMO_PRACTICES.filter(({ state }) => state === 'IN_REVIEW'))).toEqual({ umea: 1 });
    expect(DEMO_EXCHANGE_DAYS.filter(({ status }) => status === 'COMPLETED')).toHaveLength(3);
    expect(DEMO_EXCHANGE_DAYS.filter(({ status }) => status === 'PUBLISHED')).toHaveLength(1);
    expect(DEMO_PEOPLE.map(({ role }) => role)).toEqual([
      'PARTICIPANT',
      'PARTNER',
      'CONTRIBUTOR',
      'EDITOR',
      'MANAGER',
      'COORDINATOR',
      'ADMIN',
    ]);
  });

  it('says each address, key and slug once', () => {
    for (const keys of [
      DEMO_PRACTICES.map(({ slug }) => slug),
      DEMO_ORGANISATIONS.map(({ slug }) => slug),
      DEMO_EXCHANGE_DAYS.map(({ slug }) => slug),
      DEMO_EXCHANGE_DAYS.flatMap(({ sessions }) => sessions.map(({ key }) => key)),
      DEMO_CONTACTS.map(({ key }) => key),
      [...DEMO_PEOPLE, ...DEMO_CONTACTS].map(({ email }) => email),
      Object.values(DEMO_SOURCES).map(({ url }) => url),
    ]) {
      expect(keys).toEqual([...new Set(keys)]);
    }
    for (const { slug } of [...DEMO_PRACTICES, ...DEMO_ORGANISATIONS, ...DEMO_EXCHANGE_DAYS])
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('holds nobody’s address or number', () => {
    const strings = stringsOf(everything);
    const addresses = strings.flatMap(([, text]) => text.match(/\S+@\S+/g) ?? []);
    expect(addresses.length).toBe(DEMO_PEOPLE.length + DEMO_CONTACTS.length);
    expect(addresses.filter((address) => !/^[a-z]+@[a-z]+\.example$/.test(address))).toEqual([]);
    expect(strings.filter(([, text]) => /\+\d{2,}|\(0\)|(?<!-)\b0\d{1,3}[ /-]\d{3}/.test(text))).toEqual([]);
  });

  it('has no empty text, no stray space, no straight apostrophe', () => {
    expect(stringsOf(everything).filter(([, text]) => text.trim() === '' || text !== text.trim() || / {2}|'/.test(text))).toEqual([]);
  });

  it('names existing records only', () => {
    const organisations = new Set(DEMO_ORGANISATIONS.map(({ slug }) => slug));
    const named = [
      ...DEMO_PRACTICES.flatMap(({ mainOrganisation, partners }) => [mainOrganisation, ...partners]),
      ...[...DEMO_PEOPLE, ...DEMO_CONTACTS].flatMap(({ organisation }) => organisation ?? []),
    ];
    expect(named.filter((slug) => !organisations.has(slug))).toEqual([]);
    DEMO_ORGANISATIONS.forEach(({ parent }, index) => {
      if (parent) expect(DEMO_ORGANISATIONS.slice(0, index).map(({ slug }) => slug)).toContain(parent);
    });
    for (const contact of DEMO_CONTACTS) expect([contact.city, contact.organisation].filter(Boolean)).toHaveLength(1);
    expect(new Set(DEMO_CONTACTS.map(({ visibility }) => visibility))).toEqual(new Set(['EVERYBODY', 'SIGNED_IN', 'NOBODY']));
  });

  it('gives every record a source that can be read', () => {
    const partners = DEMO_CITIES.filter(({ role }) => role === 'PARTNER');
    for (const { sources } of [...partners, ...DEMO_ORGANISATIONS, ...DEMO_PRACTICES, ...DEMO_EXCHANGE_DAYS])
      expect(sources).not.toEqual([]);
    for (const { url } of Object.values(DEMO_SOURCES)) expect(url).toMatch(/^https?:\/\/[^\s]+$/);
  });
});

describe.each(practices)('practice %s', (_slug, practice) => {
  const languages = Object.keys(practice.texts) as DemoLocale[];

  it('is written in a language of its city and in English', () => {
    expect(CITY_LANGUAGES[practice.city]).toContain(practice.originalLocale);
    expect(languages).toEqual(expect.arrayContaining([practice.originalLocale, 'en']));
  });

  it('is complete in both, unless it is a draft', () => {
    if (practice.state !== 'PUBLISHED') return;
    for (const locale of [practice.originalLocale, 'en'] as const) {
      expect(Object.keys(practice.texts[locale]!)).toEqual(expect.arrayContaining([...FULL_TEXTS]));
    }
    expect(Object.keys(practice.texts[practice.originalLocale]!)).toEqual(Object.keys(practice.texts.en!));
  });

  it('keeps within the limits', () => {
    for (const [path, text] of stringsOf(practice.texts)) {
      const limit = LIMITS[path.split('/').at(-1)!] ?? 5_000;
      expect([path, [...text].length <= limit]).toEqual([path, true]);
    }
    for (const source of practice.fundingSources) expect([...source].length).toBeLessThanOrEqual(150);
    for (const { quantity } of practice.measuredResults)
      for (const label of Object.values(quantity)) expect([...label].length).toBeLessThanOrEqual(150);
  });

  it('takes its figures from its sources', () => {
    expect(unsourcedFigures([practice.texts, practice.fundingSources], practice.sources)).toEqual([]);
  });

  it('takes its results from the sources that they name', () => {
    for (const { source, unit, before, after } of practice.measuredResults) {
      expect([unit, isUnitCode(unit)]).toEqual([unit, true]);
      expect(practice.sources).toContain(source);
      expect([before, after].flatMap((value) => figuresIn(value ?? '')).filter((figure) => !allowedFigures([source]).has(figure))).toEqual(
        [],
      );
    }
    if (practice.costAmount) expect(allowedFigures(practice.sources)).toContain(String(Number(practice.costAmount) / 1_000_000));
    expect(practice.costAmount === null).toBe(practice.costCurrency === null);
  });

  it('serves known goals, once each', () => {
    expect(practice.sdgs).toEqual([...new Set(practice.sdgs)].sort((one, other) => one - other));
    for (const goal of practice.sdgs) expect(goal >= 1 && goal <= 17).toBe(true);
    for (const list of [practice.policyAreas, practice.themes, practice.partners]) expect(list).toEqual([...new Set(list)]);
    expect(practice.partners).not.toContain(practice.mainOrganisation);
    if (practice.startedOn && practice.endedOn) expect(practice.startedOn <= practice.endedOn).toBe(true);
  });
});

describe.each(DEMO_CITIES.map((city) => [city.slug, city] as const))('city %s', (_slug, city) => {
  it('takes its figures from its sources', () => {
    expect(unsourcedFigures(city.description, city.sources)).toEqual([]);
    for (const { value, source } of city.populations) expect(allowedFigures([source])).toContain(value);
    for (const target of city.targets) {
      const figures = [target.baseYear, target.baseValue, target.targetYear, target.reductionPercent, target.wording].flatMap((value) =>
        figuresIn(String(value ?? '')),
      );
      expect(figures.filter((figure) => !allowedFigures([target.source]).has(figure))).toEqual([]);
    }
  });

  it('says in every language if it does not exist', () => {
    if (city.role === 'PARTNER') return;
    const said = { fi: 'kaupunki on keksitty', sv: 'staden är påhittad', de: 'Stadt ist erfunden', en: 'city is made up' };
    for (const locale of LOCALES) expect(city.description[locale].split('\n')[0]).toContain(said[locale]);
    expect([city.populations, city.targets, city.sources, city.lauCode]).toEqual([[], [], [], null]);
    expect(city.website).toMatch(/\.example$/);
  });
});

describe.each(DEMO_EXCHANGE_DAYS.map((day) => [day.slug, day] as const))('exchange day %s', (_slug, day) => {
  it('is told in all four languages', () => {
    const told = [
      day.title,
      day.purpose,
      day.closingReport,
      day.accessNotes,
      day.travelNotes,
      ...day.sessions.flatMap(({ title, description }) => [title, description]),
    ];
    for (const text of told) if (text) expect(Object.keys(text).sort()).toEqual([...LOCALES].sort());
    expect(
      [...Object.values(day.title), ...day.sessions.flatMap(({ title }) => Object.values(title))].filter(
        (title) => [...title].length > 150,
      ),
    ).toEqual([]);
  });

  it('takes its figures from its sources', () => {
    const told = [day.title, day.purpose, day.closingReport, day.sessions.map(({ title, description }) => [title, description])];
    expect(unsourcedFigures(told, day.sources)).toEqual([]);
  });

  it('has its sessions in order, within the day', () => {
    const minutes = ({ day: days, time }: { day: number; time: string }) =>
      days * 1_440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const times = [day.startsAt, ...day.sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]), day.endsAt].map(minutes);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    for (const { startsAt, endsAt } of day.sessions) expect(minutes(startsAt)).toBeLessThan(minutes(endsAt));
  });
});

function countByCity(records: readonly DemoPractice[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { city } of records) counts[city] = (counts[city] ?? 0) + 1;
  return counts;
}
