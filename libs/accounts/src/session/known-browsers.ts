import { Clock, randomSecret, SecretKey } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';

/** The prefix keeps other hosts from planting it, as with the session's cookie. */
const COOKIE = '__Host-known-browser';
const ATTRIBUTES = { name: COOKIE, path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
const PURPOSE = 'known-browser';
const DAYS_MS = 24 * 60 * 60 * 1000;

/** How long a browser is known after somebody last signed in with it, in days. */
const KNOWN_DAYS = 180;
/** People whom one browser is known for at once, such as at a desk that is shared; who signed in longest ago goes. */
const MAX_PEOPLE = 5;
/** Of the mark of an address: enough to tell a handful of people apart. */
const MARK_LENGTH = 16;

/** What the cookie holds, encrypted: nothing of it can be read or made without the installation's key. */
interface Known {
  /** Tells this browser from all others; random. */
  id: string;
  /** Marks of the addresses of who has signed in here, the latest first. */
  people: string[];
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Browsers in which somebody has signed in before. A cookie says so that outlives the session, and nothing is stored here: it lets a
 * person ask for mails while strangers use up the limits of their address, and is worth nothing else.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly key: SecretKey,
    private readonly clock: Clock,
  ) {}

  /**
   * What a browser is called in which the owner of an address has signed in; null for any other.
   *
   * @param cookieHeader the request's `Cookie` header
   * @param address e-mail address in the form that accounts have
   */
  find(cookieHeader: string | null, address: string): string | null {
    const known = this.read(cookieHeader);
    return known?.people.includes(this.markOf(address)) ? known.id : null;
  }

  /** The `Set-Cookie` header for a browser in which the owner of an address has just signed in. */
  remember(cookieHeader: string | null, address: string): string {
    const known = this.read(cookieHeader);
    const mark = this.markOf(address);
    const people = [mark, ...(known?.people ?? []).filter((other) => other !== mark)].slice(0, MAX_PEOPLE);
    const until = this.clock.now().getTime() + KNOWN_DAYS * DAYS_MS;
    const value = this.key.seal(PURPOSE, JSON.stringify({ id: known?.id ?? randomSecret(), people, until } satisfies Known));
    return stringifySetCookie({ ...ATTRIBUTES, value, maxAge: (KNOWN_DAYS * DAYS_MS) / 1000 });
  }

  private read(cookieHeader: string | null): Known | null {
    if (!cookieHeader?.includes(COOKIE)) return null;
    const text = this.key.unseal(PURPOSE, parseCookie(cookieHeader)[COOKIE] ?? '');
    const known = text === null ? null : (JSON.parse(text) as Known);
    return known && known.until > this.clock.now().getTime() ? known : null;
  }

  private markOf(address: string): string {
    return this.key.mark(`${PURPOSE}-address`, address).slice(0, MARK_LENGTH);
  }
}

/** Takes the cookie out of a browser. */
export const FORGOTTEN_BROWSER_COOKIE = stringifySetCookie({ ...ATTRIBUTES, value: '', maxAge: 0 });
