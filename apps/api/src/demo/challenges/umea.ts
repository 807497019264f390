import type { DemoChallenge } from '../demo-knowledge.types.js';
import { example, list, madeUp } from '../text.js';

export const umeaChallenges: readonly DemoChallenge[] = [
  {
    slug: 'umea-small-partners-cannot-measure',
    city: 'umea',
    originalLocale: 'sv',
    publishedOn: '2024-12-16',
    state: 'BEING_ADDRESSED',
    stateNote: madeUp('A shorter form is being tried: three lines in plain words, and a figure only where there is one.'),
    stateChangedOn: '2025-02-24',
    solvedBy: [],
    policyAreas: ['CLIMATE_AMBITION', 'CIRCULAR_ECONOMY'],
    themes: ['sme-transformation', 'stakeholder-engagement'],
    sdgs: [12, 13, 17],
    sources: ['umeaJoin'],
    texts: {
      sv: {
        title: 'Små partner kan inte mäta det de har lovat',
        description: example(
          'sv',
          'Partnerna i klimatfärdplanen lovar årlig information, och de 54 är av mycket olika slag. Ett energibolag har mätare i varje rör. En frisörsalong, en förening eller en byrå med fem anställda har en elräkning och god vilja.',
          'Frågar vi alla om ton får vi svar från ett fåtal. Frågar vi om berättelser får vi svar från alla, men inget att lägga ihop.',
        ),
        causes: list(
          'Verktygen för klimatbokslut är gjorda för stora organisationer.',
          'De största utsläppen ligger i inköp och resor, där den lilla saknar uppgifter.',
          'Den som svarar gör det på kvällen, efter det vanliga arbetet.',
        ),
        groupsAffected:
          'Små företag och föreningar som är med men inte syns i resultatet; samordnaren, som måste sammanfatta det ojämförbara; större partner, som bär statistiken; och de som väntar med att ansluta sig för att de tror att man måste kunna räkna först.',
      },
      en: {
        title: 'Small partners cannot measure what they have promised',
        description: example(
          'en',
          'Partners of the climate roadmap promise yearly information, and the 54 of them are of very different kinds. An energy company has a meter in every pipe. A hairdresser, an association or an office with five employees has an electricity bill and good will.',
          'If we ask everybody for tonnes, a few reply. If we ask for stories, everybody replies, and nothing can be added up.',
        ),
        causes: list(
          'Tools for carbon accounting are made for large organisations.',
          'Most emissions lie in purchases and travel, where a small firm has no data.',
          'Whoever replies does so in the evening, after the ordinary work.',
        ),
        groupsAffected:
          'Small companies and associations that take part but don’t show in the result; the coordinator, who has to sum up what can’t be compared; larger partners, who carry the statistics; and those who wait to join because they believe one must be able to calculate first.',
      },
      fi: {
        title: 'Pienet kumppanit eivät pysty mittaamaan lupauksiaan',
        description: example(
          'fi',
          'Ilmastotiekartan kumppanit lupaavat antaa tietoja vuosittain, ja 54 kumppania ovat hyvin erilaisia. Energiayhtiöllä on mittari joka putkessa. Kampaamolla, yhdistyksellä tai viiden hengen toimistolla on sähkölasku ja hyvää tahtoa.',
          'Jos kysymme kaikilta tonneja, vain harva vastaa. Jos kysymme kertomuksia, kaikki vastaavat, mutta mitään ei voi laskea yhteen.',
        ),
        causes: list(
          'Hiililaskennan työkalut on tehty suurille organisaatioille.',
          'Suurimmat päästöt syntyvät hankinnoista ja matkoista, joista pienellä ei ole tietoja.',
          'Vastaaja täyttää lomakkeen illalla varsinaisen työn jälkeen.',
        ),
        groupsAffected:
          'Pienet yritykset ja yhdistykset, jotka ovat mukana mutta eivät näy tuloksissa; koordinaattori, jonka on tiivistettävä vertailukelvotonta; suuret kumppanit, joiden varassa tilasto on; ja ne, jotka eivät liity, koska luulevat, että ensin pitäisi osata laskea.',
      },
      de: {
        title: 'Kleine Partner können nicht messen, was sie zugesagt haben',
        description: example(
          'de',
          'Die Partner des Klimafahrplans sagen jährliche Angaben zu, und die 54 sind sehr verschieden. Ein Energieunternehmen hat Zähler in jeder Leitung. Ein Friseursalon, ein Verein oder ein Büro mit fünf Beschäftigten hat eine Stromrechnung und guten Willen.',
          'Fragen wir alle nach Tonnen, antworten wenige. Fragen wir nach Geschichten, antworten alle, aber nichts lässt sich zusammenzählen.',
        ),
        causes: list(
          'Werkzeuge für die Klimabilanz sind für große Organisationen gemacht.',
          'Die größten Emissionen liegen in Einkauf und Reisen, wo kleinen Betrieben Daten fehlen.',
          'Geantwortet wird abends, nach der eigentlichen Arbeit.',
        ),
        groupsAffected:
          'Kleine Betriebe und Vereine, die mitmachen, aber im Ergebnis nicht vorkommen; die Koordination, die Unvergleichbares zusammenfassen muss; größere Partner, auf denen die Statistik ruht; und alle, die nicht beitreten, weil sie glauben, man müsse zuerst rechnen können.',
      },
    },
    joins: [
      {
        city: 'mannheim',
        note: madeUp('With us it is the reason why many deals have no measure. We would rather find one form together than two.'),
        joinedOn: '2025-01-13',
      },
      {
        city: 'brzozogrod',
        note: madeUp('Our partners are shops and schools. None of them has ever calculated a tonne.'),
        joinedOn: '2025-03-31',
      },
    ],
    suggestions: [
      {
        practice: 'mannheim-eight-managers',
        reason:
          'A person who knows the subject and calls gets in ten minutes what a form does not get in a year. The answer is then written down by the one who asks.',
        suggestedBy: 'COORDINATOR',
        suggestedOn: '2025-01-20',
        state: 'ACCEPTED',
        answer: madeUp('We try it with two people and the smallest partners only. Asking by telephone changes who replies.'),
        answeredOn: '2025-02-24',
      },
      {
        practice: 'espoo-climate-city-contract',
        reason: 'Signatories describe their share in the same outline, which makes it comparable without making it a calculation.',
        suggestedBy: 'PARTNER',
        suggestedOn: '2025-03-03',
        state: 'PROPOSED',
        answer: null,
        answeredOn: null,
      },
    ],
  },
  {
    slug: 'umea-commuting-crosses-the-boundary',
    city: 'umea',
    originalLocale: 'sv',
    publishedOn: '2025-04-07',
    state: 'OPEN',
    stateNote: null,
    stateChangedOn: null,
    solvedBy: [],
    policyAreas: ['MOBILITY', 'CLIMATE_AMBITION'],
    themes: ['urban-governance', 'green-infrastructure'],
    sdgs: [9, 11, 13],
    sources: ['umeaQuestions'],
    texts: {
      sv: {
        title: 'Pendlingen korsar gränsen mellan tätort och landsbygd',
        description: example(
          'sv',
          'Tätorten ska vara klimatneutral 2030 och hela kommunen 2040. Bilen som startar på landsbygden och parkeras i tätorten hör till båda. Räknas resan där den börjar, där den slutar eller där bilen är registrerad?',
          'Svaret avgör vem som behöver agera först: parkeringen i staden, bussen på landet eller arbetsgivaren.',
        ),
        causes: list(
          'Trafikdata finns för vägar, inte för resor från dörr till dörr.',
          'Kollektivtrafiken planeras regionalt, parkeringen lokalt.',
          'På landsbygden saknas ofta ett alternativ till bilen, särskilt för skiftarbete.',
        ),
        groupsAffected:
          'Pendlare från byarna, som inte vill mätas med stadens måttstock; boende längs infarterna; arbetsgivare i tätorten; planerare, som måste räkna samma resa i två olika mål utan att räkna den två gånger.',
      },
      en: {
        title: 'Commuting crosses the boundary between town and countryside',
        description: example(
          'en',
          'The urban area is to be climate neutral in 2030 and the whole municipality in 2040. A car that starts in the countryside and parks in town belongs to both. Does the journey count where it begins, where it ends, or where the car is registered?',
          'The answer decides who has to act first: parking in town, the bus in the country, or the employer.',
        ),
        causes: list(
          'Traffic data exist for roads, not for journeys from door to door.',
          'Public transport is planned by the region, parking by the municipality.',
          'In the countryside there is often no alternative to the car, above all for shift work.',
        ),
        groupsAffected:
          'Commuters from the villages, who don’t want to be measured by the yardstick of the town; people who live along the roads into it; employers in town; and planners, who have to place one journey under two goals without counting it twice.',
      },
    },
    joins: [
      {
        city: 'espoo',
        note: madeUp('Our commuters cross three municipal borders before breakfast. A common rule would help all of them.'),
        joinedOn: '2025-05-05',
      },
    ],
    suggestions: [
      {
        practice: 'mannheim-climate-action-plan',
        reason: 'A plan of that breadth must have had to decide how commuter traffic is counted.',
        suggestedBy: 'PARTICIPANT',
        suggestedOn: '2025-04-14',
        state: 'DECLINED',
        answer: madeUp(
          'We looked: the description does not say how commuting is counted. We decline the suggestion as an answer, and will ask Mannheim the question.',
        ),
        answeredOn: '2025-04-28',
      },
    ],
  },
];
