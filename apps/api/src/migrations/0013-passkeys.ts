import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, and the challenges that they answer. */
export class Passkeys1790000000013 implements MigrationInterface {
  name = 'Passkeys1790000000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE passkey (
        id uuid NOT NULL CONSTRAINT pk_passkey PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_passkey_person_id REFERENCES person (id) ON DELETE CASCADE,
        credential_id text NOT NULL CONSTRAINT uq_passkey_credential_id UNIQUE
          CONSTRAINT ck_passkey_credential_id CHECK (credential_id ~ '^[A-Za-z0-9_-]+$' AND char_length(credential_id) <= 1364),
        public_key text NOT NULL,
        counter bigint NOT NULL CONSTRAINT ck_passkey_counter CHECK (counter >= 0),
        transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL CONSTRAINT ck_passkey_name CHECK (char_length(name) BETWEEN 1 AND 100),
        backed_up boolean NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX ix_passkey_person_id ON passkey (person_id);

      CREATE TABLE passkey_challenge (
        id uuid NOT NULL CONSTRAINT pk_passkey_challenge PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid CONSTRAINT fk_passkey_challenge_person_id REFERENCES person (id) ON DELETE CASCADE,
        purpose text NOT NULL CONSTRAINT ck_passkey_challenge_purpose CHECK (purpose IN ('REGISTRATION', 'SIGN_IN')),
        challenge_hash text NOT NULL CONSTRAINT ck_passkey_challenge_challenge_hash CHECK (challenge_hash ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL CONSTRAINT ck_passkey_challenge_expires_at CHECK (expires_at > created_at),
        used_at timestamptz,
        CONSTRAINT ck_passkey_challenge_person_id CHECK ((person_id IS NOT NULL) = (purpose = 'REGISTRATION'))
      );
      CREATE INDEX ix_passkey_challenge_person_id ON passkey_challenge (person_id);
      CREATE INDEX ix_passkey_challenge_expires_at ON passkey_challenge (expires_at);

      SELECT guard_erased('passkey', 'person_id'), guard_erased('passkey_challenge', 'person_id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE passkey_challenge; DROP TABLE passkey;');
  }
}
