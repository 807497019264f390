import { parseSetCookie, stringifyCookie } from 'cookie';

/** Keeps cookies by origin and follows redirects as a browser does, one step at a time where a test wants to meddle. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Sends a request with the cookies of its origin; does not follow redirects. */
  async send(address: string | URL, options: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const headers = new Headers(options.headers);
    if (jar.size > 0) headers.set('cookie', stringifyCookie(Object.fromEntries(jar)));
    const response = await fetch(address, { ...options, headers, redirect: 'manual' });
    for (const header of response.headers.getSetCookie()) {
      const { name, value, maxAge, expires } = parseSetCookie(header);
      const isOver = maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now());
      if (isOver) jar.delete(name);
      else jar.set(name, value ?? '');
    }
    return response;
  }

  /** Follows redirects until an answer is none, or one leads to where `stop` says. */
  async follow(address: string, stop: (url: URL) => boolean = () => false): Promise<{ url: URL; response: Response }> {
    let url = new URL(address);
    for (let step = 0; step < 10; step++) {
      const response = await this.send(url);
      const location = response.headers.get('location');
      if (!location) return { url, response };
      url = new URL(location, url);
      if (stop(url)) return { url, response };
    }
    throw new Error(`Too many redirects: ${url.origin}${url.pathname}`);
  }

  /** Loses all cookies of an origin. */
  forget(origin: string): void {
    this.jars.delete(origin);
  }

  cookie(origin: string, name: string): string | undefined {
    return this.jars.get(origin)?.get(name);
  }

  setCookie(origin: string, name: string, value: string | undefined): void {
    if (value === undefined) this.jars.get(origin)?.delete(name);
    else this.jars.set(origin, (this.jars.get(origin) ?? new Map<string, string>()).set(name, value));
  }
}
