import type { TestApp } from '@alliance/testing';
import { auditServer } from 'graphql-http';
import { createTestApp } from '../support.js';

describe('GraphQL over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('passes the audit of graphql-http', async () => {
    const results = await auditServer({ url: `${app.url}/graphql`, fetchFn: fetch });
    const told = await Promise.all(
      results
        .filter(({ status }) => status !== 'ok')
        .map(
          async (result) =>
            `${result.status} ${result.id} ${result.name}: ${'reason' in result ? result.reason : ''} (${'response' in result ? result.response.status : ''})`,
        ),
    );
    expect(results.length).toBeGreaterThanOrEqual(60);
    expect(told).toEqual([]);
  });
});
