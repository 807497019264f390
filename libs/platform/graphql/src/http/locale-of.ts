import type { FastifyRequest } from 'fastify';
import { negotiateLocale, type Locale } from '@alliance/kernel';

/** The language that a request asks for by `Accept-Language`. */
export function localeOf({ headers }: Pick<FastifyRequest, 'headers'>): Locale {
  return negotiateLocale(headers['accept-language']);
}
