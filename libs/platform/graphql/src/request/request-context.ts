import type { Viewer } from '@alliance/access';
import type { Locale } from '@alliance/kernel';

/** What is known of the browser or program that sends a request. */
export interface RequestClient {
  /** The IP address. */
  address: string;
  /** What it calls itself; null where it does not say. */
  userAgent: string | null;
  /** The `Cookie` header, for who has put something there; null without. */
  cookie: string | null;
}

/** What every resolver of a request shares. */
export interface RequestContext {
  /** Who is looking; null where nobody signed in. */
  viewer: Viewer;
  /** The language of the answer where the operation asks for none. */
  locale: Locale;
  /** Names the request in logs and in messages about faults. */
  requestId: string;
  client: RequestClient;
  /** True where a page of another host sent the request, and no token. */
  isForeign: boolean;
  /** Adds a `Set-Cookie` header to the answer. Call it once what it stands for is committed. */
  setCookie(header: string): void;
}
