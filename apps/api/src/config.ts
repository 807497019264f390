import { ConfigurationError } from '@alliance/kernel';
import { z } from 'zod';

const flag = (fallback: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(fallback)
    .transform((value) => value === 'true');
const count = (fallback: number, min = 1, max = Number.MAX_SAFE_INTEGER) => z.coerce.number().int().min(min).max(max).default(fallback);
const days = (fallback: number, after: string, min = 0) => count(fallback, min, 3_650).describe(`Days after ${after}.`);

/** Nobody on the way can read what goes there: https, or this machine. */
function isPrivateWay({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$|\.localhost$/.test(hostname);
}

/** Browsers keep the session's cookie for a whole host, and only where nobody on the way can read it. */
function isPublicAddress(value: string): boolean {
  const url = new URL(value);
  return isPrivateWay(url) && url.pathname === '/' && url.search === '' && url.hash === '';
}

/** Where an API is: paths are put behind it. */
function isServiceAddress(value: string): boolean {
  const url = new URL(value);
  return isPrivateWay(url) && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

/** Where reports about security are taken: a mail address or a page. */
function isContact(value: string): boolean {
  return /^mailto:[^\s@,]+@[^\s@,]+$/.test(value) || (/^https:\/\/\S+$/.test(value) && URL.canParse(value));
}

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
  DATABASE_EXPENSIVE_READS: count(2, 1, 200).describe(
    'Connections of the pool that queries with a cost over 1,000 use at once, at most; in a pool of three or more, two are never theirs.',
  ),
  DATABASE_WAIT_MS: count(10_000, 100, 600_000).describe(
    'For how many milliseconds a request waits for its turn, and then for a connection, before it gets UNAVAILABLE.',
  ),
  DATABASE_WAITING: count(1_000, 1, 100_000).describe(
    'Requests that may wait for a connection: of the signed-in, of the anonymous and of expensive queries, each for themselves.',
  ),
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
    .url({ protocol: /^https?$/, abort: true })
    .refine(isPublicAddress, 'https, or http on localhost, without a path: browsers keep sessions for nothing else')
    .optional()
    .describe(
      'The address under which people reach the product, without a path: https, or http on this machine; `http://localhost:PORT` unless said. The worker needs it: links in mails begin with it.',
    ),
  SECRET_KEY: z
    .base64()
    .refine((value) => Buffer.from(value, 'base64').length >= 32, 'At least 32 random bytes in base64: `openssl rand -base64 32`')
    .optional()
    .describe(
      'At least 32 random bytes in base64 (`openssl rand -base64 32`), the same in every process; needed with a server. It encrypts what waits to be mailed and marks addresses; the embedded database keeps its own in `DATA_DIR/secret-key`.',
    ),
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
  SECURITY_CONTACT: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine((contacts) => contacts.every(isContact), 'mailto:address or https:// addresses, separated by commas')
    .describe(
      'Where whoever has found a weakness reports it: `mailto:` or `https://` addresses, separated by commas, the preferred first. They are shown in `/.well-known/security.txt` (RFC 9116), which is not there without.',
    ),
  DEMO: flag('true').describe('Load the demo data into a new embedded database. On a server use `cli seed --demo`.'),
  JOBS: flag('true').describe('Run the jobs in the HTTP process when the database is embedded; on a server the worker runs them.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severity that is logged.'),
  RATE_LIMITS: flag('true').describe('Limit the operations a minute.'),
  RATE_ANONYMOUS_PER_MINUTE: count(300).describe('Operations a minute of one address that is not signed in, counted per process.'),
  RATE_SIGNED_IN_PER_MINUTE: count(1_200).describe('Operations a minute of one signed-in person, counted per process.'),
  RATE_SIGN_IN_PER_ADDRESS: count(5, 1).describe(
    'Mails to sign in that one address gets within an hour at the asking of one network, or of one browser that it has signed in with before; counted in the database.',
  ),
  RATE_SIGN_IN_PER_ADDRESS_IN_ALL: count(50, 1).describe(
    'Mails to sign in that one address gets within an hour, whoever asks. Browsers and networks that it has signed in from before may still ask.',
  ),
  RATE_SIGN_IN_PER_NETWORK: count(20, 1).describe(
    'Mails to sign in that may be asked for from one IP address (of IPv6: from one /64 network) within an hour, counted in the database.',
  ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'The server that takes mails: `smtp://user:password@host:587`, `smtps://…` for TLS from the start. Without it mails are written to `DATA_DIR/mail`, and their links printed.',
    ),
  MAIL_FROM: z.string().min(3).default('Alliance Exchange <no-reply@localhost>').describe('The sender of mails, as mails write it.'),
  SIGN_UP: z
    .enum(['open', 'invited'])
    .default('open')
    .describe(
      'Who may sign in by mail for the first time: `open`, anybody with an address; `invited`, only people who have an account or an invitation.',
    ),
  SESSION_IDLE_HOURS: count(168, 1, 8_760).describe('Hours without any request after which a session ends.'),
  SESSION_MAX_DAYS: count(30, 1, 365).describe('Days after signing in when a session ends, used or not.'),
  OIDC_PROVIDERS_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('A JSON file with the OpenID Connect providers that people may sign in with; see [signing in](#signing-in).'),
  RETENTION_SESSION_DAYS: days(30, 'a session ended or ran out, until it is forgotten'),
  RETENTION_SIGN_IN_REQUEST_DAYS: days(1, 'a sign-in link ran out, until it is forgotten'),
  RETENTION_PASSKEY_CHALLENGE_DAYS: days(1, 'an attempt to use a passkey ran out, until it is forgotten'),
  RETENTION_ACCESS_TOKEN_DAYS: days(90, 'an access token ran out or was revoked, until it is forgotten'),
  RETENTION_INVITATION_DAYS: days(90, 'an invitation ran out, until it is deleted, answered or not'),
  RETENTION_INBOX_ITEM_DAYS: days(90, 'something in an inbox was done, until it is deleted'),
  // Not 0: mails wait in the ledger, and may be tried for hours.
  RETENTION_MAIL_DAYS: days(30, 'a mail was written, until the ledger forgets it', 1),
  RETENTION_ERASURE_REQUEST_DAYS: days(1, 'a code to erase an account ran out, until it is forgotten'),
  RETENTION_DATA_EXPORT_DAYS: days(0, 'a file with somebody’s data ran out, until nothing tells of it any more'),
  TRANSLATOR: z
    .enum(['none', 'libretranslate'])
    .default('none')
    .describe('Who translates by machine: nobody, or a LibreTranslate server; see [machine translation](#machine-translation).'),
  LIBRETRANSLATE_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isServiceAddress, 'https, or http on localhost, without user, query or fragment: texts and the key are sent there')
    .optional()
    .describe('Address of the LibreTranslate server: https, or http on this machine. Needed with `TRANSLATOR=libretranslate`.'),
  LIBRETRANSLATE_API_KEY: z.string().min(1).optional().describe('The key that the LibreTranslate server asks for, where it does.'),
  DRAIN_SECONDS: count(20, 0, 300).describe('How long requests in flight may take after SIGTERM.'),
  READER_MODE: z
    .enum(['auto', 'resolved'])
    .default('auto')
    .describe('`auto` answers whole operations from one statement where it can; `resolved` always runs the resolvers (for comparison).'),
});

export type Config = Omit<z.output<typeof configSchema>, 'HOST' | 'PUBLIC_URL'> & { HOST: string; PUBLIC_URL: string | null };

/** Reads the configuration; throws {@link ConfigurationError} with one line a bad variable. Empty variables count as unset. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in configSchema.shape && value !== ''));
  const result = configSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigurationError(`Wrong configuration. ${lines.join('; ')}. See docs/operators.md for every variable.`);
  }
  const config = result.data;
  if (config.DATABASE_URL && !config.SECRET_KEY) {
    throw new ConfigurationError(
      'SECRET_KEY: needed with DATABASE_URL, the same in every process. Make one with `openssl rand -base64 32`.',
    );
  }
  if (config.TRANSLATOR === 'libretranslate' && !config.LIBRETRANSLATE_URL) {
    throw new ConfigurationError(
      'LIBRETRANSLATE_URL: needed with TRANSLATOR=libretranslate. The address of the server, such as `https://translate.example`.',
    );
  }
  return {
    ...config,
    HOST: config.HOST ?? (config.DATABASE_URL ? '0.0.0.0' : '127.0.0.1'),
    PUBLIC_URL: config.PUBLIC_URL?.replace(/\/$/, '') ?? (config.PORT === 0 ? null : `http://localhost:${config.PORT}`),
  };
}
