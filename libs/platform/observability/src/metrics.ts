import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How many different values one label may take; whatever comes later counts as `other`. */
export const LABEL_LIMIT = 200;

const OTHER = 'other';
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** State of the connection pool, and what became of those who wanted a connection since the process started. */
export interface PoolUsage {
  size: number;
  idle: number;
  waiting: number;
  refused: number;
  cancelled: number;
}

/** How often a cache was asked, since the process started. */
export interface CacheUsage {
  hits: number;
  misses: number;
  entries: number;
}

/** What the process counts, in Prometheus' form. No label holds anything that came from a person. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly known = new Map<string, Set<string>>();

  private readonly requests = new Counter({
    name: 'alliance_requests_total',
    help: 'GraphQL operations answered, by root field and outcome (ok, or the code of the first error).',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });

  private readonly requestSeconds = new Histogram({
    name: 'alliance_request_duration_seconds',
    help: 'Time from the start of a GraphQL operation to its answer.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  private readonly jobs = new Counter({
    name: 'alliance_jobs_total',
    help: 'Jobs run, by name and outcome (completed or failed).',
    labelNames: ['job', 'outcome'],
    registers: [this.registry],
  });

  private readonly jobSeconds = new Histogram({
    name: 'alliance_job_duration_seconds',
    help: 'Time that a job ran.',
    labelNames: ['job'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  private readonly mails = new Counter({
    name: 'alliance_mails_total',
    help: 'Attempts to send a mail, by kind and outcome (sent, deferred, dead, unknown).',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The type of what `text` returns. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** Everything counted, as Prometheus reads it. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  countRequest(request: { operation: string; kind: string; outcome: string; seconds: number }): void {
    this.requests.inc({ operation: this.bounded('operation', request.operation), outcome: this.bounded('outcome', request.outcome) });
    this.requestSeconds.observe({ kind: request.kind }, request.seconds);
  }

  countJob(job: { name: string; outcome: 'completed' | 'failed'; seconds: number }): void {
    const name = this.bounded('job', job.name);
    this.jobs.inc({ job: name, outcome: job.outcome });
    this.jobSeconds.observe({ job: name }, job.seconds);
  }

  countMail(mail: { kind: string; outcome: 'sent' | 'deferred' | 'dead' | 'unknown' }): void {
    this.mails.inc({ kind: this.bounded('mail', mail.kind), outcome: mail.outcome });
  }

  /** Shows the pool's state whenever somebody reads the metrics. */
  watchPool(read: () => PoolUsage): void {
    this.gauge('alliance_pool_connections', 'Connections of the database pool, open in all.', () => read().size);
    this.gauge('alliance_pool_idle_connections', 'Connections of the database pool that nobody uses.', () => read().idle);
    this.gauge('alliance_pool_waiting', 'Requests that wait for a connection of the database pool.', () => read().waiting);
    this.counted('alliance_pool_refused_total', 'Requests that got no connection, because too many waited.', () => read().refused);
    this.counted(
      'alliance_statements_cancelled_total',
      'Statements that the process cancelled: their client had gone away, or they outlived their limit.',
      () => read().cancelled,
    );
  }

  /** Shows the use of the cache of compiled reads whenever somebody reads the metrics. */
  watchPlanCache(read: () => CacheUsage): void {
    this.counted('alliance_plan_cache_hits_total', 'Reads whose compiled plan was at hand.', () => read().hits);
    this.counted('alliance_plan_cache_misses_total', 'Reads that had to be compiled.', () => read().misses);
    this.gauge('alliance_plan_cache_entries', 'Compiled plans kept.', () => read().entries);
  }

  private gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  private counted(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  // Every value of a label is a time series that lives as long as the process: callers must not be able to make them up.
  private bounded(label: string, value: string): string {
    let values = this.known.get(label);
    if (!values) this.known.set(label, (values = new Set()));
    if (values.has(value)) return value;
    if (values.size >= LABEL_LIMIT) return OTHER;
    values.add(value);
    return value;
  }
}
