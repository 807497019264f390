import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JobRunner, Jobs } from '@alliance/jobs';
import { Drain, Readiness } from '@alliance/observability';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { createAdapter } from './application.js';
import type { Config } from './config.js';
import { demoTokens } from './demo/demo-tokens.js';
import { seedDemo } from './demo/seed.js';
import { prepareDatabase } from './prepare-database.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts the product: HTTP at once, ready once the schema is up to date and the demo data are there. */
export async function serve(config: Config): Promise<void> {
  const isEmbedded = config.DATABASE_URL === undefined;
  say(isEmbedded ? `› Opening the embedded database in ${config.DATA_DIR}` : '› Connecting to the database server');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.get(Drain).onSignal(app, () => process.exit(0), config.DRAIN_SECONDS * 1000);
  const readiness = app.get(Readiness);
  readiness.hold('migrating');
  await app.listen(config.PORT, config.HOST);

  const done = await prepareDatabase(app);
  if (done.length > 0) say(`› Brought the schema up to date (${done.length} migrations)`);
  const tokens = isEmbedded && config.DEMO ? await loadDemo(app, config) : null;
  if (isEmbedded && config.JOBS) await app.get(JobRunner).start();
  else await app.get(Jobs).start();
  readiness.release('migrating');
  announce(await address(app, config), isEmbedded, tokens);
}

/** Loads what is missing of the demo data; answers a token of a demo person of each role. */
async function loadDemo(app: NestFastifyApplication, { DATA_DIR }: Config): Promise<Map<string, string>> {
  const added = Object.values(await seedDemo(app)).reduce((sum, count) => sum + count, 0);
  if (added > 0) say(`› Loaded the demo data (${added} records)`);
  return demoTokens(app, join(DATA_DIR, 'demo-tokens'));
}

/** Where people reach it: the configured address, or the port that was free. */
async function address(app: NestFastifyApplication, { PORT, PUBLIC_URL }: Config): Promise<string> {
  return PORT === 0 ? (await app.getUrl()).replace('127.0.0.1', 'localhost') : PUBLIC_URL;
}

function announce(url: string, isEmbedded: boolean, tokens: Map<string, string> | null): void {
  const lines = ['', `Alliance Exchange is at ${url}`, `  GraphiQL      ${url}/graphiql`, `  GraphQL API   ${url}/graphql`, `  Schema        ${url}/schema.graphql`];
  if (tokens) {
    lines.push('', 'Tokens of the demo people (header "Authorization: Bearer …"):', ...[...tokens].map(([role, token]) => `  ${role.padEnd(13)} ${token}`));
  }
  if (isEmbedded) lines.push('', 'To use a PostgreSQL server instead: DATABASE_URL=postgres://user:password@host/name npm start');
  say(lines.join('\n'));
}
