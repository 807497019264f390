import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApp } from '@alliance/testing';
import { writeMigration } from '../../apps/api/src/cli/migration-draft.js';
import { createTestApp } from '../support.js';

const MIGRATIONS = 'apps/api/src/migrations';

describe('the command that writes a migration', () => {
  let app: TestApp;
  let directory: string;
  beforeAll(async () => {
    app = await createTestApp();
    directory = await mkdtemp(join(tmpdir(), 'alliance-migrations-'));
    await cp(MIGRATIONS, directory, { recursive: true });
  });
  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
    await app.close();
  });

  it('writes nothing where the migrations make what the entities declare', async () => {
    const before = await readdir(directory);
    expect(await writeMigration(app.nest, 'nothing-new', directory)).toBeNull();
    expect(await readdir(directory)).toEqual(before);
  });

  it('refuses a name that is none, and writes nothing', async () => {
    const before = await readdir(directory);
    await expect(writeMigration(app.nest, '../Seats', directory)).rejects.toThrow('"../Seats" is no name for a migration');
    expect(await readdir(directory)).toEqual(before);
  });

  it('writes what is missing as the last migration, with its way back', async () => {
    // As if the entity had just got this column.
    await app.rows('ALTER TABLE city DROP COLUMN latitude');
    const last = (await readdir(directory))
      .filter((name) => /^\d{4}-/.test(name))
      .sort()
      .at(-1)!;
    const number = Number(last.slice(0, 4)) + 1;
    const name = `${String(number).padStart(4, '0')}-city-latitude`;
    const className = `CityLatitude${1_790_000_000_000 + number}`;

    expect(await writeMigration(app.nest, 'city-latitude', directory)).toBe(join(directory, `${name}.ts`));
    expect(await readFile(join(directory, `${name}.ts`), 'utf8')).toBe(`import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`ALTER TABLE "city" ADD "latitude" numeric(9,6)\`);
    await queryRunner.query(\`ALTER TABLE "city" ADD CONSTRAINT "ck_city_latitude" CHECK (latitude BETWEEN -90 AND 90)\`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`ALTER TABLE "city" DROP CONSTRAINT "ck_city_latitude"\`);
    await queryRunner.query(\`ALTER TABLE "city" DROP COLUMN "latitude"\`);
  }
}
`);
    const index = await readFile(join(directory, 'index.ts'), 'utf8');
    const original = await readFile(join(MIGRATIONS, 'index.ts'), 'utf8');
    const added = index.split('\n').filter((line) => !original.split('\n').includes(line));
    expect(added).toEqual([`import { ${className} } from './${name}.js';`, `  ${className},`]);
    expect(index.trimEnd().endsWith(`  ${className},\n];`)).toBe(true);
  });
});
