import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Extensions, GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from '@alliance/kernel';
import type { Actor, Viewer } from './role.js';

/** Key of the metadata that the guard and the start-up check read from a handler. */
export const ACCESS_METADATA = 'alliance:access';

/** Who may call an operation: whoever some grant allows the action, or everybody. */
export type AccessDeclaration = { action: string } | { public: true };

/**
 * Only somebody signed in whom at least one grant allows the action somewhere. Whether they may do it to the record at hand is
 * for the service to require, which knows the record.
 */
export function Allow(action: string): MethodDecorator {
  return declare({ action });
}

/** Everybody, signed in or not. What they see is up to the visibility of each type. */
export function Public(): MethodDecorator {
  return declare({ public: true });
}

// The declaration goes to two readers: the guard, by metadata, and whoever plans whole operations, by the schema.
function declare(access: AccessDeclaration): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS_METADATA, access), Extensions({ access })) as MethodDecorator;
}

/** Who is looking, null for anonymous. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => viewerOf(context));

/** Who acts. Only together with `@Allow`. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const viewer = viewerOf(context);
  if (!viewer) throw unauthenticated();
  return viewer;
});

/** The viewer of a GraphQL operation or of a plain HTTP request. */
export function viewerOf(context: ExecutionContext): Viewer {
  if (context.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(context).getContext<{ viewer?: Viewer }>().viewer ?? null;
  }
  return context.switchToHttp().getRequest<{ viewer?: Viewer }>().viewer ?? null;
}
