import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '@alliance/kernel';
import { appErrorOf, formatAppError, internalError, protocolFault } from '../error/present-error.js';
import { requestLocale } from '../request/request-scope.js';

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  TRY_AGAIN: 503,
  UNAVAILABLE: 503,
  TIMEOUT: 503,
};

/** The HTTP status that a top-level error stands for. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400;
}

const RESPONSE_JSON = 'application/graphql-response+json';

/** True where a client takes one of the types that GraphQL answers in. */
export function acceptsAnswer(accept: string | undefined): boolean {
  return !accept || /\*\/\*|application\/(\*|json|graphql-response\+json)/i.test(accept);
}

/** The answer to a request that failed before GraphQL saw it: a GraphQL response with one coded error. */
export function errorAnswer(
  error: Error & { statusCode?: number },
  accept: string | undefined,
): { status: number; body: string; contentType: string; retryAfter: number | null } {
  const { status, formatted } = describe(error);
  const contentType = accept?.toLowerCase().includes(RESPONSE_JSON) ? RESPONSE_JSON : 'application/json';
  const retryAfter = retryAfterOf([formatted]);
  return { status, body: JSON.stringify({ errors: [formatted] }), contentType: `${contentType}; charset=utf-8`, retryAfter };
}

/** After how many seconds it is worth asking again, as errors name it; null where none does. */
export function retryAfterOf(errors: readonly GraphQLFormattedError[]): number | null {
  const waits = errors.map(({ extensions }) => extensions?.['retryAfter']).filter((wait) => typeof wait === 'number');
  return waits.length > 0 ? Math.max(...waits) : null;
}

function describe(error: Error & { statusCode?: number }): { status: number; formatted: GraphQLFormattedError } {
  const locale = requestLocale();
  const known = appErrorOf(error);
  if (known) {
    const status = error.statusCode ?? statusOf(known.code);
    return { status, formatted: { message: formatAppError(known, locale), extensions: { code: known.code, ...known.extensions } } };
  }
  // Fastify's own complaints about a request.
  if (error.statusCode && error.statusCode < 500) {
    return { status: error.statusCode, formatted: { message: protocolFault(error.message, locale), extensions: { code: 'BAD_REQUEST' } } };
  }
  return { status: 500, formatted: internalError(error, locale) };
}
