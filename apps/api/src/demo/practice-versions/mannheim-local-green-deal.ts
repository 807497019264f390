import type { DemoPracticeHistory } from '../demo-knowledge.types.js';
import { list, madeUp } from '../text.js';

export const mannheimLocalGreenDealHistory: DemoPracticeHistory = {
  practice: 'mannheim-local-green-deal',
  changeNote: madeUp(
    'Keeps the number of deals and their effect apart, and advises others to ask for a measure from the start. The difficulty of speaking about broken promises added. Swedish added.',
  ),
  earlier: [
    {
      number: 1,
      publishedOn: '2024-02-12',
      changeNote: madeUp('First publication.'),
      slug: 'mannheim-agreements-with-companies',
      facts: {
        maturity: 'IMPLEMENTED',
        evidenceLevel: 'CLAIMED',
        replicability: 'MEDIUM',
        policyAreas: ['CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY'],
        themes: ['stakeholder-engagement', 'local-value-chains'],
        measuredResults: [],
      },
      locales: ['de', 'en'],
      texts: {
        de: {
          title: 'Vereinbarungen mit Betrieben: Mannheims Weg zum Klimaziel',
          summary:
            'Seit dem Ratsbeschluss vom 27. Juli 2021 schließt Mannheim konkrete Vereinbarungen mit Unternehmen, die zum Klimaziel der Stadt beitragen wollen.',
          objectives: list('Beiträge von Betrieben sichtbar machen', 'ein klimaneutrales Mannheim im Jahr 2030'),
          solution:
            'Eine Vereinbarung ist kurz und konkret: Der Betrieb sagt zu, was er bis wann tut. Die Stadt macht die Zusage öffentlich und vermittelt Kontakte.',
          stakeholders: 'Gemeinderat, Verwaltung und Unternehmen.',
          beneficiaries: 'Die Mannheimerinnen und Mannheimer als Ganzes.',
          evidenceOfSuccess: 'Zahlen lagen bei der ersten Veröffentlichung dieser Beschreibung nicht vor.',
          challengesEncountered: 'Kleine Zusagen stehen neben großen und wirken in einer Liste gleich.',
          successFactors: list('Ein Beschluss des Gemeinderats gibt den Auftrag.', 'Persönliche Ansprache statt Formular.'),
          transferPotential: 'Mittel: Das Modell setzt Betriebe voraus, die von sich aus etwas tun wollen.',
          transferTips: list('Mit zehn Gesprächen anfangen, nicht mit einer Kampagne.'),
        },
        en: {
          title: 'Agreements with companies: Mannheim’s way to its climate goal',
          summary:
            'Since a council vote on 27 July 2021 Mannheim has concluded concrete agreements with companies that want to contribute to the city’s climate goal.',
          objectives: list('make the contributions of companies visible', 'a climate-neutral Mannheim in 2030'),
          solution:
            'An agreement is short and concrete: the company promises what it will do by when. The city publishes the promise and arranges contacts.',
          stakeholders: 'The council, the administration and companies.',
          beneficiaries: 'The people of Mannheim as a whole.',
          evidenceOfSuccess: 'No figures were at hand when this description was first published.',
          challengesEncountered: 'Small promises stand beside large ones and look the same in a list.',
          successFactors: list('A decision of the council gives the mandate.', 'People are spoken to, not sent a form.'),
          transferPotential: 'Medium: the model presupposes companies that want to act of their own accord.',
          transferTips: list('Begin with ten conversations, not with a campaign.'),
        },
      },
    },
    {
      number: 2,
      publishedOn: '2024-05-27',
      changeNote: madeUp(
        'New title: not companies alone, but associations, cooperatives and institutions too, in all eight areas. What the city promises in return. Number of deals, with its source. Finnish added.',
      ),
      facts: { evidenceLevel: 'CLAIMED' },
      locales: ['de', 'en', 'fi'],
      texts: {
        de: {
          evidenceOfSuccess: 'Gezählt wurden bis April 2024 über 160 Deals mit sehr unterschiedlichen Partnern.',
          challengesEncountered:
            'Je mehr Deals, desto größer der Aufwand, sie lebendig zu halten. Kleine Zusagen stehen neben großen und wirken in einer Liste gleich.',
          transferTips: list(
            'Mit zehn Gesprächen anfangen, nicht mit einer Kampagne.',
            'Jede Vereinbarung auf eine Seite bringen.',
            'Auch aufschreiben, was die Stadt zusagt.',
          ),
        },
        en: {
          evidenceOfSuccess: 'By April 2024 over 160 deals with very different partners had been counted.',
          challengesEncountered:
            'The more deals there are, the more work it takes to keep them alive. Small promises stand beside large ones and look the same in a list.',
          transferTips: list(
            'Begin with ten conversations, not with a campaign.',
            'Bring each agreement onto one page.',
            'Write down what the city promises as well.',
          ),
        },
        fi: {
          transferTips: list(
            'Aloita kymmenestä keskustelusta, älä kampanjasta.',
            'Mahduta jokainen sopimus yhdelle sivulle.',
            'Kirjaa myös kaupungin lupaus.',
          ),
        },
      },
    },
  ],
};
