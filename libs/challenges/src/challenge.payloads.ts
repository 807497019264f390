import { payloadOf } from '@alliance/graphql';
import { ChangeChallengeStateInput } from './challenge-deed.inputs.js';
import { Challenge } from './challenge.entity.js';
import { PracticeSuggestion } from './practice-suggestion.entity.js';

const challenge = { challenge: () => Challenge };
const suggestion = { suggestion: () => PracticeSuggestion };

export const ChangeChallengeStatePayload = payloadOf('ChangeChallengeState', challenge, { revisioned: () => ChangeChallengeStateInput });
export const JoinChallengePayload = payloadOf('JoinChallenge', challenge);
export const LeaveChallengePayload = payloadOf('LeaveChallenge', challenge);
export const SuggestPracticeForChallengePayload = payloadOf('SuggestPracticeForChallenge', suggestion);
export const AcceptSuggestionPayload = payloadOf('AcceptSuggestion', suggestion);
export const DeclineSuggestionPayload = payloadOf('DeclineSuggestion', suggestion);
export const WithdrawSuggestionPayload = payloadOf('WithdrawSuggestion', challenge);
