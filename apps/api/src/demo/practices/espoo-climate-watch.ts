import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooClimateWatch: DemoPractice = {
  slug: 'espoo-climate-watch',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'fi',
  startedOn: '2022-09-28',
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'MONITORED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION'],
  themes: ['urban-governance', 'stakeholder-engagement'],
  sdgs: [11, 13, 16],
  mainOrganisation: 'city-of-espoo',
  partners: ['espoo-sustainable-development-competence-centre'],
  location: null,
  measuredResults: [
    {
      quantity: {
        fi: 'Ilmastovahdissa seuratut toimenpiteet',
        sv: 'Åtgärder som följs i Klimatvakten',
        de: 'In der Klimawacht verfolgte Maßnahmen',
        en: 'Actions followed in the climate watch',
      },
      unit: '{actions}',
      before: null,
      after: '111',
      period: null,
      source: 'espooTarget',
    },
  ],
  sources: ['climateWatch', 'espooTarget'],
  texts: {
    fi: {
      title: 'Ilmastovahti: kaupungin ilmastotoimet kaikkien nähtävillä',
      summary:
        'Espoon ilmastovahti kertoo verkossa, mitä kaupunki on luvannut tehdä ilmaston hyväksi, miten työ etenee ja mitä vaikutusta sillä on. Energia- ja ilmasto-ohjelman 80 toimesta on syntynyt 111 seurattavaa toimenpidettä, ja tiedot päivitetään vähintään kerran vuodessa.',
      problemAddressed: paragraphs(
        'Ilmasto-ohjelma on tavallisesti pitkä asiakirja, joka hyväksytään kerran ja luetaan harvoin. Asukas ei saa siitä selville, onko luvattu asia tehty, eikä valtuutettu näe, mikä on jäänyt jälkeen.',
        'Myös kaupungin sisällä tieto hajoaa: jokainen yksikkö pitää omaa luetteloaan, ja vuosiraportti kootaan käsin sähköposteista.',
      ),
      objectives: list(
        'näyttää jokaisen ilmastotoimen tila yhdessä paikassa',
        'kertoa, kuka toimesta vastaa ja milloin tietoa on viimeksi päivitetty',
        'tehdä seurannasta osa tavallista työtä vuosiraportin sijaan',
        'antaa asukkaille ja medialle sama tieto kuin päättäjille',
      ),
      solution: paragraphs(
        'Ohjelman 80 melko laajaa toimea pilkottiin 111 toimenpiteeksi, jotka ovat niin pieniä, että niiden valmistumisen voi todeta. Jokaisesta kerrotaan sisältö, eteneminen ja vaikutus.',
        'Sama palvelu on sekä julkinen verkkosivu että asiantuntijan työväline. Kun vastuuhenkilö päivittää toimenpiteensä, muutos näkyy heti myös asukkaalle – kahta versiota totuudesta ei ole.',
      ),
      stakeholders:
        'Toimenpiteiden vastuuhenkilöt eri toimialoilla, kestävän kehityksen osaamiskeskus palvelun ylläpitäjänä, viestintä sekä valtuutetut ja asukkaat lukijoina.',
      beneficiaries:
        'Asukkaat, järjestöt, toimittajat, opettajat ja tutkijat, jotka voivat tarkistaa väitteet itse. Kaupungin sisällä hyötyvät ne, jotka ennen kokosivat saman tiedon käsin.',
      resourcesNeeded:
        'Sisällöstä vastaava henkilö, jolla on aikaa muistuttaa ja auttaa päivittäjiä; muutama tunti vuodessa jokaiselta vastuuhenkilöltä; verkkopalvelu. Suurin työ on alussa: ohjelman pilkkominen seurattaviksi toimenpiteiksi.',
      evidenceOfSuccess: paragraphs(
        'Palvelu on käytössä, ja siinä seurataan 111 toimenpidettä, jotka on johdettu ohjelman 80 toimesta. Tiedot päivitetään vähintään vuosittain.',
        'Se, vähentääkö avoimuus päästöjä, on toinen kysymys. Palvelu mittaa toimien etenemistä; päästöjen kehitys on luettava päästölaskennasta.',
      ),
      challengesEncountered:
        'Vuosi on pitkä aika: toimenpide voi näyttää ajantasaiselta, vaikka tilanne on muuttunut kuukausia sitten. Toinen vaikeus on vaikutus. Moni toimi – neuvonta, kaavoitus, hankinnan ehto – vaikuttaa välillisesti, ja luku on helppo antaa mutta vaikea perustella.',
      successFactors: list(
        'Yksi toimenpide on niin pieni, että siitä voi sanoa ”tehty” tai ”ei tehty”.',
        'Jokaisella toimenpiteellä on nimetty vastuutaho.',
        'Viimeisin päivityspäivä on näkyvissä, myös silloin kun se on kaukana.',
        'Myös myöhästyneet toimet näytetään.',
      ),
      enablingConditions:
        'Hyväksytty energia- ja ilmasto-ohjelma, johto joka hyväksyy keskeneräisen näyttämisen, sekä avoimena lähdekoodina saatava tai muuten jaettava tekninen ratkaisu.',
      transferPotential:
        'Siirrettävyys on hyvä, koska menetelmä ei riipu ohjelman sisällöstä: sen voi ottaa käyttöön mikä tahansa kaupunki, jolla on lista luvatuista toimista. Pienelle kunnalle riittää alkuun taulukko, kunhan se on julkinen ja päivätty.',
      transferTips: list(
        'Pilko ohjelma ennen kuin hankit järjestelmän.',
        'Sovi päivitysväli, joka on tiheämpi kuin vuosi ainakin suurimmille toimille.',
        'Jätä vaikutusluku mieluummin tyhjäksi kuin arvaa se.',
        'Julkaise palvelu keskeneräisenä; lukijat kertovat, mitä puuttuu.',
      ),
    },
    en: {
      title: 'Climate watch: every climate action of the city in public view',
      summary:
        'Espoo’s climate watch shows online what the city has promised to do for the climate, how far each action has come and what effect it has. The 80 actions of the energy and climate plan were turned into 111 that can be followed, and entries are updated at least once a year.',
      problemAddressed: paragraphs(
        'A climate plan is usually a long document, approved once and seldom read. A resident can’t find out from it whether a promise was kept, and a councillor can’t see what has fallen behind.',
        'Inside the city knowledge scatters as well: every unit keeps a list of its own, and the yearly report is pieced together from e-mails.',
      ),
      objectives: list(
        'show the state of every climate action in one place',
        'say who is responsible and when the entry was last updated',
        'make monitoring part of ordinary work instead of a yearly report',
        'give residents and the press the same information as decision makers',
      ),
      solution: paragraphs(
        'The plan’s 80 rather broad actions were split into 111 that are small enough for somebody to say whether they are finished. For each, the watch tells what it contains, how far it has come and what it does.',
        'One service is both the public website and the tool of the experts. When the person in charge updates an action, residents see the change at once: there are no two versions of the truth.',
      ),
      stakeholders:
        'The people in charge of actions in the departments, the competence centre that runs the service, communications, and councillors and residents as readers.',
      beneficiaries:
        'Residents, associations, journalists, teachers and researchers, who can check claims for themselves. Within the city, everybody who used to collect the same facts by hand.',
      resourcesNeeded:
        'One person in charge of content with time to remind and help; a few hours a year from everybody responsible for an action; a web service. Most of the work comes first: cutting the plan into actions that can be followed.',
      evidenceOfSuccess: paragraphs(
        'The service is in use and follows 111 actions derived from the plan’s 80. Entries are updated at least yearly.',
        'Whether openness lowers emissions is another question. The watch measures the progress of actions; the trend of emissions has to be read from the emission inventory.',
      ),
      challengesEncountered:
        'A year is long: an entry may look current although the situation changed months ago. The second difficulty is effect. Much of what a city does (advice, zoning, a clause in a tender) works indirectly, and a figure is easy to give but hard to defend.',
      successFactors: list(
        'An action is small enough to be called done or not done.',
        'Every action names a body responsible.',
        'The date of the last update is visible, even when it is embarrassing.',
        'Late actions are shown too.',
      ),
      enablingConditions:
        'An approved energy and climate plan, a leadership that accepts showing unfinished work, and a technical solution that is open source or otherwise shared.',
      transferPotential:
        'High, because the method does not depend on what the plan contains: any city with a list of promised actions can take it over. A small municipality can start with a spreadsheet, provided it is public and dated.',
      transferTips: list(
        'Split the plan before you buy a system.',
        'Agree on an interval shorter than a year, at least for the largest actions.',
        'Leave the effect empty rather than guess it.',
        'Publish while it is incomplete; readers will tell you what is missing.',
      ),
    },
    sv: {
      title: 'Klimatvakten: stadens alla klimatåtgärder inför öppen ridå',
      summary:
        'Esbos klimatvakt visar på webben vad staden har lovat göra för klimatet, hur långt varje åtgärd har kommit och vilken effekt den har. Energi- och klimatprogrammets 80 åtgärder har blivit 111 som går att följa, och uppgifterna uppdateras minst en gång om året.',
      problemAddressed:
        'Ett klimatprogram är oftast ett långt dokument som godkänns en gång och sällan läses. Invånaren får inte veta om löftet har hållits, och den förtroendevalda ser inte vad som har blivit efter. Inom staden för varje enhet sin egen lista, och årsrapporten plockas ihop ur e-postmeddelanden.',
      solution: paragraphs(
        'Programmets 80 ganska breda åtgärder delades upp i 111 som är så små att man kan säga om de är klara. För var och en framgår innehåll, läge och effekt.',
        'Samma tjänst är både offentlig webbplats och sakkunnigas arbetsredskap. När den ansvariga uppdaterar sin åtgärd syns ändringen genast också för invånarna.',
      ),
      transferTips: list(
        'Dela upp programmet innan ni skaffar ett system.',
        'Kom överens om tätare uppdatering än en gång om året, åtminstone för de största åtgärderna.',
        'Lämna hellre effekten tom än gissa den.',
        'Publicera medan det är ofärdigt; läsarna berättar vad som saknas.',
      ),
    },
    de: {
      title: 'Klimawacht: alle Klimaschutzmaßnahmen der Stadt öffentlich einsehbar',
      summary:
        'Die Klimawacht der Stadt Espoo zeigt im Netz, was die Stadt für das Klima zugesagt hat, wie weit jede Maßnahme ist und was sie bewirkt. Aus den 80 Maßnahmen des Energie- und Klimaplans wurden 111 nachverfolgbare Einträge, die mindestens einmal im Jahr aktualisiert werden.',
      problemAddressed:
        'Ein Klimaplan ist meist ein langes Dokument, das einmal beschlossen und selten gelesen wird. Bürgerinnen und Bürger erfahren daraus nicht, ob eine Zusage eingehalten wurde, und der Rat sieht nicht, was liegen geblieben ist. In der Verwaltung führt jede Stelle ihre eigene Liste, und der Jahresbericht entsteht mühsam aus E-Mails.',
      solution: paragraphs(
        'Die 80 recht breit gefassten Maßnahmen wurden in 111 Einträge zerlegt, die klein genug sind, um als erledigt oder nicht erledigt zu gelten. Zu jedem Eintrag stehen Inhalt, Stand und Wirkung.',
        'Ein und derselbe Dienst ist öffentliche Website und Arbeitswerkzeug der Fachleute. Aktualisiert die zuständige Person ihre Maßnahme, sieht die Öffentlichkeit die Änderung sofort.',
      ),
      transferTips: list(
        'Erst den Plan zerlegen, dann ein System beschaffen.',
        'Zumindest für die größten Maßnahmen kürzere Abstände als ein Jahr vereinbaren.',
        'Die Wirkung lieber offen lassen als schätzen.',
        'Unfertig veröffentlichen: Die Leserinnen und Leser sagen, was fehlt.',
      ),
    },
  },
};
