import { Database } from '@alliance/database';
import type { Locale } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { SignInClient } from '../session/session.service.js';
import { SessionService } from '../session/session.service.js';
import { IdentityService, isLinkedMeanwhile } from './identity.service.js';
import { OidcAttempts } from './oidc-attempt.js';
import { OidcClient } from './oidc-client.js';
import type { OidcAnswer } from './oidc-client.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcProviders } from './oidc-providers.js';

/** What a browser brings back from a provider. */
export interface OidcReturn {
  /** The `Cookie` header. */
  cookie: string | undefined;
  /** The query string with its question mark. */
  search: string;
  client: SignInClient;
  /** The language of a new account where the provider knows none. */
  locale: Locale;
  /** UUID of the session that the browser is in; it ends. */
  formerSessionId?: string | undefined;
}

/** A step of signing in: where the browser goes next, and the `Set-Cookie` headers with what it has to remember. */
export interface OidcStep {
  location: string;
  setCookies: readonly string[];
}

/** Signs people in through the providers. */
@Injectable()
export class OidcService {
  constructor(
    private readonly providers: OidcProviders,
    private readonly client: OidcClient,
    private readonly attempts: OidcAttempts,
    private readonly identities: IdentityService,
    private readonly sessions: SessionService,
    private readonly database: Database,
  ) {}

  /** Sends a browser to a provider. Throws an `OidcError`. */
  async begin(providerKey: string, returnTo: string): Promise<OidcStep> {
    const { attempt, url } = await this.client.begin(this.providers.get(providerKey), returnTo);
    return { location: url, setCookies: [this.attempts.remember(attempt)] };
  }

  /** Signs somebody in who comes back from a provider. Throws an `OidcError`, and then nothing is stored. */
  async finish(providerKey: string, { cookie, search, client, locale, formerSessionId }: OidcReturn): Promise<OidcStep> {
    const provider = this.providers.get(providerKey);
    const attempt = this.attempts.recall(cookie, providerKey);
    const answer = await this.client.finish(provider, attempt, search);
    const session = await this.repeatOnce(() => this.signIn(provider, answer, client, locale, formerSessionId));
    return { location: attempt.returnTo, setCookies: session.setCookies };
  }

  /** The `Set-Cookie` header of every answer to a browser that came back: an attempt is good for one. */
  forgetAttempt(): string {
    return this.attempts.forget();
  }

  private signIn(provider: ProviderConfiguration, answer: OidcAnswer, client: SignInClient, locale: Locale, formerSessionId?: string) {
    return this.database.transaction(async () => {
      const { personId, identityId } = await this.identities.identify(provider, answer, locale);
      return this.sessions.begin(personId, 'OIDC', client, {
        identityId,
        ...(answer.providerSessionId !== null && { providerSessionId: answer.providerSessionId }),
        ...(formerSessionId !== undefined && { formerSessionId }),
      });
    });
  }

  // Who comes second in a race for a new account or link has lost nothing: both are there now.
  private async repeatOnce<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isLinkedMeanwhile(error)) throw error;
      return work();
    }
  }
}
