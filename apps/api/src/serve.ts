import { join } from 'node:path';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JobRunner, Jobs } from '@alliance/jobs';
import { PublicAddress } from '@alliance/kernel';
import { Drain, Readiness } from '@alliance/observability';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { createAdapter } from './application.js';
import type { Config } from './config.js';
import { demoTokens } from './demo/demo-tokens.js';
import { seedDemo } from './demo/seed.js';
import { prepareDatabase } from './prepare-database.js';

/** What Nest says while it puts the application together is of interest only where something is wrong. */
const BOOT_LOG: LogLevel[] = ['fatal', 'error', 'warn'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the product: HTTP at once, ready once the schema is up to date and the demo data are there. */
export async function serve(config: Config): Promise<void> {
  const isEmbedded = config.DATABASE_URL === undefined;
  say(isEmbedded ? `› Opening the embedded database in ${config.DATA_DIR}` : '› Connecting to the database server');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), {
    logger: BOOT_LOG,
    abortOnError: false,
  });
  app.get(Drain).onSignal(app, () => process.exit(0), config.DRAIN_SECONDS * 1000);
  const readiness = app.get(Readiness);
  readiness.hold('migrating');
  await app.listen(config.PORT, config.HOST);
  const url = config.PUBLIC_URL ?? (await app.getUrl()).replace('127.0.0.1', 'localhost');
  app.get(PublicAddress).settle(url);
  app.useLogger(app.get(Logger));

  say('› Bringing the schema up to date');
  await prepareDatabase(app);
  const tokens = isEmbedded && config.DEMO ? await loadDemo(app, config) : null;
  if (isEmbedded && config.JOBS) await app.get(JobRunner).start();
  else await app.get(Jobs).start();
  readiness.release('migrating');
  announce(url, isEmbedded, tokens);
}

/** Loads what is missing of the demo data; answers a token of a demo person of each role. */
async function loadDemo(app: NestFastifyApplication, { DATA_DIR }: Config): Promise<Map<string, string>> {
  say('› Loading what is missing of the demo data');
  await seedDemo(app);
  return demoTokens(app, join(DATA_DIR, 'demo-tokens'));
}

function announce(url: string, isEmbedded: boolean, tokens: Map<string, string> | null): void {
  const lines = [
    '',
    `Alliance Exchange is at ${url}`,
    `  Sign in       ${url}/sign-in`,
    `  GraphiQL      ${url}/graphiql`,
    `  GraphQL API   ${url}/graphql`,
    `  Schema        ${url}/schema.graphql`,
  ];
  if (tokens) {
    lines.push(
      '',
      'Tokens of the demo people (header "Authorization: Bearer …"):',
      ...[...tokens].map(([role, token]) => `  ${role.padEnd(13)} ${token}`),
    );
  }
  if (isEmbedded) lines.push('', 'To use a PostgreSQL server instead, set DATABASE_URL and SECRET_KEY: see docs/operators.md');
  say(lines.join('\n'));
}
