import { hash } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { runWithClaim, type ConnectionClaim } from '@alliance/database';
import { AppError, type PublicAddress } from '@alliance/kernel';
import {
  CLEARED_SESSION_COOKIE,
  foreignOrigin,
  hasSessionCookie,
  originOf,
  type ActorResolver,
  type RequestOrigin,
  type Viewer,
} from '@alliance/access';
import { limitExceeded } from '../error/limit.messages.js';
import type { RequestLimits } from '../limit/limits.js';
import { networkOf, RateLimitedError, rateHeaders, type RateLimiter } from '../limit/rate-limiter.js';
import { runInRequestScope } from '../request/request-scope.js';
import type { RequestClient, RequestContext } from '../request/request-context.js';
import { acceptsAnswer, errorAnswer } from './http-error.js';
import { localeOf } from './locale-of.js';
import { checkShape } from './request-shape.js';
import { requestMessages } from './request.messages.js';

export const GRAPHQL_PATH = '/graphql';

/** Everything that decides what an answer holds. */
const VARY = 'Authorization, Cookie, Accept-Language, Accept';

/** Says that anybody may keep an answer, as long as they ask each time whether it still holds. */
export const PUBLIC = 'public, no-cache';

/** Methods that Nest registers no route for: they get an answer in GraphQL's form all the same. */
const FURTHER_METHODS = ['PUT', 'PATCH', 'DELETE'];

/** A request on its way to GraphQL, with what was found out about it. */
interface GraphqlRequest extends FastifyRequest {
  viewer?: Viewer;
  claim?: ConnectionClaim;
  isForeign?: boolean;
  /** `Set-Cookie` headers of the answer. */
  setCookies?: string[];
}

/**
 * What happens around Apollo's handler on `/graphql`: who is looking and how much they may ask, errors before GraphQL starts,
 * and headers for caches. It is all hung on the route when Nest registers it.
 */
export class GraphqlRoute {
  constructor(
    private readonly actors: ActorResolver,
    private readonly rates: RateLimiter,
    private readonly limits: RequestLimits,
    private readonly address: PublicAddress,
  ) {}

  /** Must be called before Nest registers the route. */
  install(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', (route: RouteOptions) => {
      if (route.url !== GRAPHQL_PATH) return;
      route.bodyLimit = this.limits.bodyBytes;
      // From here on, not earlier: the context would get lost while the body is read.
      route.preHandler = [
        (request, reply, done) => runWithClaim(claimOf(request, reply), () => runInRequestScope({ locale: localeOf(request) }, done)),
        checkMethod,
        this.admit,
      ];
      route.onSend = this.describeCaching;
      route.errorHandler = this.answerError;
    });
    fastify.route({ method: FURTHER_METHODS, url: GRAPHQL_PATH, handler: checkMethod });
  }

  /** The GraphQL context of a request that was admitted. */
  readonly context = async (request: GraphqlRequest): Promise<RequestContext> => ({
    viewer: request.viewer ?? null,
    locale: localeOf(request),
    requestId: String(request.id),
    client: clientOf(request),
    isForeign: request.isForeign ?? false,
    setCookie: (header) => setCookie(request, header),
  });

  private readonly admit = async (request: GraphqlRequest, reply: FastifyReply): Promise<void> => {
    if (!acceptsAnswer(request.headers.accept))
      throw Object.assign(new AppError('BAD_REQUEST', requestMessages.accept), { statusCode: 406 });
    this.checkOrigin(request);
    request.viewer = await this.identify(request);
    Object.assign(request.claim!, request.viewer ? { caller: request.viewer.id } : { lane: 'anonymous' });
    const state = await this.rates.count(request.viewer, request.ip);
    if (state) void reply.headers(rateHeaders(state));
    this.checkLength(request);
    checkShape(request.method === 'GET' ? { parameters: request.query } : { body: request.body });
    // A GET reads only, and without a cookie only what anybody may read. With one the client has to send the header itself, which
    // a foreign page can't without asking first.
    if (request.method === 'GET' && !request.headers.cookie) request.headers['apollo-require-preflight'] ??= 'GET';
  };

  // Browsers add the cookie by themselves: before it counts, it has to be certain that one of our own pages asked.
  private checkOrigin(request: GraphqlRequest): void {
    if (request.method !== 'POST') return;
    const origin: RequestOrigin = originOf(request.headers, request.host, this.address);
    if (origin !== 'OWN' && hasSessionCookie(request.headers)) throw foreignOrigin();
    request.isForeign = origin === 'FOREIGN' && request.headers.authorization === undefined;
  }

  private async identify(request: GraphqlRequest): Promise<Viewer> {
    const { authorization, cookie } = request.headers;
    const isByCookie = hasSessionCookie(request.headers);
    if (authorization === undefined && !isByCookie) return null;
    await this.rates.admitToken(request.ip);
    try {
      const viewer = await this.actors.resolve({ authorization, cookie });
      const renewed = await this.actors.rotate(viewer, { cookie });
      if (renewed !== null) setCookie(request, renewed);
      return viewer;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'UNAUTHENTICATED') throw error;
      await this.rates.countRefusedToken(request.ip);
      // Told once that the session is over, the browser asks as anonymous.
      if (isByCookie) setCookie(request, CLEARED_SESSION_COOKIE);
      throw error;
    }
  }

  private checkLength(request: FastifyRequest): void {
    const { query } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as { query?: unknown };
    if (typeof query === 'string' && query.length > this.limits.characters) {
      throw limitExceeded('characters', this.limits.characters, query.length);
    }
  }

  private readonly answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    runInRequestScope({ locale: localeOf(request) }, () => {
      const { status, body, contentType, retryAfter } = errorAnswer(this.known(error), request.headers.accept);
      if (error instanceof RateLimitedError) void reply.headers(rateHeaders(error.state));
      if (retryAfter !== null) void reply.header('Retry-After', retryAfter);
      if (status === 401) void reply.header('WWW-Authenticate', 'Bearer');
      void reply.code(status).type(contentType).send(body);
    });
  };

  private known(error: FastifyError): Error {
    if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return error;
    return Object.assign(limitExceeded('bodyBytes', this.limits.bodyBytes), { statusCode: 413 });
  }

  /** Anonymous answers to a GET may be kept and asked about again by their ETag; all others must not be kept. */
  private readonly describeCaching = async (request: GraphqlRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    void reply.header('Vary', VARY);
    for (const header of request.setCookies ?? []) void reply.header('Set-Cookie', header);
    const isPublic = request.method === 'GET' && reply.getHeader('cache-control') === PUBLIC;
    if (!isPublic || reply.statusCode !== 200 || typeof payload !== 'string') {
      void reply.header('Cache-Control', 'private, no-store');
      return payload;
    }
    const tag = `"${hash('sha1', payload, 'base64url')}"`;
    void reply.header('ETag', tag);
    if (!matchesTag(request.headers['if-none-match'], tag)) return payload;
    void reply.code(304).removeHeader('Content-Type').removeHeader('Content-Length');
    return '';
  };
}

/** The browser or program that sends a request. */
export function clientOf({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): RequestClient {
  return { address: ip, userAgent: headers['user-agent'] ?? null, cookie: headers.cookie ?? null };
}

async function checkMethod({ method }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (method === 'GET' || method === 'POST') return;
  void reply.header('Allow', 'GET, POST');
  throw new AppError('METHOD_NOT_ALLOWED');
}

/** How a request gets connections to the database. Until it is known who sends it, it is looked up as quickly as for anybody. */
function claimOf(request: GraphqlRequest, { raw }: FastifyReply): ConnectionClaim {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return (request.claim = { caller: networkOf(request.ip), lane: 'main', isExpensive: false, signal: gone.signal });
}

function setCookie(request: GraphqlRequest, header: string): void {
  (request.setCookies ??= []).push(header);
}

function matchesTag(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(',').some((candidate) => ['*', tag, `W/${tag}`].includes(candidate.trim()));
}
