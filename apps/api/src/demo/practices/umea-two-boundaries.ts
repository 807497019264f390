import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const umeaTwoBoundaries: DemoPractice = {
  slug: 'umea-two-boundaries',
  city: 'umea',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION', 'MOBILITY', 'BUILDING'],
  themes: ['urban-governance'],
  sdgs: [11, 13],
  mainOrganisation: 'umea-municipality',
  partners: ['umea-climate-roadmap-partnership'],
  location: null,
  measuredResults: [],
  sources: ['umeaQuestions', 'umeaRoadmap'],
  texts: {
    sv: {
      title: 'Två gränser, två årtal: tätorten 2030, hela kommunen 2040',
      summary:
        'Umeå skiljer på var klimatneutraliteten ska nås: i tätorten år 2030 och i hela kommunen år 2040. Två årtal kan verka krångligt, men de speglar verkligheten i en kommun där staden och landsbygden har helt olika förutsättningar.',
      problemAddressed: paragraphs(
        'En svensk kommun är inte en stad. Den rymmer tät bebyggelse, industri, skog, jordbruk och långa vägar. Ett enda årtal för allt blir antingen för lätt för staden eller omöjligt för landsbygden.',
        'När städer jämförs i Europa blandas dessutom begreppen: den ena menar tätorten, den andra hela det administrativa området.',
      ),
      objectives: list('klimatneutral tätort år 2030', 'klimatneutral kommun år 2040', 'att varje uppgift anger vilken gräns den gäller'),
      solution: paragraphs(
        'Målen har lagts fast för två områden med varsin tidpunkt. Tätorten, där kollektivtrafik, cykling och fjärrvärme fungerar, går före. Kommunen som helhet får tio år till för transporter på landsbygden, arbetsmaskiner och jordbruk.',
        'Vinsten är tydlighet: målet för tätorten går att jämföra med andra städers, och målet för kommunen omfattar alla invånare.',
      ),
      stakeholders:
        'Kommunfullmäktige, planerare av trafik och bebyggelse, energibolag, jordbruk och skogsbruk, klimatfärdplanens partner, invånare i staden och på landsbygden.',
      beneficiaries:
        'Invånare på landsbygden, som inte mäts med stadens måttstock; stadens aktörer, som får ett mål i närtid; forskare och andra städer som jämför.',
      resourcesNeeded:
        'Utsläppsstatistik som kan delas upp efter område, tydliga kartgränser och redaktionell disciplin i alla texter. Det kostar lite, men någon måste vaka över det.',
      evidenceOfSuccess: 'Båda målen är offentliga och står i kommunens information om färdplanen. Om de nås går inte att säga ännu.',
      challengesEncountered:
        'Två årtal förväxlas lätt, också av journalister. Pendling går över gränsen: en bil som startar på landsbygden och parkerar i staden hör till båda. Och när 2030 närmar sig kommer frågan vad som räknas till tätorten.',
      successFactors: list(
        'Gränsen nämns alltid tillsammans med årtalet.',
        'Båda målen har samma definition av klimatneutralitet.',
        'Skillnaden motiveras med förutsättningar, inte med bekvämlighet.',
      ),
      enablingConditions: 'Statistik på lägre nivå än kommunen, politisk enighet om att staden kan gå före, en karta som alla använder.',
      transferPotential:
        'Hög för kommuner och regioner med både tätort och stor landsbygd, alltså för de flesta i Norden och många på andra håll.',
      transferTips: list(
        'Rita gränsen innan ni beslutar om årtalet.',
        'Bestäm hur pendling och genomfartstrafik räknas.',
        'Spara varje mål som en egen post med område, år och källa.',
        'Skriv aldrig ”staden” när ni menar kommunen.',
      ),
    },
    en: {
      title: 'Two boundaries, two years: the urban area in 2030, the municipality in 2040',
      summary:
        'Umeå distinguishes where climate neutrality is to be reached: in the urban area in 2030 and in the whole municipality in 2040. Two years may seem complicated, but they mirror reality in a municipality where town and countryside start from quite different conditions.',
      problemAddressed: paragraphs(
        'A Swedish municipality is not a town. It contains dense settlement, industry, forest, farming and long roads. One year for everything is either too easy for the town or impossible for the countryside.',
        'When cities are compared across Europe the terms get mixed as well: one means the urban area, another the whole administrative territory.',
      ),
      objectives: list(
        'a climate-neutral urban area in 2030',
        'a climate-neutral municipality in 2040',
        'every statement says which boundary it applies to',
      ),
      solution: paragraphs(
        'Goals have been set for two areas, each with its own year. The urban area, where public transport, cycling and district heating work, goes first. The municipality as a whole has ten more years for rural transport, machinery and farming.',
        'The gain is clarity: the goal for the urban area can be compared with those of other cities, and the goal for the municipality includes all residents.',
      ),
      stakeholders:
        'The municipal council, planners of traffic and settlement, energy companies, farming and forestry, partners of the climate roadmap, residents in town and countryside.',
      beneficiaries:
        'Rural residents, who are not measured by the yardstick of the town; actors in town, who get a goal near at hand; researchers and other cities that compare.',
      resourcesNeeded:
        'Emission statistics that can be split by area, clear boundaries on a map, and editorial discipline in all texts. It costs little, but somebody has to watch over it.',
      evidenceOfSuccess:
        'Both goals are public and stand in the municipality’s information on the roadmap. Whether they will be met can’t be said yet.',
      challengesEncountered:
        'Two years are easily mixed up, by journalists too. Commuting crosses the boundary: a car that starts in the countryside and parks in town belongs to both. And as 2030 comes closer, the question arises what counts as the urban area.',
      successFactors: list(
        'The boundary is always named together with the year.',
        'Both goals share one definition of climate neutrality.',
        'The difference is justified by conditions, not by convenience.',
      ),
      enablingConditions:
        'Statistics below the level of the municipality, political agreement that the town may go first, and one map that everybody uses.',
      transferPotential:
        'High for municipalities and regions with both a town and a large countryside, which means most in the Nordic countries and many elsewhere.',
      transferTips: list(
        'Draw the boundary before you decide on the year.',
        'Settle how commuting and through traffic are counted.',
        'Keep each goal as a record of its own with area, year and source.',
        'Never write “the city” when you mean the municipality.',
      ),
    },
  },
};
