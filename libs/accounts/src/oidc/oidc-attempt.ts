import { Clock, SecretKey } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { OidcError } from './oidc-error.js';

/** One way through a provider, from the button to the callback. */
export interface OidcAttempt {
  providerKey: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  /** A path of this product. */
  returnTo: string;
}

/** The prefix makes browsers refuse it from other hosts and without TLS; every path sees it, so its content is sealed. */
const COOKIE = '__Host-oidc';
const PURPOSE = 'oidc-attempt';
const SECONDS = 600;

/** Keeps an attempt in the browser that makes it, sealed, so that nothing is stored for those who never come back. */
@Injectable()
export class OidcAttempts {
  constructor(
    private readonly secretKey: SecretKey,
    private readonly clock: Clock,
  ) {}

  /** The `Set-Cookie` header that makes the browser remember an attempt for ten minutes. A newer one takes its place. */
  remember(attempt: OidcAttempt): string {
    const content = JSON.stringify({ ...attempt, expiresAt: this.now() + SECONDS * 1_000 });
    return cookie(this.secretKey.seal(PURPOSE, content), SECONDS);
  }

  /** The `Set-Cookie` header that makes the browser forget its attempt: each is good for one answer. */
  forget(): string {
    return cookie('', 0);
  }

  /**
   * The attempt that a browser made with a provider.
   *
   * @throws OidcError where it made none, or too long ago, or with another provider
   */
  recall(cookieHeader: string | undefined, providerKey: string): OidcAttempt {
    const sealed = parseCookie(cookieHeader ?? '')[COOKIE];
    const content = sealed ? this.secretKey.unseal(PURPOSE, sealed) : null;
    if (content === null) throw new OidcError('noAttempt', sealed ? 'unreadable' : 'missing');
    const { expiresAt, ...attempt } = JSON.parse(content) as OidcAttempt & { expiresAt: number };
    if (expiresAt <= this.now()) throw new OidcError('noAttempt', 'expired');
    // An answer of one provider must never be taken for an answer of another (mix-up).
    if (attempt.providerKey !== providerKey) throw new OidcError('noAttempt', 'of another provider');
    return attempt;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

function cookie(value: string, maxAge: number): string {
  return stringifySetCookie({ name: COOKIE, value, maxAge, path: '/', httpOnly: true, secure: true, sameSite: 'lax' });
}
