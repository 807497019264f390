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
}

/** The coerced arguments of one field. */
export interface FieldArguments {
  /** The type that has the field, such as `Query` or `City`. */
  parentType: string;
  field: string;
  arguments: Record<string, unknown>;
}

export interface ReaderOptions {
  mode: ReadMode;
  /** Plans kept at most; the least recently used one goes first. */
  plans: number;
  /** Throws BAD_USER_INPUT where arguments break their declared limits. Called once an operation for each field with arguments. */
  validateArguments(field: FieldArguments): void;
}

export const READER_DEFAULTS: ReaderOptions = { mode: 'auto', plans: 1_000, validateArguments: () => undefined };

/** Injection token of {@link ReaderOptions}. */
export const READER_OPTIONS = Symbol('READER_OPTIONS');
