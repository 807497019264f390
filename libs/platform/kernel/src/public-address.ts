/** Where people reach the product: what links in mails begin with, and where browsers' requests must come from. */
export class PublicAddress {
  /** @param url without a slash at the end; null where it is only known once the server listens */
  constructor(private url: string | null) {}

  /** Says where the server listens, where nothing was configured. */
  settle(url: string): void {
    this.url ??= url;
  }

  /** The scheme, host and port, as a browser's `Origin` header writes them. */
  get origin(): string {
    return new URL(this.known).origin;
  }

  /** Whether a browser's `Origin` header names the product's own pages; nothing does before the address is known. */
  isOrigin(origin: string): boolean {
    return this.url !== null && origin === this.origin;
  }

  /** Whether a host, with its port where there is one, is the product's own as people write it. */
  isHost(host: string): boolean {
    return this.url !== null && host.toLowerCase() === new URL(this.url).host;
  }

  /** The host alone, which passkeys are bound to. */
  get hostname(): string {
    return new URL(this.known).hostname;
  }

  /** The address of one of the product's pages. */
  link(path: `/${string}`, query: Record<string, string> = {}): string {
    const search = new URLSearchParams(query).toString();
    return `${this.known}${path}${search && `?${search}`}`;
  }

  private get known(): string {
    if (this.url === null) throw new Error('Set PUBLIC_URL: the address of the product is not known yet.');
    return this.url;
  }
}
