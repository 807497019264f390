import { createPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { practice { revision } userErrors { code } } }`;

describeOnServer('writing one record at the same time', () => {
  let app: TestApp;
  let cityId: string;
  let editors: { token: string }[];

  const act = async (name: string, input: object, { token }: { token: string }): Promise<string> => {
    const { data } = await app.gql(mutation(name), { input }, { token });
    return data.result.userErrors[0]?.code ?? 'done';
  };

  beforeAll(async () => {
    app = await createTestApp();
    cityId = (await createCity(app.database)).id;
    editors = await Promise.all(Array.from({ length: 8 }, () => createPerson(app, { role: 'EDITOR', cityId })));
  });
  afterAll(() => app.close());

  it('lets one win each time, and every text goes in once its sender has seen the others', async () => {
    const { id: uuid } = await createPractice(app.database, { cityId, status: ContentStatus.DRAFT, words: { summary: '' } });
    const id = encodeId('prac', uuid);
    const query = 'query ($id: ID!) { practice(id: $id) { revision draft { solution } } }';
    const conflicts = await Promise.all(
      editors.map(async (editor, index) => {
        for (let refused = 0; ; refused++) {
          const { practice } = (await app.gql(query, { id }, { token: editor.token })).data;
          const solution = `${practice.draft.solution ?? ''}[${index}]`;
          const outcome = await act('updatePractice', { id, expectedRevision: practice.revision, solution }, editor);
          if (outcome === 'done') return refused;
          expect(outcome).toBe('CONFLICT');
        }
      }),
    );
    expect(conflicts.some((count) => count > 0)).toBe(true);
    const [row] = await app.rows(
      'SELECT p.revision, t.solution FROM practice p JOIN practice_text t ON t.version_id = p.working_version_id WHERE p.id = $1',
      [uuid],
    );
    expect(row!['revision']).toBe(1 + editors.length);
    expect(
      String(row!['solution'])
        .match(/\[\d\]/g)!
        .sort(),
    ).toEqual(editors.map((_editor, index) => `[${index}]`));
  });

  it('submits, or translates: never both of one revision, and no text is lost', async () => {
    for (let round = 0; round < 20; round++) {
      const { id: uuid } = await createPractice(app.database, { cityId, status: ContentStatus.DRAFT });
      const id = encodeId('prac', uuid);
      const outcomes = await Promise.all([
        act('submitPractice', { id, expectedRevision: 1 }, editors[0]!),
        ...(['sv', 'de', 'fi'] as const).map((locale, index) =>
          act('translatePractice', { id, expectedRevision: 1, locale, title: `Titel ${locale}` }, editors[index + 1]!),
        ),
      ]);
      expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'done']);
      const [row] = await app.rows('SELECT status, revision FROM practice WHERE id = $1', [uuid]);
      const isSubmitted = outcomes[0] === 'done';
      expect(row).toMatchObject({ status: isSubmitted ? 'IN_REVIEW' : 'DRAFT', revision: 2 });
      const texts = await app.rows(
        'SELECT t.locale FROM practice_text t JOIN practice p ON p.working_version_id = t.version_id WHERE p.id = $1',
        [uuid],
      );
      expect(texts).toHaveLength(isSubmitted ? 1 : 2);
    }
  });

  it('publishes, returns or puts away: one of them', async () => {
    for (let round = 0; round < 20; round++) {
      const { id: uuid } = await createPractice(app.database, { cityId, status: ContentStatus.PUBLISHED });
      const id = encodeId('prac', uuid);
      expect(await act('updatePractice', { id, expectedRevision: 1, title: 'Next' }, editors[0]!)).toBe('done');
      expect(await act('submitPractice', { id, expectedRevision: 2 }, editors[0]!)).toBe('done');
      const target = { id, expectedRevision: 3 };
      const outcomes = await Promise.all([
        act('publishPractice', target, editors[1]!),
        act('returnPractice', { ...target, reason: 'Not yet.' }, editors[2]!),
        act('archivePractice', target, editors[3]!),
      ]);
      expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'done']);
      const [row] = await app.rows(
        `SELECT p.status, v.number, p.working_version_id IS NULL AS "isClosed" FROM practice p JOIN practice_version v ON v.id = p.published_version_id WHERE p.id = $1`,
        [uuid],
      );
      expect(row).toEqual(
        [
          { status: 'PUBLISHED', number: 2, isClosed: true },
          { status: 'PUBLISHED', number: 1, isClosed: false },
          { status: 'ARCHIVED', number: 1, isClosed: false },
        ][outcomes.indexOf('done')],
      );
    }
  });

  it('gives two records that take the same title two slugs', async () => {
    const drafts = await Promise.all(
      editors.map(() => createPractice(app.database, { cityId, status: ContentStatus.IN_REVIEW, words: { title: 'Same name' } })),
    );
    const outcomes = await Promise.all(
      drafts.map(({ id }, index) => act('publishPractice', { id: encodeId('prac', id), expectedRevision: 1 }, editors[index]!)),
    );
    expect(outcomes).toEqual(editors.map(() => 'done'));
    const slugs = await app.rows<{ slug: string }>(`SELECT slug FROM practice WHERE slug LIKE 'same-name%' ORDER BY slug`);
    expect(slugs.map(({ slug }) => slug)).toEqual(['same-name', ...Array.from({ length: 7 }, (_slug, index) => `same-name-${index + 2}`)]);
  });
});
