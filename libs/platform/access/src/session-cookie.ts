import { parseCookie, stringifySetCookie } from 'cookie';
import type { IdentifyingHeaders } from './request-origin.js';

/** The prefix makes browsers refuse it without `Secure` and `Path=/`, or with a `Domain`: no other host can plant it. */
export const SESSION_COOKIE = '__Host-session';

const ATTRIBUTES = { name: SESSION_COOKIE, path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** Takes the cookie out of a browser, so that its next request is anonymous. */
export const CLEARED_SESSION_COOKIE = stringifySetCookie({ ...ATTRIBUTES, value: '', maxAge: 0 });

/** The value of the `Set-Cookie` header that signs a browser in. */
export function sessionCookie(secret: string, maxAgeSeconds: number): string {
  return stringifySetCookie({ ...ATTRIBUTES, value: secret, maxAge: maxAgeSeconds });
}

/** The secret in a `Cookie` header; null where it has no session. */
export function sessionSecretOf(cookieHeader: string | undefined): string | null {
  // Most requests have no cookie, or not this one: they need not be parsed.
  if (!cookieHeader?.includes(SESSION_COOKIE)) return null;
  return parseCookie(cookieHeader)[SESSION_COOKIE] ?? null;
}

/** Whether a request is signed in by its cookie. A token in `Authorization` was sent on purpose, and goes before. */
export function hasSessionCookie({ authorization, cookie }: IdentifyingHeaders): boolean {
  return authorization === undefined && sessionSecretOf(cookie) !== null;
}
