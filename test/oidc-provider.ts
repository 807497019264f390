import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';

export const CLIENT_SECRET = 'a-secret-of-the-client-that-nobody-may-read-in-a-log';

/** What the provider knows of somebody. */
export type Account = Record<string, unknown>;

/** A real OpenID Connect provider on this machine. Its people never type anything: the next sign-in is by whom the test says. */
export class TestProvider {
  readonly accounts = new Map<string, Account>();
  /** Subject of who signs in next; null for somebody who refuses. */
  next: string | null = null;
  /** Answers every request with a fault of its own. */
  isBroken = false;
  private provider!: Provider;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly key: CryptoKey,
    private readonly publicKey: object,
  ) {}

  /** Listens, so that the product can be configured with its address. */
  static async listen(): Promise<TestProvider> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new TestProvider(server, `http://127.0.0.1:${port}`, privateKey, {
      ...(await exportJWK(publicKey)),
      kid: 'first',
      use: 'sig',
      alg: 'RS256',
    });
  }

  /** Answers from now on, for clients of the product at this address. */
  async serve(productUrl: string, clientIds: string[], options: { publishedKeys?: object[] } = {}): Promise<void> {
    const provider = new Provider(this.issuer, {
      clients: clientIds.map((clientId) => clientOf(productUrl, clientId)),
      jwks: { keys: [{ ...(await exportJWK(this.key)), kid: 'first', use: 'sig', alg: 'RS256' }] },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...this.accounts.get(accountId) }) }),
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'], groups: ['groups'] },
      // Clients ask for nothing that is not theirs: nobody has to consent.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
      // Its own way keeps it from asking addresses of this machine, which is where the product under test is.
      fetch: (url, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown } = {}) => fetch(url, options),
      pkce: { required: () => true },
      cookies: { keys: ['of the provider'] },
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    } satisfies Configuration);
    const answer = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (this.isBroken) return void response.writeHead(500).end('Out of order');
      if (request.url!.startsWith('/interaction/')) return void this.interact(request, response);
      if (request.url === '/jwks' && options.publishedKeys) {
        return void response.setHeader('content-type', 'application/jwk-set+json').end(JSON.stringify({ keys: options.publishedKeys }));
      }
      return void answer(request, response);
    });
    this.provider = provider;
  }

  /** Sends the product a real logout token, as when somebody signs out here; throws where the product does not take it. */
  async signOut(clientId: string, subject: string, providerSessionId: string): Promise<void> {
    const client = (await this.provider.Client.find(clientId)) as unknown as {
      backchannelLogout(subject: string, sid: string): Promise<void>;
    };
    await client.backchannelLogout(subject, providerSessionId);
  }

  /** A token signed by this provider, saying whatever the test wants. */
  async token(claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first', ...header }).sign(this.key);
  }

  /** The public half of its key. */
  get published(): object {
    return this.publicKey;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = this.next === null ? { error: 'access_denied' } : { login: { accountId: this.next } };
    await this.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

function clientOf(productUrl: string, clientId: string): ClientMetadata {
  const base = `${productUrl}/sign-in/oidc/${clientId}`;
  return {
    client_id: clientId,
    client_secret: CLIENT_SECRET,
    redirect_uris: [`${base}/callback`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    scope: 'openid email profile groups',
    backchannel_logout_uri: `${base}/backchannel-logout`,
    backchannel_logout_session_required: true,
  };
}
