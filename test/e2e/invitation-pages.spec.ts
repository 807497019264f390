import { AccountService } from '@alliance/accounts';
import { createPerson, createSession, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const INVITE = 'mutation($input: InviteToCityInput!) { inviteToCity(input: $input) { invitation { id } userErrors { code } } }';

describe('the pages of an invitation', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  let cityId: string;
  let manager: TestPerson;
  let count = 0;

  const invited = async (email = `guest-${++count}@people.example`) => {
    const { data } = await app.gql(INVITE, { input: { cityId, email, role: 'EDITOR', locale: 'sv' } }, manager);
    const { links } = await mailbox.latest(email);
    return { id: data.inviteToCity.invitation.id as string, email, link: links[0]!, token: new URL(links[0]!).searchParams.get('token')! };
  };
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url, { headers: { 'accept-language': 'en', ...headers }, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'accept-language': 'en', origin: app.url, ...headers },
      body: new URLSearchParams(fields),
    });
    return {
      status: response.status,
      location: response.headers.get('location'),
      cookie: response.headers.get('set-cookie'),
      text: await response.text(),
    };
  };
  const unchanged = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const before = await app.contents(['session']);
    const answer = await work();
    expect(await app.contents(['session'])).toEqual(before);
    return answer;
  };
  const grantsOf = async (email: string) =>
    app.rows('SELECT g.role FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email = $1', [email]);

  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
    cityId = encodeId('city', (await createCity(app.database, { name: 'Espoo & <Esbo>' })).id);
    manager = await createPerson(app, {
      role: 'MANAGER',
      cityId: (await app.rows('SELECT id FROM city'))[0]!['id'],
      displayName: 'Maija <Esimerkki>',
    });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.reset());

  it('say who invites to what, escaped, and change nothing when opened', async () => {
    const { link, email } = await invited();
    const page = await unchanged(() => get(link));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Maija &lt;Esimerkki&gt; invites you to take part in Alliance Exchange.');
    for (const shown of ['Espoo &amp; &lt;Esbo&gt;', 'editor', email]) expect(page.text).toContain(shown);
    expect(page.text).toMatch(/<html lang="en">/);
    expect(page.text.match(/<form method="post" action="\/invitation\/(accept|decline)">/g)).toHaveLength(2);
    expect(page.text).not.toMatch(/<script/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    for (const language of ['fi', 'sv', 'de']) {
      const translated = await get(link, { 'accept-language': language });
      expect(translated.text).toContain(`<html lang="${language}">`);
      expect(translated.text).not.toContain('invites you');
    }
  });

  it('make an account for a new address and give it the role, but sign nobody in: the mail may have been passed on', async () => {
    const { link, token, email } = await invited();
    expect((await get(link)).text).toContain('Accepting makes an account with this address. Sign in afterwards to use it.');
    const answer = await post('/invitation/accept', { token, displayName: ' Matti Meikäläinen ' });
    expect([answer.status, answer.location, answer.cookie]).toEqual([303, '/invitation/accepted', null]);
    expect(await app.rows('SELECT id, display_name, locale FROM person WHERE email = $1', [email])).toEqual([
      { id: expect.any(String), display_name: 'Matti Meikäläinen', locale: 'sv' },
    ]);
    expect(await grantsOf(email)).toEqual([{ role: 'EDITOR' }]);
    expect(await app.rows('SELECT 1 FROM session s JOIN person p ON p.id = s.person_id WHERE p.email = $1', [email])).toEqual([]);
    const welcome = await get(`${app.url}/invitation/accepted`);
    expect([welcome.status, welcome.text]).toEqual([200, expect.stringContaining('Sign in with the invited address to use the role.')]);
    expect(welcome.text).toContain('href="/sign-in"');
    // A second press of the button finds everything done.
    const again = await unchanged(() => post('/invitation/accept', { token, displayName: 'Somebody else' }));
    expect([again.status, again.location, again.cookie]).toEqual([303, '/invitation/accepted', null]);
  });

  it('ask for a name again that nobody could have, and keep what was written', async () => {
    const { token, email } = await invited();
    const answer = await unchanged(() => post('/invitation/accept', { token, displayName: '"><b>'.padEnd(201, 'x') }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('A name has 1 to 200 characters that can be seen, on one line.');
    expect(answer.text).toContain('aria-describedby="displayName-hint displayName-error"');
    expect(answer.text).toContain('aria-invalid="true"');
    expect(answer.text).toContain('value="&quot;&gt;&lt;b&gt;x');
    expect(await grantsOf(email)).toEqual([]);
  });

  it('give the role to the account of the address, but sign nobody in to it: the mail may have been passed on', async () => {
    const { person } = await createPerson(app, { email: `known-${++count}@people.example` });
    const { link, token } = await invited(person.email);
    const page = await get(link);
    expect(page.text).toContain('There is an account with this address');
    expect(page.text).not.toContain('name="displayName"');
    const answer = await post('/invitation/accept', { token });
    expect([answer.status, answer.location, answer.cookie]).toEqual([303, '/invitation/accepted', null]);
    expect(await grantsOf(person.email)).toEqual([{ role: 'EDITOR' }]);
    expect((await get(`${app.url}/invitation/accepted`)).text).toContain('href="/sign-in"');
  });

  it('give the role to whoever is signed in, and say so before', async () => {
    const { person } = await createPerson(app, { displayName: 'Signed In' });
    const headers = { cookie: await createSession(app, person.id) };
    const { link, token, email } = await invited();
    expect((await get(link, headers)).text).toContain('You are signed in as Signed In');
    const answer = await post('/invitation/accept', { token }, headers);
    expect([answer.status, answer.location]).toEqual([303, '/invitation/accepted']);
    expect([await grantsOf(person.email), await grantsOf(email)]).toEqual([[{ role: 'EDITOR' }], []]);
    expect(await app.rows('SELECT 1 FROM person WHERE email = $1', [email])).toEqual([]);
    const welcome = await get(`${app.url}/invitation/accepted`, headers);
    expect([welcome.status, welcome.text]).toEqual([200, expect.stringContaining('the role is yours')]);
  });

  it('let no token answer that is for reading alone', async () => {
    const { person } = await createPerson(app);
    const { secret } = await app.get(AccountService).createToken(null, person.id, { name: 'spec', scopes: ['read'] });
    const { token } = await invited();
    for (const path of ['/invitation/accept', '/invitation/decline']) {
      const answer = await unchanged(() => post(path, { token, displayName: 'Name' }, { authorization: `Bearer ${secret}` }));
      expect([path, answer.status, answer.location]).toEqual([path, 403, null]);
    }
  });

  it('decline without making an account', async () => {
    const { token, email, link } = await invited();
    const answer = await post('/invitation/decline', { token });
    expect([answer.status, answer.location, answer.cookie]).toEqual([303, '/invitation/declined', null]);
    expect((await get(`${app.url}/invitation/declined`)).text).toContain('no account was made');
    expect(await app.rows('SELECT 1 FROM person WHERE email = $1', [email])).toEqual([]);
    const late = await unchanged(() => post('/invitation/accept', { token, displayName: 'Late' }));
    expect([late.status, late.cookie]).toEqual([410, null]);
    expect((await get(link)).status).toBe(410);
  });

  it('turn away forms of other hosts', async () => {
    const { token } = await invited();
    for (const path of ['/invitation/accept', '/invitation/decline']) {
      const answer = await unchanged(() => post(path, { token, displayName: 'Name' }, { origin: 'https://elsewhere.example' }));
      expect([path, answer.status, answer.cookie]).toEqual([path, 403, null]);
    }
  });

  it('tell what has run out, been renewed or never been', async () => {
    const { link, token } = await invited();
    app.clock.advance(15 * 24 * 60 * 60 * 1_000);
    const ended = await get(link);
    expect([ended.status, ended.text]).toEqual([410, expect.stringContaining('The invitation has expired')]);
    expect((await unchanged(() => post('/invitation/accept', { token, displayName: 'Late' }))).status).toBe(410);
    for (const address of ['', '?token=', '?token=a&token=b', `?token=${'x'.repeat(43)}`, '?token=%00']) {
      const nothing = await get(`${app.url}/invitation${address}`);
      expect([address, nothing.status, nothing.text]).toEqual([address, 410, expect.stringContaining('no longer works')]);
    }
    expect((await unchanged(() => post('/invitation/accept', {}))).status).toBe(410);
  });

  it('let nobody in to an account that is shut out', async () => {
    const { person } = await createPerson(app, { email: `shut-${++count}@people.example` });
    await app.rows(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [person.id]);
    const { token } = await invited(person.email);
    const answer = await post('/invitation/accept', { token });
    expect(answer.cookie).toBeNull();
  });
});
