import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const umeaMunicipalEnergyProject: DemoPractice = {
  slug: 'umea-municipal-energy-project',
  city: 'umea',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: null,
  endedOn: null,
  costAmount: '140000000',
  costCurrency: 'SEK',
  fundingSources: ['Umeå kommun'],
  maturity: 'SCALED',
  evidenceLevel: 'MONITORED',
  replicability: 'HIGH',
  policyAreas: ['CLEAN_ENERGY', 'BUILDING'],
  themes: ['green-infrastructure', 'green-and-social-procurement'],
  sdgs: [7, 9, 11, 13],
  mainOrganisation: 'umea-municipality',
  partners: [],
  location: { name: 'Umeå' },
  measuredResults: [
    {
      quantity: {
        fi: 'Energiankulutuksen vähennys',
        sv: 'Minskad energianvändning',
        de: 'Minderung des Energieverbrauchs',
        en: 'Reduction of energy use',
      },
      unit: '%',
      before: null,
      after: '17',
      period: null,
      source: 'umeaEnergy',
    },
    {
      quantity: {
        fi: 'Hiilidioksidipäästöjen vähennys vuodessa',
        sv: 'Minskade koldioxidutsläpp per år',
        de: 'Minderung der Kohlendioxidemissionen pro Jahr',
        en: 'Reduction of carbon dioxide emissions a year',
      },
      unit: 't{CO2}/a',
      before: null,
      after: '6111',
      period: null,
      source: 'umeaEnergy',
    },
    {
      quantity: {
        fi: 'Hankkeen kiinteistöt',
        sv: 'Fastigheter i projektet',
        de: 'Liegenschaften im Projekt',
        en: 'Properties in the project',
      },
      unit: '{properties}',
      before: null,
      after: '120',
      period: null,
      source: 'umeaEnergyCost',
    },
  ],
  sources: ['umeaEnergy', 'umeaEnergyCost'],
  texts: {
    sv: {
      title: 'Kommunens energiprojekt: 120 fastigheter i ett enda grepp',
      summary:
        'Umeå kommun tog sig an energin i 120 av sina fastigheter som ett samlat projekt i stället för hus för hus. Energianvändningen sjönk med 17 procent och koldioxidutsläppen med 6 111 ton om året. Satsningen uppgick till 140 miljoner kronor.',
      problemAddressed: paragraphs(
        'En kommun äger skolor, förskolor, idrottshallar, kontor och äldreboenden från många årtionden. Åtgärder görs när något går sönder, och de lönsammaste tas först. Det som är kvar lönar sig aldrig för sig.',
        'Resultatet blir en lång rad små åtgärder utan mål för helheten, och ingen kan säga vad de tillsammans gav.',
      ),
      objectives: list(
        'minska energianvändningen i hela beståndet, inte bara i de sämsta husen',
        'väga ihop lönsamma och mindre lönsamma åtgärder',
        'följa upp resultatet mot ett utgångsläge',
      ),
      solution: paragraphs(
        'I stället för att pröva varje åtgärd för sig samlades 120 fastigheter i ett projekt med gemensam budget och gemensamt mål. Vinsten från enkla åtgärder får bära dem som tar längre tid att betala tillbaka.',
        'Greppet täcker husens alla system som påverkar energin: värme, ventilation, el, vatten och klimatskal. Driftpersonalen är med, eftersom en väl intrimmad anläggning ofta sparar mer än en ny.',
      ),
      stakeholders:
        'Kommunens fastighetsförvaltning, driftpersonal, verksamheterna i husen – skolor, omsorg, kultur och idrott –, entreprenörer och kommunens politiker som beslutar om investeringen.',
      beneficiaries: 'Elever, äldre och anställda, som får bättre inomhusklimat; skattebetalarna genom lägre energikostnader; klimatet.',
      resourcesNeeded:
        'En investering på 140 miljoner kronor, energiingenjörer, en tillförlitlig bas av mätdata från tiden före projektet, och en projektorganisation som håller i flera år.',
      evidenceOfSuccess: paragraphs(
        'Energianvändningen minskade med 17 procent och utsläppen av koldioxid med 6 111 ton om året, enligt kommunen.',
        'Uppgifterna är kommunens egna. De har, så långt källorna visar, inte granskats av någon oberoende part.',
      ),
      challengesEncountered:
        'Arbetet görs i hus som används. Verksamheter byter lokaler under tiden, vilket gör före och efter svåra att jämföra. Och när projektet är slut finns risken att driften glider tillbaka.',
      successFactors: list(
        'En budget för helheten i stället för en återbetalningstid per åtgärd.',
        'Drift och investering planeras av samma människor.',
        'Mätning före, under och efter.',
      ),
      enablingConditions: 'Ett eget fastighetsbestånd av viss storlek, politisk vilja att låna till besparingar, mätare i husen.',
      transferPotential:
        'Hög i kommuner med många egna byggnader. Mindre kommuner kan gå samman för att nå en volym som gör ett samlat projekt möjligt.',
      transferTips: list(
        'Lås utgångsläget innan det första arbetet börjar.',
        'Ta med även hus som inte lönar sig ensamma.',
        'Budgetera för driftoptimering efter projektets slut.',
        'Redovisa procent och ton, men också hur de har räknats fram.',
      ),
      costNote: '140 miljoner kronor satsades när projektet inleddes.',
    },
    en: {
      title: 'Municipal energy project: 120 properties in a single move',
      summary:
        'Umeå municipality dealt with energy in 120 of its properties as one project instead of house by house. Energy use fell by 17 per cent and carbon dioxide emissions by 6,111 tonnes a year. The investment was 140 million Swedish kronor.',
      problemAddressed: paragraphs(
        'A municipality owns schools, nurseries, sports halls, offices and care homes from many decades. Measures are taken when something breaks, and the most profitable go first. What is left never pays on its own.',
        'The outcome is a long row of small measures without a goal for the whole, and nobody can say what they achieved together.',
      ),
      objectives: list(
        'reduce energy use in the whole stock, not only in the worst buildings',
        'balance profitable measures with less profitable ones',
        'follow the result against a baseline',
      ),
      solution: paragraphs(
        'Instead of judging every measure by itself, 120 properties were brought into one project with one budget and one goal. The gain from easy measures carries those that take longer to pay back.',
        'The approach covers all systems of a building that affect energy: heating, ventilation, electricity, water and the building envelope. Operating staff take part, because a well-tuned installation often saves more than a new one.',
      ),
      stakeholders:
        'The municipality’s property department, operating staff, the users of the buildings in schools, care, culture and sport, contractors, and the politicians who decide on the investment.',
      beneficiaries:
        'Pupils, older people and employees, who get a better indoor climate; taxpayers through lower energy costs; the climate.',
      resourcesNeeded:
        'An investment of 140 million Swedish kronor, energy engineers, reliable measurements from the time before, and a project organisation that holds for years.',
      evidenceOfSuccess: paragraphs(
        'According to the municipality, energy use fell by 17 per cent and emissions of carbon dioxide by 6,111 tonnes a year.',
        'The figures are the municipality’s own. As far as the sources show, no independent party has verified them.',
      ),
      challengesEncountered:
        'The work takes place in buildings that are in use. Activities move between premises meanwhile, which makes before and after hard to compare. And once the project is over, operation may slip back.',
      successFactors: list(
        'A budget for the whole instead of a payback time for each measure.',
        'Operation and investment are planned by the same people.',
        'Measuring before, during and after.',
      ),
      enablingConditions: 'A stock of buildings of some size, political will to borrow for savings, meters in the buildings.',
      transferPotential:
        'High in municipalities with many buildings of their own. Smaller ones can join forces to reach the volume that a joint project needs.',
      transferTips: list(
        'Fix the baseline before the first work begins.',
        'Include buildings that would not pay by themselves.',
        'Budget for tuning the systems after the end of the project.',
        'Report per cent and tonnes, and also how they were worked out.',
      ),
      costNote: '140 million Swedish kronor were invested at the start of the project.',
    },
    fi: {
      title: 'Kunnan energiahanke: 120 kiinteistöä yhdellä otteella',
      summary:
        'Uumajan kunta käsitteli 120 kiinteistönsä energiankäyttöä yhtenä hankkeena eikä talo kerrallaan. Energiankulutus väheni 17 prosenttia ja hiilidioksidipäästöt 6 111 tonnia vuodessa. Investointi oli 140 miljoonaa Ruotsin kruunua.',
      problemAddressed:
        'Kunta omistaa kouluja, päiväkoteja, liikuntahalleja, toimistoja ja hoivakoteja monelta vuosikymmeneltä. Korjataan, kun jokin hajoaa, ja kannattavimmat toimet tehdään ensin. Loput eivät yksinään kannata koskaan. Lopulta on pitkä rivi pieniä toimia ilman kokonaistavoitetta, eikä kukaan osaa sanoa, mitä niillä saavutettiin.',
      solution: paragraphs(
        'Yksittäisten toimien arvioinnin sijaan 120 kiinteistöä koottiin hankkeeksi, jolla on yksi budjetti ja yksi tavoite. Helppojen toimien hyöty kantaa ne, joiden takaisinmaksuaika on pidempi.',
        'Mukana ovat kaikki energiaan vaikuttavat järjestelmät: lämmitys, ilmanvaihto, sähkö, vesi ja rakennuksen vaippa. Myös käyttöhenkilöstö osallistuu, sillä hyvin säädetty laitteisto säästää usein enemmän kuin uusi.',
      ),
      transferTips: list(
        'Kiinnitä lähtötaso ennen ensimmäistä työtä.',
        'Ota mukaan myös rakennukset, jotka eivät yksinään kannattaisi.',
        'Varaa rahaa järjestelmien säätöön hankkeen päätyttyä.',
        'Kerro prosentit ja tonnit sekä se, miten ne on laskettu.',
      ),
    },
    de: {
      title: 'Kommunales Energieprojekt: 120 Liegenschaften auf einen Streich',
      summary:
        'Die Gemeinde Umeå ging die Energie in 120 ihrer Liegenschaften als ein Projekt an statt Haus für Haus. Der Energieverbrauch sank um 17 Prozent, die Kohlendioxidemissionen um 6.111 Tonnen im Jahr. Investiert wurden 140 Millionen schwedische Kronen.',
      problemAddressed:
        'Eine Gemeinde besitzt Schulen, Kindergärten, Sporthallen, Büros und Pflegeheime aus vielen Jahrzehnten. Gehandelt wird, wenn etwas kaputtgeht, und das Rentabelste zuerst. Was übrig bleibt, lohnt sich allein nie. Am Ende steht eine lange Reihe kleiner Maßnahmen ohne Gesamtziel.',
      solution: paragraphs(
        'Statt jede Maßnahme einzeln zu prüfen, wurden 120 Liegenschaften in einem Projekt mit einem Budget und einem Ziel zusammengefasst. Der Gewinn aus einfachen Maßnahmen trägt jene mit längerer Amortisation.',
        'Erfasst werden alle Systeme, die den Energiebedarf beeinflussen: Heizung, Lüftung, Strom, Wasser und Gebäudehülle. Das Betriebspersonal ist beteiligt, denn eine gut eingestellte Anlage spart oft mehr als eine neue.',
      ),
    },
  },
};
