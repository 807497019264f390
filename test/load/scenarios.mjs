// What is measured: a GraphQL operation each, and for the floor server the statement that a person writes for the same JSON.

const TIME = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const ID = (prefix, column) => `'${prefix}_' || replace(${column}::text, '-', '')`;
const AMOUNT = (column) => `${column}::text`;

const TEXT = (
  version,
  original,
) => `LATERAL (SELECT * FROM practice_text t WHERE t.version_id = ${version} AND t.locale IN ('en', ${original})
  ORDER BY t.locale = 'en' DESC LIMIT 1)`;
const CITY_TEXT = (city, original) =>
  `LATERAL (SELECT * FROM city_text t WHERE t.city_id = ${city} AND t.locale IN ('en', ${original}) ORDER BY t.locale = 'en' DESC LIMIT 1)`;
const THEMES = (
  version,
  fields,
) => `(SELECT coalesce(json_agg(${fields} ORDER BY h.position), '[]') FROM practice_version_theme vt JOIN theme h ON h.code = vt.theme_code
  LEFT JOIN theme_text l ON l.theme_code = h.code AND l.locale = 'en' WHERE vt.version_id = ${version})`;

export const SCENARIOS = [
  {
    name: 'a page of 20 practices with city and themes',
    query: `query Page { practices(first: 20) { nodes { id slug title summary publishedAt policyAreas contentLocale city { id slug name } themes { code label } } pageInfo { hasNextPage } } }`,
    floor: `
      SELECT json_build_object('practices', json_build_object('nodes', coalesce(json_agg(x.node ORDER BY x.published_at DESC, x.id DESC) FILTER (WHERE x.place <= 20), '[]'),
        'pageInfo', json_build_object('hasNextPage', bool_or(x.place > 20))))::text
      FROM (
        SELECT p.published_at, p.id, p.place, json_build_object('id', ${ID('prac', 'p.id')}, 'slug', p.slug, 'title', t.title, 'summary', t.summary,
          'publishedAt', ${TIME('p.published_at')}, 'policyAreas', v.policy_areas, 'contentLocale', t.locale,
          'city', json_build_object('id', ${ID('city', 'c.id')}, 'slug', c.slug, 'name', ct.name),
          'themes', ${THEMES('v.id', `json_build_object('code', h.code, 'label', l.label)`)}) AS node
        FROM (SELECT *, row_number() OVER (ORDER BY published_at DESC NULLS LAST, id DESC) AS place FROM practice WHERE status = 'PUBLISHED'
          ORDER BY published_at DESC NULLS LAST, id DESC LIMIT 21) p
        JOIN practice_version v ON v.id = p.shown_version_id
        JOIN ${TEXT('v.id', 'p.original_locale')} t ON true
        JOIN city c ON c.id = p.city_id
        JOIN ${CITY_TEXT('c.id', 'c.original_locale')} ct ON true
      ) x`,
    values: [],
  },
  {
    name: 'one practice by slug with everything',
    query: `query One { practice(slug: "practice-777") { id slug url status version originalLocale contentLocale contentOrigin availableLocales publishedAt
      title summary problemAddressed objectives solution stakeholders beneficiaries resourcesNeeded evidenceOfSuccess challengesEncountered successFactors
      enablingConditions transferPotential transferTips startedOn endedOn costMinorUnits costCurrency fundingSources maturity evidenceLevel replicability policyAreas sdgs
      license city { id slug name countryCode } themes { code label } mainOrganisation { id name } partners { id name kind } links { url label }
      results { quantity unit before after period } } }`,
    floor: `
      SELECT json_build_object('practice', json_build_object('id', ${ID('prac', 'p.id')}, 'slug', p.slug, 'url', '/practices/' || p.slug, 'status', p.status, 'version', v.number,
        'originalLocale', p.original_locale, 'contentLocale', t.locale, 'contentOrigin', t.origin,
        'availableLocales', (SELECT json_agg(a.locale ORDER BY a.locale) FROM practice_text a WHERE a.version_id = v.id), 'publishedAt', ${TIME('p.published_at')},
        'title', t.title, 'summary', t.summary, 'problemAddressed', t.problem_addressed, 'objectives', t.objectives, 'solution', t.solution,
        'stakeholders', t.stakeholders, 'beneficiaries', t.beneficiaries, 'resourcesNeeded', t.resources_needed, 'evidenceOfSuccess', t.evidence_of_success,
        'challengesEncountered', t.challenges_encountered, 'successFactors', t.success_factors, 'enablingConditions', t.enabling_conditions,
        'transferPotential', t.transfer_potential, 'transferTips', t.transfer_tips, 'startedOn', v.started_on, 'endedOn', v.ended_on,
        'costMinorUnits', v.cost_minor_units::text, 'costCurrency', v.cost_currency, 'fundingSources', v.funding_sources, 'maturity', v.maturity,
        'evidenceLevel', v.evidence_level, 'replicability', v.replicability, 'policyAreas', v.policy_areas, 'sdgs', v.sdgs, 'license', v.license,
        'city', json_build_object('id', ${ID('city', 'c.id')}, 'slug', c.slug, 'name', ct.name, 'countryCode', c.country_code),
        'themes', ${THEMES('v.id', `json_build_object('code', h.code, 'label', l.label)`)},
        'mainOrganisation', json_build_object('id', ${ID('org', 'o.id')}, 'name', o.name),
        'partners', (SELECT coalesce(json_agg(json_build_object('id', ${ID('org', 'q.id')}, 'name', q.name, 'kind', q.kind) ORDER BY q.name_sort), '[]')
          FROM practice_version_partner vp JOIN organisation q ON q.id = vp.organisation_id WHERE vp.version_id = v.id),
        'links', (SELECT coalesce(json_agg(json_build_object('url', k.url, 'label', k.label) ORDER BY k.position), '[]') FROM practice_link k WHERE k.version_id = v.id),
        'results', (SELECT coalesce(json_agg(json_build_object('quantity', r.quantity, 'unit', r.unit, 'before', ${AMOUNT('r.before')}, 'after', ${AMOUNT('r.after')},
          'period', r.period) ORDER BY r.position), '[]') FROM practice_result r WHERE r.version_id = v.id)))::text
      FROM practice p
      JOIN practice_version v ON v.id = p.shown_version_id
      JOIN ${TEXT('v.id', 'p.original_locale')} t ON true
      JOIN city c ON c.id = p.city_id
      JOIN ${CITY_TEXT('c.id', 'c.original_locale')} ct ON true
      LEFT JOIN organisation o ON o.id = v.main_organisation_id
      WHERE p.slug = $1 AND p.status = 'PUBLISHED'`,
    values: ['practice-777'],
  },
  {
    name: 'a filtered and sorted page',
    query: `query Filtered { practices(first: 20, where: { city: { slug: { eq: "city-42" } }, policyArea: { in: [MOBILITY, BUILDING] }, maturity: { eq: SCALED } }, orderBy: [{ field: TITLE, direction: ASC }]) {
      nodes { id title summary maturity city { name } } pageInfo { hasNextPage } } }`,
    floor: `
      SELECT json_build_object('practices', json_build_object('nodes', coalesce(json_agg(x.node ORDER BY x.place) FILTER (WHERE x.place <= 20), '[]'),
        'pageInfo', json_build_object('hasNextPage', coalesce(bool_or(x.place > 20), false))))::text
      FROM (
        SELECT row_number() OVER (ORDER BY t.title_sort, p.id) AS place, json_build_object('id', ${ID('prac', 'p.id')}, 'title', t.title, 'summary', t.summary,
          'maturity', v.maturity, 'city', json_build_object('name', ct.name)) AS node
        FROM city c
        JOIN practice p ON p.city_id = c.id AND p.status = 'PUBLISHED'
        JOIN practice_version v ON v.id = p.shown_version_id AND v.policy_areas && $2::text[] AND v.maturity = $3
        JOIN ${TEXT('v.id', 'p.original_locale')} t ON true
        JOIN ${CITY_TEXT('c.id', 'c.original_locale')} ct ON true
        WHERE c.slug = $1 ORDER BY t.title_sort, p.id LIMIT 21
      ) x`,
    values: ['city-42', ['MOBILITY', 'BUILDING'], 'SCALED'],
  },
  {
    name: 'a nested connection: city, practices, partners',
    query: `query Nested { city(slug: "city-7") { id name practices(first: 20) { nodes { id title partners { id name } } pageInfo { hasNextPage } } } }`,
    floor: `
      SELECT json_build_object('city', json_build_object('id', ${ID('city', 'c.id')}, 'name', ct.name, 'practices', (
        SELECT json_build_object('nodes', coalesce(json_agg(x.node ORDER BY x.place) FILTER (WHERE x.place <= 20), '[]'),
          'pageInfo', json_build_object('hasNextPage', coalesce(bool_or(x.place > 20), false)))
        FROM (
          SELECT p.place, json_build_object('id', ${ID('prac', 'p.id')}, 'title', t.title, 'partners', (
            SELECT coalesce(json_agg(json_build_object('id', ${ID('org', 'q.id')}, 'name', q.name) ORDER BY q.name_sort), '[]')
            FROM practice_version_partner vp JOIN organisation q ON q.id = vp.organisation_id WHERE vp.version_id = p.shown_version_id)) AS node
          FROM (SELECT *, row_number() OVER (ORDER BY published_at DESC NULLS LAST, id DESC) AS place FROM practice
            WHERE city_id = c.id AND status = 'PUBLISHED' ORDER BY published_at DESC NULLS LAST, id DESC LIMIT 21) p
          JOIN ${TEXT('p.shown_version_id', 'p.original_locale')} t ON true
        ) x)))::text
      FROM city c JOIN ${CITY_TEXT('c.id', 'c.original_locale')} ct ON true WHERE c.slug = $1`,
    values: ['city-7'],
  },
];
