import type { TestApp, GraphQLAnswer } from '@alliance/testing';

export interface Ask {
  viewer?: string;
  locale?: string;
}

/** Sends a query both ways, sees to it that the bytes are the same, and gives the answer. */
export async function both(
  app: TestApp,
  query: string,
  variables: Record<string, unknown> = {},
  { viewer, locale }: Ask = {},
): Promise<GraphQLAnswer> {
  const headers = { ...(viewer && { 'x-viewer': viewer }) };
  const planned = await app.gql(query, variables, { locale, headers });
  const resolved = await app.gql(query, variables, { locale, headers: { ...headers, 'x-mode': 'resolved' } });
  // Root fields are resolved side by side: whose error is the first is chance.
  expect(withSortedErrors(planned)).toEqual(withSortedErrors(resolved));
  expect(planned.status).toBe(resolved.status);
  return planned;
}

/** The data of a query that must have no error. */
export async function read(app: TestApp, query: string, variables: Record<string, unknown> = {}, ask: Ask = {}): Promise<any> {
  const answer = await both(app, query, variables, ask);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

function withSortedErrors({ text, errors, data }: GraphQLAnswer): unknown {
  if (!errors) return text;
  return [JSON.stringify(data), errors.map((error) => JSON.stringify(error)).sort()];
}
