import type { DemoCitySlug, DemoOrganisation } from './demo.types.js';
import type { DemoSourceKey } from './sources.js';

type Optional = Partial<Pick<DemoOrganisation, 'abbreviation' | 'parent' | 'website' | 'coordinatesAlliance'>>;

function organisation(
  slug: string,
  name: string,
  kind: DemoOrganisation['kind'],
  city: DemoCitySlug | null,
  sources: readonly DemoSourceKey[],
  optional: Optional = {},
): DemoOrganisation {
  return { slug, name, kind, city, sources, abbreviation: null, parent: null, website: null, coordinatesAlliance: false, ...optional };
}

/** Institutions of the alliance and around it. A parent stands before its parts. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  organisation('iclei', 'ICLEI – Local Governments for Sustainability', 'NETWORK', null, ['allianceProject'], {
    abbreviation: 'ICLEI',
    website: 'https://iclei.org',
    coordinatesAlliance: true,
  }),
  organisation('european-commission', 'European Commission', 'PUBLIC_AUTHORITY', null, ['missionLabel', 'allianceStart'], {
    abbreviation: 'EC',
    website: 'https://commission.europa.eu',
  }),
  organisation('city-of-espoo', 'Espoon kaupunki', 'PUBLIC_AUTHORITY', 'espoo', ['espooProgramme'], { website: 'https://www.espoo.fi' }),
  organisation(
    'espoo-sustainable-development-competence-centre',
    'Espoon kaupunki, kestävän kehityksen osaamiskeskus',
    'PUBLIC_AUTHORITY',
    'espoo',
    ['espooProgramme'],
    { parent: 'city-of-espoo' },
  ),
  organisation('lippulaiva-library', 'Lippulaivan kirjasto', 'PUBLIC_AUTHORITY', 'espoo', ['exchangeEspoo'], { parent: 'city-of-espoo' }),
  organisation('aalto-design-factory', 'Aalto Design Factory', 'RESEARCH', 'espoo', ['exchangeEspoo']),
  organisation('sparcs-consortium', 'SPARCS', 'NETWORK', null, ['sparcs', 'sparcsStart'], { website: 'https://sparcs.info' }),
  organisation('city-of-mannheim', 'Stadt Mannheim', 'PUBLIC_AUTHORITY', 'mannheim', ['mannheimDeal'], {
    website: 'https://www.mannheim.de',
  }),
  organisation('mannheim-local-green-deal-office', 'Stadt Mannheim, Local Green Deal', 'PUBLIC_AUTHORITY', 'mannheim', ['mannheimDeal'], {
    parent: 'city-of-mannheim',
  }),
  organisation('umea-municipality', 'Umeå kommun', 'PUBLIC_AUTHORITY', 'umea', ['umeaRoadmap'], { website: 'https://www.umea.se' }),
  organisation('umea-climate-roadmap-partnership', 'Umeå klimatfärdplan', 'NETWORK', 'umea', ['umeaRoadmap', 'umeaJoin'], {
    parent: 'umea-municipality',
  }),
  organisation('city-of-valencia', 'Ajuntament de València', 'PUBLIC_AUTHORITY', null, ['exchangeEspoo']),
  organisation('city-of-ghent', 'Stad Gent', 'PUBLIC_AUTHORITY', null, ['exchangeEspoo']),
  organisation('city-of-leipzig', 'Stadt Leipzig', 'PUBLIC_AUTHORITY', null, ['sparcsStart']),
  organisation('city-of-maia', 'Câmara Municipal da Maia', 'PUBLIC_AUTHORITY', null, ['sparcsStart']),
  organisation('city-of-kifissia', 'Δήμος Κηφισιάς', 'PUBLIC_AUTHORITY', null, ['sparcsStart']),
  organisation('city-of-reykjavik', 'Reykjavíkurborg', 'PUBLIC_AUTHORITY', null, ['sparcsStart']),
  organisation('city-of-kladno', 'Město Kladno', 'PUBLIC_AUTHORITY', null, ['sparcsStart']),
  organisation('city-of-lviv', 'Львівська міська рада', 'PUBLIC_AUTHORITY', null, ['sparcsStart']),
];
