import { z } from 'zod';

const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(fallback)
    .transform((value) => value === 'true');
const count = (fallback: number, min = 1, max = Number.MAX_SAFE_INTEGER) => z.coerce.number().int().min(min).max(max).default(fallback);

/**
 * Every setting of the product, an environment variable each. The table in docs/operators.md is generated from these
 * descriptions; `npm run cli -- configuration-table` writes it.
 */
export const configSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'A PostgreSQL server, version 15 or newer: `postgres://user:password@host:5432/name`. Without it the embedded database is used.',
    ),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the embedded database and of the demo tokens.'),
  DATABASE_POOL_SIZE: count(10, 1, 200).describe('Connections to the PostgreSQL server a process. The embedded database has one.'),
  STATEMENT_TIMEOUT_MS: count(5_000, 100, 600_000).describe(
    'After how many milliseconds the server stops a statement. The embedded database ignores it.',
  ),
  PORT: count(3000, 0, 65_535).describe('TCP port of the HTTP server; 0 takes a free one.'),
  HOST: z
    .string()
    .min(1)
    .optional()
    .describe('Address to listen on: 127.0.0.1 with the embedded database, 0.0.0.0 with a server, unless said.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The address under which people reach the product; `http://localhost:PORT` unless said.'),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .describe('Addresses or networks of reverse proxies, separated by commas, whose `X-Forwarded-For` is believed.'),
  DEMO: flag('true').describe('Load the demo data into a new embedded database. On a server use `cli seed --demo`.'),
  JOBS: flag('true').describe('Run the jobs in the HTTP process when the database is embedded; on a server the worker runs them.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severity that is logged.'),
  RATE_LIMITS: flag('true').describe('Limit the operations a minute.'),
  RATE_ANONYMOUS_PER_MINUTE: count(300).describe('Operations a minute of one address that is not signed in, counted per process.'),
  RATE_SIGNED_IN_PER_MINUTE: count(1_200).describe('Operations a minute of one signed-in person, counted per process.'),
  DRAIN_SECONDS: count(20, 0, 300).describe('How long requests in flight may take after SIGTERM.'),
  READER_MODE: z
    .enum(['auto', 'resolved'])
    .default('auto')
    .describe('`auto` answers whole operations from one statement where it can; `resolved` always runs the resolvers (for comparison).'),
});

export type Config = z.output<typeof configSchema> & { HOST: string; PUBLIC_URL: string };

/** The environment does not make sense; the message names every bad variable. */
export class ConfigurationError extends Error {}

/** Reads the configuration; throws {@link ConfigurationError} with one line a bad variable. Empty variables count as unset. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in configSchema.shape && value !== ''));
  const result = configSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigurationError(`Wrong configuration. ${lines.join('; ')}. See docs/operators.md for every variable.`);
  }
  const config = result.data;
  return {
    ...config,
    HOST: config.HOST ?? (config.DATABASE_URL ? '0.0.0.0' : '127.0.0.1'),
    PUBLIC_URL: (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, ''),
  };
}
