import { ServerResponse, type IncomingMessage } from 'node:http';

/** What holds for every answer but pages, which say themselves what they load and run: nothing is loaded, run, framed or guessed at. */
export const SAFE_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * An answer as Node's server begins it. Here, and not in a hook of the framework, so that no answer is without these headers: also
 * those that the framework writes before its hooks run, such as to an address that can't be decoded or while it closes.
 */
export class SafeResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  constructor(...parameters: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...parameters);
    for (const [name, value] of Object.entries(SAFE_HEADERS)) this.setHeader(name, value);
  }
}
