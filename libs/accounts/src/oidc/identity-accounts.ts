import type { Locale } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '../account.service.js';
import { ACCOUNTS_OPTIONS } from '../accounts.options.js';
import type { AccountsOptions } from '../accounts.options.js';
import { InvitationDirectory } from '../invitation/invitation-directory.js';
import { displayNameOf, localeOf, mayVouchFor, verifiedEmail } from './oidc-claims.js';
import type { Claims } from './oidc-claims.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcError } from './oidc-error.js';

/** The account that somebody gets linked to. */
export interface FoundAccount {
  /** UUID. */
  id: string;
  /** Whether it was made just now, for this link. */
  isNew: boolean;
}

/** Accounts of people whom a provider brings for the first time. */
@Injectable()
export class IdentityAccounts {
  constructor(
    private readonly accounts: AccountService,
    private readonly invitations: InvitationDirectory,
    @Inject(ACCOUNTS_OPTIONS) private readonly options: AccountsOptions,
  ) {}

  /**
   * The account that has the address which the provider has verified, made where there is none.
   *
   * @param locale the language of a new account where the provider knows none
   * @throws OidcError without such an address, for one of a domain that the provider has no say about, and where nobody new may come uninvited
   * @throws UserError TAKEN where somebody came with the address at the same moment
   */
  async findOrCreate(provider: ProviderConfiguration, claims: readonly Claims[], locale: Locale): Promise<FoundAccount> {
    const email = verifiedEmail(claims, provider);
    if (email === null) throw new OidcError('unverified');
    if (!mayVouchFor(email, provider)) throw new OidcError('unverified', 'another domain');
    const known = await this.accounts.findPersonByEmail(email);
    if (known) return { id: known.id, isNew: false };
    if (!(await this.mayCome(provider, email))) throw new OidcError('newcomer');
    const displayName = displayNameOf(claims, email);
    const { id } = await this.accounts.createPerson(null, { displayName, email, locale: localeOf(claims) ?? locale });
    return { id, isNew: true };
  }

  private async mayCome({ newAccounts }: ProviderConfiguration, email: string): Promise<boolean> {
    return (newAccounts ?? this.options.signUp === 'open') || this.invitations.isInvited(email);
  }
}
