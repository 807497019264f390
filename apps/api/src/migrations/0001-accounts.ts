import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in, their roles and their tokens. */
export class Accounts1790000000001 implements MigrationInterface {
  name = 'Accounts1790000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid NOT NULL CONSTRAINT pk_person PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        display_name text NOT NULL CONSTRAINT ck_person_display_name CHECK (char_length(display_name) BETWEEN 1 AND 200),
        email text NOT NULL CONSTRAINT uq_person_email UNIQUE
          CONSTRAINT ck_person_email CHECK (email = lower(email) AND char_length(email) <= 254),
        locale text NOT NULL,
        time_zone text NOT NULL,
        status text NOT NULL DEFAULT 'ACTIVE' CONSTRAINT ck_person_status CHECK (status IN ('ACTIVE', 'DISABLED'))
      );

      CREATE TABLE role_grant (
        id uuid NOT NULL CONSTRAINT pk_role_grant PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_role_grant_person_id REFERENCES person (id) ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT ck_role_grant_role
          CHECK (role IN ('PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER', 'COORDINATOR', 'ADMIN')),
        scope_kind text NOT NULL CONSTRAINT ck_role_grant_scope_kind CHECK (scope_kind =
          CASE role WHEN 'PARTNER' THEN 'ORGANISATION' WHEN 'COORDINATOR' THEN 'ALLIANCE' WHEN 'ADMIN' THEN 'INSTALLATION' ELSE 'CITY' END),
        scope_id uuid,
        CONSTRAINT ck_role_grant_scope_id CHECK ((scope_id IS NOT NULL) = (scope_kind IN ('ORGANISATION', 'CITY'))),
        CONSTRAINT uq_role_grant_person_id_role_scope_id UNIQUE NULLS NOT DISTINCT (person_id, role, scope_id)
      );
      CREATE INDEX ix_role_grant_scope_id ON role_grant (scope_id);

      CREATE TABLE access_token (
        id uuid NOT NULL CONSTRAINT pk_access_token PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid NOT NULL CONSTRAINT fk_access_token_person_id REFERENCES person (id) ON DELETE CASCADE,
        name text NOT NULL CONSTRAINT ck_access_token_name CHECK (char_length(name) BETWEEN 1 AND 100),
        token_hash text NOT NULL CONSTRAINT uq_access_token_token_hash UNIQUE
          CONSTRAINT ck_access_token_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        prefix text NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        CONSTRAINT ck_access_token_expires_at CHECK (expires_at > created_at)
      );
      CREATE INDEX ix_access_token_person_id ON access_token (person_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE access_token; DROP TABLE role_grant; DROP TABLE person;');
  }
}
