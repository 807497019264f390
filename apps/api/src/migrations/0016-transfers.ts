import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices on their way from one city into another, with the history of each. */
export class Transfers1790000000016 implements MigrationInterface {
  name = 'Transfers1790000000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE transfer (
        id uuid NOT NULL CONSTRAINT pk_transfer PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        revision int NOT NULL DEFAULT 1,
        practice_id uuid NOT NULL CONSTRAINT fk_transfer_practice_id REFERENCES practice (id),
        practice_version int NOT NULL,
        city_id uuid NOT NULL CONSTRAINT fk_transfer_city_id REFERENCES city (id),
        giving_city_id uuid NOT NULL CONSTRAINT fk_transfer_giving_city_id REFERENCES city (id),
        stage text NOT NULL DEFAULT 'INTERESTED'
          CONSTRAINT ck_transfer_stage CHECK (stage IN ('INTERESTED', 'ASSESSING', 'ADAPTING', 'IMPLEMENTED', 'DROPPED')),
        started_on date NOT NULL,
        stage_on date NOT NULL,
        locale text NOT NULL,
        adaptations text,
        adaptation_reasons text,
        differing_conditions text,
        outcome text,
        drop_reason text,
        contact_id uuid CONSTRAINT fk_transfer_contact_id REFERENCES contact (id),
        own_practice_id uuid CONSTRAINT fk_transfer_own_practice_id REFERENCES practice (id),
        confirmed_by_giver timestamptz,
        confirmed_by_adopter timestamptz,
        confirmed_at timestamptz,
        CONSTRAINT ck_transfer_city_id CHECK (city_id <> giving_city_id),
        CONSTRAINT ck_transfer_stage_on CHECK (stage_on >= started_on),
        CONSTRAINT ck_transfer_drop_reason CHECK ((stage = 'DROPPED') = (drop_reason IS NOT NULL)),
        CONSTRAINT ck_transfer_confirmed_at
          CHECK ((confirmed_at IS NOT NULL) = (confirmed_by_giver IS NOT NULL AND confirmed_by_adopter IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_transfer_open ON transfer (practice_id, city_id) WHERE stage <> 'DROPPED';
      CREATE INDEX ix_transfer_practice_id ON transfer (practice_id, started_on, id);
      CREATE INDEX ix_transfer_city_id ON transfer (city_id, started_on, id);
      CREATE INDEX ix_transfer_giving_city_id ON transfer (giving_city_id, started_on, id);
      CREATE INDEX ix_transfer_stage ON transfer (stage, started_on, id);
      CREATE INDEX ix_transfer_started_on ON transfer (started_on, id);
      CREATE INDEX ix_transfer_stage_on ON transfer (stage_on, id);
      CREATE INDEX ix_transfer_updated_at ON transfer (updated_at, id);
      CREATE INDEX ix_transfer_contact_id ON transfer (contact_id);
      CREATE INDEX ix_transfer_own_practice_id ON transfer (own_practice_id);

      CREATE TABLE transfer_step (
        transfer_id uuid NOT NULL CONSTRAINT fk_transfer_step_transfer_id REFERENCES transfer (id) ON DELETE CASCADE,
        position int NOT NULL,
        stage text NOT NULL
          CONSTRAINT ck_transfer_step_stage CHECK (stage IN ('INTERESTED', 'ASSESSING', 'ADAPTING', 'IMPLEMENTED', 'DROPPED')),
        reached_on date NOT NULL,
        note text,
        recorded_at timestamptz NOT NULL,
        recorded_by_id uuid NOT NULL,
        CONSTRAINT pk_transfer_step PRIMARY KEY (transfer_id, position),
        CONSTRAINT uq_transfer_step_transfer_id_stage UNIQUE (transfer_id, stage)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE transfer_step, transfer;');
  }
}
