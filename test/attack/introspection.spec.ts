import type { TestApp } from '@alliance/testing';
import { QueryMemory } from '@alliance/reader';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { executeSync, getIntrospectionQuery, parse, type IntrospectionOptions } from 'graphql';
import { createTestApp } from '../support.js';

/** What tools ask for: everything that there is, what is there without asking, and what GraphiQL and code generators choose. */
const ALL: IntrospectionOptions = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const CHOICES: [name: string, IntrospectionOptions][] = [
  ['all', ALL],
  ['none', { ...Object.fromEntries(Object.keys(ALL).map((option) => [option, false])) }],
  ['those of GraphiQL', { inputValueDeprecation: true, schemaDescription: true }],
  ['those of code generators', { ...ALL, oneOf: false }],
];

describe('introspection', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  // Each option only adds to the answer: with all of them it costs most.
  it.each(CHOICES)(
    'answers the query of tools with options: %s',
    async (_name, options) => {
      const query = getIntrospectionQuery(options);
      const { data, errors, extensions } = await app.gql(query);
      expect(errors).toBeUndefined();
      const expected = executeSync({ schema: app.get(GraphQLSchemaHost).schema, document: parse(query) }).data;
      // Compared as text: telling the difference of two large objects would take minutes.
      expect(JSON.stringify(data) === JSON.stringify(expected)).toBe(true);
      expect(extensions!['cost'].requested).toBeLessThanOrEqual(3_750);
      if (options === ALL) expect(extensions).toEqual({ cost: { requested: 3_750, maximum: 5_000 } });
    },
    60_000,
  );

  it('keeps the text of an answer from the second time on, and gives the same', async () => {
    const memory = app.get(QueryMemory);
    const query = '{ __schema { queryType { name } types { name kind } } }';
    const before = memory.entries('introspection');
    const texts = [];
    for (let time = 0; time < 4; time++) texts.push((await app.gql(query)).text);
    expect(memory.entries('introspection')).toBe(before + 1);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/^\{"data":\{"__schema":\{"queryType":\{"name":"Query"\}/);
  });

  it('counts a small question as little', async () => {
    const { data, extensions } = await app.gql('{ __type(name: "City") { name } }');
    expect([data, extensions]).toEqual([{ __type: { name: 'City' } }, { cost: { requested: 1, maximum: 5_000 } }]);
    expect((await app.gql('{ __typename }')).extensions).toEqual({ cost: { requested: 0, maximum: 5_000 } });
    const byVariable = await app.gql('query ($name: String!) { __type(name: $name) { fields { name type { name } } } }', { name: 'City' });
    expect(byVariable.errors).toBeUndefined();
    expect(byVariable.data.__type.fields.length).toBeGreaterThan(10);
  });

  const ofType = (levels: number): string => `${'ofType { '.repeat(levels)}name${' }'.repeat(levels)}`;
  const again = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');
  it.each([
    [
      '15 aliases of the schema',
      `{ ${again(15, (index) => `a${index}: __schema { ...s }`)} } fragment s on __Schema { types { fields { type { ${ofType(9)} } args { name description } } } }`,
    ],
    [
      'the same descriptions again and again',
      `{ __schema { types { fields { type { name description inputFields { name } enumValues { name description } fields { ${again(14, (index) => `d${index}: description`)} } } } } } }`,
    ],
    [
      'types within types',
      `{ __schema { types { fields { type { fields { ${again(13, (index) => `d${index}: description`)} args { name description } } } } } } }`,
    ],
    [
      'a type whose name is a variable',
      `query ($name: String! = "City") { __type(name: $name) { fields { type { fields { ${again(13, (index) => `d${index}: description`)} args { name description } } } } } }`,
    ],
  ])('refuses %s, and says by how much', async (_name, query) => {
    const { data, errors } = await app.gql(query);
    expect(data === undefined).toBe(true);
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit: 'cost', maximum: 5_000, value: expect.any(Number) },
    ]);
    expect(errors![0]!.extensions['value']).toBeGreaterThan(5_000);
  });
});
