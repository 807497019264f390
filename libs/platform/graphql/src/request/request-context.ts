import type { Viewer } from '@alliance/access';
import type { Locale } from '@alliance/kernel';

/** What every resolver of a request shares. */
export interface RequestContext {
  /** Who is looking; null where nobody signed in. */
  viewer: Viewer;
  /** The language of the answer where the operation asks for none. */
  locale: Locale;
  /** Names the request in logs and in messages about faults. */
  requestId: string;
}
