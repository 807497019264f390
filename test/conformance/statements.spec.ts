import type { Role } from '@alliance/access';
import type { TestApp } from '@alliance/testing';
import { getOperationAST, parse } from 'graphql';
import { EXAMPLE_QUERIES } from '../../apps/api/src/example-queries.js';
import { createDemoApp, type DemoApp } from '../demo-app.js';
import { logStatements } from '../statement-log.js';
import { documentedQueries, embeddedOperations } from './documented-queries.js';

interface Example {
  name: string;
  query: string;
  variables: object;
  role: Role | null;
}

const nameOf = (query: string) => getOperationAST(parse(query))?.name?.value ?? '(nameless)';

const EXAMPLES: Example[] = [
  ...EXAMPLE_QUERIES.map(({ query, variables = '{}' }): Example => {
    const role = query.includes('viewer {') ? 'PARTNER' : null;
    return { name: `GraphiQL ${nameOf(query)}`, query, variables: JSON.parse(variables) as object, role };
  }),
  ...[...documentedQueries(), ...embeddedOperations()]
    .filter(({ kind }) => kind === 'query')
    .map(({ place, ...example }) => ({ ...example, name: `${place.split(':')[0]} ${nameOf(example.query)}` })),
];

/** One clause a line, inner queries further in; what stands in quotes is left alone. */
function layOut(statement: string): string {
  let depth = 0;
  const levels: number[] = [];
  return statement.replaceAll(/'(?:[^']|'')*'|"[^"]*"|\(SELECT |\(|\)| (?:FROM|LEFT JOIN|WHERE|ORDER BY|LIMIT|UNION ALL) /g, (token) => {
    const newLine = (level: number) => `\n${'  '.repeat(level)}`;
    if (/^['"]/.test(token)) return token;
    if (token.startsWith('(')) {
      depth++;
      if (token === '(') return token;
      levels.push(depth);
      return `(${newLine(levels.length)}SELECT `;
    }
    if (token === ')') {
      const closes = levels.at(-1) === depth--;
      if (!closes) return token;
      levels.pop();
      return `${newLine(levels.length)})`;
    }
    return (levels.at(-1) ?? 0) === depth ? newLine(levels.length) + token.slice(1) : token;
  });
}

describe('the statements of a query', () => {
  let app: TestApp;
  let tokens: DemoApp['tokens'];
  let log: string[];

  const ask = async ({ query, variables, role }: Omit<Example, 'name'>) => {
    log.length = 0;
    const { errors } = await app.gql(query, { ...variables }, role ? { token: tokens.get(role)! } : {});
    expect(errors).toBeUndefined();
    // Who asks is looked up by a statement of its own, and remembered for some seconds.
    return log.filter((text) => !text.includes('access_token'));
  };

  beforeAll(async () => {
    ({ app, tokens } = await createDemoApp());
    log = logStatements(app);
  }, 120_000);
  afterAll(() => app.close());

  it('are one, whatever the documents and GraphiQL show', async () => {
    const budget: Record<string, number> = {};
    for (const example of EXAMPLES) budget[example.name] = Math.max(budget[example.name] ?? 0, (await ask(example)).length);
    expect(Object.keys(budget).length).toBeGreaterThan(20);
    expect(Object.entries(budget).filter(([, statements]) => statements !== 1)).toEqual([]);
    expect(budget).toMatchSnapshot();
  });

  it.each(EXAMPLES.filter(({ name }) => !name.endsWith('(nameless)')))('read for $name', async (example) => {
    const [text] = await ask(example);
    expect(layOut(text!)).toMatchSnapshot();
  });

  it('are one for a query as deep as is allowed', async () => {
    const around = (inner: string) => `practices(first: 2) { nodes { title city { ${inner} } } }`;
    const query = `{ city(slug: "umea") { ${around(around('practices(first: 1) { nodes { slug } }'))} } }`;
    expect(await ask({ query, variables: {}, role: 'MANAGER' })).toHaveLength(1);
    const deeper = query.replace('slug }', 'city { slug } }');
    expect((await app.gql(deeper)).errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'depth' });
  });

  it('are one for several root fields in several languages', async () => {
    const query = `{ a: city(slug: "espoo", locale: "sv") { name } b: city(slug: "espoo", locale: "fi") { name }
      viewer { displayName } cities(first: 1) { totalCount } nodes(ids: ["nonsense"]) { id } }`;
    expect(await ask({ query, variables: {}, role: 'PARTICIPANT' })).toHaveLength(1);
  });

  it('are none for the schema', async () => {
    expect(await ask({ query: '{ __schema { queryType { name } } }', variables: {}, role: null })).toEqual([]);
  });
});
