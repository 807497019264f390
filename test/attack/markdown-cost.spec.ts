import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';
import { IS_LONG } from './attack.js';

/** What a request may make the process do without a pause, in milliseconds of one core; and how much slower a machine may be. */
const [LIMIT, SLACK] = [200, 3];
const PROSE = [
  ...[
    'problemAddressed',
    'objectives',
    'solution',
    'stakeholders',
    'beneficiaries',
    'costNote',
    'resourcesNeeded',
    'challengesEncountered',
  ],
  ...['successFactors', 'enablingConditions', 'transferPotential'],
];
/** Pieces that Markdown parsers are slow at, and how many marks each has: as many are sent as a text may have, and as fit into it. */
const PIECES: Record<string, number> = {
  ...{
    '_1]': 2,
    '*_': 2,
    '*a_ ': 2,
    '*a': 1,
    '~a': 1,
    '***a': 1,
    '**a **b': 2,
    '[': 1,
    ']': 1,
    '![[': 2,
    '](': 1,
    '[a](': 2,
    '[a](<b': 3,
  },
  ...{
    '[](/a)': 2,
    '[![a](/b)](': 4,
    '`a ': 1,
    '``` ': 1,
    '<a ': 1,
    '<!--': 1,
    '[^a]': 2,
    '[a]': 2,
    '&amp;': 0,
    '\\*': 1,
    '- ': 99,
    '1. ': 99,
  },
  ...{
    '> ': 99,
    '- a\n': 2,
    '1. a\n': 2,
    '- a\n\n': 3,
    '> a\n': 2,
    '- - - a\n': 4,
    '[a]: /b\n': 3,
    '[a]: "\n': 3,
    'a\n-\n': 2,
    '|b\n': 2,
    '|': 1,
  },
  ...{ 'www.a.b ': 0, 'http://a.b ': 0, 'a@b.c ': 0, 'a@': 0, 'a\n': 1, '\t- ': 99, '# a #\n': 1, '> > > - a\n': 5, ' [ ] a\n': 3 },
};
/** What the pieces stand in; in a quote, where each line asks all ten whether it goes on, they cost the most. */
const HEADS = IS_LONG ? ['', '| a | b |\n|---|---|\n', `${'> '.repeat(10)}a\n`] : [`${'> '.repeat(10)}a\n`];
const CREATE = 'mutation ($input: CreatePracticeInput!) { createPractice(input: $input) { userErrors { code path message } } }';

describe('Markdown that is slow to parse', () => {
  let app: TestApp;
  let contributor: TestPerson;
  let participant: TestPerson;
  let cityId: string;

  beforeAll(async () => {
    app = await createTestApp();
    const city = await createCity(app.database, {});
    cityId = encodeId('city', city.id);
    contributor = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    participant = await createPerson(app);
  }, 120_000);
  afterAll(() => app.close());

  const send = async (texts: object, token: string | undefined = contributor.token) =>
    app.gql(CREATE, { input: { cityId, locale: 'en', title: 'Title', ...texts } }, { token });
  const codesOf = async (texts: object) =>
    (await send(texts)).data.createPractice.userErrors.map(
      ({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`,
    ) as string[];

  /** The most of one core that the process used between two turns of its loop, in milliseconds, while something went on. */
  const longestTurn = async (work: () => Promise<unknown>): Promise<number> => {
    let [longest, isOver] = [0, false];
    let used = process.threadCpuUsage();
    const turn = (): void => {
      const { user, system } = process.threadCpuUsage(used);
      longest = Math.max(longest, (user + system) / 1_000);
      used = process.threadCpuUsage();
      if (!isOver) setImmediate(turn);
    };
    turn();
    await work();
    isOver = true;
    return longest;
  };

  it('never holds the process up, in as many texts as a request can carry', async () => {
    await send({});
    const slowest: [number, string][] = [];
    for (const [piece, marks] of Object.entries(PIECES)) {
      const line = piece.repeat(Math.floor(Math.min(marks > 0 ? 980 / marks : 5_000, 5_000 / piece.length)));
      for (const head of HEADS) {
        const text = `a${head && `\n\n${head}`}${line} [a](/b) `.slice(0, 5_000);
        const texts = Object.fromEntries(PROSE.map((field) => [field, text + 'x y '.repeat((5_000 - text.length) / 4)]));
        slowest.push([await longestTurn(() => send(texts)), JSON.stringify(piece)]);
      }
    }
    slowest.sort(([one], [other]) => other - one);
    console.info('milliseconds of a core without a pause', slowest.slice(0, 5));
    expect(slowest[0]![0]).toBeLessThan(LIMIT * SLACK);
  }, 300_000);

  it.each(['_1]', '[', '*a', '> ', '`a', '<', '- ', '|\n', '*_'])('is refused by its marks before it is parsed: %j', async (piece) => {
    const text = piece.repeat(5_000 / piece.length);
    const answers: string[][] = [];
    const longest = await longestTurn(async () => answers.push(await codesOf(Object.fromEntries(PROSE.map((field) => [field, text])))));
    expect(answers).toEqual([PROSE.map((field) => `LIMIT input.${field}`)]);
    expect(longest).toBeLessThan(LIMIT * SLACK);
  });

  it('is refused by its length before it is parsed', async () => {
    const longest = await longestTurn(async () =>
      expect(await codesOf({ solution: '_1]'.repeat(7_000), costNote: '<b>' })).toEqual([
        'TOO_LONG input.solution',
        'INVALID input.costNote',
      ]),
    );
    expect(longest).toBeLessThan(LIMIT * SLACK);
  });

  it('is refused by its nesting, in quotes and in lists', async () => {
    const nested = Array.from({ length: 11 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
    const texts = { solution: '>'.repeat(400), objectives: `${'- '.repeat(11)}a`, stakeholders: nested };
    expect(await codesOf(texts)).toEqual(
      Object.keys(texts)
        .sort()
        .map((field) => `LIMIT input.${field}`)
        .sort(),
    );
    expect(await codesOf({ solution: `${'>'.repeat(10)} a`, objectives: nested.split('\n').slice(0, 10).join('\n') })).toEqual([]);
  });

  it('says nothing to those who may not write, whatever is wrong with it', async () => {
    const texts = { solution: '_1]'.repeat(7_000), costNote: '<b>', title: '\u202e' };
    for (const [token, code] of [
      [participant.token, 'FORBIDDEN'],
      ['', 'UNAUTHENTICATED'],
    ] as const) {
      const { data, errors } = await send(texts, token);
      expect([data, errors!.map(({ extensions }) => extensions['code'])]).toEqual([null, [code]]);
    }
  });
});
