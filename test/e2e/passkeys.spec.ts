import { AccountService } from '@alliance/accounts';
import { createPerson, createSession, type TestPerson } from '@alliance/accounts/testing';
import { PublicAddress } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { SoftwareAuthenticator, type AnswerOptions } from '../software-authenticator.js';
import { createTestApp } from '../support.js';

const START = `mutation { startPasskeyRegistration(input: {}) { options challengeId userErrors { code message path } } }`;
const REGISTER = `mutation ($input: RegisterPasskeyInput!) { registerPasskey(input: $input) {
  passkey { id name createdAt lastUsedAt backedUp } userErrors { code path } } }`;
const RENAME = `mutation ($input: RenamePasskeyInput!) { renamePasskey(input: $input) { passkey { name } userErrors { code path } } }`;
const REMOVE = `mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) { viewer { passkeys { name } } userErrors { code path } } }`;
const START_SIGN_IN = `mutation { startPasskeySignIn(input: {}) { options challengeId userErrors { code } } }`;
const SIGN_IN = `mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) {
  viewer { displayName passkeys { name lastUsedAt backedUp } } userErrors { code message path } } }`;
const VIEWER = `{ viewer { displayName passkeys { id name } } }`;

/** What refusals may leave: that the challenge was used. */
const CHALLENGES = ['passkey_challenge'];
/** Where copies that were refused leave their trace. */
const AUDIT = ['audit_entry', 'audit_pending'];

describe('passkeys', () => {
  let app: TestApp;
  let origin: string;
  let mailbox: TestMailbox;

  /** Somebody signed in by a session. */
  const somebody = async (options: Parameters<typeof createPerson>[1] = {}) => {
    const person = await createPerson(app, options);
    return { ...person, headers: { cookie: await createSession(app, person.person.id), origin } };
  };
  type Somebody = Awaited<ReturnType<typeof somebody>>;

  const start = async ({ headers }: Pick<Somebody, 'headers'>) => (await app.gql(START, {}, { headers })).data.startPasskeyRegistration;
  const register = async (who: Somebody, response: string, challengeId: string, name = 'Laptop') =>
    (await app.gql(REGISTER, { input: { challengeId, response, name } }, { headers: who.headers })).data.registerPasskey;
  /** A person with a passkey, added as a browser would. */
  const withPasskey = async (who: Somebody, name = 'Laptop', device = new SoftwareAuthenticator(origin)) => {
    const { options, challengeId } = await start(who);
    const { passkey, userErrors } = await register(who, device.create(options), challengeId, name);
    expect(userErrors).toEqual([]);
    return { device, passkey: passkey as { id: string; name: string } };
  };
  const startSignIn = async () => (await app.gql(START_SIGN_IN)).data.startPasskeySignIn as { options: string; challengeId: string };
  const signIn = async (challengeId: string, response: string, headers: Record<string, string> = {}) => {
    const answer = await app.gql(SIGN_IN, { input: { challengeId, response } }, { headers });
    return {
      ...(answer.data.signInWithPasskey as { viewer: object | null; userErrors: object[] }),
      cookie: answer.headers.get('set-cookie'),
    };
  };
  const signInWith = async (device: SoftwareAuthenticator, answer: AnswerOptions = {}) => {
    const { options, challengeId } = await startSignIn();
    return signIn(challengeId, device.get(options, answer));
  };
  const codesOf = ({ userErrors }: { userErrors: { code?: string; path?: string[] }[] }) =>
    userErrors.map(({ code, path }) => [code, path?.at(-1)]);
  const counterOf = async (device: SoftwareAuthenticator) =>
    (
      await app.rows<{ counter: string }>('SELECT counter::text FROM passkey WHERE credential_id = $1', [
        device.credentialId.toString('base64url'),
      ])
    )[0]?.counter;

  beforeAll(async () => {
    app = await createTestApp();
    ({ origin } = app.get(PublicAddress));
    mailbox = new TestMailbox(app);
  });
  beforeEach(() => app.clock.set('2027-03-01T12:00:00Z'));
  afterAll(() => app?.close());

  it('are added by a session, told of by mail, and sign their owner in', async () => {
    const maija = await somebody({ displayName: 'Maija', locale: 'fi' });
    const { options, challengeId } = await start(maija);
    expect(JSON.parse(options)).toMatchObject({
      rp: { id: '127.0.0.1', name: 'Alliance Exchange' },
      user: {
        id: Buffer.from(maija.person.id.replaceAll('-', ''), 'hex').toString('base64url'),
        name: maija.person.email,
        displayName: 'Maija',
      },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: [],
    });
    const device = new SoftwareAuthenticator(origin, true);
    const registered = await register(maija, device.create(options), challengeId, '  Työläppäri ');
    expect(registered).toEqual({
      passkey: {
        id: expect.stringMatching(/^pkey_[0-9a-f]{32}$/),
        name: 'Työläppäri',
        createdAt: expect.stringMatching(/^2027-03-01T12:00:00/),
        lastUsedAt: null,
        backedUp: true,
      },
      userErrors: [],
    });
    const mail = await mailbox.latest(maija.person.email);
    expect([mail.subject, mail.links]).toEqual(['Tilillesi lisättiin pääsyavain', [`${origin}/account`]]);
    expect(mail.text).toContain('”Työläppäri”');
    expect((await start(maija)).options).toContain(device.credentialId.toString('base64url'));

    app.clock.set('2027-03-02T08:30:00Z');
    const signedIn = await signInWith(device);
    expect(signedIn).toEqual({
      viewer: {
        displayName: 'Maija',
        passkeys: [{ name: 'Työläppäri', lastUsedAt: expect.stringMatching(/^2027-03-02T08:30:00/), backedUp: true }],
      },
      userErrors: [],
      cookie: expect.stringMatching(/^__Host-session=.+HttpOnly.+Secure/),
    });
    const cookie = signedIn.cookie!.split(';')[0]!;
    expect(await app.gql(VIEWER, {}, { headers: { cookie, origin } })).toMatchObject({
      status: 200,
      data: { viewer: { displayName: 'Maija' } },
    });
    expect(await counterOf(device)).toBe('1');
    expect((await signInWith(device)).userErrors).toEqual([]);
    const trail = await app.rows(`SELECT action, actor_id FROM audit_entry WHERE record_type = 'Passkey'`);
    expect(trail).toEqual([{ action: 'passkey.create', actor_id: maija.person.id }]);
  });

  it('can’t be added by a token, by nobody, or long after signing in', async () => {
    const { token } = await createPerson(app);
    const who = await somebody();
    const before = await app.contents();
    for (const options of [{ token }, {}]) {
      const { data, errors } = await app.gql(START, {}, options);
      expect([data, errors?.[0]?.extensions['code']]).toEqual([null, 'token' in options ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
    }
    app.clock.advance(61 * 60_000);
    expect(codesOf(await start(who))).toEqual([['WRONG_STATE', undefined]]);
    expect(await app.contents()).toEqual(before);
    app.clock.advance(-2 * 60_000);
    expect((await start(who)).userErrors).toEqual([]);
  });

  it.each<[string, AnswerOptions]>([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['another host', { rpId: 'elsewhere.example' }],
    ['nobody verified', { userVerified: false }],
    ['an attestation with certificates', { attestation: { format: 'packed', statement: new Map([['x5c', [new Uint8Array([1])]]]) } }],
    ['an attestation of another kind', { attestation: { format: 'fido-u2f', statement: new Map() } }],
  ])('are not added with %s', async (_what, answer) => {
    const who = await somebody();
    const { options, challengeId } = await start(who);
    const before = await app.contents();
    expect(codesOf(await register(who, new SoftwareAuthenticator(origin).create(options, answer), challengeId))).toEqual([
      ['INVALID', 'response'],
    ]);
    expect(await app.contents()).toEqual(before);
  });

  it('are not added with a challenge that is used, over, somebody else’s, unknown or for something else', async () => {
    const [who, other] = [await somebody(), await somebody()];
    const used = await start(who);
    const response = new SoftwareAuthenticator(origin).create(used.options);
    expect((await register(who, response, used.challengeId)).userErrors).toEqual([]);
    const late = await start(who);
    const others = await start(other);
    const signInChallenge = await startSignIn();
    const mine = await start(who);
    const before = await app.contents();
    const answered = ({ options }: { options: string }) =>
      new SoftwareAuthenticator(origin).create(
        JSON.stringify({ rp: { id: '127.0.0.1' }, user: { id: 'AA' }, ...(JSON.parse(options) as object) }),
      );
    const closed = [['CLOSED', 'challengeId']];
    expect(codesOf(await register(who, response, used.challengeId))).toEqual(closed);
    expect(codesOf(await register(who, answered(others), others.challengeId))).toEqual(closed);
    expect(codesOf(await register(who, answered(signInChallenge), signInChallenge.challengeId))).toEqual([['INVALID', 'challengeId']]);
    expect(codesOf(await register(who, response, `pkch_${'0'.repeat(32)}`))).toEqual(closed);
    // The answer to one challenge sent with the id of another.
    expect(codesOf(await register(who, answered(late), mine.challengeId))).toEqual([['INVALID', 'response']]);
    app.clock.advance(5 * 60_000);
    expect(codesOf(await register(who, answered(late), late.challengeId))).toEqual(closed);
    expect(await app.contents()).toEqual(before);
  });

  it('are added once, whoever tries, and at most 20 a person', async () => {
    const [who, other] = [await somebody(), await somebody()];
    const { device } = await withPasskey(who);
    for (const another of [who, other]) {
      const { options, challengeId } = await start(another);
      const before = await app.contents();
      expect(codesOf(await register(another, device.create(options), challengeId))).toEqual([['TAKEN', 'response']]);
      expect(await app.contents()).toEqual(before);
    }
    const spare = await start(who);
    for (let index = 1; index < 20; index++) await withPasskey(who, `Key ${index}`);
    const before = await app.contents();
    expect(await start(who)).toMatchObject({ options: null, userErrors: [{ code: 'LIMIT', message: expect.stringContaining('20') }] });
    expect(codesOf(await register(who, new SoftwareAuthenticator(origin).create(spare.options), spare.challengeId))).toEqual([
      ['LIMIT', undefined],
    ]);
    expect(await app.contents()).toEqual(before);
  });

  it.each<[string, AnswerOptions | (() => AnswerOptions)]>([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['another host', { rpId: 'elsewhere.example' }],
    ['nobody verified', { userVerified: false }],
    ['another key', () => ({ key: SoftwareAuthenticator.otherKey() })],
    ['another account', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['no account', { userHandle: '' }],
  ])('sign nobody in with %s', async (_what, answer) => {
    const { device } = await withPasskey(await somebody());
    const { options, challengeId } = await startSignIn();
    const before = await app.contents(CHALLENGES);
    const response = device.get(options, typeof answer === 'function' ? answer() : answer);
    const refused = await signIn(challengeId, response);
    expect([refused.viewer, codesOf(refused), refused.cookie]).toEqual([null, [['INVALID', 'response']], null]);
    expect(await app.contents(CHALLENGES)).toEqual(before);
    // Any try uses the challenge up.
    expect(codesOf(await signIn(challengeId, device.get(options)))).toEqual([['CLOSED', 'challengeId']]);
    expect((await signInWith(device)).userErrors).toEqual([]);
  });

  it('sign nobody in with a challenge that is used, over or for something else', async () => {
    const who = await somebody();
    const { device } = await withPasskey(who);
    const used = await startSignIn();
    const response = device.get(used.options);
    expect((await signIn(used.challengeId, response)).userErrors).toEqual([]);
    const [late, mine, forAdding] = [await startSignIn(), await startSignIn(), await start(who)];
    const before = await app.contents(CHALLENGES);
    expect(codesOf(await signIn(used.challengeId, response))).toEqual([['CLOSED', 'challengeId']]);
    expect(codesOf(await signIn(forAdding.challengeId, device.get(forAdding.options, { rpId: '127.0.0.1' })))).toEqual([
      ['CLOSED', 'challengeId'],
    ]);
    expect(codesOf(await signIn(mine.challengeId, device.get(late.options)))).toEqual([['INVALID', 'response']]);
    app.clock.advance(5 * 60_000);
    expect(codesOf(await signIn(late.challengeId, device.get(late.options)))).toEqual([['CLOSED', 'challengeId']]);
    expect(await app.contents(CHALLENGES)).toEqual(before);
  });

  it('sign nobody in whose counter does not go on: a copy is refused, and leaves a trace', async () => {
    const { device, passkey } = await withPasskey(await somebody());
    expect((await signInWith(device, { counter: 41 })).userErrors).toEqual([]);
    const before = await app.contents([...CHALLENGES, ...AUDIT]);
    for (const counter of [41, 7, 0]) {
      const refused = await signInWith(device, { counter });
      expect([codesOf(refused), refused.cookie]).toEqual([[['INVALID', 'response']], null]);
      expect(refused.userErrors).toEqual([expect.objectContaining({ message: expect.stringContaining('copied') })]);
    }
    expect(await app.contents([...CHALLENGES, ...AUDIT])).toEqual(before);
    const uuid = passkey.id.slice('pkey_'.length);
    const copies = await app.rows(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'passkey.refuseCopy' AND replace(record_id::text, '-', '') = $1`,
      [uuid],
    );
    expect(copies).toEqual([{ count: 3 }]);
    expect((await signInWith(device, { counter: 42 })).userErrors).toEqual([]);
    // A counter that nobody has signed says nothing.
    const { options, challengeId } = await startSignIn();
    await signIn(challengeId, device.get(options, { counter: 1, key: SoftwareAuthenticator.otherKey() }));
    expect(await app.rows(`SELECT count(*)::int FROM audit_entry WHERE action = 'passkey.refuseCopy'`)).toEqual([{ count: 3 }]);
    // Authenticators that do not count say 0 each time.
    const { device: uncounted } = await withPasskey(await somebody());
    for (let time = 0; time < 2; time++) expect((await signInWith(uncounted, { counter: 0 })).userErrors).toEqual([]);
  });

  it('sign nobody in once they are removed, or their owner is shut out', async () => {
    const who = await somebody();
    const { device, passkey } = await withPasskey(who, 'Phone');
    const { device: kept } = await withPasskey(who, 'Laptop');
    const other = await somebody();
    const before = await app.contents();
    const remove = async ({ headers }: Somebody) => (await app.gql(REMOVE, { input: { id: passkey.id } }, { headers })).data.removePasskey;
    expect(await remove(other)).toMatchObject({ viewer: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] });
    expect(await app.contents()).toEqual(before);
    expect(await remove(who)).toEqual({ viewer: { passkeys: [{ name: 'Laptop' }] }, userErrors: [] });
    await mailbox.deliver();
    const subjects = mailbox.all.filter(({ to }) => to === who.person.email).map(({ subject }) => subject);
    const added = 'A passkey was added to your account';
    expect(subjects.sort()).toEqual([added, added, 'A passkey was removed from your account']);
    expect(codesOf(await remove(who))).toEqual([['NOT_FOUND', 'id']]);

    const gone = await signInWith(device);
    expect([codesOf(gone), gone.cookie]).toEqual([[['NOT_FOUND', 'response']], null]);
    await app.get(AccountService).disablePerson(null, who.person.id);
    const shut = await signInWith(kept);
    expect([codesOf(shut), shut.cookie]).toEqual([[['NOT_FOUND', 'response']], null]);
    expect(await counterOf(kept)).toBe('0');
  });

  it('show to their owner alone, who can call them something else', async () => {
    const [who, other]: [Somebody, Somebody] = [await somebody(), await somebody()];
    const { passkey } = await withPasskey(who, 'Old name');
    const rename = async ({ headers }: Pick<Somebody, 'headers'>, name: string) =>
      (await app.gql(RENAME, { input: { id: passkey.id, name } }, { headers })).data.renamePasskey;
    expect(await rename(who, 'New name')).toEqual({ passkey: { name: 'New name' }, userErrors: [] });
    expect(codesOf(await rename(who, ' '))).toEqual([['INVALID', 'name']]);
    expect(codesOf(await rename(other, 'Mine'))).toEqual([['NOT_FOUND', 'id']]);
    const seen = async (options: { token?: string }) =>
      (await app.gql(`query ($id: ID!) { viewer { passkeys { name } } node(id: $id) { id } }`, { id: passkey.id }, options)).data;
    expect(await seen({ token: who.token })).toEqual({ viewer: { passkeys: [{ name: 'New name' }] }, node: { id: passkey.id } });
    expect(await seen({ token: (other as TestPerson).token })).toEqual({ viewer: { passkeys: [] }, node: null });
    expect(await seen({})).toEqual({ viewer: null, node: null });
  });

  it('have nothing stored for those who start to sign in, and one row for each try', async () => {
    const { device } = await withPasskey(await somebody());
    const before = await app.contents();
    const started = [await startSignIn(), await startSignIn()];
    expect(await app.contents()).toEqual(before);
    const rows = async () => (await app.rows('SELECT count(*)::int FROM passkey_challenge'))[0]!['count'] as number;
    const count = await rows();
    for (const { options, challengeId } of started) {
      for (let time = 0; time < 3; time++) await signIn(challengeId, device.get(options));
    }
    expect(await rows()).toBe(count + 2);
  });

  it('take no challenge that was not given out here', async () => {
    const { device } = await withPasskey(await somebody());
    const { options, challengeId } = await startSignIn();
    const before = await app.contents();
    const flipped = (challengeId.startsWith('A') ? 'B' : 'A') + challengeId.slice(1);
    for (const other of [flipped, challengeId.slice(0, -4), `${challengeId}AAAA`, 'AAAA', `pkch_${'0'.repeat(32)}`]) {
      expect(codesOf(await signIn(other, device.get(options)))).toEqual([['CLOSED', 'challengeId']]);
    }
    expect(codesOf(await signIn('a\u0000', device.get(options)))).toEqual([['INVALID', 'challengeId']]);
    // It shows nothing, so it is empty.
    expect(codesOf(await signIn('\u0000', device.get(options)))).toEqual([['CLOSED', 'challengeId']]);
    expect(codesOf(await signIn('A'.repeat(1_001), device.get(options)))).toEqual([['TOO_LONG', 'challengeId']]);
    expect(await app.contents()).toEqual(before);
  });

  it('start anew with each repeat, whatever its key', async () => {
    const { headers } = await somebody();
    const challenges = new Set<string>();
    for (const operation of ['startPasskeyRegistration', 'startPasskeySignIn']) {
      const mutation = `mutation { ${operation}(input: { idempotencyKey: "the same" }) { options challengeId userErrors { code } } }`;
      for (let time = 0; time < 2; time++) {
        const { data, errors } = await app.gql(mutation, {}, { headers });
        expect([errors, data[operation].userErrors]).toEqual([undefined, []]);
        challenges.add(JSON.parse(data[operation].options).challenge).add(data[operation].challengeId);
      }
    }
    expect(challenges.size).toBe(8);
  });

  it('take nothing that is no answer of a browser', async () => {
    const who = await somebody();
    for (const response of [
      '',
      '{',
      'null',
      '[]',
      '{"id":1}',
      '{"id":"AA"}',
      '{"id":"\\u0000"}',
      '{"id":"\\ud800"}',
      '{"id":""}',
      `{"id":"${'A'.repeat(1_365)}"}`,
      '{"id":"AA","rawId":"AA","type":"public-key","response":{}}',
    ]) {
      const { challengeId } = await start(who);
      expect(codesOf(await register(who, response, challengeId))).toEqual([['INVALID', 'response']]);
      const signingIn = await startSignIn();
      expect(codesOf(await signIn(signingIn.challengeId, response))).toEqual([['NOT_FOUND', 'response']]);
      expect(codesOf(await signIn(signingIn.challengeId, response))).toEqual([['CLOSED', 'challengeId']]);
    }
    const { challengeId } = await start(who);
    expect(codesOf(await register(who, 'x'.repeat(10_001), challengeId))).toEqual([['TOO_LONG', 'response']]);
  });
});
