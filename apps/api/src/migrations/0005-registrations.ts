import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registrations1790000000005 implements MigrationInterface {
  name = 'Registrations1790000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE registration (
        id uuid NOT NULL CONSTRAINT pk_registration PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        exchange_day_id uuid NOT NULL CONSTRAINT fk_registration_exchange_day_id REFERENCES exchange_day (id),
        person_id uuid NOT NULL CONSTRAINT fk_registration_person_id REFERENCES person (id),
        state text NOT NULL
          CONSTRAINT ck_registration_state CHECK (state IN ('CONFIRMED', 'WAITLISTED', 'CANCELLED', 'EVENT_CANCELLED')),
        queue_number int NOT NULL,
        confirmed_at timestamptz,
        cancelled_at timestamptz
      );
      CREATE UNIQUE INDEX uq_registration_active ON registration (exchange_day_id, person_id)
        WHERE state IN ('CONFIRMED', 'WAITLISTED');
      CREATE UNIQUE INDEX uq_registration_queue_number ON registration (exchange_day_id, queue_number);
      CREATE INDEX ix_registration_waiting ON registration (exchange_day_id, queue_number) WHERE state = 'WAITLISTED';
      CREATE INDEX ix_registration_person_id ON registration (person_id, created_at, id);

      CREATE TABLE seat_pool (
        exchange_day_id uuid NOT NULL CONSTRAINT pk_seat_pool PRIMARY KEY
          CONSTRAINT fk_seat_pool_exchange_day_id REFERENCES exchange_day (id) ON DELETE CASCADE,
        capacity int NOT NULL,
        ceiling int NOT NULL,
        taken int NOT NULL,
        waiting int NOT NULL CONSTRAINT ck_seat_pool_waiting CHECK (waiting >= 0),
        next_queue_number int NOT NULL,
        CONSTRAINT ck_seat_pool_taken CHECK (taken BETWEEN 0 AND ceiling),
        CONSTRAINT ck_seat_pool_ceiling CHECK (ceiling >= capacity)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE seat_pool, registration');
  }
}
