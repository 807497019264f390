import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Jobs } from '@alliance/jobs';
import { PublicAddress } from '@alliance/kernel';
import { MailTransport } from '@alliance/mail';
import { TestMailTransport } from '@alliance/mail/testing';
import { TestApp, type TestAppOptions, type TestTemplate } from '@alliance/testing';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../apps/api/src/app.module.js';
import { createAdapter } from '../apps/api/src/application.js';
import { readConfig, type Config } from '../apps/api/src/config.js';
import { prepareDatabase } from '../apps/api/src/prepare-database.js';

const ENVIRONMENT = {
  RATE_LIMITS: 'false',
  RATE_SIGN_IN_PER_ADDRESS: '1000000',
  RATE_SIGN_IN_PER_ADDRESS_IN_ALL: '1000000',
  RATE_SIGN_IN_PER_NETWORK: '1000000',
  LOG_LEVEL: 'silent',
  DATA_DIR: 'memory://',
  PORT: '0',
};

/** What an application makes of an empty database follows from these; what follows from others besides, each application brings up to date itself. */
const GROUNDS = ['apps/api/src/migrations', 'libs/platform/database/src', 'libs/platform/jobs/src', 'package-lock.json'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The database that specs begin with: as the product leaves it after its first start. `test/conformance/database.spec.ts` tests the
 * migrations themselves, from empty.
 */
const started: TestTemplate = {
  key: keyOf(GROUNDS),
  directory: join(ROOT, 'node_modules', '.cache', 'alliance-test'),
  fill: async (database) => {
    const settings = readConfig(ENVIRONMENT);
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings, database), { logger: false });
    await prepareDatabase(app);
    await app.close();
  },
};

/** Changes whenever one of the sources does. */
function keyOf(paths: string[]): string {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) =>
    statSync(join(ROOT, path)).isFile()
      ? [path]
      : readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.includes('node_modules'))
          .map((name) => join(path, name)),
  );
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The whole product over HTTP with an empty, migrated database of its own. Its mails are kept for `TestMailbox` where no SMTP_URL is
 * given. Rate limits are off unless asked for.
 */
export function createTestApp(config: Partial<Config> = {}, options: Partial<TestAppOptions> = {}): Promise<TestApp> {
  const settings: Config = { ...readConfig(ENVIRONMENT), ...config };
  return TestApp.create({
    module: (database) => AppModule.forRoot(settings, database),
    adapter: () => createAdapter(settings),
    template: started,
    ...options,
    prepare: async (app) => {
      // First, so that a spec can settle on another address.
      await options.prepare?.(app);
      app.get(PublicAddress).settle(await app.getUrl());
      await prepareDatabase(app);
      await app.get(Jobs).start();
    },
    override: (builder) => {
      if (settings.SMTP_URL === undefined) builder.overrideProvider(MailTransport).useClass(TestMailTransport);
      return options.override?.(builder) ?? builder;
    },
  });
}
