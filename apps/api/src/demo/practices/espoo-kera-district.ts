import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooKeraDistrict: DemoPractice = {
  slug: 'espoo-kera-district',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'fi',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: ['Kaupungin talousarvio', 'Yksityiset investoinnit', 'Ulkopuolinen hankerahoitus'],
  maturity: 'PILOT',
  evidenceLevel: 'CLAIMED',
  replicability: 'MEDIUM',
  policyAreas: ['CIRCULAR_ECONOMY', 'BUILDING', 'CLEAN_ENERGY', 'MOBILITY'],
  themes: ['green-infrastructure', 'urban-governance', 'sme-transformation'],
  sdgs: [9, 11, 12, 13],
  mainOrganisation: 'city-of-espoo',
  partners: ['sparcs-consortium'],
  location: { name: 'Kera, Espoo' },
  measuredResults: [],
  sources: ['kera', 'sparcs', 'exchangeEspoo'],
  texts: {
    fi: {
      title: 'Kera: kaupunginosa kiertotalouden kokeilualustana',
      summary:
        'Keraan suunnitellaan kaupunginosaa 14 000 asukkaalle ja 10 000 työpaikalle. Alue on samalla paikka, jossa kiertotalouden, energian ja liikkumisen ratkaisuja kokeillaan yhdessä maanomistajien ja yritysten kanssa ennen kuin ne vakiintuvat osaksi rakentamista.',
      problemAddressed: paragraphs(
        'Uusi kaupunginosa lukitsee päästöt vuosikymmeniksi. Kun kadut, talot ja lämmitys on rakennettu, niitä ei enää muuteta kestävyysohjelmalla.',
        'Vanha yritys- ja varastoalue on erityisen vaikea: maa on monen omistajan hallussa, purettavaa on paljon, ja rakentaminen etenee pitkän ajan kuluessa. Jos yhteisiä pelisääntöjä ei ole, jokainen kortteli optimoi itsensä.',
      ),
      objectives: list(
        'koti 14 000 asukkaalle ja työpaikka 10 000 ihmiselle alueella, joka perustuu kiertotalouteen',
        'yhteiset tavoitteet maanomistajien ja rakentajien kanssa ennen rakentamista',
        'kokeilut, joista opitaan ajoissa seuraavia kortteleita varten',
        'ratkaisut, jotka toimivat myös muissa kaupunginosissa',
      ),
      solution: paragraphs(
        'Espoo käyttää Keraa kehitysalustana: energiaa, liikkumista, materiaalien kiertoa ja tyhjien tilojen väliaikaista käyttöä kokeillaan oikeassa ympäristössä. Kera on yksi kohteista, joiden kautta kaupunki on mukana SPARCS-hankkeessa.',
        'Toinen puoli on sopiminen. Kun yksityiset omistavat maan, kaupunki ei voi määrätä kestävyyttä, mutta se voi sopia siitä kehittämissitoumuksella. Espoo esitteli Keran kehittämissitoumuksen ALLIANCE-vaihtopäivillä helmikuussa 2023.',
      ),
      stakeholders:
        'Maanomistajat ja rakennuttajat, Espoon kaupunki kaavoittajana ja koordinoijana, energia- ja liikkumispalvelujen tuottajat, tutkimuslaitokset, tilojen väliaikaiset käyttäjät ja tulevat asukkaat.',
      beneficiaries:
        'Tulevat 14 000 asukasta ja 10 000 työntekijää; yritykset, jotka saavat paikan näyttää ratkaisunsa; kaupungin muut aluehankkeet, jotka ottavat opit käyttöön.',
      resourcesNeeded:
        'Alueelle nimetty koordinaattori, joka pysyy tehtävässä vuosia; hankerahoitusta kokeiluihin; juridista osaamista sitoumusten kirjoittamiseen; tiloja, jotka voi avata väliaikaiskäyttöön ennen purkamista.',
      evidenceOfSuccess: paragraphs(
        'Alue on vasta rakentumassa, joten tuloksia ei voi vielä mitata. Luvut 14 000 ja 10 000 ovat tavoitteita, eivät toteumia.',
        'Näyttöä on toistaiseksi toimintatavasta: yhteisistä tavoitteista on sovittu, ja niitä on voitu esitellä muille kaupungeille.',
      ),
      challengesEncountered:
        'Pitkä aikajänne syö sitoutumista. Suhdanteet siirtävät rakentamista, omistajat vaihtuvat, ja kokeilun tulos voi vanhentua ennen kuin sille on kortteli. Väliaikaiskäyttö puolestaan synnyttää yhteisön, joka ei halua lähteä.',
      successFactors: list(
        'Tavoitteista sovitaan silloin, kun kaava vielä antaa liikkumavaraa.',
        'Sitoumus koskee tuloksia, ei yksittäisiä teknisiä ratkaisuja.',
        'Kokeilut kytketään seuraavan korttelin suunnittelun aikatauluun.',
        'Yksi taho pitää muistia: mitä kokeiltiin ja mitä siitä tuli.',
      ),
      enablingConditions:
        'Raideliikenteen äärellä oleva alue, kaavoitusmonopoli, maanomistajien halu nostaa alueen arvoa sekä ulkopuolinen rahoitus kokeiluille.',
      transferPotential:
        'Sitoumusmalli sopii kaupungeille, jotka eivät omista kehitettävää maata. Kokeilualustana toimii mikä tahansa alue, jossa muutos kestää vuosia – myös saneerattava lähiö.',
      transferTips: list(
        'Kirjoita sitoumus niin, että sen toteutumisen voi tarkistaa rakennusluvan yhteydessä.',
        'Sovi väliaikaiskäytön päättymisestä ennen kuin se alkaa.',
        'Erota tavoite ja toteuma kaikessa viestinnässä.',
        'Pidä luettelo kokeiluista, myös niistä jotka lopetettiin.',
      ),
    },
    en: {
      title: 'Kera: a district as a test bed for the circular economy',
      summary:
        'Kera is planned as a district for 14,000 residents and 10,000 jobs. It is also where solutions for circular economy, energy and mobility are tried out together with landowners and companies, before they become part of ordinary building.',
      problemAddressed: paragraphs(
        'A new district locks emissions in for decades. Once streets, houses and heating are built, no sustainability programme will change them.',
        'A former business and warehouse area is harder still: the land has many owners, much has to be demolished, and construction takes a long time. Without common rules each block optimises itself.',
      ),
      objectives: list(
        'homes for 14,000 residents and jobs for 10,000 people in an area built on circular economy',
        'shared goals with landowners and builders before construction',
        'trials that teach something in time for the next blocks',
        'solutions that work in other districts too',
      ),
      solution: paragraphs(
        'Espoo uses Kera as a development platform: energy, mobility, the cycle of materials and the temporary use of empty halls are tested in a real place. Kera is one of the sites through which the city takes part in SPARCS.',
        'The other half is agreement. Where land is private, a city can’t order sustainability, but it can agree on it in a development commitment. Espoo presented the commitment for Kera at the ALLIANCE exchange days in February 2023.',
      ),
      stakeholders:
        'Landowners and developers, the City of Espoo as planner and coordinator, providers of energy and mobility, research institutes, temporary users of the halls and future residents.',
      beneficiaries:
        'The future 14,000 residents and 10,000 workers; companies that gain a place to show their solutions; other development areas of the city, which take over the lessons.',
      resourcesNeeded:
        'A coordinator for the area who stays for years; project funding for trials; legal skill for writing commitments; premises that can be opened for temporary use before demolition.',
      evidenceOfSuccess: paragraphs(
        'The area is only being built, so results can’t be measured yet. The figures 14,000 and 10,000 are goals, not outcomes.',
        'So far the evidence concerns the way of working: shared goals have been agreed, and it has been possible to present them to other cities.',
      ),
      challengesEncountered:
        'The long horizon wears commitment down. The economy delays construction, owners change, and the result of a trial may age before there is a block to use it in. Temporary use, in turn, gives rise to a community that does not want to leave.',
      successFactors: list(
        'Goals are agreed while the plan still leaves room to move.',
        'The commitment concerns results, not single technical solutions.',
        'Trials are tied to the timetable of the next block.',
        'One body keeps the memory: what was tried and what came of it.',
      ),
      enablingConditions:
        'A location on a railway, the city’s planning monopoly, landowners who wish to raise the value of the area, and outside funding for trials.',
      transferPotential:
        'The commitment suits cities that don’t own the land they want to develop. Any area whose change takes years can serve as a test bed, including a housing estate under renovation.',
      transferTips: list(
        'Write the commitment so that it can be checked when the building permit is granted.',
        'Agree on the end of temporary use before it begins.',
        'Keep goals and outcomes apart in everything you publish.',
        'Keep a list of trials, including those that were stopped.',
      ),
    },
    sv: {
      title: 'Kera: en stadsdel som försöksplattform för cirkulär ekonomi',
      summary:
        'Kera planeras för 14 000 invånare och 10 000 arbetsplatser. Området är samtidigt en plats där lösningar för cirkulär ekonomi, energi och mobilitet prövas tillsammans med markägare och företag innan de blir en del av det vanliga byggandet.',
      problemAddressed:
        'En ny stadsdel låser fast utsläppen i årtionden. När gator, hus och uppvärmning väl är byggda förändras de inte av något hållbarhetsprogram. Ett gammalt företags- och lagerområde är särskilt svårt: marken har många ägare, mycket ska rivas och byggandet tar lång tid. Utan gemensamma spelregler optimerar varje kvarter sig självt.',
      solution: paragraphs(
        'Esbo använder Kera som utvecklingsplattform: energi, mobilitet, materialkretslopp och tillfällig användning av tomma lokaler prövas i en verklig miljö. Kera är en av de platser genom vilka staden deltar i SPARCS.',
        'Den andra halvan är att komma överens. Där marken är privat kan staden inte beordra hållbarhet, men den kan avtala om den i ett utvecklingsåtagande. Esbo presenterade åtagandet för Kera under ALLIANCE-dagarna i februari 2023.',
      ),
    },
  },
};
