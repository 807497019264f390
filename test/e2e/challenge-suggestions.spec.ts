import type { Role } from '@alliance/access';
import { Eraser } from '@alliance/accounts';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { type Challenge, MAX_OPEN_SUGGESTIONS, MAX_SUGGESTIONS_A_DAY, SuggestionState } from '@alliance/challenges';
import { createChallenge, createPracticeSuggestion } from '@alliance/challenges/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import type { Practice } from '@alliance/practices';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { bothWays } from '../both-ways.js';
import { createTestApp } from '../support.js';

const SUGGESTION =
  'id state reason answer createdAt answeredAt suggestedByName suggestedBy { displayName } challenge { title } practice { title }';
const LIST = 'suggestions(first: 9) { totalCount nodes { id state reason answer suggestedByName suggestedBy { displayName } } }';
const mutation = (name: string, fields: string) => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ($input: ${title}Input!) { ${name}(input: $input) { ${fields} userErrors { code path message } } }`;
};
const NOW = '2026-06-15T21:30:00.000Z';
/** Rows that say when somebody was there last. */
const SIGHTINGS = ['access_token', 'session'];
const { ACCEPTED, DECLINED, PROPOSED } = SuggestionState;

describe('practices suggested for challenges', () => {
  let app: TestApp;
  let [espoo, umea]: City[] = [];
  let people: Record<'contributor' | 'editor' | 'manager' | 'coordinator' | 'swede' | 'participant' | 'other', TestPerson>;
  let [challenge, practice]: [Challenge, Practice] = [] as never;

  const id = (prefix: string, row: { id: string }) => encodeId(prefix, row.id);
  const uuidOf = (publicId: string) => publicId.slice(5).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const send = async (name: string, input: object, who: TestPerson | null) => {
    const fields = name === 'withdrawSuggestion' ? 'challenge { id }' : `suggestion { ${SUGGESTION} }`;
    const { data, errors } = await app.gql(mutation(name, fields), { input }, who ? { token: who.token } : {});
    return errors ? errors[0]!.extensions['code'] : data[name];
  };
  const suggest = (who: TestPerson | null, more: object = {}) =>
    send(
      'suggestPracticeForChallenge',
      { challengeId: id('chal', challenge), practiceId: id('prac', practice), reason: 'It worked for us.', ...more },
      who,
    );
  const newPractice = (more: object = {}) => createPractice(app.database, { cityId: umea!.id, ...more });
  const newChallenge = (more: object = {}) => createChallenge(app.database, { cityId: espoo!.id, ...more });
  const made = async (more: object = {}) =>
    createPracticeSuggestion(app.database, {
      ...{ challengeId: challenge.id, practiceId: (await newPractice()).id, suggestedById: people.participant.person.id },
      ...more,
    });
  const errorsOf = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
    userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const contents = () => app.contents(SIGHTINGS);
  const audited = (record: string) =>
    app.rows('SELECT action, actor_id, city_id, record_type, state FROM audit_entry WHERE record_id = $1 ORDER BY id', [record]);
  const inbox = async (record: string) => {
    const items = await app.rows<{ kind: string; person: string; title: string; done: boolean }>(
      'SELECT kind, person_id AS person, title, done_at IS NOT NULL AS done FROM inbox_item WHERE record_id = $1',
      [record],
    );
    return items.map(({ kind, person, title, done }) => `${kind} ${nameOf(person)} ${title}${done ? ', done' : ''}`).sort();
  };
  const nameOf = (personId: string) => Object.entries(people).find(([, { person }]) => person.id === personId)?.[0];
  /** What somebody sees at a challenge. */
  const look = async (who: TestPerson | null, at = challenge) => {
    const query = `query ($id: ID!) { challenge(id: $id) { ${LIST} answeredBy(first: 9) { nodes { title } } } }`;
    return (await bothWays(app, query, { id: id('chal', at) }, who ? { token: who.token } : {})).answer.data.challenge;
  };

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set(NOW);
    espoo = await createCity(app.database, { name: 'Espoo' });
    umea = await createCity(app.database, { name: 'Umeå', slug: 'umea' });
    const person = (role?: Role, city?: City, displayName?: string) =>
      createPerson(app, { ...(role && { role }), ...(city && { cityId: city.id }), ...(displayName && { displayName }) });
    people = {
      contributor: await person('CONTRIBUTOR', espoo),
      editor: await person('EDITOR', espoo),
      manager: await person('MANAGER', espoo),
      coordinator: await person('COORDINATOR'),
      swede: await person('MANAGER', umea),
      participant: await person(undefined, undefined, 'Pia'),
      other: await person(),
    };
  });
  beforeEach(async () => {
    challenge = await newChallenge({ words: { title: 'Hot schools' } });
    practice = await newPractice({ words: { title: 'Green roofs' } });
  });
  afterAll(() => app?.close());

  it('come from anybody signed in, with a reason, and wait for the challenge’s city', async () => {
    const { suggestion, userErrors } = await suggest(people.participant, { reason: ' Three degrees less in Umeå. ' });
    expect(userErrors).toEqual([]);
    expect(suggestion).toEqual({
      ...{ id: suggestion.id, state: 'PROPOSED', reason: 'Three degrees less in Umeå.', answer: null, createdAt: NOW, answeredAt: null },
      ...{
        suggestedByName: 'Pia',
        suggestedBy: { displayName: 'Pia' },
        challenge: { title: 'Hot schools' },
        practice: { title: 'Green roofs' },
      },
    });
    const record = uuidOf(suggestion.id);
    // The coordinator may answer, but would drown in what cities look after.
    expect(await inbox(record)).toEqual(['SUGGESTION_RECEIVED editor Hot schools', 'SUGGESTION_RECEIVED manager Hot schools']);
    expect(await audited(record)).toEqual([
      {
        ...{ action: 'challenge.suggestPractice', actor_id: people.participant.person.id, city_id: espoo!.id },
        ...{ record_type: 'PracticeSuggestion', state: { from: null, to: 'PROPOSED' } },
      },
    ]);
    const item = `query { viewer { inbox(first: 1) { nodes { recordType recordId } } } }`;
    expect((await app.gql(item, {}, { token: people.editor.token })).data.viewer.inbox.nodes).toEqual([
      { recordType: 'PracticeSuggestion', recordId: suggestion.id },
    ]);
    // Not even one's own city sees what waits, before somebody who may answer has answered.
    const nothing = { suggestions: { totalCount: 0, nodes: [] }, answeredBy: { nodes: [] } };
    for (const who of [null, people.other, people.swede, people.contributor])
      expect([nameOf(who?.person.id ?? ''), await look(who)]).toEqual([nameOf(who?.person.id ?? ''), nothing]);
    const mine = { id: suggestion.id, state: 'PROPOSED', reason: 'Three degrees less in Umeå.', answer: null };
    expect(await look(people.participant)).toEqual({
      suggestions: { totalCount: 1, nodes: [{ ...mine, suggestedByName: 'Pia', suggestedBy: { displayName: 'Pia' } }] },
      answeredBy: { nodes: [] },
    });
    // Whoever may answer knows by name whom they answer; the account is for those who look after people.
    for (const who of [people.editor, people.manager]) {
      expect((await look(who)).suggestions.nodes).toEqual([{ ...mine, suggestedByName: 'Pia', suggestedBy: null }]);
    }
    expect((await look(people.coordinator)).suggestions.nodes[0].suggestedBy).toEqual({ displayName: 'Pia' });
    const node = 'query ($id: ID!) { node(id: $id) { __typename ... on PracticeSuggestion { reason } } }';
    for (const who of [people.other, people.contributor]) {
      expect((await app.gql(node, { id: suggestion.id }, { token: who.token })).data.node).toBeNull();
    }
    expect((await app.gql(node, { id: suggestion.id }, { token: people.editor.token })).data.node).toEqual({
      ...{ __typename: 'PracticeSuggestion', reason: 'Three degrees less in Umeå.' },
    });
  });

  it('are accepted: everybody sees what answers the challenge, and nobody who suggested it', async () => {
    const { suggestion } = await suggest(people.participant);
    const record = uuidOf(suggestion.id);
    app.clock.set('2026-06-16T08:00:00Z');
    const accepted = await send('acceptSuggestion', { id: suggestion.id, answer: ' We go and see it. ' }, people.editor);
    app.clock.set(NOW);
    expect(accepted.userErrors).toEqual([]);
    expect(accepted.suggestion).toMatchObject({ state: 'ACCEPTED', answer: 'We go and see it.', answeredAt: '2026-06-16T08:00:00.000Z' });
    expect(await inbox(record)).toEqual([
      'SUGGESTION_ANSWERED participant Hot schools',
      'SUGGESTION_RECEIVED editor Hot schools, done',
      'SUGGESTION_RECEIVED manager Hot schools, done',
    ]);
    expect((await audited(record)).at(-1)).toMatchObject({
      ...{ action: 'challenge.acceptSuggestion', actor_id: people.editor.person.id, state: { from: 'PROPOSED', to: 'ACCEPTED' } },
    });
    const shown = { id: suggestion.id, state: 'ACCEPTED', reason: 'It worked for us.', answer: 'We go and see it.' };
    for (const who of [null, people.other, people.swede, people.contributor]) {
      expect(await look(who)).toEqual({
        suggestions: { totalCount: 1, nodes: [{ ...shown, suggestedByName: null, suggestedBy: null }] },
        answeredBy: { nodes: [{ title: 'Green roofs' }] },
      });
    }
    const answers = 'query ($id: ID!) { practice(id: $id) { challenges(first: 5) { totalCount nodes { title } } } }';
    const answered = (await bothWays(app, answers, { id: id('prac', practice) })).answer.data.practice.challenges;
    expect(answered).toEqual({ totalCount: 1, nodes: [{ title: 'Hot schools' }] });
    // What is put away is not seen on either side.
    await app.rows(`UPDATE practice SET status = 'ARCHIVED' WHERE id = $1`, [practice.id]);
    expect((await look(null)).answeredBy.nodes).toEqual([]);
    await app.rows(`UPDATE challenge SET status = 'ARCHIVED' WHERE id = $1`, [challenge.id]);
    const gone = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await app.gql(gone, { id: suggestion.id })).data.node).toBeNull();
  });

  it('are declined with an answer, and may be made again', async () => {
    const { suggestion } = await suggest(people.participant);
    const before = await contents();
    expect(errorsOf(await send('declineSuggestion', { id: suggestion.id, answer: ' ' }, people.manager))).toEqual([
      'REQUIRED input.answer',
    ]);
    expect(await contents()).toEqual(before);
    const declined = await send('declineSuggestion', { id: suggestion.id, answer: 'Our roofs are too weak.' }, people.manager);
    expect(declined.suggestion).toMatchObject({ state: 'DECLINED', answer: 'Our roofs are too weak.', answeredAt: NOW });
    expect(await inbox(uuidOf(suggestion.id))).toContain('SUGGESTION_ANSWERED participant Hot schools');
    expect((await look(people.participant)).suggestions.nodes).toMatchObject([{ state: 'DECLINED', answer: 'Our roofs are too weak.' }]);
    for (const who of [null, people.other, people.contributor]) {
      expect(await look(who)).toEqual({ suggestions: { totalCount: 0, nodes: [] }, answeredBy: { nodes: [] } });
    }
    expect((await suggest(people.other)).userErrors).toEqual([]);
    const states = `query ($id: ID!, $state: PracticeSuggestionState!) {
      challenge(id: $id) { suggestions(first: 5, where: { state: { eq: $state } }) { nodes { state } } } }`;
    for (const state of [PROPOSED, DECLINED, ACCEPTED]) {
      const { data } = await app.gql(states, { id: id('chal', challenge), state }, { token: people.editor.token });
      expect(data.challenge.suggestions.nodes).toEqual(state === ACCEPTED ? [] : [{ state }]);
    }
  });

  it('are answered once, by those who may, and accepted only as long as both are published', async () => {
    const { id: suggestionId } = await made();
    const target = { id: encodeId('sugg', suggestionId) };
    const accepted = await made({ state: ACCEPTED });
    const before = await contents();
    for (const name of ['acceptSuggestion', 'declineSuggestion']) {
      const input = { ...target, answer: 'So be it.' };
      expect(await send(name, input, null)).toBe('UNAUTHENTICATED');
      // Whoever may not answer anywhere is told so; whoever may elsewhere does not learn what is here.
      for (const who of [people.contributor, people.participant, people.other]) expect(await send(name, input, who)).toBe('FORBIDDEN');
      expect(await send(name, input, people.swede)).toBe('NOT_FOUND');
      expect(await send(name, { ...input, id: encodeId('sugg', newId()) }, people.coordinator)).toBe('NOT_FOUND');
      expect(await send(name, { ...input, id: encodeId('sugg', accepted.id) }, people.swede)).toBe('FORBIDDEN');
    }
    const again = { id: encodeId('sugg', accepted.id), answer: 'Once more.' };
    expect(errorsOf(await send('acceptSuggestion', again, people.editor))).toEqual(['WRONG_STATE input.id']);
    expect(await contents()).toEqual(before);
    const late = await made();
    await app.rows(`UPDATE practice SET status = 'ARCHIVED' WHERE id = $1`, [late.practiceId]);
    const elsewhere = await newChallenge();
    const orphan = await made({ challengeId: elsewhere.id });
    await app.rows(`UPDATE challenge SET status = 'ARCHIVED' WHERE id = $1`, [elsewhere.id]);
    for (const { id: gone } of [late, orphan]) {
      const input = { id: encodeId('sugg', gone) };
      expect(errorsOf(await send('acceptSuggestion', input, people.coordinator))).toEqual(['WRONG_STATE input.id']);
      expect((await send('declineSuggestion', { ...input, answer: 'It is gone.' }, people.editor)).suggestion.state).toBe('DECLINED');
    }
  });

  it('are declined after all where they were accepted by mistake, and may be made again', async () => {
    const { id: uuid, practiceId } = await made({ state: ACCEPTED });
    const input = { id: encodeId('sugg', uuid), answer: 'We meant another one.' };
    expect((await look(null)).answeredBy.nodes).toHaveLength(1);
    expect((await send('declineSuggestion', input, people.editor)).suggestion).toMatchObject({ state: 'DECLINED', answer: input.answer });
    expect((await look(null)).answeredBy.nodes).toEqual([]);
    expect((await audited(uuid)).at(-1)).toMatchObject({
      action: 'challenge.declineSuggestion',
      state: { from: 'ACCEPTED', to: 'DECLINED' },
    });
    expect(errorsOf(await send('declineSuggestion', input, people.editor))).toEqual(['WRONG_STATE input.id']);
    expect((await suggest(people.participant, { practiceId: encodeId('prac', practiceId) })).userErrors).toEqual([]);
  });

  it('are at most so many of one person within a day, withdrawn ones included', async () => {
    const busy = await createPerson(app);
    for (let count = 0; count < MAX_SUGGESTIONS_A_DAY; count++) {
      const { suggestion } = await suggest(busy);
      await send('withdrawSuggestion', { id: suggestion.id }, busy);
    }
    const before = await contents();
    expect((await suggest(busy)).userErrors).toEqual([
      {
        ...{ code: 'LIMIT', path: [] },
        message: 'You have made 50 suggestions within 24 hours, and can’t make more. Come back tomorrow.',
      },
    ]);
    expect(await contents()).toEqual(before);
    const { suggestion } = await suggest(await createPerson(app));
    await send('declineSuggestion', { id: suggestion.id, answer: 'No.' }, people.editor);
    app.clock.advance(24 * 60 * 60 * 1000);
    expect((await suggest(busy)).userErrors).toEqual([]);
  }, 60_000);

  it('are taken back by whoever made them, as long as they wait', async () => {
    const { suggestion } = await suggest(people.participant);
    const record = uuidOf(suggestion.id);
    const before = await contents();
    for (const who of [people.editor, people.coordinator, people.other, people.swede]) {
      expect(await send('withdrawSuggestion', { id: suggestion.id }, who)).toBe('NOT_FOUND');
    }
    expect(await send('withdrawSuggestion', { id: suggestion.id }, null)).toBe('UNAUTHENTICATED');
    expect(await contents()).toEqual(before);
    expect(await send('withdrawSuggestion', { id: suggestion.id }, people.participant)).toEqual({
      challenge: { id: id('chal', challenge) },
      userErrors: [],
    });
    expect(await app.rows('SELECT id FROM practice_suggestion WHERE id = $1', [record])).toEqual([]);
    expect(await inbox(record)).toEqual(['SUGGESTION_RECEIVED editor Hot schools, done', 'SUGGESTION_RECEIVED manager Hot schools, done']);
    expect((await audited(record)).at(-1)).toMatchObject({ action: 'challenge.withdrawSuggestion', state: { from: 'PROPOSED', to: null } });
    const answered = await made({ state: DECLINED });
    const input = { id: encodeId('sugg', answered.id) };
    expect(errorsOf(await send('withdrawSuggestion', input, people.participant))).toEqual(['WRONG_STATE input.id']);
  });

  it('are refused where something does not fit, and change nothing', async () => {
    await suggest(people.participant);
    const accepted = await made({ state: ACCEPTED });
    const [draft, archived] = [await newPractice({ status: ContentStatus.DRAFT }), await newChallenge({ status: ContentStatus.ARCHIVED })];
    const before = await contents();
    const tries: [object, string[]][] = [
      [{}, ['TAKEN input.practiceId']],
      [{ practiceId: encodeId('prac', accepted.practiceId) }, ['TAKEN input.practiceId']],
      [{ practiceId: id('prac', draft) }, ['NOT_FOUND input.practiceId']],
      [{ practiceId: encodeId('prac', newId()) }, ['NOT_FOUND input.practiceId']],
      [{ challengeId: id('chal', archived) }, ['NOT_FOUND input.challengeId']],
      [{ challengeId: encodeId('chal', newId()) }, ['NOT_FOUND input.challengeId']],
      [{ reason: ' ' }, ['REQUIRED input.reason']],
      [{ reason: 'x'.repeat(1_001) }, ['TOO_LONG input.reason']],
    ];
    // The people of both cities, who may read the drafts, are told the same.
    for (const who of [people.other, people.editor, people.swede, people.coordinator]) {
      for (const [more, expected] of tries) expect(errorsOf(await suggest(who, more))).toEqual(expected);
    }
    expect(await suggest(null)).toBe('UNAUTHENTICATED');
    expect(await contents()).toEqual(before);
  });

  it('are at most so many of one person that wait, and the person finds them', async () => {
    const busy = await createPerson(app);
    const mine = [];
    for (let count = 0; count < MAX_OPEN_SUGGESTIONS; count++) mine.push(await made({ suggestedById: busy.person.id }));
    await made({ suggestedById: busy.person.id, state: DECLINED });
    const before = await contents();
    const refused = await suggest(busy);
    expect(refused.userErrors).toEqual([
      {
        ...{ code: 'LIMIT', path: [] },
        message: 'You have 20 suggestions that wait for an answer, and can’t have more. Wait for an answer, or withdraw one.',
      },
    ]);
    expect(await contents()).toEqual(before);
    const query = `{ viewer { practiceSuggestions(first: 50, where: { state: { eq: PROPOSED } }) { totalCount nodes { id } } } }`;
    const { data } = (await bothWays(app, query, {}, { token: busy.token })).answer;
    expect(data.viewer.practiceSuggestions.totalCount).toBe(20);
    await send('withdrawSuggestion', { id: encodeId('sugg', mine[0]!.id) }, busy);
    expect((await suggest(busy)).userErrors).toEqual([]);
    // Nobody else finds them by the person.
    const person = 'query ($id: ID!) { node(id: $id) { ... on Person { practiceSuggestions(first: 5) { totalCount } } } }';
    const other = await app.gql(person, { id: encodeId('pers', busy.person.id) }, { token: people.coordinator.token });
    expect(other.data.node).toEqual({ practiceSuggestions: { totalCount: 0 } });
  });

  it('stay when the person is erased, and are nobody’s', async () => {
    const leaver = await createPerson(app, { displayName: 'Gone' });
    const { suggestion } = await suggest(leaver);
    await app.get(Eraser).erase(null, leaver.person.id);
    expect((await look(people.editor)).suggestions.nodes).toMatchObject([{ id: suggestion.id, suggestedByName: null, suggestedBy: null }]);
    expect((await send('acceptSuggestion', { id: suggestion.id }, people.editor)).suggestion.state).toBe('ACCEPTED');
    expect((await inbox(uuidOf(suggestion.id))).filter((item) => item.startsWith('SUGGESTION_ANSWERED'))).toEqual([]);
  });
});
