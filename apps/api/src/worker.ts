import { NestFactory } from '@nestjs/core';
import { JobRunner } from '@alliance/jobs';
import { Drain } from '@alliance/observability';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { ConfigurationError, readConfig } from './config.js';
import { checkGround, describeFailure } from './start-up.js';

// Runs the jobs of an installation on a PostgreSQL server. The embedded database has its jobs in the HTTP process.
try {
  const config = readConfig(process.env);
  if (!config.DATABASE_URL) throw new ConfigurationError('DATABASE_URL: the worker needs a PostgreSQL server; with the embedded database jobs run in the HTTP process.');
  await checkGround({ ...config, PORT: 0 });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.get(Drain).onSignal(app, () => process.exit(0), config.DRAIN_SECONDS * 1000);
  await app.get(JobRunner).start();
  app.get(Logger).log('The worker runs jobs.');
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}
