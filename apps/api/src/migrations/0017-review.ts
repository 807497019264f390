import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each version changed, and what is said in a review; notes of reviewers are no longer kept with what everybody sees. */
export class Review1790000000017 implements MigrationInterface {
  name = 'Review1790000000017';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE content_change (
        id uuid NOT NULL CONSTRAINT pk_content_change PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version_id uuid NOT NULL,
        position int NOT NULL,
        field text NOT NULL,
        locale text,
        before text,
        after text
      );
      CREATE INDEX ix_content_change_version_id ON content_change (version_id, position);

      CREATE TABLE content_change_part (
        id uuid NOT NULL CONSTRAINT pk_content_change_part PRIMARY KEY,
        change_id uuid NOT NULL CONSTRAINT fk_content_change_part_change_id REFERENCES content_change (id) ON DELETE CASCADE,
        position int NOT NULL,
        operation text NOT NULL CONSTRAINT ck_content_change_part_operation CHECK (operation IN ('EQUAL', 'INSERT', 'DELETE')),
        text text NOT NULL
      );
      CREATE INDEX ix_content_change_part_change_id ON content_change_part (change_id, position);

      CREATE TABLE review_thread (
        id uuid NOT NULL CONSTRAINT pk_review_thread PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        city_id uuid NOT NULL,
        field text,
        locale text,
        resolved_at timestamptz,
        resolved_by_id uuid,
        CONSTRAINT ck_review_thread_resolved_by_id CHECK (resolved_by_id IS NULL OR resolved_at IS NOT NULL),
        CONSTRAINT ck_review_thread_locale CHECK (locale IS NULL OR field IS NOT NULL)
      );
      CREATE INDEX ix_review_thread_record_id ON review_thread (record_id, created_at, id);
      CREATE INDEX ix_review_thread_city_id ON review_thread (city_id);
      CREATE INDEX ix_review_thread_resolved_by_id ON review_thread (resolved_by_id);

      CREATE TABLE review_comment (
        id uuid NOT NULL CONSTRAINT pk_review_comment PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        thread_id uuid NOT NULL CONSTRAINT fk_review_comment_thread_id REFERENCES review_thread (id) ON DELETE CASCADE,
        body text NOT NULL,
        author_id uuid NOT NULL
      );
      CREATE INDEX ix_review_comment_thread_id ON review_comment (thread_id, created_at, id);
      CREATE INDEX ix_review_comment_author_id ON review_comment (author_id);
      SELECT guard_erased('review_comment', 'author_id');

      UPDATE practice_version SET review_note = NULL WHERE status = 'PUBLISHED';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE review_comment, review_thread, content_change_part, content_change;');
  }
}
