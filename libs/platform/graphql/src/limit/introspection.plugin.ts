import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import { executeSync, Kind, OperationTypeNode, type FormattedExecutionResult, type OperationDefinitionNode } from 'graphql';
import { PlannedText, type QueryMemory } from '@alliance/reader';
import type { RequestContext } from '../request/request-context.js';

const INTROSPECTION = new Set(['__schema', '__type', '__typename']);

/** Answers introspection with finished text: the schema is the same for everybody, so the answers of the usual tools are kept. */
export class IntrospectionPlugin implements ApolloServerPlugin<RequestContext> {
  private readonly listener: GraphQLRequestListener<RequestContext> = { responseForOperation: async (context) => this.respond(context) };

  constructor(private readonly memory: QueryMemory) {}

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return this.listener;
  }

  private respond({
    schema,
    document,
    operation,
    operationName,
    queryHash,
  }: GraphQLRequestContextResponseForOperation<RequestContext>): GraphQLResponse | null {
    if (!isIntrospection(operation)) return null;
    const key = `${queryHash}|${operationName ?? ''}`;
    let text = this.memory.find<PlannedText>('introspection', key);
    if (!text) {
      const { data, errors } = executeSync({ schema, document, operationName });
      if (errors || !data) return null;
      text = new PlannedText(JSON.stringify(data));
      this.memory.offer('introspection', key, text, text.text.length);
    }
    const data = text as unknown as FormattedExecutionResult['data'];
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
  }
}

/** Whether an operation asks for the schema alone, and always for the same of it. */
function isIntrospection({ operation, variableDefinitions = [], selectionSet }: OperationDefinitionNode): boolean {
  if (operation !== OperationTypeNode.QUERY || variableDefinitions.length > 0) return false;
  const fields = selectionSet.selections;
  return fields.every((field) => field.kind === Kind.FIELD && INTROSPECTION.has(field.name.value)) && fields.length > 0;
}
