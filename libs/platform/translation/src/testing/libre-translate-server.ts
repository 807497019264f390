import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as the server got it. */
export interface ReceivedTranslation {
  q: string | string[];
  source: string;
  target: string;
  format: 'text' | 'html';
  api_key?: string;
}

/** What the server does instead of translating; once it has answered true it is done with the request. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => boolean;

const LANGUAGES = ['de', 'en', 'fi', 'sv'];

/**
 * A server on this machine that speaks LibreTranslate's API: its statuses, its errors, and its way with HTML. It translates "Water" into
 * Finnish as "[fi] Water", and gives tags back as they came.
 */
export class LibreTranslateServer {
  readonly received: ReceivedTranslation[] = [];
  /** Set to fail, wait or answer nonsense. */
  misbehave: Misbehaviour | null = null;
  /** How a text without tags reads in another language. */
  words: (text: string, target: string) => string = (words, target) => `[${target}] ${words}`;

  private constructor(
    private readonly server: Server,
    private readonly options: { apiKey?: string; characterLimit?: number; batchLimit?: number; languages?: readonly string[] },
  ) {}

  static async start(options: LibreTranslateServer['options'] = {}): Promise<LibreTranslateServer> {
    const server = createServer((request, response) => void translator.answer(request, response));
    const translator = new LibreTranslateServer(server, options);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return translator;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.misbehave?.(request, response)) return;
    const body = await text(request);
    const [status, answer] =
      request.url === '/languages' ? [200, this.languages()] : this.translate(JSON.parse(body) as ReceivedTranslation);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private languages(): object[] {
    const codes = this.options.languages ?? LANGUAGES;
    return codes.map((code) => ({ code, name: code, targets: codes }));
  }

  private translate(wanted: ReceivedTranslation): [number, object] {
    this.received.push(wanted);
    const { apiKey, characterLimit = Infinity, batchLimit = Infinity } = this.options;
    const texts = [wanted.q].flat();
    if (apiKey !== undefined && wanted.api_key === undefined)
      return [400, { error: 'Please contact the server operator to get an API key' }];
    if (apiKey !== wanted.api_key) return [403, { error: 'Invalid API key' }];
    for (const [size, limit] of [[texts.length, batchLimit], ...texts.map(({ length }) => [length, characterLimit])] as [
      number,
      number,
    ][]) {
      if (size > limit) return [400, { error: `Invalid request: request (${size}) exceeds text limit (${limit})` }];
    }
    for (const code of [wanted.source, wanted.target]) {
      if (!(this.options.languages ?? LANGUAGES).includes(code)) return [400, { error: `${code} is not supported` }];
    }
    const translated = texts.map((one) => (wanted.format === 'html' ? this.html(one, wanted.target) : this.words(one, wanted.target)));
    return [200, { translatedText: Array.isArray(wanted.q) ? translated : translated[0] }];
  }

  /** Only what lies between tags is translated, `<code>` is not, and entities come back as characters. */
  private html(html: string, target: string): string {
    const pieces = html.split(/(<code .*?<\/code>|<[^>]+>)/);
    const translated = pieces.map((piece) =>
      /^<|^\s*$/.test(piece) ? piece : piece.replace(/\S.*\S|\S/, (words) => this.words(words, target)),
    );
    return translated.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }
}
