import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request/request-context.js';
import { PUBLIC } from './graphql-route.js';

/** Headers and status of an answer that depend on what GraphQL made of the request. */
export const answerPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async (context) => {
      if (isPublic(context)) context.response.http.headers.set('cache-control', PUBLIC);
      if (isRefusedDocument(context)) context.response.http.status = 200;
      if (isUnavailable(context)) context.response.http.status = 503;
      const seconds = retryAfter(context);
      if (seconds !== null) context.response.http.headers.set('retry-after', String(seconds));
    },
  }),
};

/** Queries of the anonymous without an error: anybody may see them. */
function isPublic({ response, operation, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>): boolean {
  return (
    contextValue.viewer === null &&
    operation?.operation === OperationTypeNode.QUERY &&
    response.body.kind === 'single' &&
    response.body.singleResult.errors === undefined
  );
}

/**
 * The draft on GraphQL over HTTP wants status 200 with `application/json`, which clients of old take for the transport's own, and
 * 400 only with `application/graphql-response+json`. Requests that aren't GraphQL at all keep their 400.
 */
function isRefusedDocument({ request, response, source }: GraphQLRequestContextWillSendResponse<BaseContext>): boolean {
  const accept = request.http?.headers.get('accept') ?? '';
  return response.http.status === 400 && source !== undefined && !accept.includes('application/graphql-response+json');
}

/** Nothing could be read: proxies and clients that look at the status alone have to see that. */
function isUnavailable({ response: { body } }: GraphQLRequestContextWillSendResponse<BaseContext>): boolean {
  if (body.kind !== 'single') return false;
  const { data, errors } = body.singleResult;
  return (
    Object.values(data ?? {}).every((value) => value === null) && !!errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')
  );
}

/** After how many seconds the limit that an error names leaves room again. */
function retryAfter({ response: { body } }: GraphQLRequestContextWillSendResponse<BaseContext>): number | null {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  const waits = errors.map(({ extensions }) => extensions?.['retryAfter']).filter((wait) => typeof wait === 'number');
  return waits.length > 0 ? Math.max(...waits) : null;
}
