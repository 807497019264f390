import { Injectable, Logger } from '@nestjs/common';
import type { INestApplicationContext, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Readiness } from './readiness.js';

/** How long requests in flight may take to finish, in milliseconds. */
export const DRAIN_LIMIT = 20_000;

const EXEMPT = ['/health/', '/metrics'];

/** The answer while the process starts, migrates or ends: shaped like every error of the API. */
const UNAVAILABLE = {
  errors: [{ message: 'This server takes no requests at the moment. Please try again.', extensions: { code: 'UNAVAILABLE' } }],
};

/**
 * Ends a process without cutting anybody off: it is no longer ready, new requests get 503, those in flight finish (within 20 s
 * unless said otherwise), and then everything closes.
 */
@Injectable()
export class Drain implements OnModuleInit {
  private readonly logger = new Logger(Drain.name);
  private inFlight = 0;
  private whenIdle: (() => void) | null = null;
  private ending: Promise<void> | null = null;

  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly readiness: Readiness,
  ) {}

  get isDraining(): boolean {
    return this.ending !== null;
  }

  onModuleInit(): void {
    const server = this.adapters.httpAdapter?.getInstance<Partial<FastifyInstance>>();
    server?.addHook?.('onRequest', (request, reply, done) => {
      if (EXEMPT.some((path) => request.url.startsWith(path))) return done();
      if (!this.readiness.isReady) {
        void reply.code(503).headers({ connection: 'close', 'retry-after': '5' }).send(UNAVAILABLE);
        return;
      }
      this.inFlight += 1;
      // Comes in any case, also where the client went away.
      reply.raw.once('close', () => this.finished());
      done();
    });
  }

  /** Drains once on SIGTERM and SIGINT, within `limit` milliseconds, then calls `done` (which ends the process). */
  onSignal(app: INestApplicationContext, done: () => void, limit = DRAIN_LIMIT): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void this.run(app, limit).finally(done));
  }

  /** Drains and closes the application. A second call waits for the first. */
  run(app: INestApplicationContext, limit = DRAIN_LIMIT): Promise<void> {
    this.ending ??= this.end(app, limit);
    return this.ending;
  }

  private async end(app: INestApplicationContext, limit: number): Promise<void> {
    this.readiness.hold('draining');
    this.logger.log(`Draining ${this.inFlight} requests.`);
    if (!(await this.idleWithin(limit))) {
      this.logger.warn(`Cutting off ${this.inFlight} requests after ${limit} ms.`);
    }
    // What is left are idle kept-alive connections, and requests that took too long: closing waits for neither.
    const server = this.adapters.httpAdapter?.getHttpServer() as { closeAllConnections?: () => void } | undefined;
    const closed = app.close();
    server?.closeAllConnections?.();
    await closed;
  }

  private async idleWithin(limit: number): Promise<boolean> {
    if (this.inFlight === 0) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, limit, false);
    });
    const idle = new Promise<boolean>((resolve) => {
      this.whenIdle = () => resolve(true);
    });
    return Promise.race([idle, late]).finally(() => clearTimeout(timer));
  }

  private finished(): void {
    this.inFlight -= 1;
    if (this.inFlight === 0) this.whenIdle?.();
  }
}
