import { defineActions } from '@alliance/access';

/** Everybody signed in looks after their own passkeys; a token never does, or it could make itself outlive its end. */
export const PASSKEY_ACTIONS = defineActions(
  {
    'passkey.create': { PARTICIPANT: 'own' },
    'passkey.update': { PARTICIPANT: 'own' },
    'passkey.remove': { PARTICIPANT: 'own' },
  },
  { scope: 'session' },
);
