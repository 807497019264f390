import { createHash } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { serverAudits } from 'graphql-http';
import { TestApp } from '@alliance/testing';
import { libraryModule, READER_SECRET, READER_TOKEN } from '../fixture/library.fixture.js';
import { fastifyOptions } from './fastify-options.js';

describe('/graphql over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.create({ module: libraryModule(), adapter: () => new FastifyAdapter(fastifyOptions()) });
  });
  afterAll(() => app.close());

  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  const code = async (response: Response) =>
    ((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code;

  describe('the audit of graphql-http', () => {
    it.each(serverAudits({ url: () => `${app.url}/graphql` }).map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    });
  });

  describe('caching', () => {
    it('gives an anonymous read an ETag and answers 304 to who knows it', async () => {
      const first = await get('{ me }');
      const tag = first.headers.get('etag')!;
      expect(tag).toBe(
        `"${createHash('sha1')
          .update(await first.text())
          .digest('base64url')}"`,
      );
      expect(first.headers.get('cache-control')).toBe('public, no-cache');
      expect(first.headers.get('vary')).toBe('Authorization, Cookie, Accept-Language, Accept');

      const second = await get('{ me }', { 'if-none-match': `"other", W/${tag}` });
      expect(second.status).toBe(304);
      expect(await second.text()).toBe('');
      expect((await get('{ me }', { 'if-none-match': '"other"' })).status).toBe(200);
    });

    it('keeps what a language and a person get apart', async () => {
      const finnish = await get('{ me }', { 'accept-language': 'fi' });
      expect(await finnish.json()).toMatchObject({ data: { me: 'fi nobody' } });
      expect(finnish.headers.get('etag')).not.toBe((await get('{ me }')).headers.get('etag'));

      const signedIn = await get('{ me }', { authorization: `Bearer ${READER_TOKEN}` });
      expect(await signedIn.json()).toMatchObject({ data: { me: 'en 0190a000-0000-7000-8000-00000000000a' } });
      expect(signedIn.headers.get('cache-control')).toBe('private, no-store');
      expect(signedIn.headers.get('etag')).toBeNull();

      const byCookie = await get('{ me }', { cookie: `__Host-session=${READER_SECRET}`, 'apollo-require-preflight': '1' });
      expect(await byCookie.json()).toMatchObject({ data: { me: 'en 0190a000-0000-7000-8000-00000000000a' } });
      expect([byCookie.headers.get('cache-control'), byCookie.headers.get('etag')]).toEqual(['private, no-store', null]);
    });

    it('lets nobody keep errors, mutations, and what came by POST', async () => {
      for (const query of [
        '{ me }',
        '{ fail(how: "bug") }',
        '{ unknown }',
        'mutation { addBook(input: { title: "" }) { userErrors { code } } }',
      ]) {
        const answer = await app.gql(query);
        expect([query, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([query, 'private, no-store', null]);
      }
    });
  });

  describe('persisted queries', () => {
    it('answers a known hash by GET', async () => {
      const query = '{ me __typename }';
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      const address = `${app.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
      expect(await code(await fetch(address))).toBe('PERSISTED_QUERY_NOT_FOUND');
      await post(JSON.stringify({ query, extensions }));
      expect(await (await fetch(address)).json()).toMatchObject({ data: { me: 'en nobody' } });
    });
  });

  describe('what is no request', () => {
    it.each([
      ['malformed JSON', '{"query": ', 'application/json', 400],
      ['a list of operations', '[{"query":"{ me }"},{"query":"{ me }"}]', 'application/json', 400],
      ['a form', 'query={me}', 'text/plain', 400],
      ['an unknown type', '<query/>', 'application/xml', 415],
      ['nothing', '{}', 'application/json', 400],
      ['a prototype', '{"__proto__":{"query":"{ me }"}}', 'application/json', 400],
    ])('refuses %s with a coded error', async (_name, body, contentType, status) => {
      const response = await post(body, { 'content-type': contentType });
      expect([response.status, await code(response)]).toEqual([status, 'BAD_REQUEST']);
    });

    it('refuses to answer in a type that it does not speak, before anything is done', async () => {
      const response = await post('{"query":"{ me }"}', { 'content-type': 'application/json', accept: 'text/csv' });
      expect([response.status, await code(response)]).toEqual([406, 'BAD_REQUEST']);
    });

    it('carries out no mutation by GET', async () => {
      expect((await get('mutation { addBook(input: { title: "a" }) { userErrors { code } } }')).status).toBe(405);
    });

    it('takes no GET that a foreign page might send with a cookie', async () => {
      expect((await get('{ me }', { cookie: 'session=1' })).status).toBe(400);
    });
  });

  describe('bodies', () => {
    const bodyOf = (bytes: number): string => {
      const frame = JSON.stringify({ query: '{ me }', variables: { x: '' } });
      return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
    };

    it('takes 100,000 bytes', async () => {
      expect(await (await post(bodyOf(100_000))).json()).toMatchObject({ data: { me: 'en nobody' } });
    });

    it('refuses 100,001 bytes, and a megabyte', async () => {
      for (const bytes of [100_001, 1_000_000]) {
        const response = await post(bodyOf(bytes), { 'content-type': 'application/json', 'accept-language': 'de' });
        expect(response.status).toBe(413);
        expect(await response.json()).toEqual({
          errors: [
            {
              message: 'Die Anfrage ist größer als 100000 Byte. Senden Sie weniger auf einmal.',
              extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', maximum: 100_000 },
            },
          ],
        });
      }
    });
  });

  it('takes the cookie of a session that is none away, with the challenge that names what else there is', async () => {
    const response = await get('{ me }', { cookie: `__Host-session=${'x'.repeat(43)}`, 'apollo-require-preflight': '1' });
    const { headers } = response;
    expect([response.status, headers.get('www-authenticate'), await code(response)]).toEqual([401, 'Bearer', 'UNAUTHENTICATED']);
    expect(headers.get('set-cookie')).toBe('__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax');
  });

  it('refuses a mutation that a page of another host sends, signed in or not', async () => {
    const body = JSON.stringify({ query: 'mutation { addBook(input: { title: "a" }) { userErrors { code } } }' });
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' };
    for (const cookie of ['', `__Host-session=${READER_SECRET}`]) {
      const response = await post(body, { ...headers, cookie });
      expect([response.status, await code(response)]).toEqual([403, 'FORBIDDEN']);
    }
    expect((await post(body, { ...headers, authorization: `Bearer ${READER_TOKEN}` })).status).toBe(200);
  });

  it('refuses a token that is none, and never takes its sender for anonymous', async () => {
    for (const authorization of ['Bearer wrong', 'Bearer', 'Basic YTpi', '']) {
      const response = await get('{ me }', { authorization });
      const challenge = response.headers.get('www-authenticate');
      expect([authorization, response.status, challenge, await code(response)]).toEqual([authorization, 401, 'Bearer', 'UNAUTHENTICATED']);
    }
  });
});
