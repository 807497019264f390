import type { GraphQLAnswer, RequestOptions, TestApp } from '@alliance/testing';
import { READER_OPTIONS, ReaderMetrics, type ReaderOptions, type ReadMode } from '@alliance/reader';

/** What both ways of reading gave. */
export interface BothAnswers {
  answer: GraphQLAnswer;
  /** Whether one statement gave the whole answer, and no resolver ran. */
  wasPlanned: boolean;
}

/**
 * Sends a query both ways, planned where it can be and through resolvers, and sees to it that the bytes are the same. The mode is
 * the server's own setting: no client can choose it, so the spec turns it for both.
 */
export async function bothWays(
  app: TestApp,
  query: string,
  variables: Record<string, unknown> = {},
  options: RequestOptions = {},
): Promise<BothAnswers> {
  const metrics = app.get(ReaderMetrics);
  const before = metrics.planned;
  const answer = await sendIn('auto', app, query, variables, options);
  const wasPlanned = metrics.planned > before;
  const resolved = await sendIn('resolved', app, query, variables, options);
  expect(metrics.planned).toBe(before + Number(wasPlanned));
  expect([resolved.status, ...bytesOf(resolved)]).toEqual([answer.status, ...bytesOf(answer)]);
  return { answer, wasPlanned };
}

async function sendIn(mode: ReadMode, app: TestApp, ...request: [string, Record<string, unknown>, RequestOptions]): Promise<GraphQLAnswer> {
  const settings = app.nest.get<ReaderOptions>(READER_OPTIONS, { strict: false });
  settings.mode = mode;
  try {
    return await app.gql(...request);
  } finally {
    settings.mode = 'auto';
  }
}

/** The body; with errors its parts, since root fields are resolved side by side and whose error is the first is chance. */
function bytesOf({ text, errors, data, extensions }: GraphQLAnswer): unknown[] {
  if (!errors) return [text];
  return [JSON.stringify(data), JSON.stringify(extensions), ...errors.map((error) => JSON.stringify(error)).sort()];
}
