import { FastifyAdapter } from '@nestjs/platform-fastify';
import { TestApp } from '@alliance/testing';
import { libraryModule, OTHER_TOKEN, READER_TOKEN } from '../fixture/library.fixture.js';
import { fastifyOptions } from '../http/fastify-options.js';
import { networkOf } from './rate-limiter.js';

describe('rates', () => {
  let app: TestApp;
  beforeAll(async () => {
    const adapter = () => new FastifyAdapter(fastifyOptions({ trustProxy: true }));
    app = await TestApp.create({ module: libraryModule({ rates: { anonymousPerMinute: 3, signedInPerMinute: 5 } }), adapter });
  });
  afterAll(() => app.close());

  let address = '';
  let hosts = 0;
  beforeEach(() => void (address = `192.0.2.${++hosts}`));

  const send = (token?: string) => app.gql('{ me }', {}, { token, locale: 'sv', headers: { 'x-forwarded-for': address } });

  it('lets an address have its share, says what is left, and then when to come back', async () => {
    const inside = [await send(), await send(), await send()];
    expect(inside.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(inside[2]!.headers.get('ratelimit-policy')).toBe('"anonymous";q=3;w=60');
    expect(inside[2]!.headers.get('ratelimit')).toMatch(/^"anonymous";r=0;t=(59|60)$/);
    expect(inside[2]!.headers.get('retry-after')).toBeNull();

    const outside = await send();
    expect(outside.status).toBe(429);
    expect(outside.headers.get('retry-after')).toMatch(/^(59|60)$/);
    expect(outside.headers.get('ratelimit')).toMatch(/^"anonymous";r=0;/);
    expect(outside.errors).toEqual([
      {
        message: expect.stringMatching(/^För många anrop: 3 per minut är möjliga. Vänta (59|60) sekunder.$/),
        extensions: { code: 'RATE_LIMITED', limit: 'operationsPerMinute', maximum: 3, retryAfter: expect.any(Number) },
      },
    ]);
    expect(outside.data).toBeUndefined();
  });

  it('counts each person for themselves, wherever they come from', async () => {
    for (let count = 0; count < 5; count++) expect((await send(READER_TOKEN)).status).toBe(200);
    address = '198.51.100.1';
    expect((await send(READER_TOKEN)).status).toBe(429);
    expect((await send(OTHER_TOKEN)).headers.get('ratelimit')).toMatch(/^"signed-in";r=4;/);
    expect((await send()).status).toBe(200);
  });

  it('stops looking tokens up for an address that guesses', async () => {
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await send(`guess-${count}`)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await send(OTHER_TOKEN)).status).toBe(429);
    address = '198.51.100.2';
    expect((await send(OTHER_TOKEN)).status).toBe(200);
  });

  it('can be switched off', async () => {
    const free = await TestApp.create({ module: libraryModule({ rates: { enabled: false, anonymousPerMinute: 1 } }) });
    try {
      for (let count = 0; count < 3; count++) {
        const answer = await free.gql('{ me }');
        expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, null]);
      }
    } finally {
      await free.close();
    }
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('takes %s for %s', (address, network) => expect(networkOf(address)).toBe(network));
});
