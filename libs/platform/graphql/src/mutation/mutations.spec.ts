import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { newId, UserError } from '@alliance/kernel';
import { TestApp } from '@alliance/testing';
import { Mutations, type MutationOutcome } from './mutations.js';
import { Books, libraryModule, OTHER_TOKEN, READER_TOKEN } from '../fixture/library.fixture.js';

const ADD = 'mutation ($input: AddBookInput!) { addBook(input: $input) { userErrors { code message path } } }';

interface UserErrorShape {
  code: string;
  message: string;
  path: string[];
}

describe('mutations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.create({ module: libraryModule({ rates: { enabled: false } }) });
  });
  afterAll(() => app.close());
  beforeEach(() => void (app.get(Books).added.length = 0));

  const add = (input: object, options: { locale?: string; token?: string } = {}) => app.gql(ADD, { input }, options);
  const errorsOf = async (input: object, locale?: string): Promise<UserErrorShape[]> => {
    const answer = await add({ title: 'A title', ...input }, { locale });
    expect(answer.errors).toBeUndefined();
    return (answer.data as { addBook: { userErrors: UserErrorShape[] } }).addBook.userErrors;
  };

  it('tidies texts before they are checked and stored', async () => {
    expect(await errorsOf({ title: `  ${'ä'.normalize('NFD').repeat(20)}\u2003`, summary: ' one\r\ntwo\tthree\n' })).toEqual([]);
    expect(app.get(Books).added).toEqual([expect.objectContaining({ title: 'ä'.repeat(20), summary: 'one\ntwo\tthree' })]);
  });

  describe('what is wrong with an input', () => {
    it.each([
      [{ title: 'x'.repeat(21) }, 'TOO_LONG', ['title']],
      [{ title: '   ' }, 'REQUIRED', ['title']],
      [{ title: 'a\u0000b' }, 'INVALID', ['title']],
      [{ title: 'a\u0007b' }, 'INVALID', ['title']],
      [{ title: '\ud800' }, 'INVALID', ['title']],
      [{ summary: 'x'.repeat(201) }, 'TOO_LONG', ['summary']],
      [{ summary: '[a](javascript:alert(1))' }, 'INVALID', ['summary']],
      [{ summary: 'a <b onclick="x">b</b>' }, 'INVALID', ['summary']],
      [{ stars: 0 }, 'INVALID', ['stars']],
      [{ stars: 6 }, 'INVALID', ['stars']],
      [{ cover: 'glass' }, 'INVALID', ['cover']],
      [{ website: 'javascript:alert(1)' }, 'INVALID', ['website']],
      [{ timeZone: 'Mars/Base' }, 'INVALID', ['timeZone']],
      [{ lentAt: '2027-01-02T00:00:00Z', returnedAt: '2027-01-02T00:00:00Z' }, 'INVALID', ['returnedAt']],
      [{ chapters: Array.from({ length: 4 }, () => ({ title: 'a' })) }, 'LIMIT', ['chapters']],
      [{ chapters: [{ title: 'a' }, { title: 'x'.repeat(11) }] }, 'TOO_LONG', ['chapters', '1', 'title']],
      [{ chapters: [{ title: 'a', keywords: ['ab', 'c', 'de', ''] }] }, 'INVALID', ['chapters', '0', 'keywords', '1']],
      [{ chapters: [{ title: 'a', keywords: ['ab\u0000'] }] }, 'INVALID', ['chapters', '0', 'keywords', '0']],
      [{ idempotencyKey: 'x'.repeat(101) }, 'TOO_LONG', ['idempotencyKey']],
    ])('%j', async (input, code, path) => {
      expect((await errorsOf(input))[0]).toEqual({ code, message: expect.any(String), path: ['input', ...path] });
      expect(app.get(Books).added).toEqual([]);
    });

    it.each([
      [
        {
          title: 'x'.repeat(20),
          summary: 'x'.repeat(200),
          stars: 5,
          cover: 'paper',
          website: 'https://example.org/',
          timeZone: 'Europe/Helsinki',
        },
      ],
      [{ title: '𝒳'.repeat(20), stars: 1, summary: '[a](https://example.org) **b** <https://example.org> a < b' }],
      [{ lentAt: '2027-01-02T00:00:00Z', returnedAt: '2027-01-02T00:00:01+00:00', chapters: [] }],
      [{ summary: null, stars: null, chapters: null, returnedAt: '2027-01-02T00:00:00Z' }],
    ])('takes %j', async (input) => expect(await errorsOf(input)).toEqual([]));

    it('is said all at once, with field, limit and way out, in the language of the request', async () => {
      const input = { title: '', stars: 6, summary: 'x'.repeat(201) };
      const messages = async (locale: string) => (await errorsOf(input, locale)).map(({ message }) => message).sort();
      expect(await messages('en')).toEqual([
        '"stars" must be 5 or less.',
        '"summary" is too long: at most 200 characters. Shorten it.',
        '"title" is missing. Fill it in.',
      ]);
      expect(await messages('fi')).toEqual([
        '"summary" on liian pitkä: enintään 200 merkkiä. Lyhennä tekstiä.',
        '"title" puuttuu. Täytä kenttä.',
        'Kentän "stars" arvon on oltava enintään 5.',
      ]);
      expect(await messages('sv')).toEqual([
        '”stars” får vara högst 5.',
        '”summary” är för lång: högst 200 tecken. Korta texten.',
        '”title” saknas. Fyll i fältet.',
      ]);
      expect(await messages('de')).toEqual([
        '„stars“ darf höchstens 5 sein.',
        '„summary“ ist zu lang: höchstens 200 Zeichen. Kürzen Sie den Text.',
        '„title“ fehlt. Füllen Sie das Feld aus.',
      ]);
    });
  });

  it("passes on a service's user errors in the language of the request, with the way from the arguments", async () => {
    expect(await errorsOf({ title: 'Taken' }, 'fi')).toEqual([{ code: 'TAKEN', message: 'Taken on varattu.', path: ['input', 'title'] }]);
  });

  it('shows a fault as a fault', async () => {
    const answer = await add({ title: 'Broken' });
    expect(answer.errors).toEqual([expect.objectContaining({ extensions: { code: 'INTERNAL', id: expect.any(String) } })]);
    expect(answer.text).not.toContain('disk full');
  });

  it('answers a stale revision with both versions', async () => {
    const query = `mutation { changeBook(input: { id: "book_1", expectedRevision: 3, chapters: [{ title: " a " }] }) {
      userErrors { code message path } conflict { yours { id chapters { title keywords } } } } }`;
    expect((await app.gql(query)).data).toEqual({
      changeBook: {
        userErrors: [
          {
            code: 'CONFLICT',
            message:
              'Somebody saved revision 7 while you worked on revision 3. Nothing was changed: compare both and send again with the new revision.',
            path: ['input', 'expectedRevision'],
          },
        ],
        conflict: { yours: { id: 'book_1', chapters: [{ title: 'a', keywords: null }] } },
      },
    });
  });

  describe('what was done', () => {
    const WRONG = new UserError('INVALID', { en: 'Wrong.', fi: 'Väärin.', sv: 'Fel.', de: 'Falsch.' }, { path: ['code'] });
    const run = (work: () => Promise<MutationOutcome | UserError>, input: object = {}) => {
      const parentType = app.get(GraphQLSchemaHost).schema.getMutationType()!;
      const info = { fieldName: 'addBook', parentType } as unknown as GraphQLResolveInfo;
      return app.get(Mutations).run({ id: newId(), grants: [] }, info, { title: 'A title', ...input }, {}, work) as Promise<unknown>;
    };
    /** Leaves a row, as a counted try does. */
    const count = (key: string) =>
      app.rows(
        `INSERT INTO idempotency_key (actor_id, key, operation, request_hash, created_at, expires_at) VALUES ($1, $2, 'try', '', now(), now())`,
        [newId(), key],
      );
    const isCounted = async (key: string) => (await app.rows('SELECT 1 FROM idempotency_key WHERE key = $1', [key])).length === 1;

    it('becomes the fields of a payload without a record', async () => {
      expect(await run(async () => ({ secret: 'shown once' }))).toEqual({ secret: 'shown once', userErrors: [] });
    });

    it.each([
      ['without a key', {}],
      ['with a key', { idempotencyKey: 'try' }],
    ])('is undone by a user error that is thrown, and stays with one that is returned, %s', async (name, input) => {
      const refused = { userErrors: [{ code: 'INVALID', message: 'Wrong.', path: ['input', 'code'] }] };
      const thrown = async () => {
        await count(`thrown ${name}`);
        throw WRONG;
      };
      expect(await run(thrown, input)).toEqual(refused);
      expect(await isCounted(`thrown ${name}`)).toBe(false);
      const returned = async () => {
        await count(`returned ${name}`);
        return WRONG;
      };
      expect(await run(returned, input)).toEqual(refused);
      expect(await isCounted(`returned ${name}`)).toBe(true);
    });
  });

  describe('idempotency keys', () => {
    const codes = async (input: object, token = READER_TOKEN) =>
      ((await add(input, { token })).data as { addBook: { userErrors: UserErrorShape[] } }).addBook.userErrors.map(({ code, path }) => [
        code,
        path.join('.'),
      ]);

    it('carry the same input out once', async () => {
      const input = { title: 'Once', idempotencyKey: 'key-1' };
      expect([await codes(input), await codes(input), await codes({ ...input, title: ' Once ' })]).toEqual([[], [], []]);
      expect(app.get(Books).added).toHaveLength(1);
    });

    it('belong to one input and one person', async () => {
      expect(await codes({ title: 'One', idempotencyKey: 'key-2' })).toEqual([]);
      expect(await codes({ title: 'Other', idempotencyKey: 'key-2' })).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']]);
      expect(await codes({ title: 'Other', idempotencyKey: 'key-2' }, OTHER_TOKEN)).toEqual([]);
      expect(app.get(Books).added.map(({ title }) => title)).toEqual(['One', 'Other']);
    });

    it('keep user errors as well', async () => {
      const input = { title: 'Taken', idempotencyKey: 'key-3' };
      expect([await codes(input), await codes(input)]).toEqual([[['TAKEN', 'input.title']], [['TAKEN', 'input.title']]]);
      expect(app.get(Books).added).toHaveLength(1);
    });
  });
});
