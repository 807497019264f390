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
