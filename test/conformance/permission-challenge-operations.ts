import { ChallengeService } from '@alliance/challenges';
import { createChallenge, createChallengeJoin, createPracticeSuggestion } from '@alliance/challenges/testing';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import type { TestApp } from '@alliance/testing';
import { contentMutations, draftQuestion, type TriedContent } from './permission-content-operations.js';
import type { Operation, Place, Question } from './permission-operations.js';

const CHALLENGE: TriedContent = {
  name: 'Challenge',
  field: 'challenge',
  idPrefix: 'chal',
  service: ChallengeService,
  make: ({ database }, cityId, status) => createChallenge(database, { cityId, status }),
};

/** A challenge and a practice of cities that nobody has to do with. */
async function elsewhere({ database }: TestApp) {
  const { id: cityId } = await createCity(database);
  return { challenge: await createChallenge(database, { cityId }), practice: await createPractice(database, { cityId }) };
}

/** A suggestion that waits for an answer: for a challenge of the place, by the person of the place or by nobody in particular. */
const changeSuggestion =
  (changes: object, isOwn = false) =>
  async (app: TestApp, { cityId, personId }: Place): Promise<Record<string, unknown>> => {
    const challenge = await createChallenge(app.database, { cityId });
    const { practice } = await elsewhere(app);
    const by = isOwn ? { suggestedById: personId } : {};
    const suggestion = await createPracticeSuggestion(app.database, { challengeId: challenge.id, practiceId: practice.id, ...by });
    return { id: encodeId('sugg', suggestion.id), ...changes };
  };

/** The mutations of challenges by their names; joining is tried on the side of the city that joins. */
export const CHALLENGE_MUTATIONS: Record<string, Operation> = {
  ...contentMutations(CHALLENGE),
  changeChallengeState: {
    action: 'challenge.changeState',
    prepare: async ({ database }, { cityId }) => ({
      id: encodeId('chal', (await createChallenge(database, { cityId })).id),
      expectedRevision: 1,
      state: 'PARKED',
    }),
  },
  joinChallenge: {
    action: 'challenge.join',
    prepare: async (app, { cityId }) => ({
      challengeId: encodeId('chal', (await elsewhere(app)).challenge.id),
      cityId: encodeId('city', cityId),
    }),
  },
  leaveChallenge: {
    action: 'challenge.leave',
    prepare: async (app, { cityId }) => {
      const { id: challengeId } = (await elsewhere(app)).challenge;
      await createChallengeJoin(app.database, { challengeId, cityId });
      return { challengeId: encodeId('chal', challengeId), cityId: encodeId('city', cityId) };
    },
  },
  suggestPracticeForChallenge: {
    action: 'challenge.suggestPractice',
    selfOnly: true,
    prepare: async (app) => {
      const { challenge, practice } = await elsewhere(app);
      return { challengeId: encodeId('chal', challenge.id), practiceId: encodeId('prac', practice.id), reason: 'It fits.' };
    },
    undo: async (app) => {
      await app.rows('DELETE FROM practice_suggestion');
    },
  },
  withdrawSuggestion: {
    action: 'challenge.withdrawSuggestion',
    hidden: true,
    prepare: async (app, { personId }) => {
      const { id: cityId } = await createCity(app.database);
      return changeSuggestion({}, true)(app, { cityId, personId });
    },
  },
  acceptSuggestion: { action: 'challenge.acceptSuggestion', hidden: true, prepare: changeSuggestion({}) },
  declineSuggestion: { action: 'challenge.declineSuggestion', hidden: true, prepare: changeSuggestion({ answer: 'It does not fit.' }) },
};

export const CHALLENGE_QUESTIONS: Question[] = [draftQuestion(CHALLENGE)];
