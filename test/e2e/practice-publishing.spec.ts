import type { Actor, Role } from '@alliance/access';
import type { City } from '@alliance/cities';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import type { Database } from '@alliance/database';
import { encodeId, newId } from '@alliance/kernel';
import { type CreatePracticeInput, Practice, PracticeService, type UpdatePracticeInput } from '@alliance/practices';
import { createPractice } from '@alliance/practices/testing';
import { ContentOrigin, ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const TABLES = [
  'practice',
  'practice_version',
  'practice_text',
  'practice_link',
  'practice_result',
  'practice_version_theme',
  'practice_version_partner',
  'slug_alias',
  'audit_entry',
];

describe('publishing practices', () => {
  let app: TestApp;
  let database: Database;
  let practices: PracticeService;
  let city: City;
  let strictCity: City;
  /** Entries of the audit trail that other tests have left: nobody can empty it. */
  let earlier: string[] = [];

  const actor = (role: Role, { id }: { id: string } = city): Actor => ({
    id: newId(),
    grants: [{ role, scopeKind: role === 'COORDINATOR' ? 'ALLIANCE' : 'CITY', scopeId: role === 'COORDINATOR' ? null : id }],
  });
  const contents = async (except: string[] = []) => {
    const all: Record<string, unknown> = {};
    for (const table of TABLES.filter((name) => !except.includes(name)))
      all[table] = await database.query(`SELECT * FROM ${table} t ORDER BY t::text`);
    return all;
  };
  const audited = async () =>
    (
      await database.query<{ line: string }>(
        `SELECT concat_ws(' ', action, state->>'from', '→', state->>'to', pgp_sym_decrypt(sealed_reason, key)) AS line
         FROM audit_entry LEFT JOIN person_key ON person_id = actor_id WHERE id <> ALL ($1::uuid[]) ORDER BY id`,
        [earlier],
      )
    ).map(({ line }) => line);
  const rowOf = async ({ id }: { id: string }) => (await database.query('SELECT * FROM practice WHERE id = $1', [id]))[0]!;
  const newPractice = (more: Partial<CreatePracticeInput> = {}, of: City = city): CreatePracticeInput =>
    ({
      cityId: encodeId('city', of.id),
      locale: 'en',
      title: 'Cargo bikes',
      summary: 'Bikes instead of vans.',
      ...more,
    }) as CreatePracticeInput;
  const on = ({ id }: { id: string }, expectedRevision: number) => ({ id: encodeId('prac', id), expectedRevision });
  const change = (practice: { id: string }, revision: number, more: Partial<UpdatePracticeInput>) =>
    ({ ...on(practice, revision), ...more }) as UpdatePracticeInput;

  /** A practice of the city that an editor has published, at revision 3. */
  const published = async (title = 'Cargo bikes'): Promise<Practice> => {
    const editor = actor('EDITOR');
    const practice = await practices.create(
      editor,
      newPractice({ title, themeCodes: ['urban-governance'], links: [{ url: 'https://a.example/', label: 'A' }] }),
    );
    await practices.submit(editor, on(practice, 1));
    return practices.publish(editor, on(practice, 2));
  };

  beforeAll(async () => {
    app = await createTestApp();
    database = app.database;
    practices = app.get(PracticeService);
    city = await createCity(database);
    strictCity = await createCity(database, { fourEyes: true });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await database.query(`TRUNCATE ${TABLES.filter((name) => name !== 'audit_entry').join(', ')} CASCADE`);
    earlier = (await database.query<{ id: string }>('SELECT id FROM audit_entry')).map(({ id }) => id);
  });

  it('goes from a draft over a review to a numbered version, with one audit row a write', async () => {
    const [author, editor] = [actor('CONTRIBUTOR'), actor('EDITOR')];
    const organisation = await createOrganisation(database);
    const practice = await practices.create(
      author,
      newPractice({ partnerIds: [encodeId('org', organisation.id)], sdgs: [11, 13], costMinorUnits: '1250', costCurrency: 'EUR' }),
    );
    expect(await rowOf(practice)).toMatchObject({
      status: 'DRAFT',
      revision: 1,
      published_version_id: null,
      slug: `cargo-bikes-${practice.id.slice(-8)}`,
    });
    await practices.submit(author, on(practice, 1));
    expect(await rowOf(practice)).toMatchObject({ status: 'IN_REVIEW', revision: 2 });
    await practices.returnForChanges(editor, { ...on(practice, 2), reason: 'Say what it cost.' });
    expect(await rowOf(practice)).toMatchObject({ status: 'NEEDS_CHANGES', revision: 3 });
    await practices.update(author, change(practice, 3, { costNote: 'Bikes only.' }));
    await practices.submit(author, on(practice, 4));
    await practices.publish(editor, on(practice, 5));
    const row = await rowOf(practice);
    expect(row).toMatchObject({
      status: 'PUBLISHED',
      revision: 6,
      working_version_id: null,
      slug: 'cargo-bikes',
      shown_version_id: row['published_version_id'],
    });
    expect(await database.query('SELECT number, status, submitted_by_id, sdgs, cost_minor_units FROM practice_version')).toEqual([
      {
        number: 1,
        status: 'PUBLISHED',
        submitted_by_id: author.id,
        sdgs: [11, 13],
        cost_minor_units: '1250',
      },
    ]);
    await practices.archive(editor, on(practice, 6));
    expect(await rowOf(practice)).toMatchObject({ status: 'ARCHIVED', revision: 7 });
    expect(await audited()).toEqual([
      'practice.create → DRAFT',
      'practice.submit DRAFT → IN_REVIEW',
      'practice.return IN_REVIEW → NEEDS_CHANGES Say what it cost.',
      'practice.update NEEDS_CHANGES → NEEDS_CHANGES',
      'practice.submit NEEDS_CHANGES → IN_REVIEW',
      'practice.publish IN_REVIEW → PUBLISHED',
      'practice.archive PUBLISHED → ARCHIVED',
    ]);
  });

  it('leaves what the public sees alone until the next version is published', async () => {
    const editor = actor('EDITOR');
    const practice = await published();
    const shown = async () => ({
      record: await database.query('SELECT slug, status, shown_version_id, published_at, updated_at FROM practice'),
      version: await database.query('SELECT * FROM practice_version WHERE id = $1', [practice.shownVersionId]),
      texts: await database.query('SELECT * FROM practice_text WHERE version_id = $1', [practice.shownVersionId]),
      links: await database.query('SELECT * FROM practice_link WHERE version_id = $1', [practice.shownVersionId]),
      themes: await database.query('SELECT * FROM practice_version_theme WHERE version_id = $1', [practice.shownVersionId]),
    });
    const before = await shown();
    await practices.update(editor, change(practice, 3, { title: 'Cargo bikes for all', themeCodes: [], links: null, maturity: null }));
    await practices.translate(editor, { ...on(practice, 4), locale: 'fi', origin: ContentOrigin.MACHINE, title: 'Tavarapyörät' } as never);
    await practices.submit(editor, on(practice, 5));
    expect(await shown()).toEqual(before);

    await practices.publish(editor, { ...on(practice, 6), changeNote: 'For all.' });
    expect(await rowOf(practice)).toMatchObject({
      slug: 'cargo-bikes-for-all',
      status: 'PUBLISHED',
      revision: 7,
      working_version_id: null,
      published_at: practice.publishedAt,
    });
    expect(
      await database.query(`SELECT v.number, v.change_note, t.locale, t.title, t.summary, t.origin, t.revision, t.based_on_revision, t.reviewed_at IS NULL AS unchecked,
        (SELECT count(*)::int FROM practice_link l WHERE l.version_id = v.id) AS links
        FROM practice_version v JOIN practice_text t ON t.version_id = v.id ORDER BY v.number, t.locale`),
    ).toEqual([
      {
        number: 1,
        change_note: null,
        locale: 'en',
        title: 'Cargo bikes',
        summary: 'Bikes instead of vans.',
        origin: 'HUMAN',
        revision: 1,
        based_on_revision: null,
        unchecked: false,
        links: 1,
      },
      {
        number: 2,
        change_note: 'For all.',
        locale: 'en',
        title: 'Cargo bikes for all',
        summary: 'Bikes instead of vans.',
        origin: 'HUMAN',
        revision: 2,
        based_on_revision: null,
        unchecked: false,
        links: 0,
      },
      {
        number: 2,
        change_note: 'For all.',
        locale: 'fi',
        title: 'Tavarapyörät',
        summary: null,
        origin: 'MACHINE',
        revision: 1,
        based_on_revision: 2,
        unchecked: true,
        links: 0,
      },
    ]);
  });

  it('refuses a stale revision and changes nothing', async () => {
    const editor = actor('EDITOR');
    const practice = await practices.create(editor, newPractice());
    await practices.update(editor, change(practice, 1, { title: 'Theirs' }));
    const before = await contents();
    await expect(practices.update(editor, change(practice, 1, { title: 'Mine' }))).rejects.toMatchObject({
      record: { entity: Practice, id: practice.id },
      expectedRevision: 1,
      currentRevision: 2,
    });
    expect(await contents()).toEqual(before);
  });

  it('lets one of many who save at the same time win', async () => {
    const editor = actor('EDITOR');
    const practice = await practices.create(editor, newPractice());
    const saves = Array.from({ length: 6 }, (_, index) => practices.update(editor, change(practice, 1, { title: `Take ${index}` })));
    const outcomes = (await Promise.allSettled(saves)).map((outcome) =>
      outcome.status === 'fulfilled' ? 'saved' : (outcome.reason as Error).constructor.name,
    );
    expect(outcomes.sort()).toEqual([...Array<string>(5).fill('ConflictError'), 'saved']);
    expect(await rowOf(practice)).toMatchObject({ revision: 2 });
    expect(await audited()).toEqual(['practice.create → DRAFT', 'practice.update DRAFT → DRAFT']);
  });

  it('wants four eyes where the city does, and only there', async () => {
    const [one, other] = [actor('EDITOR', strictCity), actor('EDITOR', strictCity)];
    const practice = await practices.create(one, newPractice({}, strictCity));
    await practices.submit(one, on(practice, 1));
    const before = await contents();
    await expect(practices.publish(one, on(practice, 2))).rejects.toMatchObject({ code: 'FOUR_EYES' });
    expect(await contents()).toEqual(before);
    await practices.publish(other, on(practice, 2));
    expect(await rowOf(practice)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('looks the same missing and hidden, and says so to those who can read but not do', async () => {
    const draft = await createPractice(database, { cityId: city.id, status: ContentStatus.IN_REVIEW });
    const shown = await createPractice(database, { cityId: city.id });
    const elsewhere = actor('MANAGER', strictCity);
    const before = await contents();
    const attempts: [string, Promise<unknown>, string][] = [
      ['missing', practices.update(elsewhere, change({ id: newId() }, 1, {})), 'NOT_FOUND'],
      ['draft of another city', practices.update(elsewhere, change(draft, 1, {})), 'NOT_FOUND'],
      ['draft of another city, with a stale revision', practices.publish(elsewhere, on(draft, 9)), 'NOT_FOUND'],
      ['published in another city', practices.update(elsewhere, change(shown, 1, {})), 'FORBIDDEN'],
      ['published in another city, with a stale revision', practices.archive(elsewhere, on(shown, 9)), 'FORBIDDEN'],
      ['own draft, not a reviewer', practices.publish(actor('CONTRIBUTOR'), on(draft, 1)), 'FORBIDDEN'],
      ['own draft, no editor', practices.returnForChanges(actor('COORDINATOR'), { ...on(draft, 1), reason: 'No.' }), 'FORBIDDEN'],
      ['for another city', practices.create(elsewhere, newPractice()), 'FORBIDDEN'],
      ['without content rights', practices.create(actor('ADMIN'), newPractice()), 'FORBIDDEN'],
    ];
    const outcomes = await Promise.allSettled(attempts.map(([, attempt]) => attempt));
    expect(outcomes.map((outcome, index) => [attempts[index]![0], outcome.status === 'rejected' && outcome.reason.code])).toEqual(
      attempts.map(([name, , code]) => [name, code]),
    );
    expect(await contents()).toEqual(before);
  });

  it('allows only the steps of the workflow', async () => {
    const editor = actor('EDITOR');
    const records = {
      draft: await createPractice(database, { cityId: city.id, status: ContentStatus.DRAFT }),
      inReview: await createPractice(database, { cityId: city.id, status: ContentStatus.IN_REVIEW }),
      archived: await createPractice(database, { cityId: city.id, status: ContentStatus.ARCHIVED }),
      published: await createPractice(database, { cityId: city.id }),
    };
    const before = await contents();
    const refused = { code: 'WRONG_STATE' };
    await expect(practices.publish(editor, on(records.draft, 1))).rejects.toMatchObject(refused);
    await expect(practices.archive(editor, on(records.draft, 1))).rejects.toMatchObject(refused);
    await expect(practices.update(editor, change(records.inReview, 1, { title: 'Late' }))).rejects.toMatchObject(refused);
    await expect(practices.update(editor, change(records.archived, 1, { title: 'Late' }))).rejects.toMatchObject(refused);
    await expect(practices.submit(editor, on(records.published, 1))).rejects.toMatchObject(refused);
    expect(await contents()).toEqual(before);
  });

  it('submits nothing that is incomplete, and saves no facts that do not fit', async () => {
    const editor = actor('EDITOR');
    const practice = await practices.create(editor, newPractice({ summary: '', startedOn: '2024-01-01' }));
    const before = await contents();
    await expect(practices.submit(editor, on(practice, 1))).rejects.toMatchObject({ errors: [{ code: 'REQUIRED', path: ['summary'] }] });
    await expect(practices.update(editor, change(practice, 1, { title: null as never }))).rejects.toMatchObject({
      code: 'REQUIRED',
      path: ['input', 'title'],
    });
    await expect(practices.update(editor, change(practice, 1, { endedOn: '2023-12-31' }))).rejects.toMatchObject({
      errors: [{ code: 'INVALID', path: ['input', 'endedOn'] }],
    });
    await expect(practices.update(editor, change(practice, 1, { themeCodes: ['urban-governance', 'x'] }))).rejects.toMatchObject({
      errors: [{ code: 'NOT_FOUND', path: ['input', 'themeCodes', '1'] }],
    });
    await expect(
      practices.translate(editor, { ...on(practice, 1), locale: 'en', origin: ContentOrigin.HUMAN, title: 'X' } as never),
    ).rejects.toMatchObject({ code: 'INVALID' });
    expect(await contents()).toEqual(before);
  });

  it('gives no slug twice, to drafts that are published at the same time neither', async () => {
    const editor = actor('EDITOR');
    const drafts = [];
    for (let count = 0; count < 4; count++) {
      const practice = await practices.create(editor, newPractice({ title: 'Green roofs' }));
      drafts.push(await practices.submit(editor, on(practice, 1)));
    }
    await Promise.all(drafts.map((draft) => practices.publish(editor, on(draft, 2))));
    const slugs = await database.query<{ slug: string }>('SELECT slug FROM practice ORDER BY slug');
    expect(slugs.map(({ slug }) => slug)).toEqual(['green-roofs', 'green-roofs-2', 'green-roofs-3', 'green-roofs-4']);
    expect(await database.query('SELECT slug, record_id FROM slug_alias ORDER BY slug')).toEqual(
      drafts.map(({ slug, id }) => ({ slug, record_id: id })).sort((one, next) => (one.slug < next.slug ? -1 : 1)),
    );
  });
});
