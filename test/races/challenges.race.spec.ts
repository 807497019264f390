import { setTimeout as delay } from 'node:timers/promises';
import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import { type Challenge, MAX_OPEN_SUGGESTIONS } from '@alliance/challenges';
import { createChallenge, createPracticeSuggestion } from '@alliance/challenges/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { outsideTransaction } from '@alliance/database';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const RUNS = 8;
const PEOPLE = 8;

describeOnServer('several people at one challenge', () => {
  let app: TestApp;
  let owner: City;
  let other: City;
  let editors: TestPerson[];
  let joiners: TestPerson[];
  let participants: TestPerson[];

  const many = async (more: object = {}) => {
    const people: TestPerson[] = [];
    for (let count = 0; count < PEOPLE; count++) people.push(await createPerson(app, more));
    return people;
  };
  beforeAll(async () => {
    app = await createTestApp();
    owner = await createCity(app.database);
    other = await createCity(app.database);
    editors = await many({ role: 'EDITOR', cityId: owner.id });
    joiners = await many({ role: 'CONTRIBUTOR', cityId: other.id });
    participants = await many();
  });
  afterAll(() => app?.close());

  const newChallenge = () => createChallenge(app.database, { cityId: owner.id });
  const newPractice = () => createPractice(app.database, { cityId: other.id });
  const send = async (name: string, input: object, { token }: TestPerson) => {
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    const query = `mutation ($input: ${title}Input!) { ${name}(input: $input) { userErrors { code } } }`;
    const { data, errors } = await app.gql(query, { input }, { token });
    return (errors?.[0]!.extensions['code'] ?? data[name].userErrors[0]?.code ?? 'done') as string;
  };
  const audited = async (action: string, recordId: string) =>
    (await app.rows('SELECT id FROM audit_entry WHERE action = $1 AND record_id = $2', [action, recordId])).length;
  const oneOf = (refusal: string, count = PEOPLE) => [...Array<string>(count - 1).fill(refusal), 'done'];

  it('join it once for their city', async () => {
    for (let run = 0; run < RUNS; run++) {
      const challenge = await newChallenge();
      const input = { challengeId: encodeId('chal', challenge.id), cityId: encodeId('city', other.id) };
      const outcomes = await Promise.all(joiners.map((person) => send('joinChallenge', input, person)));
      expect(outcomes.sort()).toEqual(oneOf('TAKEN'));
      expect(await app.rows('SELECT city_id FROM challenge_join WHERE challenge_id = $1', [challenge.id])).toEqual([{ city_id: other.id }]);
      expect(await audited('challenge.join', challenge.id)).toBe(1);
      const left = await Promise.all(joiners.map((person) => send('leaveChallenge', input, person)));
      expect(left.sort()).toEqual(oneOf('NOT_FOUND'));
      expect(await audited('challenge.leave', challenge.id)).toBe(1);
    }
  }, 60_000);

  it('suggest the same practice once', async () => {
    for (let run = 0; run < RUNS; run++) {
      const [challenge, practice] = [await newChallenge(), await newPractice()];
      const input = { challengeId: encodeId('chal', challenge.id), practiceId: encodeId('prac', practice.id), reason: 'It fits.' };
      const outcomes = await Promise.all(participants.map((person) => send('suggestPracticeForChallenge', input, person)));
      expect(outcomes.sort()).toEqual(oneOf('TAKEN'));
      const rows = await app.rows<{ id: string }>('SELECT id FROM practice_suggestion WHERE challenge_id = $1', [challenge.id]);
      expect(rows).toHaveLength(1);
      expect(await audited('challenge.suggestPractice', rows[0]!.id)).toBe(1);
      // Taken back for those who come after.
      await app.rows('DELETE FROM practice_suggestion WHERE challenge_id = $1', [challenge.id]);
    }
  }, 60_000);

  it('stay below the limit, however many practices one person suggests at once', async () => {
    for (let run = 0; run < 3; run++) {
      const person = await createPerson(app);
      const challenge = await newChallenge();
      const practices = [];
      for (let count = 0; count < MAX_OPEN_SUGGESTIONS + 3; count++) practices.push(await newPractice());
      for (const { id: practiceId } of practices.slice(0, MAX_OPEN_SUGGESTIONS - 3)) {
        await createPracticeSuggestion(app.database, { challengeId: challenge.id, practiceId, suggestedById: person.person.id });
      }
      const inputs = practices.slice(MAX_OPEN_SUGGESTIONS - 3).map(({ id }) => ({
        ...{ challengeId: encodeId('chal', challenge.id), practiceId: encodeId('prac', id), reason: 'It fits.' },
      }));
      const outcomes = await Promise.all(inputs.map((input) => send('suggestPracticeForChallenge', input, person)));
      expect(outcomes.sort()).toEqual([...Array<string>(3).fill('LIMIT'), ...Array<string>(3).fill('done')]);
      const [row] = await app.rows('SELECT count(*)::int AS open FROM practice_suggestion WHERE suggested_by_id = $1', [person.person.id]);
      expect(row).toEqual({ open: MAX_OPEN_SUGGESTIONS });
    }
  }, 60_000);

  it('answer a suggestion once, or it is taken back', async () => {
    for (let run = 0; run < RUNS; run++) {
      const person = participants[run % PEOPLE]!;
      const [{ id: challengeId }, { id: practiceId }] = [await newChallenge(), await newPractice()];
      const suggestion = await createPracticeSuggestion(app.database, { challengeId, practiceId, suggestedById: person.person.id });
      const input = { id: encodeId('sugg', suggestion.id) };
      const outcomes = await Promise.all([
        ...editors.map((editor, index) =>
          index % 2 === 0 ? send('acceptSuggestion', input, editor) : send('declineSuggestion', { ...input, answer: 'No.' }, editor),
        ),
        send('withdrawSuggestion', input, person),
      ]);
      const isWithdrawn = outcomes.at(-1) === 'done';
      const done = outcomes.filter((outcome) => outcome === 'done').length;
      const accepted = editors.filter((_editor, index) => index % 2 === 0 && outcomes[index] === 'done').length;
      // Declined once at the end; accepted at most once, and only before that.
      expect([done, accepted]).toEqual(isWithdrawn ? [1, 0] : [1 + accepted, Math.min(accepted, 1)]);
      expect(outcomes.filter((outcome) => outcome === (isWithdrawn ? 'NOT_FOUND' : 'WRONG_STATE'))).toHaveLength(PEOPLE + 1 - done);
      expect(await app.rows('SELECT state FROM practice_suggestion WHERE id = $1', [suggestion.id])).toEqual(
        isWithdrawn ? [] : [{ state: 'DECLINED' }],
      );
      const [entries] = await app.rows(
        `SELECT count(*)::int AS count FROM audit_entry WHERE record_id = $1 AND action IN ('challenge.acceptSuggestion',
           'challenge.declineSuggestion', 'challenge.withdrawSuggestion')`,
        [suggestion.id],
      );
      expect(entries).toEqual({ count: done });
      const told = await app.rows(`SELECT id FROM inbox_item WHERE record_id = $1 AND kind = 'SUGGESTION_ANSWERED'`, [suggestion.id]);
      expect(told).toHaveLength(isWithdrawn ? 0 : 1);
    }
  }, 60_000);

  /** Does something while a record is being put away, by somebody who has not finished. */
  const whileArchiving = async <Outcome>(table: 'challenge' | 'practice', id: string, act: () => Promise<Outcome>): Promise<Outcome> => {
    let outcome!: Promise<Outcome>;
    await app.database.transaction(async () => {
      await app.database.query(`UPDATE ${table} SET status = 'ARCHIVED', archived_at = now() WHERE id = $1`, [id]);
      outcome = outsideTransaction(act);
      await delay(300);
    });
    return outcome;
  };

  it.each(['challenge', 'practice'] as const)(
    'find a %s gone that is being put away meanwhile: they wait, and write nothing',
    async (table) => {
      const [challenge, practice, suggested] = [await newChallenge(), await newPractice(), await newPractice()];
      const suggestion = await createPracticeSuggestion(app.database, {
        ...{ challengeId: challenge.id, practiceId: suggested.id, suggestedById: participants[0]!.person.id },
      });
      const challengeId = encodeId('chal', challenge.id);
      const revive = () => app.rows(`UPDATE ${table} SET status = 'PUBLISHED', archived_at = NULL WHERE status = 'ARCHIVED'`);
      const trying = async (id: string, name: string, input: object, who: TestPerson) => {
        const outcome = await whileArchiving(table, id, () => send(name, input, who));
        await revive();
        return outcome;
      };
      const one = (id: string) => (table === 'challenge' ? challenge.id : id);
      const before = await app.contents();
      const suggest = { challengeId, practiceId: encodeId('prac', practice.id), reason: 'It fits.' };
      expect(await trying(one(practice.id), 'suggestPracticeForChallenge', suggest, participants[1]!)).toBe('NOT_FOUND');
      const accept = { id: encodeId('sugg', suggestion.id) };
      expect(await trying(one(suggested.id), 'acceptSuggestion', accept, editors[0]!)).toBe('WRONG_STATE');
      if (table === 'challenge') {
        const join = { challengeId, cityId: encodeId('city', other.id) };
        expect(await trying(challenge.id, 'joinChallenge', join, joiners[0]!)).toBe('NOT_FOUND');
      } else {
        const solved = { id: challengeId, expectedRevision: 1, state: 'SOLVED', solvedByPracticeIds: [encodeId('prac', practice.id)] };
        expect(await trying(practice.id, 'changeChallengeState', solved, editors[0]!)).toBe('NOT_FOUND');
      }
      expect(await app.contents()).toEqual(before);
    },
    60_000,
  );

  it('change its state one after the other', async () => {
    const states = ['BEING_ADDRESSED', 'PARKED', 'SOLVED'];
    for (let run = 0; run < RUNS; run++) {
      const [challenge, practice]: [Challenge, { id: string }] = [await newChallenge(), await newPractice()];
      const outcomes = await Promise.all(
        editors.map((editor, index) => {
          const state = states[index % states.length]!;
          const solvedBy = state === 'SOLVED' ? { solvedByPracticeIds: [encodeId('prac', practice.id)] } : {};
          return send('changeChallengeState', { id: encodeId('chal', challenge.id), expectedRevision: 1, state, ...solvedBy }, editor);
        }),
      );
      expect(outcomes.sort()).toEqual(oneOf('CONFLICT'));
      const [row] = await app.rows(
        `SELECT revision, (state = 'SOLVED') = EXISTS (SELECT FROM challenge_solved_by s WHERE s.challenge_id = c.id) AS fits FROM challenge c WHERE id = $1`,
        [challenge.id],
      );
      expect(row).toEqual({ revision: 2, fits: true });
      expect(await audited('challenge.changeState', challenge.id)).toBe(1);
    }
  }, 60_000);
});
