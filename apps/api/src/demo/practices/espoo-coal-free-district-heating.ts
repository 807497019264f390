import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooCoalFreeDistrictHeating: DemoPractice = {
  slug: 'espoo-coal-free-district-heating',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'fi',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'SCALED',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: ['CLEAN_ENERGY', 'CLIMATE_AMBITION', 'ZERO_POLLUTION'],
  themes: ['green-infrastructure', 'urban-governance'],
  sdgs: [7, 11, 13],
  mainOrganisation: 'city-of-espoo',
  partners: [],
  location: null,
  measuredResults: [],
  sources: ['coalExit', 'espooTarget'],
  texts: {
    fi: {
      title: 'Kivihiilestä luovuttiin Espoon kaukolämmössä',
      summary:
        'Kivihiilen käyttö Espoon kaukolämmön tuotannossa päättyi keväällä 2024. Kaupungin ja energiayhtiön yhteinen suunta, vaiheittainen korvaaminen ja julkinen aikataulu tekivät muutoksesta hallitun – ja opettavat muille, miten lämmön murros järjestetään.',
      problemAddressed: paragraphs(
        'Pohjoisessa kaupungissa lämpö on usein suurin yksittäinen päästölähde, ja kaukolämpöverkko tavoittaa kodit, koulut ja toimistot kerralla. Siksi sen polttoaine ratkaisee enemmän kuin mikään yksittäinen rakennus.',
        'Samasta syystä muutos on vaikea: verkossa on oltava lämpöä kovimpanakin pakkaspäivänä, ja vanha laitos on maksettu.',
      ),
      objectives: list(
        'lopettaa kivihiilen käyttö kaukolämmön tuotannossa',
        'säilyttää toimitusvarmuus kylmimpinä päivinä',
        'tukea kaupungin tavoitetta olla hiilineutraali vuonna 2030',
      ),
      solution: paragraphs(
        'Kaupunki ei omista kaukolämpöä, mutta se on verkon suurin yhteistyökumppani: se kaavoittaa, luvittaa ja ostaa lämpöä omiin rakennuksiinsa. Yhteinen suunta sovittiin kaupungin ja yhtiön välillä, ja sen eteneminen kerrottiin julkisesti.',
        'Hiiltä ei korvata yhdellä laitoksella. Kaukolämpöverkon etu on, että siihen voi liittää monta lähdettä: hukkalämpöä, lämpöpumppuja, sähkökattiloita ja varastoja. Kun korvaavaa tuotantoa oli riittävästi, viimeinen hiiliyksikkö suljettiin keväällä 2024.',
      ),
      stakeholders:
        'Energiayhtiö tuotannon omistajana, Espoon kaupunki kaavoittajana ja asiakkaana, hukkalämmön tuottajat, taloyhtiöt ja muut kaukolämmön asiakkaat.',
      beneficiaries:
        'Kaukolämmön asiakkaat, joiden lämmityksen hiilijalanjälki pienenee ilman omaa remonttia, sekä kaikki, jotka hengittävät kaupungin ilmaa.',
      resourcesNeeded:
        'Suuria investointeja energiayhtiöltä, tontteja ja lupia kaupungilta, sähköverkon liityntätehoa sekä yhteistä ennakointia vuosiksi eteenpäin.',
      evidenceOfSuccess: paragraphs(
        'Tulos on yksiselitteinen: hiilen käyttö kaukolämmön tuotannossa päättyi keväällä 2024.',
        'Kivihiilestä luopuminen ei vielä tarkoita päästötöntä lämpöä. Jäljellä oleva tuotanto ja sähkön alkuperä ratkaisevat loput, ja niitä seurataan kaupungin päästölaskennassa.',
      ),
      challengesEncountered:
        'Aikataulu riippuu asioista, joita kaupunki ei päätä: sähkön hinnasta, verotuksesta, luvista ja siitä, milloin hukkalämmön tuottaja saa oman laitoksensa valmiiksi. Riskinä on korvata yksi polttoaine toisella ja julistaa työ valmiiksi.',
      successFactors: list(
        'Julkinen päättymisvuosi, johon sekä yhtiö että kaupunki olivat sitoutuneet.',
        'Monta pientä lähdettä yhden suuren sijaan.',
        'Korvaava tuotanto ensin, sulkeminen vasta sitten.',
      ),
      enablingConditions:
        'Laaja kaukolämpöverkko, vähähiilinen sähkö, hukkalämmön lähteitä kohtuullisella etäisyydellä sekä valtion päätökset, jotka tekevät hiilestä kannattamattoman.',
      transferPotential:
        'Hyvä kaupungeissa, joissa kaukolämpö on jo olemassa. Muualla siirtyy yhteistyömalli: kaupunki voi vaikuttaa tuotantoon, jota se ei omista, kaavalla, luvilla ja omilla hankinnoillaan.',
      transferTips: list(
        'Kartoita hukkalämpö ennen kuin päätät uudesta laitoksesta.',
        'Sovi julkisesti vuosi, jolloin hiili loppuu, ja kerro vuosittain, ollaanko aikataulussa.',
        'Laske huippukuorma rehellisesti; yksi kylmä päivä voi viedä luottamuksen.',
        'Älä mainosta hiilestä luopumista päästöttömyytenä.',
      ),
    },
    en: {
      title: 'Coal has left Espoo’s district heating',
      summary:
        'Coal ceased to be used for district heating in Espoo in spring 2024. A direction shared by the city and the energy company, step-by-step replacement and a public timetable made the change manageable, and show others how a turn in heating can be organised.',
      problemAddressed: paragraphs(
        'In a northern city heat is often the largest single source of emissions, and a district heating network reaches homes, schools and offices all at once. What fuels it matters more than any one building.',
        'That is also why change is hard: there must be heat in the network on the coldest day, and the old plant has been paid for.',
      ),
      objectives: list(
        'end the use of coal in district heat production',
        'keep supply secure on the coldest days',
        'support the city’s goal of carbon neutrality in 2030',
      ),
      solution: paragraphs(
        'The city does not own the district heating, but it is the network’s most important counterpart: it plans land, grants permits and buys heat for its own buildings. City and company agreed on a common direction and reported on it in public.',
        'Coal is not replaced by one plant. The strength of a network is that many sources can be joined to it: waste heat, heat pumps, electric boilers and stores. When enough of them were in place, the last coal unit was closed in spring 2024.',
      ),
      stakeholders:
        'The energy company as owner of production, the City of Espoo as planner and customer, suppliers of waste heat, housing companies and other customers of district heating.',
      beneficiaries:
        'Customers, whose heating has a smaller carbon footprint without any renovation of their own, and everybody who breathes the city’s air.',
      resourcesNeeded:
        'Large investments by the energy company, sites and permits from the city, capacity in the electricity grid, and joint planning years ahead.',
      evidenceOfSuccess: paragraphs(
        'The outcome is unambiguous: coal stopped being used for district heat in spring 2024.',
        'Leaving coal does not yet mean heat without emissions. The rest depends on remaining production and on where the electricity comes from, and is followed in the city’s emission inventory.',
      ),
      challengesEncountered:
        'The timetable depends on things a city does not decide: the price of electricity, taxes, permits, and when a supplier of waste heat finishes its own plant. The risk is to replace one fuel with another and call the work done.',
      successFactors: list(
        'A public end date that both the company and the city had committed to.',
        'Many small sources instead of one large one.',
        'Replacement first, closure afterwards.',
      ),
      enablingConditions:
        'An extensive network, low-carbon electricity, sources of waste heat within reasonable distance, and national decisions that make coal unprofitable.',
      transferPotential:
        'Good in cities that have district heating. Elsewhere it is the cooperation that travels: a city can influence production it does not own through planning, permits and its own purchases.',
      transferTips: list(
        'Map waste heat before deciding on a new plant.',
        'Agree in public on the year when coal ends, and say every year whether you are on time.',
        'Calculate the peak load honestly; one cold day can cost all trust.',
        'Do not advertise the end of coal as the end of emissions.',
      ),
    },
    de: {
      title: 'Espoos Fernwärme kommt ohne Kohle aus',
      summary:
        'Im Frühjahr 2024 endete in Espoo der Einsatz von Kohle für die Fernwärme. Eine gemeinsame Richtung von Stadt und Energieunternehmen, schrittweiser Ersatz und ein öffentlicher Zeitplan machten den Wandel beherrschbar und zeigen anderen, wie sich eine Wärmewende organisieren lässt.',
      problemAddressed:
        'In einer nördlichen Stadt ist Wärme oft die größte einzelne Emissionsquelle, und ein Fernwärmenetz erreicht Wohnungen, Schulen und Büros auf einmal. Deshalb wiegt sein Brennstoff schwerer als jedes einzelne Gebäude. Aus demselben Grund ist der Wandel schwierig: Auch am kältesten Tag muss Wärme im Netz sein, und die alte Anlage ist abbezahlt.',
      solution: paragraphs(
        'Die Fernwärme gehört nicht der Stadt, aber die Stadt ist ihr wichtigstes Gegenüber: Sie plant Flächen, erteilt Genehmigungen und kauft Wärme für ihre Gebäude. Beide verständigten sich auf eine Richtung und berichteten öffentlich darüber.',
        'Kohle wird nicht durch eine einzige Anlage ersetzt. Die Stärke des Netzes liegt darin, dass sich viele Quellen anschließen lassen: Abwärme, Wärmepumpen, Elektrokessel und Speicher. Als genügend Ersatz bereitstand, wurde im Frühjahr 2024 der letzte Kohleblock geschlossen.',
      ),
      transferTips: list(
        'Erst die Abwärme kartieren, dann über eine neue Anlage entscheiden.',
        'Öffentlich das Jahr des Ausstiegs vereinbaren und jährlich sagen, ob es eingehalten wird.',
        'Die Spitzenlast ehrlich rechnen; ein kalter Tag kann alles Vertrauen kosten.',
        'Das Ende der Kohle nicht als Ende der Emissionen verkaufen.',
      ),
    },
  },
};
