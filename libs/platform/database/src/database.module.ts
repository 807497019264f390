import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PGlite } from '@electric-sql/pglite';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { connectionUrl } from './connection-url.js';
import { ControlConnection } from './control-connection.js';
import { lockDataDirectory } from './data-directory.lock.js';
import { Database } from './database.js';
import { DATABASE_OPTIONS, type DatabaseOptions } from './database.options.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { Migrator } from './migration.js';
import { SnakeCaseNamingStrategy } from './naming.strategy.js';
import { Notifications } from './notifications.js';
import { currentScope } from './transaction.scope.js';
import { survive } from './watched-connection.js';

/** The embedded database, which lives as long as the module. */
export class EmbeddedDatabase {
  private constructor(
    readonly instance: PGlite,
    private readonly release: () => void,
  ) {}

  static async open({ dataDirectory, initialDump }: DatabaseOptions): Promise<EmbeddedDatabase> {
    const inMemory = dataDirectory.startsWith('memory://');
    const release = inMemory ? () => undefined : lockDataDirectory(dataDirectory);
    try {
      const instance = await PGlite.create({
        dataDir: inMemory ? dataDirectory : `${dataDirectory}/database`,
        extensions: { citext, pg_trgm, pgcrypto, unaccent },
        ...(initialDump && { loadDataDir: initialDump }),
      });
      return new EmbeddedDatabase(instance, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.instance.close();
    this.release();
  }
}

const EMBEDDED_DATABASE = Symbol('EMBEDDED_DATABASE');

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EMBEDDED_DATABASE) private readonly embedded: EmbeddedDatabase | null,
  ) {
    refuseOuterPool((dataSource.driver as unknown as { master: Pool }).master);
  }

  /** `migrations` is the one ordered sequence of the application. */
  static forRoot(options: DatabaseOptions, migrations: (new () => MigrationInterface)[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        EmbeddedDatabaseModule.forRoot(options),
        TypeOrmModule.forRootAsync({
          inject: [EMBEDDED_DATABASE],
          useFactory: (embedded: EmbeddedDatabase | null) => ({
            ...dataSourceOptions(options, embedded?.instance),
            migrations,
            autoLoadEntities: true,
            retryAttempts: 0,
            manualInitialization: false,
          }),
        }),
        TypeOrmModule.forFeature([IdempotencyKey]),
      ],
      providers: [{ provide: DATABASE_OPTIONS, useValue: options }, ControlConnection, Database, Migrator, IdempotencyKeys, Notifications],
      exports: [Database, Migrator, IdempotencyKeys, Notifications, TypeOrmModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.embedded?.close();
  }
}

/** Opens the embedded database before TypeORM connects to it. */
@Global()
@Module({})
class EmbeddedDatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: EmbeddedDatabaseModule,
      providers: [{ provide: EMBEDDED_DATABASE, useFactory: () => (options.url ? null : EmbeddedDatabase.open(options)) }],
      exports: [EMBEDDED_DATABASE],
    };
  }
}

/** How TypeORM reaches the server or, where it is given, the embedded database. */
export function dataSourceOptions(options: DatabaseOptions, embedded: PGlite | undefined): DataSourceOptions {
  const shared = {
    type: 'postgres',
    namingStrategy: new SnakeCaseNamingStrategy(),
    installExtensions: false,
    synchronize: false,
    migrationsTableName: 'migration',
  } as const;
  // The single embedded connection must never be replaced: it is the lock, and it holds the prepared statements.
  if (embedded) return { ...shared, poolSize: 1, extra: { ...createPgConfig(embedded), idleTimeoutMillis: 0, onConnect: survive } };
  return {
    ...shared,
    url: options.url && connectionUrl(options.url),
    poolSize: options.poolSize,
    applicationName: 'alliance-exchange',
    connectTimeoutMS: options.waitMs,
    extra: { statement_timeout: options.statementTimeoutMs, lock_timeout: options.lockTimeoutMs, onConnect: survive },
  };
}

/** Taking a second connection inside a transaction reads around it, and waits forever on a pool of one: fail at once instead. */
function refuseOuterPool(pool: Pool): void {
  const connect = pool.connect.bind(pool) as (...parameters: unknown[]) => unknown;
  pool.connect = ((...parameters: unknown[]) => {
    if (currentScope()) throw new Error('A transaction is open here: use its connection through Database, not the pool.');
    return connect(...parameters);
  }) as Pool['connect'];
}
