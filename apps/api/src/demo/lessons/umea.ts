import type { DemoLesson } from '../demo-knowledge.types.js';
import { list } from '../text.js';

export const umeaLessons: readonly DemoLesson[] = [
  {
    slug: 'umea-a-day-on-which-promises-are-made',
    city: 'umea',
    originalLocale: 'sv',
    outcome: 'POSITIVE',
    happenedOn: '2022-12-01',
    invented: false,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['stakeholder-engagement', 'sme-transformation'],
    sdgs: [13, 17],
    sources: ['umeaJoin'],
    from: { practice: 'umea-climate-roadmap', exchangeSession: 'umea-2023-partnerships' },
    texts: {
      sv: {
        title: 'En dag om året då löften avges',
        whatHappened:
          'Den 1 december 2022 undertecknade 37 organisationer Umeå klimatfärdplan. Efter nästa tillfälle, den 30 november 2023, var de 54. Nya partner kommer in genom en ceremoni med datum, inte genom en ständigt öppen blankett.',
        why: 'Bedömning av dem som har skrivit denna demonstration: ett datum gör att den som tvekar måste bestämma sig, och den egna ledningen får en anledning att ta upp frågan. Att andra skriver under samtidigt gör löftet synligt och lite svårare att glömma. Orsak och verkan kan ändå inte bevisas med två siffror.',
        recommendation: list(
          'Bestäm nästa dag innan den första är över.',
          'Låt de gamla partnerna förnya sina löften samtidigt som nya avges.',
          'Visa samma dag vad som blev av förra årets löften.',
        ),
      },
      en: {
        title: 'One day a year on which promises are made',
        whatHappened:
          'On 1 December 2022, 37 organisations signed Umeå’s climate roadmap. After the next occasion, on 30 November 2023, there were 54. New partners come in through a ceremony with a date, not through a form that is always open.',
        why: 'Judgement of the authors of this demonstration: a date makes the hesitant decide, and gives their management a reason to discuss the matter. Others signing at the same time makes a promise visible and a little harder to forget. Cause and effect can’t be proved with two figures all the same.',
        recommendation: list(
          'Fix the next day before the first one is over.',
          'Let existing partners renew their promises when new ones are made.',
          'Show on the same day what became of last year’s promises.',
        ),
      },
      fi: {
        title: 'Yksi päivä vuodessa, jolloin annetaan lupaukset',
        whatHappened:
          'Uumajan ilmastotiekartan allekirjoitti 1.12.2022 yhteensä 37 organisaatiota. Seuraavan tilaisuuden, 30.11.2023, jälkeen niitä oli 54. Uudet kumppanit tulevat mukaan tilaisuudessa, jolla on päivämäärä, eivät aina avoinna olevalla lomakkeella.',
        why: 'Tämän esittelyn tekijöiden arvio: päivämäärä saa epäröijän päättämään ja antaa johdolle syyn ottaa asian esille. Kun muutkin allekirjoittavat, lupaus näkyy ja sitä on vaikeampi unohtaa. Syytä ja seurausta ei silti voi todistaa kahdella luvulla.',
        recommendation: list(
          'Sovi seuraavasta päivästä ennen kuin ensimmäinen on ohi.',
          'Anna vanhojen kumppanien uudistaa lupauksensa samalla, kun uusia annetaan.',
          'Kerro samana päivänä, mitä viime vuoden lupauksista tuli.',
        ),
      },
    },
  },
  {
    slug: 'umea-easy-measures-carry-the-hard-ones',
    city: 'umea',
    originalLocale: 'sv',
    outcome: 'POSITIVE',
    happenedOn: null,
    invented: false,
    policyAreas: ['CLEAN_ENERGY', 'BUILDING'],
    themes: ['green-infrastructure', 'urban-governance'],
    sdgs: [7, 11, 13],
    sources: ['umeaEnergy', 'umeaEnergyCost'],
    from: { practice: 'umea-municipal-energy-project' },
    texts: {
      sv: {
        title: 'De lätta åtgärderna får bära de svåra',
        whatHappened:
          'Kommunen samlade 120 fastigheter i ett projekt med gemensam budget på 140 miljoner kronor. Enligt kommunen minskade energianvändningen med 17 procent och utsläppen med 6 111 ton om året. Någon oberoende granskning framgår inte av källorna.',
        why: 'Bedömning av dem som har skrivit denna demonstration: med en återbetalningstid för varje åtgärd hade bara det enklaste blivit gjort, och resten hade fått vänta för alltid. När helheten ska bära sig betalar den lätta injusteringen av ventilationen för det tunga fönsterbytet.',
        recommendation: list(
          'Besluta om lönsamheten för hela beståndet, inte per hus.',
          'Gör inte det enklaste först i ett eget projekt – då finns inget kvar som bär resten.',
          'Lås utgångsläget före första åtgärden och avsätt pengar för driften efteråt.',
        ),
      },
      en: {
        title: 'Let the easy measures carry the hard ones',
        whatHappened:
          'The municipality brought 120 properties into one project with a common budget of 140 million Swedish kronor. According to the municipality, energy use fell by 17 per cent and emissions by 6,111 tonnes a year. The sources show no independent verification.',
        why: 'Judgement of the authors of this demonstration: with a payback time for each measure only the simplest would have been done, and the rest would have waited for ever. When the whole has to pay, the easy tuning of the ventilation pays for the heavy work on the windows.',
        recommendation: list(
          'Decide on profitability for the whole stock, not for each building.',
          'Don’t take the simplest first in a project of its own: nothing is then left to carry the rest.',
          'Fix the baseline before the first measure, and set money aside for operation afterwards.',
        ),
      },
      de: {
        title: 'Die leichten Maßnahmen tragen die schweren',
        whatHappened:
          'Die Gemeinde fasste 120 Liegenschaften in einem Projekt mit gemeinsamem Budget von 140 Millionen schwedischen Kronen zusammen. Nach ihren Angaben sank der Energieverbrauch um 17 Prozent und die Emissionen um 6.111 Tonnen im Jahr. Eine unabhängige Prüfung geht aus den Quellen nicht hervor.',
        why: 'Einschätzung der Verfasser dieser Demonstration: Mit einer Amortisationszeit für jede einzelne Maßnahme wäre nur das Einfachste geschehen, und der Rest hätte für immer gewartet. Muss sich das Ganze rechnen, bezahlt die leichte Einstellung der Lüftung den schweren Fenstertausch.',
        recommendation: list(
          'Die Wirtschaftlichkeit für den gesamten Bestand beurteilen, nicht je Gebäude.',
          'Das Einfachste nicht vorab in einem eigenen Projekt erledigen: Dann trägt nichts mehr den Rest.',
          'Den Ausgangswert vor der ersten Maßnahme festhalten und Geld für den Betrieb danach einplanen.',
        ),
      },
    },
  },
  {
    slug: 'alliance-nobody-published-how-many-came',
    city: 'umea',
    originalLocale: 'sv',
    outcome: 'NEGATIVE',
    happenedOn: null,
    invented: false,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance', 'stakeholder-engagement'],
    sdgs: [16, 17],
    sources: ['exchangeMannheim', 'exchangeEspoo', 'exchangeSummary'],
    from: { exchangeSession: 'umea-2023-summary' },
    texts: {
      sv: {
        title: 'Ingen publicerade hur många som kom',
        whatHappened:
          'Av de tre utbytena 2022 och 2023 anger de öppna rapporterna deltagarantalet bara för ett: omkring 30 personer i Esbo. För Mannheim och Umeå går det inte längre att utläsa hur många som var där, och för Umeå inte ens på vilka dagar de träffades.',
        why: 'Bedömning av dem som har skrivit denna demonstration: det fanns sannolikt en närvarolista, men den var gjord för redovisningen av bidraget och inte för dem som kommer efteråt. Den som skriver nyheten vet vad som hände och tänker inte på att läsaren inte gör det. Dagen i arkivet är uppskattad.',
        recommendation: list(
          'Bestäm före dagen vem som publicerar antal, datum och program, och var.',
          'Skriv antalet i rapporten samma dag, även om det är ungefärligt.',
          'Ange hellre ”okänt” än en gissning när uppgiften redan är borta.',
        ),
      },
      en: {
        title: 'Nobody published how many came',
        whatHappened:
          'Of the three exchanges in 2022 and 2023, public reports state the number of participants for one only: about 30 people in Espoo. For Mannheim and Umeå it can no longer be found how many were there, and for Umeå not even on which days they met.',
        why: 'Judgement of the authors of this demonstration: there presumably was a list of attendance, but it was made for the account of the grant and not for those who come later. Whoever writes the news knows what happened, and does not think of readers who don’t. The day kept in this archive is an assumption.',
        recommendation: list(
          'Settle before the day who publishes number, dates and programme, and where.',
          'Write the number into the report on the same day, even if it is approximate.',
          'Say “unknown” rather than guess when the information is already lost.',
        ),
      },
    },
  },
];
