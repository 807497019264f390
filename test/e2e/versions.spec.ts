import { createPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const CREATE = `mutation ($input: CreatePracticeInput!) { createPractice(input: $input) { practice { id slug } userErrors { code message path } } }`;
const mutation = (name: string, input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) =>
  `mutation ($input: ${input}!) { result: ${name}(input: $input) { practice { slug revision status version } userErrors { code message path } conflict { current { revision } } } }`;
const CHANGES = 'changes { field locale before after diff { operation text } }';
const VERSIONS = `query ($slug: String!) { practice(slug: $slug, locale: "en") { slug version title versions(first: 10) { totalCount nodes { number changeNote title publishedAt ${CHANGES} } } } }`;
const PINNED = `query ($slug: String!, $version: Int) { practice(slug: $slug, version: $version, locale: "en") { slug version versionPublishedAt changeNote title summary sdgs availableLocales links { url } city { slug } } }`;

describe('the versions of a record', () => {
  let app: TestApp;
  let city: City;
  let editor: { token: string };
  let contributor: { token: string };
  let stranger: { token: string };
  let id: string;

  const act = async (name: string, input: object, token = editor.token) => {
    const { data, errors } = await app.gql(mutation(name), { input }, { token });
    return data?.result ?? errors?.map(({ extensions }) => extensions['code']);
  };
  const read = async (query: string, variables: object, token?: string) => {
    const { answer } = await bothWays(app, query, variables as never, { token });
    return answer.data?.practice ?? answer.errors?.map(({ extensions }) => extensions['code']);
  };
  /** What somebody is still asked to do about the practice. */
  const waiting = async () =>
    (
      await app.rows<{ kind: string }>(
        `SELECT kind FROM inbox_item WHERE done_at IS NULL AND kind <> 'PUBLISHED' AND record_type = 'Practice' ORDER BY kind`,
      )
    ).map(({ kind }) => kind);
  const publish = async (expectedRevision: number, changeNote?: string) => {
    expect(await act('submitPractice', { id, expectedRevision })).toMatchObject({ userErrors: [] });
    return act('publishPractice', { id, expectedRevision: expectedRevision + 1, changeNote });
  };

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database, { name: 'Umeå', slug: 'umea' });
    const other = await createCity(app.database, { name: 'Espoo' });
    editor = await createPerson(app, { role: 'EDITOR', cityId: city.id });
    contributor = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    stranger = await createPerson(app, { role: 'MANAGER', cityId: other.id });
    const organisation = await createOrganisation(app.database, { name: 'Energibolaget' });
    const { data } = await app.gql(
      CREATE,
      {
        input: {
          cityId: encodeId('city', city.id),
          locale: 'en',
          title: 'Green roofs',
          summary: 'Roofs that drink rain.',
          sdgs: [11],
          links: [{ url: 'https://a.example/', label: 'Start' }],
          mainOrganisationId: encodeId('org', organisation.id),
        },
      },
      { token: editor.token },
    );
    id = data.createPractice.practice.id;
    await publish(1);
    await act('translatePractice', { id, expectedRevision: 3, locale: 'sv', title: 'Gröna tak', summary: 'Tak som dricker regn.' });
    await act('updatePractice', { id, expectedRevision: 4, summary: 'Roofs that drink heavy rain.', sdgs: [11, 13], links: [] });
    await publish(5, 'Heavy rain, and in Swedish.');
    await act('updatePractice', { id, expectedRevision: 7, title: 'Sponge roofs', mainOrganisationId: null });
    await publish(8, 'A better name.');
  });
  afterAll(() => app.close());

  it('are all kept, the newest first, each with what it changed field by field', async () => {
    const { versions, ...shown } = await read(VERSIONS, { slug: 'sponge-roofs' });
    expect(shown).toEqual({ slug: 'sponge-roofs', version: 3, title: 'Sponge roofs' });
    expect(versions.totalCount).toBe(3);
    expect(versions.nodes.map(({ publishedAt: _at, ...version }: { publishedAt: string }) => version)).toEqual([
      {
        number: 3,
        changeNote: 'A better name.',
        title: 'Sponge roofs',
        changes: [
          {
            field: 'mainOrganisation',
            locale: null,
            before: 'Energibolaget',
            after: null,
            diff: [{ operation: 'DELETE', text: 'Energibolaget' }],
          },
          {
            field: 'title',
            locale: 'en',
            before: 'Green roofs',
            after: 'Sponge roofs',
            diff: [
              { operation: 'DELETE', text: 'Green' },
              { operation: 'INSERT', text: 'Sponge' },
              { operation: 'EQUAL', text: ' roofs' },
            ],
          },
        ],
      },
      {
        number: 2,
        changeNote: 'Heavy rain, and in Swedish.',
        title: 'Green roofs',
        changes: [
          {
            field: 'sdgs',
            locale: null,
            before: '11',
            after: '11\n13',
            diff: [
              { operation: 'EQUAL', text: '11' },
              { operation: 'INSERT', text: '\n13' },
            ],
          },
          {
            field: 'links',
            locale: null,
            before: 'Start: https://a.example/',
            after: null,
            diff: [{ operation: 'DELETE', text: 'Start: https://a.example/' }],
          },
          { field: 'title', locale: 'sv', before: null, after: 'Gröna tak', diff: [{ operation: 'INSERT', text: 'Gröna tak' }] },
          {
            field: 'summary',
            locale: 'en',
            before: 'Roofs that drink rain.',
            after: 'Roofs that drink heavy rain.',
            diff: [
              { operation: 'EQUAL', text: 'Roofs that drink ' },
              { operation: 'INSERT', text: 'heavy ' },
              { operation: 'EQUAL', text: 'rain.' },
            ],
          },
          {
            field: 'summary',
            locale: 'sv',
            before: null,
            after: 'Tak som dricker regn.',
            diff: [{ operation: 'INSERT', text: 'Tak som dricker regn.' }],
          },
        ],
      },
      { number: 1, changeNote: null, title: 'Green roofs', changes: [] },
    ]);
  });

  it('can each be read as the record was then, under every slug that it had', async () => {
    const first = { slug: 'sponge-roofs', version: 1, changeNote: null, title: 'Green roofs', summary: 'Roofs that drink rain.' };
    const more = { sdgs: [11], availableLocales: ['en'], links: [{ url: 'https://a.example/' }], city: { slug: 'umea' } };
    for (const slug of ['sponge-roofs', 'green-roofs']) {
      expect(await read(PINNED, { slug, version: 1 })).toEqual({ ...first, ...more, versionPublishedAt: expect.any(String) });
      expect(await read(PINNED, { slug, version: 2 })).toMatchObject({ version: 2, title: 'Green roofs', availableLocales: ['en', 'sv'] });
      for (const version of [null, 3]) expect(await read(PINNED, { slug, version })).toMatchObject({ version: 3, title: 'Sponge roofs' });
    }
    const byId = `query ($id: ID!) { practice(id: $id, version: 2, locale: "sv") { title contentLocale version } }`;
    expect(await read(byId, { id })).toEqual({ title: 'Gröna tak', contentLocale: 'sv', version: 2 });
  });

  it('are not there beyond the last, nor below one', async () => {
    expect(await read(PINNED, { slug: 'sponge-roofs', version: 4 })).toEqual(['NOT_FOUND']);
    expect(await read(PINNED, { slug: 'sponge-roofs', version: 0 })).toEqual(['BAD_USER_INPUT']);
    expect(await read('{ practice(version: 1) { title } }', {})).toEqual(['BAD_USER_INPUT']);
  });

  it('show a draft to nobody but those who edit, and its changes once it is submitted', async () => {
    const draft = `query ($id: ID!) { practice(id: $id) { version title draft { number title ${CHANGES} } versions(first: 5) { totalCount } } }`;
    expect(await act('updatePractice', { id, expectedRevision: 10, title: 'Sponge roofs for all' })).toMatchObject({ userErrors: [] });
    expect(await read(draft, { id }, editor.token)).toEqual({
      version: 3,
      title: 'Sponge roofs',
      draft: { number: null, title: 'Sponge roofs for all', changes: [] },
      versions: { totalCount: 3 },
    });
    expect(await act('submitPractice', { id, expectedRevision: 11 }, contributor.token)).toMatchObject({ userErrors: [] });
    const { draft: submitted } = await read(draft, { id }, contributor.token);
    expect(submitted.changes.map(({ field, after }: { field: string; after: string }) => [field, after])).toEqual([
      ['title', 'Sponge roofs for all'],
    ]);
    for (const token of [undefined, stranger.token]) {
      expect(await read(draft, { id }, token)).toEqual({ version: 3, title: 'Sponge roofs', draft: null, versions: { totalCount: 3 } });
    }
    const parts = 'query ($id: ID!) { practice(id: $id) { draft { id translations { id } } } }';
    const { draft: seen } = await read(parts, { id }, editor.token);
    for (const part of [seen, ...seen.translations] as { id: string }[]) {
      const node = async (token?: string) =>
        (await bothWays(app, 'query ($id: ID!) { node(id: $id) { id } }', { id: part.id }, { token })).answer;
      expect((await node(contributor.token)).data).toEqual({ node: { id: part.id } });
      for (const token of [undefined, stranger.token]) {
        expect((await node(token)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      }
    }
    const drafted = await app.rows<{ id: string }>(`SELECT id FROM practice_version WHERE status = 'IN_REVIEW'`);
    expect(drafted).toHaveLength(1);
  });

  it('come back as a draft, once no other is open; what is published stays until then', async () => {
    const before = await app.contents(['idempotency_key']);
    expect(await act('restorePracticeVersion', { id, expectedRevision: 12, version: 1 })).toMatchObject({
      userErrors: [{ code: 'WRONG_STATE', message: expect.stringContaining('discard') }],
    });
    expect(await act('discardPracticeDraft', { id, expectedRevision: 12 })).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] });
    expect(await act('restorePracticeVersion', { id, expectedRevision: 12, version: 1 }, stranger.token)).toEqual(['FORBIDDEN']);
    expect(await app.contents(['idempotency_key'])).toEqual(before);

    await act('returnPractice', { id, expectedRevision: 12, reason: 'Not yet.' });
    expect(await waiting()).toEqual(['CHANGES_REQUESTED']);
    expect(await act('discardPracticeDraft', { id, expectedRevision: 13 })).toMatchObject({ practice: { revision: 14 }, userErrors: [] });
    // Nobody has to change what is no longer there.
    expect(await waiting()).toEqual([]);
    expect(await app.rows(`SELECT 1 FROM practice_version WHERE status <> 'PUBLISHED'`)).toEqual([]);
    expect(
      await app.rows('SELECT 1 FROM content_change c WHERE NOT EXISTS (SELECT 1 FROM practice_version v WHERE v.id = c.version_id)'),
    ).toEqual([]);
    expect(await act('discardPracticeDraft', { id, expectedRevision: 14 })).toMatchObject({ userErrors: [{ code: 'WRONG_STATE' }] });

    expect(await act('restorePracticeVersion', { id, expectedRevision: 14, version: 9 })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'version'], message: 'There is no published version 9.' }],
    });
    expect(await act('restorePracticeVersion', { id, expectedRevision: 14, version: 1 }, contributor.token)).toMatchObject({
      userErrors: [],
    });
    expect(await read(PINNED, { slug: 'sponge-roofs' })).toMatchObject({ version: 3, title: 'Sponge roofs' });
    expect(await publish(15, 'Back to the roots.')).toMatchObject({ practice: { slug: 'green-roofs', version: 4, status: 'PUBLISHED' } });
    expect(await read(PINNED, { slug: 'green-roofs' })).toMatchObject({
      version: 4,
      title: 'Green roofs',
      summary: 'Roofs that drink rain.',
      sdgs: [11],
      links: [{ url: 'https://a.example/' }],
      availableLocales: ['en'],
    });
    for (const slug of ['sponge-roofs', 'green-roofs'])
      expect(await read(PINNED, { slug, version: 3 })).toMatchObject({ title: 'Sponge roofs' });
  });

  it('go with the record when it is archived, and a first draft is never discarded', async () => {
    const { data } = await app.gql(
      CREATE,
      { input: { cityId: encodeId('city', city.id), locale: 'en', title: 'First' } },
      { token: editor.token },
    );
    const first = data.createPractice.practice;
    expect(await act('discardPracticeDraft', { id: first.id, expectedRevision: 1 })).toMatchObject({
      userErrors: [{ code: 'WRONG_STATE', message: expect.stringContaining('never published') }],
    });
    // A mended word moves no address, though the title is not what the slug was once made from.
    await app.rows(`UPDATE practice SET slug = 'roofs-of-umea' WHERE slug = 'green-roofs'`);
    await act('updatePractice', { id, expectedRevision: 17, summary: 'Roofs that drink all rain.' });
    expect(await publish(18)).toMatchObject({ practice: { slug: 'roofs-of-umea', version: 5 } });
    await act('updatePractice', { id, expectedRevision: 20, summary: 'Roofs.' });
    await act('submitPractice', { id, expectedRevision: 21 }, contributor.token);
    expect(await waiting()).toEqual(['REVIEW_REQUESTED']);
    expect(await act('archivePractice', { id, expectedRevision: 22 })).toMatchObject({ userErrors: [] });
    expect(await waiting()).toEqual([]);
    for (const slug of ['green-roofs', 'roofs-of-umea']) expect(await read(PINNED, { slug, version: 1 })).toEqual(['NOT_FOUND']);
    expect(await read(PINNED, { slug: first.slug, version: 1 }, editor.token)).toEqual(['NOT_FOUND']);
  });
});
