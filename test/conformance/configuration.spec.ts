import { readFileSync } from 'node:fs';
import { ConfigurationError, configSchema, readConfig } from '../../apps/api/src/config.js';
import { configTable, withConfigTable } from '../../apps/api/src/config-table.js';

/** A value of each variable that makes no sense. */
const BAD: Record<string, string> = {
  DATABASE_URL: 'mysql://localhost/exchange',
  DATABASE_POOL_SIZE: '0',
  STATEMENT_TIMEOUT_MS: 'soon',
  PORT: '65536',
  PUBLIC_URL: 'exchange.example.org',
  DEMO: 'perhaps',
  JOBS: '1',
  LOG_LEVEL: 'loud',
  RATE_LIMITS: 'yes',
  RATE_ANONYMOUS_PER_MINUTE: '-1',
  RATE_SIGNED_IN_PER_MINUTE: '1.5',
  DRAIN_SECONDS: '301',
  READER_MODE: 'fast',
};

/** Variables that take any text. */
const FREE = ['DATA_DIR', 'HOST', 'TRUST_PROXY'];

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
      STATEMENT_TIMEOUT_MS: 5_000,
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      TRUST_PROXY: [],
      DEMO: true,
      JOBS: true,
      LOG_LEVEL: 'info',
      RATE_LIMITS: true,
      RATE_ANONYMOUS_PER_MINUTE: 300,
      RATE_SIGNED_IN_PER_MINUTE: 1_200,
      DRAIN_SECONDS: 20,
      READER_MODE: 'auto',
    });
  });

  it('listens on every address with a server, unless told otherwise', () => {
    const DATABASE_URL = 'postgres://somebody@db.example/exchange';
    expect(readConfig({ DATABASE_URL })).toMatchObject({ DATABASE_URL, HOST: '0.0.0.0' });
    expect(readConfig({ DATABASE_URL, HOST: '10.0.0.1' }).HOST).toBe('10.0.0.1');
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
