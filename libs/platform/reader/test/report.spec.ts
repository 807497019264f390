import type { TestApp } from '@alliance/testing';
import { ReaderMetrics } from '../src/index.js';
import { both, read } from './answers.js';
import { CITY_A, CITY_B, createFixture, publicId } from './fixture.js';
import { Seeder } from './seeder.js';

const TITLE = 'Quote " \\ \n \u0007 🚲 \u2028 null';

describe('reports and computed fields', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createFixture();
    const seeder = new Seeder(app);
    await seeder.cities();
    await seeder.practice({ slug: 'one', texts: { en: [TITLE], fi: ['Yksi'] }, startedOn: '2020-02-29', rank: 1 });
    await seeder.practice({ slug: 'two', startedOn: '2021-01-01', rank: 4 });
    await seeder.practice({ slug: 'draft', status: 'DRAFT', publishedAt: null, rank: 2, startedOn: '2019-01-01' });
    await seeder.practice({ slug: 'other', city: CITY_B, texts: { sv: ['Andra'] }, originalLocale: 'sv', rank: 7 });
  });
  afterAll(() => app.close());

  const [a, b] = [CITY_A, CITY_B].map((id) => publicId('city', id));
  const count = async (argumentsText: string, viewer?: string, variables = {}) =>
    (await read(app, `query ${argumentsText}`, variables, { viewer })).statistics.count;

  it('are answered with every kind of value, as the schema writes it', async () => {
    const query = `{ statistics(locale: "fi") { __typename count firstStartedOn nothing
      cities { id name size area count isLarge titles } largest { name } none: cities @skip(if: true) { id } } }`;
    expect((await read(app, query)).statistics).toEqual({
      ...{ __typename: 'Statistics', count: 3, firstStartedOn: '2020-02-29', nothing: null, largest: { name: 'Espoo' } },
      cities: [
        { id: a, name: 'Espoo', size: 'LARGE', area: 312.35, count: 2, isLarge: true, titles: ['Yksi', 'Title 2'] },
        { id: b, name: 'Umeå', size: 'SMALL', area: 1e-7, count: 1, isLarge: false, titles: ['Andra'] },
      ],
    });
    expect((await read(app, '{ statistics { cities { titles } } }')).statistics.cities[0].titles[0]).toBe(TITLE);
  });

  it('count what the viewer may see', async () => {
    expect(await count('{ statistics { count } }')).toBe(3);
    expect(await count('{ statistics { count } }', 'participant')).toBe(3);
    expect(await count('{ statistics { count } }', 'editorA')).toBe(4);
    const ranks = async (viewer?: string) =>
      (await read(app, '{ cities(first: 5) { nodes { name averageRank } } }', {}, { viewer })).cities.nodes.map(
        (city: { averageRank: number }) => city.averageRank,
      );
    expect(await ranks()).toEqual([2.5, 7]);
    expect(await ranks('editorA')).toEqual([2.3333333333333335, 7]);
  });

  it('take arguments as constants and as variables, left out and null', async () => {
    expect(await count('{ statistics(slugs: ["one", "draft"]) { count } }')).toBe(1);
    expect(await count('{ statistics(startedFrom: "2021-01-01", status: PUBLISHED) { count } }')).toBe(1);
    const query =
      '($slugs: [String!], $status: Status, $from: Day) { statistics(slugs: $slugs, status: $status, startedFrom: $from) { count } }';
    const tries: [object, number][] = [
      [{}, 4],
      [{ slugs: null, status: null }, 4],
      [{ status: 'DRAFT' }, 1],
      [{ slugs: ['two', "'; DROP TABLE practice; --"] }, 1],
      [{ slugs: [] }, 0],
      [{ from: '2020-02-29', slugs: ['one', 'two', 'draft'] }, 2],
    ];
    for (const [variables, expected] of tries)
      expect([variables, await count(query, 'coordinator', variables)]).toEqual([variables, expected]);
  });

  it('are planned with the rest of the operation', async () => {
    const metrics = app.get(ReaderMetrics);
    const before = metrics.planned;
    const data = await read(app, '{ practice(slug: "two") { title } s: statistics { count } t: statistics(status: DRAFT) { count } }');
    expect(data).toEqual({ practice: { title: 'Title 2' }, s: { count: 3 }, t: { count: 0 } });
    expect(metrics.planned).toBe(before + 1);
  });

  it('are closed to those who may not ask', async () => {
    expect((await read(app, '{ closedStatistics { count } }', {}, { viewer: 'coordinator' })).closedStatistics.count).toBe(4);
    const planned = app.get(ReaderMetrics).planned;
    await app.gql('{ closedStatistics { count } }');
    expect(app.get(ReaderMetrics).planned).toBe(planned);
  });

  it('tell of a value that is missing as GraphQL does', async () => {
    const { errors, data } = await both(app, '{ statistics { missing } }');
    expect(data).toEqual({ statistics: null });
    expect(errors).toEqual([expect.objectContaining({ message: 'Cannot return null for non-nullable field Statistics.missing.' })]);
  });
});
