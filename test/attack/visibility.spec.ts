import { randomOperation, type Draw } from '@alliance/reader/testing';
import type { GraphQLAnswer } from '@alliance/testing';
import { newId } from '@alliance/kernel';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { getNamedType, type GraphQLField, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { IS_LONG, report, rounds, SEED } from './attack.js';
import type { Viewer } from './world/audience.js';
import { byName, everyField, everyFilter, everyOrder, type Question } from './world/questions.js';
import { randomValues } from './world/random-values.js';
import { ForeignInputs } from './world/writes.js';
import { createWorld, namesOf, revisionsOf, type Names, type World } from './world/world.js';

/** What a client may be told. INTERNAL is not among it. */
const CODES = ['NOT_FOUND', 'BAD_USER_INPUT', 'BAD_CURSOR', 'LIMIT_EXCEEDED', 'UNAUTHENTICATED', 'FORBIDDEN'];
/** Tables in which asking leaves a mark. */
const TOUCHED = ['access_token', 'session'];
/** Mutations by which everybody may do something on what everybody sees: they are tried in journeys of their own. */
const FOR_EVERYBODY = ['registerForExchangeDay', 'suggestPracticeForChallenge'];

/** Whether a mutation is about records that may be somebody else's. */
function isOverOthers({ name, args }: GraphQLField<unknown, unknown>): boolean {
  const input = getNamedType(args[0]!.type) as GraphQLInputObjectType;
  const names = Object.values(input.getFields()).filter(({ type }) => getNamedType(type).name === 'ID');
  return names.length > 0 && !FOR_EVERYBODY.includes(name);
}

/** Strangers that the short form compares answers to: nobody, and two who are somebody elsewhere. */
const ASKED_IN_SHORT = ['anonymous', 'contributor', 'manager by session'];
const OPERATIONS = rounds(150, 23_440);
/** Of the questions that one stranger asks, one in so many. */
const SHARE = rounds(500, 20);

describe(`what somebody may not see (seed ${SEED})`, () => {
  let world: World;
  let schema: GraphQLSchema;
  let names: Names;
  let asked = 0;
  /** What was told that should not have been, and what broke. */
  const faults = new Set<string>();
  /** Random operations of strangers, to be asked again where nothing is hidden. */
  const heard: { viewer: Viewer; question: Question; answer: unknown[] }[] = [];

  /** What an answer consists of. Fields are read side by side, so that which of several errors comes first tells nothing. */
  const partsOf = ({ status, headers, text, errors = [] }: GraphQLAnswer): unknown[] => {
    const inOrder = errors.map((error) => JSON.stringify(error)).sort();
    return [status, errors.length > 1 ? [inOrder, text.slice(text.indexOf('"data":'))] : text, headers.get('etag')];
  };
  /** Asks, and sees to it that the answer tells nothing that the viewer may not know. */
  const ask = async (viewer: Viewer, { query, variables }: Question): Promise<GraphQLAnswer> => {
    const answer = await world.app.gql(query, variables, viewer.credentials);
    asked++;
    const leaks = world.marks.leaks(viewer, `${answer.text}\n${[...answer.headers].join('\n')}`);
    if (leaks.length > 0) faults.add(`${viewer.name} is told ${leaks.join(', ')} by ${query} with ${JSON.stringify(variables)}`);
    const codes = answer.errors?.map(({ extensions }) => extensions['code'] as string) ?? [];
    const unexpected = codes.filter((code) => !CODES.includes(code));
    if (unexpected.length > 0) faults.add(`${viewer.name} gets ${answer.text} for ${query} with ${JSON.stringify(variables)}`);
    return answer;
  };
  /** A share of the questions, another one for each place in a row of viewers. */
  const shareOf = (questions: readonly Question[], place: number): Question[] =>
    questions.filter((_question, index) => (index + place + SEED) % SHARE === 0);

  beforeAll(async () => {
    world = await createWorld();
    names = await namesOf(world.app);
    ({ schema } = world.app.get(GraphQLSchemaHost));
  }, 600_000);
  afterAll(() => world?.app.close());
  afterEach(() => {
    const found = [...faults].slice(0, 10);
    faults.clear();
    expect(found).toEqual([]);
  });

  it('is in no field of any record, and those who may see it do', async () => {
    const questions = everyField(schema, names, rounds(6, 100));
    for (const [place, viewer] of world.viewers.entries())
      for (const [index, question] of questions.entries()) {
        // In the short form only one who sees most asks everything; everybody asks for every type, and about themselves.
        if (IS_LONG || viewer.name === 'coordinator' || question.isFirst || index % 20 === place) await ask(viewer, question);
      }
    // It would prove nothing if nobody had been shown what is hidden from others.
    expect(world.marks.guarded(world.viewers).filter((table) => !world.marks.seen.has(table))).toEqual([]);
    report({ viewers: world.viewers.length, 'guarded texts': world.marks.guardedCount(world.viewers), questions: asked });
  }, 600_000);

  it('is in no answer to random operations', async () => {
    const rootFields = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== 'signInProviders');
    const operations = randomOperation(schema, { rootFields, values: randomValues(world.app, schema, names), maxDepth: 7, maxAliases: 10 });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        operations,
        fc.constantFrom(...world.viewers.filter(({ name }) => name !== 'with an expired token')),
        async (operation, viewer) => {
          const answer = await ask(viewer, operation);
          answered += Number(answer.errors === undefined);
          if (world.strangers.includes(viewer)) heard.push({ viewer, question: operation, answer: partsOf(answer) });
        },
      ),
      { numRuns: OPERATIONS, seed: SEED, endOnFailure: true },
    );
    expect(answered).toBeGreaterThan(OPERATIONS * 0.3);
    report({ operations: OPERATIONS, 'without an error': answered });
  }, 900_000);

  it('is changed by nothing that strangers send, and they are told as if it were not there', async () => {
    const { app, there, strangers } = world;
    const revisionOf = await revisionsOf(app);
    const mutations = Object.values(schema.getMutationType()!.getFields()).filter(isOverOthers);
    let [tried, refused] = [0, 0];
    const missing = (text: string): string =>
      [...there.hidden].reduce((now, id) => now.replaceAll(id, `${id.split('_')[0]}_${nowhere}`), text);
    const nowhere = newId().replaceAll('-', '');
    const attempt = async (mutation: (typeof mutations)[number], viewer: Viewer, draw: Draw): Promise<void> => {
      const { name, args } = mutation;
      const input = new ForeignInputs(there.ids, revisionOf, draw).write(mutation);
      const query = `mutation ($input: ${String(args[0]!.type)}) { ${name}(input: $input) { __typename userErrors { code message path } } }`;
      const answer = await ask(viewer, { query, variables: { input } });
      const payload = answer.data?.[name] as { userErrors: unknown[] } | null | undefined;
      if (payload?.userErrors.length === 0) faults.add(`${viewer.name} may ${name} with ${JSON.stringify(input)}: ${answer.text}`);
      tried++;
      refused += Number(!payload);
      // What is hidden is answered like what there is not.
      const elsewhere = missing(JSON.stringify(input));
      if (elsewhere === JSON.stringify(input)) return;
      const other = await ask(viewer, { query, variables: { input: JSON.parse(elsewhere) as unknown } });
      if (missing(answer.text) !== other.text)
        faults.add(`${viewer.name} learns by ${name} with ${JSON.stringify(input)}: ${answer.text}, not ${other.text}`);
    };
    for (const mutation of mutations) {
      const before = await app.contents(TOUCHED);
      // With as little as may be sent, by those who get furthest; then with anything, by anybody.
      for (const viewer of strangers.filter(({ role }) => role === 'MANAGER' || role === 'PARTNER'))
        await attempt(mutation, viewer, () => 0);
      const anything = fc.asyncProperty(fc.gen(), fc.constantFrom(...strangers), (generate, viewer) =>
        attempt(mutation, viewer, (max) => generate(fc.integer, { min: 0, max })),
      );
      await fc.assert(anything, { numRuns: rounds(1, 45), seed: SEED, endOnFailure: true });
      const after = await app.contents(TOUCHED);
      const changed = Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]));
      if (changed.length > 0) faults.add(`${mutation.name} has changed ${changed.join(', ')}`);
    }
    expect(mutations.length).toBeGreaterThan(60);
    expect(refused).toBeGreaterThan(tried / 2);
    report({ mutations: mutations.length, writes: tried, 'refused as a whole': refused });
  }, 900_000);

  /** Last, because what is hidden is gone afterwards. */
  it('counts, finds, sorts and names nothing: the bytes are those of a world without it', async () => {
    const { strangers, withoutHidden } = world;
    const insider = world.viewers.find(({ name }) => name === 'coordinator')!;
    const orders = everyOrder(schema, names);
    const questions = [...byName(schema, names), ...everyFilter(schema, names), ...orders];
    for (const [place, viewer] of strangers.entries()) {
      if (!IS_LONG && !ASKED_IN_SHORT.includes(viewer.name)) continue;
      for (const question of shareOf(questions, place)) heard.push({ viewer, question, answer: partsOf(await ask(viewer, question)) });
      // Behind what only an insider sees.
      for (const question of shareOf(orders, place)) {
        const cursors = [...(await ask(insider, question)).text.matchAll(/"cursor":"([\w-]+)"/g)].map(([, cursor]) => cursor);
        for (const cursor of new Set([cursors[0], cursors.at(-1)])) {
          const behind = { ...question, variables: { ...question.variables, cursor } };
          heard.push({ viewer, question: behind, answer: partsOf(await ask(viewer, behind)) });
        }
      }
    }
    await withoutHidden.restore();
    for (const { viewer, question, answer } of heard) {
      const now = partsOf(await ask(viewer, question));
      expect({ viewer: viewer.name, ...question, answer: now }).toEqual({ viewer: viewer.name, ...question, answer });
    }
    report({ 'answers compared': heard.length });
  }, 900_000);
});
