import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Metrics } from '@alliance/observability';
import { newId, SecretKey } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { MailFiles } from './file-transport.js';
import { MailDelivery } from './mail-delivery.js';
import { defineMail } from './mail-kind.js';
import { Mails } from './mails.js';
import { createMailApp, handIn, ledgerRow, SmtpSink, testLetter, testNotice } from './testing.js';

const AINO = { address: 'aino@city.example', personId: null, locale: 'fi' } as const;

describe('the ledger of mails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-'));
  let app: TestApp;
  let mails: Mails;
  const jobs = async () => (await app.rows(`SELECT id FROM pgboss.job WHERE name = 'send-mail'`)).length;
  const count = async () => (await app.rows('SELECT id FROM mail_message')).length;
  const send = (dedupeKey: string, kind = testNotice) =>
    app.database.transaction(() => mails.send(kind, { to: AINO, dedupeKey, parameters: { name: 'Aino Secret-Name' } }));

  beforeAll(async () => {
    app = await createMailApp({ directory: folder, print: () => undefined });
    mails = app.get(Mails);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await app.database.query('TRUNCATE mail_message');
    await app.database.query('DELETE FROM pgboss.job');
    await mails.removeStrayFiles();
  });

  it('takes mails in as part of a transaction only, each with a wake-up', async () => {
    await expect(mails.send(testNotice, { to: AINO, dedupeKey: '1', parameters: { name: 'A' } })).rejects.toThrow('inside the transaction');
    expect([await count(), await jobs()]).toEqual([0, 0]);
    const id = await send('1');
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'READY', attempts: 0, sealed: true });
    expect([await count(), await jobs()]).toEqual([1, 1]);
  });

  it('keeps nothing of a transaction that is rolled back', async () => {
    const failing = app.database.transaction(async () => {
      await mails.send(testNotice, { to: AINO, dedupeKey: '1', parameters: { name: 'A' } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await count(), await jobs()]).toEqual([0, 0]);
    await app.get(MailDelivery).run();
    expect(await app.get(MailFiles).list()).toEqual([]);
  });

  it('takes each mail once by its kind and key', async () => {
    const id = await send('1');
    expect(id).not.toBeNull();
    expect(await send('1')).toBeNull();
    expect(await send('1', testLetter)).not.toBeNull();
    expect(await send('2')).not.toBeNull();
    await app.get(MailDelivery).run();
    expect(await send('1')).toBeNull();
    expect([await count(), await jobs()]).toEqual([3, 3]);
  });

  it('takes many at once, with one wake-up, leaving out those that it has', async () => {
    await send('2');
    const mail = (dedupeKey: string, name: string) => ({
      to: { ...AINO, address: `${name}@city.example` },
      dedupeKey,
      parameters: { name },
    });
    const many = [mail('1', 'aino'), mail('2', 'eero'), { ...mail('3', 'oona'), withheld: true }];
    const ids = await app.database.transaction(() => mails.sendAll(testNotice, many));
    expect([await count(), await jobs()]).toEqual([3, 2]);
    const states = await app.rows('SELECT recipient, state FROM mail_message WHERE id = ANY($1) ORDER BY 1', [ids]);
    expect(states).toEqual([
      { recipient: 'aino@city.example', state: 'READY' },
      { recipient: 'oona@city.example', state: 'CANCELLED' },
    ]);
    expect(await app.database.transaction(() => mails.sendAll(testNotice, many))).toEqual([]);
    expect(await app.database.transaction(() => mails.sendAll(testNotice, []))).toEqual([]);
    await expect(mails.sendAll(testNotice, many)).rejects.toThrow('inside the transaction');
    expect([await count(), await jobs()]).toEqual([3, 2]);
  });

  it('shows nobody what a mail is made of, and forgets it once the mail is sent', async () => {
    const id = await send('1');
    expect(JSON.stringify(await app.contents())).not.toContain('Secret-Name');
    const [{ sealed_parameters: sealed }] = (await app.rows('SELECT sealed_parameters FROM mail_message')) as [Record<string, string>];
    expect(app.get(SecretKey).unseal('mail', sealed!)).toBe('{"name":"Aino Secret-Name"}');
    await app.get(MailDelivery).run();
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'SENT', sealed: false });
    expect(JSON.stringify(await app.rows('SELECT data, output FROM pgboss.job'))).not.toMatch(/Secret-Name|city\.example/);
  });

  it('takes a mail back that has not left', async () => {
    const id = await send('1');
    expect(await mails.cancel(testNotice, 'other')).toBe(false);
    expect(await mails.cancel(testLetter, '1')).toBe(false);
    expect(await mails.cancel(testNotice, '1')).toBe(true);
    expect(await mails.cancel(testNotice, '1')).toBe(false);
    await app.get(MailDelivery).run();
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'CANCELLED', sealed: false, sent_at: null });
    expect(await mails.resend(id!)).toBe(false);
    await send('2');
    await app.get(MailDelivery).run();
    expect(await mails.cancel(testNotice, '2')).toBe(false);
  });

  it('lists the mails in a state', async () => {
    const ids = await handIn(app, testNotice, ['aino@city.example', 'eero@city.example', 'oona@city.example']);
    await app.database.query(`UPDATE mail_message SET state = 'DEAD', updated_at = $2 WHERE id = $1`, [ids[0], app.clock.now()]);
    expect((await mails.list('DEAD', 10)).map(({ id, recipient }) => [id, recipient])).toEqual([[ids[0], 'aino@city.example']]);
    expect(await mails.list('READY', 1)).toHaveLength(1);
    expect(await mails.list('SENT', 10)).toEqual([]);
  });

  it('erases the mails of a person, by account and by address, with their files, and nobody else’s', async () => {
    const personId = newId();
    const [sent, waiting] = await handIn(app, testNotice, ['aino@city.example', 'aino@home.example'], { personId });
    const [older] = await handIn(app, testLetter, ['Aino@City.example']);
    await app.get(MailDelivery).run();
    const [other] = await handIn(app, testNotice, ['eero@city.example'], { personId: newId() });
    await app.get(MailDelivery).run();
    const files = app.get(MailFiles);
    expect((await files.list()).sort()).toEqual([sent, waiting, older, other].sort());
    expect(await app.database.transaction(() => mails.eraseMailsOf(personId, ['AINO@city.example']))).toBe(3);
    expect(await app.rows('SELECT id FROM mail_message')).toEqual([{ id: other }]);
    while ((await files.list()).length > 1) await delay(10);
    expect(await files.list()).toEqual([other]);
  });

  it('deletes files of which it knows nothing any more', async () => {
    const [kept, gone] = await handIn(app, testNotice, ['aino@city.example', 'eero@city.example']);
    await app.get(MailDelivery).run();
    await app.database.query('DELETE FROM mail_message WHERE id = $1', [gone]);
    await mails.removeStrayFiles();
    expect(existsSync(app.get(MailFiles).path(kept!))).toBe(true);
    expect(await app.get(MailFiles).list()).toEqual([kept]);
  });

  it('counts what became of mails', async () => {
    await send('1', defineMail<{ name: string }>({ ...testNotice, name: 'test-counted' }));
    await app.get(MailDelivery).run();
    expect(await app.get(Metrics).text()).toContain('alliance_mails_total{kind="test-counted",outcome="sent"} 1');
  });
});

describe('the job', () => {
  it('sends mails soon after they were handed in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alliance-'));
    const printed: string[] = [];
    const app = await createMailApp({ directory: folder, print: (line) => printed.push(line) }, 'run');
    const [id] = await handIn(app, testNotice, ['aino@city.example']);
    while ((await ledgerRow(app, id!))['state'] !== 'SENT') await delay(50);
    await app.close();
    expect(printed).toEqual([`› Mail "test-notice" (${folder}/${id}.eml)`]);
    rmSync(folder, { recursive: true });
  });

  it('finishes the mail that is on its way before the process ends, and begins no other', async () => {
    const sink = await SmtpSink.start();
    let release = (): void => undefined;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    let isOnItsWay = false;
    sink.behaviour.message = () => {
      isOnItsWay = true;
      return held;
    };
    const app = await createMailApp({ smtpUrl: sink.url, concurrency: 1 }, 'run');
    const ids = await handIn(app, testNotice, ['aino@city.example', 'eero@city.example']);
    const states: unknown[] = [];
    const { database } = app;
    const query = database.query.bind(database);
    // What the ledger was told last: the database is gone once the application has closed.
    database.query = async (text, values) => {
      const rows = await query(text, values);
      if (text.includes("state = 'SENT', sent_at")) states.push(...(await query('SELECT id, state FROM mail_message ORDER BY id')));
      return rows as never;
    };
    while (!isOnItsWay) await delay(10);
    const closed = app.close();
    await delay(200);
    release();
    await closed;
    expect(sink.messages.map(({ recipients }) => recipients)).toEqual([['aino@city.example']]);
    expect(states).toEqual([
      { id: ids[0], state: 'SENT' },
      { id: ids[1], state: 'READY' },
    ]);
    await sink.down();
  });
});
