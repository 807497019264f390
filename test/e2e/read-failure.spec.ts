import { createCity } from '@alliance/cities/testing';
import { Database } from '@alliance/database';
import { describeOnServer } from '@alliance/database/testing';
import { ReaderMetrics } from '@alliance/reader';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';
import { logStatements } from '../statement-log.js';

const CITIES = '{ a: cities(first: 1) { totalCount } b: city(slug: "espoo") { name } }';

async function createAppWithCity(): Promise<TestApp> {
  const app = await createTestApp({}, { database: { statementTimeoutMs: 400 } });
  await createCity(app.database, { name: 'Espoo' });
  return app;
}

describe('a statement that the database does not run', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createAppWithCity();
  });
  afterAll(() => app.close());

  it('is not sent again by the resolvers, and says so at every root field', async () => {
    const log = logStatements(app);
    const { planned } = app.get(ReaderMetrics);
    await app.rows('ALTER TABLE city_text RENAME TO city_text_away');
    log.length = 0;
    const { data, errors } = await app.gql(CITIES);
    expect(log).toHaveLength(1);
    expect(app.get(ReaderMetrics).planned).toBe(planned);
    await app.rows('ALTER TABLE city_text_away RENAME TO city_text');
    expect(data).toBeNull();
    expect(errors!.map(({ path, extensions }) => [path, extensions['code']])).toContainEqual([['a'], 'INTERNAL']);
    // The failure was that one's own: the same request is answered again.
    expect((await app.gql(CITIES)).data).toEqual({ a: { totalCount: 1 }, b: { name: 'Espoo' } });
  });
});

describeOnServer('a statement that takes too long', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createAppWithCity();
  });
  afterAll(() => app.close());

  it('is stopped once, and answered with TIMEOUT', async () => {
    const log = logStatements(app);
    const database = app.get(Database);
    const waited = await database.transaction(async () => {
      await database.query('LOCK TABLE city IN ACCESS EXCLUSIVE MODE');
      log.length = 0;
      const startedAt = performance.now();
      const { data, errors } = await app.gql('{ city(slug: "espoo") { name } }');
      expect([data, errors!.map(({ extensions }) => extensions)]).toEqual([{ city: null }, [{ code: 'TIMEOUT' }]]);
      expect(log).toHaveLength(1);
      return performance.now() - startedAt;
    });
    expect(waited).toBeGreaterThan(350);
    expect((await app.gql('{ city(slug: "espoo") { name } }')).data).toEqual({ city: { name: 'Espoo' } });
  });
});
