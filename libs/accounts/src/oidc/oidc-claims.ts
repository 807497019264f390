import { isEmailAddress } from '@alliance/graphql';
import { isLocale, readableLine } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { ALWAYS_VERIFIED } from './oidc-configuration.js';
import type { ProviderConfiguration } from './oidc-configuration.js';

/** What a provider says of somebody, in the ID token or at its userinfo endpoint. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whether a provider vouches for an address. Providers write `true` in several ways. */
const TRUE = new Set<unknown>([true, 'true', 1, '1']);

const NAME_LENGTH = 200;

/**
 * The address that the provider has verified, in lower case; null where there is none. Address and proof have to come from the same
 * document, so that one can't vouch for an address that stands in the other.
 */
export function verifiedEmail(
  documents: readonly Claims[],
  { emailVerifiedClaim }: Pick<ProviderConfiguration, 'emailVerifiedClaim'>,
): string | null {
  for (const claims of documents) {
    const { email } = claims;
    const isVerified = emailVerifiedClaim === ALWAYS_VERIFIED || TRUE.has(claims[emailVerifiedClaim]);
    if (typeof email !== 'string' || !isVerified) continue;
    const normal = email.trim().toLowerCase();
    if (isEmailAddress(normal)) return normal;
  }
  return null;
}

/** Whether a provider may say whose an address is: any where it has no domains of its own. */
export function mayVouchFor(email: string, { emailDomains }: Pick<ProviderConfiguration, 'emailDomains'>): boolean {
  return emailDomains === undefined || emailDomains.includes(email.slice(email.lastIndexOf('@') + 1));
}

/** The names of the person's groups; none where the claim is missing. */
export function groupsOf(documents: readonly Claims[], groupsClaim: string | undefined): string[] {
  if (groupsClaim === undefined) return [];
  const value = documents.map((claims) => claims[groupsClaim]).find((found) => found !== undefined);
  return [value].flat().filter((group): group is string => typeof group === 'string');
}

/** What to call the person: the provider's name for them, on one line, else what their address begins with. */
export function displayNameOf(documents: readonly Claims[], email: string): string {
  const texts = (claims: Claims, ...names: string[]) =>
    names
      .map((name) => claims[name])
      .filter((part) => typeof part === 'string')
      .join(' ');
  const names = documents.flatMap((claims) => [texts(claims, 'name'), texts(claims, 'given_name', 'family_name')]);
  const lines = [...names, email.split('@')[0]!].map(readableLine);
  return [...lines.find(Boolean)!].slice(0, NAME_LENGTH).join('').trim();
}

/** The person's language where the provider knows it and the product speaks it. */
export function localeOf(documents: readonly Claims[]): Locale | null {
  for (const { locale } of documents) {
    const language = typeof locale === 'string' ? locale.toLowerCase().split(/[-_]/)[0] : undefined;
    if (isLocale(language)) return language;
  }
  return null;
}
