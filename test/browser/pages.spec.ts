import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NoticeKind, Notices } from '@alliance/access';
import { createPerson, createSession } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { LOCALES, newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import type { Page } from 'playwright-core';
import { createBrowserApp, describeInBrowser, openBrowser, type TestBrowser } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 AA and its best practices: the rule, and where. */
interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** Every page, and how to come to it. */
const PAGES: Record<string, (page: Page, origin: string) => Promise<unknown>> = {
  '/': (page, origin) => page.goto(`${origin}/`),
  '/sign-in': (page, origin) => page.goto(`${origin}/sign-in?returnTo=/account`),
  '/sign-in, with a wrong address': async (page, origin) => {
    await page.goto(`${origin}/sign-in`);
    await page.locator('input[name=email]').fill('nobody');
    await page.locator('form[action="/sign-in/request"] button').click();
    await page.locator('[aria-invalid=true]').waitFor();
  },
  'the page for the code': async (page, origin) => {
    await page.goto(`${origin}/sign-in`);
    await page.locator('input[name=email]').fill('kim@city.example');
    await page.locator('form[action="/sign-in/request"] button').click();
    await page.locator('input[name=code]').waitFor();
  },
  'the page of a link': (page, origin) => page.goto(`${origin}/sign-in/link?token=${'A'.repeat(43)}`),
  '/account': (page, origin) => page.goto(`${origin}/account?done=session-ended`),
  '/account, with something to mend': async (page, origin) => {
    await page.goto(`${origin}/account`);
    await page.locator('#new-token').click();
    await page.locator('#token-name').fill(' ');
    await page.locator('form[action="/account/tokens/create"] button').click();
    await page.locator('[role=alert] strong').waitFor();
  },
  'a new token': async (page, origin) => {
    await page.goto(`${origin}/account`);
    await page.locator('#new-token').click();
    await page.locator('#token-name').fill('Reports');
    await page.locator('form[action="/account/tokens/create"] button').click();
    await page.locator('#secret').waitFor();
  },
  'an error': (page, origin) => page.goto(`${origin}/account/exports/exp_${'0'.repeat(32)}`),
};

describeInBrowser('the pages', () => {
  let app: TestApp;
  let origin: string;
  let browser: TestBrowser | undefined;
  let cookie: { name: string; value: string };

  beforeAll(async () => {
    ({ app, origin } = await createBrowserApp());
    const city = await createCity(app.database, { name: 'Espoo' });
    const { person } = await createPerson(app, { role: 'MANAGER', cityId: city.id, displayName: 'Maija Mallikas' });
    await createSession(app, person.id, 'CODE');
    const [name, value] = (await createSession(app, person.id)).split('=', 2) as [string, string];
    cookie = { name, value };
    await app.rows(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, name, backed_up, last_used_at)
       VALUES ($1, $1, 'AA', 'AA', 0, 'A laptop with quite a long name in the office', true, now())`,
      [person.id],
    );
    const tell = (kind: NoticeKind, title: string) =>
      app.get(Notices).send({ kind, title, subject: { type: 'Practice', id: newId() }, to: { personIds: [person.id] }, actor: null });
    await app.database.transaction(async () => {
      await tell(NoticeKind.REVIEW_REQUESTED, 'Cool roofs on every school of the city, with what they cost and what they bring');
      await tell(NoticeKind.COMMENTED, 'Donaudampfschifffahrtsgesellschaft');
    });
  }, 120_000);
  afterEach(async () => {
    await browser?.close();
    browser = undefined;
  });
  afterAll(() => app?.close());

  /** A browser in which somebody is signed in. */
  const open = async (options: Parameters<typeof openBrowser>[0]) => {
    browser = await openBrowser(options);
    await browser.context.addCookies([{ ...cookie, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
    return browser;
  };

  it.each(['light', 'dark'] as const)(
    'have nothing that keeps people out, in %s',
    async (colorScheme) => {
      const { page } = await open({ locale: 'en-GB', colorScheme, bypassCSP: true });
      const found: [string, string, string[]][] = [];
      for (const [name, go] of Object.entries(PAGES)) {
        await go(page, origin);
        await page.evaluate(AXE);
        const { violations, passes } = await page.evaluate<{ violations: Violation[]; passes: Violation[] }>('axe.run()');
        expect([name, passes.length > 10]).toEqual([name, true]);
        found.push(...violations.map(({ id, nodes }): [string, string, string[]] => [name, id, nodes.map(({ html }) => html)]));
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  it.each(LOCALES)(
    'speak %s, and fit a window 320 pixels wide',
    async (locale) => {
      const { page } = await open({ locale, viewport: { width: 320, height: 640 } });
      for (const [name, go] of Object.entries(PAGES)) {
        await go(page, origin);
        const { lang, width, title } = await page.evaluate<{ lang: string; width: number; title: string }>(
          '({ lang: document.documentElement.lang, width: document.documentElement.scrollWidth, title: document.title })',
        );
        expect([name, lang, width <= 320, title.length > 0]).toEqual([name, locale, true, true]);
      }
    },
    120_000,
  );

  it('load nothing from elsewhere, and nothing that their policy forbids', async () => {
    const { page, requests, complaints } = await open({ locale: 'en-GB' });
    for (const go of Object.values(PAGES)) await go(page, origin);
    expect(requests.length).toBeGreaterThan(Object.keys(PAGES).length);
    expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);
});
