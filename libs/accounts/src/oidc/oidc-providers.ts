import { PublicAddress } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountsOptions } from '../accounts.options.js';
import { nameOfProvider, readProviders } from './oidc-configuration.js';
import type { ProviderConfiguration } from './oidc-configuration.js';
import { OidcError } from './oidc-error.js';
import type { SignInProvider } from './sign-in-provider.type.js';

/** Token of the configured providers. */
export const PROVIDER_CONFIGURATIONS = Symbol('PROVIDER_CONFIGURATIONS');

/**
 * The providers that the options name. Called before anything starts, so that an operator reads what is wrong and nothing else.
 *
 * @throws ConfigurationError where the file does not make sense
 */
export function configureProviders({ oidcProvidersFile }: Pick<AccountsOptions, 'oidcProvidersFile'>): ProviderConfiguration[] {
  return oidcProvidersFile === undefined ? [] : readProviders(oidcProvidersFile);
}

/** The OpenID Connect providers of the installation, as configured when it started. */
@Injectable()
export class OidcProviders {
  private readonly providers: ReadonlyMap<string, ProviderConfiguration>;

  constructor(
    @Inject(PROVIDER_CONFIGURATIONS) configured: ProviderConfiguration[],
    private readonly address: PublicAddress,
  ) {
    this.providers = new Map(configured.map((provider) => [provider.key, provider]));
  }

  /** The providers in the order of the file, with what to call them and where signing in begins. */
  list(locale: Locale): SignInProvider[] {
    return [...this.providers.values()].map((provider) => ({
      key: provider.key,
      name: nameOfProvider(provider, locale),
      url: this.address.link(`/sign-in/oidc/${provider.key}`),
    }));
  }

  /** @throws OidcError where there is no such provider */
  get(key: string): ProviderConfiguration {
    const provider = this.providers.get(key);
    if (!provider) throw new OidcError('unknownProvider');
    return provider;
  }
}
