export { installJobs } from './boss.js';
export { purgeIdempotencyKeys } from './idempotency-key-purge.job.js';
export { defineJob, listJobs, RunsJob } from './job.js';
export type { Job, JobAttempt, JobHandler } from './job.js';
export { JobRunner } from './job-runner.js';
export * from './jobs.js';
export * from './jobs.module.js';
