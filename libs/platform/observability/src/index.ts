export * from './drain.js';
export type { LogLevel } from './logging.js';
export * from './metrics.js';
export * from './observability.module.js';
export * from './readiness.js';
export { REQUEST_ID_HEADER, REQUEST_ID_OPTIONS, requestIdOf } from './request-id.js';
export { RequestMetricsPlugin } from './request-metrics.plugin.js';
