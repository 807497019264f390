import { createPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const SHOWN = 'revision title summary availableLocales draft { title summary solution status }';
const mutation = (name: string, yours: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) {
     practice { ${SHOWN} } userErrors { code path } conflict { current { ${SHOWN} } yours { ${yours} } } } }`;
const UPDATE = mutation('updatePractice', 'summary solution');
const TRANSLATE = mutation('translatePractice', 'locale title summary');
const STEP = (name: string) => mutation(name, 'id');

describe('two people at work on one record', () => {
  let app: TestApp;
  let anna: { token: string };
  let bertil: { token: string };
  let id: string;

  const send = async (query: string, input: object, { token }: { token: string }) =>
    (await app.gql(query, { input: { id, ...input } }, { token })).data.result;
  const read = async ({ token }: { token: string }, locale = 'en') => {
    const query = `query ($id: ID!, $locale: Locale) { practice(id: $id, locale: $locale) { ${SHOWN} } }`;
    return (await app.gql(query, { id, locale }, { token })).data.practice;
  };

  beforeAll(async () => {
    app = await createTestApp();
  });
  beforeEach(async () => {
    const city = await createCity(app.database);
    anna = await createPerson(app, { role: 'EDITOR', cityId: city.id });
    bertil = await createPerson(app, { role: 'EDITOR', cityId: city.id });
    const words = { title: 'Green roofs', summary: 'Roofs.', solution: 'Moss.' };
    id = encodeId('prac', (await createPractice(app.database, { cityId: city.id, words })).id);
  });
  afterAll(() => app.close());

  it('each keep their text: the second gets both, and saves what they make of them', async () => {
    const { revision } = await read(anna);
    expect((await read(bertil)).revision).toBe(revision);
    const first = await send(UPDATE, { expectedRevision: revision, summary: 'Roofs that drink rain.' }, anna);
    expect(first).toMatchObject({ practice: { revision: revision + 1, summary: 'Roofs.' }, userErrors: [], conflict: null });

    const before = await app.contents();
    const theirs = { summary: 'Roofs that cool the street.', solution: 'Moss and sedum.' };
    expect(await send(UPDATE, { ...theirs, expectedRevision: revision }, bertil)).toEqual({
      practice: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedRevision'] }],
      conflict: {
        current: {
          revision: revision + 1,
          title: 'Green roofs',
          summary: 'Roofs.',
          availableLocales: ['en'],
          draft: { title: 'Green roofs', summary: 'Roofs that drink rain.', solution: 'Moss.', status: 'DRAFT' },
        },
        yours: theirs,
      },
    });
    expect(await app.contents()).toEqual(before);

    const merged = { summary: 'Roofs that drink rain and cool the street.', solution: 'Moss and sedum.' };
    expect(await send(UPDATE, { ...merged, expectedRevision: revision + 1 }, bertil)).toMatchObject({ userErrors: [], conflict: null });
    expect((await read(anna)).draft).toEqual({ title: 'Green roofs', ...merged, status: 'DRAFT' });
  });

  it('lose nothing where one publishes while the other translates', async () => {
    await send(UPDATE, { expectedRevision: 1, summary: 'Roofs that drink rain.' }, anna);
    const begun = 2;
    const translation = { locale: 'sv', title: 'Gröna tak', summary: 'Tak som dricker regn.' };
    expect(await send(STEP('submitPractice'), { expectedRevision: begun }, anna)).toMatchObject({ userErrors: [] });

    const submitted = await send(TRANSLATE, { ...translation, expectedRevision: begun }, bertil);
    expect(submitted).toMatchObject({ practice: null, conflict: { yours: translation } });
    // In review nothing changes, whoever has read the newest revision too.
    expect(await send(TRANSLATE, { ...translation, expectedRevision: begun + 1 }, bertil)).toMatchObject({
      practice: null,
      userErrors: [{ code: 'WRONG_STATE', path: [] }],
      conflict: null,
    });
    expect(await send(STEP('publishPractice'), { expectedRevision: begun + 1 }, bertil)).toMatchObject({ userErrors: [] });

    const late = await send(TRANSLATE, { ...translation, expectedRevision: begun + 1 }, bertil);
    expect(late).toMatchObject({
      practice: null,
      userErrors: [{ code: 'CONFLICT' }],
      conflict: { current: { revision: begun + 2, summary: 'Roofs that drink rain.', draft: null }, yours: translation },
    });
    expect(await send(TRANSLATE, { ...translation, expectedRevision: begun + 2 }, bertil)).toMatchObject({
      userErrors: [],
      conflict: null,
    });

    // The public sees what was published; the translation waits for the next publication.
    expect(await read(anna, 'sv')).toMatchObject({
      title: 'Green roofs',
      summary: 'Roofs that drink rain.',
      availableLocales: ['en'],
      draft: { title: 'Gröna tak', summary: 'Tak som dricker regn.', status: 'DRAFT' },
    });
    await send(STEP('submitPractice'), { expectedRevision: begun + 3 }, bertil);
    await send(STEP('publishPractice'), { expectedRevision: begun + 4 }, anna);
    expect(await read(anna, 'sv')).toMatchObject({ title: 'Gröna tak', availableLocales: ['en', 'sv'], draft: null });
  });
});
