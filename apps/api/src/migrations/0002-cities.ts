import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cities1790000000002 implements MigrationInterface {
  name = 'Cities1790000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE city (
        id uuid NOT NULL CONSTRAINT pk_city PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        revision int NOT NULL DEFAULT 1,
        slug text NOT NULL CONSTRAINT uq_city_slug UNIQUE,
        original_locale text NOT NULL,
        country_code text NOT NULL CONSTRAINT ck_city_country_code CHECK (country_code ~ '^[A-Z]{2}$'),
        nuts3_code text,
        lau_code text,
        latitude numeric(9,6) CONSTRAINT ck_city_latitude CHECK (latitude BETWEEN -90 AND 90),
        longitude numeric(9,6) CONSTRAINT ck_city_longitude CHECK (longitude BETWEEN -180 AND 180),
        alliance_role text NOT NULL CONSTRAINT ck_city_alliance_role CHECK (alliance_role IN ('PARTNER', 'FOLLOWER', 'OBSERVER')),
        joined_on date,
        left_on date,
        languages text[] NOT NULL DEFAULT '{}'::text[],
        time_zone text NOT NULL,
        website text,
        four_eyes boolean NOT NULL DEFAULT false,
        CONSTRAINT ck_city_left_on CHECK (left_on >= joined_on)
      );
      CREATE INDEX ix_city_country_code ON city (country_code, id);
      CREATE INDEX ix_city_alliance_role ON city (alliance_role, id);
      CREATE INDEX ix_city_joined_on ON city (joined_on, id);

      CREATE TABLE city_text (
        city_id uuid NOT NULL CONSTRAINT fk_city_text_city_id REFERENCES city (id) ON DELETE CASCADE,
        locale text NOT NULL,
        name text NOT NULL,
        description text,
        name_sort text COLLATE "C" NOT NULL,
        CONSTRAINT pk_city_text PRIMARY KEY (city_id, locale)
      );
      CREATE INDEX ix_city_text_locale_name_sort ON city_text (locale, name_sort, city_id);

      CREATE TABLE city_target (
        id uuid NOT NULL CONSTRAINT pk_city_target PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        city_id uuid NOT NULL CONSTRAINT fk_city_target_city_id REFERENCES city (id) ON DELETE CASCADE,
        position int NOT NULL,
        scope text NOT NULL
          CONSTRAINT ck_city_target_scope CHECK (scope IN ('MUNICIPALITY', 'URBAN_AREA', 'CITY_ADMINISTRATION', 'CONSUMPTION')),
        wording text,
        base_year int,
        base_value numeric,
        base_unit text,
        target_year int NOT NULL,
        reduction_percent numeric CONSTRAINT ck_city_target_reduction_percent CHECK (reduction_percent >= 0),
        residual_handling text CONSTRAINT ck_city_target_residual_handling
          CHECK (residual_handling IN ('CARBON_SINKS', 'TECHNICAL_REMOVAL', 'COMPENSATION', 'NONE_LEFT')),
        adopted_on date,
        source_name text NOT NULL,
        source_url text,
        CONSTRAINT ck_city_target_years CHECK (base_year <= target_year)
      );
      CREATE INDEX ix_city_target_city_id_position ON city_target (city_id, position);

      CREATE TABLE city_statement (
        id uuid NOT NULL CONSTRAINT pk_city_statement PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        city_id uuid NOT NULL CONSTRAINT fk_city_statement_city_id REFERENCES city (id) ON DELETE CASCADE,
        position int NOT NULL,
        quantity text NOT NULL CONSTRAINT ck_city_statement_quantity
          CHECK (quantity IN ('POPULATION', 'AREA', 'GREENHOUSE_GAS_EMISSIONS', 'HOUSEHOLDS', 'JOBS')),
        value numeric NOT NULL CONSTRAINT ck_city_statement_value CHECK (value >= 0),
        unit text,
        as_of_year int,
        as_of_date date,
        provisional boolean NOT NULL DEFAULT false,
        method text,
        source_name text NOT NULL,
        source_url text
      );
      CREATE INDEX ix_city_statement_city_id_position ON city_statement (city_id, position);

      CREATE TABLE organisation (
        id uuid NOT NULL CONSTRAINT pk_organisation PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        revision int NOT NULL DEFAULT 1,
        slug text NOT NULL CONSTRAINT uq_organisation_slug UNIQUE,
        name text NOT NULL,
        name_sort text COLLATE "C" NOT NULL,
        abbreviation text,
        kind text NOT NULL CONSTRAINT ck_organisation_kind CHECK (kind IN ('PUBLIC_AUTHORITY', 'PUBLIC_COMPANY', 'SME', 'LARGE_COMPANY',
          'ASSOCIATION', 'SOCIAL_ECONOMY', 'COOPERATIVE', 'RESEARCH', 'NGO', 'NETWORK')),
        city_id uuid CONSTRAINT fk_organisation_city_id REFERENCES city (id),
        parent_id uuid CONSTRAINT fk_organisation_parent_id REFERENCES organisation (id),
        website text,
        coordinates_alliance boolean NOT NULL DEFAULT false,
        CONSTRAINT ck_organisation_parent_id CHECK (parent_id <> id)
      );
      CREATE INDEX ix_organisation_name_sort ON organisation (name_sort, id);
      CREATE INDEX ix_organisation_city_id ON organisation (city_id, name_sort, id);
      CREATE INDEX ix_organisation_parent_id ON organisation (parent_id, name_sort, id);
      CREATE INDEX ix_organisation_kind ON organisation (kind, name_sort, id);

      CREATE TABLE contact (
        id uuid NOT NULL CONSTRAINT pk_contact PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        revision int NOT NULL DEFAULT 1,
        original_locale text NOT NULL,
        city_id uuid CONSTRAINT fk_contact_city_id REFERENCES city (id) ON DELETE CASCADE,
        organisation_id uuid CONSTRAINT fk_contact_organisation_id REFERENCES organisation (id) ON DELETE CASCADE,
        position int NOT NULL DEFAULT 0,
        email text,
        phone text,
        visibility text NOT NULL DEFAULT 'NOBODY'
          CONSTRAINT ck_contact_visibility CHECK (visibility IN ('NOBODY', 'SIGNED_IN', 'EVERYBODY')),
        CONSTRAINT ck_contact_place CHECK (num_nonnulls(city_id, organisation_id) = 1)
      );
      CREATE INDEX ix_contact_city_id ON contact (city_id, position, id);
      CREATE INDEX ix_contact_organisation_id ON contact (organisation_id, position, id);

      CREATE TABLE contact_text (
        contact_id uuid NOT NULL CONSTRAINT fk_contact_text_contact_id REFERENCES contact (id) ON DELETE CASCADE,
        locale text NOT NULL,
        role text NOT NULL,
        CONSTRAINT pk_contact_text PRIMARY KEY (contact_id, locale)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE contact_text, contact, organisation, city_statement, city_target, city_text, city');
  }
}
