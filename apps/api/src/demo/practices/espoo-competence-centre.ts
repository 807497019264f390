import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

/** A draft: the texts are unfinished on purpose. */
export const espooCompetenceCentre: DemoPractice = {
  slug: 'espoo-competence-centre',
  city: 'espoo',
  state: 'DRAFT',
  originalLocale: 'fi',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: ['CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY', 'MOBILITY'],
  themes: ['urban-governance'],
  sdgs: [11, 13],
  mainOrganisation: 'espoo-sustainable-development-competence-centre',
  partners: ['city-of-espoo'],
  location: null,
  measuredResults: [],
  sources: ['espooProgramme'],
  texts: {
    fi: {
      title: 'Luonnos: osaamiskeskus, joka tekee kokeiluista pysyviä',
      summary:
        'Espoon kestävän kehityksen osaamiskeskus johtaa kaupunkitasoista työtä vähähiilisessä liikkumisessa, puhtaassa energiassa, kiertotaloudessa ja älykkäässä kaupungissa. Luonnos kuvaa, miten kokeilu siirtyy hankkeesta linjaorganisaatioon.',
      problemAddressed: 'Hankkeet päättyvät ja osaaminen lähtee niiden mukana, ellei kukaan ota tulosta vastaan.',
      solution: paragraphs(
        'Osaamiskeskus pitää osaamisen koossa hankkeesta toiseen ja toimii yhteyspisteenä toimialoille.',
        list('Täydennettävä: esimerkki onnistuneesta siirrosta', 'Täydennettävä: esimerkki kokeilusta, joka lopetettiin'),
      ),
    },
    en: {
      title: 'Draft: a competence centre that makes trials permanent',
      summary:
        'Espoo’s competence centre for sustainable development runs the city-wide work on low-carbon mobility, clean energy, circular economy and the smart city. This draft describes how a trial moves from a project into the line organisation.',
      problemAddressed: 'Projects end and knowledge leaves with them unless somebody takes the result over.',
      solution: paragraphs(
        'The centre keeps knowledge together from one project to the next and is the point of contact for departments.',
        list('To be added: an example of a successful handover', 'To be added: an example of a trial that was stopped'),
      ),
    },
  },
};
