import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { GraphQLAnswer, TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const CREATE = `mutation ($input: CreatePracticeInput!) { createPractice(input: $input) { practice { id revision status title } userErrors { code path message } } }`;
const UPDATE = `mutation ($input: UpdatePracticeInput!) { updatePractice(input: $input) {
  practice { id revision title draft { title links { url } } } userErrors { code path }
  conflict { current { revision draft { title summary } title } yours { title summary links { url } } } } }`;
const step = (verb: string) =>
  `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { practice { status revision version title draft { status } } userErrors { code path message } } }`;
const READ = `query ($id: ID, $slug: String, $locale: Locale) { practice(id: $id, slug: $slug, locale: $locale) {
  title summary status revision version slug url contentLocale contentOrigin contentIsStale availableLocales originalLocale license sdgs policyAreas
  costMinorUnits latitude city { slug } themes { code label } partners { name } mainOrganisation { name } links { url label } results { quantity before after }
  draft { status title number } } }`;

describe('practices over HTTP', () => {
  let app: TestApp;
  let espoo: City;
  let umea: City;
  let author: TestPerson;
  let editor: TestPerson;
  let stranger: TestPerson;

  const id = (record: { id: string }, prefix = 'prac') => encodeId(prefix, record.id);
  const as = ({ token }: TestPerson, locale = 'en') => ({ token, locale });
  const codes = (answer: GraphQLAnswer) => answer.errors?.map(({ extensions }) => extensions['code']);

  beforeAll(async () => {
    app = await createTestApp();
    espoo = await createCity(app.database, { name: 'Espoo', texts: { sv: 'Esbo' } });
    umea = await createCity(app.database, { name: 'Umeå', countryCode: 'SE' });
    author = await createPerson(app, { role: 'CONTRIBUTOR', cityId: espoo.id });
    editor = await createPerson(app, { role: 'EDITOR', cityId: espoo.id });
    stranger = await createPerson(app, { role: 'MANAGER', cityId: umea.id });
  });
  afterAll(() => app?.close());

  it('are written, reviewed and published, and only then seen by everybody', async () => {
    const organisation = await createOrganisation(app.database, { name: 'Bike cooperative' });
    const input = {
      cityId: id(espoo, 'city'),
      locale: 'en',
      title: 'Cargo bikes',
      summary: 'Bikes instead of vans.',
      solution: 'Lend **bikes**, see [more](https://example.org/).',
      sdgs: [11],
      policyAreas: ['MOBILITY'],
      themeCodes: ['urban-governance'],
      costMinorUnits: '120050',
      costCurrency: 'EUR',
      latitude: 60.2,
      longitude: 24.65,
      partnerIds: [id(organisation, 'org')],
      mainOrganisationId: id(organisation, 'org'),
      links: [{ url: 'https://example.org/a', label: 'A' }, { url: 'https://example.org/b' }],
      results: [{ quantity: 'Van trips', before: '100', after: '62.5' }],
    };
    const created = await app.gql(CREATE, { input }, as(author));
    expect(created.data.createPractice).toEqual({
      practice: { id: expect.any(String), revision: 1, status: 'DRAFT', title: 'Cargo bikes' },
      userErrors: [],
    });
    const practice = created.data.createPractice.practice.id as string;

    expect(codes(await app.gql(READ, { id: practice }))).toEqual(['NOT_FOUND']);
    expect(codes(await app.gql(READ, { id: practice }, as(stranger)))).toEqual(['NOT_FOUND']);
    expect((await app.gql(READ, { id: practice }, as(author))).data.practice).toMatchObject({
      title: 'Cargo bikes',
      status: 'DRAFT',
      version: null,
    });

    await app.gql(step('submitPractice'), { input: { id: practice, expectedRevision: 1 } }, as(author));
    const done = await app.gql(step('publishPractice'), { input: { id: practice, expectedRevision: 2 } }, as(editor));
    expect(done.data.publishPractice).toEqual({
      practice: { status: 'PUBLISHED', revision: 3, version: 1, title: 'Cargo bikes', draft: null },
      userErrors: [],
    });
    expect((await app.gql(READ, { slug: 'cargo-bikes', locale: 'sv' })).data.practice).toEqual({
      title: 'Cargo bikes',
      summary: 'Bikes instead of vans.',
      status: 'PUBLISHED',
      revision: null,
      version: 1,
      slug: 'cargo-bikes',
      url: '/practices/cargo-bikes',
      contentLocale: 'en',
      contentOrigin: 'HUMAN',
      contentIsStale: false,
      availableLocales: ['en'],
      originalLocale: 'en',
      license: 'CC-BY-4.0',
      sdgs: [11],
      policyAreas: ['MOBILITY'],
      costMinorUnits: '120050',
      latitude: 60.2,
      city: { slug: 'espoo' },
      themes: [{ code: 'urban-governance', label: 'Städers styrning' }],
      partners: [{ name: 'Bike cooperative' }],
      mainOrganisation: { name: 'Bike cooperative' },
      links: [
        { url: 'https://example.org/a', label: 'A' },
        { url: 'https://example.org/b', label: null },
      ],
      results: [{ quantity: 'Van trips', before: '100', after: '62.5' }],
      draft: null,
    });
  });

  it('show a draft of the next version to those who may edit it, and nobody else', async () => {
    const practice = await createPractice(app.database, { cityId: espoo.id, slug: 'heat', words: { title: 'Heat', summary: 'Warm.' } });
    const read = async (person?: TestPerson) => (await app.gql(READ, { slug: 'heat' }, person ? as(person) : {})).data.practice;
    const before = await read();
    const answer = await app.gql(UPDATE, { input: { id: id(practice), expectedRevision: 1, title: 'Waste heat' } }, as(author));
    expect(answer.data.updatePractice).toMatchObject({
      practice: { revision: 2, title: 'Heat', draft: { title: 'Waste heat' } },
      userErrors: [],
      conflict: null,
    });
    await app.gql(
      `mutation ($input: TranslatePracticeInput!) { translatePractice(input: $input) { userErrors { code } } }`,
      { input: { id: id(practice), expectedRevision: 2, locale: 'fi', title: 'Lämpö', origin: 'MACHINE' } },
      as(author),
    );
    expect(await read()).toEqual(before);
    expect(await read(stranger)).toEqual(before);
    expect(await read(editor)).toEqual({ ...before, revision: 3, draft: { status: 'DRAFT', title: 'Waste heat', number: null } });
  });

  it('hand both sides back where two people wrote at the same time', async () => {
    const practice = await createPractice(app.database, {
      cityId: espoo.id,
      status: ContentStatus.DRAFT,
      words: { title: 'Mine and yours' },
    });
    await app.gql(UPDATE, { input: { id: id(practice), expectedRevision: 1, title: 'Theirs' } }, as(editor));
    const before = await app.contents();
    const input = { id: id(practice), expectedRevision: 1, title: 'Mine', summary: 'Not lost.', links: [{ url: 'https://example.org/' }] };
    const answer = await app.gql(UPDATE, { input }, as(author));
    expect(answer.data.updatePractice).toEqual({
      practice: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedRevision'] }],
      conflict: {
        current: { revision: 2, title: 'Theirs', draft: { title: 'Theirs', summary: 'In a few sentences.' } },
        yours: { title: 'Mine', summary: 'Not lost.', links: [{ url: 'https://example.org/' }] },
      },
    });
    expect(await app.contents()).toEqual(before);
  });

  it('say what is wrong with an input, in the language of the sender, and change nothing', async () => {
    const practice = await createPractice(app.database, {
      cityId: espoo.id,
      status: ContentStatus.DRAFT,
      facts: { startedOn: '2024-03-01' },
    });
    const before = await app.contents();
    const attempts: [object, string, string][] = [
      [{ title: 'x'.repeat(151) }, 'TOO_LONG', 'title'],
      [{ title: ' ' }, 'REQUIRED', 'title'],
      [{ summary: 'x'.repeat(501) }, 'TOO_LONG', 'summary'],
      [{ solution: 'x'.repeat(5_001) }, 'TOO_LONG', 'solution'],
      [{ transferTips: 'x'.repeat(3_001) }, 'TOO_LONG', 'transferTips'],
      [{ solution: '[click](javascript:alert(1))' }, 'INVALID', 'solution'],
      [{ objectives: 'a\u0000b' }, 'INVALID', 'objectives'],
      [{ summary: 'a\u0007b' }, 'INVALID', 'summary'],
      [{ endedOn: '2024-02-29' }, 'INVALID', 'endedOn'],
      [{ sdgs: [18] }, 'INVALID', 'sdgs'],
      [{ fundingSources: Array.from({ length: 51 }, (_, index) => `Fund ${index}`) }, 'LIMIT', 'fundingSources'],
      [{ costMinorUnits: '-1', costCurrency: 'EUR' }, 'INVALID', 'costMinorUnits'],
      [{ costMinorUnits: '1' }, 'REQUIRED', 'costCurrency'],
      [{ themeCodes: ['no-such-theme'] }, 'NOT_FOUND', 'themeCodes'],
      [{ mainOrganisationId: id(espoo, 'city') }, 'INVALID', 'mainOrganisationId'],
      [{ links: [{ url: 'https://example.org/', label: 'x'.repeat(151) }] }, 'TOO_LONG', 'links'],
    ];
    const outcomes: unknown[] = [];
    for (const [change] of attempts) {
      const { data, errors } = await app.gql(UPDATE, { input: { id: id(practice), expectedRevision: 1, ...change } }, as(author));
      const [first] = data?.updatePractice?.userErrors ?? [];
      outcomes.push(errors ?? [Object.keys(change)[0], first?.code, first?.path[1]]);
    }
    expect(outcomes).toEqual(attempts.map(([change, code, field]) => [Object.keys(change)[0], code, field]));
    for (const input of [{ sourceUrl: 'javascript:alert(1)' }, { startedOn: '2023-02-29' }, { links: [{ url: 'javascript:alert(1)' }] }]) {
      const answer = await app.gql(UPDATE, { input: { id: id(practice), expectedRevision: 1, ...input } }, as(author));
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await app.contents()).toEqual(before);
    const finnish = await app.gql(
      step('submitPractice'),
      {
        input: {
          id: id(await createPractice(app.database, { cityId: espoo.id, status: ContentStatus.DRAFT, words: { summary: null } })),
          expectedRevision: 1,
        },
      },
      as(author, 'fi'),
    );
    expect(finnish.data.submitPractice.userErrors).toEqual([
      { code: 'REQUIRED', path: ['input', 'summary'], message: 'Tiivistelmä on pakollinen ennen tarkistusta.' },
    ]);
  });

  it('are found by what they say, drafts of other cities never', async () => {
    const energy = { facts: { policyAreas: ['CLEAN_ENERGY'], sdgs: [7], maturity: 'SCALED', startedOn: '2020-01-01' } as never };
    await createPractice(app.database, {
      cityId: umea.id,
      slug: 'wood',
      words: { title: 'Wood' },
      translations: { sv: { title: 'Trä' } },
      ...energy,
    });
    await createPractice(app.database, {
      cityId: umea.id,
      slug: 'secret',
      words: { title: 'Secret' },
      status: ContentStatus.DRAFT,
      ...energy,
    });
    await createPractice(app.database, {
      cityId: umea.id,
      slug: 'gone',
      words: { title: 'Gone' },
      status: ContentStatus.ARCHIVED,
      ...energy,
    });
    const find = async (where: object, person?: TestPerson) => {
      const answer = await app.gql(
        `query ($where: GoodPracticeWhere) { practices(first: 50, where: $where, orderBy: [{ field: CITY_NAME, direction: ASC }, { field: TITLE, direction: ASC }]) { totalCount nodes { slug } } }`,
        { where },
        person ? as(person) : {},
      );
      expect(answer.errors).toBeUndefined();
      expect(answer.data.practices.totalCount).toBe(answer.data.practices.nodes.length);
      return answer.data.practices.nodes.map(({ slug }: { slug: string }) => slug);
    };
    const inUmea = { city: { slug: { eq: 'umea' } } };
    expect(await find(inUmea)).toEqual(['wood']);
    expect(await find(inUmea, author)).toEqual(['wood']);
    expect(await find(inUmea, stranger)).toEqual(['gone', 'secret', 'wood']);
    expect(await find({ status: { in: ['DRAFT', 'ARCHIVED'] } })).toEqual([]);
    expect(
      await find({ policyArea: { eq: 'CLEAN_ENERGY' }, sdg: { in: [7, 8] }, maturity: { eq: 'SCALED' }, startedOn: { lte: '2020-01-01' } }),
    ).toEqual(['wood']);
    expect(await find({ availableLocale: { eq: 'sv' } })).toEqual(['wood']);
    expect(await find({ theme: { in: ['urban-governance'] }, city: { countryCode: { eq: 'FI' } } })).toEqual(['cargo-bikes']);
    const nested = await app.gql(
      `{ city(slug: "umea") { practices(first: 10) { totalCount nodes { slug draft { title } } } } }`,
      {},
      as(author),
    );
    expect(nested.data.city.practices).toEqual({ totalCount: 1, nodes: [{ slug: 'wood', draft: null }] });
    const organisation = await app.gql(`{ organisation(slug: "bike-cooperative") { practices(first: 10) { nodes { slug } } } }`);
    expect(organisation.data.organisation.practices.nodes).toEqual([{ slug: 'cargo-bikes' }]);
  });
});
