import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooSustainableEspooProgramme: DemoPractice = {
  slug: 'espoo-sustainable-espoo-programme',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'fi',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: ['Kaupungin talousarvio', 'Ulkopuolinen hankerahoitus (useimmat kokeilut)'],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'MONITORED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION', 'CLEAN_ENERGY', 'CIRCULAR_ECONOMY', 'MOBILITY'],
  themes: ['urban-governance', 'stakeholder-engagement'],
  sdgs: [7, 11, 12, 13, 17],
  mainOrganisation: 'city-of-espoo',
  partners: ['espoo-sustainable-development-competence-centre'],
  location: null,
  measuredResults: [],
  sources: ['espooProgramme', 'espooBenefitGoals', 'espooSteeringGroup', 'espooTarget'],
  texts: {
    fi: {
      title: 'Kestävä Espoo: kestävä kehitys poikkihallinnollisena ohjelmana',
      summary:
        'Espoo johtaa kestävän kehityksen työtä valtuustokauden mittaisella ohjelmalla, joka kulkee läpi koko organisaation. Ohjelmalla on valtuuston hyväksymät hyötytavoitteet, ja se kokeilee ratkaisuja pääosin ulkopuolisella rahoituksella. Vuonna 2013 alkanut työ on edennyt kolmannelle kaudelleen.',
      problemAddressed: paragraphs(
        'Hiilineutraalius, kiertotalous ja luonnon monimuotoisuus eivät kuulu millekään yksittäiselle toimialalle. Jos vastuu annetaan yhdelle yksikölle, muut pitävät asiaa hoidettuna; jos se annetaan kaikille, kukaan ei vastaa siitä.',
        'Toinen ongelma on aika. Kestävyystavoitteet ulottuvat vuoteen 2030 ja pidemmälle, mutta talousarvio tehdään vuodeksi ja luottamushenkilöt vaihtuvat valtuustokausittain.',
      ),
      objectives: paragraphs(
        'Valtuusto hyväksyi kauden 2021–2025 hyötytavoitteet 28.2.2022. Niiden taustalla on neljä päämäärää:',
        list(
          'viihtyisä, turvallinen ja luonnonläheinen kaupunki',
          'kansainvälisesti vetovoimainen yrittäjyyden ja innovaatioiden ympäristö',
          'hiilineutraali kaupunki vuonna 2030',
          'taloudellisesti, sosiaalisesti, kulttuurisesti ja ekologisesti kestävä kehitys',
        ),
      ),
      solution: paragraphs(
        'Kestävä Espoo on yksi kauden neljästä poikkihallinnollisesta ohjelmasta. Ohjelma ei ole uusi organisaatio vaan sopimus siitä, mitä toimialat tekevät yhdessä: valtuusto päättää hyötytavoitteista, ohjausryhmä seuraa niitä ja toimialat toteuttavat ne omassa työssään.',
        'Käytännön vetovastuu on kestävän kehityksen osaamiskeskuksella. Se johtaa kaupunkitasoista työtä neljässä asiassa: vähähiilinen liikkuminen, puhdas energia, kiertotalous ja älykäs kaupunki. Useimmat kokeilut ovat ulkopuolisella rahalla toteutettavia hankkeita, joten riski on rajattu ja opit kirjataan hankkeen aikana.',
      ),
      stakeholders:
        'Kaupunginvaltuusto ja ohjausryhmän luottamushenkilöt, kaupungin kaikki toimialat, kestävän kehityksen osaamiskeskus sekä hankkeiden kumppanit: yritykset, tutkimuslaitokset, järjestöt ja asukkaat.',
      beneficiaries:
        'Espoolaiset, joille ohjelma näkyy tavallisissa palveluissa – liikkumisessa, lämmössä ja jätehuollossa. Välillisesti hyötyvät myös yritykset, jotka saavat kaupungista kumppanin uusien ratkaisujen kokeiluun.',
      resourcesNeeded:
        'Pysyvä ydintiimi, joka osaa sekä asiasisällön että hankerahoituksen; ohjausryhmän säännöllinen aika; jokaiselta toimialalta nimetty vastuuhenkilö. Hankkeiden omarahoitusosuudet on varattava talousarvioon ajoissa. Lähteet eivät kerro ohjelman kokonaiskustannuksia.',
      evidenceOfSuccess: paragraphs(
        'Vahvin osoitus on jatkuvuus: ohjelma on säilynyt kolme valtuustokautta ja tavoitteet on hyväksytty valtuustossa, ei vain virkatyönä.',
        'Ilmastotoimien eteneminen on nähtävissä julkisessa ilmastovahdissa. Ohjelman omaa osuutta päästöjen muutokseen ei lähteissä ole erotettu muista tekijöistä, eikä sitä pidä väittää.',
      ),
      challengesEncountered: paragraphs(
        'Poikkihallinnollisuus maksaa aikaa: sama asia käsitellään monessa johtoryhmässä. Hankerahoitus puolestaan houkuttelee tekemään sitä, mihin haku sattuu olemaan auki, ja osaaminen lähtee hankkeen päättyessä, ellei tuloksille ole sovittu omistajaa.',
      ),
      successFactors: list(
        'Tavoitteet päättää valtuusto, joten ne kestävät henkilövaihdokset.',
        'Tavoitteet on kirjoitettu hyötyinä, ei toimenpiteinä – keino voi vaihtua matkan varrella.',
        'Ydintiimi palvelee toimialoja eikä valvo niitä.',
        'Kokeilun alussa sovitaan, kuka ottaa tuloksen käyttöön.',
      ),
      enablingConditions:
        'Valtuustokauden mittainen strategia, johon ohjelma voi kiinnittyä; puolueiden yhteinen halu pitää ohjelma hengissä; mahdollisuus hakea EU- ja kansallista rahoitusta; avoin seurantatieto.',
      transferPotential:
        'Malli sopii kaupungille, jossa toimialat ovat vahvoja ja strategia tehdään kausittain. Pieni kunta saa saman hyödyn kevyemmin: yksi ohjausryhmä, yksi koordinaattori ja muutama valtuuston hyväksymä tavoite riittävät alkuun.',
      transferTips: list(
        'Aloita tavoitteista, jotka valtuusto voi hyväksyä yhdessä kokouksessa.',
        'Nimeä jokaiselle tavoitteelle yksi omistaja, vaikka tekijöitä olisi monta.',
        'Kirjaa ensimmäisenä päivänä, miten ohjelma päättyy: mitä siirtyy linjaorganisaatioon ja milloin.',
        'Käytä hankerahaa kokeiluihin, älä pysyviin tehtäviin.',
      ),
    },
    en: {
      title: 'Sustainable Espoo: one programme across the whole city administration',
      summary:
        'Espoo steers sustainable development through a programme that lasts one council term and cuts across every department. The council itself approves the benefit goals, and most trials run on outside funding. The work began in 2013 and has reached its third term.',
      problemAddressed: paragraphs(
        'Carbon neutrality, circular economy and biodiversity belong to no single department. Give them to one unit and everyone else considers the matter settled; give them to everyone and nobody answers for them.',
        'Time is the second problem. The goals reach to 2030 and beyond, while budgets are made for a year and councillors change with the term.',
      ),
      objectives: paragraphs(
        'On 28 February 2022 the council approved the benefit goals for 2021–2025. Behind them stand four aims:',
        list(
          'a pleasant, safe city close to nature',
          'an internationally attractive place for enterprise and innovation',
          'a carbon-neutral city by 2030',
          'development that is sustainable economically, socially, culturally and ecologically',
        ),
      ),
      solution: paragraphs(
        'Sustainable Espoo is one of four cross-administrative programmes of the term. It is not another organisation but an agreement on what departments do together: the council decides the benefits it wants, a steering group follows them, and the departments deliver them within their ordinary work.',
        'Day-to-day leadership lies with a competence centre for sustainable development. It runs the city-wide work on low-carbon mobility, clean energy, circular economy and the smart city. Most trials are externally funded projects, which limits the risk and makes sure that somebody writes down what was learned.',
      ),
      stakeholders:
        'The city council and the elected members of the steering group, all departments, the competence centre, and the partners of each project: companies, research institutes, associations and residents.',
      beneficiaries:
        'Residents, who meet the programme in ordinary services such as transport, heating and waste. Indirectly also companies, which find in the city a partner for testing what is new.',
      resourcesNeeded:
        'A permanent core team that knows both the subject and project funding; regular time of a steering group; a named counterpart in every department. Own contributions to projects must be in the budget early. The sources do not state what the programme costs in all.',
      evidenceOfSuccess: paragraphs(
        'The strongest evidence is continuity: the programme has survived three council terms, and its goals were approved by the council rather than by officials alone.',
        'Progress of climate action can be followed in the public climate watch. No source separates the programme’s own share of the change in emissions from other causes, so no such share should be claimed.',
      ),
      challengesEncountered:
        'Working across departments costs time, because the same matter passes through several management teams. Project funding tempts a city to do whatever call happens to be open, and knowledge leaves with the project unless the result has an owner.',
      successFactors: list(
        'The council decides the goals, so they outlive changes of staff.',
        'Goals are written as benefits, not as measures: the means may change on the way.',
        'The core team serves departments and does not police them.',
        'Before a trial starts it is agreed who will take the result into use.',
      ),
      enablingConditions:
        'A strategy for the council term that the programme can hook into; a shared wish among parties to keep it alive; access to European and national funding; open data on progress.',
      transferPotential:
        'The model suits cities with strong departments and a strategy written term by term. A small municipality gets the same benefit with less: one steering group, one coordinator and a handful of goals approved by the council are enough to begin.',
      transferTips: list(
        'Begin with goals that the council can approve in a single meeting.',
        'Give each goal one owner, however many people work on it.',
        'Write down on the first day how the programme ends: what moves to the line organisation, and when.',
        'Spend project money on trials, never on permanent tasks.',
      ),
    },
    sv: {
      title: 'Hållbara Esbo: ett program tvärs genom hela förvaltningen',
      summary:
        'Esbo leder arbetet med hållbar utveckling genom ett program som löper en fullmäktigeperiod och går tvärs genom alla sektorer. Fullmäktige godkänner nyttomålen, och de flesta försöken drivs med extern finansiering. Arbetet började 2013 och är inne på sin tredje period.',
      problemAddressed: paragraphs(
        'Kolneutralitet, cirkulär ekonomi och biologisk mångfald hör inte hemma på någon enskild förvaltning. Läggs ansvaret på en enhet anser de övriga att saken är skött; läggs det på alla är det ingen som svarar för det.',
        'Det andra problemet är tiden. Målen sträcker sig till 2030 och längre, medan budgeten görs för ett år och de förtroendevalda byts ut efter perioden.',
      ),
      solution: paragraphs(
        'Hållbara Esbo är ett av periodens fyra sektorsövergripande program. Det är ingen ny organisation utan en överenskommelse om vad sektorerna gör tillsammans: fullmäktige beslutar vilken nytta man vill nå, en styrgrupp följer upp den och sektorerna åstadkommer den i sitt vanliga arbete.',
        'Ett kompetenscentrum för hållbar utveckling leder det stadsövergripande arbetet med koldioxidsnål mobilitet, ren energi, cirkulär ekonomi och den smarta staden. De flesta försöken är externt finansierade projekt. Det begränsar risken och ser till att lärdomarna skrivs ner.',
      ),
      transferTips: list(
        'Börja med mål som fullmäktige kan godkänna på ett enda möte.',
        'Ge varje mål en ägare, hur många som än arbetar med det.',
        'Skriv redan första dagen hur programmet avslutas: vad som går över till linjeorganisationen, och när.',
        'Använd projektpengar till försök, aldrig till permanenta uppgifter.',
      ),
    },
  },
};
