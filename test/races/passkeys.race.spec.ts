import { createPerson, createSession } from '@alliance/accounts/testing';
import { PublicAddress } from '@alliance/kernel';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { SoftwareAuthenticator } from '../software-authenticator.js';
import { createTestApp } from '../support.js';

const START = 'mutation { startPasskeyRegistration(input: {}) { options challengeId } }';
const REGISTER = `mutation ($input: RegisterPasskeyInput!) { registerPasskey(input: $input) { userErrors { code } } }`;
const START_SIGN_IN = 'mutation { startPasskeySignIn(input: {}) { options challengeId } }';
const SIGN_IN = `mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { userErrors { code } } }`;
const AT_ONCE = 20;

describeOnServer('passkeys used at once', () => {
  let app: TestApp;
  let origin: string;

  beforeAll(async () => {
    app = await createTestApp();
    ({ origin } = app.get(PublicAddress));
  });
  afterAll(() => app?.close());

  const somebody = async () => {
    const { person } = await createPerson(app);
    return { id: person.id, headers: { cookie: await createSession(app, person.id), origin } };
  };
  type Somebody = Awaited<ReturnType<typeof somebody>>;
  const start = async ({ headers }: Somebody) => (await app.gql(START, {}, { headers })).data.startPasskeyRegistration;
  const register = async ({ headers }: Somebody, challengeId: string, response: string) =>
    (await app.gql(REGISTER, { input: { challengeId, response, name: 'Key' } }, { headers })).data.registerPasskey;
  const signIn = async (challengeId: string, response: string) =>
    (await app.gql(SIGN_IN, { input: { challengeId, response } })).data.signInWithPasskey;
  const startSignIn = async () => (await app.gql(START_SIGN_IN)).data.startPasskeySignIn as { options: string; challengeId: string };
  /** How often each outcome came. */
  const tally = (outcomes: { userErrors: { code: string }[] }[]) => {
    const counts: Record<string, number> = {};
    for (const { userErrors } of outcomes) counts[userErrors[0]?.code ?? 'DONE'] = (counts[userErrors[0]?.code ?? 'DONE'] ?? 0) + 1;
    return counts;
  };
  const sessionsOf = async ({ id }: Somebody) =>
    (await app.rows(`SELECT id FROM session WHERE person_id = $1 AND method = 'PASSKEY'`, [id])).length;
  const withPasskey = async (who: Somebody) => {
    const device = new SoftwareAuthenticator(origin);
    const { options, challengeId } = await start(who);
    await register(who, challengeId, device.create(options));
    return device;
  };

  it('sign in once by one answer, however often it is sent', async () => {
    const who = await somebody();
    const device = await withPasskey(who);
    const { options, challengeId } = await startSignIn();
    // A counter of 0 passes again and again: the challenge alone has to hold.
    const response = device.get(options, { counter: 0 });
    const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, () => signIn(challengeId, response)));
    expect(tally(outcomes)).toEqual({ DONE: 1, CLOSED: AT_ONCE - 1 });
    expect(await sessionsOf(who)).toBe(1);
  }, 60_000);

  it('sign in once by one value of the counter, whatever the challenges', async () => {
    const who = await somebody();
    const device = await withPasskey(who);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const { options, challengeId } = await startSignIn();
        return { challengeId, response: device.get(options, { counter: 7 }) };
      }),
    );
    const outcomes = await Promise.all(answers.map(({ challengeId, response }) => signIn(challengeId, response)));
    expect(tally(outcomes)).toEqual({ DONE: 1, INVALID: AT_ONCE - 1 });
    expect(await sessionsOf(who)).toBe(1);
    expect(await app.rows(`SELECT count(*)::int FROM audit_entry WHERE action = 'passkey.refuseCopy'`)).toEqual([{ count: AT_ONCE - 1 }]);
  }, 60_000);

  it('are never more than 20 of one person', async () => {
    const who = await somebody();
    for (let index = 0; index < 15; index++) await withPasskey(who);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const { options, challengeId } = await start(who);
        return { challengeId, response: new SoftwareAuthenticator(origin).create(options) };
      }),
    );
    const outcomes = await Promise.all(answers.map(({ challengeId, response }) => register(who, challengeId, response)));
    expect(tally(outcomes)).toEqual({ DONE: 5, LIMIT: AT_ONCE - 5 });
    expect(await app.rows('SELECT count(*)::int FROM passkey WHERE person_id = $1', [who.id])).toEqual([{ count: 20 }]);
  }, 60_000);
});
