import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, formatMessage, newId, UserError, type Locale } from '@alliance/kernel';
import { ERASED_STATE, sqlState, unavailableOf, violatedConstraint } from '@alliance/database';
import { requestLocale } from '../request/request-scope.js';
import { ERROR_MESSAGES } from './error.messages.js';
import { limitExceeded } from './limit.messages.js';
import { withoutVariableValue } from './variable-fault.js';

const logger = new Logger('GraphQL');

/** Codes of faults that GraphQL itself and the protocol around it find. Their messages are GraphQL's own, in English. */
const PROTOCOL_CODES = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Errors of PostgreSQL (SQLSTATE) that pass by themselves. */
const PASSING_STATES: Record<string, 'TRY_AGAIN' | 'TIMEOUT'> = {
  '55P03': 'TRY_AGAIN', // lock timeout
  '40001': 'TRY_AGAIN', // serialisation failure
  '40P01': 'TRY_AGAIN', // deadlock
  '57014': 'TIMEOUT', // statement timeout
};

const PASSING_CODES = new Set<string>(['TRY_AGAIN', 'TIMEOUT', 'UNAVAILABLE']);

/**
 * The one place where errors become what a client sees: a documented code and a sentence in the caller's language. What nobody
 * foresaw becomes INTERNAL with an id; its text and stack go to the log alone.
 */
export function presentError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const locale = requestLocale();
  const causes = causesOf(thrown);
  const known = causes.find((cause) => cause instanceof AppError) ?? appErrorOf(causes.at(-1)) ?? tokenLimitOf(formatted);
  const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  const said = withoutVariableValue(formatted.message, causes);
  if (known) {
    // Nobody's fault, but whoever runs the database has to see it.
    if (PASSING_CODES.has(known.code)) logger.warn(`${known.code}: ${logText(known.cause ?? causes.at(-1))}`);
    const message = formatAppError(known, locale);
    const english = known.text?.en;
    // GraphQL puts the place of a coercion fault in front of a scalar's sentence: that part stays.
    const isCoercion = english !== undefined && said !== english && said.endsWith(english);
    const prefix = isCoercion ? said.slice(0, -english.length) : '';
    return { message: prefix + message, ...place, extensions: { code: known.code, ...known.extensions } };
  }
  // An error of GraphQL's own has no foreign cause.
  const code = formatted.extensions?.['code'];
  if (PROTOCOL_CODES.has(code) && causes.every((cause) => cause instanceof GraphQLError)) {
    const message = code === 'BAD_REQUEST' ? protocolFault(said, locale) : said;
    return { message, ...place, extensions: { code } };
  }
  const fault = causes.findLast((cause) => cause instanceof Error) ?? thrown;
  return { ...internalError(fault, locale), ...place };
}

/** The sentence of an error in a language. */
export function formatAppError(error: AppError, locale: Locale): string {
  return formatMessage(error.text ?? ERROR_MESSAGES[error.code], locale, error.parameters);
}

/** The sentence of a fault that whoever speaks the protocol for us finds, such as malformed JSON: its English detail is safe to show. */
export function protocolFault(detail: string, locale: Locale): string {
  return `${formatMessage(ERROR_MESSAGES.BAD_REQUEST, locale)} (${detail})`;
}

/** Logs a fault that nobody foresaw, with its stack, and returns what the client may know of it: a number. */
export function internalError(fault: unknown, locale: Locale): GraphQLFormattedError {
  const id = newId();
  logger.error(`${id} ${logText(fault)}`, fault instanceof Error ? framesOf(fault) : undefined);
  return { message: formatMessage(ERROR_MESSAGES.INTERNAL, locale, { id }), extensions: { code: 'INTERNAL', id } };
}

/** What the log says of a fault. The database repeats values in its messages, which may be personal: of that only state and constraint are told. */
function logText(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const state = sqlState(fault);
  if (state === undefined || !/^[0-9A-Z]{5}$/.test(state)) return `${fault.name}: ${fault.message}`;
  return [fault.name, state, violatedConstraint(fault)].filter(Boolean).join(' ');
}

/** Where a fault came from: its stack without the message in front. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}

/** The error that a foreseen fault of the database or of Nest stands for. */
export function appErrorOf(cause: unknown): AppError | undefined {
  if (cause instanceof AppError) return cause;
  if (cause instanceof UserError) return new AppError('BAD_USER_INPUT', cause.text, { path: cause.path }, cause.parameters);
  if (cause instanceof HttpException) return appErrorOfStatus(cause.getStatus());
  if (cause === null || typeof cause !== 'object') return undefined;
  // Whoever sent the request was erased while it was carried out.
  if (sqlState(cause) === ERASED_STATE) return new AppError('UNAUTHENTICATED');
  const code = PASSING_STATES[sqlState(cause) ?? ''];
  return code ? new AppError(code) : unavailableOf(cause);
}

function appErrorOfStatus(status: number): AppError | undefined {
  if (status === 401) return new AppError('UNAUTHENTICATED');
  if (status === 403) return new AppError('FORBIDDEN');
  if (status === 404) return new AppError('NOT_FOUND');
  return status === 503 ? new AppError('UNAVAILABLE') : undefined;
}

/** GraphQL's parser counts the tokens itself, and says so in words only. */
function tokenLimitOf({ message, extensions }: GraphQLFormattedError): AppError | undefined {
  const maximum = extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' ? / (\d+) tokens\. Parsing aborted/.exec(message)?.[1] : undefined;
  return maximum === undefined ? undefined : limitExceeded('tokens', Number(maximum), Number(maximum) + 1);
}

/** An error, the one that it was made of, and so on. */
function causesOf(thrown: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = thrown; cause && !causes.includes(cause); cause = cause instanceof GraphQLError ? cause.originalError : undefined) {
    causes.push(cause);
  }
  return causes;
}
