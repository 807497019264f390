import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const mannheimLocalGreenDeal: DemoPractice = {
  slug: 'mannheim-local-green-deal',
  city: 'mannheim',
  state: 'PUBLISHED',
  originalLocale: 'de',
  startedOn: '2021-07-27',
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'SCALED',
  evidenceLevel: 'MONITORED',
  replicability: 'HIGH',
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
  themes: ['urban-governance', 'stakeholder-engagement', 'local-value-chains'],
  sdgs: [11, 13, 16, 17],
  mainOrganisation: 'city-of-mannheim',
  partners: ['mannheim-local-green-deal-office'],
  location: null,
  measuredResults: [
    {
      quantity: {
        fi: 'Solmitut sopimukset (enemmän kuin)',
        sv: 'Ingångna överenskommelser (fler än)',
        de: 'Geschlossene Deals (mehr als)',
        en: 'Deals concluded (more than)',
      },
      unit: '{agreements}',
      before: null,
      after: '160',
      period: { startsOn: '2024-04-01', endsOn: '2024-04-30' },
      source: 'mannheimDealPractice',
    },
  ],
  sources: ['mannheimCouncil', 'mannheimDeal', 'mannheimDealPractice'],
  texts: {
    de: {
      title: 'Local Green Deal: Klimaziele als Vereinbarungen mit der Stadtgesellschaft',
      summary:
        'Seit dem Ratsbeschluss vom 27. Juli 2021 schließt Mannheim konkrete Vereinbarungen mit Unternehmen, Vereinen, Genossenschaften und Einrichtungen. Bis April 2024 kamen über 160 Deals zustande. Der Local Green Deal ist kein weiterer Plan, sondern ein Weg, Zusagen einzusammeln und einzulösen.',
      problemAddressed: paragraphs(
        'Der europäische Grüne Deal setzt Ziele für einen Kontinent; eingelöst werden sie in Werkstätten, Kantinen, Wohnhäusern und auf Straßen. Dazwischen fehlt oft die Übersetzung: Was heißt Klimaneutralität für einen Betrieb mit zwei Lieferwagen?',
        'Pläne der Verwaltung erreichen diesen Betrieb nicht. Er braucht jemanden, der zuhört, eine machbare Zusage und die Gewissheit, dass auch die Stadt ihren Teil liefert.',
      ),
      objectives: list(
        'die acht Handlungsfelder des europäischen Grünen Deals vor Ort umsetzen',
        'Beiträge von Betrieben, Vereinen und Einrichtungen sichtbar und verbindlich machen',
        'ein klimaneutrales Mannheim im Jahr 2030',
      ),
      solution: paragraphs(
        'Ein Deal ist eine kurze, konkrete Vereinbarung: wer tut was bis wann, und was bekommt er dafür von der Stadt – Beratung, Kontakte, Fläche, Aufmerksamkeit. Beide Seiten versprechen etwas.',
        'Dahinter steht eine feste Organisation: Acht Managerinnen und Manager, je ein Handlungsfeld, werben um Deals und begleiten sie; ein Gremium gibt sie rasch frei. So kann aus einem Gespräch in kurzer Zeit eine Zusage werden.',
      ),
      stakeholders:
        'Gemeinderat und Stadtspitze, die acht Managerinnen und Manager, die Fachbereiche sowie Unternehmen, städtische Gesellschaften, Vereine, Genossenschaften, soziale Einrichtungen und Forschung als Partner der Deals.',
      beneficiaries:
        'Die Mannheimerinnen und Mannheimer als Ganzes; unmittelbar die Partner, deren Engagement sichtbar wird und die untereinander in Kontakt kommen.',
      resourcesNeeded:
        'Ein festes Team mit Fachwissen und Zeit für Gespräche, Rückhalt an der Spitze, ein einfaches Verfahren für die Freigabe und eine Stelle, die Buch führt. Angaben zu den Gesamtkosten enthalten die Quellen nicht.',
      evidenceOfSuccess: paragraphs(
        'Gezählt wurden bis April 2024 über 160 Deals mit sehr unterschiedlichen Partnern.',
        'Die Zahl sagt, wie viele mitmachen, nicht, wie viel Kohlendioxid vermieden wird. Dafür müsste jeder Deal eine Messgröße haben. Wer das Modell übernimmt, sollte sie von Anfang an verlangen.',
      ),
      challengesEncountered:
        'Je mehr Deals, desto größer der Aufwand, sie lebendig zu halten. Kleine Zusagen stehen neben großen und wirken in einer Liste gleich. Und wer eine Zusage nicht einhält, will ungern darüber sprechen: Das braucht Vertrauen und eine Form, in der Scheitern gesagt werden darf.',
      successFactors: list(
        'Ein Beschluss des Gemeinderats gibt den Auftrag.',
        'Beide Seiten versprechen etwas.',
        'Persönliche Ansprache statt Formular.',
        'Schnelle Freigabe, solange die Bereitschaft da ist.',
      ),
      enablingConditions:
        'Ein klares Klimaziel der Stadt, die Einbindung aller Dezernate, sichtbare Unterstützung durch die Stadtspitze und ein Netz von Einrichtungen, die Betriebe und Vereine schon kennen.',
      transferPotential:
        'Hoch. Das Modell folgt dem europäischen Rahmen, lässt sich aber mit einem einzigen Handlungsfeld und einer Person beginnen. Espoo und Umeå verfolgen mit Klimavertrag und Klimafahrplan denselben Gedanken in anderer Form.',
      transferTips: list(
        'Mit zehn Gesprächen anfangen, nicht mit einer Kampagne.',
        'Jede Vereinbarung auf eine Seite bringen, mit Datum und Messgröße.',
        'Auch aufschreiben, was die Stadt zusagt – und es zuerst erfüllen.',
        'Einmal im Jahr nachfragen und die Antwort veröffentlichen.',
      ),
    },
    en: {
      title: 'Local Green Deal: climate goals as agreements with urban society',
      summary:
        'Since a council vote on 27 July 2021 Mannheim has concluded concrete agreements with companies, associations, cooperatives and institutions. By April 2024 there were over 160 deals. The Local Green Deal is not one more plan but a way of collecting promises and keeping them.',
      problemAddressed: paragraphs(
        'The European Green Deal sets goals for a continent; they are met in workshops, canteens, homes and streets. What is often missing in between is a translation: what does climate neutrality mean for a firm with two vans?',
        'Plans of an administration don’t reach that firm. It needs somebody who listens, a promise it can keep, and the certainty that the city delivers its part too.',
      ),
      objectives: list(
        'put the eight policy areas of the European Green Deal into practice locally',
        'make the contributions of companies, associations and institutions visible and binding',
        'a climate-neutral Mannheim in 2030',
      ),
      solution: paragraphs(
        'A deal is a short and concrete agreement: who does what by when, and what the city gives in return, be it advice, contacts, space or attention. Both sides promise something.',
        'Behind it stands a fixed organisation: eight managers, one for each policy area, win partners and look after the deals, and a board releases them quickly. A conversation can become a promise within a short time.',
      ),
      stakeholders:
        'The council and the head of the city, the eight managers, the departments, and as partners companies, municipal enterprises, associations, cooperatives, social institutions and research.',
      beneficiaries:
        'The people of Mannheim as a whole; directly the partners, whose commitment becomes visible and who get to know one another.',
      resourcesNeeded:
        'A permanent team with expertise and time for conversations, backing from the top, a simple procedure for release, and somebody who keeps the books. The sources give no total cost.',
      evidenceOfSuccess: paragraphs(
        'By April 2024 over 160 deals with very different partners had been counted.',
        'The number tells how many take part, not how much carbon dioxide is avoided. For that each deal would need a measure. Whoever takes the model over should ask for one from the start.',
      ),
      challengesEncountered:
        'The more deals there are, the more work it takes to keep them alive. Small promises stand beside large ones and look the same in a list. And nobody likes to speak of a promise that was not kept: that needs trust, and a form in which failure may be admitted.',
      successFactors: list(
        'A decision of the council gives the mandate.',
        'Both sides promise something.',
        'People are spoken to, not sent a form.',
        'Release is quick, while willingness lasts.',
      ),
      enablingConditions:
        'A clear climate goal of the city, all departments on board, visible support from the top, and a network of institutions that know companies and associations already.',
      transferPotential:
        'High. The model follows the European framework but can be started with a single policy area and one person. Espoo and Umeå pursue the same idea in other forms, with a Climate City Contract and a climate roadmap.',
      transferTips: list(
        'Begin with ten conversations, not with a campaign.',
        'Bring each agreement onto one page, with a date and a measure.',
        'Write down what the city promises as well, and keep it first.',
        'Ask once a year how it went, and publish the answer.',
      ),
    },
    fi: {
      title: 'Local Green Deal: ilmastotavoitteet sopimuksina kaupunkiyhteisön kanssa',
      summary:
        'Mannheim on valtuuston 27.7.2021 tekemän päätöksen jälkeen solminut konkreettisia sopimuksia yritysten, yhdistysten, osuuskuntien ja laitosten kanssa. Huhtikuuhun 2024 mennessä sopimuksia oli yli 160. Kyse ei ole uudesta suunnitelmasta vaan tavasta kerätä lupauksia ja pitää ne.',
      problemAddressed:
        'Euroopan vihreän kehityksen ohjelma asettaa tavoitteet maanosalle, mutta ne toteutuvat verstaissa, ruokaloissa, kodeissa ja kaduilla. Väliltä puuttuu usein tulkki: mitä ilmastoneutraalius tarkoittaa yritykselle, jolla on kaksi pakettiautoa? Hallinnon suunnitelmat eivät tavoita tätä yritystä. Se tarvitsee kuuntelijan, lupauksen, jonka voi pitää, ja varmuuden siitä, että myös kaupunki tekee osansa.',
      solution: paragraphs(
        'Sopimus on lyhyt ja konkreettinen: kuka tekee mitä ja mihin mennessä, ja mitä kaupunki antaa vastineeksi – neuvoja, yhteyksiä, tilaa tai näkyvyyttä. Molemmat osapuolet lupaavat jotakin.',
        'Taustalla on pysyvä organisaatio: kahdeksan manageria, yksi kutakin politiikka-aluetta kohti, hankkii kumppaneita ja hoitaa sopimuksia, ja erillinen toimielin hyväksyy ne nopeasti.',
      ),
      transferTips: list(
        'Aloita kymmenestä keskustelusta, älä kampanjasta.',
        'Mahduta jokainen sopimus yhdelle sivulle; merkitse päivämäärä ja mittari.',
        'Kirjaa myös kaupungin lupaus – ja pidä se ensimmäisenä.',
        'Kysy kerran vuodessa, miten kävi, ja julkaise vastaus.',
      ),
    },
    sv: {
      title: 'Local Green Deal: klimatmål som överenskommelser med stadens aktörer',
      summary:
        'Sedan fullmäktigebeslutet den 27 juli 2021 ingår Mannheim konkreta överenskommelser med företag, föreningar, kooperativ och institutioner. I april 2024 var de fler än 160. Det är inte ännu en plan utan ett sätt att samla in löften och hålla dem.',
      problemAddressed:
        'EU:s gröna giv sätter mål för en hel kontinent, men de uppfylls i verkstäder, matsalar, bostäder och på gator. Däremellan saknas ofta en översättning: vad betyder klimatneutralitet för ett företag med två skåpbilar? Förvaltningens planer når inte dit. Företaget behöver någon som lyssnar, ett löfte det kan hålla och vissheten att också staden gör sin del.',
      solution: paragraphs(
        'En överenskommelse är kort och konkret: vem gör vad till när, och vad ger staden i gengäld – råd, kontakter, plats eller uppmärksamhet. Båda sidor lovar något.',
        'Bakom står en fast organisation: åtta ansvariga, en för varje politikområde, värvar partner och tar hand om överenskommelserna, och ett särskilt organ godkänner dem snabbt.',
      ),
    },
  },
};
