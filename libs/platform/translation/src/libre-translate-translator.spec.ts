import { inspect } from 'node:util';
import type { ServerResponse } from 'node:http';
import { Test } from '@nestjs/testing';
import { Clock } from '@alliance/kernel';
import { TestClock } from '@alliance/testing';
import { LibreTranslateServer } from './testing.js';
import {
  LIBRE_TRANSLATE_DEFAULTS,
  LibreTranslateTranslator,
  NoTranslator,
  TranslationError,
  TranslationModule,
  Translator,
  type LibreTranslateOptions,
  type TranslationRequest,
} from './index.js';

const KEY = 'key-7f3a-secret';
const clock = new TestClock();
const english = (...texts: string[]): TranslationRequest => ({ texts, from: 'en', to: 'fi', format: 'text' });

describe('translating by LibreTranslate', () => {
  let server: LibreTranslateServer;
  const start = async (options?: Parameters<typeof LibreTranslateServer.start>[0]) => (server = await LibreTranslateServer.start(options));
  const connect = ({ url = server.url, ...options }: Partial<LibreTranslateOptions> = {}) =>
    new LibreTranslateTranslator({ ...LIBRE_TRANSLATE_DEFAULTS, url, ...options }, clock);
  const failureOf = async (translator: Translator, request = english('Water')): Promise<TranslationError> => {
    const error = await translator.translate(request).then(
      () => new Error('It was translated.'),
      (thrown: Error) => thrown,
    );
    expect(error).toBeInstanceOf(TranslationError);
    return error as TranslationError;
  };
  /** Answers every translation alike; the languages are told as always. */
  const always = (answer: (response: ServerResponse) => unknown): void => {
    server.misbehave = (request, response) => request.url === '/translate' && (answer(response), true);
  };
  afterEach(async () => {
    clock.reset();
    await server.stop();
  });

  it('sends texts together with the key, and gives them back in their order, blank ones as they were', async () => {
    await start({ apiKey: KEY });
    const translated = await connect({ apiKey: KEY, url: `${server.url}/` }).translate(english('Water', ' ', 'A < B & "C"', ''));
    expect(translated).toEqual(['[fi] Water', ' ', '[fi] A < B & "C"', '']);
    expect(server.received).toEqual([{ q: ['Water', 'A < B & "C"'], source: 'en', target: 'fi', format: 'text', api_key: KEY }]);
    expect(await connect().translate(english('  '))).toEqual(['  ']);
    expect(server.received).toHaveLength(1);
  });

  it('translates Markdown as HTML, whose marks and targets come back', async () => {
    await start();
    const text = '# Water\n\nSee **the [plan](https://city.example/plan)** and `run`.';
    expect(await connect().translate({ ...english(text), format: 'markdown' })).toEqual([
      '# \\[fi\\] Water\n\n\\[fi\\] See **\\[fi\\] the [\\[fi\\] plan](https://city.example/plan)** \\[fi\\] and `run`\\[fi\\] .',
    ]);
    expect(server.received).toEqual([
      {
        q: ['Water', 'See <b id="0">the <a id="1">plan</a></b> and <code id="2" translate="no">run</code>.'],
        source: 'en',
        target: 'fi',
        format: 'html',
      },
    ]);
  });

  it('keeps requests within the limits of number and length', async () => {
    await start();
    const translator = connect({ textsPerRequest: 3, charactersPerRequest: 10 });
    const texts = ['a', 'b', 'c', 'd', 'eeeeeeeeeeeeeee', 'ffffff', 'gggg', 'h'];
    expect(await translator.translate(english(...texts))).toEqual(texts.map((text) => `[fi] ${text}`));
    expect(server.received.map(({ q }) => q)).toEqual([['a', 'b', 'c'], ['d'], ['eeeeeeeeeeeeeee'], ['ffffff', 'gggg'], ['h']]);
  });

  it('sends less at a time to a server that takes less, and says when a single text is too long', async () => {
    await start({ batchLimit: 2, characterLimit: 20 });
    expect(await connect().translate(english('a', 'b', 'c', 'd', 'e'))).toEqual(['a', 'b', 'c', 'd', 'e'].map((text) => `[fi] ${text}`));
    expect(server.received.map(({ q }) => q.length)).toEqual([5, 3, 2, 1, 2]);
    expect(await failureOf(connect(), english('x'.repeat(21)))).toMatchObject({ failure: 'TOO_LONG', isTemporary: false });
  });

  it('calls languages as the server does, asks for them once in a while, and sends no text for others', async () => {
    await start({ languages: ['en', 'fi', 'pt-BR'] });
    let asked = 0;
    server.misbehave = (request) => {
      asked += Number(request.url === '/languages');
      return false;
    };
    const translator = connect();
    clock.set('2027-01-15T10:00:00Z');
    expect(await translator.languages()).toEqual(['en', 'fi', 'pt-BR'].map((code) => ({ code, targets: ['en', 'fi', 'pt-BR'] })));
    await translator.translate({ ...english('Water'), from: 'en-GB', to: 'PT-br' });
    expect(server.received).toEqual([{ q: ['Water'], source: 'en', target: 'pt-BR', format: 'text' }]);
    expect(await failureOf(translator, { ...english('Water'), to: 'sv' })).toMatchObject({ failure: 'LANGUAGES', isTemporary: false });
    expect(await failureOf(translator, { ...english('Water'), from: 'sv' })).toMatchObject({ failure: 'LANGUAGES' });
    expect(server.received).toHaveLength(1);
    expect(asked).toBe(1);
    clock.advance(LIBRE_TRANSLATE_DEFAULTS.languagesForMs);
    await translator.languages();
    expect(asked).toBe(2);
  });

  it.each<[string, number, Record<string, string>, object | string, object]>([
    ['an unknown language', 400, {}, { error: 'fi is not supported' }, { failure: 'LANGUAGES', isTemporary: false }],
    [
      'a pair that is not there',
      400,
      {},
      { error: 'Finnish (fi) is not available as a target language from English (en)' },
      { failure: 'LANGUAGES' },
    ],
    [
      'a text that is too long',
      400,
      {},
      { error: 'Invalid request: request (9) exceeds text limit (5)' },
      { failure: 'TOO_LONG', isTemporary: false },
    ],
    ['too much of everything', 413, {}, '<h1>Too Large</h1>', { failure: 'TOO_LONG' }],
    ['no key', 400, {}, { error: 'Please contact the server operator to get an API key' }, { failure: 'KEY', isTemporary: false }],
    ['a wrong key', 403, {}, { error: `Invalid API key ${KEY}` }, { failure: 'KEY', isTemporary: false }],
    ['another refusal', 400, {}, { error: 'Invalid request: missing q parameter' }, { failure: 'REFUSED', isTemporary: false }],
    ['a wrong address', 404, {}, 'Not found', { failure: 'REFUSED' }],
    [
      'too many requests',
      429,
      { 'retry-after': '90' },
      { error: 'Slowdown: 20 per 1 minute' },
      { failure: 'RATE_LIMITED', isTemporary: true, retryAfterSeconds: 90 },
    ],
    [
      'too many, until then',
      429,
      { 'retry-after': 'Fri, 15 Jan 2027 10:02:00 GMT' },
      {},
      { failure: 'RATE_LIMITED', retryAfterSeconds: 120 },
    ],
    ['too many, for ever', 429, { 'retry-after': '99999999999' }, {}, { failure: 'RATE_LIMITED', retryAfterSeconds: 86_400 }],
    ['too many, oddly', 429, { 'retry-after': 'soon' }, {}, { failure: 'RATE_LIMITED', retryAfterSeconds: undefined }],
    ['being shut out', 403, {}, { error: 'Too many request limits violations' }, { failure: 'RATE_LIMITED', isTemporary: true }],
    ['a fault', 500, {}, { error: 'Cannot translate text: Water' }, { failure: 'FAULT', isTemporary: true }],
    ['a proxy without a server', 503, { 'retry-after': '5' }, '<html>', { failure: 'FAULT', retryAfterSeconds: 5 }],
    ['a redirect', 302, { location: 'http://127.0.0.1:1/translate' }, '', { failure: 'REFUSED', isTemporary: false }],
    ['broken JSON', 200, {}, '{"translatedText": ["W', { failure: 'BAD_ANSWER', isTemporary: true }],
    ['no translation', 200, {}, { error: 'No' }, { failure: 'BAD_ANSWER' }],
    ['fewer translations', 200, {}, { translatedText: [] }, { failure: 'BAD_ANSWER' }],
    ['more translations', 200, {}, { translatedText: ['Vesi', 'Vesi'] }, { failure: 'BAD_ANSWER' }],
    ['one for a list', 200, {}, { translatedText: 'Vesi' }, { failure: 'BAD_ANSWER' }],
    ['what is no text', 200, {}, { translatedText: [1] }, { failure: 'BAD_ANSWER' }],
    ['nothing for something', 200, {}, { translatedText: [' '] }, { failure: 'BAD_ANSWER' }],
  ])('tells %s apart, without a word of the text, the key or the answer', async (_what, status, headers, body, expected) => {
    await start();
    clock.set('2027-01-15T10:00:00Z');
    always((response) => response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body)));
    const error = await failureOf(connect({ apiKey: KEY }));
    expect(error).toMatchObject(expected);
    expect(error.message).toBe(`Not translated: ${error.failure}`);
    expect(error.cause).toBeUndefined();
    expect(inspect(error, { depth: null })).not.toMatch(/key-7f3a|Water|Slowdown|Vesi|127\.0\.0\.1/);
  });

  it('leaves a server alone for as long as it asks, and is heard again after that', async () => {
    await start();
    let asked = 0;
    const translator = connect();
    await translator.languages();
    clock.set('2027-01-15T10:00:00Z');
    always((response) => {
      asked += 1;
      response.writeHead(429, { 'retry-after': '90' }).end('{}');
    });
    expect(await failureOf(translator)).toMatchObject({ failure: 'RATE_LIMITED', retryAfterSeconds: 90 });
    clock.advance(30_000);
    expect(await failureOf(translator)).toMatchObject({ failure: 'RATE_LIMITED', retryAfterSeconds: 60 });
    expect(asked).toBe(1);
    clock.advance(60_000);
    server.misbehave = null;
    expect(await translator.translate(english('Water'))).toEqual(['[fi] Water']);
  });

  it('asks a server that is slow for its languages once, however many wait for them', async () => {
    await start();
    let asked = 0;
    server.misbehave = (request) => {
      if (request.url === '/languages') asked += 1;
      return false;
    };
    const translator = connect();
    const answers = await Promise.all(Array.from({ length: 5 }, () => translator.languages()));
    expect([asked, new Set(answers).size]).toEqual([1, 1]);
  });

  // A server that says nothing says nothing for ever: to end at all is to have given up in time.
  it('gives up in time on a server that says nothing, trickles, or is gone', async () => {
    await start();
    const translator = connect({ timeoutMs: 300 });
    always(() => undefined);
    expect(await failureOf(translator)).toMatchObject({ failure: 'TIMEOUT', isTemporary: true });
    const timers: NodeJS.Timeout[] = [];
    always((response) => {
      response.writeHead(200);
      timers.push(setInterval(() => response.write(' '), 50));
    });
    expect(await failureOf(translator)).toMatchObject({ failure: 'TIMEOUT' });
    timers.forEach(clearInterval);
    always((response) => response.destroy());
    expect(await failureOf(translator)).toMatchObject({ failure: 'UNREACHABLE', isTemporary: true });
    const { url } = server;
    await server.stop();
    expect(await failureOf(connect({ url }))).toMatchObject({ failure: 'UNREACHABLE', isTemporary: true });
    await start();
  });

  it('reads no more of a huge answer than it has to', async () => {
    await start();
    let written = 0;
    always((response) => {
      response.writeHead(200);
      const pour = (): void => {
        if (response.destroyed || written > 500_000_000) return;
        written += 100_000;
        response.write('x'.repeat(100_000), pour);
      };
      pour();
    });
    expect(await failureOf(connect())).toMatchObject({ failure: 'BAD_ANSWER', isTemporary: true });
    expect(written).toBeLessThan(50_000_000);
  });

  it('leaves out what no database holds', async () => {
    await start();
    always((response) => response.end(String.raw`{"translatedText":["Ve\u0000si \ud800"]}`));
    expect(await connect().translate(english('Water'))).toEqual(['Vesi \ufffd']);
  });

  it('is what the module gives where a server is named; else nothing is translated', async () => {
    await start();
    const providers = [{ provide: Clock, useValue: clock }];
    const translatorOf = async (options?: Parameters<typeof TranslationModule.forRoot>[0]): Promise<Translator> => {
      const ground = { module: class GroundModule {}, global: true, providers, exports: [Clock] };
      const app = await Test.createTestingModule({ imports: [ground, TranslationModule.forRoot(options)] }).compile();
      return app.get(Translator);
    };
    const on = await translatorOf({ libreTranslate: { url: server.url } });
    expect([on.isAvailable, await on.translate(english('Water'))]).toEqual([true, ['[fi] Water']]);
    const off = await translatorOf();
    expect(off).toBeInstanceOf(NoTranslator);
    expect([off.isAvailable, await off.languages()]).toEqual([false, []]);
    expect(await failureOf(off)).toMatchObject({ failure: 'OFF', isTemporary: false });
    expect(server.received).toHaveLength(1);
  });
});
