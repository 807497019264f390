import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of people who sign in with a browser, and what access tokens may do. */
export class Sessions1790000000008 implements MigrationInterface {
  name = 'Sessions1790000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE session (
        id uuid NOT NULL CONSTRAINT pk_session PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_session_person_id REFERENCES person (id) ON DELETE CASCADE,
        secret_hash text NOT NULL CONSTRAINT uq_session_secret_hash UNIQUE
          CONSTRAINT ck_session_secret_hash CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
        previous_secret_hash text CONSTRAINT uq_session_previous_secret_hash UNIQUE
          CONSTRAINT ck_session_previous_secret_hash CHECK (previous_secret_hash ~ '^[0-9a-f]{64}$'),
        previous_until timestamptz,
        rotation_due boolean NOT NULL DEFAULT false,
        method text NOT NULL CONSTRAINT ck_session_method CHECK (method IN ('LINK', 'CODE', 'OIDC', 'PASSKEY')),
        identity_id uuid,
        provider_session_id text CONSTRAINT ck_session_provider_session_id CHECK (char_length(provider_session_id) <= 300),
        user_agent text CONSTRAINT ck_session_user_agent CHECK (char_length(user_agent) <= 300),
        last_seen_at timestamptz NOT NULL,
        idle_until timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT ck_session_previous_until CHECK ((previous_secret_hash IS NULL) = (previous_until IS NULL)),
        CONSTRAINT ck_session_idle_until CHECK (idle_until <= expires_at)
      );
      CREATE INDEX ix_session_person_id ON session (person_id);

      ALTER TABLE access_token ADD COLUMN scopes text[] NOT NULL DEFAULT '{read,write}'
        CONSTRAINT ck_access_token_scopes CHECK (cardinality(scopes) BETWEEN 1 AND 20);
      ALTER TABLE access_token ALTER COLUMN scopes DROP DEFAULT;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE access_token DROP COLUMN scopes; DROP TABLE session;');
  }
}
