import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const mannheimSocialEconomyPartner: DemoPractice = {
  slug: 'mannheim-social-economy-partner',
  city: 'mannheim',
  state: 'PUBLISHED',
  originalLocale: 'de',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: ['Binnenmarktprogramm der EU (ALLIANCE, Finanzhilfevereinbarung 101074047)'],
  maturity: 'PILOT',
  evidenceLevel: 'CLAIMED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION', 'CIRCULAR_ECONOMY', 'FARM_TO_FORK'],
  themes: ['stakeholder-engagement', 'local-value-chains', 'green-and-social-procurement'],
  sdgs: [8, 10, 11, 17],
  mainOrganisation: 'city-of-mannheim',
  partners: ['mannheim-local-green-deal-office', 'iclei'],
  location: null,
  measuredResults: [],
  sources: ['allianceMannheim', 'allianceStart', 'exchangeMannheim'],
  texts: {
    de: {
      title: 'Sozialwirtschaft am Tisch: der Local Green Deal ist auch eine soziale Frage',
      summary:
        'In ALLIANCE arbeitet Mannheim mit einem Partner aus der Sozialwirtschaft zusammen. Sozialunternehmen und gemeinnützige Träger erreichen Menschen, die auf keiner Klimakonferenz sitzen, und fragen früh, wer die Kosten des Wandels trägt.',
      problemAddressed: paragraphs(
        'Klimapolitik wird meist mit denen verhandelt, die ohnehin am Tisch sitzen: Verwaltung, große Unternehmen, Verbände. Wer wenig Geld, wenig Zeit oder wenig Vertrauen in Ämter hat, fehlt.',
        'Damit fehlt auch Wissen. Sozialkaufhäuser, Werkstätten und Nachbarschaftshäuser betreiben seit Langem Kreislaufwirtschaft, nur nennt sie dort niemand so.',
      ),
      objectives: list(
        'die Sozialwirtschaft als gleichberechtigten Partner beteiligen',
        'Vereinbarungen ermöglichen, die Klima- und Sozialwirkung verbinden',
        'Erfahrungen aus den Quartieren in die Empfehlungen an die europäische Ebene einbringen',
      ),
      solution: paragraphs(
        'Der Partner ist nicht Zielgruppe, sondern Mitglied des Konsortiums. In dieser Rolle kann er Treffen mitplanen, Organisationen mitbringen, die die Stadt nicht erreicht hätte, und Vorschläge aus der Sicht der Menschen prüfen, mit denen er arbeitet.',
        'Beim Austausch in Mannheim Mitte Oktober 2022 waren kleine und mittlere Unternehmen, Sozialwirtschaft und Beobachterstädte gemeinsam eingeladen. So werden Einwände gehört, bevor ein Konzept fertig ist.',
      ),
      stakeholders:
        'Der Partner aus der Sozialwirtschaft, das Team des Local Green Deal, ICLEI als Koordination, soziale Träger, kleine und mittlere Unternehmen, Nachbarschaften.',
      beneficiaries:
        'Menschen mit geringem Einkommen, Jugendliche und Beschäftigte sozialer Betriebe; die Stadt, deren Maßnahmen auf mehr Zustimmung bauen können.',
      resourcesNeeded:
        'Bezahlte Zeit beim Partner – ehrenamtliche Beteiligung hält ein mehrjähriges Vorhaben nicht durch –, Räume in den Quartieren, verständliche Sprache, Kinderbetreuung bei Treffen am Abend.',
      evidenceOfSuccess:
        'Belegt ist die Beteiligung selbst: ein Partner aus der Sozialwirtschaft im Mannheimer Konsortium und die Teilnahme sozialwirtschaftlicher Organisationen am Austausch. Eine Auswertung der sozialen Wirkung liegt den verwendeten Quellen nicht bei.',
      challengesEncountered:
        'Projektsprache schließt aus. Förderregeln verlangen Nachweise, die kleine Träger schwer erbringen. Und die Erwartung, „die Zivilgesellschaft“ spreche mit einer Stimme, überfordert jeden einzelnen Partner.',
      successFactors: list(
        'Der Partner hat ein eigenes Budget und eine eigene Aufgabe.',
        'Treffen finden dort statt, wo die Menschen sind.',
        'Einwände verändern sichtbar das Ergebnis.',
      ),
      enablingConditions:
        'Eine Förderung, die gemeinnützige Partner zulässt; eine Stadt, die Widerspruch aushält; gewachsene Beziehungen in die Quartiere.',
      transferPotential:
        'Hoch: Sozialwirtschaft gibt es in jeder Stadt, wenn auch unter anderem Namen – Genossenschaften, Stiftungen, Vereine, soziale Unternehmen.',
      transferTips: list(
        'Vor dem Antrag fragen, nicht danach.',
        'Leistungen bezahlen, auch kleine.',
        'Mit einem Thema beginnen, das im Alltag spürbar ist: Reparieren, Essen, Wärme.',
        'Berichtspflichten mit dem Partner teilen.',
      ),
    },
    en: {
      title: 'Social economy at the table: a Local Green Deal is a social question too',
      summary:
        'In ALLIANCE, Mannheim works with a partner from the social economy. Social enterprises and non-profit organisations reach people who never sit in a climate conference, and ask early who bears the cost of change.',
      problemAddressed: paragraphs(
        'Climate policy is mostly negotiated with those who are at the table anyway: administrations, large companies, federations. People with little money, little time or little trust in authorities are missing.',
        'Knowledge is missing with them. Second-hand stores, workshops and neighbourhood houses have practised circular economy for a long time; it is just that nobody there calls it so.',
      ),
      objectives: list(
        'involve the social economy as an equal partner',
        'make agreements possible that join climate and social effect',
        'bring experience from the neighbourhoods into recommendations to the European level',
      ),
      solution: paragraphs(
        'The partner is not a target group but a member of the consortium: in that role it can help to plan meetings, bring along organisations the city would not have reached, and test proposals from the point of view of the people it works with.',
        'At the exchange in Mannheim in mid-October 2022 small and medium-sized companies, social economy and observer cities were invited together. Objections are heard before a concept is finished.',
      ),
      stakeholders:
        'The partner from the social economy, the Local Green Deal team, ICLEI as coordinator, social organisations, small and medium-sized companies, neighbourhoods.',
      beneficiaries:
        'People on low incomes, young people and employees of social enterprises; the city, whose measures can count on wider consent.',
      resourcesNeeded:
        'Paid time at the partner (volunteers can’t carry a project of several years), rooms in the neighbourhoods, plain language, childcare at evening meetings.',
      evidenceOfSuccess:
        'What is documented is participation itself: a partner from the social economy in Mannheim’s consortium, and social-economy organisations taking part in the exchange. The sources used contain no evaluation of the social effect.',
      challengesEncountered:
        'Project language excludes. Funding rules ask for proofs that small organisations find hard to give. And the expectation that “civil society” speaks with one voice overburdens any single partner.',
      successFactors: list(
        'The partner has a budget and a task of its own.',
        'Meetings take place where people are.',
        'Objections visibly change the result.',
      ),
      enablingConditions:
        'Funding that admits non-profit partners, a city that can stand contradiction, and relations with neighbourhoods that have grown over time.',
      transferPotential:
        'High: every city has a social economy, if under other names, such as cooperatives, foundations, associations or social enterprises.',
      transferTips: list(
        'Ask before the application, not after it.',
        'Pay for contributions, small ones too.',
        'Begin with something felt in daily life: repair, food, warmth.',
        'Share the duties of reporting with the partner.',
      ),
    },
  },
};
