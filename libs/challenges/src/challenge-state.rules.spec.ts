import { ChallengeState } from './challenge.enums.js';
import { faultsOfState, type StateChange } from './challenge-state.rules.js';

const { BEING_ADDRESSED, OPEN, PARKED, SOLVED } = ChallengeState;
const PRACTICES = ['prac_1'];

describe('the state of a challenge', () => {
  it.each<[string, StateChange, string[]]>([
    ['open', { state: OPEN }, []],
    ['being addressed, with a note', { state: BEING_ADDRESSED, note: 'A pilot runs.' }, []],
    ['parked, with no practices', { state: PARKED, note: null, solvedByPracticeIds: [] }, []],
    ['solved by a practice', { state: SOLVED, solvedByPracticeIds: PRACTICES }, []],
    ['solved by something that is no practice', { state: SOLVED, note: 'The law has changed.', solvedByPracticeIds: null }, []],
    ['solved by nothing', { state: SOLVED }, ['REQUIRED input.solvedByPracticeIds']],
    ['solved by an empty note', { state: SOLVED, note: '', solvedByPracticeIds: [] }, ['REQUIRED input.solvedByPracticeIds']],
    ['parked, but solved', { state: PARKED, note: 'No money.', solvedByPracticeIds: PRACTICES }, ['INVALID input.solvedByPracticeIds']],
    ['open, but solved', { state: OPEN, solvedByPracticeIds: PRACTICES }, ['INVALID input.solvedByPracticeIds']],
  ])('%s', (_name, change, expected) => {
    expect(faultsOfState(change).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected);
  });
});
