import { createPerson } from '@alliance/accounts/testing';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const MAIJA = 'maija@people.example';

describe('the pages for signing in', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  beforeAll(async () => {
    app = await createTestApp({ RATE_SIGN_IN_PER_ADDRESS: 5 });
    mailbox = new TestMailbox(app);
  }, 120_000);
  afterAll(() => app?.close());
  beforeEach(async () => {
    await app.rows('TRUNCATE person, sign_in_request, mail_message, session CASCADE');
    app.clock.set('2027-03-01T12:00:00Z');
  });

  const answer = async (response: Response) => ({
    status: response.status,
    headers: response.headers,
    location: response.headers.get('location'),
    cookie: response.headers.get('set-cookie'),
    text: (await response.text()).replaceAll(/\s+/g, ' '),
  });
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    answer(await fetch(app.url + path, { method, headers, redirect: 'manual' }));
  /** Sends a form as a browser does. */
  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    answer(
      await fetch(app.url + path, {
        method: 'POST',
        headers: { origin: app.url, ...headers },
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    );
  /** The fields of a page's form as they stand there. */
  const fieldsOf = (text: string) =>
    Object.fromEntries([...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
  const mailedLink = async () => new URL((await mailbox.latest(MAIJA)).links.find((link) => link.includes('/sign-in/link'))!);
  const viewerOf = async (cookie: string | null) =>
    (await app.gql('{ viewer { email } }', {}, { headers: { cookie: cookie!.split(';', 1)[0]!, origin: app.url } })).data.viewer;

  it('lead from the start page over the address to the code, without a script', async () => {
    await createPerson(app, { email: MAIJA });
    expect((await get('/')).text).toContain('<a class="button" href="/account">Sign in</a>');
    const first = await get('/sign-in?returnTo=/graphiql');
    expect([first.status, fieldsOf(first.text)]).toEqual([200, { returnTo: '/graphiql' }]);
    const second = await post('/sign-in/request', { ...fieldsOf(first.text), email: ` ${MAIJA} ` });
    expect([second.status, second.cookie]).toEqual([200, null]);
    expect(second.text).toContain(`If ${MAIJA} may sign in here, a mail is on its way.`);
    const fields = fieldsOf(second.text);
    expect(fields).toEqual({ requestId: expect.stringMatching(/^signin_/), email: MAIJA, returnTo: '/graphiql' });
    const { code } = await mailbox.latest(MAIJA);
    const third = await post('/sign-in/code', { ...fields, code: code! });
    expect([third.status, third.location, third.headers.get('cache-control')]).toEqual([303, '/graphiql', 'no-store']);
    expect(await viewerOf(third.cookie)).toEqual({ email: MAIJA });
  });

  it('sign in by the link only once its button is pressed: programs that open links use nothing up', async () => {
    await post('/sign-in/request', { email: MAIJA, returnTo: '/graphiql' });
    const link = await mailedLink();
    expect(link.searchParams.get('returnTo')).toBe('/graphiql');
    const before = await app.contents();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { status, cookie } = await get(link.pathname + link.search, {}, method);
      expect([status, cookie]).toEqual([200, null]);
    }
    expect(await app.contents()).toEqual(before);
    const page = await get(link.pathname + link.search);
    expect(page.text).not.toContain(MAIJA);
    expect(fieldsOf(page.text)).toEqual({ token: link.searchParams.get('token'), returnTo: '/graphiql' });
    const done = await post('/sign-in/link', fieldsOf(page.text));
    expect([done.status, done.location]).toEqual([303, '/graphiql']);
    expect(await viewerOf(done.cookie)).toEqual({ email: MAIJA });
    const again = await post('/sign-in/link', fieldsOf(page.text));
    expect([again.status, again.cookie]).toEqual([422, null]);
    expect(again.text).toContain('This link is wrong, was used before or is no longer valid. Ask for a new one.');
    expect(again.text).toContain('href="/sign-in?returnTo=%2Fgraphiql"');
  });

  it('say what to mend, at the field', async () => {
    const wrong = await post('/sign-in/request', { email: '"><script>alert(1)</script>' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('<p class="error" id="email-error">Enter an e-mail address such as name@city.example.</p>');
    expect(wrong.text).toMatch(/aria-describedby="email-hint email-error" aria-invalid="true" autofocus/);
    expect(wrong.text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(wrong.text).not.toContain('<script>alert');
    const { text } = await post('/sign-in/request', { email: MAIJA });
    const refused = await post('/sign-in/code', { ...fieldsOf(text), code: '12345' });
    expect([refused.status, refused.cookie, fieldsOf(refused.text)]).toEqual([422, null, fieldsOf(text)]);
    expect(refused.text).toContain('This code is wrong or no longer valid.');
    expect(await app.rows('SELECT wrong_tries FROM sign_in_request')).toEqual([{ wrong_tries: 1 }]);
  });

  it.each([
    ['without any field', ''],
    ['with a field twice', 'requestId=a&requestId=b&email=a&email=b&code=1&code=2&token=a&token=b'],
    ['with NUL', 'requestId=signin_%00&email=a%00@b.example&code=%00&token=%00'],
  ])('take a form %s for a wrong one', async (_what, body) => {
    const before = await app.contents();
    for (const path of ['request', 'code', 'link']) {
      const headers = { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' };
      expect((await fetch(`${app.url}/sign-in/${path}`, { method: 'POST', headers, body })).status).toBe(422);
    }
    expect(await app.contents()).toEqual(before);
  });

  it.each([['https://elsewhere.example'], ['null']])(
    'take no form from %s, so that nobody is signed in as somebody else',
    async (origin) => {
      await post('/sign-in/request', { email: MAIJA });
      const token = (await mailedLink()).searchParams.get('token')!;
      const before = await app.contents();
      for (const path of ['request', 'code', 'link']) {
        const { status, cookie, headers } = await post(`/sign-in/${path}`, { token, email: MAIJA }, { origin });
        expect([status, cookie, headers.get('content-type')]).toEqual([403, null, 'text/html; charset=utf-8']);
      }
      expect(await app.contents()).toEqual(before);
    },
  );

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'])('never lead on to %s', async (returnTo) => {
    const { text } = await post('/sign-in/request', { email: MAIJA, returnTo });
    expect(fieldsOf(text)['returnTo']).toBe('/account');
    const token = (await mailedLink()).searchParams.get('token')!;
    expect(await post('/sign-in/link', { token, returnTo })).toMatchObject({ status: 303, location: '/account' });
  });

  it('say when there may be another mail', async () => {
    for (let count = 0; count < 5; count++) expect((await post('/sign-in/request', { email: MAIJA })).status).toBe(200);
    const { status, headers, text } = await post('/sign-in/request', { email: MAIJA });
    expect([status, headers.get('retry-after')]).toEqual([429, '3600']);
    expect(text).toContain('For this address 5 mails to sign in were asked for from your network within an hour');
  });

  it.each([
    ['fi', 'Kirjaudu sisään', 'Katso sähköpostisi', 'Kirjaudutaanko nyt?'],
    ['sv', 'Logga in', 'Titta i din e-post', 'Logga in nu?'],
    ['de', 'Anmelden', 'Sehen Sie in Ihre E-Mails', 'Jetzt anmelden?'],
    ['en', 'Sign in', 'Look into your mail', 'Sign in now?'],
  ])('speak %s', async (locale, ...titles) => {
    const headers = { 'accept-language': locale };
    const pages = [
      await get('/sign-in', headers),
      await post('/sign-in/request', { email: MAIJA }, headers),
      await get('/sign-in/link?token=a', headers),
    ];
    for (const [index, { text, headers: sent }] of pages.entries()) {
      expect(sent.get('content-language')).toBe(locale);
      expect(text).toContain(`<html lang="${locale}">`);
      expect(text).toContain(`<title>${titles[index]} – Alliance Exchange</title>`);
      expect(text).toContain(`<h1>${titles[index]}</h1>`);
    }
    expect(await app.rows('SELECT locale FROM mail_message')).toEqual([{ locale }]);
  });

  it('are kept by nobody, load nothing from elsewhere and tell no other host where one comes from', async () => {
    for (const path of ['/sign-in', '/sign-in/link?token=a']) {
      const { headers } = await get(path);
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'same-origin']);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+';( script-src 'self'; connect-src 'self';)? base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      );
    }
  });
});
