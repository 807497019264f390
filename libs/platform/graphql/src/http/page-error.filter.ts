import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, formatMessage, UserErrors, type Locale } from '@alliance/kernel';
import { appErrorOf, formatAppError, internalError } from '../error/present-error.js';
import { statusOf } from './http-error.js';
import { PAGE_MESSAGES as messages } from './page.messages.js';
import { html, sendPage, type Html } from './page.js';
import { localeOf } from './locale-of.js';

/** Shows any error of a controller as a page: `@UseFilters(PageErrorFilter)`. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const locale = localeOf(request);
    const { status, sentences, retryAfter } = describe(error, locale);
    if (retryAfter !== undefined) void reply.header('Retry-After', retryAfter);
    const title = formatMessage(messages.faultTitle, locale);
    const body = html`<h1>${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <p>${wayOn(status, request, locale)}</p>`;
    void sendPage(reply, { locale, title, body }, { status });
  }
}

interface Fault {
  status: number;
  sentences: string[];
  /** Seconds. */
  retryAfter?: number;
}

function describe(error: unknown, locale: Locale): Fault {
  if (error instanceof UserErrors)
    return { status: 400, sentences: error.errors.map((one) => formatMessage(one.text, locale, one.parameters)) };
  const known = appErrorOf(error);
  if (!known) {
    if (error instanceof HttpException && error.getStatus() < 500) {
      return { status: error.getStatus(), sentences: [formatMessage(messages.badRequest, locale)] };
    }
    return { status: 500, sentences: [internalError(error, locale).message] };
  }
  const { retryAfter } = known.extensions;
  return { status: statusOf(known.code), sentences: [sentenceOf(known, locale)], ...(typeof retryAfter === 'number' && { retryAfter }) };
}

// The standard sentences speak of tokens and ids, which mean nothing to whoever reads a page.
function sentenceOf(error: AppError, locale: Locale): string {
  if (!error.text && error.code === 'UNAUTHENTICATED') return formatMessage(messages.signInFirst, locale);
  if (!error.text && error.code === 'NOT_FOUND') return formatMessage(messages.missing, locale);
  return formatAppError(error, locale);
}

function wayOn(status: number, { method, url }: FastifyRequest, locale: Locale): Html {
  if (status !== 401) return html`<a href="/">${formatMessage(messages.home, locale)}</a>`;
  // Back to a page that was asked for; what a form sent is not sent again.
  const address = method === 'GET' ? `/sign-in?${new URLSearchParams({ returnTo: url }).toString()}` : '/sign-in';
  return html`<a class="button" href="${address}">${formatMessage(messages.signIn, locale)}</a>`;
}
