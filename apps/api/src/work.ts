import { NestFactory } from '@nestjs/core';
import { JobRunner } from '@alliance/jobs';
import { Drain } from '@alliance/observability';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';

/** Runs the jobs, without HTTP. */
export async function work(config: Config): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.get(Drain).onSignal(app, () => process.exit(0), config.DRAIN_SECONDS * 1000);
  await app.get(JobRunner).start();
  app.get(Logger).log('The worker runs jobs.');
}
