import type { DemoExchangeDay } from '../demo.types.js';
import { paragraphs } from '../text.js';

export const umeaExchange2023: DemoExchangeDay = {
  slug: 'umea-september-2023',
  city: 'umea',
  status: 'COMPLETED',
  originalLocale: 'sv',
  firstDay: '2023-09-20',
  startsAt: { day: 0, time: '09:00' },
  endsAt: { day: 1, time: '15:00' },
  mode: 'IN_PERSON',
  capacity: 0,
  attendeeCount: null,
  venueName: null,
  venueAddress: null,
  languages: ['en'],
  title: {
    sv: 'Kunskapsutbyte i Umeå: klimatpartnerskap och uppföljning',
    en: 'Knowledge exchange in Umeå: climate partnerships and monitoring',
    fi: 'Tiedonvaihtopäivät Uumajassa: ilmastokumppanuudet ja seuranta',
    de: 'Wissensaustausch in Umeå: Klimapartnerschaften und Monitoring',
  },
  purpose: {
    sv: paragraphs(
      'Det tredje och sista utbytet, i september 2023: hur klimatpartnerskap fungerar, hur man följer upp dem och vad de tre mötena har gett tillsammans.',
      'Källorna anger bara månaden; dagarna och klockslagen här är antaganden.',
    ),
    en: paragraphs(
      'The third and last exchange, in September 2023: how climate partnerships work, how to monitor them, and what the three meetings have brought together.',
      'Sources give the month only; the days and times entered here are assumptions.',
    ),
    fi: paragraphs(
      'Kolmas ja viimeinen tapaaminen syyskuussa 2023: miten ilmastokumppanuudet toimivat, miten niitä seurataan ja mitä kolme tapaamista ovat yhdessä antaneet.',
      'Lähteissä kerrotaan vain kuukausi; tähän merkityt päivät ja kellonajat ovat oletuksia.',
    ),
    de: paragraphs(
      'Der dritte und letzte Austausch, im September 2023: wie Klimapartnerschaften arbeiten, wie man sie begleitet und was die drei Treffen zusammen ergeben haben.',
      'Die Quellen nennen nur den Monat; die hier eingetragenen Tage und Uhrzeiten sind Annahmen.',
    ),
  },
  accessNotes: null,
  travelNotes: null,
  closingReport: {
    sv: 'Umeå visade hur klimatfärdplanens partnerskap och uppföljning är upplagda, och resultaten av de tre utbytena sammanfattades. De gick vidare till en vägledning med goda exempel för andra städer. Antalet deltagare framgår inte av källorna.',
    en: 'Umeå showed how the partnerships and the monitoring of its climate roadmap are set up, and the results of the three exchanges were summed up. They went on into a guidebook of good practices for other cities. The number of participants does not follow from the sources.',
    fi: 'Uumaja esitteli, miten ilmastotiekartan kumppanuudet ja seuranta on järjestetty, ja kolmen tapaamisen tulokset vedettiin yhteen. Ne siirtyivät hyvien käytäntöjen oppaaseen muille kaupungeille. Osallistujamäärä ei käy ilmi lähteistä.',
    de: 'Umeå zeigte, wie Partnerschaften und Monitoring seines Klimafahrplans aufgebaut sind, und die Ergebnisse der drei Treffen wurden zusammengefasst. Sie gingen in einen Leitfaden mit guten Beispielen für andere Städte ein. Wie viele Menschen teilnahmen, geht aus den Quellen nicht hervor.',
  },
  sessions: [
    {
      key: 'umea-2023-partnerships',
      startsAt: { day: 0, time: '10:00' },
      endsAt: { day: 0, time: '15:00' },
      kind: 'PLENARY',
      title: {
        sv: 'Klimatpartnerskap i praktiken',
        en: 'Climate partnerships in practice',
        fi: 'Ilmastokumppanuudet käytännössä',
        de: 'Klimapartnerschaften in der Praxis',
      },
      description: {
        sv: 'Vad får organisationer att ansluta, och vad får dem att stanna? Umeås färdplan som exempel.',
        en: 'What makes organisations join, and what makes them stay? With Umeå’s roadmap as the example.',
        fi: 'Mikä saa organisaatiot liittymään, ja mikä saa ne pysymään mukana? Esimerkkinä Uumajan tiekartta.',
        de: 'Was bewegt Organisationen beizutreten, und was hält sie dabei? Umeås Fahrplan als Beispiel.',
      },
    },
    {
      key: 'umea-2023-monitoring',
      startsAt: { day: 1, time: '09:00' },
      endsAt: { day: 1, time: '11:30' },
      kind: 'WORKSHOP',
      title: {
        sv: 'Uppföljning: från löfte till resultat',
        en: 'Monitoring: from promise to result',
        fi: 'Seuranta: lupauksesta tulokseen',
        de: 'Monitoring: von der Zusage zum Ergebnis',
      },
      description: {
        sv: 'Hur löften kan följas upp så att uppgifterna blir jämförbara utan att bli en börda.',
        en: 'How promises can be followed up so that information becomes comparable without becoming a burden.',
        fi: 'Miten lupauksia voi seurata niin, että tiedoista tulee vertailukelpoisia mutta ei taakkaa.',
        de: 'Wie sich Zusagen begleiten lassen, sodass Angaben vergleichbar werden, ohne zur Last zu werden.',
      },
    },
    {
      key: 'umea-2023-summary',
      startsAt: { day: 1, time: '12:30' },
      endsAt: { day: 1, time: '14:30' },
      kind: 'PLENARY',
      title: {
        sv: 'Vad tre utbyten har lärt oss',
        en: 'What three exchanges have taught us',
        fi: 'Mitä kolme tapaamista on opettanut',
        de: 'Was drei Treffen gelehrt haben',
      },
      description: {
        sv: 'Sammanfattning av resultaten från Mannheim, Esbo och Umeå.',
        en: 'A summary of the results from Mannheim, Espoo and Umeå.',
        fi: 'Yhteenveto Mannheimin, Espoon ja Uumajan tuloksista.',
        de: 'Zusammenfassung der Ergebnisse aus Mannheim, Espoo und Umeå.',
      },
    },
  ],
  sources: ['exchangeSummary', 'guidebook'],
};
