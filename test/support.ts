import { TestApp, type TestAppOptions } from '@alliance/testing';
import { AppModule } from '../apps/api/src/app.module.js';
import { createAdapter } from '../apps/api/src/application.js';
import { readConfig, type Config } from '../apps/api/src/config.js';
import { prepareDatabase } from '../apps/api/src/prepare-database.js';

/** The whole product over HTTP with an empty, migrated database of its own. Rate limits are off unless asked for. */
export function createTestApp(config: Partial<Config> = {}, options: Partial<TestAppOptions> = {}): Promise<TestApp> {
  const settings: Config = { ...readConfig({ RATE_LIMITS: 'false', LOG_LEVEL: 'silent' }), ...config };
  return TestApp.create({
    module: (database) => AppModule.forRoot(settings, database),
    adapter: () => createAdapter(settings),
    prepare: async (app) => void (await prepareDatabase(app)),
    ...options,
  });
}
