import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyServerOptions } from 'fastify';
import { REQUEST_LIMITS } from '../limit/limits.js';
import { SAFE_HEADERS, SafeResponse } from './safe-headers.js';

export interface HttpOptions {
  /** Milliseconds in which a request must have come in whole. */
  requestTimeoutMs?: number;
  /** Milliseconds after which a connection without any traffic is closed. */
  idleTimeoutMs?: number;
  /** Bytes of a request's body at most. */
  bodyBytes?: number;
  /** Whether, or which, proxies in front tell the client's address. */
  trustProxy?: FastifyServerOptions['trustProxy'];
}

/** Options for Nest's `FastifyAdapter` that keep slow and broken clients from holding connections, and put the safe headers on every answer. */
export function fastifyOptions({
  requestTimeoutMs = 10_000,
  idleTimeoutMs = 60_000,
  bodyBytes = REQUEST_LIMITS.bodyBytes,
  trustProxy = false,
}: HttpOptions = {}) {
  return {
    trustProxy,
    bodyLimit: bodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: idleTimeoutMs,
    keepAliveTimeout: idleTimeoutMs,
    // Node looks for late requests every 30 s unless told otherwise.
    http: {
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs),
      ServerResponse: SafeResponse,
    },
    clientErrorHandler: answerClientError,
  } satisfies FastifyHttpOptions<Server>;
}

/** Answers what is no HTTP request, or came too slowly, with a coded error. */
function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, code, message] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['408 Request Timeout', 'TIMEOUT', 'The request did not arrive in time. Send it again.']
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? ['431 Request Header Fields Too Large', 'LIMIT_EXCEEDED', 'The address or the headers are too long. Send the query by POST.']
        : ['400 Bad Request', 'BAD_REQUEST', 'This is not an HTTP request.'];
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...SAFE_HEADERS,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status}`, ...lines, '', body].join('\r\n'));
}
