import type { DemoTransfer } from '../demo-knowledge.types.js';
import { EXAMPLE, example, list } from '../text.js';

/** Transfers between the partner cities. No source documents any of them: they are made up, and none claims a result. */
export const partnerTransfers: readonly DemoTransfer[] = [
  {
    key: 'umea-climate-watch',
    practice: 'espoo-climate-watch',
    practiceVersion: 2,
    city: 'umea',
    locale: 'sv',
    steps: [
      {
        stage: 'INTERESTED',
        on: '2025-01-20',
        note: `${EXAMPLE.sv} Partnernas årliga uppgifter behöver en plats där alla kan se dem.`,
      },
      { stage: 'ASSESSING', on: '2025-03-03', note: 'Fråga till Esbo: hur mycket arbete är det att påminna de ansvariga?' },
      { stage: 'ADAPTING', on: '2025-09-08', note: 'Ett utkast med partnernas utmaningar i stället för kommunens åtgärder.' },
    ],
    adaptations: example(
      'sv',
      list(
        'Raderna är partnernas löften, inte kommunens åtgärder.',
        'Partnern uppdaterar själv; kommunen godkänner inte texten.',
        'Den som inte har svarat på ett år visas som ”ingen uppgift”, inte som försenad.',
      ),
    ),
    adaptationReasons:
      'Färdplanen ägs av partnerna. Om kommunen skriver om deras ord blir det kommunens sida, och då slutar de att uppdatera den. ”Ingen uppgift” är sant och får fler att höra av sig än ett rött märke.',
    differingConditions:
      'I Esbo följs stadens egna åtgärder, och staden kan be sina anställda om uppgifter. Här är de som ska svara fristående organisationer som deltar frivilligt. Ett löfte är dessutom sällan så tydligt avgränsat som en åtgärd i ett program.',
    outcome: null,
    dropReason: null,
    contact: 'umea-project-manager',
    confirmedByGiver: '2025-09-22',
    confirmedByAdopter: '2025-09-15',
  },
  {
    key: 'espoo-eight-managers',
    practice: 'mannheim-eight-managers',
    practiceVersion: 1,
    city: 'espoo',
    locale: 'fi',
    steps: [
      {
        stage: 'INTERESTED',
        on: '2025-05-12',
        note: `${EXAMPLE.fi} Kumppanit kysyvät yhä, kenelle heidän pitäisi soittaa.`,
      },
      { stage: 'ASSESSING', on: '2025-10-06', note: 'Selvitetään, mitkä kahdeksasta alueesta on jo jonkun vastuulla ja mitkä eivät.' },
    ],
    adaptations: null,
    adaptationReasons: null,
    differingConditions: example(
      'fi',
      'Kestävän kehityksen työtä johdetaan ohjelmalla, joka kulkee kaikkien toimialojen läpi; henkilöihin sidottu malli kulkisi sen rinnalla. Toimialoilla on jo omat yrityskontaktinsa, joita ei pidä kaksinkertaistaa. Palvelu olisi lisäksi tarjottava kahdella kielellä.',
    ),
    outcome: null,
    dropReason: null,
    contact: 'espoo-sustainability',
    confirmedByGiver: null,
    confirmedByAdopter: '2025-10-13',
  },
  {
    key: 'mannheim-municipal-energy-project',
    practice: 'umea-municipal-energy-project',
    practiceVersion: 1,
    city: 'mannheim',
    locale: 'de',
    steps: [
      {
        stage: 'INTERESTED',
        on: '2025-11-03',
        note: `${EXAMPLE.de} Ein Budget für den ganzen Bestand statt einer Amortisationszeit je Gebäude: Wie wurde das haushaltsrechtlich gelöst?`,
      },
    ],
    adaptations: null,
    adaptationReasons: null,
    differingConditions: null,
    outcome: null,
    dropReason: null,
    contact: 'mannheim-project-manager',
    confirmedByGiver: '2025-11-11',
    confirmedByAdopter: '2025-11-05',
  },
];
