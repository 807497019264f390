import { AsyncLocalStorage } from 'node:async_hooks';
import { DEFAULT_LOCALE, type Locale } from '@alliance/kernel';

interface RequestScope {
  locale: Locale;
}

// Apollo formats errors without saying whose request they belong to; everybody else gets the locale from the GraphQL context.
const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs the rest of a request so that errors speak its language. */
export function runInRequestScope(scope: RequestScope, rest: () => void): void {
  scopes.run(scope, rest);
}

/** The language of the request that is being answered. */
export function requestLocale(): Locale {
  return scopes.getStore()?.locale ?? DEFAULT_LOCALE;
}
