import { AccountService } from '@alliance/accounts';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { Maturity, type Practice } from '@alliance/practices';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const WRITE = (verb: string) => {
  const title = verb.charAt(0).toUpperCase() + verb.slice(1);
  return `mutation ($input: ${title}Input!) { ${verb}(input: $input) { practice { id status version revision } userErrors { code path } } }`;
};
const ONE = `query ($id: ID!) { practice(id: $id) { title revision draft { title } } }`;
const FOUND = `query ($where: GoodPracticeWhere, $orderBy: [GoodPracticeOrder!]) {
  practices(first: 50, where: $where, orderBy: $orderBy) { totalCount nodes { slug } } }`;
const TEXT = `query ($id: ID!, $locale: Locale!) { practice(id: $id, locale: $locale) {
  draft { title summary solution contentLocale contentOrigin contentReviewedAt contentIsStale } } }`;

describe('drafts of practices over HTTP', () => {
  let app: TestApp;
  let city: City;
  let author: TestPerson;
  let editor: TestPerson;

  const id = (record: { id: string }) => encodeId('prac', record.id);
  const codes = ({ errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions['code']);
  const write = (verb: string, practice: Practice, expectedRevision: number, more: object = {}, person = author) =>
    app.gql(WRITE(verb), { input: { id: id(practice), expectedRevision, ...more } }, { token: person.token });
  const done = async (answer: Promise<GraphQLAnswer>) => {
    const { data, errors } = await answer;
    const [payload] = Object.values(data ?? {}) as { practice: object; userErrors: object[] }[];
    expect([errors, payload?.userErrors]).toEqual([undefined, []]);
    return payload!.practice;
  };

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database, { name: 'Espoo' });
    author = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    editor = await createPerson(app, { role: 'EDITOR', cityId: city.id });
  });
  afterAll(() => app.close());

  it('are lost from sight with the role, to those who wrote them too', async () => {
    const leaver = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    const own = { cityId: city.id, createdById: leaver.person.id, words: { title: 'Left behind' } };
    const draft = await createPractice(app.database, { ...own, status: ContentStatus.DRAFT });
    const shown = await createPractice(app.database, own);
    const read = async (practice: Practice) => app.gql(ONE, { id: id(practice) }, { token: leaver.token });
    await done(write('updatePractice', shown, 1, { title: 'Next' }, leaver));
    expect((await read(draft)).data.practice).toEqual({ title: 'Left behind', revision: 1, draft: { title: 'Left behind' } });
    expect((await read(shown)).data.practice).toEqual({ title: 'Left behind', revision: 2, draft: { title: 'Next' } });

    await app.get(AccountService).revokeRole(null, leaver.person.id, 'CONTRIBUTOR', city.id);
    expect(codes(await read(draft))).toEqual(['NOT_FOUND']);
    expect((await read(shown)).data.practice).toEqual({ title: 'Left behind', revision: null, draft: null });
    const before = await app.contents();
    expect(codes(await write('updatePractice', draft, 1, { title: 'Still mine' }, leaver))).toEqual(['FORBIDDEN']);
    expect(await app.contents()).toEqual(before);
  });

  it('decide neither what a list finds nor its order, for nobody', async () => {
    const other = await createCity(app.database, { name: 'Umeå' });
    const writer = await createPerson(app, { role: 'EDITOR', cityId: other.id });
    const practices: Practice[] = [];
    for (const title of ['Alder', 'Birch', 'Cedar']) {
      practices.push(
        await createPractice(app.database, {
          cityId: other.id,
          slug: title.toLowerCase(),
          words: { title },
          facts: { maturity: Maturity.PILOT },
        }),
      );
    }
    await done(write('updatePractice', practices[0]!, 1, { title: 'Zelkova', maturity: 'SCALED', sdgs: [6] }, writer));
    const orderBy = [{ field: 'TITLE', direction: 'ASC' }];
    for (const token of [undefined, author.token, writer.token]) {
      const find = async (where: object) => {
        const { data } = await app.gql(FOUND, { where: { city: { slug: { eq: other.slug } }, ...where }, orderBy }, { token });
        return [data.practices.totalCount, ...data.practices.nodes.map(({ slug }: { slug: string }) => slug)];
      };
      expect(await find({ maturity: { eq: 'PILOT' } })).toEqual([3, 'alder', 'birch', 'cedar']);
      expect(await find({ maturity: { eq: 'SCALED' } })).toEqual([0]);
      expect(await find({ sdg: { eq: 6 } })).toEqual([0]);
    }
  });

  it('have their lists replaced, not added to', async () => {
    const organisations = await Promise.all([createOrganisation(app.database), createOrganisation(app.database)]);
    const [first, second] = organisations.map((organisation) => encodeId('org', organisation.id));
    const practice = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT });
    const lists = (name: string, partner: string, theme: string) => ({
      links: [{ url: `https://example.org/${name}` }],
      results: [{ quantity: name }],
      partnerIds: [partner],
      themeCodes: [theme],
    });
    const read = async () => {
      const query = `query ($id: ID!) { practice(id: $id) { links { url } results { quantity } partners { id } themes { code } } }`;
      return (await app.gql(query, { id: id(practice) }, { token: author.token })).data.practice;
    };
    await done(write('updatePractice', practice, 1, lists('a', first!, 'urban-governance')));
    await done(write('updatePractice', practice, 2, lists('b', second!, 'local-value-chains')));
    expect(await read()).toEqual({
      links: [{ url: 'https://example.org/b' }],
      results: [{ quantity: 'b' }],
      partners: [{ id: second }],
      themes: [{ code: 'local-value-chains' }],
    });
    await done(write('updatePractice', practice, 3, { links: null, partnerIds: [] }));
    expect(await read()).toEqual({ links: [], results: [{ quantity: 'b' }], partners: [], themes: [{ code: 'local-value-chains' }] });
    expect(await app.rows('SELECT count(*)::int AS count FROM practice_link WHERE version_id = $1', [practice.workingVersionId])).toEqual([
      { count: 0 },
    ]);
  });

  it('take no empty entries into their lists', async () => {
    const practice = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT });
    const before = await app.contents();
    const answer = await write('updatePractice', practice, 1, { fundingSources: ['ERDF', ' '], results: [{ quantity: '' }] });
    expect(answer.data.updatePractice.userErrors).toEqual([
      { code: 'REQUIRED', path: ['input', 'fundingSources', '1'] },
      { code: 'REQUIRED', path: ['input', 'results', '0', 'quantity'] },
    ]);
    expect(await app.contents()).toEqual(before);
  });

  it('stay marked as machine text until somebody has gone through all of it', async () => {
    app.clock.set('2027-03-01T12:00:00Z');
    const words = { title: 'Heat', summary: 'Warm.', solution: 'Pumps.' };
    const practice = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT, words });
    const finnish = async () => (await app.gql(TEXT, { id: id(practice), locale: 'fi' }, { token: author.token })).data.practice.draft;
    const texts = { title: 'Lämpö', summary: 'Lämmin.', solution: 'Pumput.' };
    const machine = { contentLocale: 'fi', contentOrigin: 'MACHINE', contentReviewedAt: null, contentIsStale: false };
    await done(write('translatePractice', practice, 1, { locale: 'fi', origin: 'MACHINE', ...texts }));
    expect(await finnish()).toEqual({ ...texts, ...machine });

    await done(write('translatePractice', practice, 2, { locale: 'fi', summary: 'Lämmintä.' }));
    expect(await finnish()).toEqual({ ...texts, ...machine, summary: 'Lämmintä.' });

    await done(write('translatePractice', practice, 3, { locale: 'fi', ...texts }));
    const human = { contentOrigin: 'HUMAN', contentReviewedAt: '2027-03-01T12:00:00.000Z' };
    expect(await finnish()).toEqual({ ...texts, ...machine, ...human });

    // The original sent again as it is changes nothing that a translation could lag behind.
    await done(write('updatePractice', practice, 4, { ...words, sdgs: [7] }));
    expect(await finnish()).toMatchObject({ contentIsStale: false });
    await done(write('updatePractice', practice, 5, { ...words, summary: 'Hot.' }));
    expect(await finnish()).toMatchObject({ contentIsStale: true });
    app.clock.reset();
  });

  it('go one way where several people decide at once', async () => {
    const practice = await createPractice(app.database, { cityId: city.id, status: ContentStatus.IN_REVIEW });
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => write('publishPractice', practice, 1, {}, editor)),
      ...Array.from({ length: 3 }, () => write('returnPractice', practice, 1, { reason: 'Say more.' }, editor)),
    ]);
    const outcomes = answers.map(({ data }) =>
      (Object.values(data)[0] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code),
    );
    expect(outcomes.flat()).toEqual(Array(5).fill('CONFLICT'));
    const versions = await app.rows('SELECT status, number FROM practice_version WHERE practice_id = $1', [practice.id]);
    const [{ status, revision }] = (await app.rows('SELECT status, revision FROM practice WHERE id = $1', [practice.id])) as [Practice];
    expect(revision).toBe(2);
    expect(versions).toEqual([status === 'PUBLISHED' ? { status, number: 1 } : { status: 'NEEDS_CHANGES', number: null }]);
  });

  it('are made once for an idempotency key, however often it is sent', async () => {
    const input = { cityId: encodeId('city', city.id), locale: 'en', title: 'Once', idempotencyKey: 'once-1' };
    const send = (change: object = {}) => app.gql(WRITE('createPractice'), { input: { ...input, ...change } }, { token: author.token });
    const answers = await Promise.all([send(), send(), send()]);
    const ids = new Set(answers.map(({ data }) => data.createPractice.practice.id));
    expect(ids.size).toBe(1);
    expect((await send({ title: 'Twice' })).data.createPractice.userErrors).toEqual([
      { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] },
    ]);
    expect(await app.rows(`SELECT count(*)::int AS count FROM practice_text WHERE title IN ('Once', 'Twice')`)).toEqual([{ count: 1 }]);
  });
});
