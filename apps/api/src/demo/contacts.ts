import type { DemoContact } from './demo.types.js';

/** Roles one can write to. All addresses are in the reserved domain `.example`: no mail can reach anybody. */
export const DEMO_CONTACTS: readonly DemoContact[] = [
  {
    key: 'espoo-project-manager',
    city: 'espoo',
    organisation: null,
    role: { fi: 'Projektipäällikkö', sv: 'Projektchef', de: 'Projektleitung', en: 'Project manager' },
    email: 'alliance@espoo.example',
    visibility: 'EVERYBODY',
  },
  {
    key: 'espoo-sustainability',
    city: 'espoo',
    organisation: null,
    role: {
      fi: 'Kestävän kehityksen osaamiskeskus',
      sv: 'Kompetenscentrum för hållbar utveckling',
      de: 'Kompetenzzentrum für nachhaltige Entwicklung',
      en: 'Competence centre for sustainable development',
    },
    email: 'sustainability@espoo.example',
    visibility: 'SIGNED_IN',
  },
  {
    key: 'mannheim-project-manager',
    city: 'mannheim',
    organisation: null,
    role: { fi: 'Projektipäällikkö', sv: 'Projektledare', de: 'Projektleitung', en: 'Project manager' },
    email: 'alliance@mannheim.example',
    visibility: 'EVERYBODY',
  },
  {
    key: 'mannheim-local-green-deal',
    city: null,
    organisation: 'mannheim-local-green-deal-office',
    role: {
      fi: 'Local Green Deal, yhteyshenkilö',
      sv: 'Local Green Deal, kontakt',
      de: 'Geschäftsstelle Local Green Deal',
      en: 'Local Green Deal office',
    },
    email: 'deal@mannheim.example',
    visibility: 'SIGNED_IN',
  },
  {
    key: 'umea-project-manager',
    city: 'umea',
    organisation: null,
    role: { fi: 'Projektipäällikkö', sv: 'Projektledare', de: 'Projektleitung', en: 'Project manager' },
    email: 'alliance@umea.example',
    visibility: 'SIGNED_IN',
  },
  {
    key: 'umea-climate-roadmap',
    city: null,
    organisation: 'umea-climate-roadmap-partnership',
    role: {
      fi: 'Ilmastotiekartan koordinaattori',
      sv: 'Samordnare för klimatfärdplanen',
      de: 'Koordination des Klimafahrplans',
      en: 'Coordinator of the climate roadmap',
    },
    email: 'roadmap@umea.example',
    visibility: 'EVERYBODY',
  },
  {
    key: 'iclei-coordinator',
    city: null,
    organisation: 'iclei',
    role: { fi: 'Allianssin koordinaattori', sv: 'Alliansens koordinator', de: 'Koordination der Allianz', en: 'Alliance coordinator' },
    email: 'coordination@iclei.example',
    visibility: 'EVERYBODY',
  },
  {
    key: 'iclei-finance',
    city: null,
    organisation: 'iclei',
    role: { fi: 'Hankehallinto', sv: 'Projektadministration', de: 'Projektverwaltung', en: 'Project administration' },
    email: 'administration@iclei.example',
    visibility: 'NOBODY',
  },
];
