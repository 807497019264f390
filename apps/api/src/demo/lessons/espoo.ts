import type { DemoLesson } from '../demo-knowledge.types.js';
import { list } from '../text.js';

export const espooLessons: readonly DemoLesson[] = [
  {
    slug: 'espoo-two-figures-for-one-target',
    city: 'espoo',
    originalLocale: 'fi',
    outcome: 'MIXED',
    happenedOn: null,
    invented: false,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance'],
    sdgs: [13, 16],
    sources: ['espooTarget', 'cdpTargets'],
    from: { practice: 'espoo-climate-watch' },
    texts: {
      fi: {
        title: 'Yksi tavoite, kaksi lukua: kumpi on oikein?',
        whatHappened:
          'Espoon oma tavoite on vähentää päästöjä 80 prosenttia vuodesta 1990 vuoteen 2030 mennessä ja sitoa loput hiilinieluihin. CDP:n vuoden 2021 aineistossa samalle vuodelle on merkitty 100 prosentin vähennys. Molemmat löytyvät julkisista lähteistä, ja kumpaakin lainataan.',
        why: 'Luvut eivät välttämättä ole ristiriidassa: jos nielut lasketaan mukaan, lopputulos on nolla. Kansainvälinen lomake kysyy yhtä lukua, eikä selitykselle ole siinä tilaa. Kun luku irtoaa lomakkeesta, selitys jää matkalle.',
        recommendation: list(
          'Kirjaa tavoitteeseen aina neljä asiaa: raja, lähtövuosi, tavoitevuosi ja jäljelle jäävien päästöjen kohtalo.',
          'Säilytä eri lähteiden luvut rinnakkain äläkä valitse kauneinta.',
          'Tarkista ennen raportointia, mitä kaupunki on sanonut muualla.',
        ),
      },
      en: {
        title: 'One target, two figures: which is right?',
        whatHappened:
          'Espoo’s own target is to cut emissions by 80 per cent from 1990 until 2030 and to bind the rest in sinks. The CDP data of 2021 give a cut of 100 per cent for the same year. Both stand in public sources, and both are quoted.',
        why: 'The figures need not contradict each other: if sinks are counted, the result is zero. An international form asks for one number and leaves no room for an explanation. When the number leaves the form, the explanation stays behind.',
        recommendation: list(
          'Write four things into every target: boundary, base year, target year, and what happens to the emissions that remain.',
          'Keep the figures of different sources side by side instead of choosing the finest.',
          'Before reporting, check what the city has said elsewhere.',
        ),
      },
      de: {
        title: 'Ein Ziel, zwei Zahlen: Welche stimmt?',
        whatHappened:
          'Espoo will seine Emissionen bis 2030 gegenüber 1990 um 80 Prozent senken und den Rest in Senken binden. In den CDP-Daten von 2021 steht für dasselbe Jahr eine Minderung um 100 Prozent. Beides findet sich in öffentlichen Quellen, und beides wird zitiert.',
        why: 'Die Zahlen müssen sich nicht widersprechen: Zählt man die Senken mit, bleibt null. Ein internationales Formular fragt nach einer Zahl und lässt keinen Platz für eine Erklärung. Verlässt die Zahl das Formular, bleibt die Erklärung zurück.',
        recommendation: list(
          'Zu jedem Ziel vier Dinge festhalten: Grenze, Basisjahr, Zieljahr und was mit den verbleibenden Emissionen geschieht.',
          'Zahlen verschiedener Quellen nebeneinander stehen lassen, statt die schönste zu wählen.',
          'Vor jeder Meldung prüfen, was die Stadt an anderer Stelle gesagt hat.',
        ),
      },
    },
  },
  {
    slug: 'espoo-replacement-before-closure',
    city: 'espoo',
    originalLocale: 'fi',
    outcome: 'POSITIVE',
    happenedOn: null,
    invented: false,
    policyAreas: ['CLEAN_ENERGY', 'ZERO_POLLUTION'],
    themes: ['green-infrastructure', 'urban-governance'],
    sdgs: [7, 11, 13],
    sources: ['coalExit'],
    from: { practice: 'espoo-coal-free-district-heating', challenge: 'brzozogrod-coal-on-the-coldest-day' },
    texts: {
      fi: {
        title: 'Ensin korvaava lämpö, vasta sitten kattila kiinni',
        whatHappened:
          'Hiilen käyttö Espoon kaukolämmössä päättyi keväällä 2024, energiayhtiön mukaan suunniteltua aikaisemmin. Päättyminen ei ollut yksi päätös vaan pitkän ketjun viimeinen lenkki.',
        why: 'Tämän esittelyn tekijöiden arvio: aikataulu piti, koska lupauksen takana oli valmista lämpöä eikä pelkkä vuosiluku. Verkkoon voi liittää monta lähdettä, joten yhden viivästys ei pysäytä kaikkea. Julkinen päämäärä piti yhtiön ja kaupungin samassa suunnassa.',
        recommendation: list(
          'Kerro päättymisvuosi julkisesti, mutta sulje vasta, kun korvaava teho on mitattu kylmänä päivänä.',
          'Suunnittele mieluummin monta pientä lähdettä kuin yksi suuri.',
          'Sano ääneen, että hiilen loppu ei vielä ole päästöjen loppu.',
        ),
      },
      en: {
        title: 'Replacement first, and only then shut the boiler',
        whatHappened:
          'The use of coal in Espoo’s district heating ended in spring 2024, ahead of schedule according to the energy company. The end was not one decision but the last link of a long chain.',
        why: 'Judgement of the authors of this demonstration: the timetable held because the promise stood on heat that was there, not on a year alone. Many sources can be joined to a network, so the delay of one does not stop everything. A public goal kept company and city on the same course.',
        recommendation: list(
          'Name the final year in public, but close only when the replacement has been measured on a cold day.',
          'Plan many small sources rather than one large one.',
          'Say aloud that the end of coal is not yet the end of emissions.',
        ),
      },
    },
  },
  {
    slug: 'espoo-meet-where-people-are-anyway',
    city: 'espoo',
    originalLocale: 'fi',
    outcome: 'POSITIVE',
    happenedOn: '2023-02-08',
    invented: false,
    policyAreas: ['CIRCULAR_ECONOMY', 'CLIMATE_AMBITION'],
    themes: ['stakeholder-engagement'],
    sdgs: [4, 11, 12],
    sources: ['exchangeEspoo'],
    from: { exchangeSession: 'espoo-2023-library', practice: 'espoo-lippulaiva-ground-heat' },
    texts: {
      fi: {
        title: 'Kokoonnu siellä, missä ihmiset muutenkin ovat',
        whatHappened:
          'ALLIANCE-hankkeen toinen tiedonvaihto 8.–9.2.2023 alkoi kirjastosta, ei kokouskeskuksesta. Noin 30 osallistujaa kuudesta maasta näki esimerkit paikan päällä, keskellä kirjaston tavallista päivää.',
        why: 'Tämän esittelyn tekijöiden arvio: esimerkkiä uskotaan eri tavalla, kun sen ympärillä istuu ihmisiä lukemassa lehteä. Vieras näkee saman tien, ketkä palvelua käyttävät ja ketkä puuttuvat. Kirjaston väki vastaa kysymyksiin, joihin hankkeen esittelijä ei osaisi.',
        recommendation: list(
          'Valitse paikka, jossa vieras näkee käyttäjät, ei vain kalvoja.',
          'Varaa aikaa katsella ilman opasta.',
          'Pyydä talon väkeä kertomaan, mikä ei toimi.',
        ),
      },
      en: {
        title: 'Meet where people are anyway',
        whatHappened:
          'The second exchange of ALLIANCE, on 8–9 February 2023, began in a library and not in a conference centre. About 30 participants from six countries saw the examples on the spot, in the middle of an ordinary library day.',
        why: 'Judgement of the authors of this demonstration: an example is believed differently when people sit around it reading the paper. Guests see at once who uses a service and who is missing. The staff of the house answer questions that the presenter of a project could not.',
        recommendation: list(
          'Choose a place where guests see users, not only slides.',
          'Leave time to look around without a guide.',
          'Ask the people of the house to tell what does not work.',
        ),
      },
      sv: {
        title: 'Träffas där människor ändå är',
        whatHappened:
          'ALLIANCE-projektets andra utbyte, den 8–9 februari 2023, började i ett bibliotek och inte i ett konferenscenter. Omkring 30 deltagare från sex länder såg exemplen på plats, mitt i bibliotekets vanliga dag.',
        why: 'Bedömning av dem som har skrivit denna demonstration: man tror på ett exempel på ett annat sätt när människor sitter runt det och läser tidningen. Gästen ser genast vilka som använder tjänsten och vilka som saknas. Husets personal svarar på frågor som projektets föredragshållare inte kan.',
        recommendation: list(
          'Välj en plats där gästerna ser användare, inte bara bilder på en skärm.',
          'Lämna tid att se sig om utan guide.',
          'Be husets folk berätta vad som inte fungerar.',
        ),
      },
    },
  },
];
