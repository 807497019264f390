import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts that there are of each type at this time, by their fields. */
const TYPES = {
  practice: [
    ...['title', 'summary', 'problemAddressed', 'objectives', 'solution', 'stakeholders', 'beneficiaries', 'costNote', 'resourcesNeeded'],
    ...['evidenceOfSuccess', 'challengesEncountered', 'successFactors', 'enablingConditions', 'transferPotential', 'transferTips'],
  ],
  challenge: ['title', 'description', 'causes', 'groupsAffected'],
  lesson: ['title', 'whatHappened', 'why', 'recommendation'],
};

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Which texts of the original a translation follows, and which machine texts people have mended since, so that no machine writes over
 * them; and indexes for what content is filtered by. Of machine texts that are there nobody knows whether they were mended: as before,
 * they count as the machine's alone. What a stale translation follows is not known either.
 */
export class MendedTranslations1790000000022 implements MigrationInterface {
  name = 'MendedTranslations1790000000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, fields] of Object.entries(TYPES)) {
      const digests = fields.map((field) => `'${field}', md5(nullif(o.${columnOf(field)}, ''))`).join(', ');
      await queryRunner.query(`
        ALTER TABLE ${name}_text ADD COLUMN machine_revision int, ADD COLUMN followed jsonb;
        UPDATE ${name}_text SET machine_revision = revision WHERE origin = 'MACHINE';
        UPDATE ${name}_text t SET followed = jsonb_strip_nulls(jsonb_build_object(${digests}))
          FROM ${name}_text o JOIN ${name}_version v ON v.id = o.version_id JOIN ${name} r ON r.id = v.${name}_id
          WHERE t.version_id = o.version_id AND o.locale = r.original_locale AND t.locale <> o.locale AND t.based_on_revision = o.revision;
        CREATE INDEX ix_${name}_original_locale ON ${name} (original_locale, id);
        CREATE INDEX ix_${name}_version_open ON ${name}_version (status, id) WHERE status <> 'PUBLISHED';
      `);
    }
    await queryRunner.query('CREATE INDEX ix_transfer_is_confirmed ON transfer ((confirmed_at IS NOT NULL), started_on, id);');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_transfer_is_confirmed;');
    for (const name of Object.keys(TYPES)) {
      await queryRunner.query(`
        DROP INDEX ix_${name}_version_open, ix_${name}_original_locale;
        ALTER TABLE ${name}_text DROP COLUMN machine_revision, DROP COLUMN followed;
      `);
    }
  }
}
