import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus, ContentTypes, TranslationStates } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import fc from 'fast-check';
import { TranslationStates1790000000020 } from '../../apps/api/src/migrations/0020-translation-states.js';
import { MendedTranslations1790000000022 } from '../../apps/api/src/migrations/0022-mended-translations.js';
import { bothWays } from '../both-ways.js';
import { runMigration } from '../run-migration.js';
import { logStatements } from '../statement-log.js';
import { prepareDatabase } from '../../apps/api/src/prepare-database.js';
import { createTestApp } from '../support.js';

const STANDING = 'locale state completeness missing isStale origin reviewedAt since title recordType recordId';
const ONE = `query ($id: ID!, $version: Int) { practice(id: $id, version: $version) {
  title translations { ${STANDING} } draft { title translations { ${STANDING} } } } }`;
const TASKS = `query ($where: TranslationTaskWhere, $first: Int = 100, $after: String) { cities(first: 10) { nodes { slug
  translationTasks(first: $first, after: $after, where: $where, orderBy: [{ field: SINCE, direction: ASC }]) {
    totalCount pageInfo { endCursor } nodes { recordType recordId title locale state completeness missing since } } } } }`;

const [T0, T1, T2, T3, T4] = [1, 2, 3, 4, 5].map((day) => `2027-03-0${day}T12:00:00.000Z`) as [string, string, string, string, string];

const KEPT = `SELECT c.record_type, c.record_id, c.version_id, c.city_id, c.locale, c.title, c.state, c.completeness, c.missing, c.is_stale, c.origin,
  c.reviewed_at, c.is_task FROM content_translation c ORDER BY c.version_id, c.locale`;

describe('how content stands in each language', () => {
  let app: TestApp;
  let city: City;
  let editor: TestPerson;

  const send = async (verb: string, input: object, { token }: TestPerson = editor) => {
    const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const query = `mutation ($input: ${name}!) { ${verb}(input: $input) { practice { id revision } userErrors { code message path } } }`;
    const { data, errors } = await app.gql(query, { input }, { token });
    expect(errors).toBeUndefined();
    return data[verb] as { practice: { id: string; revision: number } | null; userErrors: { code: string; path: string[] }[] };
  };
  /** A verb that goes well; answers the new revision. */
  const ok = async (verb: string, input: object, who?: TestPerson): Promise<{ id: string; expectedRevision: number }> => {
    const { practice, userErrors } = await send(verb, input, who);
    expect(userErrors).toEqual([]);
    return { id: practice!.id, expectedRevision: practice!.revision };
  };
  const draft = (more: object = {}) =>
    ok('createPractice', { cityId: encodeId('city', city.id), locale: 'en', title: 'Cool roofs', summary: 'White paint.', ...more });
  /** One line a language: what the record shows, and its draft. */
  const standings = async (id: string, who: TestPerson | null = editor, version?: number) => {
    const { answer, wasPlanned } = await bothWays(app, ONE, { id, version }, who ? { token: who.token } : {});
    expect([answer.errors, wasPlanned]).toEqual([undefined, true]);
    const lines = (rows: any[] | undefined) =>
      rows?.map(({ locale, state, completeness, missing, isStale, origin, reviewedAt, since }) =>
        [locale, state, completeness, missing.join('+') || '–', isStale ? 'stale' : '–', origin ?? '–', day(reviewedAt), day(since)].join(
          ' ',
        ),
      );
    const { practice } = answer.data;
    return { shown: lines(practice.translations), draft: lines(practice.draft?.translations) };
  };
  const day = (time: string | null) => (time ? `T${Number(time.slice(8, 10)) - 1}` : '–');
  const tasks = async (who: TestPerson | null, variables: object = {}) => {
    const { answer, wasPlanned } = await bothWays(app, TASKS, { ...variables }, who ? { token: who.token } : {});
    expect([answer.errors, wasPlanned]).toEqual([undefined, true]);
    return answer.data.cities.nodes as { slug: string; translationTasks: { totalCount: number; pageInfo: any; nodes: any[] } }[];
  };
  const taskLines = async (who: TestPerson | null, where?: object) =>
    Object.fromEntries(
      (await tasks(who, { where })).map(({ slug, translationTasks: { totalCount, nodes } }) => {
        expect(totalCount).toBe(nodes.length);
        return [slug, nodes.map(({ title, locale, state, since }) => `${title} ${locale} ${state} ${day(since)}`).sort()];
      }),
    );

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database, { slug: 'espoo' });
    await createCity(app.database, { slug: 'umea' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.rows('TRUNCATE practice, content_translation CASCADE');
    app.clock.set(T0);
    editor = await createPerson(app, { role: 'EDITOR', cityId: city.id });
  });

  it('is told for each language of the alliance through the life of a record', async () => {
    let at = await draft();
    const missing = (locale: string, words = 'title+summary', since = 'T0') => `${locale} MISSING 0 ${words} – – – ${since}`;
    expect(await standings(at.id)).toEqual({
      shown: [missing('de'), 'en ORIGINAL 100 – – HUMAN T0 T0', missing('fi'), missing('sv')],
      draft: [missing('de'), 'en ORIGINAL 100 – – HUMAN T0 T0', missing('fi'), missing('sv')],
    });
    // Nobody should translate what may still change in every sentence.
    expect(await taskLines(editor)).toEqual({ espoo: [], umea: [] });

    app.clock.set(T1);
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot' });
    at = await ok('translatePractice', { ...at, locale: 'sv', title: 'Svala tak', summary: 'Vit färg.' });
    at = await ok('translatePractice', { ...at, locale: 'de', title: 'Kühle Dächer', summary: 'Weiß.', origin: 'MACHINE' });
    const first = [
      'de UNREVIEWED 100 – – MACHINE – T1',
      'en ORIGINAL 100 – – HUMAN T0 T0',
      'fi INCOMPLETE 50 summary – HUMAN T1 T1',
      'sv CURRENT 100 – – HUMAN T1 T1',
    ];
    expect((await standings(at.id)).shown).toEqual(first);
    at = await ok('submitPractice', at);
    at = await ok('publishPractice', at);
    expect(await standings(at.id, null)).toEqual({ shown: first, draft: undefined });
    expect(await taskLines(editor)).toEqual({ espoo: ['Cool roofs de UNREVIEWED T1', 'Cool roofs fi INCOMPLETE T1'], umea: [] });

    // The next version is worked on: what is published goes on telling how it stands itself.
    app.clock.set(T2);
    at = await ok('updatePractice', { ...at, summary: 'White paint, or plants.', solution: 'Ask the owner.' });
    expect(await standings(at.id)).toEqual({
      shown: first,
      draft: [
        'de STALE 66 solution stale MACHINE – T2',
        'en ORIGINAL 100 – – HUMAN T2 T0',
        'fi STALE 33 summary+solution stale HUMAN T1 T2',
        'sv STALE 66 solution stale HUMAN T1 T2',
      ],
    });
    expect(await taskLines(editor)).toEqual({
      espoo: ['Cool roofs de STALE T2', 'Cool roofs fi STALE T2', 'Cool roofs sv STALE T2'],
      umea: [],
    });
    expect((await standings(at.id, null)).draft).toBeUndefined();

    app.clock.set(T3);
    at = await ok('translatePractice', { ...at, locale: 'de', summary: 'Weiß oder grün.', solution: 'Fragen.', origin: 'MACHINE' });
    at = await ok('approvePracticeTranslation', { ...at, locale: 'de' });
    at = await ok('translatePractice', { ...at, locale: 'sv', summary: 'Vitt eller grönt.', solution: 'Fråga.' });
    const second = [
      'de CURRENT 100 – – MACHINE T3 T3',
      'en ORIGINAL 100 – – HUMAN T2 T0',
      'fi STALE 33 summary+solution stale HUMAN T1 T2',
      'sv CURRENT 100 – – HUMAN T3 T3',
    ];
    expect((await standings(at.id)).draft).toEqual(second);
    at = await ok('submitPractice', at);
    app.clock.set(T4);
    at = await ok('publishPractice', at);
    expect(await standings(at.id, null)).toEqual({ shown: second, draft: undefined });
    // The first version stays as it was.
    expect(await standings(at.id, null, 1)).toEqual({ shown: first, draft: undefined });
    expect(await taskLines(editor)).toEqual({ espoo: ['Cool roofs fi STALE T2'], umea: [] });

    at = await ok('restorePracticeVersion', { ...at, version: 1 });
    expect((await standings(at.id)).draft?.[0]).toBe('de UNREVIEWED 100 – – MACHINE – T4');
    expect(await taskLines(editor)).toEqual({ espoo: ['Cool roofs de UNREVIEWED T4', 'Cool roofs fi INCOMPLETE T4'], umea: [] });
    at = await ok('discardPracticeDraft', at);
    expect(await standings(at.id)).toEqual({ shown: second, draft: undefined });
    expect(await taskLines(editor)).toEqual({ espoo: ['Cool roofs fi STALE T2'], umea: [] });
    expect(await app.rows('SELECT count(*)::int FROM content_translation')).toEqual([{ count: 8 }]);
    await ok('archivePractice', at);
    expect(await taskLines(editor)).toEqual({ espoo: [], umea: [] });
  });

  it('marks text by machine until somebody has checked it or written it anew', async () => {
    let at = await draft();
    const marks = async () => {
      const { answer } = await bothWays(
        app,
        `query ($id: ID!) { practice(id: $id, locale: "fi") { contentLocale contentOrigin contentReviewedAt contentIsStale translations { locale state } } }`,
        { id: at.id },
        { token: editor.token },
      );
      const { translations, ...content } = answer.data.practice;
      return [...Object.values(content), translations.find(({ locale }: { locale: string }) => locale === 'fi').state];
    };
    expect(await marks()).toEqual(['en', 'HUMAN', T0, false, 'MISSING']);
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Katot', summary: 'Maali.', origin: 'MACHINE' });
    expect(await marks()).toEqual(['fi', 'MACHINE', null, false, 'UNREVIEWED']);
    // Who mends one sentence has not checked the rest.
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot' });
    expect(await marks()).toEqual(['fi', 'MACHINE', null, false, 'UNREVIEWED']);
    at = await ok('updatePractice', { ...at, summary: 'Paint.' });
    expect(await marks()).toEqual(['fi', 'MACHINE', null, true, 'STALE']);
    // Who mends the title has not followed what was changed in the summary, nor has who sends nothing.
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot kaupungissa' });
    at = await ok('translatePractice', { ...at, locale: 'fi', origin: 'MACHINE' });
    expect(await marks()).toEqual(['fi', 'MACHINE', null, true, 'STALE']);
    // Held against the original as it is now.
    at = await ok('approvePracticeTranslation', { ...at, locale: 'fi' });
    expect(await marks()).toEqual(['fi', 'MACHINE', T0, false, 'CURRENT']);
    at = await ok('updatePractice', { ...at, summary: 'Paint, or plants.' });
    expect(await marks()).toEqual(['fi', 'MACHINE', T0, true, 'STALE']);
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot', summary: 'Maalia.' });
    expect(await marks()).toEqual(['fi', 'HUMAN', T0, false, 'CURRENT']);
  });

  it('is up to date again once everything is followed that the original changed since a publication', async () => {
    let at = await draft({ solution: 'Ask.' });
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Katot', summary: 'Maali.', solution: 'Kysy.' });
    at = await ok('publishPractice', await ok('submitPractice', at));
    const state = async () => (await standings(at.id)).draft!.find((line) => line.startsWith('fi'))!.split(' ')[1];
    at = await ok('updatePractice', { ...at, summary: 'Plants.' });
    at = await ok('updatePractice', { ...at, solution: 'Ask us.' });
    expect(await state()).toBe('STALE');
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot', summary: 'Kasveja.' });
    expect(await state()).toBe('STALE');
    at = await ok('translatePractice', { ...at, locale: 'fi', solution: 'Kysy meiltä.' });
    expect(await state()).toBe('CURRENT');
    // What the original says no longer is followed by taking it out.
    at = await ok('updatePractice', { ...at, solution: null });
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Katot' });
    expect(await state()).toBe('STALE');
    at = await ok('translatePractice', { ...at, locale: 'fi', solution: null });
    expect(await state()).toBe('CURRENT');
    // What is checked against a draft is not yet what the published text follows.
    at = await ok('updatePractice', { ...at, title: 'Roofs' });
    at = await ok('approvePracticeTranslation', { ...at, locale: 'fi' });
    expect(await state()).toBe('CURRENT');
    expect(await app.rows(`SELECT based_on_revision FROM practice_text WHERE locale = 'fi' ORDER BY based_on_revision`)).toEqual([
      { based_on_revision: 1 },
      { based_on_revision: 5 },
    ]);
  });

  it('is worked out of what was there before digests were kept, where it was up to date', async () => {
    let at = await ok('translatePractice', { ...(await draft()), locale: 'fi', title: 'Katot', summary: 'Maali.' });
    at = await ok('translatePractice', { ...at, locale: 'sv', title: 'Tak', summary: 'Färg.', origin: 'MACHINE' });
    at = await ok('updatePractice', { ...at, summary: 'Plants, åäö.' });
    at = await ok('approvePracticeTranslation', { ...at, locale: 'fi' });
    const rows = () => app.rows('SELECT locale, followed, machine_revision FROM practice_text ORDER BY locale');
    const [en, fi, sv] = (await rows()) as [object, { followed: object }, object];
    expect(Object.keys(fi.followed).sort()).toEqual(['summary', 'title']);
    for (const way of ['down', 'up'] as const) await runMigration(app, new MendedTranslations1790000000022(), way);
    // Of the stale one nobody knows any more what it follows.
    expect(await rows()).toEqual([en, fi, { ...sv, followed: null }]);
    at = await ok('translatePractice', { ...at, locale: 'sv', summary: 'Växter.' });
    expect((await standings(at.id)).draft!.find((line) => line.startsWith('sv'))).toContain('STALE');
  });

  it('is not taken for up to date by what another version said, after an old one was restored', async () => {
    let at = await ok('translatePractice', { ...(await draft()), locale: 'fi', title: 'Katot', summary: 'Maali.' });
    at = await ok('publishPractice', await ok('submitPractice', at));
    at = await ok('publishPractice', await ok('submitPractice', await ok('updatePractice', { ...at, summary: 'Plants.' })));
    at = await ok('restorePracticeVersion', { ...at, version: 1 });
    at = await ok('updatePractice', { ...at, title: 'Roofs' });
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Viileät katot' });
    at = await ok('updatePractice', { ...at, summary: 'Plants.' });
    at = await ok('translatePractice', { ...at, locale: 'fi', title: 'Kattoja' });
    expect((await standings(at.id)).draft!.find((line) => line.startsWith('fi'))).toContain('STALE');
  });

  it('is a list of what to do for those who may translate in the city, and empty for everybody else', async () => {
    const other = await createCity(app.database, { slug: 'mannheim' });
    const practice = await createPractice(app.database, {
      cityId: city.id,
      words: { title: 'Roofs' },
      translations: { fi: { title: 'Katot' } },
    });
    await createPractice(app.database, { cityId: other.id, words: { title: 'Trees' }, originalLocale: 'de', translations: { en: {} } });
    await createPractice(app.database, { cityId: city.id, words: { title: 'Archived' }, status: ContentStatus.ARCHIVED });
    for (const status of [ContentStatus.DRAFT, ContentStatus.IN_REVIEW]) await createPractice(app.database, { cityId: city.id, status });
    const mine = ['Roofs de MISSING', 'Roofs fi INCOMPLETE', 'Roofs sv MISSING'];
    const theirs = ['Trees en INCOMPLETE', 'Trees fi MISSING', 'Trees sv MISSING'];
    const seen = async (who: TestPerson | null, where?: object) =>
      (await tasks(who, { where })).map(({ translationTasks: { nodes } }) =>
        nodes.map(({ title, locale, state }) => `${title} ${locale} ${state}`).sort(),
      );
    const slugs = (await tasks(null)).map(({ slug }) => slug);
    const of = (espoo: string[], mannheim: string[]) => slugs.map((slug) => ({ espoo, mannheim })[slug] ?? []);
    expect(await seen(null)).toEqual(of([], []));
    expect(await seen(await createPerson(app))).toEqual(of([], []));
    expect(await seen(await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id }))).toEqual(of(mine, []));
    expect(await seen(await createPerson(app, { role: 'MANAGER', cityId: other.id }))).toEqual(of([], theirs));
    expect(await seen(await createPerson(app, { role: 'COORDINATOR' }))).toEqual(of(mine, theirs));
    expect(await seen(editor, { locale: { in: ['fi', 'de'] } })).toEqual(of(mine.slice(0, 2), []));
    expect(await seen(editor, { state: { eq: 'INCOMPLETE' } })).toEqual(of(mine.slice(1, 2), []));
    expect(await seen(editor, { not: { state: { in: ['INCOMPLETE'] } }, recordType: { eq: 'Practice' } })).toEqual(
      of([mine[0]!, mine[2]!], []),
    );
    expect(await seen(editor, { recordType: { eq: 'Lesson' } })).toEqual(of([], []));
    const [task] = (await tasks(editor, { where: { state: { eq: 'INCOMPLETE' } } })).flatMap(({ translationTasks: { nodes } }) => nodes);
    expect(task).toEqual({
      recordType: 'Practice',
      recordId: encodeId('prac', practice.id),
      title: 'Roofs',
      locale: 'fi',
      state: 'INCOMPLETE',
      completeness: 50,
      missing: ['summary'],
      since: expect.stringMatching(/Z$/),
    });
  });

  it('lists by pages, what waits longest first, from an index and in one statement', async () => {
    for (const [index, title] of ['C', 'A', 'B'].entries()) {
      app.clock.set([T2, T0, T1][index]!);
      let at = await draft({ title });
      at = await ok('submitPractice', at);
      await ok('publishPractice', at);
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page++) {
      const found: Awaited<ReturnType<typeof tasks>> = await tasks(editor, { first: 2, after });
      const { nodes, pageInfo } = found.find(({ slug }) => slug === 'espoo')!.translationTasks;
      seen.push(...nodes.map(({ title }) => title));
      after = pageInfo.endCursor ?? after;
    }
    expect(seen.join('')).toBe('AAABBBCCC');
    const log = logStatements(app);
    await app.gql('{ city(slug: "espoo") { translationTasks(first: 5) { nodes { title } } } }', {}, { token: editor.token });
    expect(log.filter((statement) => statement.includes('content_translation'))).toHaveLength(1);
    expect(await app.rows(`SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_content_translation_city_id'`)).toEqual([
      { indexdef: expect.stringMatching(/\(city_id, since, id\) WHERE is_task$/) },
    ]);
  });

  it('is worked out for the practices that were there before', async () => {
    const words = { summary: 'White paint.', transferTips: 'Ask.' };
    const translations = { fi: { title: 'Katot', transferTips: 'Kysy.' }, sv: { ...words, title: 'Tak' } };
    await createPractice(app.database, { cityId: city.id, words, translations });
    await createPractice(app.database, { cityId: city.id, words, translations, status: ContentStatus.ARCHIVED });
    let at = await ok(
      'publishPractice',
      await ok('submitPractice', await ok('translatePractice', { ...(await draft()), locale: 'de', title: 'Dach', origin: 'MACHINE' })),
    );
    at = await ok('updatePractice', { ...at, title: 'Roofs' });
    await ok('translatePractice', { ...at, locale: 'sv', title: 'Tak', origin: 'MACHINE' });
    const kept = await app.rows(KEPT);
    expect(kept).toHaveLength(16);
    for (const way of ['down', 'up'] as const) await runMigration(app, new TranslationStates1790000000020(), way);
    expect(await app.rows(KEPT)).toEqual(kept);
  });

  it('is told in a language that the alliance got since, from the next migration on', async () => {
    await createPractice(app.database, { cityId: city.id });
    const kept = await app.rows(KEPT);
    await app.rows(`DELETE FROM content_translation WHERE locale = 'sv'`);
    await prepareDatabase(app.nest);
    expect(await app.rows(KEPT)).toEqual(kept);
    expect(kept).toHaveLength(4);
  });

  it('stays what it would be if it were worked out anew, whatever is done', async () => {
    const locale = fc.constantFrom('fi', 'sv', 'en');
    const word = fc.option(fc.constantFrom('One.', 'Two.', ''), { nil: undefined });
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ verb: fc.constant('updatePractice'), summary: word, objectives: word }) },
      {
        weight: 4,
        arbitrary: fc.record({
          verb: fc.constant('translatePractice'),
          locale,
          title: fc.constant('Otsikko'),
          summary: word,
          origin: fc.constantFrom('HUMAN', 'MACHINE'),
        }),
      },
      fc.record({ verb: fc.constant('approvePracticeTranslation'), locale }),
      fc.record({ verb: fc.constant('submitPractice') }),
      fc.record({ verb: fc.constant('returnPractice'), reason: fc.constant('Why?') }),
      { weight: 3, arbitrary: fc.record({ verb: fc.constant('publishPractice') }) },
      fc.record({ verb: fc.constant('restorePracticeVersion'), version: fc.constantFrom(1, 2) }),
      fc.record({ verb: fc.constant('discardPracticeDraft') }),
      { weight: 1, arbitrary: fc.record({ verb: fc.constant('archivePractice') }) },
    );
    const states = app.get(TranslationStates);
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 12 }), async (isPublished, steps) => {
        let at = await draft();
        if (isPublished) at = await ok('publishPractice', await ok('submitPractice', at));
        for (const { verb, ...input } of steps) {
          const { practice } = await send(verb, { ...at, ...input });
          if (practice) at = { id: practice.id, expectedRevision: practice.revision };
        }
        const kept = await app.rows(KEPT);
        await app.rows('TRUNCATE content_translation');
        await app.database.transaction(async () => states.refreshAll(app.get(ContentTypes).getByRecordType('Practice')));
        expect(kept).toEqual(await app.rows(KEPT));
        expect(kept.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});
