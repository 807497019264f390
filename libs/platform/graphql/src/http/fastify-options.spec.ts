import { connect } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { TestApp } from '@alliance/testing';
import { libraryModule } from '../fixture/library.fixture.js';
import { fastifyOptions } from './fastify-options.js';

describe('broken and slow clients', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.create({ module: libraryModule(), adapter: () => new FastifyAdapter(fastifyOptions({ requestTimeoutMs: 300 })) });
  });
  afterAll(() => app.close());

  /** What comes back until the server closes the connection. */
  const talk = (...parts: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => parts.forEach((part) => socket.write(part)));
      let answer = '';
      socket.on('data', (data) => (answer += String(data)));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it('closes a connection whose body does not arrive', async () => {
    const answer = await talk(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":',
    );
    expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
    expect(answer).toContain('"code":"TIMEOUT"');
  });

  it('closes a connection whose headers do not arrive', async () => {
    expect(await talk('POST /graphql HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1.1 408 .*"code":"TIMEOUT"/s);
  });

  it('says that headers are too long', async () => {
    expect(await talk(`GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 .*"code":"LIMIT_EXCEEDED"/s,
    );
  });

  it('says that something is no HTTP', async () => {
    expect(await talk('hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"code":"BAD_REQUEST"/s);
  });

  it('goes on serving others', async () => {
    expect((await app.gql('{ me }')).data).toEqual({ me: 'en nobody' });
  });
});
