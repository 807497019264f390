import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Challenges of cities, who else has them, and which practices answer them. */
export class Challenges1790000000018 implements MigrationInterface {
  name = 'Challenges1790000000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CHALLENGES);
    await queryRunner.query(CONTENT);
    await queryRunner.query(ANSWERS);
    await queryRunner.query(INDEXES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE challenge DROP CONSTRAINT fk_challenge_published_version_id, DROP CONSTRAINT fk_challenge_working_version_id;
      DROP TABLE practice_suggestion, challenge_join, challenge_solved_by;
      DROP TABLE challenge_version_theme, challenge_text, challenge_version, challenge;
    `);
  }
}

const CHALLENGES = `
  CREATE TABLE challenge (
    id uuid NOT NULL CONSTRAINT pk_challenge PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision int NOT NULL DEFAULT 1,
    slug text NOT NULL CONSTRAINT uq_challenge_slug UNIQUE,
    status text NOT NULL DEFAULT 'DRAFT'
      CONSTRAINT ck_challenge_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED', 'ARCHIVED')),
    published_version_id uuid,
    working_version_id uuid,
    shown_version_id uuid,
    original_locale text NOT NULL,
    created_by_id uuid NOT NULL,
    published_at timestamptz,
    archived_at timestamptz,
    city_id uuid NOT NULL CONSTRAINT fk_challenge_city_id REFERENCES city (id),
    state text NOT NULL DEFAULT 'OPEN' CONSTRAINT ck_challenge_state CHECK (state IN ('OPEN', 'BEING_ADDRESSED', 'SOLVED', 'PARKED')),
    state_note text,
    state_changed_on date,
    CONSTRAINT ck_challenge_published CHECK ((status IN ('PUBLISHED', 'ARCHIVED')) = (published_version_id IS NOT NULL)),
    CONSTRAINT ck_challenge_shown_version_id CHECK (shown_version_id = coalesce(published_version_id, working_version_id)),
    CONSTRAINT ck_challenge_state_changed_on CHECK (state = 'OPEN' OR state_changed_on IS NOT NULL)
  );

  CREATE TABLE challenge_version (
    id uuid NOT NULL CONSTRAINT pk_challenge_version PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    challenge_id uuid NOT NULL CONSTRAINT fk_challenge_version_challenge_id REFERENCES challenge (id) ON DELETE CASCADE,
    number int,
    status text NOT NULL DEFAULT 'DRAFT'
      CONSTRAINT ck_challenge_version_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'NEEDS_CHANGES', 'PUBLISHED')),
    based_on_id uuid,
    submitted_by_id uuid,
    review_note text,
    change_note text,
    published_at timestamptz,
    policy_areas text[] NOT NULL DEFAULT '{}' CONSTRAINT ck_challenge_version_policy_areas CHECK (policy_areas <@ ARRAY[
      'CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY', 'BUILDING', 'MOBILITY', 'FARM_TO_FORK', 'BIODIVERSITY', 'ZERO_POLLUTION']),
    sdgs int[] NOT NULL DEFAULT '{}' CONSTRAINT ck_challenge_version_sdgs CHECK (1 <= ALL (sdgs) AND 17 >= ALL (sdgs)),
    source_url text,
    license text NOT NULL DEFAULT 'CC-BY-4.0',
    CONSTRAINT uq_challenge_version_challenge_id_number UNIQUE (challenge_id, number),
    CONSTRAINT ck_challenge_version_published
      CHECK ((status = 'PUBLISHED') = (number IS NOT NULL) AND (status = 'PUBLISHED') = (published_at IS NOT NULL))
  );

  ALTER TABLE challenge
    ADD CONSTRAINT fk_challenge_published_version_id
      FOREIGN KEY (published_version_id) REFERENCES challenge_version (id) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT fk_challenge_working_version_id
      FOREIGN KEY (working_version_id) REFERENCES challenge_version (id) DEFERRABLE INITIALLY DEFERRED;
`;

const CONTENT = `
  CREATE TABLE challenge_text (
    id uuid NOT NULL CONSTRAINT pk_challenge_text PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version_id uuid NOT NULL CONSTRAINT fk_challenge_text_version_id REFERENCES challenge_version (id) ON DELETE CASCADE,
    locale text NOT NULL,
    title_sort text COLLATE "C" NOT NULL,
    origin text NOT NULL DEFAULT 'HUMAN' CONSTRAINT ck_challenge_text_origin CHECK (origin IN ('HUMAN', 'MACHINE')),
    reviewed_at timestamptz,
    revision int NOT NULL DEFAULT 1,
    based_on_revision int,
    title text NOT NULL,
    description text,
    causes text,
    groups_affected text,
    CONSTRAINT uq_challenge_text_version_id_locale UNIQUE (version_id, locale)
  );

  CREATE TABLE challenge_version_theme (
    version_id uuid NOT NULL CONSTRAINT fk_challenge_version_theme_version_id
      REFERENCES challenge_version (id) ON UPDATE CASCADE ON DELETE CASCADE,
    theme_code text NOT NULL CONSTRAINT fk_challenge_version_theme_theme_code
      REFERENCES theme (code) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT pk_challenge_version_theme PRIMARY KEY (version_id, theme_code)
  );
`;

const ANSWERS = `
  CREATE TABLE challenge_solved_by (
    challenge_id uuid NOT NULL CONSTRAINT fk_challenge_solved_by_challenge_id
      REFERENCES challenge (id) ON UPDATE CASCADE ON DELETE CASCADE,
    practice_id uuid NOT NULL CONSTRAINT fk_challenge_solved_by_practice_id
      REFERENCES practice (id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT pk_challenge_solved_by PRIMARY KEY (challenge_id, practice_id)
  );

  CREATE TABLE challenge_join (
    id uuid NOT NULL CONSTRAINT pk_challenge_join PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    challenge_id uuid NOT NULL CONSTRAINT fk_challenge_join_challenge_id REFERENCES challenge (id),
    city_id uuid NOT NULL CONSTRAINT fk_challenge_join_city_id REFERENCES city (id),
    note text,
    joined_on date NOT NULL,
    joined_by_id uuid NOT NULL,
    CONSTRAINT uq_challenge_join_challenge_id_city_id UNIQUE (challenge_id, city_id)
  );

  CREATE TABLE practice_suggestion (
    id uuid NOT NULL CONSTRAINT pk_practice_suggestion PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    challenge_id uuid NOT NULL CONSTRAINT fk_practice_suggestion_challenge_id REFERENCES challenge (id),
    practice_id uuid NOT NULL CONSTRAINT fk_practice_suggestion_practice_id REFERENCES practice (id),
    reason text NOT NULL,
    state text NOT NULL DEFAULT 'PROPOSED'
      CONSTRAINT ck_practice_suggestion_state CHECK (state IN ('PROPOSED', 'ACCEPTED', 'DECLINED')),
    answer text,
    answered_at timestamptz,
    suggested_by_id uuid NOT NULL,
    answered_by_id uuid,
    CONSTRAINT ck_practice_suggestion_answer CHECK (state <> 'DECLINED' OR answer IS NOT NULL),
    CONSTRAINT ck_practice_suggestion_answered_at
      CHECK ((state = 'PROPOSED') = (answered_at IS NULL) AND (state = 'PROPOSED') = (answered_by_id IS NULL))
  );
`;

/** One for each filter and order that the API offers. Whole ones: those who may read drafts go through the same lists. */
const INDEXES = `
  CREATE INDEX ix_challenge_city_id ON challenge (city_id, published_at DESC NULLS LAST, id DESC);
  CREATE INDEX ix_challenge_status ON challenge (status, id);
  CREATE INDEX ix_challenge_state ON challenge (state, id);
  CREATE INDEX ix_challenge_created_by_id ON challenge (created_by_id);
  CREATE INDEX ix_challenge_published_version_id ON challenge (published_version_id);
  CREATE INDEX ix_challenge_working_version_id ON challenge (working_version_id);
  CREATE INDEX ix_challenge_shown_version_id ON challenge (shown_version_id);
  CREATE INDEX ix_challenge_published_at ON challenge (published_at DESC NULLS LAST, id DESC);
  CREATE INDEX ix_challenge_updated_at ON challenge (updated_at, id);
  CREATE INDEX ix_challenge_state_changed_on ON challenge (state_changed_on DESC NULLS LAST, id DESC);

  CREATE INDEX ix_challenge_version_policy_areas ON challenge_version USING gin (policy_areas);
  CREATE INDEX ix_challenge_version_sdgs ON challenge_version USING gin (sdgs);
  CREATE INDEX ix_challenge_text_locale_title_sort ON challenge_text (locale, title_sort, version_id);
  CREATE INDEX ix_challenge_version_theme_version_id ON challenge_version_theme (version_id);
  CREATE INDEX ix_challenge_version_theme_theme_code ON challenge_version_theme (theme_code);
  CREATE INDEX ix_challenge_solved_by_challenge_id ON challenge_solved_by (challenge_id);
  CREATE INDEX ix_challenge_solved_by_practice_id ON challenge_solved_by (practice_id);

  CREATE INDEX ix_challenge_join_challenge_id ON challenge_join (challenge_id, joined_on, id);
  CREATE INDEX ix_challenge_join_city_id ON challenge_join (city_id, challenge_id);

  CREATE UNIQUE INDEX uq_practice_suggestion_open ON practice_suggestion (challenge_id, practice_id) WHERE state <> 'DECLINED';
  CREATE INDEX ix_practice_suggestion_challenge_id ON practice_suggestion (challenge_id, created_at, id);
  CREATE INDEX ix_practice_suggestion_practice_id ON practice_suggestion (practice_id, state);
  CREATE INDEX ix_practice_suggestion_suggested_by_id ON practice_suggestion (suggested_by_id, created_at, id);
`;
