import { Database, DatabaseModule, Migrator } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import { TestClock, TestDatabase } from '@alliance/testing';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AuditTrail, PersonKeys } from './index.js';
import type { Actor } from './index.js';

const CITY = '0190a000-0000-7000-8000-0000000000c1';
const EDITOR: Actor = { id: '0190a000-0000-7000-8000-00000000000e', grants: [] };
const RECORD = { type: 'Letter', id: '0190a000-0000-7000-8000-000000000001' };

class Audit1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION pgcrypto;
      CREATE TABLE audit_entry (id uuid PRIMARY KEY, occurred_at timestamptz NOT NULL, actor_id uuid, action text NOT NULL,
        record_type text NOT NULL, record_id uuid NOT NULL, city_id uuid, sealed_reason bytea, changed_fields text[] NOT NULL, state jsonb);
      CREATE TABLE audit_value (id uuid PRIMARY KEY, audit_entry_id uuid NOT NULL, field text NOT NULL, person_id uuid, value text, sealed bytea);
      CREATE TABLE person_key (person_id uuid PRIMARY KEY, key text, destroyed_at timestamptz)`);
  }
  async down(): Promise<void> {}
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: TestClock }], exports: [Clock] })
class GroundModule {}

describe('the audit trail', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let audit: AuditTrail;
  let keys: PersonKeys;
  let clock: TestClock;

  beforeAll(async () => {
    testDatabase = await TestDatabase.create();
    app = await Test.createTestingModule({
      imports: [GroundModule, DatabaseModule.forRoot(testDatabase.options, [Audit1790000000000])],
      providers: [AuditTrail, PersonKeys],
    }).compile();
    await app.init();
    await app.get(Migrator).migrate();
    database = app.get(Database);
    audit = app.get(AuditTrail);
    keys = app.get(PersonKeys);
    clock = app.get<TestClock>(Clock as never);
  });
  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });

  it('keeps an audit row with the write, and none without it', async () => {
    clock.set('2027-01-02T03:04:05Z');
    await database.transaction(() =>
      audit.record(
        EDITOR,
        'letter.send',
        { ...RECORD, cityId: CITY },
        {
          reason: 'asked for',
          changedFields: ['text', 'address'],
          state: { from: null, to: 'SENT' },
        },
      ),
    );
    await database.transaction(() => audit.record(null, 'letter.purge', RECORD));
    const failing = database.transaction(async () => {
      await audit.record(EDITOR, 'letter.send', RECORD);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(audit.record(EDITOR, 'letter.send', RECORD)).rejects.toThrow('transaction');
    const occurredAt = new Date('2027-01-02T03:04:05Z');
    const shared = { occurred_at: occurredAt, record_type: 'Letter', record_id: RECORD.id };
    expect(
      await database.query(
        `SELECT occurred_at, actor_id, action, record_type, record_id, city_id, changed_fields, state,
           (SELECT pgp_sym_decrypt(sealed_reason, key) FROM person_key WHERE person_id = actor_id) AS reason
         FROM audit_entry ORDER BY audit_entry.id`,
      ),
    ).toEqual([
      {
        ...shared,
        actor_id: EDITOR.id,
        action: 'letter.send',
        city_id: CITY,
        reason: 'asked for',
        changed_fields: ['address', 'text'],
        state: { from: null, to: 'SENT' },
      },
      { ...shared, actor_id: null, action: 'letter.purge', city_id: null, reason: null, changed_fields: [], state: null },
    ]);
    clock.reset();
  });

  it('seals what is personal, once a key and never for somebody whose key is destroyed', async () => {
    const [one, other] = ['0190a000-0000-7000-8000-0000000000f1', '0190a000-0000-7000-8000-0000000000f2'];
    const write = () =>
      database.transaction(() =>
        audit.record(null, 'letter.address', RECORD, {
          facts: { kind: 'CARD' },
          personal: [
            { personId: one, values: { name: 'One' } },
            { personId: other, values: { name: 'Ömer', street: '' } },
          ],
        }),
      );
    const kept = async () =>
      (
        await database.query<{ line: string }>(
          `SELECT concat_ws(' ', field, value, pgp_sym_decrypt(sealed, key)) AS line FROM audit_value LEFT JOIN person_key USING (person_id) ORDER BY id`,
        )
      ).map(({ line }) => line);
    const stored = () =>
      database.query<{ person_id: string; key: string | null }>(
        'SELECT person_id, key FROM person_key WHERE person_id = ANY ($1::uuid[]) ORDER BY 1',
        [[one, other]],
      );
    await write();
    expect(await kept()).toEqual(['kind CARD', 'name One', 'name Ömer', 'street ']);
    const made = await stored();
    expect(made.map(({ key }) => Buffer.from(key!, 'base64').length)).toEqual([32, 32]);
    await write();
    expect(await stored()).toEqual(made);
    await keys.destroy(one);
    await write();
    expect(await stored()).toEqual([{ person_id: one, key: null }, made[1]]);
    expect((await kept()).slice(8)).toEqual(['kind CARD', 'name Ömer', 'street ']);
    await keys.destroy('0190a000-0000-7000-8000-0000000000f3');
    await database.transaction(() => keys.ensure(['0190a000-0000-7000-8000-0000000000f3']));
    expect(await database.query('SELECT count(*)::int AS count FROM person_key WHERE key IS NULL')).toEqual([{ count: 2 }]);
  });
});
