import { setTimeout } from 'node:timers/promises';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { outsideTransaction } from '@alliance/database';
import { encodeId } from '@alliance/kernel';
import { createLesson } from '@alliance/lessons/testing';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const RUNS = 15;

const DROP = `mutation ($input: AdvanceTransferInput!) { advanceTransfer(input: $input) { transfer { id } userErrors { code } } }`;
const CREATE = `mutation ($input: CreateLessonInput!) { createLesson(input: $input) { lesson { id } userErrors { code path } } }`;
const REMOVE = `mutation ($input: RemoveExchangeSessionInput!) { removeExchangeSession(input: $input) { exchangeDay { id } userErrors { code } } }`;

describeOnServer('lessons that are written while others write', () => {
  let app: TestApp;
  let city: City;
  let managers: TestPerson[];

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database);
    managers = [];
    for (let count = 0; count < 8; count++) managers.push(await createPerson(app, { role: 'MANAGER', cityId: city.id }));
  });
  afterAll(() => app?.close());

  const send = async (query: string, input: object, { token }: TestPerson) => {
    const { data, errors } = await app.gql<Record<string, any>>(query, { input }, { token });
    expect(errors).toBeUndefined();
    const { userErrors } = Object.values(data)[0] as { userErrors: { code: string; path?: string[] }[] };
    return userErrors.map(({ code, path }) => [code, ...(path ?? [])].join(' ')).join(', ') || 'done';
  };

  it('are one to a transfer, however many give it up at once', async () => {
    const { id: cityId } = await createCity(app.database);
    for (let run = 0; run < RUNS; run++) {
      const transfer = await createTransfer(app.database, { practice: await createPractice(app.database, { cityId }), cityId: city.id });
      const input = { id: encodeId('tran', transfer.id), expectedRevision: 1, stage: 'DROPPED', dropReason: 'No staff.' };
      const answers = await Promise.all(managers.map((manager) => send(DROP, input, manager)));
      expect(answers.sort()).toEqual([...Array<string>(7).fill('CONFLICT'), 'done']);
      const [counted] = await app.rows(
        `SELECT count(*)::int AS lessons, count(DISTINCT v.id)::int AS versions FROM lesson_version v WHERE v.transfer_id = $1`,
        [transfer.id],
      );
      expect(counted).toEqual({ lessons: 1, versions: 1 });
    }
  }, 60_000);

  it('come out of a session, or find it gone: none fails, and none points nowhere', async () => {
    const day = await createExchangeDay(app.database, { hostCityId: city.id, startsAt: new Date('2099-06-01T06:00:00Z') });
    const seen = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const session = await createExchangeSession(app.database, day);
      const exchangeSessionId = encodeId('session', session.id);
      const draft = { cityId: encodeId('city', city.id), locale: 'en', title: `Run ${run}`, exchangeSessionId };
      const [remover, ...authors] = managers;
      const removal = send(REMOVE, { id: exchangeSessionId, expectedRevision: 1 }, remover!);
      // One after the other, so that some come before the removal and some into the midst of it; the last one after it.
      const answers = await Promise.all(
        authors.map(async (author, index) => {
          await (index === authors.length - 1 ? removal : setTimeout(index * 8));
          return send(CREATE, draft, author);
        }),
      );
      expect(await removal).toBe('done');
      for (const answer of answers) {
        expect(['done', 'NOT_FOUND input exchangeSessionId']).toContain(answer);
        seen.add(answer);
      }
      const drafts = await app.rows(
        `SELECT v.exchange_session_id FROM lesson_version v JOIN lesson_text t ON t.version_id = v.id WHERE t.title = $1`,
        [`Run ${run}`],
      );
      expect(drafts).toEqual(answers.filter((answer) => answer === 'done').map(() => ({ exchange_session_id: null })));
    }
    expect([...seen].sort()).toEqual(['NOT_FOUND input exchangeSessionId', 'done']);
  }, 60_000);

  it.each<[string, 'PUBLISHED' | 'DRAFT', object]>([
    ['updateLesson', 'PUBLISHED', { title: 'Anew' }],
    ['translateLesson', 'PUBLISHED', { locale: 'fi', title: 'Uusi' }],
    ['restoreLessonVersion', 'PUBLISHED', { version: 1 }],
    ['updateLesson', 'DRAFT', { title: 'Anew' }],
  ])(
    'carry no session along that is being removed: %s of what is %s',
    async (name, status, more) => {
      const day = await createExchangeDay(app.database, { hostCityId: city.id, startsAt: new Date('2099-06-01T06:00:00Z') });
      const session = await createExchangeSession(app.database, day);
      const lesson = await createLesson(app.database, {
        ...{ cityId: city.id, status: ContentStatus[status], facts: { exchangeSessionId: session.id } },
      });
      const query = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { lesson { id } userErrors { code path } } }`;
      let answer!: Promise<string>;
      await app.database.transaction(async () => {
        await app.database.query('DELETE FROM exchange_session WHERE id = $1', [session.id]);
        answer = outsideTransaction(() => send(query, { id: encodeId('less', lesson.id), expectedRevision: 1, ...more }, managers[0]!));
        await setTimeout(300);
      });
      expect(await answer).toBe('done');
      const versions = await app.rows('SELECT exchange_session_id FROM lesson_version WHERE lesson_id = $1', [lesson.id]);
      expect(versions).toEqual(Array(status === 'DRAFT' ? 1 : 2).fill({ exchange_session_id: null }));
    },
    60_000,
  );
});
