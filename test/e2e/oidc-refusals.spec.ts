import { AccountService } from '@alliance/accounts';
import { createPerson } from '@alliance/accounts/testing';
import { Browser } from '../cookie-browser.js';
import { ATTEMPT_COOKIE, OidcJourney, SESSION_COOKIE } from '../oidc-journey.js';

const HOUR = 3_600_000;
const MAIJA = { email: 'maija@people.example', email_verified: true, name: 'Maija Esimerkki' };

const TITLES = {
  en: 'You are not signed in',
  fi: 'Kirjautuminen ei onnistunut',
  sv: 'Du är inte inloggad',
  de: 'Sie sind nicht angemeldet',
};

describe('signing in with a provider refuses', () => {
  let journey: OidcJourney;
  let browser: Browser;
  let before: Record<string, string[]>;

  beforeAll(async () => {
    journey = await OidcJourney.start();
  });
  afterAll(() => journey?.close());
  beforeEach(async () => {
    await journey.app.rows('DELETE FROM person');
    await createPerson(journey.app);
    before = await journey.app.contents();
    journey.app.clock.reset();
    journey.log.length = 0;
    browser = new Browser();
    journey.arrive('subject-1', MAIJA);
  });

  /** Nobody is signed in, nothing was stored, the attempt is over, the page tells nothing, and the log one line. */
  async function expectRefused(response: Response, status: number, reason: string): Promise<void> {
    const page = await response.text();
    expect([response.status, journey.log]).toEqual([status, reason === '' ? [] : [expect.stringContaining(reason)]]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain(`<h1>${TITLES.en}</h1>`);
    expect(page).toContain('href="/sign-in"');
    expect(page).not.toMatch(/OAUTH|nonce|maija|subject|stack/i);
    for (const name of [SESSION_COOKIE, ATTEMPT_COOKIE]) expect(browser.cookie(journey.app.url, name)).toBeUndefined();
    expect(await journey.app.contents()).toEqual(before);
  }

  async function changed(callback: URL, change: (parameters: URLSearchParams) => void): Promise<Response> {
    change(callback.searchParams);
    return browser.send(callback);
  }

  it('a forged state', async () => {
    const response = await changed(await journey.reachCallback(browser), (parameters) => parameters.set('state', 'x'.repeat(43)));
    await expectRefused(response, 400, 'invalid: OAUTH_INVALID_RESPONSE');
  });

  it('no state', async () => {
    const response = await changed(await journey.reachCallback(browser), (parameters) => parameters.delete('state'));
    await expectRefused(response, 400, 'invalid: OAUTH_INVALID_RESPONSE');
  });

  it('an answer to another browser’s attempt', async () => {
    const callback = await journey.reachCallback(browser);
    const other = new Browser();
    await other.send(`${journey.app.url}/sign-in/oidc/city`);
    browser = other;
    await expectRefused(await browser.send(callback), 400, 'invalid: OAUTH_INVALID_RESPONSE');
  });

  it('a wrong nonce', async () => {
    const callback = await journey.reachCallback(browser, 'city', {
      meddle: ({ searchParams }) => searchParams.set('nonce', 'of-somebody-else'),
    });
    await expectRefused(await browser.send(callback), 400, 'invalid: OAUTH_JWT_CLAIM_COMPARISON_FAILED');
  });

  it('a code that belongs to another PKCE verifier', async () => {
    const callback = await journey.reachCallback(browser, 'city', {
      meddle: ({ searchParams }) => searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
    });
    await expectRefused(await browser.send(callback), 400, 'invalid: invalid_grant');
  });

  it('a made-up code', async () => {
    const response = await changed(await journey.reachCallback(browser), (parameters) => parameters.set('code', 'made-up'));
    await expectRefused(response, 400, 'invalid: invalid_grant');
  });

  it('an answer that names another issuer', async () => {
    const response = await changed(await journey.reachCallback(browser), (parameters) => parameters.set('iss', 'https://other.example'));
    await expectRefused(response, 400, 'invalid: OAUTH_INVALID_RESPONSE');
  });

  it('an ID token that another key has signed', async () => {
    const callback = await journey.reachCallback(browser, 'forged');
    await expectRefused(await browser.send(callback), 400, 'Signing in with "forged" failed: invalid: OAUTH_INVALID_RESPONSE');
  });

  it.each([
    ['ahead', HOUR, 'invalid: issued too long ago'],
    ['behind', -HOUR, 'invalid: issued in the future'],
  ])('a provider while our clock is an hour %s', async (_direction, milliseconds, reason) => {
    journey.app.clock.advance(milliseconds);
    const callback = await journey.reachCallback(browser);
    journey.log.length = 0;
    await expectRefused(await browser.send(callback), 400, reason);
  });

  it('a provider while our clock is two hours ahead: its tokens are over', async () => {
    journey.app.clock.advance(2 * HOUR);
    await expectRefused(await browser.send(await journey.reachCallback(browser)), 400, 'invalid: OAUTH_JWT_TIMESTAMP_CHECK_FAILED');
  });

  it('a callback without an attempt', async () => {
    const callback = await journey.reachCallback(browser);
    browser.setCookie(journey.app.url, ATTEMPT_COOKIE, undefined);
    await expectRefused(await browser.send(callback), 400, 'noAttempt: missing');
  });

  it('an attempt that somebody has changed', async () => {
    const callback = await journey.reachCallback(browser);
    const sealed = browser.cookie(journey.app.url, ATTEMPT_COOKIE)!;
    browser.setCookie(journey.app.url, ATTEMPT_COOKIE, `${sealed.slice(0, -4)}AAAA`);
    await expectRefused(await browser.send(callback), 400, 'noAttempt: unreadable');
  });

  it('an attempt after ten minutes', async () => {
    const callback = await journey.reachCallback(browser);
    journey.app.clock.advance(600_000);
    await expectRefused(await browser.send(callback), 400, 'noAttempt: expired');
  });

  it('an attempt that was made with another provider', async () => {
    const { search } = await journey.reachCallback(browser);
    await expectRefused(
      await browser.send(`${journey.app.url}/sign-in/oidc/second/callback${search}`),
      400,
      'noAttempt: of another provider',
    );
  });

  it.each([
    ['says is not verified', { ...MAIJA, email_verified: false }],
    ['says nothing about', { email: MAIJA.email, name: MAIJA.name }],
    ['gives as something else', { ...MAIJA, email: ['maija@people.example'] }],
    ['does not give', { name: MAIJA.name, email_verified: true }],
    ['gives as no address', { ...MAIJA, email: 'maija' }],
  ])('an address that the provider %s, also where somebody here has it', async (_what, account) => {
    await createPerson(journey.app, { email: MAIJA.email });
    before = await journey.app.contents();
    journey.arrive('subject-1', account);
    await expectRefused(await journey.signIn(browser), 403, 'unverified');
  });

  it.each(['maija@people.example', 'maija@sub.city.example', 'maija@city.example.people.example'])(
    'an address of a domain that the provider has no say about, also where somebody here has it: %s',
    async (email) => {
      await createPerson(journey.app, { email, role: 'COORDINATOR' });
      before = await journey.app.contents();
      journey.arrive('subject-1', { ...MAIJA, email });
      await expectRefused(await journey.signIn(browser, 'limited'), 403, 'Signing in with "limited" failed: unverified');
    },
  );

  it('an address that is none here, although its quoted part names a domain of the provider', async () => {
    journey.arrive('subject-1', { ...MAIJA, email: '"a@city.example"@people.example' });
    await expectRefused(await journey.signIn(browser, 'limited'), 403, 'Signing in with "limited" failed: unverified');
  });

  it('newcomers where only people with an account may come', async () => {
    await expectRefused(await journey.signIn(browser, 'second'), 403, 'newcomer');
  });

  it('somebody who turns back at the provider', async () => {
    journey.provider.next = null;
    await expectRefused(await journey.signIn(browser), 403, 'denied: access_denied');
  });

  it('a provider that does not answer, and that one alone', async () => {
    await expectRefused(
      await browser.send(`${journey.app.url}/sign-in/oidc/down`),
      503,
      'Signing in with "down" failed: unavailable: ECONNREFUSED',
    );
    expect((await browser.send(`${journey.app.url}/sign-in/oidc/city`)).status).toBe(303);
  });

  it('a provider that takes a connection and says nothing', async () => {
    const response = await browser.send(`${journey.app.url}/sign-in/oidc/silent`);
    await expectRefused(response, 503, 'Signing in with "silent" failed: unavailable: OAUTH_TIMEOUT');
  });

  it('a provider that breaks down on the way', async () => {
    const callback = await journey.reachCallback(browser);
    journey.provider.isBroken = true;
    const response = await browser.send(callback);
    journey.provider.isBroken = false;
    await expectRefused(response, 503, 'unavailable: OAUTH_RESPONSE_IS_NOT_CONFORM');
  });

  it.each(['nobody', 'City', 'city%0a', '..%2fcity'])('a provider that is not there: %s', async (key) => {
    await expectRefused(await browser.send(`${journey.app.url}/sign-in/oidc/${key}`), 404, '');
    await expectRefused(await browser.send(`${journey.app.url}/sign-in/oidc/${key}/callback?code=x&state=y`), 404, '');
  });

  it.each(Object.entries(TITLES))('in the language of the browser: %s', async (locale, title) => {
    const response = await browser.send(`${journey.app.url}/sign-in/oidc/city/callback`, { headers: { 'accept-language': locale } });
    const page = await response.text();
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
  });

  it('what an answer writes into its error', async () => {
    const callback = await journey.reachCallback(browser);
    const response = await changed(callback, (parameters) => {
      parameters.delete('code');
      parameters.set('error', 'x\nWritten into the log <script>');
    });
    await expectRefused(response, 400, 'invalid: unreadable code');
  });

  it('to sign in twice by one code', async () => {
    const callback = await journey.reachCallback(browser);
    const attempt = browser.cookie(journey.app.url, ATTEMPT_COOKIE)!;
    expect((await browser.send(callback)).status).toBe(303);
    browser = new Browser();
    browser.setCookie(journey.app.url, ATTEMPT_COOKIE, attempt);
    before = await journey.app.contents();
    await expectRefused(await browser.send(callback), 400, 'invalid: invalid_grant');
  });

  it('people whose account is shut, whether linked already or not', async () => {
    const accounts = journey.app.get(AccountService);
    await journey.signIn(new Browser());
    const linked = await accounts.findPersonByEmail(MAIJA.email);
    const { person } = await createPerson(journey.app, { email: 'unlinked@people.example' });
    for (const id of [linked!.id, person.id]) await accounts.disablePerson(null, id);
    before = await journey.app.contents();
    await expectRefused(await journey.signIn(browser), 403, 'disabled');
    journey.log.length = 0;
    journey.arrive('subject-2', { ...MAIJA, email: person.email });
    browser = new Browser();
    await expectRefused(await journey.signIn(browser), 403, 'disabled');
  });
});
