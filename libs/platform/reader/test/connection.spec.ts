import type { TestApp } from '@alliance/testing';
import { both, read } from './answers.js';
import { CITY_A, CITY_B, createFixture, publicId } from './fixture.js';
import { Seeder } from './seeder.js';

const slugs = (connection: any): string[] => connection.nodes.map((node: any) => node.slug);

describe('connections', () => {
  let app: TestApp;
  let seeder: Seeder;

  beforeAll(async () => {
    app = await createFixture();
    seeder = new Seeder(app);
    await seeder.cities();
    for (let n = 0; n < 12; n++) {
      await seeder.practice({
        slug: `p${String(n).padStart(2, '0')}`,
        city: n % 3 ? CITY_A : CITY_B,
        rank: n % 4 === 3 ? null : n % 4,
        publishedAt: n % 5 === 4 ? null : `2026-01-01T00:00:00.00000${n % 3}Z`,
        startedOn: n % 2 ? `2020-01-0${1 + (n % 3)}` : null,
        budget: n % 3 ? `${n}.${n % 10}0` : null,
        areas: n % 2 ? ['ENERGY'] : ['WATER', 'ENERGY'],
        texts: n % 2 ? { en: [`Title ${n % 4}`] } : { en: [`Title ${n % 4}`], fi: [`Otsikko ${9 - n}`] },
      });
    }
    await seeder.practice({ slug: 'zz-draft', status: 'DRAFT' });
  });
  afterAll(() => app.close());

  const ORDERS = [
    '[]',
    '[{ field: PUBLISHED_AT, direction: DESC }]',
    '[{ field: PUBLISHED_AT, direction: ASC }]',
    '[{ field: RANK, direction: ASC }, { field: SLUG, direction: DESC }]',
    '[{ field: RANK, direction: DESC }, { field: PUBLISHED_AT, direction: ASC }]',
    '[{ field: TITLE, direction: ASC }]',
    '[{ field: CITY, direction: DESC }, { field: STARTED_ON, direction: DESC }]',
    '[{ field: BUDGET, direction: DESC }]',
    '[{ field: STARTED_ON, direction: ASC }, { field: BUDGET, direction: ASC }]',
    '[{ field: SLUG, direction: DESC }]',
  ];

  it.each(ORDERS)('walks forwards and backwards in the order %s', async (order) => {
    const all = (
      await read(app, `{ practices(first: 100, locale: "fi", orderBy: ${order}) { nodes { slug } totalCount edges { cursor } } }`)
    ).practices;
    expect([all.totalCount, all.nodes.length]).toEqual([12, 12]);
    const page = `pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { slug } edges { cursor node { slug } } totalCount`;
    for (const size of [1, 5]) {
      const forwards: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { practices }: any = await read(
          app,
          `query ($n: Int, $after: String) { practices(first: $n, after: $after, locale: "fi", orderBy: ${order}) { ${page} } }`,
          { n: size, after },
        );
        expect(practices.totalCount).toBe(12);
        expect(practices.pageInfo).toMatchObject({
          hasPreviousPage: after !== null,
          hasNextPage: forwards.length + practices.nodes.length < 12,
          startCursor: practices.edges[0].cursor,
          endCursor: practices.edges.at(-1).cursor,
        });
        forwards.push(...slugs(practices));
        after = practices.pageInfo.endCursor;
        if (!practices.pageInfo.hasNextPage) break;
      }
      expect(forwards).toEqual(slugs(all));
      const backwards: string[] = [];
      let before: string | null = null;
      for (;;) {
        const { practices }: any = await read(
          app,
          `query ($n: Int, $before: String) { practices(last: $n, before: $before, locale: "fi", orderBy: ${order}) { ${page} } }`,
          { n: size, before },
        );
        expect(practices.pageInfo).toMatchObject({
          hasNextPage: before !== null,
          startCursor: practices.edges[0].cursor,
          endCursor: practices.edges.at(-1).cursor,
        });
        backwards.unshift(...slugs(practices));
        before = practices.pageInfo.startCursor;
        if (!practices.pageInfo.hasPreviousPage) break;
      }
      expect(backwards).toEqual(slugs(all));
    }
  });

  it('sorts what has no value last, both ways', async () => {
    const query = (direction: string) =>
      `{ practices(first: 100, orderBy: [{ field: PUBLISHED_AT, direction: ${direction} }]) { nodes { publishedAt } } }`;
    for (const direction of ['ASC', 'DESC']) {
      const values = (await read(app, query(direction))).practices.nodes.map((node: any) => node.publishedAt);
      expect(values.slice(-2)).toEqual([null, null]);
      expect(values.slice(0, -2)).not.toContain(null);
    }
  });

  it('takes both bounds', async () => {
    const cursors = (await read(app, '{ practices(first: 100) { edges { cursor node { slug } } } }')).practices.edges;
    const { practices } = await read(
      app,
      'query ($a: String, $b: String) { practices(first: 3, after: $a, before: $b) { nodes { slug } pageInfo { hasNextPage } } }',
      { a: cursors[2].cursor, b: cursors[8].cursor },
    );
    expect(practices).toEqual({ nodes: cursors.slice(3, 6).map((edge: any) => edge.node), pageInfo: { hasNextPage: true } });
  });

  it('gives empty pages', async () => {
    const { practices } = await read(
      app,
      '{ practices(first: 3, where: { slug: { in: [] } }) { __typename edges { cursor } nodes { slug } pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } totalCount } }',
    );
    expect(practices).toEqual({
      __typename: 'GoodPracticeConnection',
      edges: [],
      nodes: [],
      totalCount: 0,
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('nests', async () => {
    const { cities } = await read(
      app,
      `{ cities(first: 5, orderBy: [{ field: NAME, direction: ASC }]) { edges { node { name practices(first: 2, orderBy: [{ field: SLUG, direction: ASC }], where: { rank: { gte: 1 } }) {
      __typename totalCount edges { __typename cursor node { slug city { practices(last: 1, orderBy: [{ field: SLUG, direction: ASC }]) { nodes { slug } } } } } pageInfo { hasNextPage } } } } } }`,
    );
    const [espoo, umea] = cities.edges.map((edge: any) => edge.node);
    expect(espoo.practices.totalCount).toBe(4);
    expect(espoo.practices.pageInfo.hasNextPage).toBe(true);
    expect(espoo.practices.edges.map((edge: any) => [edge.__typename, edge.node.slug, edge.node.city.practices.nodes])).toEqual([
      ['GoodPracticeEdge', 'p01', [{ slug: 'p11' }]],
      ['GoodPracticeEdge', 'p02', [{ slug: 'p11' }]],
    ]);
    expect(umea.practices.edges.map((edge: any) => edge.node.slug)).toEqual(['p06', 'p09']);
  });

  it('stays in place while rows are added', async () => {
    const query =
      'query ($after: String) { practices(first: 4, after: $after, orderBy: [{ field: SLUG, direction: ASC }]) { nodes { slug } pageInfo { endCursor } } }';
    const first = (await read(app, query)).practices;
    await seeder.practice({ slug: 'p00-a' });
    await seeder.practice({ slug: 'p03-a' });
    const second = (await read(app, query, { after: first.pageInfo.endCursor })).practices;
    expect([slugs(first), slugs(second)]).toEqual([
      ['p00', 'p01', 'p02', 'p03'],
      ['p03-a', 'p04', 'p05', 'p06'],
    ]);
    await app.rows(`UPDATE practice SET status = 'DRAFT' WHERE slug IN ('p00-a', 'p03-a')`);
  });

  it('refuses cursors that are not of this list', async () => {
    const one = (await read(app, '{ practices(first: 2) { edges { cursor } } }')).practices.edges[0].cursor as string;
    const forged = (keys: unknown): string =>
      Buffer.from(Buffer.from(one, 'base64url').toString('utf8').slice(0, 8) + JSON.stringify(keys)).toString('base64url');
    const uuid = seeder.ids.get('p00');
    const good = ['2026-01-01T00:00:00.000001Z', uuid];
    expect(
      (await both(app, 'query ($c: String) { practices(first: 1, after: $c) { totalCount } }', { c: forged(good) })).errors,
    ).toBeUndefined();
    const bad = [
      '',
      'x',
      '%',
      one + 'A',
      one.slice(2),
      ` ${one}`,
      `${one}=`,
      'a'.repeat(5000),
      ...[
        null,
        {},
        [],
        [null],
        [null, null],
        ['x', uuid],
        ['2026-02-30T00:00:00.000000Z', uuid],
        ["2026-01-01T00:00:00.000001Z'", uuid],
        [1, uuid],
        [...good, uuid],
        ['0000-01-01T00:00:00.000000Z', uuid],
      ].map(forged),
    ];
    for (const c of bad) {
      const { errors } = await both(app, 'query ($c: String) { practices(first: 1, after: $c) { nodes { slug } } }', { c });
      expect([c, errors?.[0]?.extensions['code']]).toEqual([c, 'BAD_CURSOR']);
    }
    for (const other of [
      'practices(first: 1, after: $c, where: { rank: { eq: 1 } })',
      'practices(first: 1, before: $c, orderBy: [{ field: PUBLISHED_AT, direction: DESC }, { field: RANK, direction: ASC }])',
      'practices(first: 1, after: $c, locale: "fi")',
      'cities(first: 1, after: $c)',
    ]) {
      expect((await both(app, `query ($c: String) { ${other} { nodes { id } } }`, { c: one })).errors?.[0]?.extensions['code']).toBe(
        'BAD_CURSOR',
      );
    }
  });

  it('refuses pages without a size, or of a wrong one', async () => {
    for (const call of ['', '(first: 1, last: 1)', '(first: 0)', '(first: 101)', '(last: -1)', '(first: null)']) {
      expect((await both(app, `{ practices${call} { nodes { slug } } }`)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect((await both(app, `{ city(slug: "espoo") { practices${call} { nodes { slug } } } }`)).errors?.[0]?.extensions['code']).toBe(
        'BAD_USER_INPUT',
      );
    }
  });

  describe('where', () => {
    const id = (slug: string): string => publicId('prac', seeder.ids.get(slug)!);
    const found = async (where: string, variables = {}, head = ''): Promise<string[]> =>
      slugs(
        (
          await read(
            app,
            `${head} { practices(first: 100, orderBy: [{ field: SLUG, direction: ASC }], where: ${where}) { nodes { slug } } }`,
            variables,
          )
        ).practices,
      );
    const ALL = Array.from({ length: 12 }, (_, n) => `p${String(n).padStart(2, '0')}`);
    const which = (test: (n: number) => boolean): string[] => ALL.filter((_, n) => test(n));

    it.each<[string, (n: number) => boolean]>([
      ['{}', () => true],
      ['null', () => true],
      ['{ slug: null, rank: {} }', () => true],
      ['{ slug: { eq: "p03" } }', (n) => n === 3],
      ['{ slug: { in: ["p03", "p05", "zz-draft"] } }', (n) => n === 3 || n === 5],
      ['{ slug: { startsWith: "P1" } }', (n) => n >= 10],
      ['{ slug: { contains: "1" } }', (n) => n === 1 || n >= 10],
      ['{ rank: { gt: 0, lte: 1 } }', (n) => n % 4 === 1],
      ['{ rank: { eq: null } }', (n) => n % 4 === 3],
      ['{ rank: { in: [0, 2], gte: null } }', (n) => n % 2 === 0],
      ['{ not: { rank: { eq: 1 } } }', (n) => n % 4 !== 1],
      ['{ or: [{ rank: { eq: 1 } }, { slug: { eq: "p02" } }], and: [{ slug: { contains: "0" } }] }', (n) => [1, 2, 5, 9].includes(n)],
      ['{ or: [] }', () => false],
      ['{ and: [] }', () => true],
      ['{ and: [{}], not: { not: { rank: { eq: 2 } } } }', (n) => n % 4 === 2],
      ['{ status: { eq: PUBLISHED } }', () => true],
      ['{ status: { in: [DRAFT] } }', () => false],
      ['{ policyArea: { eq: "WATER" } }', (n) => n % 2 === 0],
      ['{ policyArea: { in: ["WATER", "NOTHING"] } }', (n) => n % 2 === 0],
      ['{ sdgs: { in: [1, 3] } }', (n) => n === 0 || n === 2],
      ['{ city: { slug: { eq: "umea" } } }', (n) => n % 3 === 0],
      ['{ city: { size: { eq: LARGE }, population: { gt: 5 } } }', (n) => n % 3 !== 0],
      ['{ cityName: { eq: "Umeå" } }', (n) => n % 3 === 0],
      ['{ locale: { in: ["fi", "xx"] } }', (n) => n % 2 === 0],
      ['{ title: { eq: "Title 1" } }', (n) => n % 4 === 1],
      ['{ startedOn: { gte: "2020-01-02" } }', (n) => n % 2 === 1 && n % 3 > 0],
      ['{ publishedAt: { lt: "2026-01-01T00:00:00Z" } }', () => false],
      ['{ hint: { isNull: true } }', () => true],
    ])('%s', async (where, test) => expect(await found(where)).toEqual(which(test)));

    it('compares ids', async () => {
      expect(await found('{ id: { eq: $id } }', { id: id('p04') }, 'query ($id: ID)')).toEqual(['p04']);
      expect(
        await found(
          '{ id: { in: $ids }, city: { id: { eq: $city } } }',
          { ids: [id('p04'), id('p03')], city: publicId('city', CITY_A) },
          'query ($ids: [ID!], $city: ID)',
        ),
      ).toEqual(['p04']);
      for (const wrong of ['x', publicId('city', CITY_A), '']) {
        const { errors } = await both(app, 'query ($id: ID!) { practices(first: 1, where: { id: { in: [$id] } }) { totalCount } }', {
          id: wrong,
        });
        expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      }
    });

    it('takes whole inputs as variables, of any shape', async () => {
      const head = 'query ($w: PracticeWhere)';
      expect(await found('$w', { w: null }, head)).toEqual(ALL);
      expect(await found('$w', {}, head)).toEqual(ALL);
      expect(
        await found('$w', { w: { or: [{ slug: { eq: 'p01' } }, { city: { size: { in: ['SMALL'] } }, rank: { lt: 2 } }] } }, head),
      ).toEqual(which((n) => n === 1 || (n % 3 === 0 && n % 4 < 2)));
      expect(
        await found('{ and: [$w, { rank: { eq: 1 } }] }', { w: { slug: { contains: '0' } } }, head.replace('Where', 'Where!')),
      ).toEqual(['p01', 'p05', 'p09']);
      expect(await found('{ slug: { in: [$a, "p02"] } }', { a: 'p01' }, 'query ($a: String!)')).toEqual(['p01', 'p02']);
    });

    it('reaches one relation deep', async () => {
      const { errors } = await both(app, '{ practices(first: 1, where: { city: { practices: { rank: { eq: 1 } } } }) { totalCount } }');
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });
  });
});
