import type { Clock } from '@alliance/kernel';
import { z } from 'zod';
import { boundedRequest, type BoundedAnswer } from './bounded-request.js';
import type { LibreTranslateOptions } from './libre-translate-options.js';
import { translateMarkdown } from './markdown.js';
import { directionOf } from './offered-languages.js';
import { TranslationError, type TranslationRequest, Translator, type TranslatorLanguage } from './translator.js';

const LANGUAGES = z.array(z.object({ code: z.string(), targets: z.array(z.string()).default([]) }));
const TRANSLATIONS = z.object({ translatedText: z.array(z.string()) });
const FAULT = z.object({ error: z.string() });

/** Nobody is told to wait longer than a day. */
const LONGEST_WAIT_SECONDS = 86_400;

/** One direction, in the words of the server. */
interface Direction {
  source: string;
  target: string;
}

/** Translates by the HTTP API of a LibreTranslate server (https://docs.libretranslate.com). */
export class LibreTranslateTranslator extends Translator {
  readonly isAvailable = true;
  private known: { languages: TranslatorLanguage[]; until: number } | null = null;
  private asking: Promise<TranslatorLanguage[]> | null = null;
  /** Until when the server wants to be left alone, in milliseconds since 1970. */
  private pausedUntil = 0;

  constructor(
    private readonly options: LibreTranslateOptions,
    private readonly clock: Clock,
  ) {
    super();
  }

  async languages(): Promise<TranslatorLanguage[]> {
    if (this.known && this.now < this.known.until) return this.known.languages;
    // However many ask at once, a server that is slow to answer is asked once.
    this.asking ??= this.askForLanguages().finally(() => (this.asking = null));
    return this.asking;
  }

  private async askForLanguages(): Promise<TranslatorLanguage[]> {
    const until = this.now + this.options.languagesForMs;
    const languages = parse(LANGUAGES, await this.request('languages'));
    this.known = { languages, until };
    return languages;
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  async translate({ texts, from, to, format }: TranslationRequest): Promise<string[]> {
    const direction = await this.direction(from, to);
    if (format === 'markdown') return translateMarkdown(texts, (lines) => this.translateAll(lines, direction, 'html'));
    return this.translateAll(texts, direction, 'text');
  }

  /** How the server calls the two languages. */
  private async direction(from: string, to: string): Promise<Direction> {
    const direction = directionOf(await this.languages(), from, to);
    if (!direction) throw new TranslationError('LANGUAGES');
    return direction;
  }

  private async translateAll(texts: readonly string[], direction: Direction, format: 'text' | 'html'): Promise<string[]> {
    const answers = [...texts];
    const places = texts.flatMap((text, place) => (text.trim() === '' ? [] : [place]));
    for (const batch of this.batches(places, texts)) {
      const translated = await this.translateBatch(
        batch.map((place) => texts[place]!),
        direction,
        format,
      );
      batch.forEach((place, index) => (answers[place] = translated[index]!));
    }
    return answers;
  }

  /** The places of texts, in groups that one request may hold. */
  private batches(places: readonly number[], texts: readonly string[]): number[][] {
    const { textsPerRequest, charactersPerRequest } = this.options;
    const batches: number[][] = [];
    let characters = 0;
    for (const place of places) {
      const { length } = texts[place]!;
      const last = batches.at(-1);
      if (last && last.length < textsPerRequest && characters + length <= charactersPerRequest) {
        last.push(place);
        characters += length;
      } else {
        batches.push([place]);
        characters = length;
      }
    }
    return batches;
  }

  /** One request; where the server takes fewer texts at a time, two for the halves. */
  private async translateBatch(texts: string[], direction: Direction, format: 'text' | 'html'): Promise<string[]> {
    try {
      return await this.send(texts, direction, format);
    } catch (error) {
      if (texts.length === 1 || !(error instanceof TranslationError) || error.failure !== 'TOO_LONG') throw error;
      const half = Math.ceil(texts.length / 2);
      const first = await this.translateBatch(texts.slice(0, half), direction, format);
      return [...first, ...(await this.translateBatch(texts.slice(half), direction, format))];
    }
  }

  private async send(q: string[], { source, target }: Direction, format: 'text' | 'html'): Promise<string[]> {
    const { apiKey } = this.options;
    const body = { q, source, target, format, ...(apiKey !== undefined && { api_key: apiKey }) };
    const { translatedText } = parse(TRANSLATIONS, await this.request('translate', body));
    if (translatedText.length !== q.length || translatedText.some((text) => text.trim() === '')) throw new TranslationError('BAD_ANSWER');
    // What the database can't hold is left out.
    return translatedText.map((text) => text.toWellFormed().replaceAll('\u0000', ''));
  }

  private async request(path: string, body?: object): Promise<string> {
    // Addresses that go on in spite of 429 are shut out.
    if (this.now < this.pausedUntil) throw new TranslationError('RATE_LIMITED', Math.ceil((this.pausedUntil - this.now) / 1000));
    const init: RequestInit = {
      // The server words its errors in this language.
      headers: { accept: 'application/json', 'accept-language': 'en', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    };
    const answer = await boundedRequest(`${this.options.url.replace(/\/+$/, '')}/${path}`, init, this.options);
    if (answer.status === 200) return answer.text;
    const failure = this.failure(answer);
    this.pausedUntil = Math.max(this.pausedUntil, this.now + 1000 * (failure.retryAfterSeconds ?? 0));
    throw failure;
  }

  private failure({ status, headers, text }: BoundedAnswer): TranslationError {
    const said = faultOf(text);
    if (status === 429) return new TranslationError('RATE_LIMITED', this.retryAfter(headers));
    // Shut out for a while, by the same status as wrong keys.
    if (status === 403 && /limits violations/i.test(said)) return new TranslationError('RATE_LIMITED', this.retryAfter(headers));
    if (status === 401 || status === 403 || (status === 400 && /api key/i.test(said))) return new TranslationError('KEY');
    if (status === 413 || (status === 400 && /exceeds \w+ limit/i.test(said))) return new TranslationError('TOO_LONG');
    if (status === 400 && /is not (supported|available)/i.test(said)) {
      this.known = null;
      return new TranslationError('LANGUAGES');
    }
    if (status === 408 || status >= 500) return new TranslationError('FAULT', this.retryAfter(headers));
    return new TranslationError('REFUSED');
  }

  /** Seconds or a date (RFC 9110, section 10.2.3). */
  private retryAfter(headers: Headers): number | undefined {
    const value = headers.get('retry-after');
    if (value === null) return undefined;
    const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - this.now) / 1000);
    return seconds > 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : undefined;
  }
}

function parse<Output>(schema: z.ZodType<Output>, text: string): Output {
  const result = schema.safeParse(jsonOf(text));
  if (!result.success) throw new TranslationError('BAD_ANSWER');
  return result.data;
}

/** What the server says went wrong: read to tell failures apart, never passed on. */
function faultOf(text: string): string {
  return FAULT.safeParse(jsonOf(text)).data?.error ?? '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
