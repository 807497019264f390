// The bench's data: 100 cities, 500 organisations, 20,000 published practices with texts in two languages, people with tokens.
import { createHash } from 'node:crypto';

export const PEOPLE = 500;
export const SEATS = 40;

/** The access token of the bench's person number `index`. */
export const tokenOf = (index) => `ax_bench${String(index).padStart(38, '0')}`;

/** The secret in the session cookie of the bench's first person. */
export const SESSION_SECRET = 'bench'.padEnd(43, '0');

const hashOf = (secret) => createHash('sha256').update(secret).digest('hex');

const prose = (words) => `repeat('Shared heat from the data centre warms homes along the new tram line. ', ${Math.ceil(words / 12)})`;

const STATEMENTS = [
  `INSERT INTO city (id, slug, original_locale, country_code, latitude, longitude, alliance_role, time_zone, languages)
     SELECT md5('city' || n)::uuid, 'city-' || n, 'sv', (ARRAY['FI','DE','SE'])[1 + n % 3], 50 + n / 10.0, 10 + n / 20.0, 'PARTNER', 'Europe/Stockholm', '{sv,en}'
     FROM generate_series(1, 100) n`,
  `INSERT INTO city_text (city_id, locale, name, name_sort, description)
     SELECT md5('city' || n)::uuid, locale, 'City ' || n, 'city ' || lpad(n::text, 12, '0'), ${prose(60)}
     FROM generate_series(1, 100) n, unnest(ARRAY['sv','en']) locale`,
  `INSERT INTO organisation (id, slug, name, name_sort, kind, city_id)
     SELECT md5('org' || n)::uuid, 'organisation-' || n, 'Organisation ' || n, 'organisation ' || lpad(n::text, 12, '0'), 'SME', md5('city' || 1 + n % 100)::uuid
     FROM generate_series(1, 500) n`,
  `INSERT INTO practice (id, slug, status, published_version_id, shown_version_id, original_locale, created_by_id, city_id, published_at, created_at, updated_at)
     SELECT md5('practice' || n)::uuid, 'practice-' || n, 'PUBLISHED', md5('version' || n)::uuid, md5('version' || n)::uuid, 'sv', md5('person1')::uuid,
       md5('city' || 1 + n % 100)::uuid, timestamptz '2024-01-01' + n * interval '17 minutes', timestamptz '2023-12-01', timestamptz '2024-01-01' + n * interval '19 minutes'
     FROM generate_series(1, 20000) n`,
  `INSERT INTO practice_version (id, practice_id, number, status, published_at, started_on, funding_sources, maturity, evidence_level, replicability,
       policy_areas, sdgs, cost_minor_units, cost_currency, main_organisation_id)
     SELECT md5('version' || n)::uuid, md5('practice' || n)::uuid, 1, 'PUBLISHED', timestamptz '2024-01-01', date '2015-01-01' + n % 3000, '{ERDF,City budget}',
       (ARRAY['IDEA','PILOT','IMPLEMENTED','SCALED'])[1 + n / 100 % 4], 'MONITORED', 'HIGH',
       ARRAY[(ARRAY['CLIMATE_AMBITION','CLEAN_ENERGY','CIRCULAR_ECONOMY','BUILDING','MOBILITY','FARM_TO_FORK','BIODIVERSITY','ZERO_POLLUTION'])[1 + n % 7], 'ZERO_POLLUTION'],
       '{7,11,13}', 100000 + 100 * n, 'EUR', md5('org' || 1 + n % 500)::uuid
     FROM generate_series(1, 20000) n`,
  `INSERT INTO practice_text (id, version_id, locale, title, title_sort, summary, problem_addressed, objectives, solution, stakeholders, beneficiaries,
       resources_needed, evidence_of_success, challenges_encountered, success_factors, enabling_conditions, transfer_potential, transfer_tips, reviewed_at, based_on_revision)
     SELECT md5('text' || locale || n)::uuid, md5('version' || n)::uuid, locale, 'Heat for everybody, part ' || n * 7919 % 20000, 'heat for everybody part ' || lpad((n * 7919 % 20000)::text, 12, '0'),
       ${prose(36)}, ${prose(60)}, ${prose(40)}, ${prose(120)}, ${prose(24)}, ${prose(24)}, ${prose(36)}, ${prose(60)}, ${prose(60)}, ${prose(48)}, ${prose(36)}, ${prose(36)}, ${prose(48)},
       timestamptz '2024-01-01', CASE locale WHEN 'en' THEN 1 END
     FROM generate_series(1, 20000) n, unnest(ARRAY['sv','en']) locale`,
  `INSERT INTO practice_version_theme SELECT md5('version' || n)::uuid, code FROM generate_series(1, 20000) n, theme WHERE (n + position) % 3 = 0`,
  `INSERT INTO practice_version_partner SELECT md5('version' || n)::uuid, md5('org' || 1 + (n * 7 + k * 131) % 500)::uuid FROM generate_series(1, 20000) n, generate_series(1, 3) k`,
  `INSERT INTO practice_link (id, version_id, position, url, label) SELECT md5('link' || n)::uuid, md5('version' || n)::uuid, 0, 'https://city.example/' || n, 'Read on' FROM generate_series(1, 20000) n`,
  `INSERT INTO practice_result (id, version_id, position, quantity, unit, before, after, period)
     SELECT md5('result' || n)::uuid, md5('version' || n)::uuid, 0, 'Heat demand', 'MW.h', 100 + n, 60 + n, '2019–2024' FROM generate_series(1, 20000) n`,
  `INSERT INTO person (id, display_name, email, locale, time_zone) SELECT md5('person' || n)::uuid, 'Person ' || n, 'person' || n || '@people.example', 'en', 'UTC' FROM generate_series(1, ${PEOPLE}) n`,
];

/** Fills a migrated, empty database; `practices` are 20,000 and `people` 500 unless said. */
export async function loadData(client, practices = 20_000, people = PEOPLE) {
  // One transaction: practices and their versions point at one another.
  await client.query('BEGIN');
  for (const statement of STATEMENTS) await client.query(statement.replaceAll('(1, 20000)', `(1, ${practices})`));
  await client.query('COMMIT');
  for (let index = 1; index <= people; index++) {
    await client.query(
      `INSERT INTO access_token (id, person_id, name, token_hash, prefix, scopes)
       VALUES (md5('token' || $1)::uuid, md5('person' || $1)::uuid, 'bench', $2, 'ax_bench', '{read,write}')`,
      [String(index), hashOf(tokenOf(index))],
    );
  }
  await client.query(
    `INSERT INTO session (id, person_id, secret_hash, method, last_seen_at, idle_until, expires_at)
     VALUES (md5('session')::uuid, md5('person1')::uuid, $1, 'LINK', now(), now() + interval '7 days', now() + interval '30 days')`,
    [hashOf(SESSION_SECRET)],
  );
  await client.query('VACUUM ANALYZE');
}

/** A new published exchange day with free seats; answers its public id. */
export async function addExchangeDay(client, number) {
  const { rows } = await client.query(
    `INSERT INTO exchange_day (id, slug, host_city_id, status, original_locale, starts_at, ends_at, time_zone, mode, capacity, published_at)
     VALUES (md5('day' || $1)::uuid, 'day-' || $1, md5('city1')::uuid, 'PUBLISHED', 'en', now() + interval '90 days', now() + interval '91 days', 'Europe/Stockholm', 'IN_PERSON', $2, now())
     RETURNING id`,
    [String(number), SEATS],
  );
  const { id } = rows[0];
  await client.query(
    `INSERT INTO exchange_day_text (exchange_day_id, locale, title, title_sort) VALUES ($1, 'en', 'Exchange day', 'exchange day')`,
    [id],
  );
  return `xday_${id.replaceAll('-', '')}`;
}
