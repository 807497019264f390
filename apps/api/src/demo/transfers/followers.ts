import type { DemoTransfer } from '../demo-knowledge.types.js';
import { EXAMPLE, example, list } from '../text.js';

/** Transfers into the two cities that do not exist. */
export const followerTransfers: readonly DemoTransfer[] = [
  {
    key: 'merelaane-three-questions',
    practice: 'umea-three-questions',
    practiceVersion: 1,
    city: 'merelaane',
    locale: 'en',
    steps: [
      {
        stage: 'INTERESTED',
        on: '2024-11-04',
        note: `${EXAMPLE.en} Our own questionnaire had failed, and this was the opposite of it.`,
      },
      { stage: 'ASSESSING', on: '2024-12-02', note: 'One call with Umeå. Main question: what happens after the sign-up?' },
      { stage: 'ADAPTING', on: '2025-01-20', note: 'Wording tried out with a baker, a farmer and a sports club.' },
      { stage: 'IMPLEMENTED', on: '2025-06-09', note: 'The old questionnaire is off the website; the three questions are on it.' },
    ],
    adaptations: example(
      'en',
      list(
        'The question about challenges shows pictures and a sentence each instead of a list of terms.',
        'The contact is asked for a telephone number first, and gets a call within two working days.',
        'Who signs may be the owner alone; a board decision is not asked for.',
      ),
    ),
    adaptationReasons:
      'Most firms here have fewer than five employees and no board. Their owners answer between two customers, on a telephone. Terms such as “scope” or “value chain” made the people in our trial put it down.',
    differingConditions:
      'There is no roadmap yet: the questions came first, and the challenges to choose from were written with the first firms that answered. And one person does all climate work, so that the number of calls sets the pace.',
    outcome:
      'Firms that never replied to a letter have signed up, farms and garages among them. Whether anything is emitted less can’t be said after half a year. The calls turned out to be the part that matters; the form is only the reason for them.',
    dropReason: null,
    contact: 'merelaane-climate',
    confirmedByGiver: '2025-06-20',
    confirmedByAdopter: '2025-06-12',
  },
  {
    key: 'merelaane-climate-watch',
    practice: 'espoo-climate-watch',
    practiceVersion: 1,
    city: 'merelaane',
    locale: 'en',
    steps: [
      { stage: 'INTERESTED', on: '2024-04-08', note: `${EXAMPLE.en} The council asked for something residents can look at.` },
      {
        stage: 'ASSESSING',
        on: '2024-05-13',
        note: 'One reading, one call – and the software was ordered the same week. That was the mistake.',
      },
      {
        stage: 'ADAPTING',
        on: '2024-10-21',
        note: 'First site taken down. The plan is now cut into small actions, in a public spreadsheet with dates.',
      },
      { stage: 'IMPLEMENTED', on: '2025-09-15', note: 'The spreadsheet is updated every quarter and linked from the front page.' },
    ],
    adaptations: example(
      'en',
      list(
        'A spreadsheet that everybody can read, instead of a web service.',
        'Three states only: not begun, under way, done.',
        'No figure for effects; the column exists and is empty.',
      ),
    ),
    adaptationReasons:
      'A service of its own needs a person who looks after it, and ours looks after everything else too. Three states can be filled in during a meeting. An empty column tells the council honestly what nobody has worked out yet.',
    differingConditions:
      'The plan has a few dozen actions rather than more than a hundred, and nearly all lie with two departments. There is no staff for communication: what is published is published by those who do the work.',
    outcome:
      'Worked at the second attempt. Councillors now ask about single actions by name, and one department has asked for a column of its own. The software of the first attempt was never used again.',
    dropReason: null,
    contact: 'merelaane-climate',
    confirmedByGiver: '2025-10-06',
    confirmedByAdopter: '2025-09-22',
  },
  {
    key: 'brzozogrod-success-board',
    practice: 'mannheim-success-board',
    practiceVersion: 1,
    city: 'brzozogrod',
    locale: 'en',
    steps: [
      { stage: 'INTERESTED', on: '2024-09-09', note: `${EXAMPLE.en} Quick decisions sounded like what we lack.` },
      { stage: 'ASSESSING', on: '2024-10-28', note: 'The rules fit on one page, and our law allows it. We looked no further.' },
      { stage: 'ADAPTING', on: '2025-01-13', note: 'Dates set, members named, template written.' },
      { stage: 'DROPPED', on: '2025-05-26', note: 'Dissolved after four meetings, with thanks to those who came.' },
    ],
    adaptations: example(
      'en',
      list(
        'The board consists of heads of department instead of the head of the city.',
        'It meets every six weeks instead of when needed.',
      ),
    ),
    adaptationReasons:
      'The mayor’s calendar had no room, and heads of department were thought to be nearer to the matter. The fixed rhythm was meant to create a habit.',
    differingConditions:
      'In the original, people whose job it is bring agreements to the board. Here nobody had that job. A board of deputies can neither win partners nor promise anything for the city.',
    outcome: null,
    dropReason:
      'There was nothing to release. The procedure speeds up agreements that already exist, and we had only a handful. We keep the one-page template and begin again with a person who talks to companies. If agreements ever have to wait, we will come back to the board.',
    contact: 'brzozogrod-climate',
    confirmedByGiver: '2025-06-10',
    confirmedByAdopter: '2025-06-02',
  },
  {
    key: 'brzozogrod-coal-free-heating',
    practice: 'espoo-coal-free-district-heating',
    practiceVersion: 1,
    city: 'brzozogrod',
    locale: 'en',
    steps: [
      {
        stage: 'INTERESTED',
        on: '2025-02-17',
        note: `${EXAMPLE.en} After our own first plan was sent back, we looked for one that had worked.`,
      },
      { stage: 'ASSESSING', on: '2025-04-14', note: 'Mapping of waste heat begun: dairy, laundry, cold stores, sewage works.' },
    ],
    adaptations: null,
    adaptationReasons: null,
    differingConditions: example(
      'en',
      'Our network is smaller and runs on hotter water, so that heat pumps can’t simply be joined to it. The town owns the boiler house itself: there is no company to agree with, but none with capital either. And coal is the cheapest fuel as long as nobody pays for the air.',
    ),
    outcome: null,
    dropReason: null,
    contact: 'brzozogrod-climate',
    confirmedByGiver: '2025-05-08',
    confirmedByAdopter: '2025-04-22',
  },
  {
    key: 'brzozogrod-climate-roadmap',
    practice: 'umea-climate-roadmap',
    practiceVersion: 1,
    city: 'brzozogrod',
    locale: 'en',
    steps: [
      { stage: 'INTERESTED', on: '2025-06-16', note: `${EXAMPLE.en} The board had taught us that partners come first.` },
      { stage: 'ASSESSING', on: '2025-08-25', note: 'Two evenings with shop owners and headteachers: what would they sign?' },
      { stage: 'ADAPTING', on: '2025-11-10', note: 'Three challenges are being written together with the first partners.' },
    ],
    adaptations: example(
      'en',
      list(
        'Three challenges at first: heat, food in schools, and journeys to school.',
        'Schools sign as partners of their own, not through the town.',
        'No common percentage a year until somebody can measure it.',
      ),
    ),
    adaptationReasons:
      'Companies here wait to see who else comes; schools do not. With pupils and parents the subject reaches households that no business network meets. A percentage that nobody can check would be the first promise to be broken.',
    differingConditions:
      'There is no university in town and no tradition of companies planning with the municipality. Earlier campaigns ended with the grant that paid for them, which people remember.',
    outcome: null,
    dropReason: null,
    contact: 'brzozogrod-climate',
    confirmedByGiver: '2025-11-24',
    confirmedByAdopter: '2025-11-17',
  },
];
