import { Eraser } from '@alliance/accounts';
import { createPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

type Account = Awaited<ReturnType<typeof createPerson>>;

const FIELDS = 'id field locale resolvedAt resolverName';
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { reviewThread { ${FIELDS} } userErrors { code message path } } }`;
const THREADS = `query ($id: ID!, $where: ReviewThreadWhere) { practice(id: $id) { reviewThreads(first: 10, where: $where) { totalCount nodes { ${FIELDS} recordId comments(first: 10) { totalCount nodes { body authorName } } } } } }`;
const INBOX = `{ viewer { inbox(first: 10) { nodes { kind title needsAction doneAt } } } }`;

describe('threads of a review', () => {
  let app: TestApp;
  let city: City;
  let author: Account;
  let editor: Account;
  let stranger: Account;
  let coordinator: Account;
  let id: string;

  const act = async (name: string, input: object, { token }: { token: string }) => {
    const { data, errors } = await app.gql(mutation(name), { input }, { token });
    return data?.result ?? errors?.map(({ extensions }) => extensions['code']);
  };
  const threads = async (token?: string, where?: object) => {
    const { answer } = await bothWays(app, THREADS, { id, where } as never, { token });
    return answer.data.practice?.reviewThreads;
  };
  const inbox = async ({ token }: Account) => (await app.gql(INBOX, {}, { token })).data.viewer.inbox.nodes;

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database, { name: 'Umeå' });
    const other = await createCity(app.database, { name: 'Espoo' });
    author = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id, displayName: 'Author' });
    editor = await createPerson(app, { role: 'EDITOR', cityId: city.id, displayName: 'Editor' });
    stranger = await createPerson(app, { role: 'MANAGER', cityId: other.id, displayName: 'Stranger' });
    coordinator = await createPerson(app, { role: 'COORDINATOR', displayName: 'Coordinator' });
  });
  beforeEach(async () => {
    const { person } = author;
    const words = { title: 'Green roofs', summary: 'Roofs.' };
    const practice = await createPractice(app.database, { cityId: city.id, words, createdById: person.id, submittedById: person.id });
    id = encodeId('prac', practice.id);
    await app.rows('DELETE FROM inbox_item');
  });
  afterAll(() => app.close());

  it('are opened on a field, answered, settled and opened again, and tell those who wrote', async () => {
    const opened = await act('openReviewThread', { recordId: id, field: 'summary', locale: 'en', body: 'Which **roofs**?' }, editor);
    const thread = { field: 'summary', locale: 'en', resolvedAt: null, resolverName: null };
    expect(opened).toEqual({ reviewThread: { ...thread, id: expect.stringMatching(/^rthr_/) }, userErrors: [] });
    const threadId = opened.reviewThread.id;
    expect(await inbox(author)).toEqual([{ kind: 'COMMENTED', title: 'Green roofs', needsAction: false, doneAt: null }]);
    expect(await inbox(editor)).toEqual([]);

    expect(await act('replyToReviewThread', { threadId, body: 'All of them.' }, author)).toMatchObject({ userErrors: [] });
    expect(await inbox(editor)).toMatchObject([{ kind: 'COMMENTED' }]);
    const comments = {
      totalCount: 2,
      nodes: [
        { body: 'Which **roofs**?', authorName: 'Editor' },
        { body: 'All of them.', authorName: 'Author' },
      ],
    };
    for (const { token } of [author, editor, coordinator]) {
      expect(await threads(token)).toEqual({ totalCount: 1, nodes: [{ ...thread, id: threadId, recordId: id, comments }] });
    }

    const resolved = await act('resolveReviewThread', { threadId }, author);
    expect(resolved.reviewThread).toEqual({ ...thread, id: threadId, resolvedAt: expect.any(String), resolverName: 'Author' });
    expect(await inbox(editor)).toMatchObject([{ kind: 'COMMENTED', doneAt: expect.any(String) }]);
    expect(await threads(editor.token, { isResolved: { eq: false } })).toEqual({ totalCount: 0, nodes: [] });
    expect(await threads(editor.token, { isResolved: { eq: true } })).toMatchObject({ totalCount: 1 });
    for (const name of ['replyToReviewThread', 'resolveReviewThread']) {
      const input = name === 'replyToReviewThread' ? { threadId, body: 'More.' } : { threadId };
      expect(await act(name, input, editor)).toMatchObject({ reviewThread: null, userErrors: [{ code: 'WRONG_STATE' }] });
    }
    expect(await act('reopenReviewThread', { threadId }, editor)).toMatchObject({ reviewThread: thread, userErrors: [] });
    expect(await act('reopenReviewThread', { threadId }, editor)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] });
    const audited = await app.rows<{ action: string }>(`SELECT action FROM audit_entry WHERE action LIKE 'review.%' ORDER BY id`);
    expect(audited.map(({ action }) => action)).toEqual(['review.comment', 'review.comment', 'review.resolve', 'review.reopen']);
  });

  it('are there for the city and the coordinator only', async () => {
    const { reviewThread } = await act('openReviewThread', { recordId: id, body: 'Between us.' }, author);
    for (const token of [undefined, stranger.token]) {
      expect(await threads(token)).toEqual({ totalCount: 0, nodes: [] });
      const { answer } = await bothWays(app, 'query ($id: ID!) { node(id: $id) { id } }', { id: reviewThread.id }, { token });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    const before = await app.contents();
    const threadId = reviewThread.id;
    expect(await act('openReviewThread', { recordId: id, body: 'Me too.' }, stranger)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'recordId'] }],
    });
    expect(await act('replyToReviewThread', { threadId, body: 'Me too.' }, stranger)).toEqual(['NOT_FOUND']);
    expect(await act('resolveReviewThread', { threadId }, stranger)).toEqual(['NOT_FOUND']);
    expect(await app.contents()).toEqual(before);
  });

  it('name what is wrong with a place, and keep nothing', async () => {
    const archived = await createPractice(app.database, { cityId: city.id, status: ContentStatus.ARCHIVED });
    const before = await app.contents();
    const fault = async (input: object) => {
      const { userErrors } = await act('openReviewThread', { recordId: id, body: 'Hm.', ...input }, editor);
      return userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
    };
    expect(await fault({ field: 'price' })).toEqual(['INVALID input.field']);
    expect(await fault({ field: 'sdgs', locale: 'en' })).toEqual(['INVALID input.locale']);
    expect(await fault({ locale: 'en' })).toEqual(['INVALID input.locale']);
    expect(await fault({ body: '  ' })).toEqual(['REQUIRED input.body']);
    expect(await fault({ body: 'x'.repeat(2_001) })).toEqual(['TOO_LONG input.body']);
    expect(await fault({ recordId: encodeId('prac', newId()) })).toEqual(['NOT_FOUND input.recordId']);
    expect(await fault({ recordId: encodeId('city', city.id) })).toEqual(['NOT_FOUND input.recordId']);
    expect(await fault({ recordId: 'nonsense' })).toEqual(['NOT_FOUND input.recordId']);
    expect(await fault({ recordId: encodeId('prac', archived.id) })).toEqual(['WRONG_STATE ']);
    expect(await app.contents()).toEqual(before);
  });

  it('tell nobody who has left the city, and lose the name of who was erased', async () => {
    const leaver = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id, displayName: 'Leaver' });
    const { reviewThread } = await act('openReviewThread', { recordId: id, body: 'I was here.' }, leaver);
    await app.rows('DELETE FROM role_grant WHERE person_id = $1', [leaver.person.id]);
    await app.rows('DELETE FROM inbox_item');
    await act('replyToReviewThread', { threadId: reviewThread.id, body: 'Were you?' }, editor);
    const told = await app.rows<{ person_id: string }>('SELECT person_id FROM inbox_item');
    expect(told).toEqual([{ person_id: author.person.id }]);

    await app.get(Eraser).erase(null, leaver.person.id);
    const { nodes } = await threads(editor.token);
    expect(nodes[0].comments.nodes).toEqual([
      { body: '…', authorName: null },
      { body: 'Were you?', authorName: 'Editor' },
    ]);
  });
});
