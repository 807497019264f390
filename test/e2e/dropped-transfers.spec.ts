import { AccountService } from '@alliance/accounts';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { TransferEvents, TransferStage } from '@alliance/practices';
import { createPractice, createTransfer, type TransferExample } from '@alliance/practices/testing';
import { PolicyArea } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

/** Rows that say when somebody was there last. */
const SIGHTINGS = ['access_token', 'session'];
const DROP = `mutation ($input: AdvanceTransferInput!) { advanceTransfer(input: $input) { transfer { stage } userErrors { code path } } }`;
const LESSONS = `query ($id: ID!) { transfer(id: $id) { lessons(first: 5) { totalCount nodes { id title whatHappened why recommendation status revision
  outcome happenedOn policyAreas sdgs themes { code } city { name } practice { title } originalLocale availableLocales } } } }`;
const WRITE = (verb: string) => `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) {
  ${verb}(input: $input) { lesson { status revision } userErrors { code path } } }`;

describe('transfers that are given up', () => {
  let app: TestApp;
  let [giver, adopter]: City[] = [];
  let people: Record<'contributor' | 'editor' | 'manager' | 'coordinator' | 'giver' | 'nobody', TestPerson>;

  const transferOf = async (example: Partial<TransferExample> = {}, title = 'Cargo *bikes*') => {
    const words = { title };
    const translations = { sv: { title: 'Lastcyklar' } };
    const facts = { policyAreas: [PolicyArea.MOBILITY], sdgs: [11, 13] };
    const practice = await createPractice(app.database, { cityId: giver!.id, words, translations, facts });
    await app.rows(`INSERT INTO practice_version_theme (version_id, theme_code) VALUES ($1, 'urban-governance')`, [
      practice.shownVersionId,
    ]);
    const stage = { stage: TransferStage.ASSESSING, startedOn: '2026-03-01', stageOn: '2026-04-01' };
    return createTransfer(app.database, { practice, cityId: adopter!.id, ...stage, ...example });
  };
  const drop = async (transfer: { id: string }, { token }: { token: string }, more: object = {}) => {
    const input = {
      id: encodeId('tran', transfer.id),
      expectedRevision: 1,
      stage: 'DROPPED',
      on: '2026-06-02',
      dropReason: 'Too **steep**.',
      ...more,
    };
    const { data, errors } = await app.gql(DROP, { input }, { token });
    return errors ? errors[0]!.extensions['code'] : data.advanceTransfer;
  };
  const DROPPED = { transfer: { stage: 'DROPPED' }, userErrors: [] };
  const lessonsOf = async (transfer: { id: string }, who: TestPerson | null = people.editor) => {
    const { data, errors } = await app.gql(LESSONS, { id: encodeId('tran', transfer.id) }, who ? { token: who.token } : {});
    expect(errors).toBeUndefined();
    expect(data.transfer.lessons.totalCount).toBe(data.transfer.lessons.nodes.length);
    return data.transfer.lessons.nodes;
  };
  const write = async (verb: string, input: object, { token }: TestPerson) => {
    const { data, errors } = await app.gql(WRITE(verb), { input }, { token });
    return errors ? errors[0]!.extensions['code'] : data[verb];
  };
  const uuidOf = (publicId: string) => publicId.slice(5).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const inbox = async (lessonId: string) => {
    const items = await app.rows<{ kind: string; person: string; title: string; done: boolean }>(
      `SELECT kind, person_id AS person, title, done_at IS NOT NULL AS done FROM inbox_item WHERE record_type = 'Lesson' AND record_id = $1`,
      [uuidOf(lessonId)],
    );
    const nameOf = (personId: string) => Object.entries(people).find(([, { person }]) => person.id === personId)?.[0];
    return items.map(({ kind, person, title, done }) => `${kind} ${nameOf(person)} “${title}”${done ? ' done' : ''}`).sort();
  };

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set('2026-06-15T12:00:00Z');
    giver = await createCity(app.database, { name: 'Espoo', texts: { sv: 'Esbo' } });
    adopter = await createCity(app.database, { name: 'Umeå', slug: 'umea', originalLocale: 'sv' });
    people = {
      contributor: await createPerson(app, { role: 'CONTRIBUTOR', cityId: adopter.id }),
      editor: await createPerson(app, { role: 'EDITOR', cityId: adopter.id }),
      manager: await createPerson(app, { role: 'MANAGER', cityId: adopter.id }),
      coordinator: await createPerson(app, { role: 'COORDINATOR' }),
      giver: await createPerson(app, { role: 'EDITOR', cityId: giver.id }),
      nobody: await createPerson(app),
    };
  });
  afterAll(() => app?.close());

  it('leave their reason to the adopting city, as a draft in the language of the transfer that waits to be completed', async () => {
    const transfer = await transferOf({ locale: 'sv', adaptations: 'Vinterdäck.' });
    expect(await drop(transfer, people.editor)).toEqual(DROPPED);
    const [lesson, ...more] = await lessonsOf(transfer);
    expect(more).toEqual([]);
    expect(lesson).toEqual({
      id: expect.stringMatching(/^less_/),
      title: 'Avbruten överföring: Lastcyklar',
      whatHappened:
        'Umeå ville ta över praxisen ”Lastcyklar” från Esbo. Påbörjad den 1 mars 2026, avbruten den 2 juni 2026. Steg som nåddes: prövning.\n\nVinterdäck.',
      why: 'Too **steep**.',
      recommendation: null,
      ...{ status: 'DRAFT', revision: 1, outcome: 'NEGATIVE', happenedOn: '2026-06-02', city: { name: 'Umeå' } },
      ...{ policyAreas: ['MOBILITY'], sdgs: [11, 13], themes: [{ code: 'urban-governance' }], practice: { title: 'Cargo *bikes*' } },
      ...{ originalLocale: 'sv', availableLocales: ['sv'] },
    });
    for (const who of [null, people.nobody, people.giver]) expect(await lessonsOf(transfer, who)).toEqual([]);
    // Whoever dropped it knows; who has no business in the city is not told. The coordinator may write it, but is not of the city.
    expect(await inbox(lesson.id)).toEqual(
      ['contributor', 'manager'].map((who) => `LESSON_DRAFTED ${who} “Avbruten överföring: Lastcyklar”`),
    );
    const { id: actorId } = people.editor.person;
    expect(
      await app.rows('SELECT action, record_type, actor_id, city_id, state FROM audit_entry WHERE record_id = ANY ($1) ORDER BY id', [
        [transfer.id, uuidOf(lesson.id)],
      ]),
    ).toEqual([
      {
        action: 'transfer.advance',
        record_type: 'Transfer',
        actor_id: actorId,
        city_id: adopter!.id,
        state: { from: 'ASSESSING', to: 'DROPPED' },
      },
      { action: 'lesson.create', record_type: 'Lesson', actor_id: actorId, city_id: adopter!.id, state: { from: null, to: 'DRAFT' } },
    ]);

    const on = (expectedRevision: number) => ({ id: lesson.id, expectedRevision });
    expect(await write('submitLesson', on(1), people.editor)).toEqual({
      lesson: null,
      userErrors: [{ code: 'REQUIRED', path: ['input', 'recommendation'] }],
    });
    expect(await inbox(lesson.id)).toHaveLength(2);
    await write('updateLesson', { ...on(1), recommendation: 'Välj elcyklar.' }, people.editor);
    await write('submitLesson', on(2), people.editor);
    expect((await inbox(lesson.id)).filter((item) => item.startsWith('LESSON_DRAFTED'))).toEqual([
      'LESSON_DRAFTED contributor “Avbruten överföring: Lastcyklar” done',
      'LESSON_DRAFTED manager “Avbruten överföring: Lastcyklar” done',
    ]);
    expect(await write('publishLesson', on(3), people.manager)).toMatchObject({ lesson: { status: 'PUBLISHED', revision: 4 } });
    expect(await lessonsOf(transfer, null)).toMatchObject([{ status: 'PUBLISHED', recommendation: 'Välj elcyklar.' }]);
  });

  it('say in Markdown what they have in plain text, and stay within its limits', async () => {
    const title = `${'🚲'.repeat(100)}<b> *b*${'x'.repeat(42)}`;
    const adaptations = 'a'.repeat(5_000);
    const transfer = await transferOf({ adaptations, stage: TransferStage.INTERESTED, stageOn: '2026-03-01' }, title);
    expect(await drop(transfer, people.editor)).toEqual(DROPPED);
    const [lesson] = await lessonsOf(transfer);
    expect([...lesson.title]).toHaveLength(150);
    expect(lesson.title).toBe(`Given up: ${[...title].slice(0, 139).join('')}…`);
    expect([...lesson.whatHappened]).toHaveLength(5_000);
    const sentence = String.raw`Umeå set out to take over the practice “${'🚲'.repeat(100)}\<b\> \*b\*`;
    expect(lesson.whatHappened.slice(0, sentence.length)).toBe(sentence);
    expect(lesson.whatHappened).toContain('” from Espoo. Begun on 1 March 2026, given up on 2 June 2026. Stage reached: interest.\n\naaa');
    // The product takes its own words back.
    const { title: same, whatHappened, why } = lesson;
    const update = { id: lesson.id, expectedRevision: 1, title: same, whatHappened, why };
    expect(await write('updateLesson', update, people.editor)).toMatchObject({ userErrors: [] });
  });

  it('never quote a title that a machine wrote and nobody has checked', async () => {
    const transfer = await transferOf({ locale: 'sv' }, 'Bikes');
    await app.rows(`UPDATE practice_text SET origin = 'MACHINE', reviewed_at = NULL WHERE locale = 'sv' AND title = 'Lastcyklar'`);
    await drop(transfer, people.editor);
    const [{ title, whatHappened }] = await lessonsOf(transfer);
    expect(title).toContain('Bikes');
    expect(title + whatHappened).not.toContain('Lastcyklar');
  });

  it.each(['fi', 'de'] as const)('are told of in %s', async (locale) => {
    const transfer = await transferOf({ locale }, 'Bikes');
    await drop(transfer, people.coordinator);
    const [{ title, whatHappened }] = await lessonsOf(transfer);
    expect([title, whatHappened]).toEqual(
      locale === 'fi'
        ? [
            'Käyttöönotosta luovuttiin: Bikes',
            'Umeå oli ottamassa käyttöön käytäntöä ”Bikes” (antava kaupunki: Espoo). Aloitettu 1. maaliskuuta 2026, luovuttu 2. kesäkuuta 2026. Saavutettu vaihe: arviointi.',
          ]
        : [
            'Aufgegeben: Bikes',
            'Umeå wollte die Praxis „Bikes“ von Espoo übernehmen. Begonnen am 1. März 2026, aufgegeben am 2. Juni 2026. Erreichte Stufe: Prüfung.',
          ],
    );
  });

  it('lose no reason to a token that may not write lessons, and give it nothing else', async () => {
    const tokenOptions = { name: 'transfers', scopes: ['read', 'write:transfers'] };
    const { secret: token } = await app.get(AccountService).createToken(null, people.editor.person.id, tokenOptions);
    const transfer = await transferOf();
    expect(await drop(transfer, { token })).toEqual(DROPPED);
    const [lesson] = await lessonsOf(transfer);
    expect(lesson).toMatchObject({ title: 'Given up: Cargo *bikes*', why: 'Too **steep**.' });
    const update = { id: lesson.id, expectedRevision: 1, title: 'Mine' };
    const before = await app.contents(SIGHTINGS);
    expect(await write('updateLesson', update, { ...people.editor, token })).toBe('FORBIDDEN');
    const create = { cityId: encodeId('city', adopter!.id), locale: 'en', title: 'Mine' };
    expect(await write('createLesson', create, { ...people.editor, token })).toBe('FORBIDDEN');
    expect(await app.contents(SIGHTINGS)).toEqual(before);
  });

  it('leave one lesson, however often they are told of', async () => {
    const transfer = await transferOf();
    await drop(transfer, people.manager);
    const before = await app.contents(SIGHTINGS);
    await app.database.transaction(async () => {
      const [held, practice] = [
        await app.database.manager.findOneByOrFail(transfer.constructor as typeof Object, { id: transfer.id } as never),
        { id: transfer.practiceId },
      ];
      await app.get(TransferEvents).dropped(people.editor.actor, held as never, practice as never);
    });
    expect(await app.contents(SIGHTINGS)).toEqual(before);
    const [lesson] = await lessonsOf(transfer);
    const [row] = await app.rows('SELECT city_id, original_locale, working_version_id, dropped_transfer_id FROM lesson WHERE id = $1', [
      uuidOf(lesson.id),
    ]);
    const twin = `INSERT INTO lesson (id, slug, city_id, original_locale, created_by_id, working_version_id, shown_version_id, dropped_transfer_id)
      VALUES (gen_random_uuid(), 'twin', $1, $2, $1, $3, $3, $4)`;
    const values = [row!['city_id'], row!['original_locale'], row!['working_version_id'], row!['dropped_transfer_id']];
    await expect(app.rows(twin, values)).rejects.toThrow('uq_lesson_dropped_transfer_id');
  });

  it('leave nothing where they are not given up, and are not given up where nothing can be left', async () => {
    const transfer = await transferOf();
    const before = await app.contents(SIGHTINGS);
    expect(await drop(transfer, people.editor, { on: '2026-06-16' })).toMatchObject({
      userErrors: [{ code: 'INVALID', path: ['input', 'on'] }],
    });
    for (const who of [people.giver, people.contributor]) expect(await drop(transfer, who)).toBe('FORBIDDEN');
    let fails = true;
    app.get(TransferEvents).subscribe({
      dropped: async () => {
        // Told after lessons are: theirs is written by now.
        expect(await app.database.query('SELECT 1 FROM lesson WHERE dropped_transfer_id = $1', [transfer.id])).toHaveLength(1);
        if (fails) throw new Error('no');
      },
    });
    expect(await drop(transfer, people.editor)).toBe('INTERNAL');
    expect(await app.contents(SIGHTINGS)).toEqual(before);
    fails = false;
    expect(await drop(transfer, people.editor)).toEqual(DROPPED);
    expect(await lessonsOf(transfer)).toHaveLength(1);
  });
});
