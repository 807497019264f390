import type { DynamicModule, Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { Database, Migrator, type DatabaseOptions } from '@alliance/database';
import { Clock, type Locale } from '@alliance/kernel';
import { TestClock } from './test-clock.js';
import { TestDatabase, type TestTemplate } from '@alliance/database/testing';

export interface TestAppOptions {
  /** The module under test over a database of its own. */
  module: (database: DatabaseOptions) => DynamicModule | Type;
  /** Options of the HTTP server, as in production. */
  adapter?: () => FastifyAdapter;
  /** What production does with the application before it listens. */
  configure?: (app: NestFastifyApplication) => void | Promise<void>;
  /** What production does after the schema is there. */
  prepare?: (app: NestFastifyApplication) => void | Promise<void>;
  /** Stand-ins for the clock, mail or network; never for the database. */
  override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  database?: Partial<DatabaseOptions>;
  /** What the database begins with; empty, where there is none. */
  template?: TestTemplate | null;
}

/** How a request is sent. */
export interface RequestOptions {
  token?: string;
  /** A `Cookie` header, as a browser sends it: together with the `Origin` of the application. */
  cookie?: string;
  /** The `Origin` to send instead; null for none. */
  origin?: string | null;
  locale?: Locale | string;
  operationName?: string;
  headers?: Record<string, string>;
}

export interface GraphQLAnswer<Data = any> {
  status: number;
  headers: Headers;
  /** The body as it came. */
  text: string;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
  extensions?: Record<string, any>;
}

/** A running application over HTTP with a migrated database of its own. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly url: string,
    readonly clock: TestClock,
    private readonly testDatabase: TestDatabase,
  ) {}

  static async create(options: TestAppOptions): Promise<TestApp> {
    const testDatabase = await TestDatabase.create(options.database, options.template ?? undefined);
    const clock = new TestClock();
    const builder = Test.createTestingModule({ imports: [options.module(testDatabase.options)] })
      .overrideProvider(Clock)
      .useValue(clock);
    const compiled = await (options.override?.(builder) ?? builder).compile();
    const nest = compiled.createNestApplication<NestFastifyApplication>(options.adapter?.() ?? new FastifyAdapter(), { logger: false });
    await options.configure?.(nest);
    await nest.listen(0, '127.0.0.1');
    await nest.get(Migrator, { strict: false }).migrate();
    await options.prepare?.(nest);
    return new TestApp(nest, await nest.getUrl(), clock, testDatabase);
  }

  get database(): Database {
    return this.nest.get(Database, { strict: false });
  }

  get<Service>(token: Type<Service> | (abstract new (...parameters: any[]) => Service)): Service {
    return this.nest.get(token as Type<Service>, { strict: false });
  }

  /** Sends one operation by POST, as a client would. */
  async gql<Data = any>(
    query: string,
    variables: Record<string, unknown> = {},
    options: RequestOptions = {},
  ): Promise<GraphQLAnswer<Data>> {
    const { operationName } = options;
    return this.post(JSON.stringify({ query, variables, ...(operationName && { operationName }) }), options);
  }

  /** Sends a body as it is to `/graphql`. */
  async post<Data = any>(
    body: string,
    { token, cookie, origin = cookie === undefined ? null : this.url, locale, headers }: RequestOptions = {},
  ): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
        ...(origin !== null && { origin }),
        ...(locale && { 'accept-language': locale }),
        ...headers,
      },
      body,
    });
    const text = await response.text();
    const json = text.startsWith('{') ? (JSON.parse(text) as Partial<GraphQLAnswer>) : {};
    return { status: response.status, headers: response.headers, text, data: json.data, errors: json.errors, extensions: json.extensions };
  }

  /** Rows of a statement, to look at what was stored. */
  async rows<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.query<Row>(text, values);
  }

  /** Every table's rows as text, to prove that nothing changed. Tables named in `except` are left out. */
  async contents(except: string[] = []): Promise<Record<string, string[]>> {
    const tables = await this.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const contents: Record<string, string[]> = {};
    for (const { name } of tables) {
      if (except.includes(name)) continue;
      contents[name] = (await this.rows<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)).map(({ row }) => row);
    }
    return contents;
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.testDatabase.drop();
  }
}
