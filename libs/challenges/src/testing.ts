import { Database } from '@alliance/database';
import { newId } from '@alliance/kernel';
import type { Practice } from '@alliance/practices';
import { type ContentExample, createContent } from '@alliance/publishing/testing';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ChallengeJoin } from './challenge-join.entity.js';
import { CHALLENGE_WORDS, ChallengeText } from './challenge-text.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import { Challenge } from './challenge.entity.js';
import { ChallengeState, SuggestionState } from './challenge.enums.js';
import { PracticeSuggestion } from './practice-suggestion.entity.js';

/** What a test wants to say about a challenge; everything else is filled in. */
export interface ChallengeExample extends ContentExample<ChallengeVersion, ChallengeText> {
  /** OPEN unless said otherwise. */
  state?: ChallengeState;
  stateNote?: string;
  /** 1 March 2026 in every state but OPEN, unless said otherwise. */
  stateChangedOn?: string;
  /** The practices that solved it. */
  solvedBy?: readonly Practice[];
}

const TYPE = { record: Challenge, version: ChallengeVersion, text: ChallengeText, words: CHALLENGE_WORDS, title: 'title' } as const;
let count = 0;

/** A challenge in the database, straight into its tables: published, in English, called “Challenge 1” and so on. */
export async function createChallenge(database: Database, example: ChallengeExample): Promise<Challenge> {
  const { state = ChallengeState.OPEN, stateNote = null, solvedBy = [] } = example;
  const words = { title: `Challenge ${++count}`, description: 'What is difficult.', ...example.words } as { title: string };
  const stateChangedOn = example.stateChangedOn ?? (state === ChallengeState.OPEN ? null : '2026-03-01');
  return database.transaction(async () => {
    const challenge = await createContent(database, TYPE, { ...example, words }, { state, stateNote, stateChangedOn });
    for (const { id } of solvedBy) {
      await database.query('INSERT INTO challenge_solved_by (challenge_id, practice_id) VALUES ($1, $2)', [challenge.id, id]);
    }
    return challenge;
  });
}

/** What a test wants to say about a city that has a challenge, too. */
export type ChallengeJoinExample = Pick<ChallengeJoin, 'challengeId' | 'cityId'> & Partial<Pick<ChallengeJoin, 'note' | 'joinedOn'>>;

/** A city in the database that has joined a challenge, on 1 March 2026 unless said otherwise. */
export async function createChallengeJoin(database: Database, example: ChallengeJoinExample): Promise<ChallengeJoin> {
  const row = Object.assign(new ChallengeJoin(), { joinedOn: '2026-03-01', note: null, joinedById: newId(), ...example });
  return database.transaction(() => database.manager.save(row));
}

/** What a test wants to say about a suggestion. */
export interface PracticeSuggestionExample extends Pick<PracticeSuggestion, 'challengeId' | 'practiceId'> {
  suggestedById?: string;
  reason?: string;
  /** PROPOSED unless said otherwise. */
  state?: SuggestionState;
  answer?: string;
}

/** A suggestion in the database, by nobody in particular and without an answer unless said otherwise. */
export async function createPracticeSuggestion(database: Database, example: PracticeSuggestionExample): Promise<PracticeSuggestion> {
  const { state = SuggestionState.PROPOSED } = example;
  const isAnswered = state !== SuggestionState.PROPOSED;
  const row = {
    id: newId(),
    suggestedById: newId(),
    reason: 'It worked for us.',
    ...example,
    answer: example.answer ?? (state === SuggestionState.DECLINED ? 'It does not fit.' : null),
    answeredAt: isAnswered ? new Date() : null,
    answeredById: isAnswered ? newId() : null,
  };
  return database.transaction(async () => {
    await database.manager.insert(PracticeSuggestion, row as QueryDeepPartialEntity<PracticeSuggestion>);
    return database.manager.findOneByOrFail(PracticeSuggestion, { id: row.id });
  });
}
