import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns of the texts of practices at this time, with the names of their fields. */
const WORDS = {
  title: 'title',
  summary: 'summary',
  problem_addressed: 'problemAddressed',
  objectives: 'objectives',
  solution: 'solution',
  stakeholders: 'stakeholders',
  beneficiaries: 'beneficiaries',
  cost_note: 'costNote',
  resources_needed: 'resourcesNeeded',
  evidence_of_success: 'evidenceOfSuccess',
  challenges_encountered: 'challengesEncountered',
  success_factors: 'successFactors',
  enabling_conditions: 'enablingConditions',
  transfer_potential: 'transferPotential',
  transfer_tips: 'transferTips',
};

const words = Object.entries(WORDS)
  .map(
    ([column, field], place) =>
      `(${place}, '${field}', coalesce(octet_length(o.${column}), 0) > 0, coalesce(octet_length(t.${column}), 0) > 0)`,
  )
  .join(', ');

/** How each version of content stands in each language; practices that are there are looked through once. */
export class TranslationStates1790000000020 implements MigrationInterface {
  name = 'TranslationStates1790000000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE content_translation (
        id uuid NOT NULL CONSTRAINT pk_content_translation PRIMARY KEY,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        version_id uuid NOT NULL,
        city_id uuid NOT NULL,
        locale text NOT NULL,
        title text NOT NULL,
        state text NOT NULL
          CONSTRAINT ck_content_translation_state CHECK (state IN ('ORIGINAL', 'CURRENT', 'STALE', 'INCOMPLETE', 'UNREVIEWED', 'MISSING')),
        completeness int NOT NULL CONSTRAINT ck_content_translation_completeness CHECK (completeness BETWEEN 0 AND 100),
        missing text[] NOT NULL,
        is_stale boolean NOT NULL,
        origin text CONSTRAINT ck_content_translation_origin CHECK (origin IN ('HUMAN', 'MACHINE')),
        reviewed_at timestamptz,
        is_task boolean NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT uq_content_translation_version_id_locale UNIQUE (version_id, locale),
        CONSTRAINT ck_content_translation_is_task CHECK (NOT is_task OR state NOT IN ('ORIGINAL', 'CURRENT'))
      );
      CREATE INDEX ix_content_translation_record_id ON content_translation (record_id);
      CREATE INDEX ix_content_translation_city_id ON content_translation (city_id, since, id) WHERE is_task;

      WITH standing AS (
        SELECT v.id AS version_id, r.id AS record_id, r.city_id, l.locale, l.locale = r.original_locale AS is_original, t.id IS NOT NULL AS is_there,
          r.status = 'PUBLISHED' AND v.id = coalesce(r.working_version_id, r.published_version_id) AS is_due,
          t.origin, t.reviewed_at, o.title, coalesce(o.revision > t.based_on_revision, false) AS is_stale, w.completeness, w.missing
        FROM practice r
        JOIN practice_version v ON v.practice_id = r.id
        JOIN practice_text o ON o.version_id = v.id AND o.locale = r.original_locale
        CROSS JOIN LATERAL (
          SELECT unnest(ARRAY['fi', 'sv', 'de', 'en']) AS locale UNION SELECT x.locale FROM practice_text x WHERE x.version_id = v.id) l
        LEFT JOIN practice_text t ON t.version_id = v.id AND t.locale = l.locale
        CROSS JOIN LATERAL (
          SELECT (100 * count(*) FILTER (WHERE w.has) / count(*))::int AS completeness,
            coalesce(array_agg(w.name ORDER BY w.place) FILTER (WHERE NOT w.has), '{}') AS missing
          FROM (VALUES ${words}) w (place, name, original_has, has) WHERE w.original_has) w
      ), found AS (
        SELECT s.*, CASE
          WHEN is_original THEN 'ORIGINAL'
          WHEN NOT is_there THEN 'MISSING'
          WHEN is_stale THEN 'STALE'
          WHEN origin = 'MACHINE' AND reviewed_at IS NULL THEN 'UNREVIEWED'
          WHEN completeness < 100 THEN 'INCOMPLETE'
          ELSE 'CURRENT' END AS state
        FROM standing s
      )
      INSERT INTO content_translation (id, record_type, record_id, version_id, city_id, locale, title, state, completeness, missing, is_stale, origin,
        reviewed_at, is_task, since)
      SELECT gen_random_uuid(), 'Practice', record_id, version_id, city_id, locale, title, state, completeness, missing, is_stale, origin,
        reviewed_at, is_due AND state NOT IN ('ORIGINAL', 'CURRENT'), now()
      FROM found;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE content_translation;');
  }
}
