import type { Viewer } from '@alliance/access';

/** How queries are answered: `auto` plans what can be planned; `resolved` sends everything through resolvers. */
export type ReadMode = 'auto' | 'resolved';

/** The part of the GraphQL context that the reader needs. */
export interface ReadContext {
  viewer: Viewer;
  /** Language of the answer where the root field names none. */
  locale: string;
  /** For tests and benchmarks; only the server's own configuration may set it. */
  readMode?: ReadMode;
  /** Why the database did not run the planned statement. Resolvers throw it: what timed out once must not be asked again. */
  readFailure?: Error;
}

export interface ReaderOptions {
  mode: ReadMode;
}

export const READER_DEFAULTS: ReaderOptions = { mode: 'auto' };

/** Injection token of {@link ReaderOptions}. */
export const READER_OPTIONS = Symbol('READER_OPTIONS');
