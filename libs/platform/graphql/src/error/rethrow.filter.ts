import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Hands the errors of resolvers on as they are. Nest would log each of them as a fault first, also a record that isn't there;
 * `presentError` logs what nobody foresaw, once. Outside of GraphQL it would log as well what the server holds against a request, such as
 * malformed JSON or a client that has hung up: that is answered, and nobody's fault here.
 */
@Catch()
export class RethrowFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    super.catch(isRefusal(error) ? new HttpException(error.message, error.statusCode) : error, host);
  }
}

/** An error by which the server refuses a request. */
function isRefusal(error: unknown): error is Error & { statusCode: number } {
  if (error instanceof HttpException) return false;
  const { statusCode, message } = (error ?? {}) as { statusCode?: unknown; message?: unknown };
  return typeof message === 'string' && typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
}
