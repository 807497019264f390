import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { TestApp } from '@alliance/testing';
import { Browser } from './cookie-browser.js';
import { CLIENT_SECRET, TestProvider, type Account } from './oidc-provider.js';
import { createTestApp } from './support.js';

export const ATTEMPT_COOKIE = '__Host-oidc';
export const SESSION_COOKIE = '__Host-session';

const GROUPS = [
  { group: 'city-editors', role: 'EDITOR', city: 'rivertown' },
  { group: 'city-managers', role: 'MANAGER', city: 'rivertown' },
  { group: 'city-managers', role: 'EDITOR', city: 'rivertown' },
  { group: 'partners', role: 'PARTNER', organisation: 'boat-works' },
  { group: 'alliance', role: 'COORDINATOR' },
  { group: 'elsewhere', role: 'EDITOR', city: 'no-such-city' },
];

/** The product with a provider that it knows by several names, and the log of it all. */
export class OidcJourney {
  readonly log: string[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'oidc-'));

  private constructor(
    readonly provider: TestProvider,
    /** Publishes keys that it does not sign with. */
    readonly forger: TestProvider,
    /** Takes connections, and never answers. */
    private readonly silent: TestProvider,
    /** Where nobody listens any more. */
    private readonly goneIssuer: string,
  ) {}

  app!: TestApp;

  static async start(): Promise<OidcJourney> {
    const gone = await TestProvider.listen();
    await gone.close();
    const [provider, forger, silent] = [await TestProvider.listen(), await TestProvider.listen(), await TestProvider.listen()];
    const journey = new OidcJourney(provider, forger, silent, gone.issuer);
    for (const level of ['log', 'warn', 'error', 'debug'] as const) {
      jest.spyOn(Logger.prototype, level).mockImplementation((...parts: unknown[]) => void journey.log.push(parts.map(describe).join(' ')));
    }
    try {
      await journey.open();
    } catch (error) {
      // What listens would keep the process from ending.
      await journey.closeProviders();
      throw error;
    }
    // What Nest says while it starts is not what a sign-in logs.
    journey.log.length = 0;
    return journey;
  }

  private async open(): Promise<void> {
    const { issuer } = this.provider;
    const ordinary = { issuer, clientSecret: CLIENT_SECRET, scopes: 'openid email profile groups', groupsClaim: 'groups' };
    const file = join(this.folder, 'providers.json');
    writeFileSync(join(this.folder, 'secret'), `${CLIENT_SECRET}\n`);
    const providers = [
      {
        ...ordinary,
        key: 'city',
        clientId: 'city',
        name: { en: 'City of Rivers', fi: 'Jokikaupunki', sv: 'Flodstaden', de: 'Flussstadt' },
        groups: GROUPS,
      },
      {
        ...ordinary,
        key: 'second',
        clientId: 'second',
        name: 'Second',
        clientSecret: undefined,
        clientSecretFile: 'secret',
        newAccounts: false,
      },
      { ...ordinary, key: 'trusting', clientId: 'trusting', name: 'Trusting', emailVerifiedClaim: 'always' },
      { ...ordinary, key: 'limited', clientId: 'limited', name: 'Limited', emailDomains: ['city.example', 'Harbour.Example'] },
      { ...ordinary, key: 'forged', clientId: 'forged', name: 'Forged', issuer: this.forger.issuer },
      { ...ordinary, key: 'down', clientId: 'down', name: 'Down', issuer: this.goneIssuer },
      { ...ordinary, key: 'silent', clientId: 'silent', name: 'Silent', issuer: this.silent.issuer },
    ];
    writeFileSync(file, JSON.stringify(providers));
    this.app = await createTestApp({ OIDC_PROVIDERS_FILE: file });
    const { published } = this.provider;
    // It warns of keeping its codes in memory, which is what a test wants.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await this.provider.serve(this.app.url, ['city', 'second', 'trusting', 'limited']);
    await this.forger.serve(this.app.url, ['forged'], { publishedKeys: [published] });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.closeProviders();
    jest.restoreAllMocks();
    rmSync(this.folder, { recursive: true });
  }

  private async closeProviders(): Promise<void> {
    for (const provider of [this.provider, this.forger, this.silent]) await provider.close();
  }

  /** Somebody at the provider, who signs in there next. */
  arrive(subject: string, account: Account): void {
    this.provider.accounts.set(subject, account);
    this.forger.accounts.set(subject, account);
    this.provider.next = this.forger.next = subject;
  }

  /** Goes through the provider until it sends the browser back; `meddle` changes the address that the product sent it to. */
  async reachCallback(browser: Browser, key = 'city', { query = '', meddle = (_url: URL): void => undefined } = {}): Promise<URL> {
    const begun = await browser.send(`${this.app.url}/sign-in/oidc/${key}${query}`);
    if (begun.status !== 303) throw new Error(`Signing in did not begin: ${begun.status}`);
    const address = new URL(begun.headers.get('location')!);
    meddle(address);
    return (await browser.follow(address.href, (url) => url.origin === this.app.url)).url;
  }

  /** Signs in, all the way; answers the product's last answer. */
  async signIn(browser: Browser, key = 'city', query = ''): Promise<Response> {
    return browser.send(await this.reachCallback(browser, key, { query }));
  }

  isSignedIn(browser: Browser): boolean {
    return browser.cookie(this.app.url, SESSION_COOKIE) !== undefined;
  }

  /** Sends an operation as a page of the product does. */
  async gql(browser: Browser, query: string): Promise<{ data?: any; errors?: { extensions: { code: string } }[] }> {
    const response = await browser.send(`${this.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.app.url },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as object;
  }

  async viewer(browser: Browser, fields = 'displayName email locale'): Promise<any> {
    return (await this.gql(browser, `{ viewer { ${fields} } }`)).data.viewer;
  }

  /** Roles of the one with an address, each with its scope's id and who keeps it. */
  async roles(email: string): Promise<string[]> {
    const rows = await this.app.rows<{ text: string }>(
      `SELECT concat_ws(' ', g.role, g.scope_id, coalesce(g.source, 'people')) AS text
       FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.email = $1 ORDER BY 1`,
      [email],
    );
    return rows.map(({ text }) => text);
  }
}

function describe(part: unknown): string {
  return part instanceof Error ? `${part.name}: ${part.message}` : String(part);
}
