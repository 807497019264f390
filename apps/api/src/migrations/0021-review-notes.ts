import type { MigrationInterface, QueryRunner } from 'typeorm';

const TYPES = ['practice', 'challenge', 'lesson'];

/**
 * What reviewers asked for, as rows of whoever asked, so that it goes when they are erased. Who asked for what is there stands in the
 * audit trail alone; where it doesn't, or they are erased, what they asked goes.
 */
export class ReviewNotes1790000000021 implements MigrationInterface {
  name = 'ReviewNotes1790000000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE review_note (
        id uuid NOT NULL CONSTRAINT pk_review_note PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version_id uuid NOT NULL CONSTRAINT uq_review_note_version_id UNIQUE,
        body text NOT NULL,
        author_id uuid NOT NULL
      );
      CREATE INDEX ix_review_note_author_id ON review_note (author_id);
      SELECT guard_erased('review_note', 'author_id');
    `);
    for (const name of TYPES) {
      await queryRunner.query(`
        INSERT INTO review_note (id, version_id, body, author_id)
          SELECT gen_random_uuid(), v.id, v.review_note, e.actor_id
          FROM ${name}_version v
          CROSS JOIN LATERAL (
            SELECT a.actor_id FROM audit_entry a WHERE a.record_id = v.${name}_id AND a.action = '${name}.return'
            ORDER BY a.occurred_at DESC, a.id DESC LIMIT 1) e
          JOIN person p ON p.id = e.actor_id AND p.status <> 'ERASED'
          JOIN ${name} r ON r.id = v.${name}_id AND r.status <> 'ARCHIVED'
          WHERE v.review_note IS NOT NULL;
        ALTER TABLE ${name}_version DROP COLUMN review_note;
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of TYPES) {
      await queryRunner.query(`
        ALTER TABLE ${name}_version ADD COLUMN review_note text;
        UPDATE ${name}_version v SET review_note = n.body FROM review_note n WHERE n.version_id = v.id;
      `);
    }
    await queryRunner.query('DROP TABLE review_note;');
  }
}
