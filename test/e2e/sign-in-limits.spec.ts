import { createPerson } from '@alliance/accounts/testing';
import { newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { RequestOptions, TestApp } from '@alliance/testing';
import { logStatements } from '../statement-log.js';
import { createTestApp } from '../support.js';

const REQUEST = `mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { requestId userErrors { code } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } userErrors { code } } }`;
const HOUR = 3_600_000;

const start = (time: string) => new Date(`2027-03-01T${time}Z`);

describe('limits on mails to sign in', () => {
  let app: TestApp;
  beforeAll(async () => {
    // The client's address comes from the header, as behind a proxy.
    app = await createTestApp({ RATE_SIGN_IN_PER_ADDRESS: 5, RATE_SIGN_IN_PER_NETWORK: 20, TRUST_PROXY: ['127.0.0.1'] });
  }, 120_000);
  afterAll(() => app?.close());
  beforeEach(async () => {
    await app.rows('TRUNCATE person, sign_in_request, mail_message CASCADE');
    app.clock.set(start('12:00:00'));
  });

  const ask = (email: string, client = '192.0.2.1', options: RequestOptions = {}) =>
    app.gql(REQUEST, { input: { email } }, { ...options, headers: { 'x-forwarded-for': client } });
  const isSent = async (email: string, client?: string) => (await ask(email, client)).errors === undefined;
  const asked = async () => (await app.rows('SELECT count(*)::int AS count FROM sign_in_request'))[0]!.count as number;

  it('are 5 an hour for an address, however it is written and wherever it is asked from, and it is room again to the second', async () => {
    for (let count = 0; count < 5; count++) {
      expect(await isSent(count % 2 ? 'Maija@people.example' : 'maija@PEOPLE.example', `192.0.2.${count}`)).toBe(true);
      app.clock.advance(60_000);
    }
    const before = await app.contents();
    const { status, data, errors, headers } = await ask('maija@people.example', '198.51.100.7');
    expect([status, data, headers.get('retry-after')]).toEqual([200, null, '3300']);
    expect(errors).toEqual([
      {
        message: 'This address was sent 5 mails to sign in within an hour, and no more are possible. Use the latest, or wait 55 minutes.',
        locations: [expect.anything()],
        path: ['requestSignInLink'],
        extensions: { code: 'RATE_LIMITED', limit: 'signInLinksPerAddress', maximum: 5, windowSeconds: 3600, retryAfter: 3300 },
      },
    ]);
    expect(await app.contents()).toEqual(before);
    expect(await isSent('other@people.example', '198.51.100.7')).toBe(true);
    app.clock.set(start('12:59:59.999'));
    expect((await ask('maija@people.example')).headers.get('retry-after')).toBe('1');
    app.clock.set(start('13:00:00'));
    expect(await isSent('maija@people.example')).toBe(true);
    expect(await isSent('maija@people.example')).toBe(false);
    app.clock.set(start('13:01:00'));
    expect(await isSent('maija@people.example')).toBe(true);
  });

  it('are 20 an hour for a network, whatever the addresses', async () => {
    for (let count = 0; count < 20; count++) expect(await isSent(`person-${count}@people.example`)).toBe(true);
    const { errors, headers } = await ask('person-20@people.example', '192.0.2.1', { locale: 'de' });
    expect(headers.get('retry-after')).toBe('3600');
    expect(errors).toMatchObject([
      {
        message:
          'Aus Ihrem Netz wurden innerhalb einer Stunde 20 Mails zum Anmelden angefordert, mehr sind nicht möglich. Warten Sie 60 Minuten, oder nehmen Sie ein anderes Netz.',
        extensions: { code: 'RATE_LIMITED', limit: 'signInLinksPerNetwork', maximum: 20, windowSeconds: 3600, retryAfter: 3600 },
      },
    ]);
    expect(await asked()).toBe(20);
    expect(await isSent('person-20@people.example', '192.0.2.2')).toBe(true);
    app.clock.advance(HOUR);
    expect(await isSent('person-20@people.example')).toBe(true);
  });

  it('take a /64 of IPv6 for one network', async () => {
    for (let count = 0; count < 20; count++) expect(await isSent(`person-${count}@people.example`, `2001:db8:0:1::${count}`)).toBe(true);
    expect(await isSent('person-20@people.example', '2001:db8:0:1:ffff::1')).toBe(false);
    expect(await isSent('person-20@people.example', '2001:db8:0:2::1')).toBe(true);
  });

  it('hold for known and unknown addresses alike', async () => {
    await createPerson(app, { email: 'known@people.example' });
    const answers = [];
    for (const email of ['known@people.example', 'unknown@people.example']) {
      for (let count = 0; count < 5; count++) expect(await isSent(email)).toBe(true);
      const { status, text, headers } = await ask(email);
      answers.push([status, text, headers.get('retry-after')]);
    }
    expect(answers[1]).toEqual(answers[0]);
  });

  it('hold when many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => ask('maija@people.example', `192.0.2.${index}`)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(5);
    expect(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions['code']))).toEqual(Array(7).fill('RATE_LIMITED'));
    expect(await asked()).toBe(5);
  });
});

describe('where only invited people may come', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  beforeAll(async () => {
    app = await createTestApp({ SIGN_UP: 'invited' });
    mailbox = new TestMailbox(app);
  }, 120_000);
  afterAll(() => app?.close());
  beforeEach(async () => {
    await app.rows('TRUNCATE person, sign_in_request, mail_message, invitation CASCADE');
    app.clock.set(start('12:00:00'));
  });

  const ask = (email: string) => app.gql(REQUEST, { input: { email } });
  const invite = (email: string) =>
    app.rows(
      `INSERT INTO invitation (id, email, scope_kind, scope_id, role, locale, token_hash, expires_at, sent_times)
       VALUES ($1, $2, 'CITY', $1, 'EDITOR', 'fi', $3, '2027-03-02T12:00:00Z', ARRAY[$4::timestamptz])`,
      [newId(), email, 'a'.repeat(64), app.clock.now()],
    );
  const tokenFor = async (email: string) => {
    await ask(email);
    const { links } = await mailbox.latest(email);
    return new URL(links.find((link) => link.includes('/sign-in/link'))!).searchParams.get('token');
  };

  it('mails to people with an account or an invitation, and answers all alike by the same statements', async () => {
    await createPerson(app, { email: 'known@people.example' });
    await invite('invited@people.example');
    const statements = logStatements(app);
    const run = async (email: string) => {
      statements.length = 0;
      const { status, data, text } = await ask(email);
      return { status, text: text.replace(data.requestSignInLink.requestId, 'id'), statements: [...statements] };
    };
    for (let time = 0; time < 3; time++) await run(`warm-up-${time}@people.example`);
    const known = await run('known@people.example');
    expect(await run('unknown@people.example')).toEqual(known);
    expect(await run('invited@people.example')).toEqual(known);
    expect((await mailbox.deliver()).map(({ to }) => to).sort()).toEqual(['invited@people.example', 'known@people.example']);
  });

  it('makes an account of whoever is invited', async () => {
    await invite('invited@people.example');
    const { data } = await app.gql(SIGN_IN, { input: { token: await tokenFor('invited@people.example') } });
    expect(data.signIn).toMatchObject({ viewer: { email: 'invited@people.example' }, userErrors: [] });
  });

  it('lets nobody in whose invitation was over before they came', async () => {
    await invite('invited@people.example');
    const token = await tokenFor('invited@people.example');
    await app.rows('UPDATE invitation SET withdrawn_at = $1', [app.clock.now()]);
    const { data } = await app.gql(SIGN_IN, { input: { token } });
    expect(data.signIn).toEqual({ viewer: null, userErrors: [{ code: 'INVALID' }] });
    expect(await app.rows('SELECT id FROM person')).toEqual([]);
  });
});
