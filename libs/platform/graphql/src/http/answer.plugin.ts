import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { formatMessage } from '@alliance/kernel';
import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { SAVED_BUT_NOT_READ } from '../error/error.messages.js';
import type { RequestContext } from '../request/request-context.js';
import { PUBLIC } from './graphql-route.js';
import { retryAfterOf } from './http-error.js';

/** Headers and status of an answer that depend on what GraphQL made of the request. */
export const answerPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async (context) => {
      if (isPublic(context)) context.response.http.headers.set('cache-control', PUBLIC);
      if (isRefusedDocument(context)) context.response.http.status = 200;
      describeOutage(context);
      const { body } = context.response;
      const seconds = body.kind === 'single' ? retryAfterOf(body.singleResult.errors ?? []) : null;
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

/**
 * Says by the status as well that the database was away and nothing could be answered: then there are no data, not even nulls. What
 * was saved before it went away is told apart, or people would do it again.
 */
function describeOutage({
  operation,
  contextValue,
  response: { http, body },
}: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (body.kind !== 'single' || !body.singleResult.errors?.some(isOutage)) return;
  const { singleResult } = body;
  if (operation?.operation === OperationTypeNode.MUTATION) {
    const message = formatMessage(SAVED_BUT_NOT_READ, contextValue.locale);
    // Below the mutation's own field is what was read after its commit.
    singleResult.errors = singleResult.errors!.map((error) =>
      isOutage(error) && (error.path?.length ?? 0) > 1 ? { ...error, message } : error,
    );
  }
  if (Object.values(singleResult.data ?? {}).some((answer) => answer !== null)) return;
  singleResult.data = null;
  http.status = 503;
}

function isOutage({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'UNAVAILABLE';
}
