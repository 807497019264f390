import * as openid from 'openid-client';
import { OidcError } from './oidc-error.js';
import type { OidcFailure } from './oidc-error.js';

/** Codes of the library that say that the provider does not answer, or not as a provider should. */
const UNAVAILABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** Errors of OAuth that the provider itself is to blame for. */
const PROVIDER_FAULTS = new Set(['server_error', 'temporarily_unavailable']);

/** Errors of OAuth that say that somebody did not want to, or was not allowed to. */
const DENIALS = new Set(['access_denied', 'login_required', 'consent_required', 'interaction_required', 'account_selection_required']);

/**
 * What an error of the library means for the person. Its message and cause may quote tokens and claims: only its code goes on.
 *
 * @param otherwise what it means where nothing else is known
 */
export function failureOf(error: unknown, otherwise: OidcFailure = 'invalid'): OidcError {
  if (error instanceof OidcError) return error;
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError) {
    const code = tidy(error.error);
    if (PROVIDER_FAULTS.has(code)) return new OidcError('unavailable', code);
    return new OidcError(error instanceof openid.AuthorizationResponseError && DENIALS.has(code) ? 'denied' : otherwise, code);
  }
  const { code, cause } = error as { code?: unknown; cause?: { cause?: { code?: unknown }; code?: unknown } };
  if (typeof code === 'string') return new OidcError(UNAVAILABLE.has(code) ? 'unavailable' : otherwise, tidy(code));
  // What `fetch` throws: the network's own code lies deeper.
  const network = cause?.cause?.code ?? cause?.code;
  if (typeof network === 'string') return new OidcError('unavailable', tidy(network));
  return new OidcError(otherwise, error instanceof Error ? error.name : 'unknown');
}

// The browser brings such codes along: whatever it writes must not write the log.
function tidy(code: string): string {
  return /^[\w-]{1,60}$/.test(code) ? code : 'unreadable code';
}
