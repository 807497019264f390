import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { LOCALES } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const QUERY = 'query A { viewer { id } }';
const TWO = `${QUERY} query B { viewer { id } }`;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (persistedQuery: unknown, query?: string) => ({ ...(query !== undefined && { query }), extensions: { persistedQuery } });

const RESOLUTION = 'OPERATION_RESOLUTION_FAILURE';
const PERSISTED =
  'A persisted query is {"version": 1, "sha256Hash": "…"} with the 64 lower-case hexadecimal digits of the query\'s SHA-256.';
const UNKNOWN =
  'The document has no operation with the name in `operationName`. Name one that it has, or leave `operationName` out where it has only one.';
const UNNAMED = 'The document has 2 operations. Say in `operationName` which of them to carry out.';
const MISSING = 'The request has no "query". Send its text, or the hash of a persisted query in "extensions".';
const BODY = 'The body must be a JSON object such as {"query": "…", "variables": {}}, sent with Content-Type: application/json.';
const BATCH = 'One request carries one operation, not a list. Send them one by one.';
const objectWanted = (name: string) => `"${name}" must be a JSON object such as {}. Send one, or leave it out.`;
const textWanted = (name: string) => `"${name}" must be a text. Send it as a JSON string, or leave it out.`;

/** What is sent, and what comes back: the status with `application/json`, the code, and the sentence in English. */
const MISTAKES: [name: string, body: unknown, status: number, code: string, sentence: string][] = [
  ['an operation name that is none of one', { query: QUERY, operationName: 'C' }, 200, RESOLUTION, UNKNOWN],
  ['an operation name that is none of two', { query: TWO, operationName: 'C' }, 200, RESOLUTION, UNKNOWN],
  ['an empty operation name', { query: QUERY, operationName: '' }, 200, RESOLUTION, UNKNOWN],
  ['a name of the language', { query: TWO, operationName: '__proto__' }, 200, RESOLUTION, UNKNOWN],
  ['two operations without a name', { query: TWO }, 200, RESOLUTION, UNNAMED],
  ['two operations and null', { query: TWO, operationName: null }, 200, RESOLUTION, UNNAMED],
  ['fragments alone', { query: 'fragment F on Query { __typename }' }, 200, 'GRAPHQL_VALIDATION_FAILED', 'Fragment "F" is never used.'],
  [
    'a subscription',
    { query: 'subscription { viewer { id } }' },
    200,
    RESOLUTION,
    'This service has no subscriptions. Ask again by a query when you need to know what has changed.',
  ],
  [
    'a hash of another query',
    persisted({ version: 1, sha256Hash: 'a'.repeat(64) }, QUERY),
    400,
    'BAD_REQUEST',
    'The SHA-256 in "extensions" is not the one of "query". Hash exactly the text that you send, in UTF-8.',
  ],
  [
    'the hash of nothing',
    persisted({ version: 1, sha256Hash: hash('') }, ''),
    200,
    'GRAPHQL_PARSE_FAILED',
    'Syntax Error: Unexpected <EOF>.',
  ],
  ['another version', persisted({ version: 2, sha256Hash: hash(QUERY) }, QUERY), 400, 'BAD_REQUEST', PERSISTED],
  ['no version', persisted({ sha256Hash: hash(QUERY) }, QUERY), 400, 'BAD_REQUEST', PERSISTED],
  ['no hash', persisted({ version: 1 }, QUERY), 400, 'BAD_REQUEST', PERSISTED],
  ['a hash that is none', persisted({ version: 1, sha256Hash: ['a'] }), 400, 'BAD_REQUEST', PERSISTED],
  ['a persisted query that is a text', persisted('x', QUERY), 400, 'BAD_REQUEST', PERSISTED],
  ['null for a persisted query, and no query', persisted(null), 400, 'BAD_REQUEST', MISSING],
  ['extensions that are a list', { query: QUERY, extensions: [] }, 400, 'BAD_REQUEST', objectWanted('extensions')],
  ['extensions that are a text', { query: QUERY, extensions: '{}' }, 400, 'BAD_REQUEST', objectWanted('extensions')],
  ['variables that are a list', { query: QUERY, variables: [] }, 400, 'BAD_REQUEST', objectWanted('variables')],
  ['variables that are a number', { query: QUERY, variables: 0 }, 400, 'BAD_REQUEST', objectWanted('variables')],
  ['a query that is a number', { query: 0 }, 400, 'BAD_REQUEST', textWanted('query')],
  ['a query that is a document', { query: { kind: 'Document' } }, 400, 'BAD_REQUEST', textWanted('query')],
  ['an operation name that is a number', { query: QUERY, operationName: 7 }, 400, 'BAD_REQUEST', textWanted('operationName')],
  ['no query', { variables: {} }, 400, 'BAD_REQUEST', MISSING],
  ['an empty query', { query: '' }, 400, 'BAD_REQUEST', MISSING],
  ['a list of operations', [{ query: QUERY }, { query: QUERY }], 400, 'BAD_REQUEST', BATCH],
  ['an empty list', [], 400, 'BAD_REQUEST', BATCH],
  ['a number', 7, 400, 'BAD_REQUEST', BODY],
  ['null', null, 400, 'BAD_REQUEST', BODY],
];

/** The same by GET, as parameters of the address. */
const ADDRESSES: [name: string, search: string, status: number, code: string, sentence: string][] = [
  ['two queries', 'query={a}&query={b}', 400, 'BAD_REQUEST', '"query" is given more than once in the address. Give it once.'],
  ['variables that are no JSON', `query=${QUERY}&variables={`, 400, 'BAD_REQUEST', objectWanted('variables')],
  ['extensions that are null', `query=${QUERY}&extensions=null`, 400, 'BAD_REQUEST', objectWanted('extensions')],
  ['nothing', '', 400, 'BAD_REQUEST', MISSING],
  [
    'a mutation',
    'query=mutation { signOut(input: {}) { userErrors { code } } }',
    405,
    'BAD_REQUEST',
    'The request is not one that GraphQL over HTTP allows. (GET requests only support query operations, not mutation operations)',
  ],
];

describe('mistakes in a request', () => {
  let app: TestApp;
  let faults: unknown[][];
  beforeAll(async () => {
    app = await createTestApp();
    faults = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined).mock.calls;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app?.close();
  });

  /** What each language is told; all of it coded, and nothing of it logged as a fault. */
  async function told(send: (locale: string) => Promise<Response>, status: number, code: string): Promise<Record<string, string>> {
    const sentences: Record<string, string> = {};
    for (const locale of LOCALES) {
      const response = await send(locale);
      const { errors, data } = (await response.json()) as { errors: { message: string; extensions: object }[]; data?: unknown };
      expect([response.status, data, errors.map(({ extensions }) => extensions)]).toEqual([status, undefined, [{ code }]]);
      sentences[locale] = errors[0]!.message;
    }
    expect(faults).toEqual([]);
    return sentences;
  }

  const post = (body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`${app.url}/graphql`, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  it.each(MISTAKES)('are told with their code, in each language: %s', async (_name, body, status, code, sentence) => {
    const sentences = await told((locale) => post(body, { 'accept-language': locale }), status, code);
    expect(sentences['en']).toBe(sentence);
    // GraphQL's own sentences about a document are in English.
    expect(new Set(Object.values(sentences)).size).toBe(code.startsWith('GRAPHQL_') ? 1 : LOCALES.length);
  });

  it.each(ADDRESSES)('are told with their code, in each language, by GET: %s', async (_name, search, status, code, sentence) => {
    const address = `${app.url}/graphql?${search.replaceAll(' ', '%20')}`;
    const sentences = await told((locale) => fetch(address, { headers: { 'accept-language': locale } }), status, code);
    expect(sentences['en']).toBe(sentence);
    expect(new Set(Object.values(sentences)).size).toBe(LOCALES.length);
  });

  it('have status 400 for who asks for the newer type of answer', async () => {
    for (const body of [{ query: QUERY, operationName: 'C' }, { query: TWO }, { query: 'subscription { viewer { id } }' }]) {
      expect((await post(body, { accept: 'application/graphql-response+json' })).status).toBe(400);
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('are refused with the methods that there are: %s', async (method) => {
    const send = (locale: string) => post({ query: QUERY }, { 'accept-language': locale }, method);
    expect((await told(send, 405, 'METHOD_NOT_ALLOWED'))['fi']).toBe('Lähetä GET tai POST.');
    expect((await send('en')).headers.get('allow')).toBe('GET, POST');
  });

  it('leave a hash that nobody has sent to the client, in the words that clients look for', async () => {
    const response = await post(persisted({ version: 1, sha256Hash: 'b'.repeat(64) }));
    expect(await response.json()).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });

  it('are not what a client is right to leave out', async () => {
    for (const rest of [
      {},
      { variables: null, extensions: null, operationName: null },
      persisted(null),
      persisted({ version: 1, sha256Hash: hash(QUERY) }),
    ]) {
      expect((await (await post({ ...rest, query: QUERY })).json()) as object).toMatchObject({ data: { viewer: null } });
    }
  });

  it.each(['9999-12-31T23:59:59-12:00', '0001-01-01T00:00:00+14:00', '0000-06-01T00:00:00Z', '10000-01-01T00:00:00Z'])(
    'include moments outside of the calendar: %s',
    async (moment) => {
      const query = 'query ($d: DateTime!) { practices(first: 1, where: { publishedAt: { lt: $d } }) { totalCount } }';
      const { errors } = await app.gql(query, { d: moment });
      expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
      expect(errors![0]!.message).toContain('Give an existing moment with its offset');
      expect(faults).toEqual([]);
    },
  );

  it('do not include the first and the last moment', async () => {
    const query = 'query ($d: DateTime!) { practices(first: 1, where: { publishedAt: { lt: $d } }) { totalCount } }';
    for (const d of ['0001-01-01T00:00:00Z', '0001-01-01T14:00:00+14:00', '9999-12-31T23:59:59.999Z', '9999-12-31T11:59:59-12:00']) {
      expect((await app.gql(query, { d })).data).toEqual({ practices: { totalCount: 0 } });
    }
  });
});
