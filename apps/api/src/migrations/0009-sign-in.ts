import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links and codes that people asked to sign in with. */
export class SignIn1790000000009 implements MigrationInterface {
  name = 'SignIn1790000000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sign_in_request (
        id uuid NOT NULL CONSTRAINT pk_sign_in_request PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid CONSTRAINT fk_sign_in_request_person_id REFERENCES person (id) ON DELETE CASCADE,
        address_mark text NOT NULL CONSTRAINT ck_sign_in_request_address_mark CHECK (address_mark ~ '^[0-9a-f]{64}$'),
        network_mark text NOT NULL CONSTRAINT ck_sign_in_request_network_mark CHECK (network_mark ~ '^[0-9a-f]{64}$'),
        sealed_address text NOT NULL,
        locale text NOT NULL,
        token_hash text NOT NULL CONSTRAINT uq_sign_in_request_token_hash UNIQUE
          CONSTRAINT ck_sign_in_request_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        code_hash text NOT NULL CONSTRAINT ck_sign_in_request_code_hash CHECK (code_hash ~ '^[0-9a-f]{64}$'),
        wrong_tries integer NOT NULL DEFAULT 0 CONSTRAINT ck_sign_in_request_wrong_tries CHECK (wrong_tries BETWEEN 0 AND 5),
        expires_at timestamptz NOT NULL CONSTRAINT ck_sign_in_request_expires_at CHECK (expires_at > created_at),
        used_at timestamptz
      );
      CREATE INDEX ix_sign_in_request_address ON sign_in_request (address_mark, created_at);
      CREATE INDEX ix_sign_in_request_network ON sign_in_request (network_mark, created_at);
      CREATE INDEX ix_sign_in_request_person_id ON sign_in_request (person_id);
      CREATE INDEX ix_sign_in_request_expires_at ON sign_in_request (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sign_in_request;');
  }
}
