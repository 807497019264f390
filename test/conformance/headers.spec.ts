import { once } from 'node:events';
import { connect } from 'node:net';
import type { TestApp } from '@alliance/testing';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { createAdapter } from '../../apps/api/src/application.js';
import { createTestApp } from '../support.js';

const NOTHING = "default-src 'none'; frame-ancestors 'none'";

describe('headers that keep browsers from guessing, loading and framing', () => {
  let app: TestApp;
  const routes: [method: string, path: string][] = [];

  beforeAll(async () => {
    const adapter = createAdapter({ TRUST_PROXY: [] });
    adapter.getInstance<FastifyInstance>().addHook('onRoute', ({ method, url }: RouteOptions) => {
      const path = url.replaceAll(/:\w+|\*/g, 'x');
      for (const one of [method].flat()) routes.push([one, path]);
    });
    app = await createTestApp(
      { SECURITY_CONTACT: ['mailto:security@operator.example', 'https://operator.example/report'] },
      { adapter: () => adapter },
    );
  });
  afterAll(() => app?.close());

  /** What is wrong with the headers of an answer. */
  function faultsOf({ status, headers }: Response, path: string): string[] {
    const policy = headers.get('content-security-policy') ?? '';
    const isPage = headers.get('content-type')?.startsWith('text/html') === true || path.startsWith('/graphiql/assets/');
    const isSafe = isPage ? /default-src '(none|self)'.*frame-ancestors 'none'/.test(policy) : policy === NOTHING;
    return [
      ...(headers.get('x-content-type-options') === 'nosniff' ? [] : [`${status}: may be sniffed`]),
      ...(isSafe ? [] : [`${status}: policy ${JSON.stringify(policy)}`]),
    ];
  }

  /** What comes back on a connection of its own until the server closes it. */
  async function talk(text: string): Promise<string> {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.write(text);
    await once(socket, 'close');
    return answer;
  }

  it('are on the answer of every route, whatever it answers', async () => {
    const faults: unknown[] = [];
    for (const [method, path] of routes) {
      const body = ['GET', 'HEAD'].includes(method) ? undefined : '{}';
      for (const contentType of ['application/json', 'application/x-www-form-urlencoded', 'application/xml']) {
        const response = await fetch(app.url + path, {
          method,
          redirect: 'manual',
          ...(body !== undefined && { body, headers: { 'content-type': contentType } }),
        });
        await response.arrayBuffer();
        faults.push(...faultsOf(response, path).map((fault) => `${method} ${path} ${fault}`));
        if (body === undefined) break;
      }
    }
    expect(faults).toEqual([]);
    const paths = new Set(routes.map(([, path]) => path));
    expect([...paths]).toEqual(
      expect.arrayContaining(['/', '/graphql', '/graphiql', '/health/live', '/metrics', '/sign-in', '/schema.graphql']),
    );
    expect(routes.length).toBeGreaterThan(30);
  });

  it.each([
    ['an unknown path', '/nothing/here'],
    ['an address that cannot be decoded', '/%ff'],
    ['an address that ends in the middle', '/graphiql/%'],
    ['an address that is too long for a parameter', `/data-exports/${'x'.repeat(5_000)}`],
  ])('are on the answer to %s', async (_name, path) => {
    const response = await fetch(app.url + path);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(faultsOf(response, path)).toEqual([]);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers that are too long', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'a body that is no JSON',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n{',
      400,
    ],
  ])('are on the answer to %s', async (_name, text, status) => {
    const answer = await talk(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain(`\r\ncontent-security-policy: ${NOTHING}\r\n`);
    expect(answer.toLowerCase()).toContain('\r\nx-content-type-options: nosniff\r\n');
  });

  it('go with a text that says where to report weaknesses, for 90 days', async () => {
    app.clock.set('2027-03-01T12:34:56Z');
    const response = await fetch(`${app.url}/.well-known/security.txt`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await response.text()).toBe(
      [
        'Contact: mailto:security@operator.example',
        'Contact: https://operator.example/report',
        'Expires: 2027-05-30T00:00:00.000Z',
        'Preferred-Languages: fi, sv, de, en',
        `Canonical: ${app.url}/.well-known/security.txt`,
        '',
      ].join('\n'),
    );
  });
});
