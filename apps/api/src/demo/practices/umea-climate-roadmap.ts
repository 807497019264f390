import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const umeaClimateRoadmap: DemoPractice = {
  slug: 'umea-climate-roadmap',
  city: 'umea',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: '2022-12-01',
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'SCALED',
  evidenceLevel: 'MONITORED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY', 'MOBILITY', 'FARM_TO_FORK'],
  themes: ['stakeholder-engagement', 'urban-governance', 'sme-transformation'],
  sdgs: [11, 12, 13, 17],
  mainOrganisation: 'umea-municipality',
  partners: ['umea-climate-roadmap-partnership'],
  location: null,
  measuredResults: [
    {
      quantity: {
        fi: 'Ilmastotiekartan kumppanit',
        sv: 'Partner i klimatfärdplanen',
        de: 'Partner des Klimafahrplans',
        en: 'Partners of the climate roadmap',
      },
      unit: '{partners}',
      before: '37',
      after: '54',
      period: { startsOn: '2022-12-01', endsOn: '2023-11-30' },
      method: {
        fi: 'Kaupungin itse laskemat kumppanit, julkaistu sen liittymissivulla.',
        sv: 'Kommunens egen räkning av partner, publicerad på sidan för anslutning.',
        de: 'Von der Stadt gezählte Partner, veröffentlicht auf ihrer Seite zum Beitritt.',
        en: 'Partners as counted by the city, published on its page for joining.',
      },
      source: 'umeaJoin',
    },
  ],
  sources: ['umeaRoadmap', 'umeaJoin', 'umeaQuestions'],
  texts: {
    sv: {
      title: 'Umeå klimatfärdplan: kommunen samordnar, partnerna gör jobbet',
      summary:
        'Den 1 december 2022 undertecknade 37 organisationer Umeå klimatfärdplan; efter den 30 november 2023 var de 54. Färdplanen är både en beskrivning av vad som måste göras och en plattform där företag, organisationer, akademi och offentliga verksamheter gör det tillsammans.',
      problemAddressed: paragraphs(
        'En kommun kan sätta mål för hela sin geografi, men rår bara över en liten del av utsläppen. Resten uppstår hos företag, organisationer och invånare.',
        'Många aktörer gör redan mycket, var och en för sig. Det som är svårt – transporter, byggmaterial, inköp – löser ingen ensam, och den som går före riskerar att göra det till en högre kostnad än konkurrenten.',
      ),
      objectives: list(
        'samla de aktörer som tillsammans kan minska Umeås utsläpp',
        'en gemensam minskning med 20 procent om året',
        'konsumtionens klimatavtryck ner från 11,5 ton per person till 2 ton 2040 och 1 ton 2050',
      ),
      solution: paragraphs(
        'Färdplanen beskriver de stora utmaningarna på vägen till ett klimatneutralt Umeå. Den som ansluter väljer vilka utmaningar den egna verksamheten antar och skriver under en avsiktsförklaring.',
        'Kommunen samordnar, men innehållet skapas av partnerna. Nya partner undertecknar på ett årligt klimattoppmöte. Det ger en tydlig dag på året då löften avges och förnyas.',
      ),
      stakeholders:
        'Umeå kommun som samordnare, 54 partner från näringsliv, akademi, offentlig sektor och föreningsliv, samt anställda, kunder och invånare som berörs av partnernas arbete.',
      beneficiaries:
        'Partnerna själva, som får råd, nätverk och likar att jämföra sig med; invånarna, som får del av utsläppsminskningar kommunen inte kunnat besluta om.',
      resourcesNeeded:
        'Ett litet samordningsteam, tid för möten mellan partner, en plats att redovisa på, ett årligt toppmöte. Varje partner behöver en kontaktperson med mandat. Källorna uppger inga kostnader.',
      evidenceOfSuccess: paragraphs(
        'Antalet partner växte från 37 till 54 på ett år. Det visar att formen lockar fler än de redan övertygade.',
        'Partnerna lovar årlig information om aktiviteter och resultat. Om utsläppen verkligen minskar i den avsedda takten måste läsas ur utsläppsstatistiken; källorna ger ännu inget svar.',
      ),
      challengesEncountered:
        'En avsiktsförklaring är inte bindande, och 20 procent om året är en mycket hög takt. Små organisationer har svårt att mäta, stora har svårt att ändra snabbt. När partnerna blir många räcker inte samordningen till personliga samtal med alla.',
      successFactors: list(
        'Kommunen leder utan att äga innehållet.',
        'Varje partner väljer sina egna utmaningar.',
        'Det finns en dag på året då alla ses.',
        'Målet är högt och enkelt att minnas.',
      ),
      enablingConditions:
        'Politiskt beslutade klimatmål, ett näringsliv vant vid att samarbeta med kommun och universitet, och en kommun som också själv är partner med egna åtaganden.',
      transferPotential:
        'Hög. Färdplanen kräver ingen särskild lagstiftning och inga stora belopp. Den motsvarar Mannheims Local Green Deal och Esbos klimatavtal, men har partnernas gemensamma utmaningar som kärna i stället för enskilda avtal.',
      transferTips: list(
        'Skriv färdplanen tillsammans med de första tio partnerna, inte åt dem.',
        'Låt den som ansluter välja, men kräv att något väljs.',
        'Boka nästa toppmöte samma dag som det första hålls.',
        'Bestäm före undertecknandet vad den årliga informationen ska innehålla.',
      ),
    },
    en: {
      title: 'Umeå climate roadmap: the municipality coordinates, the partners do the work',
      summary:
        'On 1 December 2022, 37 organisations signed Umeå’s climate roadmap; after 30 November 2023 there were 54. The roadmap is both a description of what has to be done and a platform where companies, organisations, academia and public bodies do it together.',
      problemAddressed: paragraphs(
        'A municipality can set goals for its whole territory but controls only a small part of the emissions. The rest arises with companies, organisations and residents.',
        'Many of them do a lot already, each alone. What is difficult (transport, building materials, purchasing) nobody solves alone, and whoever goes first risks doing so at a higher cost than the competitor.',
      ),
      objectives: list(
        'gather those who together can reduce Umeå’s emissions',
        'a joint cut of 20 per cent a year',
        'the climate footprint of consumption down from 11.5 tonnes a person to 2 tonnes in 2040 and 1 tonne in 2050',
      ),
      solution: paragraphs(
        'The roadmap describes the great challenges on the way to a climate-neutral Umeå. Whoever joins chooses the challenges that their own organisation takes on, and signs a declaration of intent.',
        'The municipality coordinates, but the content is made by the partners. New partners sign at a yearly climate summit. That gives the year one clear day on which promises are made and renewed.',
      ),
      stakeholders:
        'Umeå municipality as coordinator, 54 partners from business, academia, the public sector and associations, and the employees, customers and residents touched by their work.',
      beneficiaries:
        'The partners themselves, who gain advice, a network and peers to compare themselves with; residents, who benefit from reductions the municipality could not have decided.',
      resourcesNeeded:
        'A small coordinating team, time for meetings among partners, a place to report, a yearly summit. Each partner needs a contact with a mandate. The sources state no costs.',
      evidenceOfSuccess: paragraphs(
        'The number of partners grew from 37 to 54 within a year, which shows that the form attracts more than those already convinced.',
        'Partners promise yearly information on activities and results. Whether emissions really fall at the intended pace has to be read from the emission statistics; the sources give no answer yet.',
      ),
      challengesEncountered:
        'A declaration of intent does not bind, and 20 per cent a year is a very high pace. Small organisations find it hard to measure, large ones to change quickly. When partners become many, coordination no longer suffices for personal conversations with all.',
      successFactors: list(
        'The municipality leads without owning the content.',
        'Each partner chooses its own challenges.',
        'There is one day in the year when all meet.',
        'The goal is high and easy to remember.',
      ),
      enablingConditions:
        'Climate goals decided by politicians, businesses used to working with municipality and university, and a municipality that is itself a partner with commitments of its own.',
      transferPotential:
        'High. The roadmap needs no special legislation and no large sums. It corresponds to Mannheim’s Local Green Deal and Espoo’s Climate City Contract, but has the partners’ shared challenges at its core instead of single agreements.',
      transferTips: list(
        'Write the roadmap with the first ten partners, not for them.',
        'Let those who join choose, but insist that something is chosen.',
        'Book the next summit on the day of the first.',
        'Decide before the signing what the yearly information has to contain.',
      ),
    },
    fi: {
      title: 'Uumajan ilmastotiekartta: kunta koordinoi, kumppanit tekevät',
      summary:
        'Uumajan ilmastotiekartan allekirjoitti 1.12.2022 yhteensä 37 organisaatiota; 30.11.2023 jälkeen kumppaneita oli 54. Tiekartta kertoo, mitä on tehtävä, ja on samalla alusta, jolla yritykset, järjestöt, korkeakoulut ja julkiset toimijat tekevät sen yhdessä.',
      problemAddressed:
        'Kunta voi asettaa tavoitteita koko alueelleen, mutta päättää vain pienestä osasta päästöjä. Loput syntyvät yrityksissä, järjestöissä ja kodeissa. Moni tekee jo paljon, mutta yksin. Vaikeita asioita – kuljetuksia, rakennusmateriaaleja, hankintoja – kukaan ei ratkaise yksin, ja edelläkävijä voi joutua maksamaan enemmän kuin kilpailijansa.',
      solution: paragraphs(
        'Tiekartta kuvaa suuret haasteet matkalla ilmastoneutraaliin Uumajaan. Mukaan liittyvä valitsee haasteet, joihin oma organisaatio tarttuu, ja allekirjoittaa aiesopimuksen.',
        'Kunta koordinoi, mutta sisällön tekevät kumppanit. Uudet kumppanit allekirjoittavat vuosittaisessa ilmastohuippukokouksessa, joten vuodessa on yksi selvä päivä, jolloin lupaukset annetaan ja uudistetaan.',
      ),
      transferTips: list(
        'Kirjoita tiekartta kymmenen ensimmäisen kumppanin kanssa, älä heidän puolestaan.',
        'Anna liittyjän valita, mutta vaadi, että jotakin valitaan.',
        'Varaa seuraavan kokouksen päivä jo ensimmäisessä.',
        'Päätä ennen allekirjoitusta, mitä vuosittaisten tietojen pitää sisältää.',
      ),
    },
    de: {
      title: 'Klimafahrplan Umeå: die Gemeinde koordiniert, die Partner handeln',
      summary:
        'Am 1. Dezember 2022 unterzeichneten 37 Organisationen den Klimafahrplan von Umeå; nach dem 30. November 2023 waren es 54. Er beschreibt, was zu tun ist, und ist zugleich die Plattform, auf der Unternehmen, Organisationen, Hochschulen und öffentliche Stellen es gemeinsam tun.',
      problemAddressed:
        'Eine Gemeinde kann Ziele für ihr ganzes Gebiet setzen, verfügt aber nur über einen kleinen Teil der Emissionen. Der Rest entsteht bei Unternehmen, Organisationen und in den Haushalten. Viele tun schon einiges, jeder für sich. Das Schwierige – Transporte, Baustoffe, Einkauf – löst niemand allein.',
      solution: paragraphs(
        'Der Fahrplan beschreibt die großen Herausforderungen auf dem Weg zu einem klimaneutralen Umeå. Wer beitritt, wählt die Herausforderungen, die er annimmt, und unterschreibt eine Absichtserklärung.',
        'Die Gemeinde koordiniert, den Inhalt gestalten die Partner. Neue Partner unterzeichnen auf einem jährlichen Klimagipfel: ein fester Tag, an dem Zusagen gegeben und erneuert werden.',
      ),
    },
  },
};
