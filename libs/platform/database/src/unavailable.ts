import { AppError } from '@alliance/kernel';
import { ADMISSION_MESSAGES } from './admission.messages.js';

/** Seconds after which a request that found no connection may be sent again. */
export const RETRY_AFTER_SECONDS = 5;

/** No connection to the database for a request, because too many want one. Nothing of it was done. */
export function unavailable(): AppError {
  const parameters = { seconds: RETRY_AFTER_SECONDS };
  return new AppError('UNAVAILABLE', ADMISSION_MESSAGES.tooMany, { retryAfter: RETRY_AFTER_SECONDS }, parameters);
}

/** What pg's pool says, in words only, where it had no connection in time. */
const POOL_TIMEOUTS = new Set(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout']);

/** Takes a connection; UNAVAILABLE where the pool has none in time. */
export async function connected<Connection>(take: () => Promise<Connection>): Promise<Connection> {
  try {
    return await take();
  } catch (error) {
    throw error instanceof Error && POOL_TIMEOUTS.has(error.message) ? unavailable() : error;
  }
}
