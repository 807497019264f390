import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of, each in an inbox of their own, and whether they are written to about it. */
export class Inbox1790000000014 implements MigrationInterface {
  name = 'Inbox1790000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE person ADD COLUMN notice_mails boolean NOT NULL DEFAULT true;

      CREATE TABLE inbox_item (
        id uuid NOT NULL CONSTRAINT pk_inbox_item PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_inbox_item_person_id REFERENCES person (id) ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT ck_inbox_item_kind CHECK (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
        title text NOT NULL CONSTRAINT ck_inbox_item_title CHECK (char_length(title) BETWEEN 1 AND 150),
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        read_at timestamptz,
        done_at timestamptz
      );
      CREATE UNIQUE INDEX uq_inbox_item_open ON inbox_item (record_id, record_type, kind, person_id) WHERE done_at IS NULL;
      CREATE INDEX ix_inbox_item_person_id ON inbox_item (person_id, created_at, id);
      CREATE INDEX ix_inbox_item_done_at ON inbox_item (done_at) WHERE done_at IS NOT NULL;

      SELECT guard_erased('inbox_item', 'person_id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE inbox_item; ALTER TABLE person DROP COLUMN notice_mails;');
  }
}
