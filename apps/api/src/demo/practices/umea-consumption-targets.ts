import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const umeaConsumptionTargets: DemoPractice = {
  slug: 'umea-consumption-targets',
  city: 'umea',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'MONITORED',
  replicability: 'MEDIUM',
  policyAreas: ['CLIMATE_AMBITION', 'CIRCULAR_ECONOMY', 'FARM_TO_FORK'],
  themes: ['urban-governance', 'local-value-chains'],
  sdgs: [11, 12, 13],
  mainOrganisation: 'umea-municipality',
  partners: ['umea-climate-roadmap-partnership'],
  location: null,
  measuredResults: [],
  sources: ['umeaQuestions', 'umeaJoin'],
  texts: {
    sv: {
      title: 'Mål för konsumtionen: från 11,5 ton till 1 ton per person',
      summary:
        'Umeå har inte bara mål för utsläppen inom kommunens gränser utan också för vad invånarnas konsumtion orsakar, var i världen det än sker: från 11,5 ton per person till 2 ton år 2040 och 1 ton år 2050. Det gör inköp, mat och resor till en del av klimatarbetet.',
      problemAddressed: paragraphs(
        'Utsläpp räknas oftast där de uppstår. En kommun som importerar sin mat, sin elektronik och sina byggvaror ser därför renare ut än den är.',
        'Blir territoriella utsläpp det enda måttet kan siffrorna förbättras genom att verksamhet flyttar, utan att klimatet märker någon skillnad.',
      ),
      objectives: list(
        'högst 2 ton per person år 2040 och 1 ton år 2050, från 11,5 ton',
        'att konsumtion och inköp räknas in i klimatarbetet',
        'ett mått som invånarna kan känna igen i sin egen vardag',
      ),
      solution: paragraphs(
        'Målet finns vid sidan av de territoriella målen och ingår i det som partnerna i klimatfärdplanen ställer sig bakom. Därmed binder det inte bara kommunen: även en arbetsgivare kan fråga sig vad de anställdas resor och lunchmatsalen betyder.',
        'Två etapper, 2040 och 2050, gör vägen begriplig. Den första är den svåra: det mesta av minskningen ska ske före 2040.',
      ),
      stakeholders: 'Umeå kommun som inköpare och målsättare, färdplanens partner, handel, restauranger, skolkök och invånare.',
      beneficiaries:
        'Invånarna, som får en rättvisande bild; företag inom reparation, återbruk och lokal mat; länder där varorna tillverkas och utsläppen sker.',
      resourcesNeeded:
        'En metod för att räkna konsumtionsbaserade utsläpp, tillgång till nationell statistik, kunskap om offentlig upphandling och tålamod: måttet rör sig långsamt.',
      evidenceOfSuccess:
        'Utgångsläget, 11,5 ton per person, och de två etappmålen är offentliga. Någon uppmätt minskning anges inte i de använda källorna.',
      challengesEncountered:
        'Konsumtionsbaserade utsläpp går inte att mäta direkt utan måste räknas fram, och nationella genomsnitt döljer lokala skillnader. Dessutom rår kommunen över få av styrmedlen. Risken finns att målet blir en vädjan till enskilda.',
      successFactors: list(
        'Två tydliga etapper i stället för ett avlägset slutår.',
        'Målet delas av partnerna och är inte bara kommunens.',
        'Uttrycks per person, så att det går att jämföra med andra städer.',
      ),
      enablingConditions:
        'Offentlig statistik över konsumtionens utsläpp, upphandlingsregler som tillåter klimatkrav, en handel som vill delta.',
      transferPotential:
        'Medel: målet kan tas över överallt, men talen måste räknas fram för det egna landet. Jämför aldrig konsumtionsbaserade tal med territoriella.',
      transferTips: list(
        'Säg alltid vilket mått som avses, varje gång ett tal nämns.',
        'Börja med kommunens egna inköp; där finns både data och rådighet.',
        'Välj två eller tre områden som mat, resor och byggmaterial i stället för allt.',
        'Låt målet påverka upphandlingen redan samma år.',
      ),
    },
    en: {
      title: 'Targets for consumption: from 11.5 tonnes a person to one',
      summary:
        'Umeå has goals not only for emissions within its boundaries but also for what its residents’ consumption causes anywhere in the world: from 11.5 tonnes a person to 2 tonnes in 2040 and 1 tonne in 2050. That makes purchasing, food and travel part of climate work.',
      problemAddressed: paragraphs(
        'Emissions are mostly counted where they arise. A municipality that imports its food, its electronics and its building materials therefore looks cleaner than it is.',
        'If territorial emissions are the only measure, figures can improve because an activity moves away, without the climate noticing any difference.',
      ),
      objectives: list(
        'at most 2 tonnes a person in 2040 and 1 tonne in 2050, from 11.5 tonnes',
        'consumption and purchasing counted as part of climate work',
        'a measure that residents recognise in their own lives',
      ),
      solution: paragraphs(
        'The target stands beside the territorial ones and belongs to what partners of the climate roadmap support. It thus binds more than the municipality: an employer too can ask what employees’ journeys and the canteen mean.',
        'Two stages, 2040 and 2050, make the way comprehensible. The first is the hard one, since most of the cut is to happen before 2040.',
      ),
      stakeholders:
        'Umeå municipality as purchaser and setter of the goal, the partners of the roadmap, shops, restaurants, school kitchens and residents.',
      beneficiaries:
        'Residents, who get a fair picture; companies in repair, reuse and local food; countries where goods are made and emissions arise.',
      resourcesNeeded:
        'A method for calculating consumption-based emissions, access to national statistics, knowledge of public procurement, and patience: the measure moves slowly.',
      evidenceOfSuccess:
        'The starting point, 11.5 tonnes a person, and the two stages are public. The sources used give no measured reduction.',
      challengesEncountered:
        'Consumption-based emissions can’t be measured directly but have to be calculated, and national averages hide local differences. The municipality also controls few of the instruments. The risk is that the target becomes an appeal to individuals.',
      successFactors: list(
        'Two clear stages instead of one distant final year.',
        'The target is shared by partners, not the municipality’s alone.',
        'It is expressed per person and can be compared with other cities.',
      ),
      enablingConditions:
        'Public statistics on the emissions of consumption, procurement rules that permit climate criteria, and retailers willing to take part.',
      transferPotential:
        'Medium: the goal can be adopted anywhere, but the figures have to be worked out for one’s own country. Never compare consumption-based figures with territorial ones.',
      transferTips: list(
        'Say which measure is meant, every time a figure is given.',
        'Begin with the municipality’s own purchases, where there are both data and control.',
        'Choose two or three areas such as food, travel and building materials instead of everything.',
        'Let the target influence procurement in the same year.',
      ),
    },
    de: {
      title: 'Ziele für den Konsum: von 11,5 Tonnen auf eine Tonne pro Kopf',
      summary:
        'Umeå hat nicht nur Ziele für die Emissionen im Gemeindegebiet, sondern auch für das, was der Konsum der Bevölkerung weltweit verursacht: von 11,5 Tonnen pro Kopf auf 2 Tonnen im Jahr 2040 und 1 Tonne im Jahr 2050. Damit werden Einkauf, Ernährung und Reisen Teil der Klimapolitik.',
      problemAddressed:
        'Emissionen werden meist dort gezählt, wo sie entstehen. Eine Gemeinde, die Lebensmittel, Elektronik und Baustoffe einführt, sieht deshalb sauberer aus, als sie ist. Sind territoriale Emissionen das einzige Maß, können die Zahlen besser werden, weil ein Betrieb wegzieht – ohne dass das Klima etwas davon merkt.',
      solution: paragraphs(
        'Das Ziel steht neben den territorialen Zielen und gehört zu dem, was die Partner des Klimafahrplans unterstützen. Es bindet damit nicht nur die Gemeinde: Auch ein Arbeitgeber kann fragen, was Dienstreisen und Kantine bedeuten.',
        'Zwei Etappen, 2040 und 2050, machen den Weg verständlich. Die erste ist die schwere, denn der größte Teil der Minderung soll vor 2040 liegen.',
      ),
      transferTips: list(
        'Bei jeder Zahl sagen, welches Maß gemeint ist.',
        'Mit dem eigenen Einkauf der Gemeinde beginnen; dort gibt es Daten und Einfluss.',
        'Zwei oder drei Bereiche wählen, etwa Ernährung, Reisen und Baustoffe, statt alles auf einmal.',
        'Das Ziel noch im selben Jahr in die Vergabe einfließen lassen.',
      ),
    },
  },
};
