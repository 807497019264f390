import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { forbidden, unauthenticated } from '@alliance/kernel';
import { ACCESS_METADATA, viewerOf } from './access.decorator.js';
import type { AccessDeclaration } from './access.decorator.js';
import { ActorResolver } from './actor-resolver.js';
import { canSomewhere } from './permission.js';
import type { Viewer } from './role.js';

/**
 * Lets a viewer through to an operation, or says why not. Whoever answers operations without calling their resolvers must ask
 * the same question.
 *
 * @throws UNAUTHENTICATED for anonymous, FORBIDDEN where no grant allows the action anywhere.
 */
export function authorize(viewer: Viewer, access: AccessDeclaration | undefined): void {
  if (!access) throw forbidden();
  if ('public' in access) return;
  if (!viewer) throw unauthenticated();
  if (!canSomewhere(viewer, access.action)) throw forbidden();
}

/** Asks before every operation and every HTTP handler. What carries no declaration is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<AccessDeclaration | undefined>(ACCESS_METADATA, context.getHandler());
    if (access && 'action' in access && context.getType<string>() === 'http') await this.signIn(context);
    authorize(viewerOf(context), access);
    return true;
  }

  // GraphQL resolves its viewer once, with the operation's context; a plain HTTP handler gets its own here.
  private async signIn(context: ExecutionContext): Promise<void> {
    const request = context.switchToHttp().getRequest<{ viewer?: Viewer; headers: { authorization?: string } }>();
    request.viewer ??= await this.actors.resolve(request.headers.authorization);
  }
}
