/** Where the data lies, and how the one door to it behaves. */
export interface DatabaseOptions {
  /** A PostgreSQL server (15 or newer). Without it the embedded PGlite opens `dataDirectory`. */
  url?: string;
  /** The embedded database's folder; `memory://` keeps it in memory. */
  dataDirectory: string;
  /** A dump made by PGlite's `dumpDataDir` that a new embedded database starts from (tests). */
  initialDump?: Blob;
  /** Connections to the server; the embedded database has always one, and that pool of one is its lock. */
  poolSize: number;
  /** Reads that cost more than others which run at once at most; two connections of the pool are left to others in any case. */
  expensiveReads: number;
  /** For how many milliseconds a caller waits for his turn at most, and then for the server to give him a connection. */
  waitMs: number;
  /** Callers that wait for a connection at most, in each lane. */
  waiting: number;
  /** After how many milliseconds the server stops a statement. The embedded database ignores it. */
  statementTimeoutMs: number;
  /** After how many milliseconds waiting for a lock ends with SQLSTATE 55P03. */
  lockTimeoutMs: number;
  /** Named prepared statements kept on one connection at most. */
  preparedStatements: number;
}

export const DATABASE_DEFAULTS = {
  poolSize: 10,
  expensiveReads: 2,
  waitMs: 10_000,
  waiting: 1_000,
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 3_000,
  preparedStatements: 200,
} as const satisfies Partial<DatabaseOptions>;

/** Injection token of {@link DatabaseOptions}. */
export const DATABASE_OPTIONS = Symbol('DATABASE_OPTIONS');
