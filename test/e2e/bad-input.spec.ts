import { once } from 'node:events';
import { connect } from 'node:net';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';
import { CITY, CREATE_PRACTICE, FAULTS, input, PROTOCOL_FAULTS, USER_FAULTS, wrap, type Ground } from './bad-input.cases.js';

const LANGUAGES = ['fi', 'sv', 'de', 'en'] as const;
/** Messages without the ids of one run. */
const constant = (message: string): string => message.replace(/(?<=[a-z]_)[0-9a-f]{32}/g, '…');

describe('bad input', () => {
  let app: TestApp;
  let ground: Ground;
  let person: TestPerson;
  let slowAnswers: Promise<string>[];

  /** What the server says to a client that sends a part of a request and then waits. */
  const dawdle = async (part: string): Promise<string> => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.write(part);
    await once(socket, 'close');
    return answer;
  };

  beforeAll(async () => {
    app = await createTestApp();
    const city = await createCity(app.database, { slug: 'espoo' });
    const practice = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT });
    await createPractice(app.database, { cityId: city.id });
    const day = await createExchangeDay(app.database, {
      hostCityId: city.id,
      startsAt: new Date('2099-05-31T06:00:00Z'),
      endsAt: new Date('2099-05-31T13:00:00Z'),
    });
    ground = { city: encodeId('city', city.id), practice: encodeId('prac', practice.id), day: encodeId('xday', day.id) };
    person = await createPerson(app, { role: 'MANAGER', cityId: city.id });
    const head = 'POST /graphql HTTP/1.1\r\nHost: test\r\n';
    slowAnswers = [dawdle(head), dawdle(`${head}Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"query":`)];
  });
  afterAll(() => app.close());

  /** Runs a test and proves that it left the database as it was. */
  async function unchanged(work: () => Promise<void>): Promise<void> {
    const before = await app.contents(['access_token']);
    await work();
    expect(await app.contents(['access_token'])).toEqual(before);
  }

  async function inEveryLanguage(
    send: (locale: string) => Promise<GraphQLAnswer>,
    check: (answer: GraphQLAnswer) => string,
  ): Promise<void> {
    const messages: Record<string, string> = {};
    for (const locale of LANGUAGES) messages[locale] = constant(check(await send(locale)));
    expect(new Set(Object.values(messages)).size).toBe(LANGUAGES.length);
    expect(messages).toMatchSnapshot();
  }

  it.each(USER_FAULTS)('tells whoever sends %s what to mend', (_name, mutation, values, ...expected) =>
    unchanged(async () => {
      const title = mutation.charAt(0).toUpperCase() + mutation.slice(1);
      const document = `mutation ($input: ${title}Input!) { ${mutation}(input: $input) { userErrors { code path message } } }`;
      await inEveryLanguage(
        (locale) => app.gql(document, { input: values(ground) }, { token: person.token, locale }),
        ({ status, errors, data }) => {
          expect([status, errors]).toEqual([200, undefined]);
          const faults = data[mutation].userErrors as { code: string; path: string[]; message: string }[];
          expect(faults.map(({ code, path }) => [code, path.join('.')])).toEqual(expected);
          return faults.map(({ message }) => message).join('\n');
        },
      );
    }),
  );

  it.each(FAULTS)('answers %s with its code', (_name, query, variables, code, more = {}) =>
    unchanged(() =>
      inEveryLanguage(
        (locale) => app.gql(query, variables(ground), { token: person.token, locale }),
        ({ errors, text }) => {
          expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code, ...more })]);
          expect(text).not.toMatch(/stack|SELECT|\.ts:|\.js:/);
          return errors![0]!.message;
        },
      ),
    ),
  );

  it.each(PROTOCOL_FAULTS)('answers %s with its code', (_name, query, variables, code) =>
    unchanged(async () => {
      const { data, errors, text } = await app.gql(query, variables(ground), { token: person.token });
      expect(data).toBeUndefined();
      expect(new Set(errors!.map(({ extensions }) => extensions['code']))).toEqual(new Set([code]));
      expect(text).not.toMatch(/stack|SELECT|\.ts:|\.js:/);
      expect(errors!.map(({ message }) => constant(message))).toMatchSnapshot();
    }),
  );

  it.each([
    ['malformed JSON', '{"query": "{ city', 400],
    ['an array', '[]', 400],
    ['a query that is no text', '{"query": 7}', 400],
    ['variables that are no object', `{"query": ${JSON.stringify(CITY)}, "variables": "all"}`, 400],
    ['a megabyte', JSON.stringify({ query: CITY, variables: { x: 'x'.repeat(1_000_000) } }), 413],
  ])('refuses %s', (_name, body, status) =>
    unchanged(async () => {
      const answer = await app.post(body, { token: person.token });
      expect([answer.status, answer.data]).toEqual([status, undefined]);
      expect(answer.errors!.map(({ extensions }) => extensions['code'])).toEqual([status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST']);
      expect(answer.text).not.toMatch(/stack|\.ts:|\.js:/);
    }),
  );

  it('takes no expired, revoked, unknown or malformed token, in any language', async () => {
    const [expired, revoked] = [await createPerson(app), await createPerson(app)];
    await app.database.query(
      `UPDATE access_token SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`,
      [expired.tokenId],
    );
    await app.database.query('UPDATE access_token SET revoked_at = now() WHERE id = $1', [revoked.tokenId]);
    const tokens = [expired.token, revoked.token, `ax_${'x'.repeat(43)}`, 'x', `${person.token}x`];
    await unchanged(() =>
      inEveryLanguage(
        async (locale) => {
          const send = (token: string) => app.gql(input('CreatePractice'), wrap(CREATE_PRACTICE({}))(ground), { token, locale });
          const answers = await Promise.all(tokens.map(send));
          // Nobody learns which of these a token is.
          expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
          for (const { status, headers } of answers) expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
          return answers[0]!;
        },
        ({ data, errors }) => {
          expect(data).toBeUndefined();
          expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
          return errors![0]!.message;
        },
      ),
    );
  });

  it('takes no cursor of another list, filter, order or language', async () => {
    const list = (more: string) => `query ($after: String) { ${more.replace('first: 1', 'first: 1, after: $after')} { edges { cursor } } }`;
    const { data } = await app.gql(list('practices(first: 1)'), {}, { locale: 'en' });
    const [{ cursor }] = data.practices.edges as [{ cursor: string }];
    const codeOf = async (query: string, after: string, locale = 'en') =>
      (await app.gql(query, { after }, { locale })).errors?.[0]?.extensions['code'];
    expect(await codeOf(list('practices(first: 1)'), cursor)).toBeUndefined();
    await unchanged(async () => {
      for (const other of [
        'cities(first: 1)',
        'practices(first: 1, where: { sdg: { eq: 11 } })',
        'practices(first: 1, orderBy: [{ field: TITLE, direction: ASC }])',
        'practices(first: 1, orderBy: [{ field: PUBLISHED_AT, direction: ASC }])',
        'practices(first: 1, locale: "fi")',
      ]) {
        expect([other, await codeOf(list(other), cursor)]).toEqual([other, 'BAD_CURSOR']);
      }
      for (const broken of [
        cursor.slice(0, -2),
        `${cursor}A`,
        cursor.toUpperCase(),
        Buffer.from('["2027-01-01", "x"]').toString('base64url'),
      ]) {
        expect([broken, await codeOf(list('practices(first: 1)'), broken)]).toEqual([broken, 'BAD_CURSOR']);
      }
    });
  });

  it('keeps what people type, quotes and other scripts and all, without a change of anything else', async () => {
    const title = `Robert'); DROP TABLE practice;-- "№1" \\ $1 ½ 😀 ääö`;
    const document = 'mutation ($input: CreatePracticeInput!) { createPractice(input: $input) { practice { title } userErrors { code } } }';
    const before = await app.contents(['access_token']);
    expect((await app.gql(document, { input: CREATE_PRACTICE({ title })(ground) }, person)).data.createPractice).toEqual({
      practice: { title },
      userErrors: [],
    });
    const after = await app.contents(['access_token']);
    const grown = Object.keys(after).filter((table) => after[table]!.length !== before[table]!.length);
    expect(grown).toEqual(['audit_entry', 'audit_pending', 'content_translation', 'practice', 'practice_text', 'practice_version']);
  });

  it('sends slow clients away, and nobody else', async () => {
    expect((await app.gql(CITY)).status).toBe(200);
    for (const answer of await Promise.all(slowAnswers)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toEqual({
        errors: [{ message: 'The request did not arrive in time. Send it again.', extensions: { code: 'TIMEOUT' } }],
      });
    }
    expect((await app.gql(CITY)).status).toBe(200);
  });
});
