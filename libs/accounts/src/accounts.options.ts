/** Settings of the accounts, as the application configures them. */
export interface AccountsOptions {
  /** Whether anybody with an address may sign in by mail for the first time, or invited people only. */
  signUp: 'open' | 'invited';
  /** Links to sign in that one network, or browser that the address is known in, may ask for to one e-mail address within an hour. */
  signInLinksPerAddress: number;
  /** Links to sign in that one e-mail address gets within an hour at most, whoever asks; browsers that it is known in may ask for more. */
  signInLinksPerAddressInAll: number;
  /** Links to sign in that one network may ask for within an hour at most. */
  signInLinksPerNetwork: number;
  /** Hours without any request after which a session ends. */
  sessionIdleHours: number;
  /** Days after signing in when a session ends, used or not. */
  sessionMaxDays: number;
  /** Path of the JSON file with OpenID Connect providers, where there are any. */
  oidcProvidersFile?: string;
  /** Days by the name of the setting, such as `RETENTION_SESSION_DAYS`. */
  retention: Readonly<Record<string, number>>;
}

/** Token of the {@link AccountsOptions}. */
export const ACCOUNTS_OPTIONS = Symbol('ACCOUNTS_OPTIONS');

/** What holds unless said. */
export const ACCOUNTS_DEFAULTS: AccountsOptions = {
  signUp: 'open',
  signInLinksPerAddress: 5,
  signInLinksPerAddressInAll: 50,
  signInLinksPerNetwork: 20,
  sessionIdleHours: 168,
  sessionMaxDays: 30,
  retention: {},
};
