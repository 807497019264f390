import type { DemoSource } from './demo.types.js';

const figures = (text: string): readonly string[] => text.split(' ');

/** Public sources of the demo data, by key. The texts are our own; what is taken from a source is the fact. */
export const DEMO_SOURCES = {
  allianceProject: {
    title: 'ALLIANCE: project description, ICLEI',
    url: 'https://iclei.org/activity/alliance-for-local-green-deals-and-innovative-action-for-resilent-cities-and-enterprises/',
    publishedOn: null,
    figures: figures('101074047 2022 2024'),
  },
  allianceStart: {
    title: 'ALLIANCE: Espoo, Mannheim and Umeå join forces',
    url: 'https://alliance.localgreendeals.eu/news?c=search&uid=pusJ6EPF',
    publishedOn: '2022-05-26',
    figures: figures('101074047 2022'),
  },
  allianceMannheim: {
    title: 'Stadt Mannheim: Local Green Deal, Projekt ALLIANCE',
    url: 'https://www.mannheim.de/de/node/170509',
    publishedOn: null,
    figures: figures('2022 2024'),
  },
  exchangeMannheim: {
    title: 'ALLIANCE: report on the exchange in Mannheim',
    url: 'https://alliance.localgreendeals.eu/news?c=search&uid=EB8UGs7z',
    publishedOn: '2022-11-09',
    figures: figures('2022'),
  },
  exchangeEspoo: {
    title: 'City of Espoo: European cities convened in Espoo',
    url: 'https://www.espoo.fi/en/news/2023/03/european-cities-convened-espoo-tackle-sustainability-challenges',
    publishedOn: '2023-03-13',
    figures: figures('8 9 2 2023 30'),
  },
  exchangeSummary: {
    title: 'City of Espoo: sharing sustainable development practices internationally',
    url: 'https://www.espoo.fi/en/news/2024/02/espoo-actively-involved-sharing-sustainable-development-practices-and-solutions-internationally',
    publishedOn: '2024-02',
    figures: figures('2022 2023'),
  },
  guidebook: {
    title: 'ALLIANCE: new best practices and guidance on Local Green Deals',
    url: 'https://alliance.localgreendeals.eu/news?c=search&uid=sGU1jR5L',
    publishedOn: '2023-12-07',
    figures: figures('101074047 2023'),
  },
  espooPopulation: {
    title: 'Espoon kaupunki: Väestö',
    url: 'https://www.espoo.fi/fi/vaesto',
    publishedOn: null,
    figures: figures('326280 2025'),
  },
  espooTarget: {
    title: 'Espoon ilmastovahti: Espoon ilmastotavoite',
    url: 'https://ilmastovahti.espoo.fi/hiilineutraali-espoo/espoon-ilmastotavoite',
    publishedOn: null,
    figures: figures('2030 1990 80 111'),
  },
  cdpTargets: {
    title: 'CDP: 2021 Cities Emissions Reduction Targets',
    url: 'https://data.cdp.net/Mitigation-Actions/2021-Cities-Emissions-Reduction-Targets/vevx-e5s3',
    publishedOn: '2021',
    figures: figures('2021 100 55 2030 1060217 1990'),
  },
  espooProgramme: {
    title: 'City of Espoo: Sustainable Espoo development programme',
    url: 'https://www.espoo.fi/en/city-espoo/espoo-story/sustainable-espoo-development-programme',
    publishedOn: null,
    figures: figures('2021 2025 2013'),
  },
  espooBenefitGoals: {
    title: 'Espoon kaupunki: Valtuusto hyväksyi poikkihallinnollisten ohjelmien hyötytavoitteet',
    url: 'https://www.espoo.fi/fi/uutiset/2022/03/valtuusto-hyvaksyi-poikkihallinnollisten-ohjelmien-hyotytavoitteet',
    publishedOn: '2022-03-02',
    figures: figures('28 2 2022 2021 2025'),
  },
  espooSteeringGroup: {
    title: 'Espoon kaupunki: Kestävä Espoo -kehitysohjelmassa edustus kaikista valtuuston puolueista',
    url: 'https://www.espoo.fi/fi/uutiset/2021/09/kestava-espoo-kehitysohjelmassa-edustus-kaikista-valtuuston-puolueista',
    publishedOn: '2021-09-24',
    figures: figures('2013 2021 2025'),
  },
  climateWatch: {
    title: 'Espoon kaupunki: Espoo viestii ilmastotoimistaan ilmastovahdilla ja näyttelyllä',
    url: 'https://www.espoo.fi/fi/uutiset/2022/09/espoo-viestii-ilmastotoimistaan-ilmastovahdilla-ja-nayttelylla',
    publishedOn: '2022-09-28',
    figures: figures('2030'),
  },
  climateExhibition: {
    title: 'Esbo stad: Esbo kommunicerar om sina klimatåtgärder med Klimatvakt och en utställning',
    url: 'https://www.espoo.fi/sv/nyheter/2022/09/esbo-stad-kommunicerar-om-sina-klimatatgarder-med-tjansten-klimatvakt-och-en-utstallning',
    publishedOn: '2022-09-28',
    figures: figures('2030'),
  },
  climateCityContract: {
    title: 'City of Espoo: Espoo and 25 partners work together towards carbon neutrality',
    url: 'https://www.espoo.fi/en/news/2023/10/espoo-and-25-partners-work-together-towards-carbon-neutrality',
    publishedOn: '2023-10',
    figures: figures('25 20 9 2023 2030'),
  },
  missionLabel: {
    title: 'Espoon kaupunki: Euroopan komissio myöntää Espoon ilmastotyölle Mission Label -tunnuksen',
    url: 'https://www.sttinfo.fi/tiedote/70125178/euroopan-komissio-myontaa-espoon-ilmastotyolle-mission-label-tunnuksen?lang=fi',
    publishedOn: '2024-03',
    figures: figures('3 2024 25 2023 2030'),
  },
  sparcs: {
    title: 'Espoon kaupunki: SPARCS',
    url: 'https://www.espoo.fi/fi/kestava-kehitys/sparcs',
    publishedOn: null,
    figures: figures('2019'),
  },
  sparcsStart: {
    title: 'City of Espoo: Espoo to participate in an important EU project',
    url: 'https://www.espoo.fi/en-US/Espoo_to_participate_in_an_important_EU_(169898)',
    publishedOn: '2019-10-07',
    figures: figures('2019'),
  },
  lippulaivaEnergy: {
    title: 'SPARCS: Lippulaiva in Espoo, energy solutions',
    url: 'https://sparcs.info/en/news/lansivayla-local-newspaper-in-espoo-news-story-about-sparcs/',
    publishedOn: '2021-02-25',
    figures: figures('4 50 2400 2019'),
  },
  kera: {
    title: 'City of Espoo: Everything circulates in Kera',
    url: 'https://www.espoo.fi/en/news/2021/02/everything-circulates-kera',
    publishedOn: '2021-02-26',
    figures: figures('14000 10000'),
  },
  coalExit: {
    title: 'Fortum: end of coal in Finnish district heat production',
    url: 'http://www.fortum.com/media/2024/03/fortum-end-use-coal-finnish-district-heat-production-ahead-schedule',
    publishedOn: '2024-03-04',
    figures: figures('2024'),
  },
  mannheimPopulation: {
    title: 'Stadt Mannheim: Ergebnisse des Zensus 2022, Differenz zur kommunalen Einwohnerzahl',
    url: 'https://mannheim.de/de/presse/ergebnisse-des-zensus-2022-fuer-mannheim-differenz-zur-kommunalen-einwohnerzahl',
    publishedOn: null,
    figures: figures('313693 324508 2022'),
  },
  mannheimDeal: {
    title: 'Stadt Mannheim: Local Green Deal',
    url: 'https://www.mannheim.de/de/stadt-gestalten/local-green-deal',
    publishedOn: null,
    figures: figures('2030'),
  },
  mannheimDealPractice: {
    title: 'European Urban Initiative, Portico: iDEAL Mannheim',
    url: 'https://portico.urban-initiative.eu/urban-practices/ideal-mannheim-5938',
    publishedOn: '2024-04',
    figures: figures('160 2024 330 2030'),
  },
  mannheimCouncil: {
    title: 'Mannheim wird Pilotstadt für den Lokalen Grünen Deal (Bericht über den Beschluss des Gemeinderats)',
    url: 'https://speyer-info.de/home/region/mannheim/3512-mannheim-wird-pilotstadt-fuer-den-lokalen-gruenen-deal-wichtiger-weiterer-schritt-auf-dem-weg-zur-nachhaltigen-stadt.html?rCH=2',
    publishedOn: '2021-07-27',
    figures: figures('27 7 2021 2030'),
  },
  umeaPopulation: {
    title: 'Wikipedia (sv): Umeå kommun',
    url: 'https://sv.wikipedia.org/wiki/Ume%C3%A5_kommun',
    publishedOn: null,
    figures: figures('133920'),
  },
  umeaRoadmap: {
    title: 'Umeå kommun: Om Umeå klimatfärdplan',
    url: 'https://www.umea.se/byggaboochmiljo/samhallsutvecklingochhallbarhet/klimatmiljoochhallbarhet/umeaklimatfardplan/omumeaklimatfardplan/?open.12.6fa619ad16f3087d4d517be0=true',
    publishedOn: null,
    figures: figures('2030 2040'),
  },
  umeaJoin: {
    title: 'Umeå kommun: Anslut till Umeå klimatfärdplan',
    url: 'https://www.umea.se/byggaboochmiljo/samhallsutvecklingochhallbarhet/klimatmiljoochhallbarhet/umeaklimatfardplan/ansluttillumeaklimatfardplan.4.5d42dd88183aec45d4d2057.html',
    publishedOn: null,
    figures: figures('1 12 2022 37 54 30 11 2023 2025 20 2040 2 2050'),
  },
  umeaQuestions: {
    title: 'Umeå kommun: Frågor och svar om Umeå klimatfärdplan',
    url: 'https://www.umea.se/byggaboochmiljo/samhallsutvecklingochhallbarhet/klimatmiljoochhallbarhet/umeaklimatfardplan/omumeaklimatfardplan/fragorochsvar.4.5d42dd88183aec45d4d2208.html',
    publishedOn: null,
    figures: figures('11 5 2 2040 1 2050 2030'),
  },
  umeaEnergy: {
    title: 'Umeå kommun: Uppfyllda mål och avslutade projekt (energi)',
    url: 'https://www.umea.se/byggaboochmiljo/energiochuppvarmning/energiikommunensfastigheter/avslutadeenergiprojekt.4.27a2de8b172da059ace173e.html',
    publishedOn: null,
    figures: figures('17 6111'),
  },
  umeaEnergyCost: {
    title: 'Byggkoll: Energiprojekt i Umeå sparade pengar',
    url: 'https://byggkoll.byggtjanst.se/artiklar/2016/augusti/energiprojekt-i-umea-sparade-pengar/',
    publishedOn: '2016-08-10',
    figures: figures('120 140 17'),
  },
} as const satisfies Record<string, DemoSource>;

export type DemoSourceKey = keyof typeof DEMO_SOURCES;
