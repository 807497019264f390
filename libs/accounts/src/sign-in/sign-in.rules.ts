import { localPath } from '../local-path.js';

/** How long a link and its code work, in milliseconds. */
export const LIFETIME_MS = 10 * 60 * 1000;

/** The wrong codes after which the right one does not work either. */
export const WRONG_TRIES = 5;

/**
 * The wrong codes within {@link LIMIT_WINDOW_MS} after which no code of an address works, but for those asked for in a browser that it is
 * known in: as many as one network can try. Whoever asks from many networks has no more guesses at the million codes than from one.
 * Links go on working.
 */
export const WRONG_TRIES_PER_ADDRESS = 25;

/** What counts towards the limits on links, in milliseconds. */
export const LIMIT_WINDOW_MS = 60 * 60 * 1000;

/** A code as people may type it: spaces and hyphens between the digits do not count. */
export function normalizeCode(code: string): string {
  return code.replaceAll(/[\s\p{Pd}]/gu, '');
}

/** What somebody is called until they say otherwise: what stands before the @ of their address. */
export function nameFromAddress(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** Where signing in leads to where nothing else was asked for: a page that shows that it worked. */
export const ACCOUNT_PATH = '/account';

/** Where signing in leads to: the path of the product that was asked for, if there is one. */
export function destinationOf(asked: unknown): string {
  const path = localPath(asked);
  return path === '/' ? ACCOUNT_PATH : path;
}
