import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '@alliance/kernel';
import { configSchema, readConfig } from '../../apps/api/src/config.js';
import { readSecretKey } from '../../apps/api/src/secret-key-file.js';
import { configTable, withConfigTable } from '../../apps/api/src/config-table.js';

/** A value of each variable that makes no sense. */
const BAD: Record<string, string> = {
  DATABASE_URL: 'mysql://localhost/exchange',
  DATABASE_POOL_SIZE: '0',
  DATABASE_EXPENSIVE_READS: '0',
  DATABASE_WAIT_MS: '99',
  DATABASE_WAITING: '0',
  STATEMENT_TIMEOUT_MS: 'soon',
  PORT: '65536',
  PUBLIC_URL: 'exchange.example.org',
  SECRET_KEY: 'c2hvcnQ=',
  SMTP_URL: 'mail.example',
  MAIL_FROM: 'x',
  SIGN_UP: 'maybe',
  SESSION_IDLE_HOURS: '0',
  SESSION_MAX_DAYS: '366',
  DEMO: 'perhaps',
  JOBS: '1',
  LOG_LEVEL: 'loud',
  SECURITY_CONTACT: 'security@operator.example',
  RATE_LIMITS: 'yes',
  RATE_ANONYMOUS_PER_MINUTE: '-1',
  RATE_SIGNED_IN_PER_MINUTE: '1.5',
  RATE_SIGN_IN_PER_ADDRESS: '-1',
  RATE_SIGN_IN_PER_ADDRESS_IN_ALL: '0',
  RATE_SIGN_IN_PER_NETWORK: 'some',
  RETENTION_SESSION_DAYS: '-1',
  RETENTION_SIGN_IN_REQUEST_DAYS: 'never',
  RETENTION_PASSKEY_CHALLENGE_DAYS: '1.5',
  RETENTION_ACCESS_TOKEN_DAYS: '3651',
  RETENTION_INVITATION_DAYS: '-1',
  RETENTION_INBOX_ITEM_DAYS: '-1',
  RETENTION_MAIL_DAYS: '0',
  RETENTION_ERASURE_REQUEST_DAYS: '-1',
  RETENTION_DATA_EXPORT_DAYS: '-1',
  TRANSLATOR: 'somebody',
  LIBRETRANSLATE_URL: 'http://translate.example',
  DRAIN_SECONDS: '301',
  READER_MODE: 'fast',
};

/** Variables that take any text. */
const FREE = ['DATA_DIR', 'HOST', 'LIBRETRANSLATE_API_KEY', 'OIDC_PROVIDERS_FILE', 'TRUST_PROXY'];

const SECRET_KEY = Buffer.alloc(32, 1).toString('base64');

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
  }
  throw new Error('The configuration was taken.');
}

describe('the configuration', () => {
  it('has defaults that start the product on this machine alone', () => {
    expect(readConfig({})).toEqual({
      DATA_DIR: '.data',
      DATABASE_POOL_SIZE: 10,
      DATABASE_EXPENSIVE_READS: 2,
      DATABASE_WAIT_MS: 10_000,
      DATABASE_WAITING: 1_000,
      STATEMENT_TIMEOUT_MS: 5_000,
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      TRUST_PROXY: [],
      SECURITY_CONTACT: [],
      MAIL_FROM: 'Alliance Exchange <no-reply@localhost>',
      SIGN_UP: 'open',
      SESSION_IDLE_HOURS: 168,
      SESSION_MAX_DAYS: 30,
      RETENTION_SESSION_DAYS: 30,
      RETENTION_SIGN_IN_REQUEST_DAYS: 1,
      RETENTION_PASSKEY_CHALLENGE_DAYS: 1,
      RETENTION_ACCESS_TOKEN_DAYS: 90,
      RETENTION_INVITATION_DAYS: 90,
      RETENTION_INBOX_ITEM_DAYS: 90,
      RETENTION_MAIL_DAYS: 30,
      RETENTION_ERASURE_REQUEST_DAYS: 1,
      RETENTION_DATA_EXPORT_DAYS: 0,
      DEMO: true,
      JOBS: true,
      LOG_LEVEL: 'info',
      RATE_LIMITS: true,
      RATE_ANONYMOUS_PER_MINUTE: 300,
      RATE_SIGNED_IN_PER_MINUTE: 1_200,
      RATE_SIGN_IN_PER_ADDRESS: 5,
      RATE_SIGN_IN_PER_ADDRESS_IN_ALL: 50,
      RATE_SIGN_IN_PER_NETWORK: 20,
      TRANSLATOR: 'none',
      DRAIN_SECONDS: 20,
      READER_MODE: 'auto',
    });
  });

  it('wants to know where the translator is, and sends texts and keys nowhere that others could read them', () => {
    expect(messageOf({ TRANSLATOR: 'libretranslate', LIBRETRANSLATE_API_KEY: 'topsecret' })).toBe(
      'LIBRETRANSLATE_URL: needed with TRANSLATOR=libretranslate. The address of the server, such as `https://translate.example`.',
    );
    for (const url of [
      'http://translate.example',
      'https://user:topsecret@translate.example',
      'https://translate.example/?key=topsecret',
    ]) {
      const message = messageOf({ TRANSLATOR: 'libretranslate', LIBRETRANSLATE_URL: url });
      expect(message).toContain('LIBRETRANSLATE_URL: https, or http on localhost, without user, query or fragment');
      expect(message).not.toContain('topsecret');
    }
    for (const url of ['https://translate.example', 'https://city.example/translate/', 'http://localhost:5000', 'http://127.0.0.1:5000']) {
      expect(readConfig({ TRANSLATOR: 'libretranslate', LIBRETRANSLATE_URL: url })).toMatchObject({ LIBRETRANSLATE_URL: url });
    }
  });

  it('listens on every address with a server, unless told otherwise', () => {
    const DATABASE_URL = 'postgres://somebody@db.example/exchange';
    expect(readConfig({ DATABASE_URL, SECRET_KEY })).toMatchObject({ DATABASE_URL, HOST: '0.0.0.0' });
    expect(readConfig({ DATABASE_URL, SECRET_KEY, HOST: '10.0.0.1' }).HOST).toBe('10.0.0.1');
  });

  it('wants a secret with a server, which several processes share, and keeps its own beside the embedded database', () => {
    expect(messageOf({ DATABASE_URL: 'postgres://somebody@db.example/exchange' })).toBe(
      'SECRET_KEY: needed with DATABASE_URL, the same in every process. Make one with `openssl rand -base64 32`.',
    );
    const parent = mkdtempSync(join(tmpdir(), 'configuration-'));
    const DATA_DIR = join(parent, 'data');
    const mark = () => readSecretKey(readConfig({ DATA_DIR })).mark('test', 'text');
    expect(mark()).toBe(mark());
    expect([DATA_DIR, join(DATA_DIR, 'secret-key')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    expect(mark()).not.toBe(readSecretKey(readConfig({ DATA_DIR, SECRET_KEY })).mark('test', 'text'));
    expect(readdirSync(DATA_DIR)).toEqual(['secret-key']);
    rmSync(parent, { recursive: true });
  });

  it.each(['', Buffer.alloc(31, 1).toString('base64')])('names the file of the secret where that holds too little: "%s"', (text) => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'configuration-'));
    const file = join(DATA_DIR, 'secret-key');
    writeFileSync(file, text);
    expect(() => readSecretKey(readConfig({ DATA_DIR }))).toThrow(ConfigurationError);
    expect(() => readSecretKey(readConfig({ DATA_DIR }))).toThrow(`The secret in ${file} is damaged`);
    expect(readFileSync(file, 'utf8')).toBe(text);
    rmSync(DATA_DIR, { recursive: true });
  });

  it.each(['http://exchange.example', 'https://exchange.example/path', 'https://exchange.example/?page=1'])(
    'takes no public address for which browsers keep no session, such as %s',
    (PUBLIC_URL) => {
      expect(messageOf({ PUBLIC_URL })).toContain('PUBLIC_URL: https, or http on localhost, without a path');
    },
  );

  it.each(['https://exchange.example', 'http://localhost:8080', 'http://127.0.0.1:3000/'])('takes %s', (PUBLIC_URL) => {
    expect(readConfig({ PUBLIC_URL }).PUBLIC_URL).toBe(PUBLIC_URL.replace(/\/$/, ''));
  });

  it('does not know its address before a free port is taken', () => {
    expect(readConfig({ PORT: '0' }).PUBLIC_URL).toBeNull();
  });

  it('reads each variable, takes an empty one as unset and leaves foreign ones alone', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: '', HOME: '/root' })).toEqual(readConfig({}));
    expect(
      readConfig({ PORT: '8080', DEMO: 'false', TRUST_PROXY: ' 10.0.0.0/8,, 127.0.0.1 ', PUBLIC_URL: 'https://exchange.example/' }),
    ).toMatchObject({
      PORT: 8080,
      DEMO: false,
      TRUST_PROXY: ['10.0.0.0/8', '127.0.0.1'],
      PUBLIC_URL: 'https://exchange.example',
    });
  });

  it('has a bad value on trial for every variable that can have one', () => {
    expect([...Object.keys(BAD), ...FREE].sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it.each(Object.entries(BAD))('names %s where it is wrong, in one line', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).not.toContain('\n');
    for (const other of Object.keys(configSchema.shape)) if (other !== name) expect(message).not.toContain(`${other}: `);
  });

  it('names all that are wrong at once, and repeats no value: it may be a password', () => {
    const message = messageOf({ ...BAD, DATABASE_URL: 'mysql://user:topsecret@localhost/exchange' });
    for (const name of Object.keys(BAD)) expect(message).toContain(`${name}: `);
    expect(message).not.toContain('\n');
    expect(message).not.toContain('topsecret');
  });

  it('is described in the operators’ page as it is', () => {
    const page = readFileSync('docs/operators.md', 'utf8');
    // `npm run cli -- configuration-table` brings it up to date.
    expect(withConfigTable(page)).toBe(page);
    for (const name of Object.keys(configSchema.shape))
      expect(configTable()).toMatch(new RegExp(`^\\| \`${name}\` \\| .+ \\| .{10,} \\|$`, 'm'));
  });

  it('refuses to write its table into a page that has lost the marks', () => {
    expect(() => withConfigTable('# For operators')).toThrow('docs/operators.md has lost the marks around the configuration table.');
  });
});
