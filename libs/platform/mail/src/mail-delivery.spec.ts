import { setTimeout as delay } from 'node:timers/promises';
import type { TestApp } from '@alliance/testing';
import { describeOnServer } from '@alliance/testing';
import { MailDelivery } from './mail-delivery.js';
import { MailLedger } from './mail-ledger.js';
import { Mails } from './mails.js';
import { createMailApp, handIn, ledgerRow, SmtpSink, testLetter, testNotice } from './testing.js';

const START = new Date('2027-03-01T08:00:00Z');
const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);

describe('sending mails to a server', () => {
  let app: TestApp;
  let sink: SmtpSink;
  const send = () => app.get(MailDelivery).run();
  const arrived = () => sink.messages.map(({ recipients, mail }) => [recipients[0], mail.messageId]);
  const idOf = (id: string) => `<${id}@exchange.example>`;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await createMailApp({ smtpUrl: sink.url, timeoutMs: 3_000, leaseSeconds: 60, concurrency: 3 });
  });
  afterAll(async () => {
    await app.close();
    await sink.down();
  });
  beforeEach(async () => {
    app.clock.set(START);
    await app.database.query('TRUNCATE mail_message');
    sink.messages.length = 0;
    sink.behaviour = {};
  });

  it('sends each once, with what was known when it left', async () => {
    const [id] = await handIn(app, testNotice, ['aino@city.example'], { locale: 'sv' });
    app.clock.advance(5_000);
    await send();
    await send();
    expect(await ledgerRow(app, id!)).toEqual({
      state: 'SENT',
      attempts: 1,
      failure: null,
      next_attempt_at: after(65),
      sent_at: after(5),
      sealed: false,
    });
    expect(sink.messages).toHaveLength(1);
    const { recipients, mail } = sink.messages[0]!;
    expect(recipients).toEqual(['aino@city.example']);
    expect(mail).toMatchObject({ subject: 'Hello Aino', from: 'no-reply@exchange.example', to: 'aino@city.example', messageId: idOf(id!) });
    expect(mail.headers).toMatchObject({
      'content-language': 'sv',
      'auto-submitted': 'auto-generated',
      date: 'Mon, 01 Mar 2027 08:00:05 +0000',
    });
  });

  it('tries again what the server does not take now, under the same Message-ID, at the time it says', async () => {
    for (const kind of [testNotice, testLetter]) {
      app.clock.set(START);
      sink.messages.length = 0;
      sink.behaviour = { message: () => 451 };
      const [id] = await handIn(app, kind, ['aino@city.example']);
      await send();
      const failed = { state: 'RETRY', attempts: 1, failure: '451', next_attempt_at: after(30), sent_at: null, sealed: true };
      expect(await ledgerRow(app, id!)).toEqual(failed);
      sink.behaviour = {};
      app.clock.set(after(29.999));
      await send();
      expect(await ledgerRow(app, id!)).toEqual(failed);
      app.clock.set(after(30));
      await send();
      expect(await ledgerRow(app, id!)).toMatchObject({ state: 'SENT', attempts: 2, failure: null, sealed: false });
      expect(arrived()).toEqual([['aino@city.example', idOf(id!)]]);
    }
  });

  it('gives up after ten tries in four hours', async () => {
    sink.behaviour = { recipient: () => 451 };
    const [id] = await handIn(app, testNotice, ['aino@city.example']);
    const waits: number[] = [];
    for (let attempt = 1; attempt < 10; attempt++) {
      await send();
      const row = await ledgerRow(app, id!);
      expect(row).toMatchObject({ state: 'RETRY', attempts: attempt, failure: '451' });
      waits.push((row['next_attempt_at'].getTime() - app.clock.now().getTime()) / 1000);
      app.clock.set(row['next_attempt_at']);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_840, 7_200]);
    await send();
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'DEAD', attempts: 10, failure: '451', sealed: true });
    app.clock.advance(24 * 60 * 60 * 1000);
    sink.behaviour = {};
    await send();
    expect(arrived()).toEqual([]);
  });

  it('gives up at once what the server will never take, and the others go out; by hand it can be sent again', async () => {
    sink.behaviour = {
      recipient: (address) => (address.startsWith('nobody') ? 550 : undefined),
      message: (address) => (address.startsWith('full') ? 554 : undefined),
    };
    const [refused, rejected, malformed, fine] = await handIn(app, testNotice, [
      'nobody@city.example',
      'full@city.example',
      'no address',
      'aino@city.example',
    ]);
    await send();
    expect(await ledgerRow(app, refused!)).toMatchObject({ state: 'DEAD', attempts: 1, failure: '550', sealed: true });
    expect(await ledgerRow(app, rejected!)).toMatchObject({ state: 'DEAD', attempts: 1, failure: '554', sealed: true });
    expect(await ledgerRow(app, malformed!)).toMatchObject({ state: 'DEAD', attempts: 1, failure: '501' });
    expect(await ledgerRow(app, fine!)).toMatchObject({ state: 'SENT' });
    expect(arrived()).toEqual([['aino@city.example', idOf(fine!)]]);

    sink.behaviour = {};
    expect(await app.get(Mails).resend(fine!)).toBe(false);
    expect(await app.get(Mails).resend(refused!)).toBe(true);
    expect(await ledgerRow(app, refused!)).toMatchObject({ state: 'READY', attempts: 0, failure: null });
    await send();
    expect(await ledgerRow(app, refused!)).toMatchObject({ state: 'SENT', attempts: 1, sealed: false });
    expect(arrived().slice(1)).toEqual([['nobody@city.example', idOf(refused!)]]);
  });

  it.each([
    ['says nothing', 'hang', 'TIMEOUT'],
    ['hangs up', 'hang up', 'CONNECTION'],
  ] as const)('repeats what a person needs, and only that, where the server takes a mail and then %s', async (_what, verdict, failure) => {
    sink.behaviour = { message: () => verdict };
    const [notice] = await handIn(app, testNotice, ['aino@city.example']);
    const [letter] = await handIn(app, testLetter, ['eero@city.example']);
    await send();
    expect(arrived().sort()).toEqual([
      ['aino@city.example', idOf(notice!)],
      ['eero@city.example', idOf(letter!)],
    ]);
    expect(await ledgerRow(app, notice!)).toMatchObject({ state: 'RETRY', attempts: 1, failure, next_attempt_at: after(30), sealed: true });
    expect(await ledgerRow(app, letter!)).toMatchObject({ state: 'UNKNOWN', attempts: 1, failure, sealed: true });

    sink.behaviour = {};
    app.clock.advance(24 * 60 * 60 * 1000);
    await send();
    expect(arrived().slice(2)).toEqual([['aino@city.example', idOf(notice!)]]);
    expect(await ledgerRow(app, letter!)).toMatchObject({ state: 'UNKNOWN' });
    expect(await app.get(Mails).resend(letter!)).toBe(true);
    await send();
    expect(arrived().slice(3)).toEqual([['eero@city.example', idOf(letter!)]]);
  });

  it('loses nothing while the server is away for two hours, and sends each once when it is back', async () => {
    const addresses = Array.from({ length: 20 }, (_one, index) => `person-${index}@city.example`);
    const ids = [...(await handIn(app, testNotice, addresses.slice(0, 10))), ...(await handIn(app, testLetter, addresses.slice(10)))];
    await sink.down();
    const fiveMinutes = 5 * 60_000;
    for (let minute = 0; minute < 120; minute += 5) {
      await send();
      app.clock.advance(fiveMinutes);
    }
    const states = await app.rows('SELECT state, failure, max(attempts) AS attempts FROM mail_message GROUP BY 1, 2');
    expect(states).toEqual([{ state: 'RETRY', failure: 'CONNECTION', attempts: expect.any(Number) }]);
    expect(states[0]!['attempts']).toBeLessThan(10);
    await sink.up();
    for (let minute = 0; minute <= 120; minute += 5) {
      await send();
      app.clock.advance(fiveMinutes);
    }
    expect(arrived().sort()).toEqual(ids.map((id, index) => [addresses[index], idOf(id)]).sort());
    expect(await app.rows('SELECT DISTINCT state FROM mail_message')).toEqual([{ state: 'SENT' }]);
  });

  it('stops asking a server that is away: the rest waits without losing a try', async () => {
    const ids = await handIn(
      app,
      testNotice,
      Array.from({ length: 20 }, (_one, index) => `person-${index}@city.example`),
    );
    await sink.down();
    await send();
    await sink.up();
    const rows = await Promise.all(ids.map((id) => ledgerRow(app, id)));
    expect(rows.slice(3).map(({ state, attempts }) => [state, attempts])).toEqual(Array.from({ length: 17 }, () => ['READY', 0]));
    expect(rows.slice(0, 3)).toContainEqual(expect.objectContaining({ state: 'RETRY', attempts: 1, failure: 'CONNECTION' }));
  });

  it('sends what comes in while the server is slow with another one', async () => {
    sink.behaviour = { message: (address) => (address.startsWith('stuck') ? 'hang' : undefined) };
    const [stuck] = await handIn(app, testNotice, ['stuck@city.example']);
    const run = send();
    while (arrived().length === 0) await delay(10);
    // By now the other lanes have found nothing.
    await delay(100);
    const [late] = await handIn(app, testNotice, ['aino@city.example']);
    while (arrived().length === 1) await delay(10);
    expect(arrived()[1]).toEqual(['aino@city.example', idOf(late!)]);
    expect(await ledgerRow(app, stuck!)).toMatchObject({ state: 'SENDING' });
    await run;
    expect(await ledgerRow(app, late!)).toMatchObject({ state: 'SENT', attempts: 1 });
    expect(await ledgerRow(app, stuck!)).toMatchObject({ state: 'RETRY', failure: 'TIMEOUT' });
  });

  it('takes over from a process that was lost, once its time is over', async () => {
    const [notice] = await handIn(app, testNotice, ['aino@city.example']);
    const [letter] = await handIn(app, testLetter, ['eero@city.example']);
    const ledger = app.get(MailLedger);
    const lost = [(await ledger.claim())!, (await ledger.claim())!];
    app.clock.set(after(59.999));
    await send();
    expect(arrived()).toEqual([]);
    app.clock.set(after(60));
    await send();
    expect(arrived()).toEqual([['aino@city.example', idOf(notice!)]]);
    expect(await ledgerRow(app, notice!)).toMatchObject({ state: 'SENT', attempts: 2 });
    expect(await ledgerRow(app, letter!)).toMatchObject({ state: 'UNKNOWN', attempts: 2, failure: 'LOST' });
    // Were they only slow, what they say late changes nothing, unless the mail did go out.
    await ledger.retry(lost[0]!, 'TIMEOUT', 0);
    await ledger.leave(lost[1]!, 'DEAD', '550');
    expect(await ledgerRow(app, notice!)).toMatchObject({ state: 'SENT', failure: null });
    expect(await ledgerRow(app, letter!)).toMatchObject({ state: 'UNKNOWN', failure: 'LOST' });
    await ledger.sent(lost[1]!);
    expect(await ledgerRow(app, letter!)).toMatchObject({ state: 'SENT', failure: null, sealed: false });
  });

  it('gives up a mail that whoever sends it is lost over, again and again', async () => {
    const [id] = await handIn(app, testNotice, ['aino@city.example']);
    for (let attempt = 1; attempt <= 10; attempt++) {
      expect(await app.get(MailLedger).claim()).toMatchObject({ id, attempts: attempt });
      app.clock.advance(60_000);
    }
    await send();
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'DEAD', failure: 'LOST' });
    expect(arrived()).toEqual([]);
  });

  it('keeps what it cannot read or write for later, and says so without a word of it', async () => {
    const [id] = await handIn(app, testNotice, ['aino@city.example']);
    await app.database.query(`UPDATE mail_message SET sealed_parameters = 'c3VyZWx5IG5vdCBzZWFsZWQgYnkgdGhpcyBpbnN0YWxsYXRpb24'`);
    await send();
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'RETRY', attempts: 1, failure: 'WRITING' });
    await app.database.query(`UPDATE mail_message SET kind = 'of-a-newer-release', state = 'READY', next_attempt_at = $1`, [START]);
    await send();
    expect(await ledgerRow(app, id!)).toMatchObject({ state: 'READY', attempts: 1 });
  });

  it('logs ids and codes, never an address or what a server said', async () => {
    const lines: string[] = [];
    const keep = (...parts: unknown[]): void =>
      void lines.push(JSON.stringify(parts, (_key, value: unknown) => (value instanceof Error ? value.stack : value)));
    app.nest.useLogger({ log: keep, warn: keep, error: keep, fatal: keep });
    sink.behaviour = { recipient: (address) => (address.startsWith('aino') ? 550 : 451) };
    const ids = await handIn(app, testNotice, ['aino@city.example', 'eero@city.example', 'not an address@']);
    await send();
    app.nest.useLogger(false);
    expect(lines.map((line) => ids.findIndex((id) => line.includes(id))).sort()).toEqual([0, 1, 2]);
    expect(lines.join()).not.toMatch(/city\.example|not an address|Aino|There is no such mailbox|Try again later/);
  });

  describeOnServer('from several runs at once', () => {
    it('sends each once', async () => {
      const addresses = Array.from({ length: 300 }, (_one, index) => `person-${index}@city.example`);
      const ids = await handIn(app, testNotice, addresses);
      await Promise.all([send(), send(), send()]);
      expect(arrived().sort()).toEqual(ids.map((id, index) => [addresses[index], idOf(id)]).sort());
      expect(await app.rows('SELECT state, attempts, count(*)::int FROM mail_message GROUP BY 1, 2')).toEqual([
        { state: 'SENT', attempts: 1, count: 300 },
      ]);
    });
  });
});
