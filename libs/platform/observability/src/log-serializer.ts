import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the log says of a request. Never headers, addresses or the query string: a search or a variable may name a person. */
export function serializeRequest(request: IncomingMessage & { id?: unknown; originalUrl?: string }): object {
  return { id: request.id, method: request.method, path: (request.originalUrl ?? request.url ?? '').split('?', 1)[0] };
}

/** What the log says of a response. */
export function serializeResponse(response: ServerResponse): object {
  return { statusCode: response.statusCode };
}

interface DatabaseFault extends Error {
  code?: string;
  constraint?: string;
  table?: string;
  severity?: string;
  driverError?: DatabaseFault;
}

/**
 * What the log says of an error: kind, message and where it came from. A fault of the database carries rows and parameters in
 * its message and properties, so of that only code, table and constraint are told.
 */
export function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const fault = (error as DatabaseFault).driverError ?? (error as DatabaseFault);
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
  if (fault.severity !== undefined && fault.code !== undefined) {
    return { type: error.name, code: fault.code, table: fault.table, constraint: fault.constraint, stack: frames };
  }
  return { type: error.name, message: error.message, code: fault.code, stack: frames };
}
