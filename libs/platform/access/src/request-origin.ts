import { AppError, defineMessages } from '@alliance/kernel';
import type { PublicAddress } from '@alliance/kernel';

/** The headers that tell who a request comes from. */
export interface IdentifyingHeaders {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** The headers in which browsers say whose page sends a request; pages can't write them. */
export interface OriginHeaders {
  origin?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
}

/** Whose page a request comes from. Programs that are no browsers say nothing. */
export type RequestOrigin = 'OWN' | 'FOREIGN' | 'UNSAID';

const messages = defineMessages({
  foreign: {
    en: 'This request does not say that it comes from a page of this service (header "Origin"). Try again from such a page; programs send an access token instead of a cookie.',
    fi: 'Pyyntö ei kerro tulevansa tämän palvelun sivulta (otsake "Origin"). Yritä uudelleen palvelun omalta sivulta; ohjelmat lähettävät evästeen sijaan käyttöavaimen.',
    sv: 'Begäran säger inte att den kommer från en sida i den här tjänsten (huvudet "Origin"). Försök igen från en sådan sida; program skickar en åtkomstnyckel i stället för en kaka.',
    de: 'Die Anfrage sagt nicht, dass sie von einer Seite dieses Dienstes kommt (Header „Origin“). Versuchen Sie es von einer solchen Seite aus erneut; Programme senden statt eines Cookies ein Zugriffstoken.',
  },
});

/**
 * Whose page sent a request, by its `Origin`: its own where that is the public address, or where host and port are those that the
 * request was sent to under another name. A page that keeps its address to itself sends `null`; then the browser's `Sec-Fetch-Site` decides.
 */
export function originOf(headers: OriginHeaders, host: string, address: PublicAddress): RequestOrigin {
  const { origin } = headers;
  if (origin === undefined) return 'UNSAID';
  if (origin === 'null') return headers['sec-fetch-site'] === 'same-origin' ? 'OWN' : 'FOREIGN';
  if (address.isOrigin(origin)) return 'OWN';
  // Under the public host only its own scheme will do: whoever can write http pages there is somebody on the way.
  return hostOf(origin) === host.toLowerCase() && !address.isHost(host) ? 'OWN' : 'FOREIGN';
}

/** What a request is told that a foreign page sent, or may have sent. */
export function foreignOrigin(): AppError {
  return new AppError('FORBIDDEN', messages.foreign, { header: 'Origin' });
}

// Without the scheme: behind a proxy the product itself does not know whether it is reached by TLS.
function hostOf(origin: string): string | null {
  return /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]?.toLowerCase() ?? null;
}
