import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROLES, SCOPE_KIND_OF_ROLE, type Role } from '@alliance/access';
import { AccountService, AuditChain, Eraser, type AuditHead } from '@alliance/accounts';
import { Database } from '@alliance/database';
import { printSortedSchema } from '@alliance/graphql';
import { UserError } from '@alliance/kernel';
import { Mails } from '@alliance/mail';
import { Command, InvalidArgumentError, Option } from 'commander';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { createAdapter } from './application.js';
import { CommandError } from './cli/command-error.js';
import { mailCommand } from './cli/mail-commands.js';
import { writeMigration } from './cli/migration-draft.js';
import { readConfig } from './config.js';
import { withConfigTable } from './config-table.js';
import { seedDemo } from './demo/seed.js';
import { describeFault, describeVerification, parseHead } from './describe-audit.js';
import { prepareDatabase } from './prepare-database.js';
import { privacyRegister, withPrivacyRegister } from './privacy-register.js';
import { checkGround, describeFailure } from './start-up.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a command on the product without its HTTP server, and ends the process with its outcome. */
async function withProduct(work: (app: INestApplicationContext) => Promise<void>, environment = process.env): Promise<void> {
  const config = readConfig(environment);
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

/** For what needs the product's declarations only. */
const WITHOUT_DATABASE = { ...process.env, DATABASE_URL: '', DATA_DIR: 'memory://' };

/** The id of a city or an organisation with a slug. */
async function scopeId(app: INestApplicationContext, table: 'city' | 'organisation', slug: string): Promise<string> {
  const [row] = await app.get(Database).query<{ id: string }>(`SELECT id FROM ${table} WHERE slug = $1`, [slug]);
  if (!row) throw new CommandError(`There is no ${table} with the slug "${slug}".`);
  return row.id;
}

/** The id of the person with an address. */
async function personId(app: INestApplicationContext, email: string): Promise<string> {
  const person = await app.get(AccountService).findPersonByEmail(email);
  if (!person) throw new CommandError('There is nobody with this address.');
  return person.id;
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

function auditHead(value: string): AuditHead {
  const head = parseHead(value);
  if (!head) throw new InvalidArgumentError('A position and a hash, as an earlier run has printed them.');
  return head;
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

const user = program.command('user').description('People who can sign in.');

user
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

user
  .command('disable')
  .description('Shut somebody out: sessions and tokens end at once; what they did stays.')
  .requiredOption('--email <address>', 'whom')
  .action(({ email }: { email: string }) =>
    withProduct(async (app) => {
      await app.get(AccountService).disablePerson(null, await personId(app, email));
      say(`Disabled ${email}.`);
    }),
  );

user
  .command('revoke-role')
  .description('Take a role away, whoever gave it.')
  .requiredOption('--email <address>', 'whose role')
  .addOption(new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory())
  .option('--city <slug>', 'city of the role')
  .option('--organisation <slug>', 'organisation of a partner')
  .action(({ email, role, city, organisation }: { email: string; role: Role; city?: string; organisation?: string }) =>
    withProduct(async (app) => {
      const scope = await roleScope(app, role, { city, organisation });
      await app.get(AccountService).revokeRole(null, await personId(app, email), role, scope);
      say(`${email} is not ${role} any more.`);
    }),
  );

user
  .command('erase')
  .description('Erase somebody who asks for it but cannot sign in: everything about them, for ever, without asking again.')
  .requiredOption('--email <address>', 'whom')
  .action(({ email }: { email: string }) =>
    withProduct(async (app) => {
      await app.get(Eraser).erase(null, await personId(app, email));
      // Files of mails go after the commit, while nobody waits; this process ends at once.
      await app.get(Mails).removeStrayFiles();
      say('Erased.');
    }),
  );

const token = program.command('token').description('Personal access tokens.');

token
  .command('create')
  .requiredOption('--email <address>', 'whose token')
  .requiredOption('--name <text>', 'what it is for')
  .option('--days <number>', 'after how many days it expires', days, 90)
  .option('--scope <scope...>', 'what it may do: read, write, or kinds of writing such as write:practices (default: read write)')
  .action(({ email, name, days: lifetime, scope: scopes }: { email: string; name: string; days: number; scope?: string[] }) =>
    withProduct(async (app) => {
      const accounts = app.get(AccountService);
      const owner = await personId(app, email);
      const expiresAt = new Date(Date.now() + lifetime * 24 * 60 * 60 * 1000);
      const { secret } = await accounts.createToken(null, owner, { name, expiresAt, ...(scopes && { scopes }) });
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
  .command('audit')
  .description('The audit trail.')
  .command('verify')
  .description('Check the chain over the audit trail; the first broken row is named, and the exit code is 1.')
  .option('--head <position:hash>', 'what an earlier run printed last: fails where that is not in the chain any more', auditHead)
  .action(({ head }: { head?: AuditHead }) =>
    withProduct(async (app) => {
      const verification = await app.get(AuditChain).verify(head);
      say(describeVerification(verification));
      if (verification.fault) throw new CommandError(describeFault(verification.fault));
      say('The audit trail is intact.');
    }),
  );

program.addCommand(mailCommand(withProduct));

program
  .command('configuration-table')
  .description('Write the table of settings into docs/operators.md.')
  .action(() => writeFileSync('docs/operators.md', withConfigTable(readFileSync('docs/operators.md', 'utf8'))));

program
  .command('privacy-register')
  .description('Write the register of personal data into docs/privacy.md; needs no database.')
  .action(() =>
    withProduct(async (app) => {
      const register = privacyRegister(app.get(DataSource).entityMetadatas);
      writeFileSync('docs/privacy.md', withPrivacyRegister(readFileSync('docs/privacy.md', 'utf8'), register));
    }, WITHOUT_DATABASE),
  );

program
  .command('migration')
  .description('Write what the entities declare and the migrations lack as a new migration, to be read through; needs no database.')
  .argument('<name>', 'what it is about, in small letters with hyphens')
  .action((name: string) =>
    withProduct(async (app) => {
      const file = await writeMigration(app, name, 'apps/api/src/migrations');
      say(
        file
          ? `Wrote ${file}. Read it through: rows that are there may need more than it does.`
          : 'The migrations make what the entities declare.',
      );
    }, WITHOUT_DATABASE),
  );

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
