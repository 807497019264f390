import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail1790000000006 implements MigrationInterface {
  name = 'Mail1790000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail_message (
        id uuid NOT NULL CONSTRAINT pk_mail_message PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL,
        dedupe_key text NOT NULL,
        person_id uuid,
        recipient text NOT NULL,
        locale text NOT NULL,
        sealed_parameters text,
        state text NOT NULL
          CONSTRAINT ck_mail_message_state CHECK (state IN ('READY', 'SENDING', 'SENT', 'RETRY', 'DEAD', 'UNKNOWN', 'CANCELLED')),
        attempts int NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        sent_at timestamptz,
        failure text,
        CONSTRAINT ck_mail_message_sent CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
        CONSTRAINT ck_mail_message_sealed_parameters CHECK ((state IN ('SENT', 'CANCELLED')) = (sealed_parameters IS NULL))
      );
      CREATE UNIQUE INDEX uq_mail_message_dedupe_key ON mail_message (kind, dedupe_key);
      CREATE INDEX ix_mail_message_due ON mail_message (next_attempt_at, id) WHERE state IN ('READY', 'RETRY', 'SENDING');
      CREATE INDEX ix_mail_message_person_id ON mail_message (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mail_message');
  }
}
