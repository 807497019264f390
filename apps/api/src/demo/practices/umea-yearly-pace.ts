import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

/** Waits for review: complete enough to be judged, with open points for the editor. */
export const umeaYearlyPace: DemoPractice = {
  slug: 'umea-yearly-pace',
  city: 'umea',
  state: 'IN_REVIEW',
  originalLocale: 'sv',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'PILOT',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: ['CLIMATE_AMBITION'],
  themes: ['urban-governance', 'stakeholder-engagement'],
  sdgs: [13, 17],
  mainOrganisation: 'umea-climate-roadmap-partnership',
  partners: ['umea-municipality'],
  location: null,
  measuredResults: [],
  sources: ['umeaJoin'],
  texts: {
    sv: {
      title: 'Tjugo procent om året: en takt i stället för ett slutår',
      summary:
        'Partnerna i klimatfärdplanen siktar på att Umeås utsläpp ska minska med 20 procent om året. En årlig takt gör klimatmålet till en fråga för årets budget i stället för nästa mandatperiod.',
      problemAddressed:
        'Ett mål som ligger många år bort kan alltid nås genom att man börjar senare. Då ligger den största minskningen på dem som tar över.',
      solution: paragraphs(
        'Partnerna ställer sig bakom en takt som gäller varje år. Den kan prövas när de årliga uppgifterna kommer in, och en missad etapp syns direkt.',
        list('Att granska: gäller takten varje partner eller Umeå som helhet?', 'Att granska: från vilket år räknas den?'),
      ),
      transferTips: 'Uttryck målet som en årlig minskning vid sidan av slutåret, och fråga efter den varje år.',
    },
    en: {
      title: 'Twenty per cent a year: a pace instead of a final year',
      summary:
        'Partners of the climate roadmap aim at cutting Umeå’s emissions by 20 per cent a year. A yearly pace turns the climate goal into a matter for this year’s budget rather than for the next term.',
      problemAddressed:
        'A goal that lies many years ahead can always be met by starting later. The largest cut is then left to those who come next.',
      solution: paragraphs(
        'The partners support a pace that applies every year. It can be tested when the yearly information comes in, and a missed stage shows at once.',
        list(
          'To be reviewed: does the pace apply to each partner or to Umeå as a whole?',
          'To be reviewed: from which year is it counted?',
        ),
      ),
    },
  },
};
