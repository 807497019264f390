import { AccountService } from '@alliance/accounts';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createChallenge } from '@alliance/challenges/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { ExchangeDayStatus } from '@alliance/exchange-days';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { encodeId, newId } from '@alliance/kernel';
import { LessonOutcome } from '@alliance/lessons';
import { createLesson, type LessonExample } from '@alliance/lessons/testing';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { ContentStatus, PolicyArea } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const NOW = '2026-06-15T21:30:00.000Z';
/** Rows that say when somebody was there last. */
const SIGHTINGS = ['access_token', 'session'];
const SOURCES = 'practice { title } challenge { title } transfer { stage } exchangeSession { title }';
const WORDS = 'title whatHappened why recommendation';
const ONE = `query ($id: ID!) { lesson(id: $id) { ${WORDS} status version revision url outcome happenedOn policyAreas sdgs themes { code }
  sourceUrl license city { name } contentLocale ${SOURCES} draft { title outcome practice { title } } } }`;
const FOUND = `query ($where: LessonWhere, $orderBy: [LessonOrder!]) { lessons(first: 50, where: $where, orderBy: $orderBy) { totalCount nodes { title } } }`;
const LIST = 'lessons(first: 10, orderBy: [{ field: TITLE, direction: ASC }]) { totalCount nodes { title } }';
const WAYS_BACK = `query ($city: ID!, $practice: ID!, $challenge: ID!, $transfer: ID!, $day: ID!) {
  city(id: $city) { ${LIST} } practice(id: $practice) { ${LIST} } challenge(id: $challenge) { ${LIST} } transfer(id: $transfer) { ${LIST} }
  exchangeDay(id: $day) { ${LIST} sessions { title ${LIST} } } }`;
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) {
    lesson { id status version revision } userErrors { code path message } } }`;

describe('lessons', () => {
  let app: TestApp;
  let [espoo, umea]: City[] = [];
  let people: Record<'contributor' | 'editor' | 'manager' | 'coordinator' | 'umea' | 'nobody', TestPerson>;

  const id = (prefix: string, row: { id: string }) => encodeId(prefix, row.id);
  const uuidOf = (publicId: string) => publicId.slice(5).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const send = async (name: string, input: object, { token }: { token: string }) => {
    const { data, errors } = await app.gql(mutation(name), { input }, { token });
    return errors ? errors[0]!.extensions['code'] : data.result;
  };
  const done = async (name: string, input: object, who: { token: string }) => {
    const result = await send(name, input, who);
    expect([name, result.userErrors ?? result]).toEqual([name, []]);
    return result.lesson;
  };
  const mends = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
    userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const read = async (lessonId: string, who?: TestPerson) => {
    const { answer, wasPlanned } = await bothWays(app, ONE, { id: lessonId }, { token: who?.token });
    expect(wasPlanned).toBe(!answer.errors);
    return answer.errors ? answer.errors[0]!.extensions['code'] : answer.data.lesson;
  };
  const titles = async (where: object, who?: TestPerson, orderBy: object[] = [{ field: 'TITLE', direction: 'ASC' }]) => {
    const { answer } = await bothWays(app, FOUND, { where, orderBy }, { token: who?.token });
    const { totalCount, nodes } = answer.data.lessons as { totalCount: number; nodes: { title: string }[] };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ title }) => title);
  };
  const contents = () => app.contents(SIGHTINGS);
  const audited = (record: string) =>
    app.rows(`SELECT action, state->>'from' AS from, state->>'to' AS to FROM audit_entry WHERE record_id = $1 ORDER BY id`, [record]);
  const make = (title: string, more: Partial<LessonExample> = {}) =>
    createLesson(app.database, { cityId: espoo!.id, ...more, words: { title, ...more.words } });

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set(NOW);
    espoo = await createCity(app.database, { name: 'Espoo', texts: { sv: 'Esbo' } });
    umea = await createCity(app.database, { name: 'Umeå', slug: 'umea', originalLocale: 'sv' });
    const person = (role: Parameters<typeof createPerson>[1] & object) => createPerson(app, role);
    people = {
      contributor: await person({ role: 'CONTRIBUTOR', cityId: espoo.id }),
      editor: await person({ role: 'EDITOR', cityId: espoo.id }),
      manager: await person({ role: 'MANAGER', cityId: espoo.id }),
      coordinator: await person({ role: 'COORDINATOR' }),
      umea: await person({ role: 'EDITOR', cityId: umea.id }),
      nobody: await person({}),
    };
  });
  afterAll(() => app?.close());

  describe('on the way to the public', () => {
    it('are drafted with where they come from, completed, reviewed, published, and changed again', async () => {
      const practice = await createPractice(app.database, { cityId: umea!.id, words: { title: 'Cargo bikes' } });
      const challenge = await createChallenge(app.database, { cityId: umea!.id, words: { title: 'Vans' } });
      const transfer = await createTransfer(app.database, { practice, cityId: espoo!.id });
      const session = await createExchangeSession(app.database, await createExchangeDay(app.database, { hostCityId: umea!.id }), {
        title: 'Streets',
      });
      const sources = {
        ...{ practiceId: id('prac', practice), challengeId: id('chal', challenge) },
        ...{ transferId: id('tran', transfer), exchangeSessionId: id('session', session) },
      };
      // Half past midnight of the 16th by Espoo’s clocks.
      const facts = { happenedOn: '2026-06-16', policyAreas: ['MOBILITY'], sdgs: [11], sourceUrl: 'https://espoo.example/bikes' };
      const input = {
        cityId: id('city', espoo!),
        locale: 'en',
        title: 'Bikes need sheds',
        themeCodes: ['urban-governance'],
        ...facts,
        ...sources,
      };
      const lesson = await done('createLesson', input, people.contributor);
      expect(lesson).toEqual({ id: expect.stringMatching(/^less_/), status: 'DRAFT', version: null, revision: 1 });
      const on = (expectedRevision: number) => ({ id: lesson.id, expectedRevision });
      const said = {
        ...{ title: 'Bikes need sheds', whatHappened: null, why: null, recommendation: null, outcome: null },
        ...{ ...facts, themes: [{ code: 'urban-governance' }], license: 'CC-BY-4.0', city: { name: 'Espoo' }, contentLocale: 'en' },
        ...{ practice: { title: 'Cargo bikes' }, challenge: { title: 'Vans' }, transfer: { stage: 'INTERESTED' } },
        exchangeSession: { title: 'Streets' },
      };
      const address = `/lessons/bikes-need-sheds-${lesson.id.slice(-8)}`;
      const draft = { title: 'Bikes need sheds', outcome: null, practice: { title: 'Cargo bikes' } };
      expect(await read(lesson.id, people.editor)).toEqual({ ...said, status: 'DRAFT', version: null, revision: 1, url: address, draft });
      for (const who of [undefined, people.nobody, people.umea]) expect(await read(lesson.id, who)).toBe('NOT_FOUND');

      const before = await contents();
      const missing = ['REQUIRED input.whatHappened', 'REQUIRED input.recommendation', 'REQUIRED input.outcome'];
      expect(mends(await send('submitLesson', on(1), people.contributor))).toEqual(missing);
      const complete = { whatHappened: 'They *rusted*.', recommendation: 'Build sheds first.' };
      expect(await contents()).toEqual(before);
      await done('updateLesson', { ...on(1), ...complete }, people.contributor);
      expect(mends(await send('submitLesson', on(2), people.contributor))).toEqual(['REQUIRED input.outcome']);
      await done('updateLesson', { ...on(2), outcome: 'NEGATIVE' }, people.contributor);
      await done('submitLesson', on(3), people.contributor);
      expect(await send('publishLesson', on(4), people.contributor)).toBe('FORBIDDEN');
      await done('returnLesson', { ...on(4), reason: 'Say why.' }, people.editor);
      await done('updateLesson', { ...on(5), why: 'It rains.' }, people.contributor);
      await done('submitLesson', on(6), people.contributor);
      expect(await done('publishLesson', on(7), people.editor)).toMatchObject({ status: 'PUBLISHED', version: 1, revision: 8 });
      const words = { ...complete, why: 'It rains.' };
      const shown = {
        ...said,
        ...words,
        outcome: 'NEGATIVE',
        status: 'PUBLISHED',
        version: 1,
        url: '/lessons/bikes-need-sheds',
        draft: null,
      };
      expect(await read(lesson.id)).toEqual({ ...shown, revision: null });
      expect((await audited(uuidOf(lesson.id))).map(({ action, from, to }) => `${action} ${from ?? ''} → ${to}`)).toEqual([
        ...['lesson.create  → DRAFT', 'lesson.update DRAFT → DRAFT', 'lesson.update DRAFT → DRAFT', 'lesson.submit DRAFT → IN_REVIEW'],
        ...['lesson.return IN_REVIEW → NEEDS_CHANGES', 'lesson.update NEEDS_CHANGES → NEEDS_CHANGES'],
        ...['lesson.submit NEEDS_CHANGES → IN_REVIEW', 'lesson.publish IN_REVIEW → PUBLISHED'],
      ]);

      await done('updateLesson', { ...on(8), outcome: 'MIXED', practiceId: null, challengeId: id('chal', challenge) }, people.editor);
      expect(await read(lesson.id)).toEqual({ ...shown, revision: null });
      expect(await read(lesson.id, people.editor)).toMatchObject({ outcome: 'NEGATIVE', draft: { outcome: 'MIXED', practice: null } });
      await done('submitLesson', on(9), people.editor);
      await done('publishLesson', on(10), people.editor);
      const changes = `query ($id: ID!) { lesson(id: $id) { practice { title } versions(first: 5) { nodes { number changes { field before after } } } }
        first: lesson(id: $id, version: 1) { outcome practice { title } } }`;
      const { answer } = await bothWays(app, changes, { id: lesson.id });
      expect(answer.data.lesson.versions.nodes).toEqual([
        {
          number: 2,
          changes: [
            { field: 'outcome', before: 'NEGATIVE', after: 'MIXED' },
            { field: 'practice', before: sources.practiceId, after: null },
          ],
        },
        { number: 1, changes: [] },
      ]);
      expect([answer.data.lesson.practice, answer.data.first]).toEqual([null, { outcome: 'NEGATIVE', practice: { title: 'Cargo bikes' } }]);
    });

    it('take nothing that does not fit, and tell where', async () => {
      const cityId = id('city', espoo!);
      const before = await contents();
      const tries: [object, string[]][] = [
        [{ happenedOn: '2026-06-17' }, ['INVALID input.happenedOn']],
        [{ title: ' ' }, ['REQUIRED input.title']],
        [{ title: 'x'.repeat(151), why: 'x'.repeat(5_001) }, ['TOO_LONG input.title', 'TOO_LONG input.why']],
        [{ whatHappened: '<b>Rust</b>' }, ['INVALID input.whatHappened']],
        [{ themeCodes: ['rust'] }, ['NOT_FOUND input.themeCodes.0']],
        [{ sdgs: [18] }, ['INVALID input.sdgs.0']],
        [{ practiceId: id('chal', espoo!) }, ['INVALID input.practiceId']],
        [{ cityId: encodeId('city', newId()) }, ['NOT_FOUND input.cityId']],
      ];
      for (const [more, errors] of tries) {
        const result = await send('createLesson', { cityId, locale: 'en', title: 'Bikes', ...more }, people.coordinator);
        expect([more, mends(result)]).toEqual([more, errors]);
      }
      for (const wrong of [{ outcome: 'GOOD' }, { happenedOn: '16.6.2026' }, { rating: 5 }]) {
        expect(await send('createLesson', { cityId, locale: 'en', title: 'Bikes', ...wrong }, people.coordinator)).toBe('BAD_USER_INPUT');
      }
      expect(await contents()).toEqual(before);
      const honolulu = await createCity(app.database, { timeZone: 'Pacific/Honolulu' });
      const late = { cityId: id('city', honolulu), locale: 'en', title: 'Bikes', happenedOn: '2026-06-16' };
      expect(mends(await send('createLesson', late, people.coordinator))).toEqual(['INVALID input.happenedOn']);
      const lesson = await make('Far west', { cityId: honolulu.id, status: ContentStatus.DRAFT });
      const update = (happenedOn: string) =>
        send('updateLesson', { id: id('less', lesson), expectedRevision: 1, happenedOn }, people.coordinator);
      expect(mends(await update('2026-06-16'))).toEqual(['INVALID input.happenedOn']);
      expect(mends(await update('2026-06-15'))).toEqual([]);
    });

    it('name no source that their author may not read, as if there were none', async () => {
      const theirs = await createPractice(app.database, { cityId: umea!.id, status: ContentStatus.DRAFT });
      const archived = await createPractice(app.database, { cityId: umea!.id, status: ContentStatus.ARCHIVED });
      const challenge = await createChallenge(app.database, { cityId: umea!.id, status: ContentStatus.IN_REVIEW });
      const third = await createCity(app.database);
      const practice = await createPractice(app.database, { cityId: umea!.id });
      const transfer = await createTransfer(app.database, { practice, cityId: third.id, confirmedBy: ['giver'] });
      const day = await createExchangeDay(app.database, { hostCityId: umea!.id, status: ExchangeDayStatus.DRAFT, publishedAt: null });
      const session = await createExchangeSession(app.database, day);
      const hidden = {
        ...{ practiceId: id('prac', theirs), challengeId: id('chal', challenge) },
        ...{ transferId: id('tran', transfer), exchangeSessionId: id('session', session) },
      };
      const missing = Object.fromEntries(Object.entries(hidden).map(([name, known]) => [name, encodeId(known.split('_')[0]!, newId())]));
      const all = Object.keys(hidden).map((name) => `NOT_FOUND input.${name}`);
      const lesson = await make('Mine', { status: ContentStatus.DRAFT });
      const create = { cityId: id('city', espoo!), locale: 'en', title: 'Guess' };
      const before = await contents();
      for (const sources of [hidden, missing]) {
        const created = await send('createLesson', { ...create, ...sources }, people.manager);
        const updated = await send('updateLesson', { id: id('less', lesson), expectedRevision: 1, ...sources }, people.contributor);
        expect([mends(created), mends(updated)]).toEqual([all, all]);
      }
      expect(mends(await send('createLesson', { ...create, practiceId: id('prac', archived) }, people.editor))).toEqual([
        'NOT_FOUND input.practiceId',
      ]);
      expect(await contents()).toEqual(before);
      // To those who may read them they are there, also with a token that writes lessons alone.
      const { secret: token } = await app
        .get(AccountService)
        .createToken(null, people.coordinator.person.id, { name: 'lessons', scopes: ['read', 'write:lessons'] });
      const { id: lessonId } = await done('createLesson', { ...create, ...hidden }, { token });
      const seen = { practice: { title: expect.any(String) }, challenge: { title: expect.any(String) }, transfer: { stage: 'INTERESTED' } };
      expect(await read(lessonId, people.coordinator)).toMatchObject({ ...seen, exchangeSession: { title: 'Opening' } });
      expect(await read(lessonId, people.editor)).toMatchObject({ practice: null, challenge: null, transfer: null, exchangeSession: null });
    });

    it('outlive the session that they came out of', async () => {
      const day = await createExchangeDay(app.database, { hostCityId: espoo!.id, startsAt: new Date('2099-06-01T06:00:00Z') });
      const session = await createExchangeSession(app.database, day, { title: 'Rust' });
      const lesson = await make('Sheds', { facts: { exchangeSessionId: session.id } });
      expect(await read(id('less', lesson))).toMatchObject({ exchangeSession: { title: 'Rust' } });
      const remove = `mutation ($input: RemoveExchangeSessionInput!) { removeExchangeSession(input: $input) { userErrors { code } } }`;
      const { data } = await app.gql(
        remove,
        { input: { id: id('session', session), expectedRevision: 1 } },
        { token: people.manager.token },
      );
      expect(data.removeExchangeSession.userErrors).toEqual([]);
      expect(await read(id('less', lesson))).toMatchObject({ title: 'Sheds', exchangeSession: null });
    });
  });

  describe('read by everybody', () => {
    it('show their sources to those alone who may read these, and are found by them by nobody else', async () => {
      const practice = await createPractice(app.database, {
        cityId: espoo!.id,
        status: ContentStatus.DRAFT,
        words: { title: 'Sheds for all' },
      });
      const challenge = await createChallenge(app.database, {
        cityId: espoo!.id,
        status: ContentStatus.DRAFT,
        words: { title: 'Thieves' },
      });
      const open = await createPractice(app.database, { cityId: umea!.id });
      const transfer = await createTransfer(app.database, { practice: open, cityId: espoo!.id, confirmedBy: ['adopter'] });
      const day = await createExchangeDay(app.database, { hostCityId: espoo!.id, status: ExchangeDayStatus.DRAFT, publishedAt: null });
      const session = await createExchangeSession(app.database, day, { title: 'Locks' });
      const ids = { practiceId: practice.id, challengeId: challenge.id, transferId: transfer.id, exchangeSessionId: session.id };
      const lesson = await make('Locks matter', { facts: ids });
      const hidden = { practice: null, challenge: null, transfer: null, exchangeSession: null };
      for (const who of [undefined, people.nobody])
        expect(await read(id('less', lesson), who)).toMatchObject({ title: 'Locks matter', ...hidden });
      const all = { practice: { title: 'Sheds for all' }, challenge: { title: 'Thieves' }, transfer: { stage: 'INTERESTED' } };
      expect(await read(id('less', lesson), people.manager)).toMatchObject({ ...all, exchangeSession: { title: 'Locks' } });
      // Those of the giving city see the transfer, and no more.
      expect(await read(id('less', lesson), people.umea)).toMatchObject({ ...hidden, transfer: { stage: 'INTERESTED' } });
      const filters = [
        { practice: { id: { eq: id('prac', practice) } } },
        { challenge: { id: { eq: id('chal', challenge) } } },
        { transfer: { id: { eq: id('tran', transfer) } } },
      ];
      for (const where of filters) {
        expect([where, await titles(where), await titles(where, people.manager)]).toEqual([where, [], ['Locks matter']]);
      }
    });

    it('are reached from everything that they were learned from, each as far as it shows', async () => {
      const { database } = app;
      const city = await createCity(database);
      const practice = await createPractice(database, { cityId: city.id });
      const challenge = await createChallenge(database, { cityId: city.id });
      const transfer = await createTransfer(database, { practice, cityId: espoo!.id });
      const day = await createExchangeDay(database, { hostCityId: city.id });
      const [morning, evening] = [
        await createExchangeSession(database, day, { title: 'Morning' }),
        await createExchangeSession(database, day, { title: 'Evening', position: 1 }),
      ];
      const cityId = city.id;
      await make('Of the practice', { cityId, facts: { practiceId: practice.id } });
      await make('Of the challenge', { cityId: umea!.id, facts: { challengeId: challenge.id } });
      await make('Of the transfer', { cityId, facts: { transferId: transfer.id, practiceId: practice.id } });
      await make('Of the morning', { cityId, facts: { exchangeSessionId: morning.id } });
      await make('Of the evening', { cityId, facts: { exchangeSessionId: evening.id, challengeId: challenge.id } });
      await make('Draft of all', {
        cityId: umea!.id,
        status: ContentStatus.DRAFT,
        facts: { practiceId: practice.id, challengeId: challenge.id, transferId: transfer.id, exchangeSessionId: morning.id },
      });
      await make('Put away', { cityId, status: ContentStatus.ARCHIVED, facts: { practiceId: practice.id, exchangeSessionId: evening.id } });
      const moved = await make('Moved on', { cityId: umea!.id, facts: { practiceId: practice.id } });
      // What is only being worked on decides for nobody.
      await done(
        'updateLesson',
        { id: id('less', moved), expectedRevision: 1, practiceId: null, challengeId: id('chal', challenge) },
        people.umea,
      );

      const variables = {
        ...{ city: id('city', city), practice: id('prac', practice), challenge: id('chal', challenge) },
        ...{ transfer: id('tran', transfer), day: id('xday', day) },
      };
      const ways = async (who?: TestPerson) => {
        const { answer, wasPlanned } = await bothWays(app, WAYS_BACK, variables, { token: who?.token });
        expect([wasPlanned, answer.errors]).toEqual([true, undefined]);
        type Page = { lessons: { totalCount: number; nodes: { title: string }[] } };
        const list = ({ lessons: { totalCount, nodes } }: Page) => {
          expect(totalCount).toBe(nodes.length);
          return nodes.map(({ title }) => title);
        };
        const { sessions } = answer.data.exchangeDay as { sessions: Page[] };
        const { city: ofCity, practice: ofPractice, challenge: ofChallenge, transfer: ofTransfer, exchangeDay } = answer.data;
        return [...[ofCity, ofPractice, ofChallenge, ofTransfer, exchangeDay].map(list), ...sessions.map(list)];
      };
      const [ofAll, ofPractice, ofChallenge] = [
        ['Of the evening', 'Of the morning', 'Of the practice', 'Of the transfer'],
        ['Moved on', 'Of the practice', 'Of the transfer'],
        ['Of the challenge', 'Of the evening'],
      ];
      const shown = [
        ofAll,
        ofPractice,
        ofChallenge,
        ['Of the transfer'],
        ['Of the evening', 'Of the morning'],
        ['Of the morning'],
        ['Of the evening'],
      ];
      expect(await ways()).toEqual(shown);
      expect(await ways(people.editor)).toEqual(shown);
      const draft = 'Draft of all';
      expect(await ways(people.umea)).toEqual([
        ...[ofAll, [draft, ...ofPractice!], [draft, ...ofChallenge!], [draft, 'Of the transfer']],
        ...[[draft, 'Of the evening', 'Of the morning'], [draft, 'Of the morning'], ['Of the evening']],
      ]);
    });

    it('are found by what they say, and put into order', async () => {
      const city = await createCity(app.database);
      const cityId = city.id;
      const { POSITIVE, NEGATIVE, MIXED } = LessonOutcome;
      const at = (day: string) => ({ publishedAt: new Date(`${day}T09:00:00Z`) });
      await make('Alder', { cityId, ...at('2026-02-03'), facts: { outcome: POSITIVE, happenedOn: '2025-05-01', sdgs: [11] } });
      await make('Birch', {
        cityId,
        ...at('2026-02-01'),
        facts: { outcome: NEGATIVE, happenedOn: '2024-05-01', policyAreas: [PolicyArea.MOBILITY] },
      });
      await make('Cedar', { cityId, ...at('2026-02-02'), facts: { outcome: MIXED }, translations: { sv: { title: 'Ask' } } });
      await make('Dogwood', { cityId, status: ContentStatus.IN_REVIEW, facts: { outcome: POSITIVE } });
      await app.rows(
        `INSERT INTO lesson_version_theme (version_id, theme_code) SELECT shown_version_id, 'urban-governance' FROM lesson WHERE slug LIKE 'cedar-%'`,
      );
      const find = (where: object, who?: TestPerson, orderBy?: object[]) =>
        titles({ city: { slug: { eq: city.slug } }, ...where }, who, orderBy);
      expect(await find({ outcome: { in: ['NEGATIVE', 'MIXED'] } })).toEqual(['Birch', 'Cedar']);
      expect(await find({ outcome: { eq: 'POSITIVE' } })).toEqual(['Alder']);
      expect(await find({ outcome: { eq: 'POSITIVE' } }, people.coordinator)).toEqual(['Alder', 'Dogwood']);
      expect(await find({ happenedOn: { gte: '2025-01-01' } })).toEqual(['Alder']);
      expect(await find({ policyArea: { eq: 'MOBILITY' } })).toEqual(['Birch']);
      expect(await find({ sdg: { in: [11, 12] } })).toEqual(['Alder']);
      expect(await find({ theme: { eq: 'urban-governance' } })).toEqual(['Cedar']);
      expect(await find({ availableLocale: { eq: 'sv' } })).toEqual(['Cedar']);
      expect(await find({ status: { eq: 'IN_REVIEW' } })).toEqual([]);
      expect(await find({ status: { eq: 'IN_REVIEW' } }, people.coordinator)).toEqual(['Dogwood']);
      const by = (field: string, direction = 'ASC') => find({}, undefined, [{ field, direction }]);
      expect(await by('HAPPENED_ON')).toEqual(['Birch', 'Alder', 'Cedar']);
      expect(await by('HAPPENED_ON', 'DESC')).toEqual(['Alder', 'Birch', 'Cedar']);
      expect(await by('PUBLISHED_AT', 'DESC')).toEqual(['Alder', 'Cedar', 'Birch']);
      expect(await by('UPDATED_AT')).toEqual(['Birch', 'Cedar', 'Alder']);
      expect(await by('TITLE', 'DESC')).toEqual(['Cedar', 'Birch', 'Alder']);
    });
  });
});
