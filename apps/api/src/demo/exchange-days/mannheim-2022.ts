import type { DemoExchangeDay } from '../demo.types.js';
import { paragraphs } from '../text.js';

export const mannheimExchange2022: DemoExchangeDay = {
  slug: 'mannheim-october-2022',
  city: 'mannheim',
  status: 'COMPLETED',
  originalLocale: 'de',
  firstDay: '2022-10-13',
  startsAt: { day: 0, time: '09:00' },
  endsAt: { day: 1, time: '16:00' },
  mode: 'IN_PERSON',
  capacity: 0,
  attendeeCount: null,
  venueName: null,
  venueAddress: null,
  languages: ['en'],
  title: {
    de: 'Wissensaustausch in Mannheim: Beteiligung der Stadtgesellschaft',
    en: 'Knowledge exchange in Mannheim: involving urban society',
    fi: 'Tiedonvaihtopäivät Mannheimissa: kaupunkiyhteisö mukaan',
    sv: 'Kunskapsutbyte i Mannheim: att involvera stadens aktörer',
  },
  purpose: {
    de: paragraphs(
      'Der erste der drei Austauschtermine: zwei Tage Mitte Oktober 2022, an denen Espoo, Mannheim und Umeå gemeinsam mit lokalen Partnern und Beobachtern aus sieben Städten arbeiteten.',
      'Öffentlich genannt ist nur „Mitte Oktober“; die hier eingetragenen Tage und Uhrzeiten sind Annahmen.',
    ),
    en: paragraphs(
      'The first of three exchanges: two days in mid-October 2022 on which Espoo, Mannheim and Umeå worked with local partners and observers from seven cities.',
      'Sources say no more than “mid-October”; the days and times entered here are assumptions.',
    ),
    fi: paragraphs(
      'Ensimmäinen kolmesta tapaamisesta: kaksi päivää lokakuun puolivälissä 2022. Espoo, Mannheim ja Uumaja työskentelivät yhdessä paikallisten kumppanien ja seitsemästä kaupungista tulleiden tarkkailijoiden kanssa.',
      'Lähteissä mainitaan vain lokakuun puoliväli; tähän merkityt päivät ja kellonajat ovat oletuksia.',
    ),
    sv: paragraphs(
      'Det första av tre utbyten: två dagar i mitten av oktober 2022 då Esbo, Mannheim och Umeå arbetade tillsammans med lokala partner och observatörer från sju städer.',
      'Källorna säger bara ”mitten av oktober”; dagarna och klockslagen här är antaganden.',
    ),
  },
  accessNotes: null,
  travelNotes: null,
  closingReport: {
    de: 'Die Partnerstädte trugen zusammen, was sie über Local Green Deals gelernt hatten, und legten ihre offenen Fragen offen. Kleine und mittlere Unternehmen, Partner aus der Sozialwirtschaft und die Beobachter aus sieben Städten kommentierten die Ideen. Wie viele Menschen teilnahmen, geben die Quellen nicht an.',
    en: 'The partner cities brought together what they had learned about Local Green Deals and laid their open questions on the table. Small and medium-sized companies, partners from the social economy and the observers from seven cities commented on the ideas. The sources don’t say how many people took part.',
    fi: 'Kumppanikaupungit kokosivat yhteen, mitä ne olivat oppineet paikallisista vihreistä sopimuksista, ja toivat avoimet kysymyksensä pöytään. Pienet ja keskisuuret yritykset, yhteisötalouden kumppanit ja seitsemän kaupungin tarkkailijat kommentoivat ideoita. Osallistujamäärää lähteissä ei kerrota.',
    sv: 'Partnerstäderna samlade vad de hade lärt sig om lokala gröna överenskommelser och lade sina öppna frågor på bordet. Små och medelstora företag, partner från den sociala ekonomin och observatörerna från sju städer kommenterade idéerna. Källorna anger inte hur många som deltog.',
  },
  sessions: [
    {
      key: 'mannheim-2022-partners',
      startsAt: { day: 0, time: '09:30' },
      endsAt: { day: 0, time: '16:00' },
      kind: 'WORKSHOP',
      title: {
        de: 'Erfahrungen und Hürden der drei Städte',
        en: 'Experience and obstacles of the three cities',
        fi: 'Kolmen kaupungin kokemukset ja esteet',
        sv: 'De tre städernas erfarenheter och hinder',
      },
      description: {
        de: 'Die Projektpartner tragen ihre Erfahrungen zusammen und beschreiben, was die Arbeit an Local Green Deals schwierig macht.',
        en: 'The project partners gather their experience and describe what makes work on Local Green Deals difficult.',
        fi: 'Hankkeen kumppanit kokoavat kokemuksensa ja kuvaavat, mikä paikallisten vihreiden sopimusten tekemisessä on vaikeaa.',
        sv: 'Projektets partner samlar sina erfarenheter och beskriver vad som gör arbetet med lokala gröna överenskommelser svårt.',
      },
    },
    {
      key: 'mannheim-2022-observers',
      startsAt: { day: 1, time: '09:00' },
      endsAt: { day: 1, time: '15:00' },
      kind: 'WORKSHOP',
      title: {
        de: 'Mit Partnern und Beobachterstädten prüfen',
        en: 'Testing ideas with partners and observer cities',
        fi: 'Ideat koetuksella: kumppanit ja tarkkailijakaupungit',
        sv: 'Pröva idéerna med partner och observatörsstäder',
      },
      description: {
        de: 'Lokale Unternehmen, Sozialwirtschaft und Beobachter aus sieben Städten beurteilen, ob die Ideen auch anderswo tragen.',
        en: 'Local companies, social economy and observers from seven cities judge whether the ideas would hold elsewhere.',
        fi: 'Paikalliset yritykset, yhteisötalous ja seitsemän kaupungin tarkkailijat arvioivat, kantavatko ideat muuallakin.',
        sv: 'Lokala företag, den sociala ekonomin och observatörer från sju städer bedömer om idéerna håller även på andra håll.',
      },
    },
  ],
  sources: ['exchangeMannheim', 'allianceMannheim', 'exchangeSummary'],
};
