import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Clock, UserError } from '@alliance/kernel';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Database, DatabaseModule, IdempotencyKeys, LOCK_CLASS, Migrator, sqlState } from './index.js';
import { TestDatabase } from './testing.js';

class Ledger1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE entry (id int PRIMARY KEY, amount int NOT NULL)');
    await runner.query(`CREATE TABLE idempotency_key (actor_id uuid, key text, operation text, request_hash text, record_id uuid, user_errors jsonb,
      created_at timestamptz, expires_at timestamptz, PRIMARY KEY (actor_id, key))`);
  }
  async down(): Promise<void> {}
}

let now = new Date('2026-03-01T10:00:00Z');

@Global()
@Module({ providers: [{ provide: Clock, useValue: { now: () => now } }], exports: [Clock] })
class ClockModule {}

const ACTOR = '0190a000-0000-7000-8000-000000000001';
const RECORD = '0190a000-0000-7000-8000-000000000002';

describe('the database', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  const add = (id: number) => database.query('INSERT INTO entry VALUES ($1, 1)', [id]);
  const ids = async () => (await database.query<{ id: number }>('SELECT id FROM entry ORDER BY id')).map(({ id }) => id);

  beforeAll(async () => {
    testDatabase = await TestDatabase.create({ preparedStatements: 5 });
    app = await Test.createTestingModule({
      imports: [ClockModule, DatabaseModule.forRoot(testDatabase.options, [Ledger1790000000000])],
    }).compile();
    await app.get(Migrator).migrate();
    database = app.get(Database);
  });
  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });
  beforeEach(() => database.query('TRUNCATE entry, idempotency_key'));

  it('commits a transaction, joins nested ones, and runs effects after the commit only', async () => {
    const effects: string[] = [];
    await database.transaction(async () => {
      await add(1);
      await database.transaction(() => add(2));
      database.afterCommit(() => void effects.push('sent'));
      expect(effects).toEqual([]);
    });
    expect(await ids()).toEqual([1, 2]);
    expect(effects).toEqual(['sent']);
  });

  it('undoes everything when the outermost fails, and runs no effect', async () => {
    const effects: string[] = [];
    const failing = database.transaction(async () => {
      await database.transaction(() => add(1));
      database.afterCommit(() => void effects.push('sent'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ids()).toEqual([]);
    expect(effects).toEqual([]);
  });

  it('undoes a savepoint alone', async () => {
    await database.transaction(async () => {
      await add(1);
      await expect(
        database.savepoint(async () => {
          await add(2);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      await add(3);
    });
    expect(await ids()).toEqual([1, 3]);
  });

  it.each(['40001', '40P01'])('repeats the whole function on %s, three times at most', async (state) => {
    let runs = 0;
    const contended = (failures: number) =>
      database.transaction(async () => {
        runs += 1;
        await add(runs);
        if (runs <= failures) throw Object.assign(new Error('again'), { code: state });
      });
    await contended(2);
    expect([runs, await ids()]).toEqual([3, [3]]);
    runs = 0;
    await database.query('TRUNCATE entry');
    await expect(contended(9)).rejects.toThrow('again');
    expect([runs, await ids()]).toEqual([3, []]);
  });

  it('refuses the outer pool inside a transaction instead of waiting forever', async () => {
    const around = database.transaction(() => app.get(DataSource).query('SELECT 1'));
    await expect(around).rejects.toThrow('A transaction is open here');
  });

  it('refuses work that outlives its transaction, and writing without one', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await database.transaction(async () => {
      late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => add(9));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('has ended');
    expect(() => database.manager).toThrow('No transaction is open');
    expect(await ids()).toEqual([]);
  });

  it('keeps 500 concurrent transactions exact, every tenth rolled back', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 500 }, (_, index) =>
        database.transaction(async () => {
          await database.lock(LOCK_CLASS.job, 'ledger');
          await add(index);
          if (index % 10 === 0) throw new Error('every tenth');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(50);
    expect(await ids()).toEqual(Array.from({ length: 500 }, (_, index) => index).filter((index) => index % 10 !== 0));
  });

  it('prepares a statement from its second use on, and frees the oldest beyond the limit', async () => {
    const prepared = async () =>
      (await database.query<{ name: string }>(`SELECT name FROM pg_prepared_statements WHERE name LIKE 'spec%' ORDER BY name`)).map(
        ({ name }) => name,
      );
    const run = (index: number) => database.prepared({ name: `spec${index}`, text: `SELECT ${index}, $1::text`, values: ['x'] });
    await database.transaction(async () => {
      expect(await run(0)).toEqual([[0, 'x']]);
      expect(await prepared()).toEqual([]);
      for (let index = 0; index < 9; index++) {
        await run(index);
        await run(index);
      }
      expect(await prepared()).toEqual(['spec4', 'spec5', 'spec6', 'spec7', 'spec8']);
      expect(await run(0)).toEqual([[0, 'x']]);
    });
  });

  it('tells the SQLSTATE and leaves the connection usable after an error', async () => {
    await add(1);
    const error: unknown = await add(1).catch((failure: unknown) => failure);
    expect(sqlState(error)).toBe('23505');
    expect(await ids()).toEqual([1]);
  });

  describe('idempotency keys', () => {
    let keys: IdempotencyKeys;
    const request = (input: unknown, key = 'k') => ({ actorId: ACTOR, key, operation: 'addEntry', input });
    const effect = async () => {
      await database.query('INSERT INTO entry SELECT coalesce(max(id), 0) + 1, 1 FROM entry');
      return { id: RECORD };
    };
    beforeAll(() => (keys = app.get(IdempotencyKeys)));

    it('do a thing once, however often and however parallel it is asked for', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => keys.once(request({ b: 1, a: [2] }), effect)));
      expect(answers).toEqual(Array.from({ length: 50 }, () => ({ id: RECORD })));
      expect(await keys.once(request({ a: [2], b: 1 }), effect)).toEqual({ id: RECORD });
      expect(await ids()).toEqual([1]);
    });

    it('refuse another input, and another operation', async () => {
      await keys.once(request({ a: 1 }), effect);
      await expect(keys.once(request({ a: 2 }), effect)).rejects.toMatchObject({ errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
      await expect(keys.once({ ...request({ a: 1 }), operation: 'other' }, effect)).rejects.toMatchObject({
        errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
      });
      expect(await ids()).toEqual([1]);
    });

    it('give user errors again, and undo what was done before them', async () => {
      let runs = 0;
      const full = async (): Promise<{ id: string }> => {
        runs += 1;
        await effect();
        throw new UserError('FULL', { en: 'Full {n}', fi: 'f', sv: 's', de: 'd' }, { path: ['input', 'day'], parameters: { n: 3 } });
      };
      const expected = { errors: [{ code: 'FULL', path: ['input', 'day'], parameters: { n: 3 }, text: { en: 'Full {n}' } }] };
      await expect(keys.once(request({}), full)).rejects.toMatchObject(expected);
      await expect(keys.once(request({}), full)).rejects.toMatchObject(expected);
      expect([runs, await ids()]).toEqual([1, []]);
    });

    it('do not keep a fault: the next try runs', async () => {
      await expect(keys.once(request({}), () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
      expect(await keys.once(request({}), effect)).toEqual({ id: RECORD });
    });

    it('expire after 24 hours, and purging deletes exactly those', async () => {
      await keys.once(request({}, 'old'), effect);
      now = new Date('2026-03-02T09:59:59Z');
      expect(await keys.purgeExpired(10)).toBe(0);
      await keys.once(request({}, 'young'), effect);
      now = new Date('2026-03-02T10:00:00Z');
      expect(await keys.purgeExpired(10)).toBe(1);
      expect(await database.query('SELECT key FROM idempotency_key')).toEqual([{ key: 'young' }]);
    });
  });
});
