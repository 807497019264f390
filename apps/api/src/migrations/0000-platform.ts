import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every domain leans on: who did what, and which requests were already answered. */
export class Platform1790000000000 implements MigrationInterface {
  name = 'Platform1790000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_entry (
        id uuid NOT NULL CONSTRAINT pk_audit_entry PRIMARY KEY,
        occurred_at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid,
        action text NOT NULL,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        reason text CONSTRAINT ck_audit_entry_reason CHECK (char_length(reason) <= 500),
        changed_fields text[] NOT NULL DEFAULT '{}'::text[],
        state jsonb
      );
      CREATE INDEX ix_audit_entry_record ON audit_entry (record_type, record_id, occurred_at);
      CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, occurred_at);
      CREATE INDEX ix_audit_entry_occurred_at ON audit_entry (occurred_at);

      CREATE TABLE idempotency_key (
        actor_id uuid NOT NULL,
        key text NOT NULL,
        operation text NOT NULL,
        request_hash text NOT NULL,
        record_id uuid,
        user_errors jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_idempotency_key PRIMARY KEY (actor_id, key)
      );
      CREATE INDEX ix_idempotency_key_expires_at ON idempotency_key (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE idempotency_key; DROP TABLE audit_entry;');
  }
}
