import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Locale } from '@alliance/kernel';
import type { RequestContext } from './request-context.js';

/** The language of the request, as `Accept-Language` asks for it. */
export const CurrentLocale = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Locale => GqlExecutionContext.create(context).getContext<RequestContext>().locale,
);
