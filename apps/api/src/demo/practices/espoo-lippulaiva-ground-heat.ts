import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooLippulaivaGroundHeat: DemoPractice = {
  slug: 'espoo-lippulaiva-ground-heat',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'fi',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: ['CLEAN_ENERGY', 'BUILDING'],
  themes: ['green-infrastructure', 'local-value-chains'],
  sdgs: [7, 9, 11, 13],
  mainOrganisation: 'city-of-espoo',
  partners: ['sparcs-consortium', 'lippulaiva-library'],
  location: { name: 'Lippulaiva, Espoonlahti' },
  measuredResults: [
    {
      quantity: {
        fi: 'Maalämpölaitoksen teho',
        sv: 'Bergvärmeanläggningens effekt',
        de: 'Leistung der Erdwärmeanlage',
        en: 'Output of the ground heat plant',
      },
      unit: 'MW',
      before: null,
      after: '4',
      period: null,
      source: 'lippulaivaEnergy',
    },
    {
      quantity: {
        fi: 'Energiakaivojen yhteispituus',
        sv: 'Borrhålens sammanlagda längd',
        de: 'Gesamtlänge der Bohrungen',
        en: 'Total length of boreholes',
      },
      unit: 'km',
      before: null,
      after: '50',
      period: null,
      source: 'lippulaivaEnergy',
    },
    {
      quantity: { fi: 'Aurinkopaneelien pinta-ala', sv: 'Solpanelernas yta', de: 'Fläche der Solarmodule', en: 'Area of solar panels' },
      unit: 'm2',
      before: null,
      after: '2400',
      period: null,
      source: 'lippulaivaEnergy',
    },
  ],
  sources: ['lippulaivaEnergy', 'sparcs', 'exchangeEspoo'],
  texts: {
    fi: {
      title: 'Lippulaiva: kauppakeskus lämpiää ja viilenee omasta kalliostaan',
      summary:
        'Espoonlahden Lippulaivassa energia tuotetaan paikan päällä: 4 megawatin maalämpölaitos, 50 kilometriä energiakaivoja ja 2 400 neliömetriä aurinkopaneeleja. Kohde on yksi SPARCS-hankkeen esimerkeistä, ja samassa talossa toimii kirjasto.',
      problemAddressed: paragraphs(
        'Kauppakeskus on energiankäyttäjänä hankala: se tarvitsee lämpöä ja jäähdytystä yhtä aikaa, koska kaupan kylmälaitteet käyvät talvellakin. Perinteisesti lauhdelämpö puhalletaan ulos ja uutta lämpöä ostetaan tilalle.',
        'Kallioperän lämpöä on hyödynnetty pitkään pientaloissa. Suuren kiinteistön mittakaavassa kysymys on, riittääkö tontti, palautuuko kallio ja kuka kantaa investoinnin riskin.',
      ),
      objectives: list(
        'tuottaa valtaosa lämmöstä ja viilennyksestä tontilla',
        'ottaa kaupan kylmälaitteiden lauhdelämpö talteen',
        'osoittaa ratkaisu toimivaksi niin suuressa kohteessa, että sitä voi verrata muihin',
        'tuoda energia näkyväksi asukkaille paikassa, jossa he muutenkin käyvät',
      ),
      solution: paragraphs(
        'Kallioon porattiin energiakaivoja yhteensä 50 kilometriä. Kallio toimii varastona: kesällä rakennuksesta siirretään lämpöä kallioon, talvella sitä otetaan takaisin. Lämpöpumppujen teho on 4 megawattia, ja 2 400 neliömetriä aurinkopaneeleja tuottaa osan sähköstä.',
        'Kohde kuuluu SPARCS-hankkeeseen, joka alkoi vuonna 2019. Espoo ja Leipzig ovat hankkeen majakkakaupunkeja, ja seuraajakaupungit arvioivat, mitä ratkaisuista voi ottaa omaan käyttöön.',
      ),
      stakeholders:
        'Kiinteistön omistaja ja energialaitoksen toteuttaja, Espoon kaupunki kaavoittajana ja hankekumppanina, SPARCS-hankkeen kumppanit, kirjasto ja sen kävijät.',
      beneficiaries:
        'Kiinteistön käyttäjät, joille energian hinta on ennustettavampi; lähialueen asukkaat; muut kiinteistönomistajat, jotka saavat vertailukohdan.',
      resourcesNeeded:
        'Maaperä- ja kallioselvitykset, porausluvat, tilaa lämpöpumpuille, automaatio, joka ohjaa lämmitystä, jäähdytystä ja varastointia yhtenä kokonaisuutena, sekä energiayhtiö tai muu taho, joka ottaa laitoksen hoitaakseen vuosikymmeniksi. Lähteet eivät kerro investoinnin suuruutta.',
      evidenceOfSuccess: paragraphs(
        'Laitos on rakennettu, ja sen koko on julkisesti tiedossa: 4 MW, 50 km kaivoja ja 2 400 m² paneeleja. Saman talon kirjastossa kokoontuivat ALLIANCE-hankkeen tiedonvaihtopäivien osallistujat helmikuussa 2023.',
        'Mitattuja säästöjä ei tässä esitetä, koska käytetyissä lähteissä niitä ei ole. Siksi näytön taso on merkitty matalaksi.',
      ),
      challengesEncountered:
        'Kaivojen poraus on sovitettava rakennustyömaan aikatauluun, sillä rakennuksen alle ei enää myöhemmin pääse. Kallion lämpötila on pidettävä tasapainossa vuodesta toiseen; jos lämmitys vie enemmän kuin jäähdytys palauttaa, varasto hiipuu.',
      successFactors: list(
        'Energiaratkaisu päätetään ennen rakennuksen suunnittelua, ei sen jälkeen.',
        'Lämmityksen ja jäähdytyksen tarve täydentävät toisiaan samassa talossa.',
        'Laitoksella on ammattimainen käyttäjä.',
      ),
      enablingConditions:
        'Ehjä kallioperä, tontti jolle kaivot mahtuvat, lupakäytäntö joka tuntee suuret kaivokentät, sekä sähköverkko joka kestää lämpöpumppujen huipputehon.',
      transferPotential:
        'Periaate siirtyy hyvin kohteisiin, joissa on samaan aikaan lämmitys- ja jäähdytystarvetta: sairaaloihin, jäähalleihin, elintarviketeollisuuteen. Maaperä ratkaisee tekniikan – sedimenttimaalla sama ajatus toteutetaan pohjavedellä tai matalammilla kaivoilla.',
      transferTips: list(
        'Tee lämpötase koko vuodelle ennen kuin lasket kaivojen määrän.',
        'Varaa tilaa mittareille; ilman niitä et voi osoittaa tulosta.',
        'Sovi kirjallisesti, kuka hoitaa laitosta kymmenen vuoden päästä.',
        'Näytä energia kävijöille – kirjasto on parempi paikka kuin konehuone.',
      ),
    },
    en: {
      title: 'Lippulaiva: a shopping centre heated and cooled from its own bedrock',
      summary:
        'Lippulaiva in Espoonlahti makes its energy on the spot: a ground heat plant of 4 megawatts, 50 kilometres of boreholes and 2,400 square metres of solar panels. It is one of the examples of the SPARCS project, and the same building houses a library.',
      problemAddressed: paragraphs(
        'A shopping centre is an awkward user of energy: it needs heat and cold at the same time, because the refrigerators of its shops run in winter too. The usual way is to blow the waste heat out and buy new heat instead.',
        'Heat from bedrock has long served detached houses. On the scale of a large property the questions are whether the plot is big enough, whether the rock recovers, and who bears the risk of the investment.',
      ),
      objectives: list(
        'produce most of the heating and cooling on the plot',
        'recover the waste heat of the shops’ refrigeration',
        'prove the solution in a building large enough to be compared with others',
        'make energy visible to residents in a place they visit anyway',
      ),
      solution: paragraphs(
        'Boreholes of 50 kilometres in all were drilled into the bedrock. The rock serves as a store: in summer heat is moved into it, in winter it is taken back. The heat pumps have an output of 4 megawatts, and 2,400 square metres of solar panels supply part of the electricity.',
        'The site belongs to SPARCS, a project that began in 2019. Espoo and Leipzig are its lighthouse cities, and fellow cities judge what they can put to use at home.',
      ),
      stakeholders:
        'The owner of the property and the builder of the energy plant, the City of Espoo as planner and project partner, the partners of SPARCS, the library and its visitors.',
      beneficiaries:
        'Users of the building, for whom the price of energy becomes more predictable; people living nearby; other property owners, who gain a point of comparison.',
      resourcesNeeded:
        'Studies of soil and rock, drilling permits, room for heat pumps, automation that runs heating, cooling and storage as one system, and an energy company or other body that takes care of the plant for decades. The sources do not state the investment.',
      evidenceOfSuccess: paragraphs(
        'The plant is built and its size is public: 4 MW, 50 km of boreholes and 2,400 m² of panels. In the library of the same building the participants of the ALLIANCE exchange days met in February 2023.',
        'No measured savings are given here, because the sources used contain none. That is why the level of evidence is marked low.',
      ),
      challengesEncountered:
        'Drilling has to fit the timetable of the building site, because nobody gets underneath the building later. The temperature of the rock must stay in balance year after year: if heating takes more than cooling returns, the store runs down.',
      successFactors: list(
        'The energy solution is decided before the building is designed, not afterwards.',
        'Demand for heating and for cooling complement one another in the same house.',
        'The plant has a professional operator.',
      ),
      enablingConditions:
        'Sound bedrock, a plot with room for the boreholes, permit practice that knows large borehole fields, and an electricity grid that can bear the peak of the heat pumps.',
      transferPotential:
        'The principle travels well to places that need heating and cooling at once: hospitals, ice rinks, the food industry. The ground decides the technique; on sediment the same idea is carried out with groundwater or shallower wells.',
      transferTips: list(
        'Draw up the heat balance of a whole year before counting boreholes.',
        'Leave room for meters; without them no result can be shown.',
        'Agree in writing who will run the plant in ten years.',
        'Show the energy to visitors: a library is a better place for it than a machine room.',
      ),
    },
    de: {
      title: 'Lippulaiva: ein Einkaufszentrum heizt und kühlt mit dem eigenen Felsgrund',
      summary:
        'Das Zentrum Lippulaiva in Espoonlahti erzeugt seine Energie vor Ort: eine Erdwärmeanlage mit 4 Megawatt, 50 Kilometer Bohrungen und 2.400 Quadratmeter Solarmodule. Es gehört zu den Beispielen des Projekts SPARCS; im selben Haus liegt eine Bibliothek.',
      problemAddressed:
        'Ein Einkaufszentrum ist ein schwieriger Energieverbraucher: Es braucht Wärme und Kälte gleichzeitig, denn die Kühlgeräte der Läden laufen auch im Winter. Üblicherweise bläst man die Abwärme ins Freie und kauft neue Wärme ein. Im Maßstab eines Großgebäudes ist offen, ob das Grundstück reicht, ob sich der Fels erholt und wer das Investitionsrisiko trägt.',
      solution: paragraphs(
        'In den Fels wurden insgesamt 50 Kilometer gebohrt. Der Fels dient als Speicher: Im Sommer wird Wärme eingelagert, im Winter entnommen. Die Wärmepumpen leisten 4 Megawatt, 2.400 Quadratmeter Solarmodule liefern einen Teil des Stroms.',
        'Der Standort gehört zum Projekt SPARCS, das 2019 begann. Espoo und Leipzig sind dessen Leuchtturmstädte; Partnerstädte prüfen, was sich bei ihnen umsetzen lässt.',
      ),
      transferTips: list(
        'Die Wärmebilanz für ein ganzes Jahr aufstellen, bevor die Zahl der Bohrungen feststeht.',
        'Platz für Zähler vorsehen; ohne sie lässt sich kein Ergebnis belegen.',
        'Schriftlich festhalten, wer die Anlage in zehn Jahren betreibt.',
        'Die Energie den Gästen zeigen: Eine Bibliothek eignet sich besser als ein Maschinenraum.',
      ),
    },
  },
};
