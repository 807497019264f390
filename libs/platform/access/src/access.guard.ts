import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError, forbidden, PublicAddress } from '@alliance/kernel';
import { ACCESS_METADATA, viewerOf } from './access.decorator.js';
import type { AccessDeclaration } from './access.decorator.js';
import { ActorResolver } from './actor-resolver.js';
import { requireSomewhere } from './permission.js';
import { foreignOrigin, originOf } from './request-origin.js';
import type { IdentifyingHeaders, OriginHeaders } from './request-origin.js';
import type { Viewer } from './role.js';
import { CLEARED_SESSION_COOKIE, hasSessionCookie } from './session-cookie.js';

/** Methods that change nothing. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets a viewer through to an operation, or says why not. Whoever answers operations without calling their resolvers must ask
 * the same question.
 *
 * @throws UNAUTHENTICATED for anonymous, FORBIDDEN where no grant allows the action anywhere.
 */
export function authorize(viewer: Viewer, access: AccessDeclaration | undefined): void {
  if (!access) throw forbidden();
  if ('public' in access) return;
  requireSomewhere(viewer, access.action);
}

/** A plain HTTP request, as far as its sender has to be known. */
interface HttpRequest {
  method: string;
  host: string;
  headers: IdentifyingHeaders & OriginHeaders;
  viewer?: Viewer;
}

interface HttpReply {
  header(name: string, value: string): unknown;
}

/** Asks before every operation and every HTTP handler. What carries no declaration is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorResolver,
    private readonly address: PublicAddress,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<AccessDeclaration | undefined>(ACCESS_METADATA, context.getHandler());
    if (access && context.getType<string>() === 'http') await this.identify(context, access);
    authorize(viewerOf(context), access);
    return true;
  }

  // GraphQL resolves its viewer once, with the operation's context; a plain HTTP handler gets its own here.
  private async identify(context: ExecutionContext, access: AccessDeclaration): Promise<void> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    if (!SAFE_METHODS.has(request.method)) this.refuseForeignPages(request);
    try {
      request.viewer ??= await this.actors.resolve(request.headers);
    } catch (error) {
      if (isUnauthenticated(error) && hasSessionCookie(request.headers)) reply.header('Set-Cookie', CLEARED_SESSION_COOKIE);
      // A page for everybody has to open also for those whose session is over, and while sessions can't be looked up.
      if ('public' in access) return;
      throw error;
    }
    const cookie = await this.actors.rotate(request.viewer, request.headers);
    if (cookie) reply.header('Set-Cookie', cookie);
  }

  private refuseForeignPages({ headers, host }: HttpRequest): void {
    const origin = originOf(headers, host, this.address);
    if (origin === 'FOREIGN' || (origin === 'UNSAID' && hasSessionCookie(headers))) throw foreignOrigin();
  }
}

function isUnauthenticated(error: unknown): boolean {
  return error instanceof AppError && error.code === 'UNAUTHENTICATED';
}
