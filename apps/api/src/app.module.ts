import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { AccessModule } from '@alliance/access';
import { AccountsModule } from '@alliance/accounts';
import { ChallengesModule } from '@alliance/challenges';
import { CitiesModule } from '@alliance/cities';
import { DATABASE_DEFAULTS, DatabaseModule, type DatabaseOptions } from '@alliance/database';
import { ExchangeDaysModule } from '@alliance/exchange-days';
import { GraphqlModule, NodeResolver } from '@alliance/graphql';
import { JobsModule } from '@alliance/jobs';
import { LessonsModule } from '@alliance/lessons';
import { MailModule } from '@alliance/mail';
import { Metrics, ObservabilityModule } from '@alliance/observability';
import { PracticesModule } from '@alliance/practices';
import { ReaderMetrics, ReaderModule } from '@alliance/reader';
import { RegistrationsModule } from '@alliance/registrations';
import { TranslationModule, type TranslationModuleOptions } from '@alliance/translation';
import type { Config } from './config.js';
import { EXAMPLE_QUERIES } from './example-queries.js';
import { GroundModule } from './ground.module.js';
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
        GroundModule.forRoot(config),
        ObservabilityModule.forRoot({ logLevel: config.LOG_LEVEL }),
        DatabaseModule.forRoot(database, migrations),
        AccessModule.forRoot(),
        JobsModule.forRoot(),
        MailModule.forRoot({
          ...(config.SMTP_URL !== undefined && { smtpUrl: config.SMTP_URL }),
          from: config.MAIL_FROM,
          directory: mailDirectory(config),
        }),
        TranslationModule.forRoot(translationOptions(config)),
        ReaderModule.forRoot({ mode: config.READER_MODE }),
        GraphqlModule.forRoot({
          examples: EXAMPLE_QUERIES,
          // Whoever is not signed in is led on to sign in.
          signIn: '/account',
          securityContacts: config.SECURITY_CONTACT,
          rates: {
            enabled: config.RATE_LIMITS,
            anonymousPerMinute: config.RATE_ANONYMOUS_PER_MINUTE,
            signedInPerMinute: config.RATE_SIGNED_IN_PER_MINUTE,
          },
        }),
        AccountsModule.forRoot({
          signUp: config.SIGN_UP,
          signInLinksPerAddress: config.RATE_SIGN_IN_PER_ADDRESS,
          signInLinksPerAddressInAll: config.RATE_SIGN_IN_PER_ADDRESS_IN_ALL,
          signInLinksPerNetwork: config.RATE_SIGN_IN_PER_NETWORK,
          sessionIdleHours: config.SESSION_IDLE_HOURS,
          sessionMaxDays: config.SESSION_MAX_DAYS,
          ...(config.OIDC_PROVIDERS_FILE !== undefined && { oidcProvidersFile: config.OIDC_PROVIDERS_FILE }),
          retention: retentionDays(config),
        }),
        CitiesModule,
        PracticesModule,
        ChallengesModule,
        ExchangeDaysModule,
        RegistrationsModule,
        LessonsModule,
      ],
      providers: [NodeResolver],
    };
  }

  onModuleInit(): void {
    this.metrics.watchPlanCache(() => ({ hits: this.reader.planHits, misses: this.reader.planMisses, entries: this.reader.plans }));
  }
}

/** Where mails are written without a server; a database in memory leaves nothing in the working directory. */
function mailDirectory({ DATA_DIR }: Config): string {
  return DATA_DIR.startsWith('memory://') ? join(tmpdir(), `alliance-mail-${process.pid}`) : join(DATA_DIR, 'mail');
}

/** Who translates by machine; nobody unless said. */
function translationOptions({ TRANSLATOR, LIBRETRANSLATE_URL: url, LIBRETRANSLATE_API_KEY: apiKey }: Config): TranslationModuleOptions {
  if (TRANSLATOR === 'none' || url === undefined) return {};
  return { libreTranslate: { url, ...(apiKey !== undefined && { apiKey }) } };
}

/** The settings that say how long personal data are kept, by their names. */
function retentionDays(config: Config): Record<string, number> {
  return Object.fromEntries(Object.entries(config).filter(([name]) => name.startsWith('RETENTION_'))) as Record<string, number>;
}

function databaseOptions(config: Config): DatabaseOptions {
  return {
    ...DATABASE_DEFAULTS,
    ...(config.DATABASE_URL !== undefined && { url: config.DATABASE_URL }),
    dataDirectory: config.DATA_DIR,
    poolSize: config.DATABASE_POOL_SIZE,
    expensiveReads: config.DATABASE_EXPENSIVE_READS,
    waitMs: config.DATABASE_WAIT_MS,
    waiting: config.DATABASE_WAITING,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
  };
}
