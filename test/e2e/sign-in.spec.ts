import { createPerson } from '@alliance/accounts/testing';
import { decodeId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { RequestOptions, TestApp } from '@alliance/testing';
import { logStatements } from '../statement-log.js';
import { createTestApp } from '../support.js';

const REQUEST = `mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { requestId expiresAt userErrors { code path } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { displayName email locale } userErrors { code message path } } }`;
const VIEWER = `{ viewer { email } }`;
const NOON = '2027-03-01T12:00:00.000Z';
const TEN_PAST = '2027-03-01T12:10:00.000Z';
const REFUSED_CODE = {
  viewer: null,
  userErrors: [
    {
      code: 'INVALID',
      message: 'This code is wrong or no longer valid. Check the latest mail, or ask for a new one.',
      path: ['input', 'code'],
    },
  ],
};
const REFUSED_LINK = {
  viewer: null,
  userErrors: [
    { code: 'INVALID', message: 'This link is wrong, was used before or is no longer valid. Ask for a new one.', path: ['input', 'token'] },
  ],
};
const MAIJA = { displayName: 'Maija Esimerkki', email: 'maija@people.example', locale: 'fi' };

/** A code that is not the one given. */
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('signing in by mail', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
  }, 120_000);
  afterAll(() => app?.close());
  beforeEach(async () => {
    await app.rows('TRUNCATE person, sign_in_request, mail_message, session CASCADE');
    app.clock.set(NOON);
  });

  /** Asks for a link and reads the mail that comes of it. */
  async function request(email = MAIJA.email, input: object = {}, options: RequestOptions = {}) {
    const { data, errors } = await app.gql(REQUEST, { input: { email, ...input } }, options);
    expect([errors, data.requestSignInLink.userErrors]).toEqual([undefined, []]);
    const requestId = data.requestSignInLink.requestId as string;
    const [mail] = await mailbox.deliver();
    const token = new URL(mail?.links.find((link) => link.includes('/sign-in/link')) ?? 'http://none.example').searchParams.get('token')!;
    return { requestId, email, code: mail?.code ?? '', token, mail };
  }
  const signIn = async (input: object, options: RequestOptions = {}) => {
    const { data, errors, headers } = await app.gql(SIGN_IN, { input }, options);
    return { ...data?.signIn, errors, cookie: headers.get('set-cookie') };
  };
  const viewerOf = async (cookie: string | null) =>
    (await app.gql(VIEWER, {}, { headers: { cookie: cookie!.split(';', 1)[0]!, origin: app.url } })).data.viewer;
  const createMaija = () => createPerson(app, { ...MAIJA, locale: 'fi' });

  it('mails a link and a code in the language asked for, and either signs in', async () => {
    await createMaija();
    const { data } = await app.gql(REQUEST, { input: { email: 'Maija@People.EXAMPLE', locale: 'sv' } });
    expect(data.requestSignInLink).toEqual({
      requestId: expect.stringMatching(/^signin_[0-9a-f]{32}$/),
      expiresAt: TEN_PAST,
      userErrors: [],
    });
    const [mail] = await mailbox.deliver();
    expect([mail!.to, mail!.subject, mail!.code]).toEqual([MAIJA.email, 'Logga in på Alliance Exchange', expect.stringMatching(/^\d{6}$/)]);
    const link = new URL(mail!.links.find((one) => one.includes('/sign-in/link'))!);
    expect([link.origin, link.pathname, Buffer.from(link.searchParams.get('token')!, 'base64url').length]).toEqual([
      app.url,
      '/sign-in/link',
      32,
    ]);
    expect(mail!.text).toContain('10 minuter');
    const { cookie, ...answer } = await signIn({ token: link.searchParams.get('token') });
    expect(answer).toEqual({ viewer: MAIJA, userErrors: [] });
    expect(await viewerOf(cookie)).toEqual({ email: MAIJA.email });

    const byCode = await request();
    const { cookie: other, ...otherAnswer } = await signIn({
      requestId: byCode.requestId,
      email: 'MAIJA@people.example',
      code: byCode.code,
    });
    expect(otherAnswer).toEqual({ viewer: MAIJA, userErrors: [] });
    expect(await viewerOf(other)).toEqual({ email: MAIJA.email });
    expect(await app.rows('SELECT method FROM session ORDER BY created_at, id')).toEqual([{ method: 'LINK' }, { method: 'CODE' }]);
  });

  it('makes an account of whoever signs in for the first time, and of nobody who only asked', async () => {
    const asked = await request('uusi.henkilo@people.example', { locale: 'fi' });
    expect(await app.rows('SELECT id FROM person')).toEqual([]);
    const { viewer } = await signIn({ token: asked.token });
    expect(viewer).toEqual({ displayName: 'uusi.henkilo', email: 'uusi.henkilo@people.example', locale: 'fi' });
    const [person] = await app.rows('SELECT id FROM person');
    expect(await app.rows('SELECT actor_id, action FROM audit_entry WHERE record_id = $1', [person!.id])).toEqual([
      { actor_id: null, action: 'person.create' },
    ]);
    const { token } = await request('uusi.henkilo@people.example');
    await signIn({ token });
    expect(await app.rows('SELECT id FROM person')).toEqual([person]);
  });

  it('keeps neither token nor code nor address where they could be read', async () => {
    const { token, code, email } = await request('hidden.address@people.example');
    const text = JSON.stringify(await app.contents(['mail_message']));
    for (const secret of [token, email, 'hidden.address']) expect(text).not.toContain(secret);
    expect(text).not.toMatch(new RegExp(`(?<![0-9a-f-])${code}(?![0-9a-f-])`));
    const [mail] = await app.rows('SELECT recipient, state, sealed_parameters FROM mail_message');
    expect(mail).toEqual({ recipient: email, state: 'SENT', sealed_parameters: null });
  });

  it('lets link and code work for ten minutes, not a millisecond longer', async () => {
    const first = await request();
    const { requestId, email, code, token } = await request();
    app.clock.set(TEN_PAST);
    const before = await app.contents();
    expect(await signIn({ token })).toMatchObject(REFUSED_LINK);
    expect(await signIn({ requestId, email, code })).toMatchObject(REFUSED_CODE);
    expect(await app.contents()).toEqual(before);
    app.clock.set('2027-03-01T12:09:59.999Z');
    expect((await signIn({ requestId, email, code })).userErrors).toEqual([]);
    expect((await signIn({ token: first.token })).userErrors).toEqual([]);
  });

  it('uses link and code up together', async () => {
    const byLink = await request();
    expect((await signIn({ token: byLink.token })).userErrors).toEqual([]);
    const byCode = await request();
    const { requestId, email, code } = byCode;
    expect((await signIn({ requestId, email, code })).userErrors).toEqual([]);
    const before = await app.contents();
    for (const { token, ...used } of [byLink, byCode]) {
      expect(await signIn({ token })).toMatchObject({ ...REFUSED_LINK, cookie: null });
      expect(await signIn({ requestId: used.requestId, email, code: used.code })).toMatchObject({ ...REFUSED_CODE, cookie: null });
    }
    expect(await app.contents()).toEqual(before);
  });

  it('binds the code to its request and its address', async () => {
    const [one, other] = [await request(), await request('other@people.example')];
    expect(await signIn({ requestId: one.requestId, email: other.email, code: one.code })).toMatchObject(REFUSED_CODE);
    expect(await signIn({ requestId: other.requestId, email: one.email, code: one.code })).toMatchObject(REFUSED_CODE);
    const again = await request();
    expect(await signIn({ requestId: again.requestId, email: one.email, code: one.code })).toMatchObject(REFUSED_CODE);
    expect(await signIn({ requestId: 'signin_0190a00000007000800000000000000a', email: one.email, code: one.code })).toMatchObject(
      REFUSED_CODE,
    );
    expect(await app.rows('SELECT id FROM session')).toEqual([]);
    expect((await signIn({ requestId: one.requestId, email: one.email, code: one.code })).userErrors).toEqual([]);
  });

  it('makes the code void with the fifth wrong one, and leaves the link, which nobody can guess', async () => {
    const { requestId, email, code, token } = await request();
    const tries = async () =>
      (await app.rows('SELECT wrong_tries FROM sign_in_request WHERE id = $1', [decodeId(requestId)!.uuid]))[0]!.wrong_tries;
    for (let count = 1; count <= 5; count++) {
      expect(await signIn({ requestId, email, code: otherThan(code) })).toMatchObject(REFUSED_CODE);
      expect(await tries()).toBe(count);
    }
    expect(await signIn({ requestId, email, code })).toMatchObject({ ...REFUSED_CODE, cookie: null });
    expect(await tries()).toBe(5);
    expect((await signIn({ token })).userErrors).toEqual([]);
  });

  it('takes the right code after four wrong ones, with spaces and hyphens', async () => {
    const { requestId, email, code } = await request();
    for (let count = 1; count <= 4; count++) await signIn({ requestId, email, code: otherThan(code) });
    expect((await signIn({ requestId, email, code: `${code.slice(0, 3)} - ${code.slice(3)}` })).userErrors).toEqual([]);
  });

  it('ends the session that the browser had', async () => {
    await createMaija();
    const { cookie } = await signIn({ token: (await request()).token });
    const headers = { cookie: cookie!.split(';', 1)[0]!, origin: app.url };
    const { cookie: next } = await signIn({ token: (await request('other@people.example')).token }, { headers });
    expect(await viewerOf(next)).toEqual({ email: 'other@people.example' });
    expect((await app.gql(VIEWER, {}, { headers })).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('wants one kind of proof', async () => {
    const { requestId, email, code, token } = await request();
    const before = await app.contents();
    for (const input of [{}, { code }, { requestId, code }, { token, code }, { token, requestId, email, code }, { token: '' }]) {
      expect((await signIn(input)).userErrors).toEqual([
        { code: 'REQUIRED', message: 'Send either `token`, or `requestId`, `email` and `code` together.', path: ['input'] },
      ]);
    }
    expect(await app.contents()).toEqual(before);
  });

  it('takes nothing that the page of another host sends', async () => {
    const { token } = await request();
    const before = await app.contents();
    const headers = { origin: 'https://elsewhere.example' };
    expect((await signIn({ token }, { headers })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await app.gql(REQUEST, { input: { email: MAIJA.email } }, { headers })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await app.contents()).toEqual(before);
  });

  it('answers alike for known, unknown and shut-out addresses, and mails to nobody who is shut out', async () => {
    await createMaija();
    const { person } = await createPerson(app, { email: 'shut.out@people.example' });
    await app.rows(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [person.id]);
    const answers = [];
    for (const email of [MAIJA.email, 'unknown@people.example', person.email]) {
      const { status, data, text, headers } = await app.gql(REQUEST, { input: { email } });
      answers.push([
        status,
        text.replaceAll(data.requestSignInLink.requestId, 'id'),
        headers.get('content-type'),
        headers.get('set-cookie'),
      ]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await mailbox.deliver()).map(({ to }) => to).sort()).toEqual([MAIJA.email, 'unknown@people.example']);
    expect(await app.rows('SELECT recipient, state FROM mail_message ORDER BY recipient')).toEqual([
      { recipient: MAIJA.email, state: 'SENT' },
      { recipient: person.email, state: 'CANCELLED' },
      { recipient: 'unknown@people.example', state: 'SENT' },
    ]);
  });

  it('runs the same statements for known, unknown and shut-out addresses', async () => {
    await createMaija();
    const { person } = await createPerson(app, { email: 'shut.out@people.example' });
    await app.rows(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [person.id]);
    const statements = logStatements(app);
    const run = async (email: string) => {
      statements.length = 0;
      await app.gql(REQUEST, { input: { email } });
      return [...statements];
    };
    // The first times name prepared statements.
    for (let time = 0; time < 3; time++) await run(`warm-up-${time}@people.example`);
    const known = await run(MAIJA.email);
    expect(known.filter((text) => text.includes('INSERT INTO sign_in_request'))).toHaveLength(1);
    expect(known.filter((text) => text.includes('INSERT INTO mail_message'))).toHaveLength(1);
    expect(await run('unknown@people.example')).toEqual(known);
    expect(await run(person.email)).toEqual(known);
  });
});
