import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Practices1790000000003 implements MigrationInterface {
  name = 'Practices1790000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SLUG_ALIAS);
    await queryRunner.query(THEMES);
    await queryRunner.query(PRACTICES);
    await queryRunner.query(CONTENT);
    await queryRunner.query(INDEXES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE practice DROP CONSTRAINT fk_practice_published_version_id, DROP CONSTRAINT fk_practice_working_version_id;
      DROP TABLE practice_result, practice_link, practice_version_partner, practice_version_theme, practice_text, practice_version, practice;
      DROP TABLE theme_text, theme, slug_alias;
    `);
  }
}

const SLUG_ALIAS = `
  CREATE TABLE slug_alias (
    type text NOT NULL,
    slug text NOT NULL,
    record_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_slug_alias PRIMARY KEY (type, slug)
  );
  CREATE INDEX ix_slug_alias_record_id ON slug_alias (record_id);
`;

const THEMES = `
  CREATE TABLE theme (
    code text NOT NULL CONSTRAINT pk_theme PRIMARY KEY,
    position int NOT NULL
  );
  CREATE TABLE theme_text (
    theme_code text NOT NULL CONSTRAINT fk_theme_text_theme_code REFERENCES theme (code) ON DELETE CASCADE,
    locale text NOT NULL,
    label text NOT NULL,
    CONSTRAINT pk_theme_text PRIMARY KEY (theme_code, locale)
  );
  INSERT INTO theme (code, position) VALUES
    ('sme-transformation', 0), ('green-infrastructure', 1), ('local-value-chains', 2),
    ('green-and-social-procurement', 3), ('urban-governance', 4), ('stakeholder-engagement', 5);
  INSERT INTO theme_text (theme_code, locale, label) VALUES
    ('sme-transformation', 'en', 'SME transformation'),
    ('sme-transformation', 'fi', 'Pk-yritysten vihreä siirtymä'),
    ('sme-transformation', 'sv', 'Små och medelstora företags omställning'),
    ('sme-transformation', 'de', 'Wandel kleiner und mittlerer Unternehmen'),
    ('green-infrastructure', 'en', 'Green infrastructure'),
    ('green-infrastructure', 'fi', 'Viherrakenne'),
    ('green-infrastructure', 'sv', 'Grön infrastruktur'),
    ('green-infrastructure', 'de', 'Grüne Infrastruktur'),
    ('local-value-chains', 'en', 'Local value chains'),
    ('local-value-chains', 'fi', 'Paikalliset arvoketjut'),
    ('local-value-chains', 'sv', 'Lokala värdekedjor'),
    ('local-value-chains', 'de', 'Lokale Wertschöpfungsketten'),
    ('green-and-social-procurement', 'en', 'Green and social procurement'),
    ('green-and-social-procurement', 'fi', 'Vihreät ja sosiaalisesti vastuulliset hankinnat'),
    ('green-and-social-procurement', 'sv', 'Grön och social upphandling'),
    ('green-and-social-procurement', 'de', 'Grüne und soziale Beschaffung'),
    ('urban-governance', 'en', 'Urban governance'),
    ('urban-governance', 'fi', 'Kaupunkien hallinto ja johtaminen'),
    ('urban-governance', 'sv', 'Städers styrning'),
    ('urban-governance', 'de', 'Städtische Governance'),
    ('stakeholder-engagement', 'en', 'Stakeholder engagement'),
    ('stakeholder-engagement', 'fi', 'Sidosryhmien osallistaminen'),
    ('stakeholder-engagement', 'sv', 'Intressenters delaktighet'),
    ('stakeholder-engagement', 'de', 'Beteiligung von Interessengruppen');
`;

const PRACTICES = `
  CREATE TABLE practice (
    id uuid NOT NULL CONSTRAINT pk_practice PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision int NOT NULL DEFAULT 1,
    slug text NOT NULL CONSTRAINT uq_practice_slug UNIQUE,
    status text NOT NULL DEFAULT 'DRAFT'
      CONSTRAINT ck_practice_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED', 'ARCHIVED')),
    published_version_id uuid,
    working_version_id uuid,
    shown_version_id uuid,
    original_locale text NOT NULL,
    created_by_id uuid NOT NULL,
    published_at timestamptz,
    archived_at timestamptz,
    city_id uuid NOT NULL CONSTRAINT fk_practice_city_id REFERENCES city (id),
    CONSTRAINT ck_practice_published CHECK ((status IN ('PUBLISHED', 'ARCHIVED')) = (published_version_id IS NOT NULL)),
    CONSTRAINT ck_practice_shown_version_id CHECK (shown_version_id = coalesce(published_version_id, working_version_id))
  );

  CREATE TABLE practice_version (
    id uuid NOT NULL CONSTRAINT pk_practice_version PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    practice_id uuid NOT NULL CONSTRAINT fk_practice_version_practice_id REFERENCES practice (id) ON DELETE CASCADE,
    number int,
    status text NOT NULL DEFAULT 'DRAFT'
      CONSTRAINT ck_practice_version_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED')),
    based_on_id uuid,
    submitted_by_id uuid,
    review_note text,
    change_note text,
    published_at timestamptz,
    started_on date,
    ended_on date,
    cost_amount numeric(14,2),
    cost_currency text,
    funding_sources text[] NOT NULL DEFAULT '{}',
    maturity text CONSTRAINT ck_practice_version_maturity CHECK (maturity IN ('IDEA', 'PILOT', 'IMPLEMENTED', 'SCALED')),
    evidence_level text CONSTRAINT ck_practice_version_evidence_level
      CHECK (evidence_level IN ('CLAIMED', 'MONITORED', 'EVALUATED', 'INDEPENDENTLY_VERIFIED')),
    replicability text CONSTRAINT ck_practice_version_replicability CHECK (replicability IN ('LOW', 'MEDIUM', 'HIGH')),
    policy_areas text[] NOT NULL DEFAULT '{}' CONSTRAINT ck_practice_version_policy_areas CHECK (policy_areas <@ ARRAY[
      'CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY', 'BUILDING', 'MOBILITY', 'FARM_TO_FORK', 'BIODIVERSITY', 'ZERO_POLLUTION']),
    sdgs int[] NOT NULL DEFAULT '{}' CONSTRAINT ck_practice_version_sdgs CHECK (1 <= ALL (sdgs) AND 17 >= ALL (sdgs)),
    source_url text,
    license text NOT NULL DEFAULT 'CC-BY-4.0',
    place_name text,
    latitude numeric(9,6),
    longitude numeric(9,6),
    main_organisation_id uuid CONSTRAINT fk_practice_version_main_organisation_id REFERENCES organisation (id),
    CONSTRAINT uq_practice_version_practice_id_number UNIQUE (practice_id, number),
    CONSTRAINT ck_practice_version_published
      CHECK ((status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL)),
    CONSTRAINT ck_practice_version_ended_on CHECK (ended_on >= started_on),
    CONSTRAINT ck_practice_version_cost CHECK (cost_amount >= 0 AND (cost_amount IS NULL) = (cost_currency IS NULL)),
    CONSTRAINT ck_practice_version_place
      CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND (latitude IS NULL) = (longitude IS NULL))
  );

  ALTER TABLE practice
    ADD CONSTRAINT fk_practice_published_version_id
      FOREIGN KEY (published_version_id) REFERENCES practice_version (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT fk_practice_working_version_id
      FOREIGN KEY (working_version_id) REFERENCES practice_version (id) DEFERRABLE INITIALLY DEFERRED;
`;

const CONTENT = `
  CREATE TABLE practice_text (
    id uuid NOT NULL CONSTRAINT pk_practice_text PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version_id uuid NOT NULL CONSTRAINT fk_practice_text_version_id REFERENCES practice_version (id) ON DELETE CASCADE,
    locale text NOT NULL,
    title_sort text COLLATE "C" NOT NULL,
    origin text NOT NULL DEFAULT 'HUMAN' CONSTRAINT ck_practice_text_origin CHECK (origin IN ('HUMAN', 'MACHINE')),
    reviewed_at timestamptz,
    revision int NOT NULL DEFAULT 1,
    based_on_revision int,
    title text NOT NULL,
    summary text,
    problem_addressed text,
    objectives text,
    solution text,
    stakeholders text,
    beneficiaries text,
    cost_note text,
    resources_needed text,
    evidence_of_success text,
    challenges_encountered text,
    success_factors text,
    enabling_conditions text,
    transfer_potential text,
    transfer_tips text,
    CONSTRAINT uq_practice_text_version_id_locale UNIQUE (version_id, locale)
  );

  CREATE TABLE practice_version_theme (
    version_id uuid NOT NULL CONSTRAINT fk_practice_version_theme_version_id
      REFERENCES practice_version (id) ON UPDATE CASCADE ON DELETE CASCADE,
    theme_code text NOT NULL CONSTRAINT fk_practice_version_theme_theme_code
      REFERENCES theme (code) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT pk_practice_version_theme PRIMARY KEY (version_id, theme_code)
  );

  CREATE TABLE practice_version_partner (
    version_id uuid NOT NULL CONSTRAINT fk_practice_version_partner_version_id
      REFERENCES practice_version (id) ON UPDATE CASCADE ON DELETE CASCADE,
    organisation_id uuid NOT NULL CONSTRAINT fk_practice_version_partner_organisation_id
      REFERENCES organisation (id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT pk_practice_version_partner PRIMARY KEY (version_id, organisation_id)
  );

  CREATE TABLE practice_link (
    id uuid NOT NULL CONSTRAINT pk_practice_link PRIMARY KEY,
    version_id uuid NOT NULL CONSTRAINT fk_practice_link_version_id REFERENCES practice_version (id) ON DELETE CASCADE,
    position int NOT NULL,
    url text NOT NULL,
    label text
  );

  CREATE TABLE practice_result (
    id uuid NOT NULL CONSTRAINT pk_practice_result PRIMARY KEY,
    version_id uuid NOT NULL CONSTRAINT fk_practice_result_version_id REFERENCES practice_version (id) ON DELETE CASCADE,
    position int NOT NULL,
    quantity text NOT NULL,
    unit text,
    before numeric,
    after numeric,
    period text
  );
`;

/** One for each filter and order that the API offers. Whole ones: those who may read drafts go through the same lists. */
const INDEXES = `
  CREATE INDEX ix_practice_city_id ON practice (city_id, published_at DESC NULLS LAST, id DESC);
  CREATE INDEX ix_practice_status ON practice (status, id);
  CREATE INDEX ix_practice_created_by_id ON practice (created_by_id);
  CREATE INDEX ix_practice_published_version_id ON practice (published_version_id);
  CREATE INDEX ix_practice_working_version_id ON practice (working_version_id);
  CREATE INDEX ix_practice_shown_version_id ON practice (shown_version_id);
  CREATE INDEX ix_practice_published_at ON practice (published_at DESC NULLS LAST, id DESC);
  CREATE INDEX ix_practice_updated_at ON practice (updated_at, id);

  CREATE INDEX ix_practice_version_main_organisation_id ON practice_version (main_organisation_id);
  CREATE INDEX ix_practice_version_started_on ON practice_version (started_on, id);
  CREATE INDEX ix_practice_version_maturity ON practice_version (maturity, id);
  CREATE INDEX ix_practice_version_evidence_level ON practice_version (evidence_level, id);
  CREATE INDEX ix_practice_version_replicability ON practice_version (replicability, id);
  CREATE INDEX ix_practice_version_policy_areas ON practice_version USING gin (policy_areas);
  CREATE INDEX ix_practice_version_sdgs ON practice_version USING gin (sdgs);

  CREATE INDEX ix_practice_text_locale_title_sort ON practice_text (locale, title_sort, version_id);
  CREATE INDEX ix_practice_version_theme_version_id ON practice_version_theme (version_id);
  CREATE INDEX ix_practice_version_theme_theme_code ON practice_version_theme (theme_code);
  CREATE INDEX ix_practice_version_partner_version_id ON practice_version_partner (version_id);
  CREATE INDEX ix_practice_version_partner_organisation_id ON practice_version_partner (organisation_id);
  CREATE INDEX ix_practice_link_version_id ON practice_link (version_id, position);
  CREATE INDEX ix_practice_result_version_id ON practice_result (version_id, position);
`;
