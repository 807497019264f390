import { AppError } from '@alliance/kernel';
import { DATABASE_MESSAGES as messages } from './database.messages.js';

/** SQLSTATEs with which a server ends a connection or takes none: class 08, 57P01 to 57P05, 53300 (too many), 25P03 and 25P04 (idle too long). */
const CONNECTION_STATE = /^(08...|57P0[1-5]|53300|25P0[34])$/;

/** How the operating system says that a connection can't be made or has broken. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg says without any code. */
const BROKEN =
  /^(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|timeout e(xceeded|xpired)\b.*connect|Cannot use a pool after calling end)/i;

/** SQLSTATEs and codes of a disk without room (53100, ENOSPC, EDQUOT), and of a database that is not to be written to at present (25006). */
const NO_STORING = new Set(['53100', '25006', 'ENOSPC', 'EDQUOT']);

/** After how many seconds a broken connection, and a full disk, are worth another try. */
const RETRY_AFTER = { connection: 2, storage: 30 };

interface DriverError {
  code?: string;
  syscall?: string;
  message?: string;
  name?: string;
  driverError?: DriverError;
}

function causeOf(error: unknown): DriverError {
  // What a transaction has made of a fault is still the same fault.
  if (error instanceof AppError && error.cause !== undefined) return causeOf(error.cause);
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as DriverError;
  return thrown.driverError ?? thrown;
}

/** Whether the connection to the database has broken or could not be made: another statement on it is of no use. */
export function isConnectionFault(error: unknown): boolean {
  const { code, syscall, message = '' } = causeOf(error);
  if (code === undefined) return BROKEN.test(message);
  // A server on this machine is reached by a socket in a folder, which is not there while the server is down.
  return CONNECTION_STATE.test(code) || NETWORK_CODES.has(code) || (code === 'ENOENT' && syscall === 'connect');
}

/** Whether nothing can be stored at present, while reading goes on. */
export function isStorageFault(error: unknown): boolean {
  return NO_STORING.has(causeOf(error).code ?? '');
}

/** Whether a fault is none of the product's and passes by itself: the database is away, or has no room. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return (error instanceof AppError && error.code === 'UNAVAILABLE') || isConnectionFault(error) || isStorageFault(error);
}

/** How far a transaction had come when its connection broke. */
type Progress = 'unchanged' | 'unknown';

/**
 * What a fault of the connection or of the storage means for whoever asked: UNAVAILABLE, with `retryAfter` in seconds. Undefined
 * for every other error. Where the connection broke while COMMIT was under way, nobody can tell whether that happened: `unknown`.
 */
export function unavailableOf(error: unknown, progress?: Progress): AppError | undefined {
  if (isStorageFault(error)) return unavailable(messages.notStoring, RETRY_AFTER.storage, error);
  if (!isConnectionFault(error)) return undefined;
  return unavailable(progress && messages[progress], RETRY_AFTER.connection, error);
}

function unavailable(text: (typeof messages)[Progress] | undefined, retryAfter: number, cause: unknown): AppError {
  return Object.assign(new AppError('UNAVAILABLE', text, { retryAfter }), { cause });
}
