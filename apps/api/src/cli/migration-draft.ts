import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Migrator } from '@alliance/database';
import { DataSource } from 'typeorm';
import { CommandError } from './command-error.js';

/** A name as it is written in file names: whole words. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A class name's digits, which decide the order of migrations; the number of the file is added. */
const FIRST_MOMENT = 1_790_000_000_000;

/** What the entities declare and the migrations don't make yet. */
interface SchemaDifference {
  up: string[];
  down: string[];
}

/**
 * Writes the difference between the entities and what the migrations make of an empty database as a new migration, and lists it in
 * the sequence. Returns the file, or null where there is no difference. Throws {@link CommandError} for a name that is none.
 *
 * @param directory the folder of migrations
 */
export async function writeMigration(app: INestApplicationContext, name: string, directory: string): Promise<string | null> {
  if (!NAME.test(name))
    throw new CommandError(`"${name}" is no name for a migration: use small letters and hyphens, as in "exchange-day-seats".`);
  await app.get(Migrator).migrate();
  const difference = await findDifference(app.get(DataSource));
  if (difference.up.length === 0) return null;
  const number = nextNumber(readdirSync(directory));
  const file = `${String(number).padStart(4, '0')}-${name}`;
  const className = `${pascalCase(name)}${FIRST_MOMENT + number}`;
  writeFileSync(join(directory, `${file}.ts`), migrationSource(className, difference), { flag: 'wx' });
  const index = join(directory, 'index.ts');
  writeFileSync(index, withMigration(readFileSync(index, 'utf8'), className, file));
  return join(directory, `${file}.ts`);
}

async function findDifference(dataSource: DataSource): Promise<SchemaDifference> {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  const textOf = ({ query }: { query: string }): string => query;
  return { up: upQueries.map(textOf), down: downQueries.map(textOf).reverse() };
}

/** The number after the highest of the files. */
function nextNumber(files: readonly string[]): number {
  return Math.max(-1, ...files.map((file) => Number(/^(\d{4})-/.exec(file)?.[1] ?? -1))) + 1;
}

function pascalCase(name: string): string {
  return name.replaceAll(/(^|-)([a-z0-9])/g, (_match, _hyphen, letter: string) => letter.toUpperCase());
}

/** The source of a migration, to be read through: what it is for, and what to do with rows that are there, nobody but its author knows. */
function migrationSource(className: string, { up, down }: SchemaDifference): string {
  const statements = (queries: readonly string[]): string =>
    queries.map((query) => `    await queryRunner.query(\`${escapeTemplate(query)}\`);\n`).join('');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(queryRunner: QueryRunner): Promise<void> {
${statements(up)}  }

  async down(queryRunner: QueryRunner): Promise<void> {
${statements(down)}  }
}
`;
}

function escapeTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$\{/g, '\\$&');
}

/** The sequence of migrations with one more at its end: imported behind the others, and listed last. */
function withMigration(index: string, className: string, file: string): string {
  return index.replace('\n\n', `\nimport { ${className} } from './${file}.js';\n\n`).replace('\n];', `\n  ${className},\n];`);
}
