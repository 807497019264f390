import type { MigrationInterface, QueryRunner } from 'typeorm';

const TYPES = ['practice', 'challenge', 'lesson'];

/**
 * Which machine texts people have mended since, so that no machine writes over them; and indexes for what content is filtered by. Of
 * texts that are there nobody knows whether they were mended: as before, they count as the machine's alone.
 */
export class MendedTranslations1790000000022 implements MigrationInterface {
  name = 'MendedTranslations1790000000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const name of TYPES) {
      await queryRunner.query(`
        ALTER TABLE ${name}_text ADD COLUMN machine_revision int;
        UPDATE ${name}_text SET machine_revision = revision WHERE origin = 'MACHINE';
        CREATE INDEX ix_${name}_original_locale ON ${name} (original_locale, id);
        CREATE INDEX ix_${name}_version_open ON ${name}_version (status, id) WHERE status <> 'PUBLISHED';
      `);
    }
    await queryRunner.query('CREATE INDEX ix_transfer_is_confirmed ON transfer ((confirmed_at IS NOT NULL), started_on, id);');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_transfer_is_confirmed;');
    for (const name of TYPES) {
      await queryRunner.query(`
        DROP INDEX ix_${name}_version_open, ix_${name}_original_locale;
        ALTER TABLE ${name}_text DROP COLUMN machine_revision;
      `);
    }
  }
}
