import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Metrics } from './metrics.js';
import { operationName } from './operation-name.js';

/** Counts every GraphQL operation, however it is answered. */
@Plugin()
export class RequestMetricsPlugin implements ApolloServerPlugin {
  constructor(private readonly metrics: Metrics) {}

  async requestDidStart(): Promise<GraphQLRequestListener<Record<string, unknown>>> {
    const start = performance.now();
    return {
      willSendResponse: async ({ document, operation, errors }) => {
        this.metrics.countRequest({
          operation: document && operation ? operationName(document, operation) : 'invalid',
          kind: operation?.operation ?? 'invalid',
          outcome: errors?.length ? String(errors[0]!.extensions?.['code'] ?? 'INTERNAL') : 'ok',
          seconds: (performance.now() - start) / 1000,
        });
      },
    };
  }
}
