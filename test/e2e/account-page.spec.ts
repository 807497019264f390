import { createPerson, createSession } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const CLEARED = /^__Host-session=; Max-Age=0/;
const DAY = 24 * 60 * 60 * 1000;

describe('the account page', () => {
  let app: TestApp;
  let mailbox: TestMailbox;

  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
  });
  beforeEach(() => app.clock.set('2027-03-01T12:00:00Z'));
  afterAll(() => app?.close());

  /** Somebody signed in, as their browser would send it. */
  const somebody = async (options: Parameters<typeof createPerson>[1] = {}) => {
    const person = await createPerson(app, options);
    return { ...person, cookie: await createSession(app, person.person.id) };
  };
  const show = async (cookie: string, path = '/account', locale = 'en') => {
    const response = await fetch(app.url + path, { headers: { cookie, 'accept-language': locale }, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  /** Sends a form of the page. */
  const send = async (cookie: string, path: string, fields: Record<string, string> | [string, string][] = {}) => {
    const response = await fetch(`${app.url}/account/${path}`, {
      method: 'POST',
      headers: { cookie, origin: app.url },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    const { status, headers } = response;
    return { status, location: headers.get('location'), setCookie: headers.get('set-cookie'), text: await response.text() };
  };
  const isSignedIn = async (cookie: string) => (await show(cookie)).status === 200;

  it('leads whoever is not signed in by a browser to signing in', async () => {
    const { token } = await createPerson(app);
    const anonymous = await fetch(`${app.url}/account`, { redirect: 'manual' });
    expect([anonymous.status, anonymous.headers.get('location')]).toEqual([303, '/sign-in?returnTo=/account']);
    const program = await fetch(`${app.url}/account`, { redirect: 'manual', headers: { authorization: `Bearer ${token}` } });
    expect([program.status, program.headers.get('location')]).toEqual([303, '/sign-in?returnTo=/account']);
    expect((await show('__Host-session=gone')).status).toBe(303);
    const before = await app.contents();
    for (const path of ['sessions/end-others', 'export', 'erase', 'tokens/create', 'sign-out']) {
      expect([path, (await send('', path)).status]).toEqual([path, 401]);
      const response = await fetch(`${app.url}/account/${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect(await app.contents()).toEqual(before);
  });

  it('shows name, address, roles with their city, and times in the zone of the person; nobody keeps it', async () => {
    const city = await createCity(app.database, { name: 'Espoo' });
    const person = { displayName: 'Maija <b>', email: 'maija@city.example', timeZone: 'Europe/Helsinki' };
    const { cookie } = await somebody({ role: 'MANAGER', cityId: city.id, ...person });
    const { status, headers, text } = await show(cookie, '/account?done=session-ended');
    expect([status, headers.get('cache-control'), headers.get('content-language')]).toEqual([200, 'no-store', 'en']);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const part of ['Maija &lt;b&gt;', 'maija@city.example', 'Manager, Espoo', 'The session was ended.', '1 Mar 2027, 14:00']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Maija <b>');
    expect((await show(cookie, '/account?done=constructor', 'sv')).text).not.toContain('role="status"');
    app.clock.advance(61 * 60_000);
    expect((await show(cookie)).text).toContain('You signed in more than 60 minutes ago.');
  });

  it('ends one session, all others, and its own', async () => {
    const { person, cookie } = await somebody();
    const stranger = await somebody();
    const [second, third] = [await createSession(app, person.id), await createSession(app, person.id)];
    const idOf = async (method: string) => {
      const [row] = await app.rows<{ id: string }>('SELECT id FROM session WHERE person_id = $1 AND method = $2', [person.id, method]);
      return encodeId('sess', row!.id);
    };
    const phone = await createSession(app, person.id, 'CODE');
    const before = await app.contents();
    expect((await send(stranger.cookie, 'sessions/end', { id: await idOf('CODE') })).status).toBe(422);
    expect((await send(cookie, 'sessions/end', { id: encodeId('sess', newId()) })).status).toBe(422);
    expect((await send(cookie, 'sessions/end', { id: "' OR 1=1" })).status).toBe(404);
    expect((await send(cookie, 'sessions/end')).status).toBe(404);
    expect(await app.contents()).toEqual(before);
    expect(await send(cookie, 'sessions/end', { id: await idOf('CODE') })).toMatchObject({
      status: 303,
      location: '/account?done=session-ended',
    });
    expect([await isSignedIn(phone), await isSignedIn(second), await isSignedIn(cookie)]).toEqual([false, true, true]);
    expect((await send(cookie, 'sessions/end-others')).location).toBe('/account?done=sessions-ended');
    expect([await isSignedIn(second), await isSignedIn(third), await isSignedIn(cookie)]).toEqual([false, false, true]);
    expect(await send(cookie, 'sign-out')).toMatchObject({ status: 303, location: '/', setCookie: expect.stringMatching(CLEARED) });
    expect([await isSignedIn(cookie), await isSignedIn(stranger.cookie)]).toEqual([false, true]);
  });

  it('makes a token that is shown once, and revokes it', async () => {
    const { person, cookie } = await somebody();
    const form: [string, string][] = [
      ['name', '  Reports '],
      ['scopes', 'read'],
      ['scopes', 'write:practices'],
      ['days', '90'],
    ];
    const made = await send(cookie, 'tokens/create', form);
    const secret = /<code>(ax_[\w-]{43})<\/code>/.exec(made.text)![1]!;
    expect(made.status).toBe(200);
    expect((await app.gql('{ viewer { email } }', {}, { token: secret })).data.viewer).toEqual({ email: person.email });
    const [row] = await app.rows(`SELECT id, name, scopes, expires_at FROM access_token WHERE person_id = $1 AND name <> 'spec'`, [
      person.id,
    ]);
    expect(row).toMatchObject({
      name: 'Reports',
      scopes: ['read', 'write:practices'],
      expires_at: new Date(app.clock.now().getTime() + 90 * DAY),
    });
    const page = await show(cookie);
    expect(page.text).toContain('Reports');
    expect(page.text).not.toContain(secret);
    expect((await send(cookie, 'tokens/revoke', { id: encodeId('tok', row!['id'] as string) })).location).toBe(
      '/account?done=token-revoked',
    );
    expect((await app.gql('{ viewer { email } }', {}, { token: secret })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('says what is wrong with a token beside its field, with what was typed, and makes none', async () => {
    const { cookie } = await somebody();
    const before = await app.contents();
    const nameless = await send(cookie, 'tokens/create', { name: 'x'.repeat(101), scopes: 'read', days: '30' });
    expect(nameless.status).toBe(422);
    expect(nameless.text).toContain(`value="${'x'.repeat(101)}"`);
    expect(nameless.text).toMatch(/<p class="error" id="token-name-error">[^<]*1 to 100 characters/);
    expect((await send(cookie, 'tokens/create', { name: 'Reports', scopes: 'everything', days: '30' })).status).toBe(422);
    expect(await app.contents()).toEqual(before);
    // Any other number of days than those offered is the shortest.
    await send(cookie, 'tokens/create', { name: 'Forever', scopes: 'read', days: '99999' });
    const [row] = await app.rows(`SELECT expires_at FROM access_token WHERE name = 'Forever'`);
    expect(row!['expires_at']).toEqual(new Date(app.clock.now().getTime() + 30 * DAY));
  });

  it('asks for the file with everything, once at a time', async () => {
    const { person, cookie } = await somebody();
    const exports = async () => (await app.rows('SELECT state FROM data_export WHERE person_id = $1', [person.id])).length;
    expect((await send(cookie, 'export')).location).toBe('/account?done=export-requested');
    expect((await show(cookie)).text).toContain('not ready yet');
    expect((await send(cookie, 'export')).status).toBe(422);
    expect(await exports()).toBe(1);
  });

  it('erases an account by a code from a mail, not by a wrong one', async () => {
    const { person, cookie } = await somebody();
    expect((await send(cookie, 'erase')).location).toBe('/account?done=erasure-code-sent');
    const code = (await mailbox.latest(person.email)).code!;
    const wrong = await send(cookie, 'erase/confirm', { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/<p class="error" id="erase-code-error">[^<]+</);
    const addressOf = async () => (await app.rows('SELECT email FROM person WHERE id = $1', [person.id]))[0]?.['email'] as string | null;
    expect(await addressOf()).toBe(person.email);
    const erased = await send(cookie, 'erase/confirm', { code });
    expect([erased.status, erased.setCookie]).toEqual([200, expect.stringMatching(CLEARED)]);
    expect(erased.text).toContain('Your account is erased');
    expect(await addressOf()).toBeNull();
    expect(await isSignedIn(cookie)).toBe(false);
  });
});
