import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const mannheimEightManagers: DemoPractice = {
  slug: 'mannheim-eight-managers',
  city: 'mannheim',
  state: 'PUBLISHED',
  originalLocale: 'de',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: [
    'CLIMATE_AMBITION',
    'CLEAN_ENERGY',
    'CIRCULAR_ECONOMY',
    'BUILDING',
    'MOBILITY',
    'FARM_TO_FORK',
    'BIODIVERSITY',
    'ZERO_POLLUTION',
  ],
  themes: ['urban-governance', 'stakeholder-engagement'],
  sdgs: [11, 13, 16, 17],
  mainOrganisation: 'mannheim-local-green-deal-office',
  partners: ['city-of-mannheim'],
  location: null,
  measuredResults: [],
  sources: ['mannheimDealPractice', 'mannheimDeal'],
  texts: {
    de: {
      title: 'Acht Managerinnen und Manager: ein Gesicht für jedes Handlungsfeld',
      summary:
        'Für jedes der acht Handlungsfelder des Local Green Deal gibt es in Mannheim eine zuständige Person. Sie kennt das Fach, geht auf Partner zu und begleitet die Vereinbarung bis zur Umsetzung. Wer etwas beitragen will, muss nicht die Verwaltung verstehen, sondern nur einen Menschen anrufen.',
      problemAddressed: paragraphs(
        'Wer als Betrieb oder Verein etwas für das Klima tun will, findet in einer Stadtverwaltung viele Zuständigkeiten und keinen Anfang. Die einen genehmigen, die anderen fördern, die dritten planen.',
        'Umgekehrt fehlt der Verwaltung der Überblick, wer in der Stadt schon etwas tut. Ein allgemeines Postfach löst keines der beiden Probleme.',
      ),
      objectives: list(
        'eine fachkundige Ansprechperson je Handlungsfeld',
        'aus Interesse rasch eine konkrete Vereinbarung machen',
        'Fachbereiche untereinander verbinden, statt neben ihnen zu arbeiten',
      ),
      solution: paragraphs(
        'Die acht Felder sind die des europäischen Grünen Deals: Klimaziele, saubere Energie, Kreislaufwirtschaft, Bauen, Mobilität, Lebensmittel, biologische Vielfalt und null Schadstoffe. Jedem Feld ist ein Manager oder eine Managerin zugeordnet.',
        'Die Aufgabe ist eine doppelte: nach außen werben, zuhören, Zusagen formulieren; nach innen die Fachbereiche gewinnen, deren Mitwirkung ein Deal braucht. Als Team können die acht Vorhaben weiterreichen, die mehrere Felder berühren.',
      ),
      stakeholders:
        'Die acht Managerinnen und Manager, die Fachbereiche, die Stadtspitze als Rückhalt sowie alle, die einen Deal schließen wollen.',
      beneficiaries:
        'Partner mit wenig Zeit, vor allem kleine Betriebe und Ehrenamtliche; die Fachbereiche, die fertige Gespräche übernehmen können.',
      resourcesNeeded:
        'Acht Stellen oder Stellenanteile mit Fachwissen und Geschick im Gespräch, ein gemeinsames Verzeichnis der Deals, regelmäßige Runden des Teams und ein kleines Budget für Veranstaltungen. Den tatsächlichen Stellenumfang nennen die Quellen nicht.',
      evidenceOfSuccess:
        'Mit dieser Aufstellung kamen bis April 2024 über 160 Deals zustande. Ob eine andere Organisation weniger oder mehr erreicht hätte, lässt sich daraus nicht ableiten; die Zahl belegt, dass die Struktur arbeitet.',
      challengesEncountered:
        'Acht Felder sind ungleich groß: Bei Energie melden sich viele, bei null Schadstoffen muss man suchen. Wer Fachperson und Netzwerker zugleich sein soll, ist schwer zu finden und noch schwerer zu vertreten. Und jeder Weggang nimmt Kontakte mit.',
      successFactors: list(
        'Zuständigkeit nach Thema, nicht nach Organigramm.',
        'Das Team berichtet nah an der Stadtspitze.',
        'Kontakte und Absprachen stehen im gemeinsamen Verzeichnis, nicht im Kopf einer Person.',
      ),
      enablingConditions:
        'Bereitschaft, Stellen für Gespräche zu schaffen statt für Vorgänge; Fachbereiche, die Zuarbeit als Gewinn sehen; ein politischer Auftrag über eine Wahlperiode hinaus.',
      transferPotential:
        'Große Städte können das Modell vollständig übernehmen. Kleinere fassen Felder zusammen: zwei Personen mit je vier Feldern sind besser als acht Felder ohne Gesicht.',
      transferTips: list(
        'Menschen auswählen, die gern telefonieren.',
        'Namen, Feld und Durchwahl öffentlich machen, jedes Jahr neu.',
        'Für jedes Feld eine Vertretung benennen.',
        'Deals, die mehrere Felder berühren, haben trotzdem genau eine verantwortliche Person.',
      ),
    },
    en: {
      title: 'Eight managers: a face for every policy area',
      summary:
        'For each of the eight policy areas of its Local Green Deal Mannheim has one person in charge, who knows the subject, approaches partners and stays with the agreement until it is carried out. Whoever wants to contribute need not understand the administration, only talk to one human being.',
      problemAddressed: paragraphs(
        'A company or association that wants to do something for the climate finds many responsibilities in a city administration and no beginning. Some grant permits, others fund, others plan.',
        'The administration, for its part, lacks an overview of who is doing something already. A general mailbox solves neither problem.',
      ),
      objectives: list(
        'one knowledgeable contact for each policy area',
        'turn interest into a concrete agreement without delay',
        'connect departments instead of working beside them',
      ),
      solution: paragraphs(
        'The eight areas are those of the European Green Deal: climate ambition, clean energy, circular economy, building, mobility, food, biodiversity and zero pollution. Each has a manager.',
        'The task is twofold. Outwards, managers seek partners, listen and put promises into words; inwards, they win over the departments whose help a deal needs. As a team they can pass on ideas that touch several areas.',
      ),
      stakeholders: 'The eight managers, the departments, the head of the city as backing, and everyone who wants to conclude a deal.',
      beneficiaries:
        'Partners with little time, above all small firms and volunteers; and departments, which receive conversations that are already under way.',
      resourcesNeeded:
        'Eight posts or parts of posts filled with people who know the subject and like to talk, a shared register of deals, regular meetings of the team and a small budget for events. The sources don’t say how many full-time posts there are.',
      evidenceOfSuccess:
        'With this set-up over 160 deals came about by April 2024. Whether another organisation would have achieved more or less can’t be derived from that; the number shows that the structure works.',
      challengesEncountered:
        'Eight areas are unequal in size: for energy many come forward, for zero pollution one has to search. Somebody who is both expert and networker is hard to find and harder to stand in for. And whoever leaves takes contacts along.',
      successFactors: list(
        'Responsibility follows the subject, not the organisation chart.',
        'The team reports close to the head of the city.',
        'Contacts and arrangements are kept in a shared register, not in one person’s head.',
      ),
      enablingConditions:
        'Willingness to create posts for conversations instead of cases; departments that regard the preparation as a gain; a political mandate longer than one term.',
      transferPotential:
        'Large cities can take the model over as it is. Smaller ones combine areas: two people with four areas each are better than eight areas without a face.',
      transferTips: list(
        'Choose people who like to pick up the phone.',
        'Publish who is in charge of which area, every year anew.',
        'Name a stand-in for each area.',
        'A deal that touches several areas still has exactly one person in charge.',
      ),
    },
  },
};
