import { registerEnumType } from '@nestjs/graphql';

/** What a city does about a challenge. */
export enum ChallengeState {
  OPEN = 'OPEN',
  BEING_ADDRESSED = 'BEING_ADDRESSED',
  SOLVED = 'SOLVED',
  PARKED = 'PARKED',
}

registerEnumType(ChallengeState, {
  name: 'ChallengeState',
  description: 'What a city does about a challenge.',
  valuesMap: {
    OPEN: { description: 'Nothing yet: the city looks for answers.' },
    BEING_ADDRESSED: { description: 'The city is at work on it.' },
    SOLVED: { description: 'Solved: `solvedBy` or `stateNote` says by what.' },
    PARKED: { description: 'Put off for now; `stateNote` may say why.' },
  },
});

/** What became of a suggestion. */
export enum SuggestionState {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}

registerEnumType(SuggestionState, {
  name: 'PracticeSuggestionState',
  description: 'What became of the suggestion of a practice for a challenge.',
  valuesMap: {
    PROPOSED: { description: 'Waits for an answer by the challenge’s city.' },
    ACCEPTED: { description: 'The city agrees: the practice answers the challenge.' },
    DECLINED: { description: 'The city does not; `answer` says why.' },
  },
});
