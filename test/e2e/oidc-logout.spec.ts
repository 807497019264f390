import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Browser } from '../cookie-browser.js';
import { CLIENT_SECRET } from '../oidc-provider.js';
import { OidcJourney } from '../oidc-journey.js';

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const MAIJA = { email: 'maija@people.example', email_verified: true, name: 'Maija Esimerkki' };
const OTHER = { email: 'other@people.example', email_verified: true, name: 'Other' };

describe('signing out at a provider', () => {
  let journey: OidcJourney;
  let browser: Browser;

  beforeAll(async () => {
    journey = await OidcJourney.start();
  });
  afterAll(() => journey?.close());
  beforeEach(async () => {
    await journey.app.rows('DELETE FROM person');
    journey.app.clock.reset();
    journey.log.length = 0;
    browser = await signedIn('subject-1', MAIJA);
  });

  async function signedIn(subject: string, account: object, key = 'city'): Promise<Browser> {
    journey.arrive(subject, { ...account });
    const browser = new Browser();
    await journey.signIn(browser, key);
    return browser;
  }

  const seconds = () => Math.floor(journey.app.clock.now().getTime() / 1000);
  const claims = (more: object = {}) => ({
    iss: journey.provider.issuer,
    aud: 'city',
    iat: seconds(),
    exp: seconds() + 120,
    jti: 'the-first',
    sub: 'subject-1',
    events: EVENTS,
    ...more,
  });
  const send = (token: string | undefined, key = 'city') =>
    fetch(`${journey.app.url}/sign-in/oidc/${key}/backchannel-logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(token === undefined ? {} : { logout_token: token }),
    });
  const isSignedIn = async (one: Browser) => (await journey.gql(one, '{ viewer { id } }')).errors === undefined;
  const providerSession = async (subject: string, position = 0) =>
    (
      await journey.app.rows(
        'SELECT s.provider_session_id FROM session s JOIN person_identity i ON i.id = s.identity_id WHERE i.subject = $1 ORDER BY s.id',
        [subject],
      )
    )[position]!['provider_session_id'] as string;

  it('ends the session that the provider names, in all the provider’s own words', async () => {
    const second = await signedIn('subject-1', MAIJA);
    const other = await signedIn('subject-2', OTHER);
    await journey.provider.signOut('city', 'subject-1', await providerSession('subject-1'));
    expect(await Promise.all([browser, second, other].map(isSignedIn))).toEqual([false, true, true]);
    expect(journey.log).toEqual([]);
  });

  it('ends all sessions begun with the provider where only the person is named, and no others', async () => {
    const second = await signedIn('subject-1', MAIJA);
    const elsewhere = await signedIn('subject-1', MAIJA, 'second');
    const other = await signedIn('subject-2', OTHER);
    const response = await send(await journey.provider.token(claims()));
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([200, 'no-store', '']);
    expect(await Promise.all([browser, second, elsewhere, other].map(isSignedIn))).toEqual([false, false, true, true]);
    const [entry] = await journey.app.rows(`SELECT action, actor_id FROM audit_entry ORDER BY id DESC LIMIT 1`);
    expect(entry).toEqual({ action: 'session.end', actor_id: null });
  });

  it('ends the session where only it is named', async () => {
    const other = await signedIn('subject-2', OTHER);
    const { sub: _sub, ...named } = claims({ sid: await providerSession('subject-1') });
    expect((await send(await journey.provider.token(named, { typ: 'logout+jwt' }))).status).toBe(200);
    expect(await Promise.all([browser, other].map(isSignedIn))).toEqual([false, true]);
  });

  it('ends a session for which the provider gave no name, and none that it calls otherwise', async () => {
    const named = await signedIn('subject-1', MAIJA);
    const other = await signedIn('subject-2', OTHER);
    const unnamed = `id = (SELECT min(s.id::text)::uuid FROM session s JOIN person_identity i ON i.id = s.identity_id WHERE i.subject = $1)`;
    for (const subject of ['subject-1', 'subject-2']) {
      await journey.app.rows(`UPDATE session SET provider_session_id = NULL WHERE ${unnamed}`, [subject]);
    }
    expect((await send(await journey.provider.token(claims({ sid: 'never told' })))).status).toBe(200);
    expect(await Promise.all([browser, named, other].map(isSignedIn))).toEqual([false, true, true]);
  });

  it('takes a token twice, and one about nobody, and changes nothing more', async () => {
    const token = await journey.provider.token(claims());
    await send(token);
    const before = await journey.app.contents();
    expect((await send(token)).status).toBe(200);
    expect((await send(await journey.provider.token(claims({ sub: 'nobody' })))).status).toBe(200);
    expect((await send(await journey.provider.token(claims({ sid: 'no such session' })))).status).toBe(200);
    expect(await journey.app.contents()).toEqual(before);
  });

  describe('is refused with', () => {
    const forgers: [string, () => Promise<string | undefined>, string][] = [
      ['no token', async () => undefined, 'no token'],
      ['what is no token', async () => 'x.y.z', 'ERR_JWS_INVALID'],
      ['another audience', () => journey.provider.token(claims({ aud: 'second' })), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
      ['another issuer', () => journey.provider.token(claims({ iss: 'https://other.example' })), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
      ['a nonce, as an ID token has', () => journey.provider.token(claims({ nonce: 'x' })), 'has a nonce'],
      ['no event', () => journey.provider.token(claims({ events: undefined })), 'no logout event'],
      ['another event', () => journey.provider.token(claims({ events: { 'urn:other': {} } })), 'no logout event'],
      [
        'an event that is no object',
        () => journey.provider.token(claims({ events: { [Object.keys(EVENTS)[0]!]: true } })),
        'no logout event',
      ],
      ['nobody', () => journey.provider.token(claims({ sub: undefined })), 'names nobody'],
      ['no time', () => journey.provider.token(claims({ iat: undefined })), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
      ['no name of its own', () => journey.provider.token(claims({ jti: undefined })), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
      ['a time long ago', () => journey.provider.token(claims({ iat: seconds() - 700 })), 'ERR_JWT_EXPIRED'],
      ['an end that has passed', () => journey.provider.token(claims({ exp: seconds() - 61 })), 'ERR_JWT_EXPIRED'],
      ['a time in the future', () => journey.provider.token(claims({ iat: seconds() + 3_600 })), 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
      ['another kind of token', () => journey.provider.token(claims(), { typ: 'at+jwt' }), 'another kind of token'],
      ['a key that the provider does not have', async () => forged('RS256', { kid: 'first' }), 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
      ['a key of another name', async () => forged('RS256', { kid: 'unknown' }), 'ERR_JWKS_NO_MATCHING_KEY'],
      ['a key of its own', async () => forged('RS256', { kid: 'first', jwk: true }), 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
      ['the shared secret as key', async () => shared(), 'ERR_JOSE_ALG_NOT_ALLOWED'],
      ['no signature', async () => unsigned(), 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ];

    it.each(forgers)('%s', async (_what, forge, reason) => {
      const token = await forge();
      const before = await journey.app.contents();
      const response = await send(token);
      expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
      expect(await response.json()).toEqual({ error: 'invalid_request', error_description: 'The sessions were not ended.' });
      expect(journey.log).toEqual([`Signing out with "city" failed: invalid: ${reason}`]);
      expect(await journey.app.contents()).toEqual(before);
      expect(await isSignedIn(browser)).toBe(true);
    });

    it('a token of our own hour while our clock is an hour off', async () => {
      for (const milliseconds of [3_600_000, -3_600_000]) {
        const token = await journey.provider.token(claims());
        journey.app.clock.advance(milliseconds);
        expect((await send(token)).status).toBe(400);
        journey.app.clock.reset();
      }
      expect(await isSignedIn(browser)).toBe(true);
    });

    it('a provider that is not there, or does not answer', async () => {
      const token = await journey.provider.token(claims());
      expect((await send(token, 'nobody')).status).toBe(404);
      expect((await send(token, 'down')).status).toBe(400);
      expect(await isSignedIn(browser)).toBe(true);
    });
  });

  async function forged(alg: string, { kid, jwk }: { kid: string; jwk?: boolean }): Promise<string> {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    const header = { alg, kid, ...(jwk && { jwk: await exportJWK(publicKey) }) };
    return new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
  }

  function shared(): Promise<string> {
    return new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(new TextEncoder().encode(CLIENT_SECRET));
  }

  function unsigned(): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part(claims())}.`;
  }
});
