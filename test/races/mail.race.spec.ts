import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { DATABASE_OPTIONS, type DatabaseOptions } from '@alliance/database';
import { createMailApp, handIn, SmtpSink, TEST_SECRET, testLetter, testNotice } from '@alliance/mail/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';

const NOTICES = 5_000;
const LETTERS = 1_000;
const KILLS = 40;
const CONCURRENCY = 4;
const LEASE_SECONDS = 15;

/** A process that sends mails. */
class Worker {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts one that is about to send. */
  static async prepare(environment: Record<string, string>): Promise<Worker> {
    const { PATH, HOME } = process.env;
    const child = spawn('node_modules/.bin/node', ['test/races/mail-worker.mjs'], {
      env: { PATH, HOME, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await Promise.race([
      once(child.stdout!, 'data'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`The worker ended with ${code}.`))),
    ]);
    return new Worker(child);
  }

  go(): void {
    this.child.stdin!.write('go\n');
  }

  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

describeOnServer(`${NOTICES + LETTERS} mails, sent by a process that is killed ${KILLS} times`, () => {
  let app: TestApp;
  let sink: SmtpSink;
  let environment: Record<string, string>;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await createMailApp();
    const { url } = app.nest.get<DatabaseOptions>(DATABASE_OPTIONS, { strict: false });
    const options = {
      smtpUrl: sink.url,
      from: 'Alliance Exchange <no-reply@exchange.example>',
      directory: 'unused',
      concurrency: CONCURRENCY,
      leaseSeconds: LEASE_SECONDS,
      timeoutMs: 10_000,
    };
    environment = { DATABASE_URL: url!, SECRET_KEY: TEST_SECRET.toString('base64'), MAIL_OPTIONS: JSON.stringify(options) };
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sink.down();
  });

  it('all arrive; only what was on its way is repeated, under the same Message-ID, and letters never are', async () => {
    const addresses = (what: string, count: number) => Array.from({ length: count }, (_one, index) => `${what}-${index}@city.example`);
    const handInMany = async (kind: typeof testNotice, all: string[]) =>
      (
        await Promise.all(
          [0, 1, 2, 3].map((quarter) => handIn(app, kind, all.slice((all.length * quarter) / 4, (all.length * (quarter + 1)) / 4))),
        )
      ).flat();
    const notices = await handInMany(testNotice, addresses('notice', NOTICES));
    const letters = await handInMany(testLetter, addresses('letter', LETTERS));
    // In a random order, so that processes are killed over both.
    await app.database.query(`UPDATE mail_message SET next_attempt_at = next_attempt_at - random() * interval '1 hour'`);

    let next = Worker.prepare(environment);
    for (let kill = 1; kill <= KILLS; kill++) {
      const worker = await next;
      next = Worker.prepare(environment);
      worker.go();
      // Where in the sending of a mail it is hit is left to chance.
      const goal = Math.floor(((NOTICES + LETTERS) * 0.95 * kill) / KILLS);
      while (sink.messages.length < goal) await delay(1);
      await delay(Math.random() * 20);
      await worker.kill();
    }
    const last = await next;
    last.go();
    const unsettled = async () =>
      (await app.rows(`SELECT count(*)::int AS count FROM mail_message WHERE state NOT IN ('SENT', 'UNKNOWN')`))[0]!['count'] as number;
    while ((await unsettled()) > 0) await delay(200);
    await last.kill();

    const arrivals = new Map<string, string[]>();
    for (const { mail } of sink.messages) arrivals.set(mail.to, [...(arrivals.get(mail.to) ?? []), mail.messageId]);
    const repeats = sink.messages.length - arrivals.size;
    const lostNotices = notices.filter((_id, index) => !arrivals.has(`notice-${index}@city.example`));
    const unknown = await app.rows<{ id: string }>(`SELECT id FROM mail_message WHERE state = 'UNKNOWN'`);
    const parked = new Set(unknown.map(({ id }) => id));
    process.stdout.write(`${KILLS} kills: ${repeats} repeats, ${parked.size} letters of which nobody knows\n`);

    expect(lostNotices).toEqual([]);
    expect([...arrivals].filter(([, ids]) => new Set(ids).size !== 1)).toEqual([]);
    expect(repeats).toBeLessThanOrEqual(KILLS * CONCURRENCY);
    const letterArrivals = letters.map((_id, index) => arrivals.get(`letter-${index}@city.example`)?.length ?? 0);
    expect(Math.max(...letterArrivals)).toBe(1);
    expect(letters.filter((id, index) => letterArrivals[index] === 0 && !parked.has(id))).toEqual([]);
    expect(parked.size).toBeLessThanOrEqual(KILLS * CONCURRENCY);
    expect(unknown.filter(({ id }) => !letters.includes(id))).toEqual([]);
    const states = await app.rows('SELECT kind, state FROM mail_message GROUP BY 1, 2 ORDER BY 1, 2');
    expect(states).toContainEqual({ kind: 'test-notice', state: 'SENT' });
    expect(states.filter(({ kind, state }) => kind === 'test-notice' && state !== 'SENT')).toEqual([]);
  }, 600_000);
});
