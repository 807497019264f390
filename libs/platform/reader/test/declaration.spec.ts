import type { TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import { readableOptions, type ReadableOptions } from '../src/declaration.js';
import { condition, Reader, sql } from '../src/index.js';
import { render } from '../src/sql.js';
import { Contact, Practice } from './entities.js';
import { createFixture } from './fixture.js';

describe('declarations', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  const options = readableOptions(Practice) as ReadableOptions<never>;
  const original = { ...options };

  beforeAll(async () => {
    app = await createFixture();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterEach(() => Object.assign(options, original));
  afterAll(() => app.close());

  it.each<[string, Partial<ReadableOptions<never>>, string]>([
    [
      'an order to nowhere',
      { orders: { ...original.orders, TITLE: 'text.nonsense' } },
      'GoodPractice, order TITLE: PracticeText has no column for "nonsense".',
    ],
    ['an enum value without order', { orders: { PUBLISHED_AT: 'publishedAt' } }, 'City.practices: GoodPractice has no order "TITLE".'],
    [
      'an unknown default order',
      { defaultOrder: [{ field: 'X', direction: 'ASC' }] },
      'GoodPractice: the default order names "X", which is not among its orders.',
    ],
    ['a filter without declaration', { filters: {} }, `City.practices: GoodPractice can't be filtered by "policyArea".`],
    [
      'a filter to nowhere',
      { filters: { ...original.filters, cityName: { kind: 'path', path: 'town.name' } } },
      'GoodPractice, filter cityName: Practice has no to-one relation "town".',
    ],
    [
      'an unknown action',
      { visible: (_row, viewer) => viewer.may('practice.nonsense', sql`NULL::uuid`) },
      'GoodPractice, visible: The action "practice.nonsense" is not declared by any domain.',
    ],
    ['a missing home', { homes: {} }, `GoodPractice.title can't be read`],
  ])('stop the process at its start: %s', (_what, change, message) => {
    Object.assign(options, change);
    expect(() => app.get(Reader).bind(schema)).toThrow(message);
  });

  it.each<[string, Partial<ReadableOptions<never>>]>([
    ['order EMAIL', { orders: { EMAIL: 'email' } }],
    ['filter email', { filters: { email: { kind: 'path', path: 'email' } } }],
  ])('stop the process at its start: %s, which only some may see', (what, change) => {
    const contact = readableOptions(Contact)!;
    const before = { orders: contact.orders, filters: contact.filters };
    Object.assign(contact, change);
    try {
      expect(() => app.get(Reader).bind(schema)).toThrow(
        `Contact, ${what}: only some may see "email", so that nobody can sort or filter by it.`,
      );
    } finally {
      Object.assign(contact, before);
    }
  });

  it('stop the process at its start: a field from nowhere', () => {
    const extended = extendSchema(schema, parse('extend type City { nonsense: String }'));
    expect(() => app.get(Reader).bind(extended)).toThrow(
      `City.nonsense can't be read: City and its homes have no column or relation of that name.`,
    );
  });
});

describe('sql', () => {
  const write = (fragment: ReturnType<typeof sql>): { text: string; values: unknown[] } => {
    const { text, parameters } = render(fragment);
    return { text, values: parameters.map(({ get }) => get({} as never)) };
  };

  it('inlines fragments and binds everything else', () => {
    const inner = sql`a = ${"x' OR true"}`;
    expect(write(sql`SELECT ${1} WHERE ${inner} AND ${sql.identifier('t', 'we"ird')} = ${null}`)).toEqual({
      text: 'SELECT $1 WHERE a = $2 AND "t"."we""ird" = $3',
      values: [1, "x' OR true", null],
    });
  });

  it('sends a parameter once, however often it is used', () => {
    const value = sql`${5}`;
    expect(write(sql`${value} + ${value} + ${5}`)).toEqual({ text: '$1 + $1 + $2', values: [5, 5] });
  });

  it('joins conditions', () => {
    expect(write(sql.and([])).text).toBe('true');
    expect(write(sql.or([])).text).toBe('false');
    expect(write(sql.and([sql.empty, sql`a`])).text).toBe('a');
    expect(write(sql.or([sql`a`, sql`b`])).text).toBe('((a) OR (b))');
    expect(write(sql.literal("it's")).text).toBe("'it''s'");
    expect(condition(() => sql`true`).kind).toBe('condition');
  });
});
