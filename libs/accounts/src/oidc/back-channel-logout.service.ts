import { Database } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { SessionService } from '../session/session.service.js';
import { LogoutTokens } from './logout-token.js';
import type { LogoutRequest } from './logout-token.js';
import { OidcProviders } from './oidc-providers.js';

interface Target {
  personId: string;
  identityId: string;
}

/** Ends sessions here when people sign out at their provider. */
@Injectable()
export class BackChannelLogoutService {
  constructor(
    private readonly providers: OidcProviders,
    private readonly tokens: LogoutTokens,
    private readonly sessions: SessionService,
    private readonly database: Database,
  ) {}

  /** Does what a logout token asks for; nothing where nobody is signed in. Throws an `OidcError` where the token does not hold. */
  async end(providerKey: string, token: string): Promise<void> {
    const provider = this.providers.get(providerKey);
    const request = await this.tokens.read(provider, token);
    await this.database.transaction(async () => {
      const { providerSessionId } = request;
      for (const { personId, identityId } of await this.targets(providerKey, request)) {
        await this.sessions.endAll(personId, { identityId, ...(providerSessionId !== null && { providerSessionId }) });
      }
    });
  }

  // Without a subject the session alone is named; the provider calls no two by the same name.
  private targets(providerKey: string, { subject, providerSessionId }: LogoutRequest): Promise<Target[]> {
    return this.database.query<Target>(
      `SELECT i.person_id AS "personId", i.id AS "identityId" FROM person_identity i
       WHERE i.provider_key = $1 AND ($2::text IS NULL OR i.subject = $2)
         AND ($2::text IS NOT NULL OR EXISTS (SELECT 1 FROM session s WHERE s.identity_id = i.id AND s.provider_session_id = $3))`,
      [providerKey, subject, providerSessionId],
    );
  }
}
