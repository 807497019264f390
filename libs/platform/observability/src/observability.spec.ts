import { Database, DATABASE_DEFAULTS, DatabaseModule } from '@alliance/database';
import type { DatabaseOptions } from '@alliance/database';
import { Clock, SystemClock } from '@alliance/kernel';
import { TestApp } from '@alliance/testing';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLError } from 'graphql';
import { Drain, Metrics, ObservabilityModule, Readiness, REQUEST_ID_OPTIONS } from './index.js';

let release: () => void = () => undefined;
let held: Promise<void> = Promise.resolve();
let arrive: () => void = () => undefined;
let arrived: Promise<void>;

@Controller('slow')
class SlowController {
  @Get()
  async read(): Promise<string> {
    arrive();
    await held;
    return 'finished';
  }
}

@Resolver()
class WeatherResolver {
  @Query(() => String)
  weather(): string {
    return 'snow';
  }
  @Query(() => String, { nullable: true })
  forecast(): string {
    throw new GraphQLError('no', { extensions: { code: 'NOT_FOUND' } });
  }
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class GroundModule {}

function moduleFor(options: DatabaseOptions) {
  @Module({
    imports: [
      GroundModule,
      DatabaseModule.forRoot(options, []),
      ObservabilityModule.forRoot({ logLevel: 'silent' }),
      GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true }),
    ],
    providers: [WeatherResolver],
    controllers: [SlowController],
  })
  class SpecModule {}
  return SpecModule;
}

describe('a watched process', () => {
  let app: TestApp;
  const get = async (path: string) => {
    const response = await fetch(app.url + path);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };
  const ready = async () => {
    const { status, text } = await get('/health/ready');
    return [status, JSON.parse(text).status as string];
  };

  beforeAll(async () => {
    app = await TestApp.create({ module: moduleFor, adapter: () => new FastifyAdapter({ ...REQUEST_ID_OPTIONS }) });
  });
  afterAll(() => app.close());

  it('lives', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  });

  it('is ready with its database, and not while it migrates', async () => {
    expect(await ready()).toEqual([200, 'ok']);
    app.get(Readiness).hold('migrating');
    expect(await ready()).toEqual([503, 'error']);
    expect((await get('/health/ready')).text).toContain('"waitingFor":["migrating"]');
    expect((await get('/health/live')).status).toBe(200);
    app.get(Readiness).release('migrating');
    expect(await ready()).toEqual([200, 'ok']);
  });

  it('is not ready when the database does not answer in a second', async () => {
    const database = app.get(Database);
    const ping = database.ping;
    database.ping = () => new Promise(() => undefined);
    // The database never answers: to be told at all is to be told in time.
    expect(await ready()).toEqual([503, 'error']);
    database.ping = ping;
  });

  it('counts operations by root field and outcome', async () => {
    await app.gql('query AnyName { weather }');
    await app.gql('{ a: weather b: weather }');
    await app.gql('{ weather forecast }');
    await app.gql('{ forecast }');
    await app.gql('{ wether }');
    await app.gql('{');
    const { text, headers } = await get('/metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    const counted = text.split('\n').filter((line) => line.startsWith('alliance_requests_total{'));
    expect(counted.sort()).toEqual([
      'alliance_requests_total{operation="forecast",outcome="NOT_FOUND"} 1',
      'alliance_requests_total{operation="invalid",outcome="GRAPHQL_PARSE_FAILED"} 1',
      'alliance_requests_total{operation="invalid",outcome="GRAPHQL_VALIDATION_FAILED"} 1',
      'alliance_requests_total{operation="several",outcome="NOT_FOUND"} 1',
      'alliance_requests_total{operation="weather",outcome="ok"} 2',
    ]);
    expect(text).toContain('alliance_request_duration_seconds_count{kind="query"} 4');
    expect(text).toContain('alliance_pool_waiting 0');
    expect(app.get(Metrics).contentType).toContain('version=');
  });

  it('answers with the id of the request', async () => {
    const response = await fetch(`${app.url}/slow`, { headers: { 'x-request-id': 'gateway-12345' } });
    expect(response.headers.get('x-request-id')).toBe('gateway-12345');
    expect((await get('/slow')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a process without HTTP', () => {
  it('starts, and drains at once', async () => {
    const options = { ...DATABASE_DEFAULTS, dataDirectory: 'memory://' };
    const context = await NestFactory.createApplicationContext(moduleFor(options), { logger: false, abortOnError: false });
    await context.get(Drain).run(context);
    expect([context.get(Drain).isDraining, context.get(Readiness).isReady]).toEqual([true, false]);
  });
});

describe('draining', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await TestApp.create({ module: moduleFor, adapter: () => new FastifyAdapter({ ...REQUEST_ID_OPTIONS }) });
    held = new Promise((resolve) => (release = resolve));
    arrived = new Promise((resolve) => (arrive = resolve));
  });
  afterEach(() => app.close().catch(() => undefined));

  it('finishes what is in flight, refuses what is new, then closes', async () => {
    const inFlight = fetch(`${app.url}/slow`);
    await arrived;
    let isClosed = false;
    const drained = app
      .get(Drain)
      .run(app.nest, 120_000)
      .then(() => (isClosed = true));
    const refused = await fetch(`${app.url}/slow`);
    expect([refused.status, refused.headers.get('connection'), refused.headers.get('retry-after')]).toEqual([503, 'close', '5']);
    expect((await app.gql('{ weather }')).status).toBe(503);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect(isClosed).toBe(false);
    release();
    expect(await (await inFlight).text()).toBe('finished');
    await drained;
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('cuts off what takes too long', async () => {
    const inFlight = fetch(`${app.url}/slow`);
    inFlight.catch(() => undefined);
    await arrived;
    // What is in flight never ends by itself: to come back from this is to have cut it off.
    await app.get(Drain).run(app.nest, 300);
    await expect(inFlight).rejects.toThrow();
    release();
  });

  it('does not wait for a client that went away', async () => {
    const leaving = new AbortController();
    const gone = fetch(`${app.url}/slow`, { signal: leaving.signal });
    gone.catch(() => undefined);
    await arrived;
    leaving.abort();
    const start = performance.now();
    await app.get(Drain).run(app.nest, 120_000);
    expect(performance.now() - start).toBeLessThan(60_000);
    release();
  });
});
