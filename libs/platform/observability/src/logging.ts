import type { Params } from 'nestjs-pino';
import { serializeError, serializeRequest, serializeResponse } from './log-serializer.js';
import { requestIdOf } from './request-id.js';

/** How much to log; `silent` for tests. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

const PROBES = ['/health/', '/metrics'];

/** One line a request with its id, method, path, status and time, and nothing personal. */
export function loggingOptions(level: LogLevel): Params {
  return {
    pinoHttp: {
      level,
      genReqId: requestIdOf,
      autoLogging: { ignore: ({ url = '' }) => PROBES.some((probe) => url.startsWith(probe)) },
      serializers: { req: serializeRequest, res: serializeResponse, err: serializeError },
      // The serializers hand out full records themselves.
      wrapSerializers: false,
      // Nothing logs headers; should somebody ever do, these stay out.
      redact: ['req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie', 'res.headers["set-cookie"]'],
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    },
  };
}
