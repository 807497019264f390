import type { TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { ReaderMetrics } from '../src/index.js';
import { randomOperation } from '../src/testing.js';
import { both } from './answers.js';
import { CITY_A, CITY_B, CITY_HIDDEN, createFixture, publicId, VIEWERS } from './fixture.js';
import { Seeder } from './seeder.js';

const TEXTS = ['Ä "quoted" \\ \n\t\u0001\u001f\u007f', "it's $1 -- /* */ ; DROP", '🚲\u2028\u2029', '</script>&amp;', '{"a":[1]}', ''];

describe('the two ways', () => {
  let app: TestApp;
  const practices: string[] = [];
  const others: string[] = [publicId('city', CITY_A), publicId('city', CITY_HIDDEN), publicId('org', CITY_A), 'nonsense'];

  beforeAll(async () => {
    app = await createFixture();
    const seeder = new Seeder(app);
    await seeder.cities();
    for (let n = 0; n < 24; n++) {
      const id = await seeder.practice({
        slug: `p${n}`,
        city: [CITY_A, CITY_B, CITY_HIDDEN][n % 3],
        status: n % 4 ? 'PUBLISHED' : 'DRAFT',
        rank: n % 5 ? n % 4 : null,
        publishedAt: n % 7 ? undefined : null,
        texts: { en: [`T ${TEXTS[n % 6]}`, n % 2 ? TEXTS[(n + 1) % 6] : null], ...(n % 3 && { fi: [`Otsikko ${n}`] }) },
        areas: TEXTS.slice(n % 6),
        sdgs: n % 6 ? [n % 17] : null,
        startedOn: n % 2 ? '2024-02-29' : null,
        budget: n % 3 ? '0.10' : null,
        partners: n % 2 ? ['Org A'] : ['Org A', 'Org B'],
        successor: n > 2 ? `p${n - 2}` : undefined,
      });
      if (n % 12 !== 0) practices.push(publicId('prac', id));
    }
    await seeder.practice({ slug: 'fragile', publishedAt: '2020-01-01T00:00:00Z' });
  });
  afterAll(() => app.close());

  it('give the same bytes for random operations', async () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const metrics = app.get(ReaderMetrics);
    const planned = metrics.planned;
    let withErrors = 0;
    const operations = randomOperation(schema, {
      rootFields: ['practice', 'practices', 'city', 'cities', 'viewer', 'node', 'nodes', 'statistics'],
      values: {
        'practice.id': practices,
        'city.id': [publicId('city', CITY_A)],
        'node.id': practices,
        ids: [...practices, ...others],
        'where.id.eq': practices,
        'where.id.in': practices,
        'practices.id.eq': practices,
        'practices.id.in': practices,
        'city.slug': ['espoo', 'umea'],
        'cities.where.id.eq': [publicId('city', CITY_A)],
        'cities.where.id.in': [publicId('city', CITY_B)],
        'where.city.id.eq': [publicId('city', CITY_A)],
        'where.city.id.in': [publicId('city', CITY_A)],
        String: ['p1', 'p', 'espoo', 'Umeå', 'fi', ...TEXTS],
        'practice.slug': ['p1', 'p2', 'p3', 'nothing'],
        locale: ['fi', 'en', 'xx'],
        first: [1, 2, 3, 100],
        last: [1, 2, 5],
        DateTime: ['2026-01-01T00:00:00.000Z'],
        Day: ['2024-02-29'],
      },
    });
    await fc.assert(
      fc.asyncProperty(operations, fc.constantFrom(...VIEWERS), async ({ query, variables }, viewer) => {
        const answer = await both(app, query, variables, { viewer });
        if (answer.errors) withErrors++;
        const faults = (answer.errors ?? []).filter(({ extensions }) => extensions['code'] === 'INTERNAL_SERVER_ERROR');
        expect(faults.filter(({ message }) => !message.startsWith('Cannot return null'))).toEqual([]);
      }),
      { numRuns: 250, seed: 20_261_121, endOnFailure: true },
    );
    // The test would prove nothing if most of them were left to the resolvers.
    expect(metrics.planned - planned).toBeGreaterThan(150);
    expect(withErrors).toBeLessThan(100);
  }, 120_000);
});
