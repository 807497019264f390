import { Database, DatabaseModule } from '@alliance/database';
import { installJobs, JobRunner, Jobs, JobsModule } from '@alliance/jobs';
import { Clock, SecretKey, SystemClock } from '@alliance/kernel';
import { ObservabilityModule } from '@alliance/observability';
import { TestApp } from '@alliance/testing';
import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailModule } from '../mail.module.js';
import type { MailModuleOptions } from '../mail.module.js';

/** The secret of {@link createMailApp}. */
export const TEST_SECRET = Buffer.alloc(32, 7);

@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: SecretKey, useFactory: () => new SecretKey(TEST_SECRET) },
  ],
  exports: [Clock, SecretKey],
})
class GroundModule {}

@Module({})
class MailAppModule {}

/** Mails alone over an empty database, whose tables are made as the entities say. The clock is the test's; jobs run only where asked for. */
export function createMailApp(options: Partial<MailModuleOptions> = {}, jobs: 'hand in' | 'run' = 'hand in'): Promise<TestApp> {
  return TestApp.create({
    module: (database) => ({
      module: MailAppModule,
      imports: [
        GroundModule,
        ObservabilityModule.forRoot({ logLevel: 'silent' }),
        DatabaseModule.forRoot(database, []),
        JobsModule.forRoot({ pollingSeconds: 0.5 }),
        MailModule.forRoot({ from: 'Alliance Exchange <no-reply@exchange.example>', directory: 'unused', ...options }),
      ],
    }),
    prepare: async (app) => {
      const database = app.get(Database);
      const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
      for (const { query } of upQueries) await database.query(query);
      await installJobs(database);
      await (jobs === 'run' ? app.get(JobRunner) : app.get(Jobs)).start();
    },
  });
}
