import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client, type Pool } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '@alliance/kernel';
import { DATABASE_MESSAGES } from './database.messages.js';
import { Database, DatabaseModule, isConnectionFault, isStorageFault, Migrator, unavailableOf } from './index.js';
import { describeOnServer, TestDatabase } from './testing.js';

describe('faults of the connection', () => {
  it.each<[object, boolean]>([
    [{ code: '08006' }, true],
    [{ code: '57P01' }, true],
    [{ code: '57P03' }, true],
    [{ code: '53300' }, true],
    [{ code: 'ECONNREFUSED' }, true],
    [{ code: 'EPIPE' }, true],
    [{ code: 'ENOENT', syscall: 'connect' }, true],
    [{ driverError: { code: 'ECONNRESET' } }, true],
    [{ message: 'Connection terminated unexpectedly' }, true],
    [{ message: 'Connection terminated due to connection timeout' }, true],
    [{ message: 'Client has encountered a connection error and is not queryable' }, true],
    [{ message: 'timeout exceeded when trying to connect' }, true],
    [{ code: 'ENOENT', syscall: 'open' }, false],
    [{ code: '57014' }, false],
    [{ code: '23505' }, false],
    [{ code: '53100' }, false],
    [{ message: 'The connection is what this text is about' }, false],
  ])('%o: %p', (error, expected) => {
    expect(isConnectionFault(error)).toBe(expected);
  });

  it('are UNAVAILABLE with a time to wait, as is a storage without room; nothing else is', () => {
    expect(unavailableOf({ code: '57P01' })).toMatchObject({ code: 'UNAVAILABLE', text: undefined, extensions: { retryAfter: 2 } });
    for (const code of ['53100', '25006', 'ENOSPC', 'EDQUOT']) {
      expect(isStorageFault({ driverError: { code } })).toBe(true);
      expect(unavailableOf({ code })).toMatchObject({ text: DATABASE_MESSAGES.notStoring, extensions: { retryAfter: 30 } });
    }
    // Also once a transaction has made UNAVAILABLE of it.
    expect([isStorageFault(unavailableOf({ code: '53100' })), isConnectionFault(unavailableOf({ code: '57P01' }, 'unknown'))]).toEqual([
      true,
      true,
    ]);
    expect(unavailableOf({ code: '23505' })).toBeUndefined();
    expect(unavailableOf(undefined)).toBeUndefined();
  });
});

class Slow1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE entry (id int PRIMARY KEY, waits boolean NOT NULL DEFAULT false)');
    await runner.query(
      `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.waits THEN PERFORM pg_sleep(20); END IF; RETURN NULL; END $$`,
    );
    await runner.query(
      `CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait()`,
    );
  }
  async down(): Promise<void> {}
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

describeOnServer('a connection that the server ends', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let database: Database;
  let operator: Client;

  beforeAll(async () => {
    testDatabase = await TestDatabase.create({ statementTimeoutMs: 30_000 });
    app = await Test.createTestingModule({
      imports: [ClockModule, DatabaseModule.forRoot(testDatabase.options, [Slow1790000000000])],
    }).compile();
    await app.get(Migrator).migrate();
    database = app.get(Database);
    operator = new Client({ connectionString: testDatabase.options.url! });
    await operator.connect();
  });
  afterAll(async () => {
    await operator.end();
    await app.close();
    await testDatabase.drop();
  });

  const ownBackend = async (): Promise<number> => (await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]!.pid;
  /** Ends a connection, once the server is in the middle of what `activity` names. */
  const end = async (pid: number, activity?: string): Promise<void> => {
    const isAtIt = `SELECT 1 FROM pg_stat_activity WHERE pid = ${pid} AND state = 'active' AND query = '${activity}' AND wait_event = 'PgSleep'`;
    while (activity && (await operator.query(isAtIt)).rowCount === 0) await delay(10);
    await operator.query('SELECT pg_terminate_backend($1)', [pid]);
    while ((await operator.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).rowCount) await delay(10);
  };
  const ids = async () => (await database.query<{ id: number }>('SELECT id FROM entry ORDER BY id')).map(({ id }) => id);

  it('breaks the statement under way, and nothing else: the pool makes a new one', async () => {
    const before = await ownBackend();
    const statement = database.query('SELECT pg_sleep(20)');
    statement.catch(() => undefined);
    await end(before, 'SELECT pg_sleep(20)');
    await expect(statement).rejects.toMatchObject({ code: '57P01' });
    expect(await ownBackend()).not.toBe(before);
  });

  it('ends no process where it breaks without a word under a statement', async () => {
    const { master: pool } = app.get(DataSource).driver as unknown as { master: Pool };
    let stream: Socket | undefined;
    pool.once('acquire', (client) => (stream = (client as unknown as { connection: { stream: Socket } }).connection.stream));
    const statement = database.query('SELECT pg_sleep(20)');
    statement.catch(() => undefined);
    while (!stream) await delay(5);
    stream.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
    await expect(statement).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await ids()).toEqual([]);
  });

  it('is dropped where it broke in the pool', async () => {
    const before = await ownBackend();
    await end(before);
    await delay(50);
    expect(await ownBackend()).not.toBe(before);
  });

  it('leaves nothing of a transaction that lost it between two statements, and says so', async () => {
    const lost = database.transaction(async () => {
      await database.query('INSERT INTO entry (id) VALUES (1)');
      await end(await ownBackend());
      await delay(50);
      await database.query('INSERT INTO entry (id) VALUES (2)');
    });
    await expect(lost).rejects.toMatchObject({ code: 'UNAVAILABLE', text: DATABASE_MESSAGES.unchanged, extensions: { retryAfter: 2 } });
    expect(await ids()).toEqual([]);
  });

  it('leaves nothing of a transaction that lost it within a statement, and is not used again', async () => {
    let pid = 0;
    const lost = database.transaction(async () => {
      pid = await ownBackend();
      await database.manager.query('INSERT INTO entry (id) VALUES (1)');
      await database.manager.query('SELECT pg_sleep(20)');
    });
    lost.catch(() => undefined);
    while (pid === 0) await delay(5);
    await end(pid, 'SELECT pg_sleep(20)');
    await expect(lost).rejects.toMatchObject({ code: 'UNAVAILABLE', text: DATABASE_MESSAGES.unchanged });
    expect(await ids()).toEqual([]);
    expect(await ownBackend()).not.toBe(pid);
  });

  it('makes it unknown whether a transaction was committed, where it broke under the commit', async () => {
    let pid = 0;
    const lost = database.transaction(async () => {
      pid = await ownBackend();
      await database.query('INSERT INTO entry (id, waits) VALUES (1, true)');
    });
    lost.catch(() => undefined);
    while (pid === 0) await delay(5);
    await end(pid, 'COMMIT');
    await expect(lost).rejects.toMatchObject({ code: 'UNAVAILABLE', text: DATABASE_MESSAGES.unknown, extensions: { retryAfter: 2 } });
    expect(database.usage.waiting).toBe(0);
  });

  it('that may only read refuses writes with UNAVAILABLE', async () => {
    const refused = database.transaction(async () => {
      await database.query('SET TRANSACTION READ ONLY');
      await database.query('INSERT INTO entry (id) VALUES (9)');
    });
    await expect(refused).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      text: DATABASE_MESSAGES.notStoring,
      extensions: { retryAfter: 30 },
    });
    // A trial shows that there is room.
    expect(await database.hasRoom()).toBe(true);
    expect(await ids()).toEqual([]);
  });
});
