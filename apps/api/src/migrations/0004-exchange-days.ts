import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExchangeDays1790000000004 implements MigrationInterface {
  name = 'ExchangeDays1790000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exchange_day (
        id uuid NOT NULL CONSTRAINT pk_exchange_day PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        revision int NOT NULL DEFAULT 1,
        slug text NOT NULL CONSTRAINT uq_exchange_day_slug UNIQUE,
        host_city_id uuid NOT NULL CONSTRAINT fk_exchange_day_host_city_id REFERENCES city (id),
        status text NOT NULL DEFAULT 'DRAFT'
          CONSTRAINT ck_exchange_day_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'COMPLETED')),
        original_locale text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        time_zone text NOT NULL,
        mode text NOT NULL CONSTRAINT ck_exchange_day_mode CHECK (mode IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
        venue_name text,
        venue_address text,
        online_link text,
        languages text[] NOT NULL DEFAULT '{}'::text[],
        interpretation text[] NOT NULL DEFAULT '{}'::text[],
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        capacity int NOT NULL CONSTRAINT ck_exchange_day_capacity CHECK (capacity >= 0),
        attendee_count int CONSTRAINT ck_exchange_day_attendee_count CHECK (attendee_count >= 0),
        published_at timestamptz,
        cancelled_at timestamptz,
        cancellation_reason text,
        CONSTRAINT ck_exchange_day_ends_at CHECK (ends_at > starts_at),
        CONSTRAINT ck_exchange_day_registration CHECK (registration_closes_at > registration_opens_at)
      );
      CREATE INDEX ix_exchange_day_starts_at ON exchange_day (starts_at, id);
      CREATE INDEX ix_exchange_day_host_city_id ON exchange_day (host_city_id, starts_at, id);
      CREATE INDEX ix_exchange_day_status ON exchange_day (status, starts_at, id);
      CREATE INDEX ix_exchange_day_mode ON exchange_day (mode, starts_at, id);
      CREATE INDEX ix_exchange_day_languages ON exchange_day USING gin (languages);

      CREATE TABLE exchange_day_text (
        exchange_day_id uuid NOT NULL
          CONSTRAINT fk_exchange_day_text_exchange_day_id REFERENCES exchange_day (id) ON DELETE CASCADE,
        locale text NOT NULL,
        title text NOT NULL,
        purpose text,
        access_notes text,
        travel_notes text,
        terms text,
        closing_report text,
        title_sort text COLLATE "C" NOT NULL,
        CONSTRAINT pk_exchange_day_text PRIMARY KEY (exchange_day_id, locale)
      );
      CREATE INDEX ix_exchange_day_text_locale_title_sort ON exchange_day_text (locale, title_sort, exchange_day_id);

      CREATE TABLE exchange_session (
        id uuid NOT NULL CONSTRAINT pk_exchange_session PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        revision int NOT NULL DEFAULT 1,
        exchange_day_id uuid NOT NULL
          CONSTRAINT fk_exchange_session_exchange_day_id REFERENCES exchange_day (id) ON DELETE CASCADE,
        original_locale text NOT NULL,
        position int NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        kind text NOT NULL
          CONSTRAINT ck_exchange_session_kind CHECK (kind IN ('PLENARY', 'WORKSHOP', 'SITE_VISIT', 'NETWORKING')),
        capacity int CONSTRAINT ck_exchange_session_capacity CHECK (capacity >= 0),
        CONSTRAINT ck_exchange_session_ends_at CHECK (ends_at > starts_at)
      );
      CREATE INDEX ix_exchange_session_exchange_day_id ON exchange_session (exchange_day_id, position, id);

      CREATE TABLE exchange_session_text (
        exchange_session_id uuid NOT NULL
          CONSTRAINT fk_exchange_session_text_exchange_session_id REFERENCES exchange_session (id) ON DELETE CASCADE,
        locale text NOT NULL,
        title text NOT NULL,
        description text,
        CONSTRAINT pk_exchange_session_text PRIMARY KEY (exchange_session_id, locale)
      );

      CREATE TABLE exchange_session_speaker (
        id uuid NOT NULL CONSTRAINT pk_exchange_session_speaker PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        exchange_session_id uuid NOT NULL
          CONSTRAINT fk_exchange_session_speaker_exchange_session_id REFERENCES exchange_session (id) ON DELETE CASCADE,
        position int NOT NULL,
        role text NOT NULL,
        organisation_id uuid CONSTRAINT fk_exchange_session_speaker_organisation_id REFERENCES organisation (id)
      );
      CREATE INDEX ix_exchange_session_speaker_exchange_session_id ON exchange_session_speaker (exchange_session_id, position);
      CREATE INDEX ix_exchange_session_speaker_organisation_id ON exchange_session_speaker (organisation_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE exchange_session_speaker, exchange_session_text, exchange_session, exchange_day_text, exchange_day',
    );
  }
}
