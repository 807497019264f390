import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createChallenge } from '@alliance/challenges/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { encodeId } from '@alliance/kernel';
import { createLesson } from '@alliance/lessons/testing';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const CHANGES = `query ($id: ID!) { lesson(id: $id) { versions(first: 1) { nodes { changes { field before after diff { text } } } } } }`;

describe('what a lesson was learned from', () => {
  let app: TestApp;
  let city: City;
  let other: City;
  let editor: TestPerson;

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database);
    other = await createCity(app.database);
    editor = await createPerson(app, { role: 'MANAGER', cityId: city.id });
  });
  afterAll(() => app.close());

  const step = async (verb: string, input: { id: string; expectedRevision: number }) => {
    const query = `mutation ($input: ${verb}LessonInput!) { result: ${verb.toLowerCase()}Lesson(input: $input) { lesson { id revision } userErrors { code } } }`;
    const { data, errors } = await app.gql(query, { input }, { token: editor.token });
    expect([errors, data?.result.userErrors]).toEqual([undefined, []]);
    return { id: data.result.lesson.id as string, expectedRevision: data.result.lesson.revision as number };
  };
  /** What the public is told that a lesson changed when it named these sources. */
  const changesWith = async (sources: Record<string, string>, before: object = {}) => {
    const facts = { outcome: 'POSITIVE' as never, ...before };
    const lesson = await createLesson(app.database, { cityId: city.id, facts });
    const at = { id: encodeId('less', lesson.id), expectedRevision: 1 };
    await step('Publish', await step('Submit', await step('Update', { ...at, ...sources })));
    const { answer } = await bothWays(app, CHANGES, { id: at.id }, {});
    return answer.data.lesson.versions.nodes[0].changes as { field: string; before: string | null; after: string | null }[];
  };

  it('is named in the changes of a version where everybody sees it', async () => {
    const practice = await createPractice(app.database, { cityId: other.id });
    const transfer = await createTransfer(app.database, { practice, cityId: city.id });
    const challenge = await createChallenge(app.database, { cityId: city.id });
    const session = await createExchangeSession(app.database, await createExchangeDay(app.database, { hostCityId: city.id }));
    const sources = {
      practiceId: encodeId('prac', practice.id),
      challengeId: encodeId('chal', challenge.id),
      transferId: encodeId('tran', transfer.id),
      exchangeSessionId: encodeId('session', session.id),
    };
    expect((await changesWith(sources)).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['practice', null, sources.practiceId],
      ['challenge', null, sources.challengeId],
      ['transfer', null, sources.transferId],
      ['exchangeSession', null, sources.exchangeSessionId],
    ]);
  });

  it('is not so much as hinted at where only some see it', async () => {
    const draft = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT });
    const published = await createPractice(app.database, { cityId: other.id });
    const transfer = await createTransfer(app.database, { practice: published, cityId: city.id, confirmedBy: ['adopter'] });
    const challenge = await createChallenge(app.database, { cityId: city.id, status: ContentStatus.IN_REVIEW });
    const day = await createExchangeDay(app.database, { hostCityId: city.id, status: 'DRAFT' as never });
    const session = await createExchangeSession(app.database, day);
    const sources = {
      practiceId: encodeId('prac', draft.id),
      challengeId: encodeId('chal', challenge.id),
      transferId: encodeId('tran', transfer.id),
      exchangeSessionId: encodeId('session', session.id),
    };
    expect(await changesWith(sources)).toEqual([]);
    expect(await changesWith({ practiceId: sources.practiceId }, { practiceId: published.id })).toMatchObject([
      { field: 'practice', before: encodeId('prac', published.id), after: null },
    ]);
  });
});
