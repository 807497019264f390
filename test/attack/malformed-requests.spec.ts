import { connect } from 'node:net';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { TestApp } from '@alliance/testing';
import fc from 'fast-check';
import { createDemoApp } from '../demo-app.js';
import { rounds, SEED } from './attack.js';
import { hostileRequest, type HostileRequest } from './hostile-request.js';
import { malformedRequests } from './malformed-http.js';

const PATHS = ['/graphql', '/', '/sign-in/request', '/graphiql/assets/x', '/health/live', '/sign-in/oidc/x/callback'];
/** What clients may do about: they alone are named, so that no fault of ours passes for one of theirs. */
const CODES = [
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'METHOD_NOT_ALLOWED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
  ...['BAD_CURSOR', 'LIMIT_EXCEEDED', 'RATE_LIMITED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'PERSISTED_QUERY_NOT_FOUND'],
];

describe('malformed requests', () => {
  let app: TestApp;
  let tokens: string[];
  let ids: string[];
  let logged: unknown[][];

  beforeAll(async () => {
    const demo = await createDemoApp();
    app = demo.app;
    tokens = [...demo.tokens.values()];
    ids = await someIds(tokens.at(-1)!);
    logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined).mock.calls;
  }, 300_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await app?.close();
  });

  /** Public ids of records of every list that the schema has. */
  async function someIds(token: string): Promise<string[]> {
    const lists = Object.values(app.get(GraphQLSchemaHost).schema.getQueryType()!.getFields()).filter(
      ({ args, type }) => args.some(({ name }) => name === 'first') && /Connection!?$/.test(String(type)),
    );
    const found: string[] = [];
    for (const { name } of lists) {
      const { text } = await app.gql(`{ ${name}(first: 3) { nodes { id } } }`, {}, { token });
      found.push(...[...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!));
    }
    return found;
  }

  async function answerTo({ method, path, headers, body }: HostileRequest): Promise<{ status: number; text: string }> {
    const response = await fetch(app.url + path, { method, headers, ...(body !== undefined && { body }) });
    return { status: response.status, text: await response.text() };
  }

  /** What is wrong with an answer; null where nothing is. */
  function faultOf({ status, text }: { status: number; text: string }, method: string): string | null {
    if (status >= 500) return `status ${status}`;
    const errors = text.startsWith('{') ? ((JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }).errors ?? []) : [];
    const strange = errors.map(({ extensions }) => extensions?.code ?? 'none').filter((code) => !CODES.includes(code));
    if (strange.length > 0) return `codes ${strange.join()}`;
    return status >= 400 && errors.length === 0 && method !== 'HEAD' ? `no error: ${text.slice(0, 100)}` : null;
  }

  it('are answered with a code for clients, and nothing is logged as a fault', async () => {
    process.stdout.write(`Malformed requests: ATTACK_SEED=${SEED}\n`);
    expect(ids.length).toBeGreaterThan(10);
    const requests = fc.sample(hostileRequest(app.get(GraphQLSchemaHost).schema, { ids, tokens }), {
      seed: SEED,
      numRuns: rounds(400, 10_000),
    });
    const faults: unknown[] = [];
    const seen = new Set<number>();
    for (const request of requests) {
      // A connection that is refused before its body was read may be reset before the answer is: as any client, try again.
      const answer = await answerTo(request).catch(() => answerTo(request));
      seen.add(answer.status);
      const fault = faultOf(answer, request.method);
      const lines = logged.splice(0);
      if (fault !== null || lines.length > 0) faults.push({ fault, lines: lines.map(String), request });
    }
    expect(faults).toEqual([]);
    // Both the operations that were carried out and the refusals are among them.
    expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401]));
  }, 1_200_000);

  it('that are hardly HTTP are answered or cut off, and nothing is logged as a fault', async () => {
    const faults: unknown[] = [];
    const texts = malformedRequests(PATHS);
    expect(texts.length).toBeGreaterThanOrEqual(143);
    await Promise.all(
      texts.map(async (text) => {
        const answer = await talk(text);
        if (answer !== '' && !/^HTTP\/1\.1 [1234]\d\d /.test(answer)) faults.push({ text, answer: answer.slice(0, 200) });
      }),
    );
    expect([faults, logged.splice(0)]).toEqual([[], []]);
    expect((await app.gql('{ viewer { id } }')).data).toEqual({ viewer: null });
  }, 120_000);

  /** What comes back for some bytes until the server closes the connection; after them the client sends no more. */
  function talk(text: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect({ port: Number(new URL(app.url).port), host: '127.0.0.1' }, () => socket.end(text, 'latin1'));
      socket.setEncoding('latin1');
      socket.on('data', (part: string) => (answer += part));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
    });
  }
});
