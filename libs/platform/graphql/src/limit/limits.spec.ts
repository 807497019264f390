import { getIntrospectionQuery } from 'graphql';
import { TestApp } from '@alliance/testing';
import { libraryModule } from '../fixture/library.fixture.js';
import { PRICES } from './filter-cost.js';

describe('limits on one request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.create({ module: libraryModule({ rates: { enabled: false } }) });
  });
  afterAll(() => app.close());

  const expectInside = async (query: string, variables?: Record<string, unknown>) => {
    const answer = await app.gql(query, variables);
    expect(answer.errors).toBeUndefined();
    return answer;
  };
  const expectOutside = async (query: string, limit: string, maximum: number, value: number, variables?: Record<string, unknown>) => {
    const answer = await app.gql(query, variables);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', limit, maximum, value }),
    ]);
    expect(answer.errors![0]!.message).toContain(String(value));
    expect(answer.data).toBeUndefined();
    expect(answer.text).not.toContain('stack');
  };

  /** `levels` levels of fields, the last a leaf. */
  const deep = (levels: number): string => `{ book(id: "a") { ${'next { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`;
  const repeated = (text: string, times: number): string => Array.from({ length: times }, () => text).join(' ');

  describe('depth', () => {
    it('allows 10 levels', () => expectInside(deep(10)));
    it('refuses 11 levels', () => expectOutside(deep(11), 'depth', 10, 11));
    it('sees through fragments', () =>
      expectOutside(`${deep(9).replace('id }', 'next { ...f } }')} fragment f on Book { next { id } }`, 'depth', 10, 11));
    it('lets tools introspect', () => expectInside(getIntrospectionQuery()));
    it('holds introspection against its own limit', async () => {
      const introspection = (levels: number) =>
        `{ __type(name: "Book") { ${'ofType { '.repeat(levels - 2)}name${' }'.repeat(levels - 2)} } }`;
      await expectInside(introspection(20));
      await expectOutside(introspection(21), 'introspectionDepth', 20, 21);
    });
  });

  describe('aliases', () => {
    const aliases = (count: number, field: string): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
    it.each(['me', '__typename'])('allows 15 of %s and refuses 16', async (field) => {
      await expectInside(aliases(15, field));
      await expectOutside(aliases(16, field), 'aliases', 15, 16);
    });
    it('counts those of a fragment as often as it is used', () =>
      expectOutside(
        `{ book(id: "a") { ...f similar { ...f } } } fragment f on Book { ${Array.from({ length: 8 }, (_, index) => `a${index}: id`).join(' ')} }`,
        'aliases',
        15,
        16,
      ));
  });

  describe('repeated fields', () => {
    it('allows the same field 50 times and refuses it 51 times', async () => {
      await expectInside(`{ ${repeated('me', 50)} }`);
      await expectOutside(`{ ${repeated('me', 51)} }`, 'repeatedFields', 50, 51);
    });
    it('counts fragments and merged selections', () =>
      expectOutside(`{ ${repeated('book(id: "a") { ...f }', 26)} } fragment f on Book { id id }`, 'repeatedFields', 50, 52));
  });

  it('allows 10 directives and refuses 11', async () => {
    await expectInside(`{ me ${repeated('... @include(if: true) { me }', 10)} }`);
    await expectOutside(`{ me ${repeated('... @include(if: true) { me }', 11)} }`, 'directives', 10, 11);
  });

  it('allows 1,000 tokens and refuses 1,001', async () => {
    // `{ day(texts: [ … ]) }` has 9 tokens around the texts; no list may have more than 100 entries, so they are nested in many fields.
    const field = (texts: number): string => `day(texts: [${repeated('"x"', texts)}])`;
    const tokens = (count: number): string => {
      const fields = Array.from({ length: 9 }, () => field(100));
      return `{ ${fields.join(' ')} ${field(count - 2 - 9 * 107 - 7)} }`;
    };
    const inside = await app.gql(tokens(1_000));
    expect(inside.errors?.map(({ extensions }) => extensions['limit'])).not.toContain('tokens');
    await expectOutside(tokens(1_001), 'tokens', 1_000, 1_001);
  });

  it('allows 15,000 characters and refuses 15,001', async () => {
    const query = (characters: number): string => `{ me } #${'x'.repeat(characters - 8)}`;
    await expectInside(query(15_000));
    await expectOutside(query(15_001), 'characters', 15_000, 15_001);
  });

  describe('lists in arguments', () => {
    const texts = (count: number): string[] => Array.from({ length: count }, () => 'x');
    const query = 'query ($texts: [String!]) { day(texts: $texts) }';
    it('allows 100 entries', () => expectInside(query, { texts: texts(100) }));
    it('refuses 101 entries', () => expectOutside(query, 'listLength', 100, 101, { texts: texts(101) }));
    it('refuses 101 entries in the document', () => expectOutside(`{ day(texts: ${JSON.stringify(texts(101))}) }`, 'listLength', 100, 101));
    it('refuses 101 entries in an input', () =>
      expectOutside(
        'mutation ($chapters: [ChapterInput!]) { addBook(input: { title: "a", chapters: $chapters }) { userErrors { code } } }',
        'listLength',
        100,
        101,
        { chapters: texts(101).map((title) => ({ title })) },
      ));
  });

  describe('depth of variables', () => {
    const query = 'query ($where: BookWhere) { books(first: 1, where: $where) { totalCount } }';
    const nested = (levels: number): object => (levels === 0 ? {} : { or: [nested(levels - 1)] });
    it('allows 20 levels and refuses 21', async () => {
      // The variables themselves are a level, and each `or` is two.
      await expectInside(query, { where: { or: [nested(8)] } });
      const { errors } = await app.gql(query, { where: nested(10) });
      expect(errors![0]!.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'inputDepth', maximum: 20 });
    });
    it('stands thousands of levels', async () => {
      const where = `${'{"or":['.repeat(8_000)}${']}'.repeat(8_000)}`;
      const { status, errors } = await app.post(`{"query":${JSON.stringify(query)},"variables":{"where":${where}}}`);
      expect([status, errors![0]!.extensions['code']]).toEqual([200, 'LIMIT_EXCEEDED']);
      expect(
        (await app.gql(`{ books(first: 1, where: ${'{ or: '.repeat(21)}{}${' }'.repeat(21)}) { totalCount } }`)).errors![0]!.extensions,
      ).toMatchObject({
        limit: 'inputDepth',
      });
    });
  });

  describe('nodes of arguments', () => {
    const query = 'query ($where: BookWhere) { books(first: 1, where: $where) { totalCount } }';
    /** A filter of `or` with so many values, lists and objects, `where` itself among them; about as many as the variables allow. */
    const empty = (nodes: number): object => {
      // `where` and `or` are two, and each list of empty objects with its object two more.
      const whole = Math.floor((nodes - 2) / 102);
      const last = nodes - 2 - whole * 102;
      const parts = [...Array.from({ length: whole }, () => 100), ...(last >= 2 ? [last - 2] : [])];
      return { or: parts.map((count) => ({ or: Array.from({ length: count }, () => ({})) })) };
    };
    it('allows 2,000 and refuses 2,001, empty objects too', async () => {
      // `first` is one more.
      await expectInside(query, { where: empty(1_999) });
      await expectOutside(query, 'inputNodes', 2_000, 2_001, { where: empty(2_000) });
    });
    it('counts a variable as often as it is used', async () => {
      const twice =
        'query ($where: BookWhere) { a: books(first: 1, where: $where) { totalCount } b: books(first: 1, where: $where) { totalCount } }';
      await expectInside(twice, { where: empty(999) });
      await expectOutside(twice, 'inputNodes', 2_000, 2_002, { where: empty(1_000) });
    });
    it('counts variables that nothing uses', () => expectOutside('{ me }', 'inputNodes', 2_000, 2_001, { a: empty(2_001) }));
    it('counts what the document holds, as often as fragments put it in', () => {
      const list = `[${repeated('{}', 100)}]`;
      const fragments = `fragment f on Query { books(first: 1, where: { or: ${list} }) { totalCount } }`;
      // 19 times `first`, `where`, `or` and 100 objects.
      return expectInside(`{ ${repeated('...f', 19)} } ${fragments}`).then(() =>
        expectOutside(`{ ${repeated('...f', 20)} } ${fragments}`, 'inputNodes', 2_000, 20 * 103),
      );
    });
    it('says in each language how to go on', async () => {
      const message = async (locale: string) => (await app.gql(query, { where: empty(2_500) }, { locale })).errors![0]!.message;
      expect(await message('en')).toContain('at most 2000 are possible. Send the input in parts');
      expect(await message('fi')).toContain('enintään 2000 on mahdollista. Lähetä syöte osissa');
      expect(await message('sv')).toContain('högst 2000 är möjliga. Skicka indata i delar');
      expect(await message('de')).toContain('höchstens 2000 sind möglich. Senden Sie die Eingabe in Teilen');
    });
  });

  describe('cost', () => {
    const query = 'query ($first: Int) { books(first: $first) { nodes { similar { similar { id } } } } }';

    it('is declared per field, multiplied by the page size and shown', async () => {
      // books 1 + first × (1 node + similar 1 + 5 × (1 + similar 1 + 5 × 1))
      const answer = await expectInside(query, { first: 10 });
      expect(answer.extensions).toEqual({ cost: { requested: 1 + 10 * (1 + 1 + 5 * (1 + 1 + 5)), maximum: 5_000 } });
      expect((await expectInside('{ me }')).extensions).toEqual({ cost: { requested: 0, maximum: 5_000 } });
      expect((await expectInside('{ books(last: 3) { edges { node { review } } totalCount } }')).extensions).toEqual({
        cost: { requested: 1 + 3 * (1 + 100) + PRICES.scan, maximum: 5_000 },
      });
    });

    it('allows 5,000 and refuses 5,001', async () => {
      const query = 'query ($n: Int) { books(first: 49) { nodes { review } } more: books(first: $n) { nodes { id } } }';
      expect((await expectInside(query, { n: 49 })).extensions).toEqual({ cost: { requested: 5_000, maximum: 5_000 } });
      await expectOutside(query, 'cost', 5_000, 5_001, { n: 50 });
    });

    it('has every part of a filter count', async () => {
      const { scan, node, comparison, textSearch, entry } = PRICES;
      const where = { title: { in: ['a', 'b'] }, or: [{ genre: { eq: 'POEM' } }, { title: { startsWith: 'c' } }] };
      const answer = await expectInside('query ($where: BookWhere) { books(first: 2, where: $where) { nodes { id } } }', { where });
      const [list, genre, start] = [2 * node + 2 * entry + comparison, node + comparison, node + textSearch];
      expect(answer.extensions).toEqual({
        cost: { requested: 1 + 2 + scan + node + list + node + (node + genre) + (node + start), maximum: 5_000 },
      });
      const wide = { or: Array.from({ length: 18 }, () => ({ title: { in: Array.from({ length: 98 }, () => 'x') } })) };
      const cost = 1 + 2 + scan + 2 * node + 18 * (3 * node + 98 * entry + comparison);
      await expectOutside('query ($where: BookWhere) { books(first: 2, where: $where) { nodes { id } } }', 'cost', 5_000, cost, {
        where: wide,
      });
    });

    it('counts a fragment bomb without exploding', async () => {
      const fragments = Array.from({ length: 20 }, (_, index) => `fragment f${index} on Book { ...f${index + 1} ...f${index + 1} }`).join(
        ' ',
      );
      const started = process.cpuUsage();
      const answer = await app.gql(`{ book(id: "a") { ...f0 } } ${fragments} fragment f20 on Book { id }`);
      expect(answer.errors?.map(({ extensions }) => extensions['limit'])).toContain('cost');
      // Processor time, in microseconds: a busy machine takes no more of it.
      expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
    });
  });

  describe('arguments of queries', () => {
    const fault = async (query: string, variables?: Record<string, unknown>, locale?: string) => {
      const { errors, data } = await app.gql(query, variables, { locale });
      expect(data).toBeUndefined();
      return { message: errors![0]!.message, ...errors![0]!.extensions };
    };

    it.each([0, -1, 101])('refuses a page of %d in the document and in variables', async (first) => {
      const expected = { code: 'BAD_USER_INPUT', field: 'books', argument: 'first', constraint: 'isPageSize' };
      expect(await fault(`{ books(first: ${first}) { totalCount } }`)).toMatchObject(expected);
      expect(await fault('query ($first: Int) { books(first: $first) { totalCount } }', { first })).toMatchObject(expected);
    });

    it('allows pages of 1 and 100', async () => {
      await expectInside('{ books(first: 1) { nodes { id } } }');
      await expectInside('{ books(last: 100) { nodes { id } } }');
    });

    it('says in the language of the request what is possible', async () => {
      const message = async (locale: string) => (await fault('{ books(first: 101) { totalCount } }', {}, locale)).message;
      expect(await message('fi')).toBe('Kentän "first" on oltava välillä 1–100. Hae lisää sivuja argumenteilla `after` tai `before`.');
      expect(await message('sv-FI')).toBe('”first” måste vara mellan 1 och 100. Hämta fler sidor med `after` eller `before`.');
      expect(await message('de')).toBe('„first“ muss zwischen 1 und 100 liegen. Weitere Seiten gibt es mit `after` oder `before`.');
      expect(await message('fr, en;q=0.5')).toBe('"first" must be between 1 and 100. Ask for further pages with `after` or `before`.');
    });

    it.each([
      '{ books { totalCount } }',
      '{ books(first: 1, last: 1) { totalCount } }',
      '{ book { id } }',
      '{ book(id: "a", slug: "b") { id } }',
    ])('wants exactly one of two: %s', async (query) =>
      expect(await fault(query)).toMatchObject({ code: 'BAD_USER_INPUT', constraint: 'exactlyOneOf' }),
    );

    it('looks into filters, lists and branches', async () => {
      const query = 'query ($where: BookWhere) { books(first: 1, where: $where) { totalCount } }';
      const argumentOf = async (where: object) => (await fault(query, { where }))['argument' as never];
      expect(await argumentOf({ title: { eq: 'a\u0000b' } })).toBe('where.title.eq');
      expect(await argumentOf({ or: [{ title: { in: ['a', '\u001b'] } }] })).toBe('where.or.0.title.in.1');
      expect(await argumentOf({ or: [{}, { title: { startsWith: 'x'.repeat(501) } }] })).toBe('where.or.1.title.startsWith');
      await expectInside(query, { where: { title: { startsWith: 'x'.repeat(500) } } });
    });
  });
});
