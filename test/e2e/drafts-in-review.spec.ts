import { Eraser } from '@alliance/accounts';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { ReviewNotes1790000000021 } from '../../apps/api/src/migrations/0021-review-notes.js';
import { bothWays } from '../both-ways.js';
import { runMigration } from '../run-migration.js';
import { createTestApp } from '../support.js';

interface Target {
  id: string;
  expectedRevision: number;
}

describe('drafts in review', () => {
  let app: TestApp;
  let city: City;
  let people: Record<'contributor' | 'editor' | 'stranger' | 'coordinator' | 'participant', TestPerson>;

  const ok = async (verb: string, input: object, { token } = people.editor): Promise<Target> => {
    const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const query = `mutation ($input: ${name}!) { ${verb}(input: $input) { practice { id revision } userErrors { code } } }`;
    const { data, errors } = await app.gql(query, { input }, { token });
    expect([errors, data?.[verb].userErrors]).toEqual([undefined, []]);
    const { id, revision } = data[verb].practice;
    return { id, expectedRevision: revision };
  };
  const submitted = async (title = 'Green roofs') => {
    const input = { cityId: encodeId('city', city.id), locale: 'en', title, summary: 'Roofs.' };
    return ok('submitPractice', await ok('createPractice', input, people.contributor), people.contributor);
  };
  const returned = async (at: Target, reason: string) => ok('returnPractice', { ...at, reason });
  /** Returned once by somebody else already, and submitted again. */
  const returnedTwice = async () => {
    const other = await createPerson(app, { role: 'EDITOR', cityId: city.id });
    return ok('submitPractice', await ok('returnPractice', { ...(await submitted()), reason: 'First.' }, other));
  };
  /** What the draft says of why it was returned; undefined for those who see no draft. */
  const noteOf = async ({ id }: Target, { token } = people.contributor) => {
    const { answer } = await bothWays(app, 'query ($id: ID!) { practice(id: $id) { draft { reviewNote } } }', { id }, { token });
    return answer.data?.practice?.draft?.reviewNote;
  };
  const kept = () => app.rows<{ body: string; author_id: string }>('SELECT body, author_id FROM review_note');

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.rows('TRUNCATE practice, review_note CASCADE');
    city = await createCity(app.database);
    const other = await createCity(app.database);
    people = {
      contributor: await createPerson(app, { role: 'CONTRIBUTOR', cityId: city.id }),
      editor: await createPerson(app, { role: 'EDITOR', cityId: city.id }),
      stranger: await createPerson(app, { role: 'MANAGER', cityId: other.id }),
      coordinator: await createPerson(app, { role: 'COORDINATOR' }),
      participant: await createPerson(app),
    };
  });

  it('say what was asked for last, to those who work on them, until they are published', async () => {
    let at = await returned(await submitted(), 'Say what it cost.');
    for (const who of [people.contributor, people.editor, people.coordinator]) expect(await noteOf(at, who)).toBe('Say what it cost.');
    expect([await noteOf(at, people.stranger), await noteOf(at, people.participant)]).toEqual([undefined, undefined]);
    at = await ok('submitPractice', at, people.contributor);
    expect(await noteOf(at)).toBe('Say what it cost.');
    at = await returned(at, 'And who paid.');
    expect([await noteOf(at), (await kept()).length]).toEqual(['And who paid.', 1]);
    at = await ok('publishPractice', await ok('submitPractice', at));
    expect([await noteOf(at), await kept()]).toEqual([undefined, []]);
    at = await ok('submitPractice', await ok('updatePractice', { ...at, summary: 'Green roofs.' }));
    expect(await noteOf(at)).toBeNull();
    await ok('discardPracticeDraft', await returned(at, 'No.'));
    expect(await kept()).toEqual([]);
  });

  it('lose what was asked for with the archive: nobody goes on with them there', async () => {
    const at = await ok('publishPractice', await submitted());
    const draft = await ok('submitPractice', await ok('updatePractice', { ...at, summary: 'Next.' }));
    const open = await returned(draft, 'Say who.');
    expect(await kept()).toHaveLength(1);
    await ok('archivePractice', open);
    expect(await kept()).toEqual([]);
  });

  it('lose what was asked for when whoever asked is erased', async () => {
    const at = await returned(await submitted(), 'Ask my cousin.');
    await app.get(Eraser).erase(null, people.editor.person.id);
    expect([await noteOf(at), await kept()]).toEqual([null, []]);
    expect(JSON.stringify(await app.contents())).not.toContain('my cousin');
  });

  it('take over what was asked for before it was kept with its author, where the audit trail tells who that is', async () => {
    const at = await returned(await returnedTwice(), 'Stay.');
    const migrate = (way: 'up' | 'down') => runMigration(app, new ReviewNotes1790000000021(), way);
    await createPractice(app.database, { cityId: city.id, status: ContentStatus.NEEDS_CHANGES });
    await migrate('down');
    expect(await app.rows('SELECT review_note FROM practice_version ORDER BY review_note')).toEqual([
      { review_note: 'Stay.' },
      { review_note: null },
    ]);
    await app.rows(`UPDATE practice_version SET review_note = 'Whose?' WHERE review_note IS NULL`);
    await migrate('up');
    expect(await kept()).toEqual([{ body: 'Stay.', author_id: people.editor.person.id }]);
    expect(await noteOf(at)).toBe('Stay.');
  });

  it('are found by where they stand, of what is published too, by those who may edit them', async () => {
    await submitted('New');
    await returned(await submitted('Returned'), 'Why?');
    const published = await ok('publishPractice', await submitted('Published'));
    await ok('submitPractice', await ok('updatePractice', { ...published, summary: 'Next.' }));
    await ok('publishPractice', await submitted('Quiet'));
    const find = async (where: object, who: TestPerson | null) => {
      const query = `query ($where: GoodPracticeWhere) { practices(first: 10, where: $where, orderBy: [{ field: TITLE, direction: ASC }]) { totalCount nodes { title } } }`;
      const { answer, wasPlanned } = await bothWays(app, query, { where }, who ? { token: who.token } : {});
      expect([answer.errors, wasPlanned]).toEqual([undefined, true]);
      const { nodes, totalCount } = answer.data.practices;
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ title }: { title: string }) => title);
    };
    const waiting = { draftStatus: { eq: 'IN_REVIEW' } };
    const { contributor, editor, coordinator, stranger, participant } = people;
    for (const who of [contributor, editor, coordinator]) expect(await find(waiting, who)).toEqual(['New', 'Published']);
    for (const who of [stranger, participant, null]) {
      expect(await find(waiting, who)).toEqual([]);
      expect(await find({ not: waiting }, who)).toEqual(['Published', 'Quiet']);
      expect(await find({ draftStatus: { in: ['DRAFT', 'PUBLISHED', 'IN_REVIEW', 'NEEDS_CHANGES'] } }, who)).toEqual([]);
    }
    expect(await find({ draftStatus: { in: ['NEEDS_CHANGES', 'IN_REVIEW'] } }, editor)).toEqual(['New', 'Published', 'Returned']);
    expect(await find({ draftStatus: { eq: 'PUBLISHED' } }, editor)).toEqual([]);
    expect(await find({ status: { eq: 'IN_REVIEW' } }, editor)).toEqual(['New']);
  });
});
