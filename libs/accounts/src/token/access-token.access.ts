import { defineActions } from '@alliance/access';

/** Everybody looks after their own tokens; a token never does, or it could make itself outlive its end. */
export const ACCESS_TOKEN_ACTIONS = defineActions(
  {
    'accessToken.create': { PARTICIPANT: 'own' },
    'accessToken.revoke': { PARTICIPANT: 'own' },
  },
  { scope: 'session' },
);
