import type { DemoChallenge } from '../demo-knowledge.types.js';
import { example, list, madeUp } from '../text.js';

/** Challenges of the two cities that do not exist. */
export const followerChallenges: readonly DemoChallenge[] = [
  {
    slug: 'merelaane-a-questionnaire-nobody-finishes',
    city: 'merelaane',
    originalLocale: 'en',
    publishedOn: '2024-09-23',
    state: 'SOLVED',
    stateNote: madeUp('The questionnaire is gone. Whoever wants to join answers three questions and gets a call.'),
    stateChangedOn: '2025-06-09',
    solvedBy: ['umea-three-questions'],
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['sme-transformation', 'stakeholder-engagement'],
    sdgs: [13, 17],
    sources: [],
    texts: {
      en: {
        title: 'A questionnaire for companies that nobody finishes',
        description: example(
          'en',
          'To build a climate network the town sent every company a questionnaire on energy, travel, waste and strategy. Most opened it, hardly any finished it. Those who did were the ones who already had a sustainability report.',
          'The town learned a good deal about the prepared, and nothing about the bakeries, garages and farms that make up most of its economy.',
        ),
        causes: list(
          'The form asked for everything that might be useful one day.',
          'It came by e-mail from an address without a name.',
          'Nobody could say what would happen with the answers.',
        ),
        groupsAffected:
          'Owners of small firms, who felt examined instead of invited; the town’s one climate officer, who spent a spring on reminders; and the network itself, which began with the convinced and stayed there.',
      },
      fi: {
        title: 'Yrityskysely, jota kukaan ei täytä loppuun',
        description: example(
          'fi',
          'Ilmastoverkostoa varten kaupunki lähetti jokaiselle yritykselle kyselyn energiasta, matkoista, jätteistä ja strategiasta. Useimmat avasivat sen, juuri kukaan ei päässyt loppuun. Vastaajilla oli jo ennestään vastuullisuusraportti.',
          'Kaupunki sai paljon tietoa valmistautuneista, mutta ei mitään leipomoista, korjaamoista ja maatiloista, joista valtaosa sen elinkeinoista koostuu.',
        ),
        causes: list(
          'Lomakkeella kysyttiin kaikkea, mistä voisi joskus olla hyötyä.',
          'Se tuli sähköpostilla osoitteesta, jossa ei ollut nimeä.',
          'Kukaan ei osannut sanoa, mitä vastauksille tehdään.',
        ),
        groupsAffected:
          'Pienyrittäjät, joista kysely tuntui kokeelta eikä kutsulta; kaupungin ainoa ilmastoasiantuntija, jonka kevät kului muistutuksiin; ja itse verkosto, joka alkoi jo vakuuttuneista ja jäi heihin.',
      },
    },
    joins: [{ city: 'mannheim', note: madeUp('We know that form. Ours had several pages too.'), joinedOn: '2024-10-14' }],
    suggestions: [
      {
        practice: 'umea-three-questions',
        reason: 'It asks only what is used: which challenges, who signs, who is the contact. A small firm answers during a coffee break.',
        suggestedBy: 'CONTRIBUTOR',
        suggestedOn: '2024-10-07',
        state: 'ACCEPTED',
        answer: madeUp('Accepted, and taken over with one change: the third question asks for a telephone number first.'),
        answeredOn: '2024-11-04',
      },
      {
        practice: 'mannheim-eight-managers',
        reason: 'A known person for each subject would get more answers than any form.',
        suggestedBy: 'COORDINATOR',
        suggestedOn: '2024-10-14',
        state: 'DECLINED',
        answer: madeUp('We believe it at once, but have a single post for the climate. We come back to it when there are two.'),
        answeredOn: '2024-11-04',
      },
    ],
  },
  {
    slug: 'brzozogrod-coal-on-the-coldest-day',
    city: 'brzozogrod',
    originalLocale: 'en',
    publishedOn: '2025-01-27',
    state: 'BEING_ADDRESSED',
    stateNote: madeUp('Waste heat is being mapped. No decision on a new plant before the map is finished.'),
    stateChangedOn: '2025-04-14',
    solvedBy: [],
    policyAreas: ['CLEAN_ENERGY', 'ZERO_POLLUTION'],
    themes: ['green-infrastructure', 'urban-governance'],
    sdgs: [3, 7, 11, 13],
    sources: [],
    texts: {
      en: {
        title: 'Without coal, what heats the town on the coldest day?',
        description: example(
          'en',
          'One old boiler house heats nearly every block of flats through a single network. Everybody wants it gone, and nobody dares to name a year: gas only exchanges one fuel for another, and heat pumps are trusted in mild winters at most.',
          'The town needs an order of steps in which supply is safe at every point, and which people believe.',
        ),
        causes: list(
          'The network was built for very hot water and leaks heat on the way.',
          'Nobody has mapped the waste heat of the dairy, the laundry and the cold stores.',
          'Budgets are made for one year, boilers are chosen for decades.',
        ),
        groupsAffected:
          'Households whose bills follow the price of coal; people with asthma living downwind; the staff of the boiler house, who ask what becomes of their work; and the council, which will be judged by the first cold winter afterwards.',
      },
      de: {
        title: 'Ohne Kohle: Was heizt die Stadt am kältesten Tag?',
        description: example(
          'de',
          'Ein altes Heizwerk versorgt über ein einziges Netz fast alle Wohnblöcke. Alle wollen es loswerden, und niemand wagt, ein Jahr zu nennen: Gas tauscht nur einen Brennstoff gegen den anderen, und Wärmepumpen traut man höchstens milde Winter zu.',
          'Die Stadt braucht eine Reihenfolge von Schritten, bei der die Versorgung jederzeit sicher ist und an die die Menschen glauben.',
        ),
        causes: list(
          'Das Netz ist für sehr heißes Wasser gebaut und verliert unterwegs Wärme.',
          'Die Abwärme von Molkerei, Wäscherei und Kühlhäusern hat niemand kartiert.',
          'Haushalte gelten für ein Jahr, Kessel wählt man für Jahrzehnte.',
        ),
        groupsAffected:
          'Haushalte, deren Rechnung dem Kohlepreis folgt; Menschen mit Asthma in Windrichtung; die Beschäftigten des Heizwerks, die nach ihrer Zukunft fragen; und der Rat, den man am ersten kalten Winter danach messen wird.',
      },
    },
    joins: [
      {
        city: 'merelaane',
        note: madeUp('A smaller network, but the same boiler and the same question. We could share the cost of a study.'),
        joinedOn: '2025-05-12',
      },
    ],
    suggestions: [
      {
        practice: 'espoo-coal-free-district-heating',
        reason:
          'Coal was replaced there not by one plant but by many sources joined to the network, and replacement came before closure. The order of steps is what you are asking for.',
        suggestedBy: 'MANAGER',
        suggestedOn: '2025-02-10',
        state: 'ACCEPTED',
        answer: madeUp('Accepted, and followed up as a transfer. We start with the advice to map waste heat before anything is bought.'),
        answeredOn: '2025-02-17',
      },
      {
        practice: 'espoo-lippulaiva-ground-heat',
        reason: 'The dairy and the cold stores need cooling all year. Ground heat could store what they throw away in summer.',
        suggestedBy: 'PARTNER',
        suggestedOn: '2025-05-19',
        state: 'PROPOSED',
        answer: null,
        answeredOn: null,
      },
    ],
  },
];
