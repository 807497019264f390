import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { rounds } from './attack.js';
import { AttackedProduct } from './attacked-product.js';
import { comparisonsOf, filterTree, whereOf } from './hostile-corpus.js';

/** Megabytes by which memory may have grown afterwards. */
const GROWTH = 40;

/** Requests of each kind in the long form; `ATTACK_MEMORY=50000` sends as many as an attacker would, for an hour. */
const LONG = Number(process.env['ATTACK_MEMORY'] ?? rounds(0, 5_000));
const SHAPES = LONG || 240;
const DOCUMENTS = LONG || 2_000;
/** How much more processor time the known queries may take afterwards. A short run measures little more than noise. */
const SLOWDOWN = LONG ? 1.1 : 2;
const PARALLEL = 8;

const KNOWN = [
  ...[1, 2, 5, 10].map((first) => `{ practices(first: ${first}) { nodes { slug title city { name } } totalCount } }`),
  '{ cities(first: 5) { nodes { slug name practices(first: 2) { nodes { title } } } } }',
  '{ organisations(first: 10) { edges { cursor node { name } } pageInfo { hasNextPage } } }',
].map((query) => JSON.stringify({ query }));

describe('what a process keeps of queries', () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const filtered = Object.values(schema.getQueryType()!.getFields()).filter((field) => whereOf(field) && field.name !== 'auditTrail');
  let product: AttackedProduct;
  beforeAll(async () => {
    product = await AttackedProduct.start(50);
  }, 120_000);
  afterAll(() => product.stop());

  // A generator with a state: the same in each run, and no shape twice.
  let state = 1;
  const draw = (): number => (state = (state * 48_271) % 2_147_483_647);

  /** A filter of ever-new shape. The largest are refused; those that are taken have up to 300 comparisons. */
  const shape = (index: number): string => {
    const field = filtered[index % filtered.length]!;
    const where = whereOf(field)!;
    const five = draw() % comparisonsOf(where).length;
    // In the long form most are small: what takes time is the database, which plans each of them.
    const [branches, leaves] = index % 10 === 9 ? [20, 100] : LONG && index % 10 > 0 ? [3, 8] : [3, 100];
    const tree = filterTree(where, branches, leaves, () => five + (draw() % 5));
    const query = `query ($where: ${where.name}) { ${field.name}(first: 1, where: $where) { pageInfo { hasNextPage } } }`;
    return JSON.stringify({ query, variables: { where: tree } });
  };
  const document = (index: number): string =>
    JSON.stringify({ query: `query q${index} { a${index}: practices(first: 1) { nodes { b${index}: slug title } } }` });

  const flood = async (count: number, make: (index: number) => string, codes: string[]): Promise<void> => {
    let next = 0;
    const send = async (): Promise<void> => {
      while (next < count) {
        const { status, text } = await product.send(make(next++));
        if (status !== 200) throw new Error(`Status ${status}: ${text.slice(0, 300)}`);
        const code = /"code":"(\w+)"/.exec(text)?.[1];
        if (code && !codes.includes(code)) throw new Error(text.slice(0, 300));
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, send));
  };

  /** Milliseconds of processor time for some thousand known queries, the least of some rounds. */
  const knownQueries = async (): Promise<number> => {
    const rounds: number[] = [];
    for (let round = 0; round < (LONG ? 5 : 2); round++) {
      const { processor } = await product.figures({ collect: true });
      await flood(LONG ? 2_000 : 300, (index) => KNOWN[index % KNOWN.length]!, []);
      rounds.push((await product.figures()).processor - processor);
    }
    return Math.min(...rounds);
  };

  it('stays within 40 MB under ever-new filters and documents, and known queries are as fast as before', async () => {
    // Code that runs for the first time is compiled, and kept as well.
    await flood(60, (index) => shape(index), ['LIMIT_EXCEEDED']);
    await flood(300, (index) => document(1_000_000 + index), []);
    await knownQueries();
    const fast = await knownQueries();
    const before = await product.figures({ collect: true });
    await flood(SHAPES, shape, ['LIMIT_EXCEEDED']);
    const shapes = await product.figures({ collect: true });
    await flood(DOCUMENTS, document, []);
    const after = await product.figures({ collect: true });
    const slow = await knownQueries();
    const grown = (to: number, from: number): number => Math.round((to - from) / 1e5) / 10;
    process.stdout.write(
      `${SHAPES} filters: heap ${grown(shapes.heapUsed, before.heapUsed)} MB more, ${DOCUMENTS} documents: ${grown(after.heapUsed, shapes.heapUsed)} MB more, ` +
        `resident ${grown(after.rss, before.rss)} MB more; known queries take ${(slow / fast).toFixed(2)} of the time\n`,
    );
    expect(grown(after.heapUsed, before.heapUsed)).toBeLessThan(GROWTH);
    expect(slow / fast).toBeLessThan(SLOWDOWN);
  }, 7_200_000);

  it('stays within its budget where everything comes three times', async () => {
    const before = await product.figures({ collect: true });
    // What comes again is kept: three sizes of the budget, and only one of them stays.
    const again = (make: (index: number) => string) => (index: number) => make(Math.floor(index / 3));
    const bodies = Array.from({ length: LONG ? 2_000 : 150 }, (_, index) => shape(index));
    await flood(
      bodies.length * 3,
      again((index) => bodies[index]!),
      ['LIMIT_EXCEEDED'],
    );
    await flood(
      LONG ? 30_000 : 3_000,
      again((index) => document(2_000_000 + index)),
      [],
    );
    const after = await product.figures({ collect: true });
    const grown = Math.round((after.heapUsed - before.heapUsed) / 1e5) / 10;
    process.stdout.write(`${bodies.length} filters and ${LONG ? 10_000 : 1_000} documents three times: heap ${grown} MB more\n`);
    expect(grown).toBeLessThan(GROWTH);
  }, 7_200_000);
});
