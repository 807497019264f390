import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountService } from '@alliance/accounts';
import { CHALLENGE_INPUTS } from '@alliance/challenges';
import { LESSON_INPUTS } from '@alliance/lessons';
import { PRACTICE_INPUTS, UpdateTransferInput } from '@alliance/practices';
import { TestApp } from '@alliance/testing';
import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import type { DemoTransfer } from './demo-knowledge.types.js';
import { DEMO_CHALLENGES } from './challenges/index.js';
import { DEMO_ORGANISATIONS } from './organisations.js';
import { DEMO_CONTACTS } from './contacts.js';
import { DEMO_LESSONS } from './lessons/index.js';
import { demoTokens } from './demo-tokens.js';
import { DEMO_PEOPLE } from './people.js';
import { DEMO_PRACTICE_HISTORIES } from './practice-versions/index.js';
import { DEMO_PRACTICES } from './practices/index.js';
import { seedDemo } from './seed.js';
import { DEMO_TRANSFERS } from './transfers/index.js';
import { DEMO_TRANSLATIONS } from './translations/index.js';

const NOTHING = {
  cities: 0,
  organisations: 0,
  contacts: 0,
  people: 0,
  practices: 0,
  challenges: 0,
  transfers: 0,
  'exchange days': 0,
  lessons: 0,
  registrations: 0,
};
const DAY_MS = 86_400_000;

describe('seeding the demo data', () => {
  let app: TestApp;
  let folder: string;
  let first: Awaited<ReturnType<typeof seedDemo>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    const config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMITS: 'false' });
    app = await TestApp.create({ module: (database) => AppModule.forRoot(config, database) });
    app.clock.set('2027-01-15T10:00:00Z');
    first = await seedDemo(app.nest);
  }, 120_000);

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tokens = () => demoTokens(app.nest, join(folder, 'data', 'demo-tokens'));

  it('adds everything, with an audit row of the system for each record', async () => {
    expect(first).toEqual({
      cities: 5,
      organisations: DEMO_ORGANISATIONS.length,
      contacts: DEMO_CONTACTS.length,
      people: 7,
      practices: DEMO_PRACTICES.length,
      challenges: DEMO_CHALLENGES.length,
      transfers: DEMO_TRANSFERS.length,
      'exchange days': 4,
      lessons: DEMO_LESSONS.length,
      registrations: 4,
    });
    const rows = await app.rows<{ action: string; count: number }>(
      'SELECT action, count(*)::int AS count FROM audit_entry WHERE actor_id IS NULL GROUP BY 1 ORDER BY 1',
    );
    expect(Object.fromEntries(rows.map(({ action, count }) => [action, count]))).toEqual({
      'challenge.create': DEMO_CHALLENGES.length,
      'city.create': 5,
      'contact.create': DEMO_CONTACTS.length,
      'exchangeDay.create': 4,
      'exchangeSession.create': 11,
      'lesson.create': DEMO_LESSONS.length,
      'organisation.create': DEMO_ORGANISATIONS.length,
      'person.create': 7,
      'person.grantRole': 6,
      'practice.create': DEMO_PRACTICES.length,
      'transfer.start': DEMO_TRANSFERS.length,
    });
  });

  it('changes nothing the second time', async () => {
    const before = await app.contents();
    expect(await seedDemo(app.nest)).toEqual(NOTHING);
    expect(await app.contents()).toEqual(before);
  });

  it('adds what is missing and leaves edits alone', async () => {
    // Removed is one that nothing else refers to.
    const [edited, removed] = ['espoo-climate-watch', 'espoo-kera-district'];
    await app.rows(`UPDATE practice_text SET title = 'Edited' FROM practice p WHERE p.shown_version_id = version_id AND p.slug = $1`, [
      edited,
    ]);
    await app.rows('DELETE FROM practice WHERE slug = $1', [removed]);
    await app.rows('DELETE FROM lesson WHERE slug = $1', ['umea-a-day-on-which-promises-are-made']);
    await app.rows('DELETE FROM transfer WHERE id NOT IN (SELECT transfer_id FROM lesson_version WHERE transfer_id IS NOT NULL)');
    expect(await seedDemo(app.nest)).toEqual({ ...NOTHING, practices: 1, transfers: DEMO_TRANSFERS.length - 4, lessons: 1 });
    const rows = await app.rows<{ slug: string; titles: string[] }>(
      `SELECT p.slug, array_agg(DISTINCT t.title) AS titles FROM practice p JOIN practice_text t ON t.version_id = p.shown_version_id
       WHERE p.slug = ANY ($1) GROUP BY 1 ORDER BY 1`,
      [[edited, removed]],
    );
    expect(rows.map(({ slug, titles }) => [slug, titles.length])).toEqual([
      [edited, 1],
      [removed, 3],
    ]);
    expect(rows[0]!.titles).toEqual(['Edited']);
  });

  it('holds only texts that the API would take', () => {
    const told: (readonly [Type<object>, slug: string, Partial<Record<string, object>>])[] = [
      ...DEMO_PRACTICES.map(({ slug, texts }) => [PRACTICE_INPUTS.translate, slug, texts] as const),
      ...DEMO_TRANSLATIONS.map(({ practice, texts }) => [PRACTICE_INPUTS.translate, practice, { texts }] as const),
      ...DEMO_PRACTICE_HISTORIES.flatMap(({ practice, earlier }) =>
        earlier.map(({ texts }) => [PRACTICE_INPUTS.translate, practice, texts] as const),
      ),
      ...DEMO_CHALLENGES.map(({ slug, texts }) => [CHALLENGE_INPUTS.translate, slug, texts] as const),
      ...DEMO_LESSONS.map(({ slug, texts }) => [LESSON_INPUTS.translate, slug, texts] as const),
      ...DEMO_TRANSFERS.map((transfer) => [UpdateTransferInput, transfer.key, { [transfer.locale]: wordsOf(transfer) }] as const),
    ];
    const refused = told.flatMap(([input, slug, texts]) =>
      Object.entries(texts).flatMap(([locale, words = {}]) =>
        validateSync(plainToInstance(input, words))
          .filter(({ property }) => property in words)
          .map(({ property, constraints }) => [slug, locale, property, constraints]),
      ),
    );
    expect(refused).toEqual([]);
    expect(validateSync(plainToInstance(PRACTICE_INPUTS.translate, { title: 'a'.repeat(151) })).map(({ property }) => property)).toContain(
      'title',
    );
  });

  it('shows the published to everybody, and drafts to nobody', async () => {
    const { data, errors } = await app.gql(`{
      practices(first: 100) { totalCount nodes { slug availableLocales contentLocale city { name } mainOrganisation { name } links { url } } }
      cities(first: 10, orderBy: [{ field: NAME, direction: ASC }], locale: "en") { nodes { slug name targets { targetYear sourceUrl } statements { value } } }
    }`);
    expect(errors).toBeUndefined();
    const published = DEMO_PRACTICES.filter(({ state }) => state === 'PUBLISHED');
    expect(data.practices.totalCount).toBe(18);
    expect(new Set(data.practices.nodes.map(({ slug }: { slug: string }) => slug))).toEqual(new Set(published.map(({ slug }) => slug)));
    for (const practice of data.practices.nodes) expect([practice.mainOrganisation, practice.links[0]]).not.toContain(null);
    expect(data.cities.nodes.map(({ name }: { name: string }) => name)).toEqual(['Brzozogród', 'Espoo', 'Mannheim', 'Merelaane', 'Umeå']);
    expect(data.cities.nodes[2].statements.map(({ value }: { value: string }) => value)).toEqual(['313693', '324508']);
    expect(data.cities.nodes[1].targets).toHaveLength(2);
  });

  it('keeps earlier publications, each with what it changed, and leads from a former slug to the practice', async () => {
    const { data, errors } = await app.gql(`{
      practice(slug: "mannheim-agreements-with-companies", locale: "en") {
        slug title version
        first: versions(first: 3) { nodes { number changeNote title publishedAt changes { field locale } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.practice).toMatchObject({ slug: 'mannheim-local-green-deal', version: 3 });
    const [third, second, one] = data.practice.first.nodes;
    expect([third.number, second.number, one.number]).toEqual([3, 2, 1]);
    expect(second.title).toBe(third.title);
    expect(one).toMatchObject({ title: 'Agreements with companies: Mannheim’s way to its climate goal', changes: [] });
    expect([one.publishedAt, second.publishedAt]).toEqual(['2024-02-12T12:00:00.000Z', '2024-05-27T12:00:00.000Z']);
    expect(second.changes).toEqual(
      expect.arrayContaining([
        { field: 'title', locale: 'en' },
        { field: 'title', locale: 'fi' },
      ]),
    );
    expect(third.changes.map(({ field, locale }: Record<string, string>) => `${field} ${locale}`)).toContain('evidenceOfSuccess de');
  });

  it('has translations in every state, each of which says so', async () => {
    const state = 'contentLocale contentOrigin contentReviewedAt contentIsStale objectives';
    const { data, errors } = await app.gql(`{
      current: practice(slug: "espoo-climate-watch", locale: "sv") { ${state} }
      stale: practice(slug: "espoo-climate-watch", locale: "de") { ${state} }
      machine: practice(slug: "umea-three-questions", locale: "de") { ${state} }
      reviewed: practice(slug: "mannheim-social-economy-partner", locale: "fi") { ${state} }
      incomplete: practice(slug: "espoo-coal-free-district-heating", locale: "de") { ${state} }
    }`);
    expect(errors).toBeUndefined();
    const said = Object.entries(data as Record<string, Record<string, unknown>>).map(([name, practice]) => [
      name,
      practice['contentLocale'],
      practice['contentOrigin'],
      practice['contentReviewedAt'] !== null,
      practice['contentIsStale'],
      practice['objectives'] !== null,
    ]);
    expect(said).toEqual([
      ['current', 'sv', 'HUMAN', true, false, false],
      ['stale', 'de', 'HUMAN', true, true, false],
      ['machine', 'de', 'MACHINE', false, false, true],
      ['reviewed', 'fi', 'MACHINE', true, false, true],
      ['incomplete', 'de', 'HUMAN', true, false, false],
    ]);
  });

  it('notes how each version stands in each language', async () => {
    const states = 'translations { locale state completeness origin }';
    const { data, errors } = await app.gql(`{
      watch: practice(slug: "espoo-climate-watch") { ${states} }
      first: practice(slug: "espoo-climate-watch", version: 1) { ${states} }
      questions: practice(slug: "umea-three-questions") { ${states} }
      partner: practice(slug: "mannheim-social-economy-partner") { ${states} }
      challenge(slug: "mannheim-effect-of-deals") { ${states} }
      lesson(slug: "mannheim-per-head-of-whom") { ${states} }
    }`);
    expect(errors).toBeUndefined();
    const said = Object.entries(data as Record<string, { translations: Record<'locale' | 'state', string>[] }>).map(
      ([name, { translations }]) => [name, Object.fromEntries(translations.map(({ locale, state }) => [locale, state]))],
    );
    expect(Object.fromEntries(said)).toEqual({
      watch: { de: 'STALE', en: 'CURRENT', fi: 'ORIGINAL', sv: 'INCOMPLETE' },
      first: { de: 'MISSING', en: 'CURRENT', fi: 'ORIGINAL', sv: 'MISSING' },
      questions: { de: 'UNREVIEWED', en: 'CURRENT', fi: 'INCOMPLETE', sv: 'ORIGINAL' },
      partner: { de: 'ORIGINAL', en: 'CURRENT', fi: 'CURRENT', sv: 'MISSING' },
      challenge: { de: 'ORIGINAL', en: 'CURRENT', fi: 'CURRENT', sv: 'CURRENT' },
      lesson: { de: 'ORIGINAL', en: 'CURRENT', fi: 'MISSING', sv: 'MISSING' },
    });
  });

  it('shows challenges in every state, who has them too, and what was accepted', async () => {
    const { data, errors } = await app.gql(`{
      challenges(first: 20) { totalCount nodes { slug state stateNote solvedBy { slug } availableLocales } }
      challenge(slug: "mannheim-effect-of-deals", locale: "de") {
        title contentLocale joins(first: 5) { nodes { city { slug } note joinedOn } } suggestions(first: 5) { nodes { state answer practice { slug } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.challenges.totalCount).toBe(DEMO_CHALLENGES.length);
    const states: string[] = data.challenges.nodes.map(({ state }: { state: string }) => state);
    expect(new Set(states).size).toBe(4);
    const solved = data.challenges.nodes.find(({ slug }: { slug: string }) => slug === 'merelaane-a-questionnaire-nobody-finishes');
    expect(solved).toMatchObject({ state: 'SOLVED', solvedBy: [{ slug: 'umea-three-questions' }], availableLocales: ['en', 'fi'] });
    expect(data.challenge.title).toBe('Über 160 Vereinbarungen – aber was bewirken sie?');
    expect(data.challenge.joins.nodes.map(({ city, joinedOn }: Record<string, { slug: string }>) => [city!.slug, joinedOn])).toEqual([
      ['umea', '2025-02-17'],
      ['espoo', '2025-04-02'],
    ]);
    // What waits for an answer or was declined is for those who may answer.
    expect(data.challenge.suggestions.nodes).toEqual([
      { state: 'ACCEPTED', answer: expect.stringContaining('visibly empty'), practice: { slug: 'espoo-climate-watch' } },
    ]);
  });

  it('shows lessons, those of failure too, with what they were learned from', async () => {
    const origins = 'practice { slug } challenge { slug } transfer { stage city { slug } } exchangeSession { title }';
    const { data, errors } = await app.gql(`{
      lessons(first: 20) { totalCount nodes { slug outcome ${origins} } }
      lesson(slug: "brzozogrod-a-board-without-anything-to-decide", locale: "de") { title whatHappened outcome happenedOn ${origins} }
    }`);
    expect(errors).toBeUndefined();
    expect(data.lessons.totalCount).toBe(DEMO_LESSONS.length);
    expect(data.lessons.nodes.filter(({ outcome }: { outcome: string }) => outcome === 'NEGATIVE')).toHaveLength(5);
    const learnedFrom = Object.fromEntries(
      ['practice', 'challenge', 'transfer', 'exchangeSession'].map((origin) => [
        origin,
        data.lessons.nodes.filter((lesson: Record<string, unknown>) => lesson[origin] !== null).length,
      ]),
    );
    expect(learnedFrom).toEqual({ practice: 11, challenge: 5, transfer: 4, exchangeSession: 3 });
    expect(data.lesson).toMatchObject({
      title: 'Das Gremium stand, bevor es etwas zu entscheiden gab',
      outcome: 'NEGATIVE',
      happenedOn: '2025-05-26',
      practice: { slug: 'mannheim-success-board' },
      transfer: { stage: 'DROPPED', city: { slug: 'brzozogrod' } },
      exchangeSession: null,
    });
    expect(data.lesson.whatHappened).toContain('Beispiel zur Demonstration');
  });

  it('shows transfers at every stage, and hides the one that a city has not confirmed', async () => {
    const { data, errors } = await app.gql(
      `{ transfers(first: 20) { totalCount nodes { stage isConfirmed startedOn steps { stage on note } contact { role } practice { slug } city { slug } } }
         transferFlow { transferCount linkCount medianDaysToImplementation nodes { slug gave took } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.transfers.totalCount).toBe(7);
    expect(new Set(data.transfers.nodes.map(({ stage }: { stage: string }) => stage)).size).toBe(5);
    const watch = data.transfers.nodes.find(
      ({ practice, city }: Record<string, { slug: string }>) => practice!.slug === 'espoo-climate-watch' && city!.slug === 'merelaane',
    );
    expect(watch).toMatchObject({ stage: 'IMPLEMENTED', startedOn: '2024-04-08', contact: { role: 'Climate officer' } });
    expect(watch.steps.map(({ on }: { on: string }) => on)).toEqual(['2024-04-08', '2024-05-13', '2024-10-21', '2025-09-15']);
    // 217 days for the three questions, 525 for the climate watch.
    expect(data.transferFlow).toMatchObject({ transferCount: 7, linkCount: 7, medianDaysToImplementation: 371 });
  });

  it('puts the days at the local time of their hosts, the next one ahead, with seats taken', async () => {
    const { data, errors } = await app.gql(
      `{ exchangeDays(first: 10) { nodes { slug status startsAt startsAtLocal endsAtLocal capacity seatsTaken sessions { kind } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.exchangeDays.nodes.map(({ slug, startsAtLocal }: Record<string, string>) => [slug, startsAtLocal])).toEqual([
      ['espoo-demo-exchange-2027-03-16', '2027-03-16T09:00'],
      ['umea-september-2023', '2023-09-20T09:00'],
      ['espoo-february-2023', '2023-02-08T09:00'],
      ['mannheim-october-2022', '2022-10-13T09:00'],
    ]);
    expect(data.exchangeDays.nodes.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16))).toEqual([
      '07:00',
      '07:00',
      '07:00',
      '07:00',
    ]);
    expect(data.exchangeDays.nodes[0]).toMatchObject({ status: 'PUBLISHED', capacity: 40, seatsTaken: 4 });
  });

  it('adds another day ahead once the last one is over', async () => {
    app.clock.advance(70 * DAY_MS);
    expect(await seedDemo(app.nest)).toEqual({ ...NOTHING, 'exchange days': 1, registrations: 4 });
    expect(await seedDemo(app.nest)).toEqual(NOTHING);
  });

  it('keeps a token of each role that works, for its owner alone', async () => {
    const made = await tokens();
    expect([...made.keys()]).toEqual(DEMO_PEOPLE.map(({ role }) => role));
    const file = join(folder, 'data', 'demo-tokens');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe([...made].map(([role, token]) => `${role} ${token}\n`).join(''));
    for (const { role, displayName } of DEMO_PEOPLE) {
      const { data } = await app.gql('{ viewer { displayName grants { role } } }', {}, { token: made.get(role)! });
      expect(data.viewer).toEqual({ displayName, grants: role === 'PARTICIPANT' ? [] : [{ role }] });
    }
    expect(await tokens()).toEqual(made);
  });

  it('replaces a token that no longer works, and that one only', async () => {
    const before = await tokens();
    const [row] = await app.rows<{ id: string }>(
      `SELECT t.id FROM access_token t JOIN person p ON p.id = t.person_id WHERE p.email = 'editor@umea.example' AND t.revoked_at IS NULL`,
    );
    await app.get(AccountService).revokeToken(null, row!.id);
    const after = await tokens();
    expect([...after].filter(([role, token]) => before.get(role) !== token).map(([role]) => role)).toEqual(['EDITOR']);
    const { data } = await app.gql('{ viewer { displayName } }', {}, { token: after.get('EDITOR')! });
    expect(data.viewer).toEqual({ displayName: 'Demo Editor, Umeå' });
  });

  it('makes new tokens where the file is lost or spoilt, and ends the old ones', async () => {
    const before = await tokens();
    await writeFile(join(folder, 'data', 'demo-tokens'), 'nonsense\nEDITOR\nADMIN ax_wrong\n');
    const after = await tokens();
    for (const [role, token] of before) expect(after.get(role)).not.toBe(token);
    const [{ live }] = (await app.rows<{ live: number }>('SELECT count(*)::int AS live FROM access_token WHERE revoked_at IS NULL')) as [
      { live: number },
    ];
    expect(live).toBe(DEMO_PEOPLE.length);
  });
});

/** The texts of a transfer, without what it is about. */
function wordsOf({ adaptations, adaptationReasons, differingConditions, outcome }: DemoTransfer): object {
  return { adaptations, adaptationReasons, differingConditions, outcome };
}
