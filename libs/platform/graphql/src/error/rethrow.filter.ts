import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Hands the errors of resolvers on as they are. Nest would log each of them as a fault first, also a record that isn't there;
 * `presentError` logs what nobody foresaw, once.
 */
@Catch()
export class RethrowFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    super.catch(error, host);
  }
}
