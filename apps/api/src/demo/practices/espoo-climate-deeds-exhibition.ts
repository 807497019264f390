import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs } from '../text.js';

export const espooClimateDeedsExhibition: DemoPractice = {
  slug: 'espoo-climate-deeds-exhibition',
  city: 'espoo',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: '2022-09-28',
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION', 'FARM_TO_FORK', 'MOBILITY'],
  themes: ['stakeholder-engagement'],
  sdgs: [4, 11, 12, 13],
  mainOrganisation: 'city-of-espoo',
  partners: [],
  location: null,
  measuredResults: [],
  sources: ['climateExhibition', 'climateWatch'],
  texts: {
    sv: {
      title: 'Klimatgärningar: en utställning som bjuder in invånarna att handla',
      summary:
        'Esbo visar klimatarbetet i en utställning om klimatgärningar: vad staden gör och vad var och en kan göra i vardagen. Utställningen hänger ihop med klimatvakten, luftkvalitetsdata och ett nyhetsbrev, så att den som blivit nyfiken kan fortsätta följa med.',
      problemAddressed: paragraphs(
        'Tabeller och lägesrapporter når dem som redan är intresserade. Den som aldrig öppnar en webbplats om klimat får ingen bild av vad staden gör, och ännu mindre av vad den egna vardagen betyder.',
        'Dessutom talar klimatkommunikation ofta om vad man ska avstå från. Det väcker motstånd snarare än lust att pröva.',
      ),
      objectives: list(
        'göra stadens klimatarbete synligt på platser där folk ändå rör sig',
        'visa gärningar i stället för förbud',
        'leda vidare till uppgifter som går att kontrollera',
        'nå invånare på mer än ett språk',
      ),
      solution: paragraphs(
        'Utställningen lyfter fram klimatgärningar: vad staden gör för att det ska gå att leva klimatvänligt, och vad invånarna själva kan göra. Den som vill ta över idén kan låta varje gärning svara på tre frågor: vad görs, varför spelar det roll, och vad kan jag själv göra?',
        'Den är ingången till en hel kedja. Den som vill veta mer hittar åtgärderna och deras läge i klimatvakten, kan se hur luftkvaliteten är just nu och beställa nyhetsbrevet. Utställningen behöver därför inte förklara allt, den behöver bara väcka frågan.',
      ),
      stakeholders:
        'Stadens kommunikation och sakkunniga inom hållbar utveckling, bibliotek och andra lokaler som ger plats, skolor som besöker utställningen med klasser, samt invånarna.',
      beneficiaries:
        'Invånare som inte annars söker upp klimatinformation, särskilt barn, familjer och äldre. Lärare får ett färdigt besöksmål för undervisningen.',
      resourcesNeeded:
        'En redaktör som kan skriva kort, en formgivare, texter på finska, svenska och gärna engelska, och lokaler som är öppna på kvällar och helger. Räkna också med tid för att byta ut berättelser som blivit gamla. Källorna uppger ingen kostnad.',
      evidenceOfSuccess:
        'Utställningen är en del av stadens utbud till invånarna. Källorna anger varken besökssiffror eller mätningar av ändrat beteende. Vi redovisar den därför som en god praxis för synlighet, inte som en bevisad utsläppsminskning.',
      challengesEncountered:
        'En utställning blir snabbt inaktuell om ingen äger den efter invigningen. Den som väljer ut gärningarna måste också stå emot frestelsen att bara visa det som lyckats – trovärdigheten kräver att något är ofärdigt.',
      successFactors: list(
        'Korta texter i vardagligt språk, lika bra på alla språk.',
        'Varje gärning går att koppla till en åtgärd i klimatvakten.',
        'Platsen väljs efter människorna, inte efter stadens egna hus.',
        'En namngiven funktion ansvarar för att innehållet hålls aktuellt.',
      ),
      enablingConditions:
        'Öppna uppgifter om stadens åtgärder att hänvisa till, samarbete med bibliotek eller köpcentrum om plats, och en kommunikationsenhet som får skriva om sådant som ännu inte är klart.',
      transferPotential:
        'Lätt att ta över. Innehållet är lokalt, men formen – korta gärningar, tre frågor, en väg vidare – fungerar i varje stad. Två- och flerspråkiga städer kan dessutom låna greppet att skriva texterna parallellt i stället för att översätta i efterhand.',
      transferTips: list(
        'Bestäm vägen vidare innan ni trycker den första skylten.',
        'Låt en skolklass läsa texterna innan de trycks.',
        'Gör utställningen flyttbar och planera nästa plats från början.',
        'Räkna besökare enkelt, men regelbundet; annars vet ni inget efteråt.',
      ),
    },
    en: {
      title: 'Climate deeds: an exhibition that invites residents to act',
      summary:
        'Espoo presents its climate work in an exhibition of climate deeds: what the city does, and what anyone can do in everyday life. It is linked to the climate watch, to air-quality data and to a newsletter, so that whoever becomes curious can keep following.',
      problemAddressed: paragraphs(
        'Tables and progress reports reach people who are interested already. Those who never open a website about climate get no picture of what the city does, and even less of what their own daily life means.',
        'Climate communication also tends to speak of what to give up, which provokes resistance rather than a wish to try.',
      ),
      objectives: list(
        'make climate work visible in places where people are anyway',
        'show deeds instead of bans',
        'lead on to facts that can be checked',
        'reach residents in more than one language',
      ),
      solution: paragraphs(
        'The exhibition brings out climate deeds: what the city does to make a climate-friendly life possible, and what residents can do themselves. Whoever takes the idea over may let each deed answer three questions: what is being done, why does it matter, and what can I do myself?',
        'It is the entrance to a whole chain. Visitors who want to know more find the actions and their state in the climate watch, look up the air quality of the moment, and can order the newsletter. The exhibition therefore need not explain everything; it only has to raise the question.',
      ),
      stakeholders:
        'The city’s communications and sustainability experts, libraries and other places that give room, schools that visit with classes, and residents.',
      beneficiaries:
        'Residents who would not look for climate information otherwise, above all children, families and older people. Teachers gain a ready-made place to visit.',
      resourcesNeeded:
        'An editor who can write short texts, a designer, texts in Finnish, Swedish and preferably English, and rooms that are open in the evening and at weekends. Allow time for replacing stories that have aged. The sources state no cost.',
      evidenceOfSuccess:
        'The exhibition is part of what the city offers to residents. The sources give neither visitor numbers nor measurements of changed behaviour. It is therefore reported here as good practice for visibility, not as a proven reduction of emissions.',
      challengesEncountered:
        'An exhibition dates quickly when nobody owns it after the opening. Whoever selects the deeds must also resist showing only what succeeded: credibility needs something unfinished.',
      successFactors: list(
        'Short texts in plain words, equally good in all languages.',
        'Every deed can be traced to an action in the climate watch.',
        'The place is chosen for the people, not because the city owns the building.',
        'A named role keeps the content up to date.',
      ),
      enablingConditions:
        'Open information about the city’s actions to refer to, an arrangement with libraries or shopping centres for space, and communications staff who may write about things that are not finished.',
      transferPotential:
        'Easy to take over. The content is local, but the form (short deeds, three questions, a way on) works in any city. Bilingual and multilingual cities can also borrow the habit of writing texts side by side instead of translating afterwards.',
      transferTips: list(
        'Decide where the visitor goes next before the first panel is printed.',
        'Let a school class read the texts before they go to print.',
        'Make the exhibition movable and plan the next place from the start.',
        'Count visitors simply but regularly, or you will know nothing afterwards.',
      ),
    },
    fi: {
      title: 'Ilmastotekoja: näyttely, joka kutsuu asukkaat toimimaan',
      summary:
        'Espoo esittelee ilmastotyötään ilmastotekojen näyttelyssä: mitä kaupunki tekee ja mitä jokainen voi tehdä arjessaan. Näyttely liittyy ilmastovahtiin, ilmanlaatutietoon ja uutiskirjeeseen, joten kiinnostunut kävijä voi jatkaa seuraamista.',
      problemAddressed: paragraphs(
        'Taulukot ja tilannekatsaukset tavoittavat ne, joita asia jo kiinnostaa. Se, joka ei koskaan avaa ilmastoaiheista verkkosivua, ei saa käsitystä kaupungin työstä eikä varsinkaan siitä, mitä oma arki merkitsee.',
        'Lisäksi ilmastoviestintä puhuu usein luopumisesta. Se herättää vastustusta pikemmin kuin halua kokeilla.',
      ),
      solution: paragraphs(
        'Näyttely nostaa esiin ilmastotekoja: mitä kaupunki tekee, jotta ilmastoystävällinen arki on mahdollista, ja mitä asukkaat voivat itse tehdä. Idean soveltaja voi antaa jokaisen teon vastata kolmeen kysymykseen: mitä tehdään, miksi sillä on väliä ja mitä voin tehdä itse?',
        'Näyttely on ketjun ensimmäinen lenkki. Lisää kaipaava löytää toimet ja niiden tilanteen ilmastovahdista, näkee senhetkisen ilmanlaadun ja voi tilata uutiskirjeen. Näyttelyn ei siis tarvitse selittää kaikkea – riittää, että se herättää kysymyksen.',
      ),
      transferTips: list(
        'Päätä, minne kävijä ohjataan seuraavaksi, ennen kuin ensimmäinen taulu painetaan.',
        'Anna koululuokan lukea tekstit ennen painamista.',
        'Tee näyttelystä siirrettävä ja suunnittele seuraava paikka heti alussa.',
        'Laske kävijät yksinkertaisesti mutta säännöllisesti.',
      ),
    },
  },
};
