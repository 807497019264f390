import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '@alliance/access';
import { AccountsModule } from '@alliance/accounts';
import { CitiesModule } from '@alliance/cities';
import { DATABASE_DEFAULTS, DatabaseModule, type DatabaseOptions } from '@alliance/database';
import { ExchangeDaysModule } from '@alliance/exchange-days';
import { GraphqlModule, NodeResolver } from '@alliance/graphql';
import { JobsModule } from '@alliance/jobs';
import { Metrics, ObservabilityModule } from '@alliance/observability';
import { PracticesModule } from '@alliance/practices';
import { ReaderMetrics, ReaderModule } from '@alliance/reader';
import { RegistrationsModule } from '@alliance/registrations';
import { ClockModule } from './clock.module.js';
import type { Config } from './config.js';
import { EXAMPLE_QUERIES } from './example-queries.js';
import { migrations } from './migrations/index.js';

/** The whole product: the platform over one database, and the domains over the platform. */
@Module({})
export class AppModule implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly reader: ReaderMetrics,
  ) {}

  static forRoot(config: Config, database: DatabaseOptions = databaseOptions(config)): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ClockModule,
        ObservabilityModule.forRoot({ logLevel: config.LOG_LEVEL }),
        DatabaseModule.forRoot(database, migrations),
        AccessModule.forRoot(),
        JobsModule.forRoot(),
        ReaderModule.forRoot({ mode: config.READER_MODE }),
        GraphqlModule.forRoot({
          examples: EXAMPLE_QUERIES,
          rates: {
            enabled: config.RATE_LIMITS,
            anonymousPerMinute: config.RATE_ANONYMOUS_PER_MINUTE,
            signedInPerMinute: config.RATE_SIGNED_IN_PER_MINUTE,
          },
        }),
        AccountsModule,
        CitiesModule,
        PracticesModule,
        ExchangeDaysModule,
        RegistrationsModule,
      ],
      providers: [NodeResolver],
    };
  }

  onModuleInit(): void {
    this.metrics.watchPlanCache(() => ({ hits: this.reader.planHits, misses: this.reader.planMisses, entries: this.reader.plans }));
  }
}

function databaseOptions(config: Config): DatabaseOptions {
  return {
    ...DATABASE_DEFAULTS,
    ...(config.DATABASE_URL !== undefined && { url: config.DATABASE_URL }),
    dataDirectory: config.DATA_DIR,
    poolSize: config.DATABASE_POOL_SIZE,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
  };
}
