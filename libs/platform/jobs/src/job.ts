import { SetMetadata } from '@nestjs/common';

/** A kind of job: its name, and the shape of the data it takes along. */
export interface Job<Data extends object = object> {
  readonly name: string;
  /** When it runs by itself, as a cron expression in UTC, with empty data. */
  readonly schedule?: string;
  /** After how many seconds a run counts as lost and starts again elsewhere. */
  readonly expireInSeconds: number;
  /** How many times a failed run is tried again, each time later. */
  readonly retryLimit: number;
  /**
   * How many waiting jobs one run settles. Above 1 only for jobs that carry no data and merely say that there is work: the run does
   * all of it, and what comes in meanwhile starts another.
   */
  readonly batchSize: number;
  /** Never set: carries the type. */
  readonly data?: Data;
}

/** What runs a kind of job. A run may be repeated after a crash or a late answer: doing it twice must equal doing it once. */
export interface JobHandler<Data extends object = object> {
  run(data: Data, attempt: JobAttempt): Promise<void>;
}

/** Which try of a job a run is. */
export interface JobAttempt {
  /** Whether it is not tried again: a failure that people should know of has to be told now. */
  readonly isLast: boolean;
}

/** Key of the metadata that ties a handler to its job. */
export const JOB_METADATA = 'alliance:job';

const registry = new Map<string, Job>();

/** Declares a kind of job. Throws on a name declared twice. */
export function defineJob<Data extends object = Record<string, never>>(
  job: Pick<Job, 'name' | 'schedule'> & Partial<Pick<Job, 'expireInSeconds' | 'retryLimit' | 'batchSize'>>,
): Job<Data> {
  if (registry.has(job.name)) throw new Error(`The job "${job.name}" is declared twice.`);
  const definition = { expireInSeconds: 300, retryLimit: 5, batchSize: 1, ...job };
  registry.set(job.name, definition);
  return definition as Job<Data>;
}

/** All declared kinds of jobs, by name. */
export function listJobs(): Job[] {
  return [...registry.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Marks the provider that runs a kind of job. */
export function RunsJob<Data extends object>(job: Job<Data>) {
  return <Handler extends new (...parameters: never[]) => JobHandler<Data>>(handler: Handler): void => {
    SetMetadata(JOB_METADATA, job)(handler);
  };
}
