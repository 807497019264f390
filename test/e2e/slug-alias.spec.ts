import { createPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus, SlugAlias } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';
import { logStatements } from '../statement-log.js';

const ONE = 'query ($slug: String!) { practice(slug: $slug) { slug title } }';

describe('a slug that a practice had once', () => {
  let app: TestApp;
  let city: City;

  const find = async (slug: string, token?: string) => {
    const { answer } = await bothWays(app, ONE, { slug }, { token });
    return answer.data.practice ?? answer.errors?.map(({ extensions }) => extensions['code']);
  };
  const alias = async (slug: string, recordId: string, type = 'practice') =>
    app.database.transaction(async () => void (await app.database.manager.insert(SlugAlias, { type, slug, recordId })));

  beforeAll(async () => {
    app = await createTestApp();
    city = await createCity(app.database, { name: 'Umeå' });
  });
  afterAll(() => app.close());

  it('still leads to it, after it was published under another', async () => {
    const editor = await createPerson(app, { role: 'EDITOR', cityId: city.id });
    const author = await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id });
    const draft = await createPractice(app.database, {
      cityId: city.id,
      status: ContentStatus.IN_REVIEW,
      words: { title: 'Green roofs' },
      submittedById: author.person.id,
    });
    expect(await find(draft.slug)).toEqual(['NOT_FOUND']);
    expect(await find(draft.slug, editor.token)).toEqual({ slug: draft.slug, title: 'Green roofs' });
    const publish = `mutation ($input: PublishPracticeInput!) { publishPractice(input: $input) { practice { slug } userErrors { code } } }`;
    const input = { id: `prac_${draft.id.replaceAll('-', '')}`, expectedRevision: 1 };
    const { data } = await app.gql(publish, { input }, { token: editor.token });
    expect(data.publishPractice).toEqual({ practice: { slug: 'green-roofs' }, userErrors: [] });
    for (const slug of [draft.slug, 'green-roofs']) expect(await find(slug)).toEqual({ slug: 'green-roofs', title: 'Green roofs' });
  });

  it('leads nobody to a draft, or to a record of another type', async () => {
    const draft = await createPractice(app.database, { cityId: city.id, status: ContentStatus.DRAFT, words: { title: 'Secret' } });
    const shown = await createPractice(app.database, { cityId: city.id, words: { title: 'Shown' } });
    await alias('was-a-draft', draft.id);
    await alias('of-something-else', shown.id, 'lesson');
    for (const slug of ['was-a-draft', 'of-something-else', 'of-nothing']) expect(await find(slug)).toEqual(['NOT_FOUND']);
  });

  it('gives way to the one who has it now', async () => {
    const now = await createPractice(app.database, { cityId: city.id, slug: 'contested', words: { title: 'Now' } });
    const before = await createPractice(app.database, { cityId: city.id, words: { title: 'Before' } });
    await alias('contested', before.id);
    expect(await find('contested')).toEqual({ slug: now.slug, title: 'Now' });
  });

  it('takes one statement where the record has the slug now, one more where it had it once, through indexes alone', async () => {
    const log = logStatements(app);
    await app.gql(ONE, { slug: 'contested' });
    expect(log).toHaveLength(1);
    const { id } = await createPractice(app.database, { cityId: city.id, slug: 'newer', words: { title: 'Newer' } });
    await alias('older', id);
    log.length = 0;
    await app.gql(ONE, { slug: 'older' });
    expect(log).toHaveLength(2);
    for (const [statement, index] of [
      [log[0], 'uq_practice_slug'],
      [log[1], 'pk_slug_alias'],
    ] as const) {
      const plan = await app.database.transaction(async () => {
        // Tables as small as these are read as a whole unless that is forbidden.
        await app.rows('SET LOCAL enable_seqscan = off');
        return app.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`, ['en', 'older']);
      });
      const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(lines).toContain(index);
      expect(lines).not.toContain('Seq Scan');
    }
  });
});
