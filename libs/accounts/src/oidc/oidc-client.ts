import { Clock, PublicAddress } from '@alliance/kernel';
import { Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { verifiedEmail } from './oidc-claims.js';
import type { Claims } from './oidc-claims.js';
import type { OidcAttempt } from './oidc-attempt.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcError } from './oidc-error.js';
import { failureOf } from './oidc-failure.js';

/** What a provider answered of somebody who signed in there. */
export interface OidcAnswer {
  subject: string;
  /** What the provider calls the session. */
  providerSessionId: string | null;
  /** The ID token's claims, and those of the userinfo endpoint where it was asked. */
  claims: Claims[];
}

interface Discovered {
  metadata: openid.ServerMetadata;
  /** When to ask again, in milliseconds. */
  askAgainAt: number;
  jwks?: openid.ExportedJWKSCache;
}

const TIMEOUT_SECONDS = 5;
/** For how long what a provider says of itself is believed, in milliseconds. */
const METADATA_AGE = 3_600_000;
/** For how long it is believed on when it can't be had anew. */
const EXTENSION = 60_000;
/** By how many seconds a provider's clock may be ahead of ours, or a token be over. */
const TOLERANCE = 60;
/** How old an ID token may be that was just handed out: some providers date them back by five minutes. */
const MAXIMUM_AGE = 600;
/** Characters of a subject, which the standard limits, and of a session. */
const MAXIMUM_NAME = 255;

/** Speaks OpenID Connect with the providers: authorization code flow with PKCE, state and nonce. */
@Injectable()
export class OidcClient {
  private readonly logger = new Logger(OidcClient.name);
  private readonly discovered = new Map<string, Discovered>();
  /** What is being asked at this moment. */
  private readonly discoveries = new Map<string, Promise<Discovered>>();

  constructor(
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  /** Begins an attempt, and the address at the provider to send the browser to. Throws an {@link OidcError}. */
  async begin(provider: ProviderConfiguration, returnTo: string): Promise<{ attempt: OidcAttempt; url: string }> {
    const config = this.configure(provider, await this.discover(provider));
    const attempt: OidcAttempt = {
      providerKey: provider.key,
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
      returnTo,
    };
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri(provider),
      scope: provider.scopes,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { attempt, url: url.href };
  }

  /**
   * What the provider says, once state, code, PKCE, signature, issuer, audience, nonce and times hold.
   *
   * @param search the query string that the browser came back with
   * @throws OidcError
   */
  async finish(provider: ProviderConfiguration, attempt: OidcAttempt, search: string): Promise<OidcAnswer> {
    const discovered = await this.discover(provider);
    const config = this.configure(provider, discovered);
    try {
      const tokens = await openid.authorizationCodeGrant(config, new URL(this.redirectUri(provider) + search), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const idToken = tokens.claims()!;
      this.checkIssuedAt(idToken.iat);
      const { sub, sid } = idToken;
      const providerSessionId = typeof sid === 'string' ? sid : null;
      if (Math.max(sub.length, providerSessionId?.length ?? 0) > MAXIMUM_NAME) throw new OidcError('invalid', 'names are too long');
      return { subject: sub, providerSessionId, claims: await this.completeClaims(config, provider, idToken, tokens.access_token) };
    } catch (error) {
      throw failureOf(error);
    } finally {
      const jwks = openid.getJwksCache(config);
      if (jwks) discovered.jwks = jwks;
    }
  }

  /** What the provider says of itself. Asked when first needed, and again every hour. Throws an {@link OidcError}. */
  async metadata(provider: ProviderConfiguration): Promise<openid.ServerMetadata> {
    return (await this.discover(provider)).metadata;
  }

  // Those who come while the provider is being asked share the answer, and the failure too: the next who comes asks again.
  private discover(provider: ProviderConfiguration): Promise<Discovered> {
    const known = this.discovered.get(provider.key);
    // A clock that was set back by hours must not keep it for hours more.
    const left = known ? known.askAgainAt - this.now() : 0;
    if (known && left > 0 && left <= METADATA_AGE) return Promise.resolve(known);
    let discovery = this.discoveries.get(provider.key);
    if (!discovery) {
      discovery = this.renew(provider, known).finally(() => this.discoveries.delete(provider.key));
      this.discoveries.set(provider.key, discovery);
    }
    return discovery;
  }

  // A provider that can't be asked anew is most likely what it was: addresses and keys change with years.
  private async renew(provider: ProviderConfiguration, known: Discovered | undefined): Promise<Discovered> {
    try {
      const discovered = { metadata: await this.askMetadata(provider), askAgainAt: this.now() + METADATA_AGE };
      this.discovered.set(provider.key, discovered);
      return discovered;
    } catch (error) {
      const failure = failureOf(error, 'unavailable');
      if (!known) throw failure;
      this.logger.warn(`The provider "${provider.key}" can't be asked anew, so what it said before holds: ${failure.message}`);
      known.askAgainAt = this.now() + EXTENSION;
      return known;
    }
  }

  private async askMetadata(provider: ProviderConfiguration): Promise<openid.ServerMetadata> {
    const config = await openid.discovery(new URL(provider.issuer), provider.clientId, undefined, undefined, {
      timeout: TIMEOUT_SECONDS,
      ...(isInsecure(provider) && { execute: [openid.allowInsecureRequests] }),
    });
    const metadata = config.serverMetadata();
    // Some providers answer for all their tenants under one address: what was configured is what is meant.
    if (!sameAddress(metadata.issuer, provider.issuer)) throw new OidcError('unavailable', 'another issuer');
    return metadata;
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  // Made anew each time, because the difference between our clock and the machine's is a part of it.
  private configure(provider: ProviderConfiguration, { metadata, jwks }: Discovered): openid.Configuration {
    const client = {
      client_secret: provider.clientSecret,
      [openid.clockSkew]: Math.round((this.now() - Date.now()) / 1_000),
      [openid.clockTolerance]: TOLERANCE,
    };
    const authentication = provider.clientAuthentication === 'client_secret_post' ? openid.ClientSecretPost : openid.ClientSecretBasic;
    const config = new openid.Configuration(metadata, provider.clientId, client, authentication(provider.clientSecret));
    config.timeout = TIMEOUT_SECONDS;
    if (isInsecure(provider)) openid.allowInsecureRequests(config);
    // TLS alone would satisfy the standard; the signature also holds where TLS ends at somebody's proxy.
    openid.enableNonRepudiationChecks(config);
    if (jwks) openid.setJwksCache(config, jwks);
    return config;
  }

  // The library looks at the end of a token's life only: one from the future, or kept for long, would pass.
  private checkIssuedAt(issuedAt: number): void {
    const age = this.now() / 1_000 - issuedAt;
    if (age < -TOLERANCE) throw new OidcError('invalid', 'issued in the future');
    if (age > MAXIMUM_AGE) throw new OidcError('invalid', 'issued too long ago');
  }

  // Providers differ in what they put into the ID token: the rest is asked for, where something is missing.
  private async completeClaims(
    config: openid.Configuration,
    provider: ProviderConfiguration,
    idToken: openid.IDToken,
    accessToken: string,
  ): Promise<Claims[]> {
    const lacksGroups = provider.groupsClaim !== undefined && idToken[provider.groupsClaim] === undefined;
    const isComplete = verifiedEmail([idToken], provider) !== null && !lacksGroups;
    if (isComplete || !config.serverMetadata().userinfo_endpoint) return [idToken];
    return [idToken, await openid.fetchUserInfo(config, accessToken, idToken.sub)];
  }

  private redirectUri(provider: ProviderConfiguration): string {
    return this.address.link(`/sign-in/oidc/${provider.key}/callback`);
  }
}

/** Only an issuer on this machine may speak plain HTTP; the configuration lets no other pass. */
function isInsecure({ issuer }: ProviderConfiguration): boolean {
  return issuer.startsWith('http:');
}

function sameAddress(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}
