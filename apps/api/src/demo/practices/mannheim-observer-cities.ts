import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

/** A draft: the texts are unfinished on purpose. */
export const mannheimObserverCities: DemoPractice = {
  slug: 'mannheim-observer-cities',
  city: 'mannheim',
  state: 'DRAFT',
  originalLocale: 'de',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'PILOT',
  evidenceLevel: 'CLAIMED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION'],
  themes: ['stakeholder-engagement', 'urban-governance'],
  sdgs: [11, 17],
  mainOrganisation: 'city-of-mannheim',
  partners: ['iclei'],
  location: null,
  measuredResults: [],
  sources: ['exchangeMannheim'],
  texts: {
    de: {
      title: 'Entwurf: Beobachterstädte als kritische Freunde',
      summary:
        'Beim Austausch in Mannheim im Oktober 2022 prüften Beobachterinnen und Beobachter aus sieben Städten die Ideen der Gastgeberin auf Machbarkeit. Der Entwurf beschreibt, wie fremde Augen früh helfen.',
      problemAddressed:
        'Wer lange an einem Konzept arbeitet, sieht seine Lücken nicht mehr. Gäste, die nur zuhören, fahren ohne Nutzen nach Hause.',
      solution: paragraphs(
        'Die Gäste bekommen eine Aufgabe: Sie beurteilen einen Vorschlag danach, ob er in ihrer Stadt funktionieren würde, und sagen, was dafür fehlt.',
        list('Noch zu ergänzen: Ablauf der beiden Tage', 'Noch zu ergänzen: was danach geändert wurde'),
      ),
    },
    en: {
      title: 'Draft: observer cities as critical friends',
      summary:
        'At the exchange in Mannheim in October 2022 observers from seven cities tested the host’s ideas for feasibility. This draft describes how other people’s eyes help early on.',
      problemAddressed:
        'Whoever works on a concept for long no longer sees its gaps. Guests who only listen go home without having been of use.',
      solution: paragraphs(
        'Guests are given a task: they judge whether a proposal would work in their own city, and say what is missing.',
        list('To be added: how the two days ran', 'To be added: what was changed afterwards'),
      ),
    },
  },
};
