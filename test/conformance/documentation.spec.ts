import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Role } from '@alliance/access';
import { RATE_LIMITS, REQUEST_LIMITS } from '@alliance/graphql';
import { createSession } from '@alliance/accounts/testing';
import { TestMailbox } from '@alliance/mail/testing';
import type { RequestOptions, TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isEnumType, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { demoTokens } from '../../apps/api/src/demo/demo-tokens.js';
import { DEMO_PEOPLE } from '../../apps/api/src/demo/people.js';
import { seedDemo } from '../../apps/api/src/demo/seed.js';
import { createTestApp } from '../support.js';
import { documentedOperations, DOCUMENTS, embeddedOperations, Placeholders, type DocumentedOperation } from './documented-queries.js';

const API = 'docs/api.md';

/** The rows of the table whose first column has this title; each cell without its backticks. */
function tableOf(file: string, title: string): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${title} |`));
  if (start < 0) throw new Error(`${file} has no table of "${title}".`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

/** What a reader would find missing in an answer: an error, something to mend, or nothing to see. */
function shortcomings({ data, errors }: { data: Record<string, unknown> | null; errors?: unknown[] }): unknown[] {
  if (errors || !data) return errors ?? ['no data'];
  return Object.entries(data).flatMap(([field, value]) => {
    const { userErrors = [], nodes, edges, conflict, ...rest } = (value ?? {}) as Record<string, unknown>;
    const entries = nodes ?? edges ?? (Array.isArray(value) ? value : Object.values(rest).filter((part) => part !== null));
    // Some mutations have nothing to show but that nothing went wrong.
    const isSilent = Object.keys(value ?? {}).join() === 'userErrors';
    if (isSilent) return userErrors as unknown[];
    const isEmpty = value === null || (entries as unknown[]).length === 0 || (entries as unknown[]).includes(null);
    return [...(userErrors as unknown[]), ...(conflict ? ['a conflict'] : []), ...(isEmpty ? [`${field} is empty`] : [])];
  });
}

/** The cookie of a browser in which the demo person of a role is signed in, as in another one before. */
async function sessionOf(app: TestApp, role: Role): Promise<string> {
  const { email } = DEMO_PEOPLE.find((person) => person.role === role)!;
  const [person] = await app.rows<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]);
  await createSession(app, person!.id);
  return createSession(app, person!.id);
}

describe.each(DOCUMENTS.filter((file) => existsSync(file)))('the operations of %s', (file) => {
  const operations = documentedOperations([file]);
  const embedded = embeddedOperations([file]);
  let app: TestApp;
  let folder: string;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documentation-'));
    app = await createTestApp();
    app.clock.set('2027-01-15T10:00:00Z');
    schema = app.get(GraphQLSchemaHost).schema;
    await seedDemo(app.nest);
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are allowed by the schema', () => {
    const faults = [...operations, ...embedded].flatMap(({ place, query }) =>
      validate(schema, parse(query)).map(({ message }) => `${place} ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it('are answered on the demo data, from top to bottom', async () => {
    const tokens = await demoTokens(app.nest, join(folder, 'demo-tokens'));
    const placeholders = new Placeholders();
    const mailbox = new TestMailbox(app);
    const sessions = new Map<Role, string>();
    const problems: unknown[] = [];
    const credentials = async ({ role, bySession }: DocumentedOperation): Promise<RequestOptions> => {
      if (!role) return {};
      if (!bySession) return { token: tokens.get(role)! };
      if (!sessions.has(role)) sessions.set(role, await sessionOf(app, role));
      return { cookie: sessions.get(role)! };
    };
    const send = async (operation: DocumentedOperation) => {
      // What a document can't give along was tried by the schema alone.
      if (operation.needs) return;
      const { query, variables, place } = placeholders.fill(operation);
      const answer = await app.gql(query, variables, await credentials(operation));
      placeholders.learn(answer.data);
      for (const { code } of await mailbox.deliver()) if (code) placeholders.note('MAILED_CODE', code);
      problems.push(...shortcomings(answer).map((problem) => [place, problem]));
    };
    // In turn: what one makes another one reads.
    for (const operation of operations) await send(operation);
    for (const operation of embedded) await send(operation);
    expect(problems).toEqual([]);
  });

  if (file !== API) return;

  it('show every root field', () => {
    const shown = documentedOperations().flatMap(({ query }) =>
      parse(query).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? definition.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))
          : [],
      ),
    );
    const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields()));
    expect([...new Set(shown)].sort()).toEqual(roots.sort());
  });

  it('come with every code of an error', () => {
    const codes = schema.getType('UserErrorCode');
    if (!isEnumType(codes)) throw new Error('UserErrorCode is no enum.');
    const userErrors = tableOf(API, 'user error').map(([code]) => code);
    expect(userErrors.sort()).toEqual(
      codes
        .getValues()
        .map(({ name }) => name)
        .sort(),
    );
    const thrown = readFileSync('libs/platform/kernel/src/error.ts', 'utf8').match(/export type ErrorCode =([^;]*);/)![1]!;
    const topLevel = tableOf(API, 'code').flatMap(([code]) => code!.split(', '));
    expect(topLevel).toEqual(expect.arrayContaining([...thrown.matchAll(/'(\w+)'/g)].map(([, code]) => code)));
    expect(new Set(topLevel).size).toBe(topLevel.length);
  });

  it('come with the limits that hold', () => {
    const limits = Object.fromEntries(tableOf(API, 'limit').map(([name, maximum]) => [name, Number(maximum)]));
    expect(limits).toEqual(REQUEST_LIMITS);
    const rates = tableOf(API, 'who').map(([, rate]) => Number(rate));
    expect(rates).toEqual([RATE_LIMITS.anonymousPerMinute, RATE_LIMITS.signedInPerMinute]);
  });
});

describe('the documentation', () => {
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
  const anchorsOf = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));

  it('has no link that leads nowhere', () => {
    const broken = globSync(['*.md', 'docs/**/*.md']).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(([link, path, anchor]) => {
        const target = path ? join(dirname(file), path) : file;
        const leads = existsSync(target) && (anchor === undefined || anchorsOf(target).includes(anchor));
        return leads ? [] : [`${file} ${link}`];
      }),
    );
    expect(broken).toEqual([]);
  });
});
