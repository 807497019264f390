import type { DemoExchangeDay } from '../demo.types.js';
import { paragraphs } from '../text.js';

/** A made-up day that always lies ahead: with it one can try out registering. */
export const upcomingExchange: DemoExchangeDay = {
  slug: 'espoo-demo-exchange',
  city: 'espoo',
  status: 'PUBLISHED',
  originalLocale: 'en',
  firstDay: { daysAhead: 60 },
  startsAt: { day: 0, time: '09:00' },
  endsAt: { day: 0, time: '16:30' },
  mode: 'IN_PERSON',
  capacity: 40,
  attendeeCount: null,
  venueName: 'Demo venue, Espoo',
  venueAddress: null,
  languages: ['en', 'fi', 'sv'],
  title: {
    en: 'Demo exchange day: from promise to proof',
    fi: 'Esittelypäivä: lupauksesta näyttöön',
    sv: 'Demodag: från löfte till belägg',
    de: 'Demotag: von der Zusage zum Nachweis',
  },
  purpose: {
    en: paragraphs(
      '**This day is made up.** It exists so that registering, the waiting list and cancelling can be tried out; nobody will be there.',
      'Its subject is a real question of all three cities: partners promise much, but how do we know what came of it? Seats are few on purpose.',
    ),
    fi: paragraphs(
      '**Tämä päivä on keksitty.** Sen avulla voi kokeilla ilmoittautumista, jonoa ja peruuttamista; paikalle ei tule ketään.',
      'Aihe on silti kaikkien kolmen kaupungin todellinen kysymys: kumppanit lupaavat paljon, mutta mistä tiedämme, mitä siitä tuli? Paikkoja on tarkoituksella vähän.',
    ),
    sv: paragraphs(
      '**Den här dagen är påhittad.** Den finns för att man ska kunna pröva anmälan, väntelista och avbokning; ingen kommer att vara där.',
      'Ämnet är ändå en verklig fråga för alla tre städerna: partnerna lovar mycket, men hur vet vi vad det blev av? Platserna är få med avsikt.',
    ),
    de: paragraphs(
      '**Dieser Tag ist erfunden.** Er ist dazu da, Anmeldung, Warteliste und Absage auszuprobieren; es wird niemand dort sein.',
      'Das Thema ist dennoch eine echte Frage aller drei Städte: Partner sagen viel zu, aber woher wissen wir, was daraus wurde? Plätze gibt es absichtlich wenige.',
    ),
  },
  accessNotes: {
    en: 'An exchange day says here how to reach the venue without steps, whether there is a hearing loop, and whom to ask.',
    fi: 'Tässä kerrotaan, miten paikalle pääsee esteettömästi, onko käytössä induktiosilmukka ja keneltä voi kysyä.',
    sv: 'Här står hur man tar sig in utan trappor, om det finns hörslinga och vem man kan fråga.',
    de: 'Hier steht, wie der Ort stufenlos zu erreichen ist, ob es eine Höranlage gibt und wen man fragen kann.',
  },
  travelNotes: {
    en: 'Travel by rail and sea where you can: the host’s notes on trains, ferries and places to stay belong here.',
    fi: 'Matkusta mahdollisuuksien mukaan junalla ja laivalla: isännän ohjeet junista, lautoista ja majoituksesta kuuluvat tähän.',
    sv: 'Res med tåg och båt om du kan: värdens råd om tåg, färjor och boende hör hemma här.',
    de: 'Reisen Sie nach Möglichkeit mit Bahn und Schiff: Hinweise der Gastgeberin zu Zügen, Fähren und Unterkünften gehören hierher.',
  },
  closingReport: null,
  sessions: [
    {
      key: 'espoo-demo-opening',
      startsAt: { day: 0, time: '09:00' },
      endsAt: { day: 0, time: '10:30' },
      kind: 'PLENARY',
      title: {
        en: 'Three cities, three ways to promise',
        fi: 'Kolme kaupunkia, kolme tapaa luvata',
        sv: 'Tre städer, tre sätt att lova',
        de: 'Drei Städte, drei Arten, etwas zuzusagen',
      },
      description: {
        en: 'Climate City Contract, Local Green Deal and climate roadmap side by side.',
        fi: 'Ilmastokaupunkisopimus, Local Green Deal ja ilmastotiekartta rinnakkain.',
        sv: 'Klimatavtal, Local Green Deal och klimatfärdplan sida vid sida.',
        de: 'Climate City Contract, Local Green Deal und Klimafahrplan nebeneinander.',
      },
    },
    {
      key: 'espoo-demo-workshop',
      startsAt: { day: 0, time: '11:00' },
      endsAt: { day: 0, time: '13:00' },
      kind: 'WORKSHOP',
      title: {
        en: 'One measure for every promise',
        fi: 'Jokaiselle lupaukselle mittari',
        sv: 'Ett mått för varje löfte',
        de: 'Eine Messgröße für jede Zusage',
      },
      description: {
        en: 'Participants take real promises and find the one figure that would show whether they were kept.',
        fi: 'Osallistujat etsivät todellisille lupauksille sen yhden luvun, josta näkee, pidettiinkö lupaus.',
        sv: 'Deltagarna tar verkliga löften och letar efter det enda tal som visar om löftet hölls.',
        de: 'Die Teilnehmenden suchen zu echten Zusagen die eine Zahl, die zeigt, ob sie eingehalten wurden.',
      },
    },
    {
      key: 'espoo-demo-visit',
      startsAt: { day: 0, time: '14:00' },
      endsAt: { day: 0, time: '16:00' },
      kind: 'SITE_VISIT',
      title: {
        en: 'Energy where people are: Lippulaiva',
        fi: 'Energiaa siellä, missä ihmiset ovat: Lippulaiva',
        sv: 'Energi där människor är: Lippulaiva',
        de: 'Energie dort, wo Menschen sind: Lippulaiva',
      },
      description: {
        en: 'Ground heat, solar panels and a library under one roof.',
        fi: 'Maalämpö, aurinkopaneelit ja kirjasto saman katon alla.',
        sv: 'Bergvärme, solpaneler och ett bibliotek under samma tak.',
        de: 'Erdwärme, Solarmodule und eine Bibliothek unter einem Dach.',
      },
    },
  ],
  sources: ['climateCityContract', 'mannheimDeal', 'umeaRoadmap', 'lippulaivaEnergy'],
};
