import { createPerson, createSession } from '@alliance/accounts/testing';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { addVirtualAuthenticator, createBrowserApp, describeInBrowser, openBrowser, type TestBrowser } from './browser.js';

describeInBrowser('signing in with a browser', () => {
  let app: TestApp;
  let origin: string;
  let browser: TestBrowser;
  let mailbox: TestMailbox;

  beforeAll(async () => {
    ({ app, origin } = await createBrowserApp());
    mailbox = new TestMailbox(app);
    browser = await openBrowser({ locale: 'en-GB' });
  }, 120_000);
  beforeEach(() => browser.context.clearCookies());
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const sessionCookie = async () => (await browser.context.cookies()).find(({ name }) => name === '__Host-session');
  const passkeys = async () => app.rows<{ name: string }>('SELECT name FROM passkey ORDER BY id');

  it('goes by a code from a mail, then by a passkey, until that is removed', async () => {
    const { page } = browser;
    const authenticator = await addVirtualAuthenticator(page);
    const address = 'anna@city.example';

    // Whoever asks for their account is led to signing in, and back.
    await page.goto(`${origin}/account`);
    expect(page.url()).toBe(`${origin}/sign-in?returnTo=/account`);
    await page.getByLabel('E-mail address').fill(address);
    await page.locator('form[action="/sign-in/request"] button').click();
    await page.locator('input[name=code]').fill((await mailbox.latest(address)).code!);
    await page.locator('form[action="/sign-in/code"] button').click();
    await page.waitForURL(`${origin}/account`);
    expect(await sessionCookie()).toMatchObject({ domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });

    await page.getByLabel('Name of the passkey').fill('Work laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.waitForURL(`${origin}/account?done=passkey-added`);
    expect(await page.getByRole('status').textContent()).toBe('The passkey was added. A mail tells you so, too.');
    expect(await passkeys()).toEqual([{ name: 'Work laptop' }]);
    expect(await authenticator.credentials()).toHaveLength(1);
    expect((await mailbox.latest(address)).subject).toBe('A passkey was added to your account');
    // The authenticator makes no second one for the same account.
    await page.getByLabel('Name of the passkey').fill('Once more');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('This device has a passkey for your account already.').waitFor();
    expect(await passkeys()).toEqual([{ name: 'Work laptop' }]);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${origin}/`);
    expect(await sessionCookie()).toBeUndefined();

    await page.goto(`${origin}/account`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(`${origin}/account`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Your account');
    expect(await app.rows('SELECT method FROM session WHERE ended_at IS NULL')).toEqual([{ method: 'PASSKEY' }]);

    await page.getByRole('button', { name: 'Remove: Work laptop' }).click();
    await page.waitForURL(`${origin}/account?done=passkey-removed`);
    expect(await passkeys()).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${origin}/`);
    await page.goto(`${origin}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('This passkey is not known here; perhaps it was removed. Sign in another way.').waitFor();
    expect(await sessionCookie()).toBeUndefined();
  }, 90_000);

  it('can be done with the keyboard alone', async () => {
    const { page } = browser;
    const { keyboard } = page;
    const address = 'kim@city.example';
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()') as Promise<string>;
    /** Presses Tab until something has the focus, which has to be seen. */
    const tabTo = async (what: string) => {
      for (let presses = 0; presses < 40; presses++) {
        await keyboard.press('Tab');
        if ((await focused()) !== what) continue;
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
        return;
      }
      throw new Error(`Tab never came to "${what}".`);
    };
    await page.goto(`${origin}/sign-in?returnTo=/account`);
    await tabTo('email');
    await keyboard.type(address);
    await keyboard.press('Enter');
    await page.waitForURL(`${origin}/sign-in/request`);
    // The field for the code has the focus already.
    expect(await focused()).toBe('code');
    await keyboard.type((await mailbox.latest(address)).code!);
    await keyboard.press('Enter');
    await page.waitForURL(`${origin}/account`);
    await tabTo('passkey-name');
    await keyboard.type('By keyboard');
    await tabTo('Add a passkey');
    await keyboard.press('Enter');
    await page.waitForURL(`${origin}/account?done=passkey-added`);
    await tabTo('Remove');
    await keyboard.press('Space');
    await page.waitForURL(`${origin}/account?done=passkey-removed`);
    await tabTo('Sign out');
    await keyboard.press('Enter');
    await page.waitForURL(`${origin}/`);
    expect(await sessionCookie()).toBeUndefined();
  }, 90_000);

  it('shows the form for passkeys only where the browser can use them', async () => {
    const { context } = browser;
    const page = await context.newPage();
    await page.addInitScript('delete window.PublicKeyCredential');
    await page.goto(`${origin}/sign-in`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button').allTextContents()).not.toContain('Sign in with a passkey');
    await page.close();
  });

  it('refuses forms of the account page that another site sends', async () => {
    const { person } = await createPerson(app);
    const cookie = await createSession(app, person.id);
    const before = await app.contents();
    for (const foreign of ['https://elsewhere.example', 'null', undefined]) {
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', ...(foreign && { origin: foreign }) };
      const response = await fetch(`${app.url}/account/sessions/end-others`, { method: 'POST', headers, redirect: 'manual' });
      expect([foreign, response.status]).toEqual([foreign, 403]);
    }
    expect(await app.contents()).toEqual(before);
  });
});
