import { Database } from '@alliance/database';
import type { TestApp } from '@alliance/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql } from 'graphql';
import { ReaderMetrics } from '../src/index.js';
import { both, read } from './answers.js';
import { CITY_B, CITY_HIDDEN, createFixture, publicId } from './fixture.js';
import { Seeder } from './seeder.js';

describe('visibility', () => {
  let app: TestApp;
  let seeder: Seeder;

  beforeAll(async () => {
    app = await createFixture();
    seeder = new Seeder(app);
    await seeder.cities();
    await seeder.practice({ slug: 'secret-a', status: 'DRAFT', rank: 1, partners: ['Org A'] });
    await seeder.practice({ slug: 'secret-b', status: 'DRAFT', city: CITY_B, rank: 1 });
    await seeder.practice({ slug: 'open', successor: 'secret-a', partners: ['Org A'] });
    await seeder.practice({ slug: 'in-hidden', city: CITY_HIDDEN, successor: 'secret-b' });
  });
  afterAll(() => app.close());

  // Every way to a record or a hint of it.
  const everywhere = (id: string, city: string): string => `
    practices(first: 100, orderBy: [{ field: SLUG, direction: ASC }]) { nodes { slug successor { slug } city { slug } hasCity } edges { node { slug } } totalCount }
    last: practices(last: 100, orderBy: [{ field: CITY, direction: ASC }]) { nodes { slug } pageInfo { hasNextPage hasPreviousPage } }
    some: practices(first: 1, where: { rank: { eq: 1 } }) { pageInfo { hasNextPage } totalCount }
    nodes(ids: ["${id}", "${city}"]) { ... on GoodPractice { slug } ... on City { slug } }
    cities(first: 100, orderBy: [{ field: NAME, direction: ASC }]) { nodes { slug ranked { slug } best { slug } practices(first: 100) { nodes { slug } totalCount } contacts { email } } totalCount }
    through: cities(first: 100, where: { practices: { rank: { eq: 1 } } }) { totalCount }
    hidden: practices(first: 100, where: { city: { slug: { eq: "hidden" } } }) { totalCount }
    byName: practices(first: 100, where: { cityName: { eq: "Hidden" } }) { totalCount }
    open: practice(slug: "open") { successor { slug } partners { name practices { slug } } }
    viewer { name }`;

  it('holds on each path for each viewer', async () => {
    const query = `{ ${everywhere(publicId('prac', seeder.ids.get('secret-a')!), publicId('city', CITY_HIDDEN))} }`;
    const anonymous = await read(app, query);
    expect(JSON.stringify(anonymous)).not.toMatch(/secret|:"hidden"|example/);
    expect(anonymous).toMatchObject({
      practices: {
        totalCount: 2,
        nodes: [
          { slug: 'in-hidden', city: null, successor: null, hasCity: false },
          { slug: 'open', successor: null, city: { slug: 'espoo' }, hasCity: true },
        ],
      },
      last: { pageInfo: { hasNextPage: false, hasPreviousPage: false } },
      some: { totalCount: 0, pageInfo: { hasNextPage: false } },
      nodes: [null, null],
      through: { totalCount: 0 },
      hidden: { totalCount: 0 },
      byName: { totalCount: 0 },
      viewer: null,
      cities: {
        totalCount: 2,
        nodes: [
          { slug: 'espoo', best: null, practices: { totalCount: 1 } },
          { slug: 'umea', practices: { totalCount: 0 } },
        ],
      },
    });
    expect(await read(app, query, {}, { viewer: 'participant' })).toEqual({ ...anonymous, viewer: { name: 'Participant' } });

    const editor = await read(app, query, {}, { viewer: 'editorA' });
    expect(JSON.stringify(editor)).not.toMatch(/secret-b|:"hidden"|three@/);
    expect(editor).toMatchObject({
      practices: { totalCount: 3 },
      some: { totalCount: 1 },
      nodes: [{ slug: 'secret-a' }, null],
      through: { totalCount: 1 },
      cities: {
        nodes: [
          { best: { slug: 'secret-a' }, contacts: [{ email: 'two@example.org' }, { email: 'one@example.org' }] },
          { contacts: [{ email: null }] },
        ],
      },
      open: { successor: { slug: 'secret-a' } },
    });

    const coordinator = await read(app, query, {}, { viewer: 'coordinator' });
    expect(coordinator).toMatchObject({
      practices: { totalCount: 4 },
      hidden: { totalCount: 1 },
      byName: { totalCount: 1 },
      cities: { totalCount: 3 },
      nodes: [{ slug: 'secret-a' }, { slug: 'hidden' }],
    });
  });

  it('makes what may not be seen look like what is not there', async () => {
    const missing = await both(app, '{ practice(slug: "secret-x") { slug } }');
    const secret = await both(app, '{ practice(slug: "secret-a") { slug } }');
    expect(secret.text).toBe(missing.text);
    expect(missing.errors).toMatchObject([{ path: ['practice'], extensions: { code: 'NOT_FOUND' } }]);
    expect((await read(app, '{ practice(slug: "secret-a") { slug } }', {}, { viewer: 'editorA' })).practice).toEqual({ slug: 'secret-a' });
  });

  it('asks for access before it answers', async () => {
    const query = '{ allPractices(first: 1) { totalCount } }';
    expect((await read(app, query, {}, { viewer: 'coordinator' })).allPractices.totalCount).toBe(4);
    // The guard isn't installed here; the planned way has to refuse by itself.
    const metrics = app.get(ReaderMetrics);
    for (const viewer of [undefined, 'participant', 'editorA']) {
      const planned = metrics.planned;
      await app.gql(query, {}, { headers: { ...(viewer && { 'x-viewer': viewer }) } });
      expect(metrics.planned).toBe(planned);
    }
  });

  it('reads inside a transaction what the transaction wrote', async () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const source = '{ practice(slug: "open") { rank } }';
    const ask = (): Promise<any> => graphql({ schema, source, contextValue: { viewer: null, locale: 'en' } });
    const failure = new Error('undo');
    await expect(
      app.get(Database).transaction(async () => {
        await app.database.query(`UPDATE practice SET rank = 99 WHERE slug = 'open'`);
        expect((await ask()).data.practice.rank).toBe(99);
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect((await ask()).data.practice.rank).toBeNull();
  });
});
