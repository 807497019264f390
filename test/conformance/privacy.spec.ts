import { readFileSync } from 'node:fs';
import { titleOf } from '@alliance/accounts';
import {
  annotationFaults,
  NotPersonal,
  Personal,
  PersonalRecord,
  PersonReference,
  personalTables,
  type PersonalTable,
} from '@alliance/database';
import type { TestApp } from '@alliance/testing';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { configSchema } from '../../apps/api/src/config.js';
import { privacyRegister, withPrivacyRegister } from '../../apps/api/src/privacy-register.js';
import { createTestApp } from '../support.js';

/** What nobody may write: each column a different mistake. */
@Entity('guest')
class Guest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') invitedById!: string;
  @Column('text') emailAddress!: string;
  @Column('text') displayName!: string;
  @Column('text') userAgent!: string;
  @Column('text') phone!: string;
  @Column('text') ip!: string;
  @Column('text') colour!: string;
  @Column('text') @Personal({ what: 'How they take their coffee' }) coffee!: string;
}

@Entity('diet')
@PersonalRecord({ subject: 'guestId', what: 'Diets', why: 'Lunch', howLong: 'A day', erasure: 'DELETE_ROW' })
class Diet {
  @PrimaryColumn('uuid') guestId!: string;
  @Column('text') wish!: string;
  @Column('jsonb') allergies!: unknown;
  @Column('int') portions!: number;
  @Column('uuid') @PersonReference('Who cooked') cookId!: string;
  @Column('text') @NotPersonal('One of three words') size!: string;
}

describe('personal data', () => {
  let app: TestApp;
  let tables: PersonalTable[];
  beforeAll(async () => {
    app = await createTestApp();
    tables = personalTables(app.get(DataSource).entityMetadatas);
  });
  afterAll(() => app.close());

  it('are annotated wherever they may be', () => {
    expect(annotationFaults(app.get(DataSource).entityMetadatas)).toEqual([]);
  });

  it('are found where nobody annotated them', async () => {
    const source = new DataSource({ type: 'postgres', entities: [Guest, Diet], namingStrategy: app.get(DataSource).namingStrategy });
    await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    expect(annotationFaults(source.entityMetadatas).map((fault) => fault.split(';')[0])).toEqual([
      'diet.allergies: is a text in a record about a person',
      'diet.wish: is a text in a record about a person',
      'guest.coffee: holds personal values, but the entity is no @PersonalRecord',
      'guest.display_name: is named like something about a person',
      'guest.email_address: is named like something about a person',
      'guest.invited_by_id: is named like the id of a person',
      'guest.ip: is named like something about a person',
      'guest.person_id: is named like the id of a person',
      'guest.phone: is named like something about a person',
      'guest.user_agent: is named like something about a person',
    ]);
  });

  it('are in the register as they are annotated', () => {
    const page = readFileSync('docs/privacy.md', 'utf8');
    const register = privacyRegister(app.get(DataSource).entityMetadatas);
    // Out of date? npm run build && npm run cli -- privacy-register
    expect(page).toBe(withPrivacyRegister(page, register));
    for (const { name } of tables) expect(register).toContain(`\`${name}\``);
    expect(tables.filter(({ record }) => record).length).toBeGreaterThanOrEqual(15);
  });

  it('have a heading in every language of the export', () => {
    const names = tables.filter(({ record }) => record).map(({ name }) => name);
    expect(names.filter((name) => !(['en', 'fi', 'sv', 'de'] as const).every((locale) => titleOf(name, locale)))).toEqual([]);
  });

  it('go after as many days as a setting says, from a moment that can be told', () => {
    const settings = tables.flatMap(({ record }) => record?.retention?.setting ?? []);
    expect([...new Set(settings)].sort()).toEqual(
      Object.keys(configSchema.shape)
        .filter((name) => name.startsWith('RETENTION_'))
        .sort(),
    );
    for (const { record, retainedFrom } of tables) expect(retainedFrom.length > 0).toBe(record?.retention !== undefined);
  });

  it('can’t be written about somebody who was erased: a trigger stands before each table', async () => {
    const guarded = await app.rows<{ table: string; column: string }>(
      `SELECT tgrelid::regclass::text AS table, convert_from(trim(trailing '\\x00'::bytea FROM tgargs), 'UTF8') AS column
       FROM pg_trigger WHERE tgfoid = 'refuse_erased_person'::regproc ORDER BY 1`,
    );
    const expected = tables
      .filter(({ name, record }) => record && record.erasure !== 'DESTROY_KEY' && name !== 'person')
      .map(({ name, subject }) => ({ table: name, column: subject }));
    expect(guarded).toEqual(expected);
  });
});
