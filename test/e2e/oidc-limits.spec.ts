import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPerson, createSession } from '@alliance/accounts/testing';
import type { TestApp } from '@alliance/testing';
import { ATTEMPT_COOKIE } from '../oidc-journey.js';
import { createTestApp } from '../support.js';

/** Nobody listens there: what is counted is the try. */
const PROVIDER = { key: 'city', name: 'City', issuer: 'http://127.0.0.1:1', clientId: 'city', clientSecret: 'hush' };

describe('signing in with a provider is counted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oidc-'));
  let app: TestApp;

  beforeAll(async () => {
    const file = join(folder, 'providers.json');
    writeFileSync(file, JSON.stringify([PROVIDER]));
    // The client's address comes from the header, as behind a proxy.
    app = await createTestApp({
      OIDC_PROVIDERS_FILE: file,
      RATE_LIMITS: true,
      RATE_ANONYMOUS_PER_MINUTE: 3,
      RATE_SIGNED_IN_PER_MINUTE: 2,
      TRUST_PROXY: ['127.0.0.1'],
    });
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true });
  });

  const visit = (path: string, address: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/sign-in/oidc/${path}`, { redirect: 'manual', headers: { 'x-forwarded-for': address, ...headers } });
  const statuses = async (times: number, send: () => Promise<Response>) => {
    const found = [];
    for (let time = 0; time < times; time++) found.push((await send()).status);
    return found;
  };

  it.each([
    ['city', '192.0.2.1', 503],
    ['city/callback?code=x&state=y', '192.0.2.2', 400],
    ['nobody', '192.0.2.3', 404],
  ])('where it begins and where it ends: %s', async (path, address, status) => {
    const before = await app.contents();
    expect(await statuses(4, () => visit(path, address))).toEqual([status, status, status, 429]);
    const refused = await visit(path, address, { 'accept-language': 'fi', cookie: `${ATTEMPT_COOKIE}=an-attempt` });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    // The attempt is not over: the page can be loaded again.
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect(await refused.text()).toContain('<html lang="fi">');
    expect((await visit(path, '198.51.100.7')).status).toBe(status);
    expect(await app.contents()).toEqual(before);
  });

  it('together with everything else of the address, and for a person signed in with theirs', async () => {
    expect(await statuses(2, () => visit('city', '203.0.113.1'))).toEqual([503, 503]);
    expect(await statuses(2, () => visit('city/callback', '203.0.113.1'))).toEqual([400, 429]);
    const cookie = await createSession(app, (await createPerson(app)).person.id);
    let last = 0;
    // From another address each time.
    expect(await statuses(3, () => visit('city', `203.0.113.${++last}`, { cookie }))).toEqual([503, 503, 429]);
  });
});
