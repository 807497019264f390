import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to roles; people's records are counted, for people change their own, and the people of a city are listed. */
export class Invitations1790000000011 implements MigrationInterface {
  name = 'Invitations1790000000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE person ADD COLUMN revision int NOT NULL DEFAULT 1;

      DROP INDEX ix_role_grant_scope_id;
      CREATE INDEX ix_role_grant_scope_id ON role_grant (scope_id, created_at, id);

      CREATE TABLE invitation (
        id uuid NOT NULL CONSTRAINT pk_invitation PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        email text NOT NULL CONSTRAINT ck_invitation_email CHECK (email = lower(email) AND char_length(email) <= 254),
        role text NOT NULL CONSTRAINT ck_invitation_role CHECK (role IN ('PARTNER', 'CONTRIBUTOR', 'EDITOR', 'MANAGER')),
        scope_kind text NOT NULL
          CONSTRAINT ck_invitation_scope_kind CHECK (scope_kind = CASE role WHEN 'PARTNER' THEN 'ORGANISATION' ELSE 'CITY' END),
        scope_id uuid NOT NULL,
        locale text NOT NULL,
        token_hash text NOT NULL CONSTRAINT uq_invitation_token_hash UNIQUE
          CONSTRAINT ck_invitation_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        invited_by_id uuid CONSTRAINT fk_invitation_invited_by_id REFERENCES person (id) ON DELETE SET NULL,
        sent_times timestamptz[] NOT NULL CONSTRAINT ck_invitation_sent_times CHECK (cardinality(sent_times) >= 1),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        accepted_by_id uuid CONSTRAINT fk_invitation_accepted_by_id REFERENCES person (id) ON DELETE SET NULL,
        declined_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT ck_invitation_answer CHECK (num_nonnulls(accepted_at, declined_at, withdrawn_at) <= 1),
        CONSTRAINT ck_invitation_accepted_by_id CHECK (accepted_by_id IS NULL OR accepted_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX uq_invitation_unanswered ON invitation (email, role, scope_id)
        WHERE accepted_at IS NULL AND declined_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX ix_invitation_email ON invitation (email, scope_id);
      CREATE INDEX ix_invitation_scope_id ON invitation (scope_id, created_at, id);
      CREATE INDEX ix_invitation_invited_by_id ON invitation (invited_by_id);
      CREATE INDEX ix_invitation_accepted_by_id ON invitation (accepted_by_id);
      CREATE INDEX ix_invitation_expires_at ON invitation (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE invitation;
      DROP INDEX ix_role_grant_scope_id;
      CREATE INDEX ix_role_grant_scope_id ON role_grant (scope_id);
      ALTER TABLE person DROP COLUMN revision;
    `);
  }
}
