import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Options } from 'pino-http';
import { pinoHttp } from 'pino-http';
import { serializeError } from './log-serializer.js';
import { loggingOptions } from './logging.js';
import { requestIdOf } from './request-id.js';

const requestWith = (id?: string | string[]) => ({ headers: { 'x-request-id': id } }) as unknown as IncomingMessage;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('the id of a request', () => {
  it('is the one it came with where that is sane', () => {
    expect(requestIdOf(requestWith('gateway-7.A_12345'))).toBe('gateway-7.A_12345');
    expect(requestIdOf(requestWith('a'.repeat(64)))).toBe('a'.repeat(64));
  });

  it.each([undefined, '', 'short', 'a'.repeat(65), '-leading1', 'with space1', 'new\nline12', '{"a":"bcdef"}', ['abcdefgh', 'ijklmnop']])(
    'is a new one instead of %j',
    (id) => expect(requestIdOf(requestWith(id))).toMatch(UUID),
  );

  it('stays the same for one request', () => {
    const request = requestWith();
    expect(requestIdOf(request)).toBe(requestIdOf(request));
  });
});

describe('an error in the log', () => {
  it('says kind, message and place', () => {
    const logged = serializeError(new TypeError('no such thing')) as { stack: string };
    expect(logged).toMatchObject({ type: 'TypeError', message: 'no such thing' });
    expect(logged.stack).toContain('logging.spec');
  });

  it('of the database says nothing of its rows and parameters', () => {
    const fault = Object.assign(new Error('Key (email)=(private@example.org) already exists'), {
      name: 'QueryFailedError',
      parameters: ['private@example.org'],
      driverError: { code: '23505', severity: 'ERROR', table: 'person', constraint: 'uq_person_email', detail: 'private@example.org' },
    });
    const logged = serializeError(fault);
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: '23505', table: 'person', constraint: 'uq_person_email' });
    expect(JSON.stringify(logged)).not.toContain('private');
  });

  it('that is no error at all tells its type only', () => {
    expect(serializeError('private')).toEqual({ type: 'string' });
  });
});

describe('the log', () => {
  it('tells of a request what is not personal', async () => {
    const lines: string[] = [];
    const log = pinoHttp(loggingOptions('info').pinoHttp as Options, { write: (line: string) => void lines.push(line) });
    const server = createServer((request, response) => {
      log(request, response);
      request.resume();
      response.setHeader('set-cookie', 'session=private');
      request.log.info({ headers: { authorization: 'Bearer private', cookie: 'session=private' } }, 'looking');
      response.statusCode = 404;
      response.end('private');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const send = (path: string) =>
      fetch(url + path, {
        method: 'POST',
        body: '{"variables":{"email":"private"}}',
        headers: { authorization: 'Bearer private', cookie: 'a=private', 'x-request-id': 'gateway-12345', 'user-agent': 'private' },
      });
    await send('/graphql?query={viewer{email}}&variables=private');
    await send('/health/live');
    server.close();
    const done = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'request completed');
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject({
      level: 30,
      req: { id: 'gateway-12345', method: 'POST', path: '/graphql' },
      res: { statusCode: 404 },
      responseTime: expect.any(Number) as unknown,
    });
    expect(Object.keys(done[0]!['req'] as object)).toEqual(['id', 'method', 'path']);
    expect(lines.join('')).not.toMatch(/private|127\.0\.0\.1/);
  });
});
