import { UserError } from '@alliance/kernel';
import { ChallengeState } from './challenge.enums.js';
import { CHALLENGE_MESSAGES } from './challenge.messages.js';

/** What a city says about its challenge. */
export interface StateChange {
  state: ChallengeState;
  note?: string | null;
  /** Ids of practices; null and left out are none. */
  solvedByPracticeIds?: readonly string[] | null;
}

/** What does not fit together: only what is solved was solved by something, and it was. */
export function faultsOfState({ state, note, solvedByPracticeIds }: StateChange): UserError[] {
  const isSolved = state === ChallengeState.SOLVED;
  const hasPractices = Boolean(solvedByPracticeIds?.length);
  const path = ['input', 'solvedByPracticeIds'];
  if (isSolved && !hasPractices && !note) return [new UserError('REQUIRED', CHALLENGE_MESSAGES.solvedByWhat, { path })];
  if (!isSolved && hasPractices) return [new UserError('INVALID', CHALLENGE_MESSAGES.solvedOnly, { path })];
  return [];
}
