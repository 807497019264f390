import type { AccountsOptions } from '@alliance/accounts';
import { ACCOUNTS_OPTIONS, createPerson, PersonalData, PersonalDataPurge } from '@alliance/accounts/testing';
import type { PersonalTable } from '@alliance/database';
import { Mails } from '@alliance/mail';
import type { TestApp } from '@alliance/testing';
import { configSchema, type Config } from '../../apps/api/src/config.js';
import { insertSample, recordTables, uniqueTexts, type Row } from '../personal-rows.js';
import { createTestApp } from '../support.js';

const NOW = new Date('2027-05-03T02:23:00Z');
const DAY = 24 * 60 * 60 * 1000;

/** A number of days for each setting that no other one has. */
const SETTINGS = Object.fromEntries(
  Object.keys(configSchema.shape)
    .filter((name) => name.startsWith('RETENTION_'))
    .map((name, index) => [name, index + 3]),
) as Partial<Config>;

describe('personal data that were kept long enough', () => {
  let app: TestApp;
  let tables: PersonalTable[];
  let count = 0;
  beforeAll(async () => {
    app = await createTestApp(SETTINGS);
    tables = recordTables(app).filter(({ record }) => record!.retention);
    app.clock.set(NOW);
  });
  afterAll(() => app.close());

  /** A row whose time runs from a moment; everything else about it is older. */
  async function rowFrom(table: PersonalTable, moment: Date | null, times: Row = allAt(table, moment)): Promise<string> {
    const { person } = await createPerson(app);
    const former = new Date((moment ?? NOW).getTime() - 30 * DAY);
    const idle = table.name === 'session' ? { idle_until: former, last_seen_at: former } : {};
    const email = table.name === 'invitation' ? { email: `guest${++count}@people.example` } : {};
    const row = await insertSample(app, table, uniqueTexts(table.name, person.id, new Set()), {
      created_at: former,
      ...idle,
      ...email,
      ...times,
    });
    return row['id'] as string;
  }
  const allAt = (table: PersonalTable, moment: Date | null): Row => Object.fromEntries(table.retainedFrom.map((name) => [name, moment]));
  const daysOf = (table: PersonalTable) => SETTINGS[table.record!.retention!.setting as keyof Config] as number;
  const stored = async (table: PersonalTable) => (await app.rows<{ id: string }>(`SELECT id FROM ${table.name}`)).map(({ id }) => id);

  it('go on the very millisecond, each after the days of its own setting, and nothing else goes', async () => {
    expect(tables.map(({ name }) => name)).toEqual([
      'access_token',
      'data_export',
      'erasure_request',
      'inbox_item',
      'invitation',
      'mail_message',
      'passkey_challenge',
      'session',
      'sign_in_request',
    ]);
    const over: string[] = [];
    for (const table of tables) {
      const limit = NOW.getTime() - daysOf(table) * DAY;
      over.push(await rowFrom(table, new Date(limit)), await rowFrom(table, new Date(limit - 400 * DAY)));
      await rowFrom(table, new Date(limit + 1));
    }
    const before = await app.contents();
    await app.get(PersonalDataPurge).run();
    const after = await app.contents();
    for (const name of Object.keys(before)) {
      const kept = before[name]!.filter((row) => !over.some((id) => row.startsWith(`(${id},`)));
      expect({ [name]: after[name] }).toEqual({ [name]: kept });
    }
    for (const table of tables) expect((await stored(table)).filter((id) => over.includes(id))).toEqual([]);
  });

  it('count from the earliest of several moments, and stay where there is none', async () => {
    const table = tables.find(({ name }) => name === 'access_token')!;
    const limit = new Date(NOW.getTime() - daysOf(table) * DAY);
    const endless = await rowFrom(table, null);
    const revoked = await rowFrom(table, limit, { revoked_at: limit, expires_at: new Date(NOW.getTime() + DAY) });
    await app.get(PersonalDataPurge).run();
    expect((await stored(table)).filter((id) => [endless, revoked].includes(id))).toEqual([endless]);
  });

  it('go in batches, however many they are', async () => {
    const table = tables.find(({ name }) => name === 'sign_in_request')!;
    await app.rows(
      `INSERT INTO sign_in_request (id, created_at, address_mark, network_mark, sealed_address, locale, token_hash, code_hash, expires_at)
       SELECT gen_random_uuid(), $1, h, h, 'x', 'en', h, h, $2 FROM (SELECT encode(sha256(n::text::bytea), 'hex') AS h FROM generate_series(1, 2500) n) s`,
      [new Date(NOW.getTime() - 401 * DAY), new Date(NOW.getTime() - 400 * DAY)],
    );
    const before = (await stored(table)).length;
    await app.get(PersonalDataPurge).run();
    expect((await stored(table)).length).toBe(before - 2500);
  });

  it('keep the product from starting where the setting is not known: they would be kept for ever', () => {
    const { RETENTION_MAIL_DAYS: _, ...retention } = SETTINGS as Record<string, number>;
    const options = { ...app.nest.get<AccountsOptions>(ACCOUNTS_OPTIONS, { strict: false }), retention };
    const purge = new PersonalDataPurge(app.database, app.clock, app.get(PersonalData), app.get(Mails), options);
    expect(() => purge.onModuleInit()).toThrow('The retention of mail_message names RETENTION_MAIL_DAYS, which is no setting.');
  });
});
