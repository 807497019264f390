import { Database } from '@alliance/database';
import { Module } from '@nestjs/common';
import type { DynamicModule, OnModuleInit } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { Drain } from './drain.js';
import { HealthController } from './health.controller.js';
import { loggingOptions } from './logging.js';
import type { LogLevel } from './logging.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';
import { RequestIdHook } from './request-id.hook.js';
import { RequestMetricsPlugin } from './request-metrics.plugin.js';

/** How talkative the process is. */
export interface ObservabilityOptions {
  logLevel: LogLevel;
}

/** Logs, metrics, health, and an orderly end. */
@Module({})
export class ObservabilityModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
  ) {}

  static forRoot(options: ObservabilityOptions): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      imports: [LoggerModule.forRoot(loggingOptions(options.logLevel)), TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [Metrics, Readiness, Drain, RequestIdHook, RequestMetricsPlugin],
      exports: [Metrics, Readiness, Drain],
    };
  }

  onModuleInit(): void {
    this.metrics.watchPool(() => this.database.usage);
  }
}
