import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { OidcClient } from './oidc-client.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcError } from './oidc-error.js';

/** Whose sessions a provider wants ended: of a subject, one session of it, or both named. */
export interface LogoutRequest {
  subject: string | null;
  providerSessionId: string | null;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signatures by a key of the provider's own; never `none`, never one by the shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const TYPES: readonly unknown[] = [undefined, 'jwt', 'logout+jwt'];
/** Seconds. */
const TOLERANCE = 60;
const MAXIMUM_AGE = 600;
const TIMEOUT_MS = 5_000;

/** Checks the tokens with which providers end sessions (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@Injectable()
export class LogoutTokens {
  private readonly keys = new Map<string, JWTVerifyGetKey>();

  constructor(
    private readonly client: OidcClient,
    private readonly clock: Clock,
  ) {}

  /** What a token asks for. A token that comes twice asks for the same, and finds nothing left to end. Throws an {@link OidcError}. */
  async read(provider: ProviderConfiguration, token: string): Promise<LogoutRequest> {
    const { issuer, jwks_uri: keysAddress } = await this.client.metadata(provider);
    if (!keysAddress) throw new OidcError('unavailable', 'no keys');
    const { payload, protectedHeader } = await jwtVerify(token, this.keysAt(keysAddress, provider), {
      issuer,
      audience: provider.clientId,
      algorithms: ALGORITHMS,
      currentDate: this.clock.now(),
      clockTolerance: TOLERANCE,
      maxTokenAge: MAXIMUM_AGE,
      requiredClaims: ['iat', 'jti'],
    }).catch((error: unknown) => {
      throw describe(error);
    });
    if (!TYPES.includes(protectedHeader.typ?.toLowerCase())) throw new OidcError('invalid', 'another kind of token');
    return requestOf(payload);
  }

  private keysAt(address: string, provider: ProviderConfiguration): JWTVerifyGetKey {
    const url = new URL(address);
    if (url.protocol !== new URL(provider.issuer).protocol && url.protocol !== 'https:')
      throw new OidcError('unavailable', 'keys without TLS');
    let keys = this.keys.get(url.href);
    if (!keys) this.keys.set(url.href, (keys = createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MS })));
    return keys;
  }
}

function requestOf({ sub, sid, events, nonce }: JWTPayload): LogoutRequest {
  const event = typeof events === 'object' && events !== null ? (events as Record<string, unknown>)[EVENT] : undefined;
  if (typeof event !== 'object' || event === null) throw new OidcError('invalid', 'no logout event');
  // An ID token is signed by the same key for the same audience: its nonce tells it apart.
  if (nonce !== undefined) throw new OidcError('invalid', 'has a nonce');
  const request = { subject: sub || null, providerSessionId: typeof sid === 'string' && sid ? sid : null };
  if (request.subject === null && request.providerSessionId === null) throw new OidcError('invalid', 'names nobody');
  return request;
}

/** Only the code of an error goes on: its message may quote claims. */
function describe(error: unknown): OidcError {
  const { code, name } = error as { code?: unknown; name?: string };
  if (code === 'ERR_JWKS_TIMEOUT' || typeof code !== 'string') return new OidcError('unavailable', name);
  return new OidcError('invalid', code);
}
