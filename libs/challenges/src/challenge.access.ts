import { defineActions } from '@alliance/access';
import { defineContentActions, DRAFTING } from '@alliance/publishing';

const SCOPE = { scope: 'write:challenges' } as const;
const ANSWERING = { EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' } as const;

defineContentActions('challenge', SCOPE.scope);

/**
 * What can be done to challenges beyond all content. The state is up to the challenge's city, joining up to the city that joins.
 * Everybody signed in may suggest practices, and take back what waits for an answer; the challenge's city answers.
 */
defineActions(
  {
    'challenge.changeState': DRAFTING,
    'challenge.join': DRAFTING,
    'challenge.leave': DRAFTING,
    'challenge.suggestPractice': { PARTICIPANT: 'own' },
    'challenge.withdrawSuggestion': { PARTICIPANT: 'own' },
    'challenge.acceptSuggestion': ANSWERING,
    'challenge.declineSuggestion': ANSWERING,
  },
  SCOPE,
);
