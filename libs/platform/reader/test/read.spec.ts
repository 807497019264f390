import type { TestApp } from '@alliance/testing';
import { both, read } from './answers.js';
import { CITY_A, CITY_B, CITY_HIDDEN, createFixture, PERSON, publicId } from './fixture.js';
import { Seeder } from './seeder.js';
import { ReaderMetrics } from '../src/index.js';

const TRICKY = 'Quote " backslash \\ tab \t line\nreturn\r bell\u0007 \u001f del\u007f emoji 🚲 sep\u2028\u2029 </script> é ß \u00a0 \b\f';

describe('reading', () => {
  let app: TestApp;
  let seeder: Seeder;

  beforeAll(async () => {
    app = await createFixture();
    seeder = new Seeder(app);
    await seeder.cities();
    await seeder.practice({
      slug: 'first',
      texts: { en: ['First', TRICKY], fi: ['Ensimmäinen'] },
      areas: ['ENERGY', 'a,b "c"'],
      sdgs: [7, 13],
      startedOn: '2020-02-29',
      partners: ['Org A', 'Org B'],
      rank: 1,
      budget: '1250.50',
      milestones: ['2026-01-01T00:00:00Z', '2026-05-01T10:00:00.123456+02:00'],
    });
    await seeder.practice({
      slug: 'second',
      city: CITY_B,
      texts: { sv: ['Andra'] },
      originalLocale: 'sv',
      sdgs: null,
      successor: 'first',
      publishedAt: '2025-12-31T23:59:59.999999Z',
    });
    await seeder.practice({ slug: 'draft', status: 'DRAFT', publishedAt: null, rank: 2 });
    await seeder.practice({ slug: 'draft-b', city: CITY_B, status: 'DRAFT', publishedAt: null, successor: 'draft' });
    await seeder.practice({ slug: 'of-hidden', city: CITY_HIDDEN, successor: 'draft' });
    await seeder.practice({ slug: 'fragile', rank: 3 });
  });
  afterAll(() => app.close());

  it('reads every kind of field', async () => {
    const data = await read(
      app,
      `{ practice(slug: "first") {
      __typename id slug status publishedAt rank budget title summary contentLocale policyAreas sdgs milestones startedOn availableLocales hint sturdy hasCity
      city { __typename id name size population latitude area contacts { position email city { slug } } } partners { name } successor { slug } } }`,
    );
    expect(data.practice).toEqual({
      __typename: 'GoodPractice',
      id: publicId('prac', seeder.ids.get('first')!),
      slug: 'first',
      status: 'PUBLISHED',
      publishedAt: '2026-01-01T00:00:00.000Z',
      rank: 1,
      budget: '1250.50',
      title: 'First',
      summary: TRICKY,
      contentLocale: 'en',
      policyAreas: ['ENERGY', 'a,b "c"'],
      sdgs: [7, 13],
      milestones: ['2026-01-01T00:00:00.000Z', '2026-05-01T08:00:00.123Z'],
      startedOn: '2020-02-29',
      availableLocales: ['en', 'fi'],
      hint: null,
      sturdy: 'first',
      hasCity: true,
      city: {
        __typename: 'City',
        id: publicId('city', CITY_A),
        name: 'Espoo',
        size: 'LARGE',
        population: 320000,
        latitude: 60.2055,
        area: 312.35,
        contacts: [
          { position: 2, email: null, city: { slug: 'espoo' } },
          { position: 1, email: null, city: { slug: 'espoo' } },
        ],
      },
      partners: [{ name: 'Org A' }, { name: 'Org B' }],
      successor: null,
    });
  });

  it('is planned, with one statement for several root fields', async () => {
    const metrics = app.get(ReaderMetrics);
    const [planned, resolved] = [metrics.planned, metrics.resolved];
    await app.gql('{ __typename a: practices(first: 1) { totalCount } b: city(slug: "espoo") { name } viewer { id } }');
    expect([metrics.planned - planned, metrics.resolved - resolved]).toEqual([1, 0]);
  });

  it('keeps the order of keys that GraphQL gives, with fragments, aliases, directives and duplicates', async () => {
    const { text } = await both(
      app,
      `query Q($yes: Boolean!, $no: Boolean = false) {
      b: practice(slug: "first") { ...F t: title ... on Node { id } slug @skip(if: $yes) ...G @include(if: $no) city { slug } rank }
      ... on Query { a: __typename b: practice(slug: "first") { city { name ...on City { slug n: name } } } } }
      fragment F on GoodPractice { rank city { name } ...H } fragment G on GoodPractice { budget } fragment H on GoodPractice { z: __typename status }`,
      { yes: true },
    );
    expect(text).toBe(
      `{"data":{"b":{"rank":1,"city":{"name":"Espoo","slug":"espoo","n":"Espoo"},"z":"GoodPractice","status":"PUBLISHED","t":"First","id":"${publicId('prac', seeder.ids.get('first')!)}"},"a":"Query"}}` +
        (text.endsWith('\n') ? '\n' : ''),
    );
  });

  it('takes texts in the language asked for, else in the original one', async () => {
    const query = (locale?: string) =>
      `{ practices(first: 5, where: { slug: { in: ["first", "second"] } }, orderBy: [{ field: SLUG, direction: ASC }]${locale ? `, locale: "${locale}"` : ''}) { nodes { title contentLocale summary successor { title } } } }`;
    expect((await read(app, query('fi'))).practices.nodes).toEqual([
      { title: 'Ensimmäinen', contentLocale: 'fi', summary: null, successor: null },
      { title: 'Andra', contentLocale: 'sv', summary: null, successor: { title: 'Ensimmäinen' } },
    ]);
    expect((await read(app, query(), {}, { locale: 'fi' })).practices.nodes[0].title).toBe('Ensimmäinen');
    expect((await read(app, query('en'), {}, { locale: 'fi' })).practices.nodes[0].title).toBe('First');
    expect(
      await read(
        app,
        `query ($l: String) { a: practice(slug: "first", locale: $l) { title } b: practice(slug: "first", locale: "en") { title } c: practice(slug: "first") { title } }`,
        { l: 'fi' },
        { locale: 'de' },
      ),
    ).toEqual({
      a: { title: 'Ensimmäinen' },
      b: { title: 'First' },
      c: { title: 'First' },
    });
  });

  it('writes numbers as JavaScript does', async () => {
    const { cities } = await read(
      app,
      '{ cities(first: 9, orderBy: [{ field: NAME, direction: ASC }]) { nodes { latitude area } } }',
      {},
      { viewer: 'coordinator' },
    );
    expect(cities.nodes).toEqual([
      { latitude: 60.2055, area: 312.35 },
      { latitude: 10, area: 1e21 },
      { latitude: -0.000001, area: 1e-7 },
    ]);
  });

  it('finds nodes by id', async () => {
    const [first, city, draft] = [
      publicId('prac', seeder.ids.get('first')!),
      publicId('city', CITY_A),
      publicId('prac', seeder.ids.get('draft')!),
    ];
    const fragment = 'fragment N on Node { __typename id ... on GoodPractice { slug } ... on City { name } }';
    expect((await read(app, `query ($id: ID!) { node(id: $id) { ...N } } ${fragment}`, { id: first })).node).toEqual({
      __typename: 'GoodPractice',
      id: first,
      slug: 'first',
    });
    expect((await read(app, `query ($id: ID!) { node(id: $id) { ...N } } ${fragment}`, { id: city })).node).toEqual({
      __typename: 'City',
      id: city,
      name: 'Espoo',
    });
    const ids = [city, 'nonsense', first, draft, publicId('xxx', CITY_A), city];
    expect(
      (await read(app, `query ($ids: [ID!]!) { nodes(ids: $ids) { ...N } } ${fragment}`, { ids })).nodes.map(
        (node: any) => node?.__typename ?? null,
      ),
    ).toEqual(['City', null, 'GoodPractice', null, null, 'City']);
    expect((await read(app, `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: [] })).nodes).toEqual([]);
    for (const id of ['nonsense', draft, publicId('city', seeder.ids.get('first')!), publicId('pers', PERSON), 'x\u0000', '']) {
      const answer = await both(app, `query ($id: ID!) { node(id: $id) { id } }`, { id });
      expect([answer.data, answer.errors?.[0]?.extensions['code']]).toEqual([{ node: null }, 'NOT_FOUND']);
    }
  });

  it('looks one record up by exactly one name', async () => {
    const id = publicId('prac', seeder.ids.get('first')!);
    expect((await read(app, `query ($id: ID, $slug: String) { practice(id: $id, slug: $slug) { slug } }`, { id })).practice).toEqual({
      slug: 'first',
    });
    for (const [call, code] of [
      ['', 'BAD_USER_INPUT'],
      [`(id: "${id}", slug: "first")`, 'BAD_USER_INPUT'],
      ['(slug: "draft")', 'NOT_FOUND'],
      ['(id: "city_x")', 'NOT_FOUND'],
    ]) {
      const answer = await both(app, `{ practice${call} { slug } }`);
      expect([answer.data, answer.errors?.[0]?.extensions['code'], answer.errors?.[0]?.path]).toEqual([
        { practice: null },
        code,
        ['practice'],
      ]);
    }
  });

  it('follows lists, single records and many-to-many both ways', async () => {
    const { city } = await read(app, '{ city(slug: "espoo") { ranked { slug } best { slug partners { name practices { slug } } } } }');
    expect(city).toEqual({
      ranked: [{ slug: 'fragile' }, { slug: 'first' }],
      best: {
        slug: 'first',
        partners: [
          { name: 'Org A', practices: [{ slug: 'first' }] },
          { name: 'Org B', practices: [{ slug: 'first' }] },
        ],
      },
    });
    expect((await read(app, '{ city(slug: "umea") { ranked { slug } best { slug } contacts { position } } }')).city).toEqual({
      ranked: [],
      best: null,
      contacts: [{ position: 1 }],
    });
  });

  it('fails as GraphQL does where a null may not be', async () => {
    const answer = await both(app, '{ practices(first: 9, where: { slug: { eq: "fragile" } }) { nodes { slug sturdy } } }');
    expect(answer.data).toBeNull();
    expect(answer.errors?.[0]?.path).toEqual(['practices', 'nodes', 0, 'sturdy']);
    expect((await both(app, '{ practice(slug: "fragile") { sturdy } }')).data).toEqual({ practice: null });
  });

  it('leaves what it cannot plan to resolvers, and payload records to itself', async () => {
    expect(await read(app, '{ unplanned practice(slug: "first") { title } }')).toEqual({
      unplanned: 'by a resolver',
      practice: { title: 'First' },
    });
    const touch = `mutation ($id: String!) { touch(id: $id) { practice { s: slug city { name } } userErrors } }`;
    expect((await app.gql(touch, { id: seeder.ids.get('first') })).data).toEqual({
      touch: { practice: { s: 'first', city: { name: 'Espoo' } }, userErrors: [] },
    });
    expect((await app.gql(touch, { id: seeder.ids.get('draft') })).data).toEqual({ touch: { practice: null, userErrors: [] } });
  });

  it('answers introspection through resolvers', async () => {
    expect(await read(app, '{ __type(name: "City") { name } __typename }')).toEqual({ __type: { name: 'City' }, __typename: 'Query' });
  });

  it('leaves wrong variables to GraphQL', async () => {
    const answer = await both(app, 'query ($n: Int = 1) { practices(first: $n) { totalCount } }', { n: 'abc' });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
