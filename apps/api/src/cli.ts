import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROLES, SCOPE_KIND_OF_ROLE, type Role } from '@alliance/access';
import { AccountService } from '@alliance/accounts';
import { Database } from '@alliance/database';
import { printSortedSchema } from '@alliance/graphql';
import { UserError } from '@alliance/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';
import { AppModule } from './app.module.js';
import { createAdapter } from './application.js';
import { readConfig } from './config.js';
import { withConfigTable } from './config-table.js';
import { seedDemo } from './demo/seed.js';
import { prepareDatabase } from './prepare-database.js';
import { checkGround, describeFailure } from './start-up.js';

/** The command can't be done as it was given; the message is all that there is to say. */
class CommandError extends Error {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a command on the product without its HTTP server, and ends the process with its outcome. */
async function withProduct(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  await checkGround({ ...config, PORT: 0 });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot({ ...config, LOG_LEVEL: 'error' }), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

/** The id of a city or an organisation with a slug. */
async function scopeId(app: INestApplicationContext, table: 'city' | 'organisation', slug: string): Promise<string> {
  const [row] = await app.get(Database).query<{ id: string }>(`SELECT id FROM ${table} WHERE slug = $1`, [slug]);
  if (!row) throw new CommandError(`There is no ${table} with the slug "${slug}".`);
  return row.id;
}

/** The id that a role is given for, of the option that fits the role; the account service says where one is missing. */
async function roleScope(
  app: INestApplicationContext,
  role: Role,
  { city, organisation }: Record<'city' | 'organisation', string | undefined>,
): Promise<string | null> {
  const kind = SCOPE_KIND_OF_ROLE[role];
  if (city !== undefined && kind !== 'CITY') throw new CommandError(`The role ${role} is not given for a city: leave out --city.`);
  if (organisation !== undefined && kind !== 'ORGANISATION')
    throw new CommandError(`The role ${role} is not given for an organisation: leave out --organisation.`);
  if (city !== undefined) return scopeId(app, 'city', city);
  return organisation === undefined ? null : scopeId(app, 'organisation', organisation);
}

function days(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 3650) throw new InvalidArgumentError('A whole number of days from 1 to 3650.');
  return number;
}

const program = new Command('cli').description(
  'Commands for operators. Settings come from the same environment variables as those of the server.',
);

program
  .command('migrate')
  .description('Bring the schema up to date; safe to repeat.')
  .action(() =>
    withProduct(async (app) => {
      const done = await prepareDatabase(app);
      say(done.length > 0 ? `Ran ${done.join(', ')}.` : 'The schema is up to date.');
    }),
  );

program
  .command('seed')
  .description('Load data; safe to repeat: only what is missing is added.')
  .requiredOption('--demo', 'the demo data on Espoo, Mannheim and Umeå')
  .action(() =>
    withProduct(async (app) => {
      await prepareDatabase(app);
      const report = await seedDemo(app);
      say(
        `Added ${Object.entries(report)
          .map(([what, count]) => `${count} ${what}`)
          .join(', ')}.`,
      );
    }),
  );

program
  .command('user')
  .description('People who can sign in.')
  .command('create')
  .requiredOption('--name <text>', 'what the person wants to be called')
  .requiredOption('--email <address>', 'their address')
  .addOption(new Option('--role <role>', 'role besides the participant that everybody is').choices(ROLES).default('PARTICIPANT'))
  .option('--city <slug>', 'city of the role')
  .option('--organisation <slug>', 'organisation of a partner')
  .action(({ name, email, role, city, organisation }: { name: string; email: string; role: Role; city?: string; organisation?: string }) =>
    withProduct(async (app) => {
      const accounts = app.get(AccountService);
      const scope = await roleScope(app, role, { city, organisation });
      await app.get(Database).transaction(async () => {
        const { id } = await accounts.createPerson(null, { displayName: name, email });
        if (role !== 'PARTICIPANT') await accounts.grantRole(null, id, role, scope);
      });
      say(`Created ${email} as ${role}.`);
    }),
  );

const token = program.command('token').description('Personal access tokens.');

token
  .command('create')
  .requiredOption('--email <address>', 'whose token')
  .requiredOption('--name <text>', 'what it is for')
  .option('--days <number>', 'after how many days it expires', days, 90)
  .action(({ email, name, days: lifetime }: { email: string; name: string; days: number }) =>
    withProduct(async (app) => {
      const accounts = app.get(AccountService);
      const person = await accounts.findPersonByEmail(email);
      if (!person) throw new CommandError('There is nobody with this address.');
      const expiresAt = new Date(Date.now() + lifetime * 24 * 60 * 60 * 1000);
      const { secret } = await accounts.createToken(null, person.id, { name, expiresAt });
      say(`${secret}\nShown once. It expires on ${expiresAt.toISOString().slice(0, 10)}.`);
    }),
  );

token
  .command('revoke')
  .requiredOption('--prefix <text>', 'the first ten characters of the token, as they are listed, or more of it')
  .action(({ prefix }: { prefix: string }) =>
    withProduct(async (app) => {
      const rows = await app.get(Database).query<{ id: string }>('SELECT id FROM access_token WHERE starts_with($1, prefix)', [prefix]);
      if (rows.length === 0) throw new CommandError('No token begins like this.');
      for (const { id } of rows) await app.get(AccountService).revokeToken(null, id);
      say(`Revoked ${rows.length}.`);
    }),
  );

program
  .command('configuration-table')
  .description('Write the table of settings into docs/operators.md.')
  .action(() => writeFileSync('docs/operators.md', withConfigTable(readFileSync('docs/operators.md', 'utf8'))));

program
  .command('schema')
  .description('Write the GraphQL schema into apps/api/schema.graphql; needs no database.')
  .action(async () => {
    const config = readConfig({ LOG_LEVEL: 'error', DATA_DIR: 'memory://' });
    const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), {
      logger: ['error'],
      abortOnError: false,
    });
    await app.init();
    writeFileSync('apps/api/schema.graphql', printSortedSchema(app));
    await app.close();
  });

program.parseAsync().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof UserError || error instanceof CommandError ? error.message : describeFailure(error));
    process.exit(1);
  },
);
