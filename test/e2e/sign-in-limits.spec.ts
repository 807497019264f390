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
  let mailbox: TestMailbox;
  beforeAll(async () => {
    // The client's address comes from the header, as behind a proxy.
    app = await createTestApp({
      RATE_SIGN_IN_PER_ADDRESS: 5,
      RATE_SIGN_IN_PER_ADDRESS_IN_ALL: 12,
      RATE_SIGN_IN_PER_NETWORK: 20,
      TRUST_PROXY: ['127.0.0.1'],
    });
    mailbox = new TestMailbox(app);
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

  it('are 5 an hour for an address that one network asks for, however it is written, and it is room again to the second', async () => {
    for (let count = 0; count < 5; count++) {
      expect(await isSent(count % 2 ? 'Maija@people.example' : 'maija@PEOPLE.example')).toBe(true);
      app.clock.advance(60_000);
    }
    const before = await app.contents();
    const { status, data, errors, headers } = await ask('maija@people.example');
    expect([status, data, headers.get('retry-after')]).toEqual([200, null, '3300']);
    expect(errors).toEqual([
      {
        message:
          'For this address 5 mails to sign in were asked for from your network within an hour, and no more are possible. Use the latest, or wait 55 minutes.',
        locations: [expect.anything()],
        path: ['requestSignInLink'],
        extensions: { code: 'RATE_LIMITED', limit: 'signInLinksPerAddress', maximum: 5, windowSeconds: 3600, retryAfter: 3300 },
      },
    ]);
    expect(await app.contents()).toEqual(before);
    expect(await isSent('other@people.example')).toBe(true);
    app.clock.set(start('12:59:59.999'));
    expect((await ask('maija@people.example')).headers.get('retry-after')).toBe('1');
    app.clock.set(start('13:00:00'));
    expect(await isSent('maija@people.example')).toBe(true);
    expect(await isSent('maija@people.example')).toBe(false);
    app.clock.set(start('13:01:00'));
    expect(await isSent('maija@people.example')).toBe(true);
  });

  it('let a person ask who a stranger has asked for', async () => {
    for (let count = 0; count < 5; count++) expect(await isSent('maija@people.example', '203.0.113.66')).toBe(true);
    expect(await isSent('maija@people.example', '203.0.113.66')).toBe(false);
    for (let count = 0; count < 5; count++) expect(await isSent('maija@people.example', '192.0.2.1')).toBe(true);
    expect(await isSent('maija@people.example', '192.0.2.1')).toBe(false);
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
    const codesOf = async (clients: string[]) => {
      const answers = await Promise.all(clients.map((client) => ask('maija@people.example', client)));
      return answers.map(({ errors }) => errors?.[0]?.extensions['limit'] ?? 'sent').sort();
    };
    const one = await codesOf(Array(12).fill('192.0.2.1'));
    expect(one).toEqual([...Array(5).fill('sent'), ...Array(7).fill('signInLinksPerAddress')].sort());
    const many = await codesOf(Array.from({ length: 12 }, (_, index) => `198.51.100.${index}`));
    expect(many).toEqual([...Array(7).fill('sent'), ...Array(5).fill('signInLinksPerAddressInAll')].sort());
    expect(await asked()).toBe(12);
  });

  describe('where strangers ask from everywhere', () => {
    const EMAIL = 'maija@people.example';
    const flood = async (email = EMAIL) => {
      for (let count = 0; count < 12; count++) expect(await isSent(email, `198.51.100.${count}`)).toBe(true);
    };
    /** Signs in by the latest mail; answers the cookies that outlive the session. */
    const signIn = async (client = '192.0.2.1', cookie?: string) => {
      await ask(EMAIL, client);
      const { links } = await mailbox.latest(EMAIL);
      const token = new URL(links.find((link) => link.includes('/sign-in/link'))!).searchParams.get('token');
      const { data, headers } = await app.gql(
        SIGN_IN,
        { input: { token } },
        { headers: { 'x-forwarded-for': client }, ...(cookie && { cookie }) },
      );
      expect(data.signIn.viewer).toEqual({ email: EMAIL });
      return headers.getSetCookie().find((header) => header.startsWith('__Host-known-browser='))!;
    };
    const valueOf = (setCookie: string) => setCookie.split(';')[0]!;

    it('are 12 an hour for an address, and say what else there is', async () => {
      await flood();
      const { errors, headers } = await ask(EMAIL, '192.0.2.1', { locale: 'sv' });
      expect(headers.get('retry-after')).toBe('3600');
      expect(errors).toMatchObject([
        {
          message:
            'Till adressen har 12 mejl för inloggning begärts inom en timme, från flera håll. Använd det senaste, be om ett nytt i en webbläsare som du har loggat in med förut, logga in på ett annat sätt eller vänta 60 minuter.',
          extensions: { code: 'RATE_LIMITED', limit: 'signInLinksPerAddressInAll', maximum: 12, windowSeconds: 3600, retryAfter: 3600 },
        },
      ]);
      expect(await asked()).toBe(12);
    });

    it('let a browser ask in which the person signed in before, five times an hour, from wherever it is', async () => {
      const setCookie = await signIn();
      expect(setCookie).toMatch(/^__Host-known-browser=[\w-]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(setCookie).not.toMatch(/maija/i);
      await app.rows('TRUNCATE sign_in_request');
      app.clock.advance(100 * 24 * HOUR);
      await flood();
      const options = { cookie: valueOf(setCookie) };
      for (let count = 0; count < 5; count++) expect((await ask(EMAIL, `203.0.113.${count}`, options)).errors).toBeUndefined();
      expect((await ask(EMAIL, '203.0.113.9', options)).errors).toMatchObject([{ extensions: { limit: 'signInLinksPerAddress' } }]);
    });

    it('let it ask also where its network has used up its share', async () => {
      const cookie = valueOf(await signIn());
      await app.rows('TRUNCATE sign_in_request');
      for (let count = 0; count < 20; count++) expect(await isSent(`person-${count}@people.example`)).toBe(true);
      expect(await isSent(EMAIL)).toBe(false);
      expect((await ask(EMAIL, '192.0.2.1', { cookie })).errors).toBeUndefined();
    });

    it('let a network ask from which the person signed in within the day', async () => {
      await signIn();
      app.clock.advance(2 * HOUR);
      await flood();
      expect(await isSent(EMAIL, '192.0.2.2')).toBe(false);
      expect(await isSent(EMAIL, '192.0.2.1')).toBe(true);
    });

    it('know a browser for the people alone who signed in there, for half a year, and by no cookie but its own', async () => {
      const setCookie = await signIn();
      await app.rows('TRUNCATE sign_in_request');
      const cookie = valueOf(setCookie);
      await flood('other@people.example');
      expect((await ask('other@people.example', '192.0.2.1', { cookie })).errors).toBeDefined();
      await flood();
      for (const forged of ['__Host-known-browser=', '__Host-known-browser=x', `${cookie.slice(0, -4)}AAAA`]) {
        expect((await ask(EMAIL, '192.0.2.1', { cookie: forged })).errors).toBeDefined();
      }
      app.clock.advance(180 * 24 * HOUR);
      await app.rows('TRUNCATE sign_in_request');
      await flood();
      expect((await ask(EMAIL, '192.0.2.1', { cookie })).errors).toBeDefined();
    });

    it('try no more than 25 codes an hour, while the link and the codes of a known browser work', async () => {
      const cookie = valueOf(await signIn());
      await app.rows('TRUNCATE sign_in_request');
      const latest = async (client: string, options: RequestOptions = {}) => {
        const { data } = await ask(EMAIL, client, options);
        const { code, links } = await mailbox.latest(EMAIL);
        const token = new URL(links.find((link) => link.includes('/sign-in/link'))!).searchParams.get('token');
        return { requestId: data.requestSignInLink.requestId as string, code: code!, token: token! };
      };
      const use = async (input: object, options: RequestOptions = {}) =>
        (await app.gql(SIGN_IN, { input }, options)).data.signIn.viewer !== null;
      for (let network = 0; network < 5; network++) {
        const { requestId, code } = await latest(`198.51.100.${network}`);
        const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
        for (let count = 0; count < 5; count++) expect(await use({ requestId, email: EMAIL, code: wrong })).toBe(false);
      }
      const stranger = await latest('198.51.100.9');
      expect(await use({ requestId: stranger.requestId, email: EMAIL, code: stranger.code })).toBe(false);
      expect(await use({ token: stranger.token })).toBe(true);
      const own = await latest('192.0.2.1', { cookie });
      expect(await use({ requestId: own.requestId, email: EMAIL, code: own.code }, { cookie })).toBe(true);
      app.clock.advance(HOUR);
      const later = await latest('198.51.100.9');
      expect(await use({ requestId: later.requestId, email: EMAIL, code: later.code })).toBe(true);
    });
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
