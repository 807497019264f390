import type { DemoLesson } from '../demo-knowledge.types.js';
import { example, list } from '../text.js';

/** Lessons of the two cities that do not exist: most of them are about what failed. */
export const followerLessons: readonly DemoLesson[] = [
  {
    slug: 'brzozogrod-a-board-without-anything-to-decide',
    city: 'brzozogrod',
    originalLocale: 'en',
    outcome: 'NEGATIVE',
    happenedOn: '2025-05-26',
    invented: true,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance'],
    sdgs: [16, 17],
    sources: [],
    from: { transfer: 'brzozogrod-success-board', practice: 'mannheim-success-board' },
    texts: {
      en: {
        title: 'We built the board before there was anything to decide',
        whatHappened: example(
          'en',
          'We took over the quick release of agreements and set dates for a board of directors. At the first meeting two agreements lay on the table, at the second none. From the third on directors sent deputies, and in spring the board was dissolved.',
        ),
        why: 'The procedure we admired solves a queue. We had none: nobody in our town was yet going out to win partners, so nothing needed to be released. We copied the part that could be decided on paper and left out the people who make the telephone calls.',
        recommendation: list(
          'Ask of every practice which problem it solves, and whether you have that problem.',
          'Begin with the person who wins partners; build the board when the first queue appears.',
          'End a body that has nothing to do, and say so in public.',
        ),
      },
      de: {
        title: 'Das Gremium stand, bevor es etwas zu entscheiden gab',
        whatHappened: example(
          'de',
          'Wir übernahmen die schnelle Freigabe von Vereinbarungen und legten Termine für ein Gremium der Amtsleitungen fest. In der ersten Sitzung lagen zwei Vereinbarungen vor, in der zweiten keine. Ab der dritten kamen Stellvertretungen, im Frühjahr wurde das Gremium aufgelöst.',
        ),
        why: 'Das Verfahren, das uns gefiel, löst einen Stau auf. Wir hatten keinen: Bei uns ging noch niemand hinaus, um Partner zu gewinnen, also gab es nichts freizugeben. Übernommen haben wir, was sich auf Papier beschließen lässt, und weggelassen die Menschen, die telefonieren.',
        recommendation: list(
          'Bei jeder Praktik fragen, welches Problem sie löst und ob man dieses Problem hat.',
          'Mit der Person anfangen, die Partner gewinnt; das Gremium kommt mit dem ersten Stau.',
          'Ein Gremium ohne Aufgabe beenden und das öffentlich sagen.',
        ),
      },
    },
  },
  {
    slug: 'merelaane-the-system-came-before-the-plan',
    city: 'merelaane',
    originalLocale: 'en',
    outcome: 'NEGATIVE',
    happenedOn: '2024-10-21',
    invented: true,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance', 'green-and-social-procurement'],
    sdgs: [12, 16],
    sources: [],
    from: { transfer: 'merelaane-climate-watch', practice: 'espoo-climate-watch' },
    texts: {
      en: {
        title: 'We bought the system before we had split the plan',
        whatHappened: example(
          'en',
          'We wanted a public climate watch and ordered the software first, because the grant had to be spent by the end of the year. Then the plan was entered as it stood, with actions such as “promote sustainable mobility”. Nobody could say whether that was done, and after a summer without updates we took the site down.',
        ),
        why: 'The work is not the website but the cutting: turning broad intentions into actions that somebody can finish. That work needs the departments and takes months. The advice stood in the practice we had read; the deadline of the grant was louder.',
        recommendation: list(
          'Split the plan in a spreadsheet, and publish the spreadsheet.',
          'Buy nothing before every action has one person responsible who has agreed.',
          'Ask the funder to move the deadline; ours would have done so.',
        ),
      },
      fi: {
        title: 'Ostimme järjestelmän ennen kuin ohjelma oli pilkottu',
        whatHappened: example(
          'fi',
          'Halusimme julkisen ilmastovahdin ja tilasimme ensin ohjelmiston, koska avustus oli käytettävä vuoden loppuun mennessä. Sitten ohjelma syötettiin sellaisenaan, mukana toimia kuten ”edistetään kestävää liikkumista”. Kukaan ei osannut sanoa, oliko se tehty. Päivityksettömän kesän jälkeen suljimme sivuston.',
        ),
        why: 'Varsinainen työ ei ole verkkosivu vaan pilkkominen: väljistä aikomuksista tehdään toimia, jotka joku voi saada valmiiksi. Siihen tarvitaan toimialat, ja se vie kuukausia. Neuvo luki käytännössä, johon olimme tutustuneet, mutta avustuksen määräaika puhui kovempaa.',
        recommendation: list(
          'Pilko ohjelma taulukkoon ja julkaise taulukko.',
          'Älä osta mitään ennen kuin jokaisella toimella on vastuuhenkilö, joka on siihen suostunut.',
          'Pyydä rahoittajalta lisäaikaa; meille se olisi myönnetty.',
        ),
      },
      sv: {
        title: 'Vi köpte systemet innan vi hade delat upp programmet',
        whatHappened: example(
          'sv',
          'Vi ville ha en offentlig klimatvakt och beställde programvaran först, eftersom bidraget måste användas före årets slut. Sedan matades programmet in som det var, med åtgärder som ”främja hållbar mobilitet”. Ingen kunde säga om det var gjort, och efter en sommar utan uppdateringar stängde vi sidan.',
        ),
        why: 'Arbetet är inte webbplatsen utan uppdelningen: att göra breda avsikter till åtgärder som någon kan bli klar med. Det kräver förvaltningarna och tar månader. Rådet stod i det exempel vi hade läst, men bidragets tidsfrist hördes bättre.',
        recommendation: list(
          'Dela upp programmet i ett kalkylblad och publicera kalkylbladet.',
          'Köp ingenting förrän varje åtgärd har en ansvarig som har sagt ja.',
          'Be finansiären flytta tidsfristen; vår hade gjort det.',
        ),
      },
    },
  },
  {
    slug: 'merelaane-a-call-within-two-days',
    city: 'merelaane',
    originalLocale: 'en',
    outcome: 'POSITIVE',
    happenedOn: '2025-06-09',
    invented: true,
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['sme-transformation', 'stakeholder-engagement'],
    sdgs: [13, 17],
    sources: [],
    from: {
      transfer: 'merelaane-three-questions',
      challenge: 'merelaane-a-questionnaire-nobody-finishes',
      practice: 'umea-three-questions',
    },
    texts: {
      en: {
        title: 'A call within two days is worth more than a good form',
        whatHappened: example(
          'en',
          'We replaced a long questionnaire by three questions and promised to call everybody who answers within two working days. Firms that had never replied to us signed up, among them a garage and two farms. Several told us they had only wanted to see whether somebody would really call.',
        ),
        why: 'The short form lowers the threshold, but the call is what makes the promise mutual: the town keeps its word first. And in a conversation people name the problem they really have, which no form had asked for.',
        recommendation: list(
          'Promise only as many calls as you can make; open the sign-up in stages if need be.',
          'Ask for a telephone number before an e-mail address.',
          'Write the answers down yourself and send them back for a check.',
        ),
      },
      fi: {
        title: 'Soitto kahden päivän sisällä on hyvää lomaketta arvokkaampi',
        whatHappened: example(
          'fi',
          'Korvasimme pitkän kyselyn kolmella kysymyksellä ja lupasimme soittaa kahden työpäivän kuluessa jokaiselle vastanneelle. Mukaan tuli yrityksiä, jotka eivät olleet koskaan vastanneet meille, muun muassa korjaamo ja kaksi maatilaa. Moni kertoi halunneensa vain nähdä, soittaako joku todella.',
        ),
        why: 'Lyhyt lomake madaltaa kynnystä, mutta vasta soitto tekee lupauksesta molemminpuolisen: kaupunki pitää sanansa ensin. Keskustelussa ihmiset kertovat myös todellisen ongelmansa, jota mikään lomake ei ollut kysynyt.',
        recommendation: list(
          'Lupaa vain niin monta soittoa kuin ehdit; avaa ilmoittautuminen tarvittaessa erissä.',
          'Kysy puhelinnumero ennen sähköpostiosoitetta.',
          'Kirjaa vastaukset itse ja lähetä ne tarkistettaviksi.',
        ),
      },
    },
  },
  {
    slug: 'brzozogrod-a-heat-plan-for-an-average-winter',
    city: 'brzozogrod',
    originalLocale: 'en',
    outcome: 'NEGATIVE',
    happenedOn: '2025-01-20',
    invented: true,
    policyAreas: ['CLEAN_ENERGY'],
    themes: ['green-infrastructure', 'urban-governance'],
    sdgs: [7, 11, 13],
    sources: [],
    from: { challenge: 'brzozogrod-coal-on-the-coldest-day', transfer: 'brzozogrod-coal-free-heating' },
    texts: {
      en: {
        title: 'Our heat plan was drawn for an average winter',
        whatHappened: example(
          'en',
          'The first draft for leaving coal was calculated with the mean of ten winters, and on paper it added up. In the public hearing the head of the boiler house asked about one night he remembered. The draft had no answer, and the newspaper wrote that the town wanted to let people freeze. The council sent the draft back.',
        ),
        why: 'Averages are what energy plans are usually made of, because yearly balances decide on cost and emissions. Trust is decided by the worst night. The people who knew that night had not been asked, since they were thought to be against the plan.',
        recommendation: list(
          'Show the coldest recorded day first, and the yearly balance second.',
          'Invite the operating staff before the draft, not to the hearing.',
          'Keep an old boiler as reserve for the first winters, and name the day when it goes.',
        ),
      },
      de: {
        title: 'Unser Wärmeplan galt für einen durchschnittlichen Winter',
        whatHappened: example(
          'de',
          'Der erste Entwurf für den Kohleausstieg rechnete mit dem Mittel aus zehn Wintern und ging auf dem Papier auf. In der Anhörung fragte der Leiter des Heizwerks nach einer Nacht, an die er sich erinnerte. Der Entwurf hatte keine Antwort, und die Zeitung schrieb, die Stadt wolle die Leute frieren lassen. Der Rat gab den Entwurf zurück.',
        ),
        why: 'Energiepläne bestehen meist aus Mittelwerten, weil die Jahresbilanz über Kosten und Emissionen entscheidet. Über das Vertrauen entscheidet die schlimmste Nacht. Wer diese Nacht kannte, war nicht gefragt worden, weil man ihn für einen Gegner des Plans hielt.',
        recommendation: list(
          'Zuerst den kältesten gemessenen Tag zeigen, dann die Jahresbilanz.',
          'Das Betriebspersonal vor dem Entwurf einladen, nicht erst zur Anhörung.',
          'Einen alten Kessel für die ersten Winter als Reserve behalten und den Tag nennen, an dem er verschwindet.',
        ),
      },
    },
  },
  {
    slug: 'merelaane-free-advice-reached-the-ready',
    city: 'merelaane',
    originalLocale: 'en',
    outcome: 'NEGATIVE',
    happenedOn: '2025-03-17',
    invented: true,
    policyAreas: ['BUILDING', 'CLEAN_ENERGY'],
    themes: ['stakeholder-engagement'],
    sdgs: [1, 7, 10],
    sources: [],
    from: { challenge: 'mannheim-voices-missing-at-the-table', practice: 'mannheim-social-economy-partner' },
    texts: {
      en: {
        title: 'Free energy advice reached those who needed it least',
        whatHappened: example(
          'en',
          'For one winter an adviser visited homes free of charge, on request through the town’s website. All appointments were taken within a week, nearly all of them by owners of newer houses who had questions about solar panels. From the old wooden blocks by the harbour came not a single request.',
        ),
        why: 'Free of charge is not the same as within reach. One had to know of the offer, use the website, be at home by day and dare to let the town into one’s flat. Nobody whom people in the blocks trust had been asked to take part.',
        recommendation: list(
          'Decide first who is to be reached, and measure that, not the number of visits.',
          'Give the first half of the appointments to a partner whom these people trust.',
          'Go from door to door in the coldest buildings instead of waiting for requests.',
        ),
      },
    },
  },
];
