import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastifyOptions } from '@alliance/graphql';
import { REQUEST_ID_OPTIONS } from '@alliance/observability';
import type { Config } from './config.js';

/** The HTTP server that the product answers on. */
export function createAdapter({ TRUST_PROXY }: Pick<Config, 'TRUST_PROXY'>): FastifyAdapter {
  return new FastifyAdapter({ ...fastifyOptions({ trustProxy: TRUST_PROXY.length > 0 ? TRUST_PROXY : false }), ...REQUEST_ID_OPTIONS });
}
