import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cities have learned, and where from. */
export class Lessons1790000000019 implements MigrationInterface {
  name = 'Lessons1790000000019';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(LESSONS);
    await queryRunner.query(CONTENT);
    await queryRunner.query(INDEXES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE lesson DROP CONSTRAINT fk_lesson_published_version_id, DROP CONSTRAINT fk_lesson_working_version_id;
      DROP TABLE lesson_version_theme, lesson_text, lesson_version, lesson;
    `);
  }
}

const LESSONS = `
  CREATE TABLE lesson (
    id uuid NOT NULL CONSTRAINT pk_lesson PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision int NOT NULL DEFAULT 1,
    slug text NOT NULL CONSTRAINT uq_lesson_slug UNIQUE,
    status text NOT NULL DEFAULT 'DRAFT'
      CONSTRAINT ck_lesson_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED', 'ARCHIVED')),
    published_version_id uuid,
    working_version_id uuid,
    shown_version_id uuid,
    original_locale text NOT NULL,
    created_by_id uuid NOT NULL,
    published_at timestamptz,
    archived_at timestamptz,
    city_id uuid NOT NULL CONSTRAINT fk_lesson_city_id REFERENCES city (id),
    dropped_transfer_id uuid
      CONSTRAINT uq_lesson_dropped_transfer_id UNIQUE
      CONSTRAINT fk_lesson_dropped_transfer_id REFERENCES transfer (id),
    CONSTRAINT ck_lesson_published CHECK ((status IN ('PUBLISHED', 'ARCHIVED')) = (published_version_id IS NOT NULL)),
    CONSTRAINT ck_lesson_shown_version_id CHECK (shown_version_id = coalesce(published_version_id, working_version_id))
  );

  CREATE TABLE lesson_version (
    id uuid NOT NULL CONSTRAINT pk_lesson_version PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    lesson_id uuid NOT NULL CONSTRAINT fk_lesson_version_lesson_id REFERENCES lesson (id) ON DELETE CASCADE,
    number int,
    status text NOT NULL DEFAULT 'DRAFT'
      CONSTRAINT ck_lesson_version_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED')),
    based_on_id uuid,
    submitted_by_id uuid,
    review_note text,
    change_note text,
    published_at timestamptz,
    policy_areas text[] NOT NULL DEFAULT '{}' CONSTRAINT ck_lesson_version_policy_areas CHECK (policy_areas <@ ARRAY[
      'CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY', 'BUILDING', 'MOBILITY', 'FARM_TO_FORK', 'BIODIVERSITY', 'ZERO_POLLUTION']),
    sdgs int[] NOT NULL DEFAULT '{}' CONSTRAINT ck_lesson_version_sdgs CHECK (1 <= ALL (sdgs) AND 17 >= ALL (sdgs)),
    source_url text,
    license text NOT NULL DEFAULT 'CC-BY-4.0',
    outcome text CONSTRAINT ck_lesson_version_outcome CHECK (outcome IN ('POSITIVE', 'NEGATIVE', 'MIXED')),
    happened_on date,
    practice_id uuid CONSTRAINT fk_lesson_version_practice_id REFERENCES practice (id),
    challenge_id uuid CONSTRAINT fk_lesson_version_challenge_id REFERENCES challenge (id),
    transfer_id uuid CONSTRAINT fk_lesson_version_transfer_id REFERENCES transfer (id),
    exchange_session_id uuid CONSTRAINT fk_lesson_version_exchange_session_id REFERENCES exchange_session (id) ON DELETE SET NULL,
    CONSTRAINT uq_lesson_version_lesson_id_number UNIQUE (lesson_id, number),
    CONSTRAINT ck_lesson_version_published
      CHECK ((status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL))
  );

  ALTER TABLE lesson
    ADD CONSTRAINT fk_lesson_published_version_id
      FOREIGN KEY (published_version_id) REFERENCES lesson_version (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT fk_lesson_working_version_id
      FOREIGN KEY (working_version_id) REFERENCES lesson_version (id) DEFERRABLE INITIALLY DEFERRED;
`;

const CONTENT = `
  CREATE TABLE lesson_text (
    id uuid NOT NULL CONSTRAINT pk_lesson_text PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version_id uuid NOT NULL CONSTRAINT fk_lesson_text_version_id REFERENCES lesson_version (id) ON DELETE CASCADE,
    locale text NOT NULL,
    title_sort text COLLATE "C" NOT NULL,
    origin text NOT NULL DEFAULT 'HUMAN' CONSTRAINT ck_lesson_text_origin CHECK (origin IN ('HUMAN', 'MACHINE')),
    reviewed_at timestamptz,
    revision int NOT NULL DEFAULT 1,
    based_on_revision int,
    title text NOT NULL,
    what_happened text,
    why text,
    recommendation text,
    CONSTRAINT uq_lesson_text_version_id_locale UNIQUE (version_id, locale)
  );

  CREATE TABLE lesson_version_theme (
    version_id uuid NOT NULL CONSTRAINT fk_lesson_version_theme_version_id
      REFERENCES lesson_version (id) ON UPDATE CASCADE ON DELETE CASCADE,
    theme_code text NOT NULL CONSTRAINT fk_lesson_version_theme_theme_code
      REFERENCES theme (code) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT pk_lesson_version_theme PRIMARY KEY (version_id, theme_code)
  );
`;

/** One for each filter and order that the API offers. Whole ones: those who may read drafts go through the same lists. */
const INDEXES = `
  CREATE INDEX ix_lesson_city_id ON lesson (city_id, published_at DESC NULLS LAST, id DESC);
  CREATE INDEX ix_lesson_status ON lesson (status, id);
  CREATE INDEX ix_lesson_created_by_id ON lesson (created_by_id);
  CREATE INDEX ix_lesson_published_version_id ON lesson (published_version_id);
  CREATE INDEX ix_lesson_working_version_id ON lesson (working_version_id);
  CREATE INDEX ix_lesson_shown_version_id ON lesson (shown_version_id);
  CREATE INDEX ix_lesson_published_at ON lesson (published_at DESC NULLS LAST, id DESC);
  CREATE INDEX ix_lesson_updated_at ON lesson (updated_at, id);

  CREATE INDEX ix_lesson_version_outcome ON lesson_version (outcome, id);
  CREATE INDEX ix_lesson_version_happened_on ON lesson_version (happened_on, id);
  CREATE INDEX ix_lesson_version_practice_id ON lesson_version (practice_id);
  CREATE INDEX ix_lesson_version_challenge_id ON lesson_version (challenge_id);
  CREATE INDEX ix_lesson_version_transfer_id ON lesson_version (transfer_id);
  CREATE INDEX ix_lesson_version_exchange_session_id ON lesson_version (exchange_session_id);
  CREATE INDEX ix_lesson_version_policy_areas ON lesson_version USING gin (policy_areas);
  CREATE INDEX ix_lesson_version_sdgs ON lesson_version USING gin (sdgs);

  CREATE INDEX ix_lesson_text_locale_title_sort ON lesson_text (locale, title_sort, version_id);
  CREATE INDEX ix_lesson_version_theme_version_id ON lesson_version_theme (version_id);
  CREATE INDEX ix_lesson_version_theme_theme_code ON lesson_version_theme (theme_code);
`;
