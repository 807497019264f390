import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries a request's id, in and out. */
export const REQUEST_ID_HEADER = 'x-request-id';

// Long enough to be unique, short and plain enough to be harmless in a log.
const SANE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;
const ids = new WeakMap<IncomingMessage, string>();

/** The id of a request: the one it came with, where that is sane (8–64 letters, digits, `.`, `_`, `-`), else a new one. Stable per request. */
export function requestIdOf(request: IncomingMessage): string {
  let id = ids.get(request);
  if (id === undefined) {
    const given = request.headers[REQUEST_ID_HEADER];
    id = typeof given === 'string' && SANE.test(given) ? given : randomUUID();
    ids.set(request, id);
  }
  return id;
}

/** What the HTTP server needs in order to name requests like the log does; give it to the Fastify adapter. */
export const REQUEST_ID_OPTIONS = { genReqId: requestIdOf, requestIdHeader: false } as const;
