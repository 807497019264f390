import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are at OpenID Connect providers, and which roles came from there. */
export class Identities1790000000010 implements MigrationInterface {
  name = 'Identities1790000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person_identity (
        id uuid NOT NULL CONSTRAINT pk_person_identity PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_person_identity_person_id REFERENCES person (id) ON DELETE CASCADE,
        provider_key text NOT NULL CONSTRAINT ck_person_identity_provider_key CHECK (char_length(provider_key) BETWEEN 1 AND 80),
        subject text NOT NULL CONSTRAINT ck_person_identity_subject CHECK (char_length(subject) BETWEEN 1 AND 255),
        linked_at timestamptz NOT NULL,
        CONSTRAINT uq_person_identity_provider_key_subject UNIQUE (provider_key, subject)
      );
      CREATE INDEX ix_person_identity_person_id ON person_identity (person_id);

      ALTER TABLE role_grant ADD COLUMN source text
        CONSTRAINT ck_role_grant_source CHECK (source ~ '^oidc:[a-z0-9-]{1,80}$');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE role_grant DROP COLUMN source; DROP TABLE person_identity;');
  }
}
