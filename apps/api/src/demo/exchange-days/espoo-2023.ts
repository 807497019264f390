import type { DemoExchangeDay } from '../demo.types.js';
import { paragraphs } from '../text.js';

export const espooExchange2023: DemoExchangeDay = {
  slug: 'espoo-february-2023',
  city: 'espoo',
  status: 'COMPLETED',
  originalLocale: 'fi',
  firstDay: '2023-02-08',
  startsAt: { day: 0, time: '09:00' },
  endsAt: { day: 1, time: '16:00' },
  mode: 'IN_PERSON',
  capacity: 0,
  attendeeCount: 30,
  venueName: 'Lippulaivan kirjasto; Aalto Design Factory',
  venueAddress: null,
  languages: ['en'],
  title: {
    fi: 'Tiedonvaihtopäivät Espoossa: asukkaat ja yritykset kestävän kehityksen tekijöinä',
    sv: 'Kunskapsutbyte i Esbo: invånare och företag som aktörer för hållbar utveckling',
    de: 'Wissensaustausch in Espoo: Bevölkerung und Unternehmen als Akteure der Nachhaltigkeit',
    en: 'Knowledge exchange in Espoo: residents and companies as makers of sustainability',
  },
  purpose: {
    fi: paragraphs(
      'Toinen kolmesta tapaamisesta, 8.–9.2.2023: noin 30 ihmistä kuudesta maasta. Ensimmäinen päivä vietettiin Lippulaivan kirjastossa, toinen Aalto Design Factoryssa. Kokemuksiaan esittelivät myös Valencia ja Gent.',
      'Istuntojen kellonajat ovat suuntaa antavia.',
    ),
    sv: paragraphs(
      'Det andra av tre utbyten, den 8–9 februari 2023: omkring 30 personer från sex länder. Den första dagen tillbringades i Lippulaiva bibliotek, den andra på Aalto Design Factory. Även Valencia och Gent berättade om sina erfarenheter.',
      'Klockslagen för de enskilda passen är ungefärliga.',
    ),
    de: paragraphs(
      'Der zweite der drei Austauschtermine, 8.–9. Februar 2023: rund 30 Menschen aus sechs Ländern. Der erste Tag fand in der Bibliothek Lippulaiva statt, der zweite in der Aalto Design Factory. Auch Valencia und Gent berichteten.',
      'Die Uhrzeiten der einzelnen Teile sind ungefähre Angaben.',
    ),
    en: paragraphs(
      'The second of three exchanges, 8–9 February 2023: about 30 people from six countries. The first day was spent at the Lippulaiva library, the second at Aalto Design Factory. Valencia and Ghent presented their experience too.',
      'The times of single sessions are approximate.',
    ),
  },
  accessNotes: null,
  travelNotes: null,
  closingReport: {
    fi: 'Päivien kysymys oli, miten kestävästä kehityksestä tulee tavallista: miten asukkaat pääsevät mukaan ja miten yritysten kanssa sovitaan. Espoo kertoi muun muassa Keran kehittämissitoumuksesta, Valencia ja Gent asukkaiden osallistumisesta. Osallistujia oli noin 30 kuudesta maasta.',
    sv: 'Frågan under dagarna var hur hållbarhet blir något vanligt: hur invånarna kommer med och hur man avtalar med företag. Esbo berättade bland annat om utvecklingsåtagandet för Kera, Valencia och Gent om invånarnas deltagande. Omkring 30 personer från sex länder deltog.',
    de: 'Die Frage der beiden Tage lautete, wie Nachhaltigkeit zum Normalfall wird: wie die Bevölkerung mitwirken kann und wie sich mit Unternehmen Vereinbarungen treffen lassen. Espoo berichtete unter anderem von der Entwicklungsvereinbarung für Kera, Valencia und Gent von Beteiligung. Rund 30 Menschen aus sechs Ländern nahmen teil.',
    en: 'The question of the two days was how sustainability becomes ordinary: how residents can take part, and how to agree with companies. Espoo spoke among other things of the development commitment for Kera, Valencia and Ghent of residents’ participation. About 30 people from six countries took part.',
  },
  sessions: [
    {
      key: 'espoo-2023-residents',
      startsAt: { day: 0, time: '09:30' },
      endsAt: { day: 0, time: '12:00' },
      kind: 'PLENARY',
      title: {
        fi: 'Asukkaat mukaan: esimerkkejä Espoosta, Valenciasta ja Gentistä',
        sv: 'Med invånarna: exempel från Esbo, Valencia och Gent',
        de: 'Mit der Bevölkerung: Beispiele aus Espoo, Valencia und Gent',
        en: 'With residents: examples from Espoo, Valencia and Ghent',
      },
      description: {
        fi: 'Puheenvuoroja siitä, miten asukkaat ja kansalaisyhteiskunta saadaan kestävän kehityksen yhteistyöhön.',
        sv: 'Inlägg om hur invånare och det civila samhället kan bli en del av hållbarhetsarbetet.',
        de: 'Beiträge dazu, wie Bevölkerung und Zivilgesellschaft Teil der Arbeit an der Nachhaltigkeit werden.',
        en: 'Contributions on how residents and civil society become part of work for sustainability.',
      },
    },
    {
      key: 'espoo-2023-library',
      startsAt: { day: 0, time: '13:00' },
      endsAt: { day: 0, time: '14:00' },
      kind: 'SITE_VISIT',
      title: {
        fi: 'Lippulaivan kirjasto: kiertotalous sisustuksessa',
        sv: 'Lippulaiva bibliotek: cirkulär ekonomi i inredningen',
        de: 'Bibliothek Lippulaiva: Kreislaufwirtschaft in der Einrichtung',
        en: 'Lippulaiva library: circular economy in the interior',
      },
      description: {
        fi: 'Kierros kirjastossa, jonka ratkaisut ja asukastoiminta olivat päivän esimerkkejä.',
        sv: 'En rundvandring i biblioteket, vars lösningar och verksamhet med invånarna var dagens exempel.',
        de: 'Ein Rundgang durch die Bibliothek, deren Lösungen und Arbeit mit den Menschen des Stadtteils als Beispiel dienten.',
        en: 'A tour of the library, whose solutions and work with residents were the examples of the day.',
      },
    },
    {
      key: 'espoo-2023-companies',
      startsAt: { day: 1, time: '09:00' },
      endsAt: { day: 1, time: '12:00' },
      kind: 'WORKSHOP',
      title: {
        fi: 'Kestävyyssitoumukset yritysten kanssa',
        sv: 'Hållbarhetsåtaganden tillsammans med företag',
        de: 'Nachhaltigkeitszusagen gemeinsam mit Unternehmen',
        en: 'Sustainability commitments with companies',
      },
      description: {
        fi: 'Aalto Design Factoryssa: yritysekosysteemit, Keran kehittämissitoumus ja yhteiskehittäminen kaupungin kanssa.',
        sv: 'På Aalto Design Factory: företagsekosystem, utvecklingsåtagandet för Kera och samskapande med staden.',
        de: 'In der Aalto Design Factory: Unternehmensnetze, die Entwicklungsvereinbarung für Kera und gemeinsames Entwickeln mit der Stadt.',
        en: 'At Aalto Design Factory: business ecosystems, the development commitment for Kera, and co-creation with the city.',
      },
    },
  ],
  sources: ['exchangeEspoo', 'exchangeSummary'],
};
