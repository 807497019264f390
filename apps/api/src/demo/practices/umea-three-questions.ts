import type { DemoPractice } from '../demo.types.js';
import { list, paragraphs, steps } from '../text.js';

export const umeaThreeQuestions: DemoPractice = {
  slug: 'umea-three-questions',
  city: 'umea',
  state: 'PUBLISHED',
  originalLocale: 'sv',
  startedOn: null,
  endedOn: null,
  costAmount: null,
  costCurrency: null,
  fundingSources: [],
  maturity: 'IMPLEMENTED',
  evidenceLevel: 'CLAIMED',
  replicability: 'HIGH',
  policyAreas: ['CLIMATE_AMBITION'],
  themes: ['stakeholder-engagement', 'sme-transformation'],
  sdgs: [13, 17],
  mainOrganisation: 'umea-municipality',
  partners: ['umea-climate-roadmap-partnership'],
  location: null,
  measuredResults: [],
  sources: ['umeaJoin'],
  texts: {
    sv: {
      title: 'Tre frågor räcker: en anmälan som även det lilla företaget hinner med',
      summary:
        'Den som vill ansluta till Umeå klimatfärdplan svarar på tre frågor: vilka utmaningar antar ni, vem skriver under och vem är kontaktperson? Tröskeln är låg, men svaren kräver ett beslut i den egna ledningen. Det gör anmälan enkel utan att göra den tom.',
      problemAddressed:
        'Många klimatnätverk börjar med en lång enkät: utsläpp, certifieringar, mål, strategier. Den som har en hållbarhetsavdelning fyller i den, den som har fem anställda gör det inte. Följden blir nätverk för dem som redan är klara.',
      objectives: list(
        'låta organisationer av alla storlekar komma med',
        'få ett beslut på ledningsnivå från första dagen',
        'veta vem man ska ringa',
      ),
      solution: paragraphs(
        'Anmälan består av tre frågor:',
        steps('Vilka av färdplanens utmaningar antar ni?', 'Vem hos er skriver under?', 'Vem är er kontaktperson?'),
        'Den första frågan tvingar fram läsning av färdplanen, den andra ett samtal med ledningen, den tredje ett namn i stället för en allmän adress. Uppgifter om utsläpp hör till den årliga informationen, inte till inträdet.',
      ),
      stakeholders: 'Organisationer som vill ansluta, deras ledning, kommunens samordningsteam som tar emot anmälan.',
      beneficiaries:
        'Små företag och föreningar; samordnaren, som får jämförbara och korta svar; redan anslutna partner, som ser vilka andra som arbetar med samma utmaning.',
      resourcesNeeded: 'Ett webbformulär, en läsbar beskrivning av utmaningarna och en person som svarar inom några dagar.',
      evidenceOfSuccess:
        'Antalet partner steg från 37 till 54 mellan den 1 december 2022 och den 30 november 2023. Hur stor del av ökningen som beror på den enkla anmälan går inte att säga.',
      challengesEncountered:
        'Enkelhet kan missbrukas: det är lätt att kryssa för fem utmaningar. Det märks först ett år senare om något blev gjort. Kontaktpersoner byts ut, och listan måste skötas.',
      successFactors: list(
        'Bara det som används frågas efter.',
        'Frågorna leder till handling hos den som svarar.',
        'Ett svar från en människa, inte bara ett automatiskt mejl.',
      ),
      enablingConditions:
        'Utmaningar som är beskrivna så att en utomstående förstår dem, och en uppföljning efteråt som väger upp den låga tröskeln.',
      transferPotential:
        'Mycket hög – formuläret går att ta över i morgon. Det passar även andra sammanslutningar: mobilitetspakter, återbruksnätverk, matpartnerskap.',
      transferTips: list(
        'Stryk varje fråga vars svar ni inte tänker använda.',
        'Visa vad andra med samma utmaning gör direkt efter anmälan.',
        'Be om en reservkontakt.',
        'Kontrollera kontaktlistan i samband med den årliga informationen.',
      ),
    },
    en: {
      title: 'Three questions are enough: a sign-up that even a small company finds time for',
      summary:
        'Whoever wants to join Umeå’s climate roadmap answers three questions: which challenges do you take on, who signs, and who is the contact? The threshold is low, yet the answers need a decision by the management. That keeps the sign-up simple without making it empty.',
      problemAddressed:
        'Many climate networks begin with a long questionnaire on emissions, certificates, goals and strategies. Whoever has a sustainability department fills it in; whoever has five employees does not. The result is networks for those who are ready already.',
      objectives: list(
        'let organisations of every size take part',
        'obtain a decision by the management from the first day',
        'know whom to call',
      ),
      solution: paragraphs(
        'The sign-up consists of three questions:',
        steps('Which of the roadmap’s challenges do you take on?', 'Who signs for you?', 'Who is your contact?'),
        'The first question makes people read the roadmap, the second makes them talk to the management, and the third gives a name instead of a general address. Emission data belong to the yearly information, not to the entrance.',
      ),
      stakeholders:
        'Organisations that want to join, their management, and the municipality’s coordinating team that receives the sign-up.',
      beneficiaries:
        'Small companies and associations; the coordinator, who gets short and comparable answers; existing partners, who see who else works on the same challenge.',
      resourcesNeeded: 'A web form, a readable description of the challenges and a person who answers within a few days.',
      evidenceOfSuccess:
        'The number of partners rose from 37 to 54 between 1 December 2022 and 30 November 2023. How much of that is due to the simple sign-up can’t be said.',
      challengesEncountered:
        'Simplicity can be abused: ticking five challenges is easy. Whether anything was done shows only a year later. Contacts change, and the list needs care.',
      successFactors: list(
        'Only what is used is asked.',
        'The questions lead to action on the side of whoever answers.',
        'A reply from a human being, not just an automatic e-mail.',
      ),
      enablingConditions:
        'Challenges described so that an outsider understands them, and a follow-up afterwards that makes up for the low threshold.',
      transferPotential:
        'Very high: the form can be taken over tomorrow. It suits other alliances too, such as mobility pacts, reuse networks and food partnerships.',
      transferTips: list(
        'Strike out every question whose answer you do not intend to use.',
        'Right after the sign-up, show what others with the same challenge do.',
        'Ask for a second contact.',
        'Check the list of contacts together with the yearly information.',
      ),
    },
    fi: {
      title: 'Kolme kysymystä riittää: ilmoittautuminen, johon pienikin yritys ehtii',
      summary:
        'Uumajan ilmastotiekarttaan liittyvä vastaa kolmeen kysymykseen: mitkä haasteet otatte vastaan, kuka allekirjoittaa ja kuka on yhteyshenkilö? Kynnys on matala, mutta vastaukset vaativat johdon päätöksen. Näin ilmoittautuminen pysyy helppona muuttumatta tyhjäksi.',
      problemAddressed:
        'Moni ilmastoverkosto alkaa pitkällä kyselyllä: päästöt, sertifikaatit, tavoitteet, strategiat. Se, jolla on kestävyysosasto, täyttää sen; viiden hengen yritys ei. Tuloksena on verkostoja niille, jotka ovat jo valmiita.',
      solution: paragraphs(
        'Ilmoittautumisessa on kolme kysymystä:',
        steps('Mitkä tiekartan haasteet otatte vastaan?', 'Kuka teillä allekirjoittaa?', 'Kuka on yhteyshenkilönne?'),
        'Ensimmäinen kysymys panee lukemaan tiekartan, toinen keskustelemaan johdon kanssa, ja kolmas antaa nimen yleisen osoitteen sijaan. Päästötiedot kuuluvat vuosittaisiin tietoihin, eivät liittymiseen.',
      ),
      transferTips: list(
        'Poista jokainen kysymys, jonka vastausta ette aio käyttää.',
        'Näytä heti ilmoittautumisen jälkeen, mitä muut saman haasteen valinneet tekevät.',
        'Pyydä myös varayhteyshenkilö.',
        'Tarkista yhteystiedot vuosittaisten tietojen yhteydessä.',
      ),
    },
  },
};
