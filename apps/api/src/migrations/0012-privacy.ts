import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people can fetch of their data, and how they are erased. The row of an erased person stays, without name and address, so
 * that what counts people counts as before. What a request that was under way would still write about them is refused (PD001):
 * the trigger waits for the erasing to commit, so that nothing slips in behind it.
 */
export class Privacy1790000000012 implements MigrationInterface {
  name = 'Privacy1790000000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE person ALTER COLUMN display_name DROP NOT NULL, ALTER COLUMN email DROP NOT NULL,
        DROP CONSTRAINT ck_person_status,
        ADD CONSTRAINT ck_person_status CHECK (status IN ('ACTIVE', 'DISABLED', 'ERASED')),
        ADD CONSTRAINT ck_person_erased CHECK (CASE WHEN status = 'ERASED' THEN num_nonnulls(display_name, email) = 0 ELSE num_nulls(display_name, email) = 0 END);

      CREATE TABLE erasure_request (
        id uuid NOT NULL CONSTRAINT pk_erasure_request PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_erasure_request_person_id REFERENCES person (id),
        code_mark text NOT NULL CONSTRAINT ck_erasure_request_code_mark CHECK (code_mark ~ '^[0-9a-f]{64}$'),
        tries int NOT NULL DEFAULT 0 CONSTRAINT ck_erasure_request_tries CHECK (tries BETWEEN 0 AND 5),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ix_erasure_request_person_id ON erasure_request (person_id, created_at);
      CREATE INDEX ix_erasure_request_expires_at ON erasure_request (expires_at);

      CREATE TABLE data_export (
        id uuid NOT NULL CONSTRAINT pk_data_export PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_data_export_person_id REFERENCES person (id),
        state text NOT NULL CONSTRAINT ck_data_export_state CHECK (state IN ('REQUESTED', 'READY', 'EXPIRED')),
        archive bytea,
        expires_at timestamptz NOT NULL,
        CONSTRAINT ck_data_export_archive CHECK ((archive IS NOT NULL) = (state = 'READY'))
      );
      CREATE INDEX ix_data_export_person_id ON data_export (person_id, created_at);
      CREATE INDEX ix_data_export_expires_at ON data_export (expires_at);

      CREATE FUNCTION refuse_erased_person() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        person_status text;
      BEGIN
        SELECT status INTO person_status FROM person WHERE id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid FOR KEY SHARE;
        IF person_status = 'ERASED' THEN
          RAISE EXCEPTION 'The person was erased.' USING ERRCODE = 'PD001';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION keep_person_erased() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The person was erased.' USING ERRCODE = 'PD001';
      END $$;

      CREATE TRIGGER tr_person_erased BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.status = 'ERASED')
        EXECUTE FUNCTION keep_person_erased();

      CREATE FUNCTION guard_erased(name text, subject text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION refuse_erased_person(%L)',
          'tr_' || name || '_erased', name, subject);
      END $$;

      SELECT guard_erased('role_grant', 'person_id'), guard_erased('access_token', 'person_id'),
        guard_erased('idempotency_key', 'actor_id'), guard_erased('registration', 'person_id'),
        guard_erased('mail_message', 'person_id'), guard_erased('session', 'person_id'), guard_erased('sign_in_request', 'person_id'),
        guard_erased('person_identity', 'person_id'), guard_erased('invitation', 'accepted_by_id'),
        guard_erased('erasure_request', 'person_id'), guard_erased('data_export', 'person_id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_role_grant_erased ON role_grant;
      DROP TRIGGER tr_access_token_erased ON access_token;
      DROP TRIGGER tr_idempotency_key_erased ON idempotency_key;
      DROP TRIGGER tr_registration_erased ON registration;
      DROP TRIGGER tr_mail_message_erased ON mail_message;
      DROP TRIGGER tr_session_erased ON session;
      DROP TRIGGER tr_sign_in_request_erased ON sign_in_request;
      DROP TRIGGER tr_person_identity_erased ON person_identity;
      DROP TRIGGER tr_invitation_erased ON invitation;
      DROP TRIGGER tr_person_erased ON person;
      DROP TABLE data_export, erasure_request;
      DROP FUNCTION guard_erased, refuse_erased_person, keep_person_erased;
      DELETE FROM registration USING person WHERE person.id = registration.person_id AND person.status = 'ERASED';
      DELETE FROM person WHERE status = 'ERASED';
      ALTER TABLE person ALTER COLUMN display_name SET NOT NULL, ALTER COLUMN email SET NOT NULL,
        DROP CONSTRAINT ck_person_erased, DROP CONSTRAINT ck_person_status,
        ADD CONSTRAINT ck_person_status CHECK (status IN ('ACTIVE', 'DISABLED'));
    `);
  }
}
