import type { DemoChallenge } from '../demo-knowledge.types.js';
import { example, list, madeUp } from '../text.js';

export const mannheimChallenges: readonly DemoChallenge[] = [
  {
    slug: 'mannheim-effect-of-deals',
    city: 'mannheim',
    originalLocale: 'de',
    publishedOn: '2025-01-20',
    state: 'BEING_ADDRESSED',
    stateNote: madeUp('A one-page follow-up with a single measure a deal is being tried with volunteers among the partners.'),
    stateChangedOn: '2025-03-10',
    solvedBy: [],
    policyAreas: ['CLIMATE_AMBITION'],
    themes: ['urban-governance', 'stakeholder-engagement'],
    sdgs: [11, 13, 17],
    sources: ['mannheimDealPractice'],
    texts: {
      de: {
        title: 'Über 160 Vereinbarungen – aber was bewirken sie?',
        description: example(
          'de',
          'Bis April 2024 wurden über 160 Deals gezählt. Die Zahl wächst, doch sie sagt nur, wie viele mitmachen. Wo es Messgrößen gibt, passen sie nicht zusammen: Kilowattstunden hier, Teilnehmende dort, gepflanzte Bäume an dritter Stelle.',
          'Gesucht wird ein Weg, die Wirkung so zu erfassen, dass auch ein Betrieb ohne Fachabteilung mitkommt und niemand aus Angst vor einer Zahl absagt.',
        ),
        causes: list(
          'Bei der Unterschrift zählt, dass jemand mitmacht; eine Messgröße gilt als Hürde.',
          'Viele Zusagen wirken mittelbar, etwa Beratung, Bildung oder ein anderer Einkauf.',
          'Für die Nachfrage nach einem Jahr ist im Alltag niemand fest eingeplant.',
        ),
        groupsAffected:
          'Der Gemeinderat, der über Stellen und Geld entscheidet; Partner, deren große Leistung in einer Liste neben kleinen verschwindet; das Team, das am Jahresende Zahlen zusammensucht; alle, die zu Recht fragen, was die Deals gebracht haben.',
      },
      en: {
        title: 'Over 160 agreements, but what do they achieve?',
        description: example(
          'en',
          'By April 2024 over 160 deals had been counted. The number grows, yet it only tells how many take part. Where there are measures they don’t fit together: kilowatt-hours here, participants there, trees planted in a third place.',
          'Wanted is a way of recording effects that a firm without a sustainability department can manage, and that makes nobody decline for fear of a figure.',
        ),
        causes: list(
          'At the signing it matters that somebody joins; a measure is seen as a hurdle.',
          'Many promises work indirectly, such as advice, education or different purchasing.',
          'Nobody’s daily work has a fixed place for asking again after a year.',
        ),
        groupsAffected:
          'The council, which decides on posts and money; partners whose large effort disappears in a list beside small ones; the team that gathers figures at the end of the year; and everybody who rightly asks what the deals have brought.',
      },
      sv: {
        title: 'Fler än 160 överenskommelser – men vad ger de?',
        description: example(
          'sv',
          'I april 2024 räknade man till fler än 160 överenskommelser. Antalet växer, men det säger bara hur många som är med. Där det finns mått går de inte ihop: kilowattimmar här, deltagare där, planterade träd på ett tredje ställe.',
          'Det som söks är ett sätt att fånga effekten som också ett företag utan hållbarhetsavdelning klarar, och som inte får någon att tacka nej av rädsla för en siffra.',
        ),
        causes: list(
          'Vid undertecknandet räknas det att någon går med; ett mått ses som ett hinder.',
          'Många löften verkar indirekt, till exempel rådgivning, utbildning eller ändrade inköp.',
          'Ingen har i sin vardag avsatt tid för att fråga igen efter ett år.',
        ),
        groupsAffected:
          'Fullmäktige, som beslutar om tjänster och pengar; partner vars stora insats försvinner i en lista bredvid små; teamet som letar ihop siffror vid årets slut; och alla som med rätta frågar vad överenskommelserna har gett.',
      },
      fi: {
        title: 'Yli 160 sopimusta – mutta mitä niillä saadaan aikaan?',
        description: example(
          'fi',
          'Huhtikuuhun 2024 mennessä sopimuksia oli laskettu yli 160. Määrä kasvaa, mutta se kertoo vain, kuinka moni on mukana. Kun mittareita on, ne eivät sovi yhteen: yhdellä kilowattitunteja, toisella osallistujia, kolmannella istutettuja puita.',
          'Etsinnässä on tapa kuvata vaikutuksia niin, että siihen pystyy myös yritys, jolla ei ole asiantuntijoita, eikä kukaan jää pois luvun pelossa.',
        ),
        causes: list(
          'Allekirjoitettaessa tärkeintä on, että joku lähtee mukaan; mittaria pidetään esteenä.',
          'Monet lupaukset vaikuttavat välillisesti: neuvonta, koulutus, uudenlaiset hankinnat.',
          'Kenenkään arkeen ei ole varattu aikaa kysyä vuoden päästä, miten kävi.',
        ),
        groupsAffected:
          'Valtuusto, joka päättää viroista ja rahasta; kumppanit, joiden suuri työ katoaa luettelossa pienten rinnalle; tiimi, joka kokoaa lukuja vuoden lopussa; ja kaikki, jotka aiheellisesti kysyvät, mitä sopimuksilla on saavutettu.',
      },
    },
    joins: [
      {
        city: 'umea',
        note: madeUp('We collect yearly information from partners and have the same trouble adding it up. Happy to compare forms.'),
        joinedOn: '2025-02-17',
      },
      {
        city: 'espoo',
        note: madeUp('Same with the shares of the signatories in a contract: easy to list, hard to weigh against each other.'),
        joinedOn: '2025-04-02',
      },
    ],
    suggestions: [
      {
        practice: 'espoo-climate-watch',
        reason:
          'It splits broad actions until somebody can say done or not done, and leaves the effect empty rather than guess it. Both would work for deals, even without the software.',
        suggestedBy: 'MANAGER',
        suggestedOn: '2025-02-03',
        state: 'ACCEPTED',
        answer: madeUp('Yes: we take over the rule that an unknown effect stays visibly empty. It takes the fear out of the field.'),
        answeredOn: '2025-03-10',
      },
      {
        practice: 'umea-three-promises',
        reason:
          'Partners promise yearly information when they sign, not afterwards. The question is then no surprise, and the answer has a date.',
        suggestedBy: 'CONTRIBUTOR',
        suggestedOn: '2025-04-14',
        state: 'PROPOSED',
        answer: null,
        answeredOn: null,
      },
      {
        practice: 'umea-consumption-targets',
        reason: 'A figure per person could be a common unit for all promises.',
        suggestedBy: 'PARTICIPANT',
        suggestedOn: '2025-02-24',
        state: 'DECLINED',
        answer: madeUp(
          'Thank you. A figure per person suits residents, but most of our partners are organisations, and their promises can’t be turned into it.',
        ),
        answeredOn: '2025-03-10',
      },
    ],
  },
  {
    slug: 'mannheim-voices-missing-at-the-table',
    city: 'mannheim',
    originalLocale: 'de',
    publishedOn: '2025-04-28',
    state: 'OPEN',
    stateNote: null,
    stateChangedOn: null,
    solvedBy: [],
    policyAreas: ['CLIMATE_AMBITION', 'BUILDING'],
    themes: ['stakeholder-engagement', 'urban-governance'],
    sdgs: [1, 10, 11, 13],
    sources: [],
    texts: {
      de: {
        title: 'Wer wenig Zeit und wenig Geld hat, fehlt am Tisch',
        description: example(
          'de',
          'Zu Abendveranstaltungen über das Klima kommen Menschen, die ohnehin überzeugt sind. Wer im Schichtdienst arbeitet, Kinder oder Eltern betreut oder sich in der Amtssprache nicht zu Hause fühlt, kommt nicht – und ist von Heizkosten und Hitze am stärksten betroffen.',
          'Wir suchen Formate, in denen diese Menschen früh mitreden, nicht erst, wenn der Plan fertig ist.',
        ),
        causes: list(
          'Beteiligung findet abends, im Zentrum und in der Sprache der Verwaltung statt.',
          'Ehrenamtliche tragen die Arbeit; wer sich Ehrenamt nicht leisten kann, fehlt.',
          'Frühere Beteiligung blieb ohne sichtbare Folge, das Vertrauen ist gering.',
        ),
        groupsAffected:
          'Mieterinnen und Mieter in unsanierten Häusern, Alleinerziehende, Beschäftigte im Schichtdienst, ältere Menschen ohne Internet, Zugewanderte. Mittelbar auch die Stadt: Maßnahmen ohne diese Stimmen stoßen später auf Widerstand.',
      },
      en: {
        title: 'Whoever has little time and little money is missing at the table',
        description: example(
          'en',
          'Evening meetings on the climate are attended by those who are convinced already. People who work shifts, look after children or parents, or don’t feel at home in official language stay away, though heating costs and heat strike them hardest.',
          'We are looking for formats in which these people are heard early, not when the plan is finished.',
        ),
        causes: list(
          'Participation takes place in the evening, in the centre and in the language of the administration.',
          'Volunteers carry the work; those who can’t afford to volunteer are missing.',
          'Earlier participation had no visible result, and trust is low.',
        ),
        groupsAffected:
          'Tenants in buildings that were never renovated, single parents, shift workers, older people without internet, newcomers. Indirectly also the city: measures planned without these voices meet resistance later.',
      },
    },
    joins: [
      {
        city: 'merelaane',
        note: madeUp('Our meetings are full, and always of the same people. We would join a trial with visits to workplaces.'),
        joinedOn: '2025-05-19',
      },
      { city: 'espoo', note: null, joinedOn: '2025-06-03' },
    ],
    suggestions: [
      {
        practice: 'espoo-climate-deeds-exhibition',
        reason:
          'An exhibition goes where people are anyway and asks nothing of them but a look. A first contact, from which a conversation can grow.',
        suggestedBy: 'MANAGER',
        suggestedOn: '2025-06-10',
        state: 'PROPOSED',
        answer: null,
        answeredOn: null,
      },
    ],
  },
];
