import { defineActions } from '@alliance/access';

/** What ends an account or carries everything away takes somebody who signed in: never a token, which may have been lost. */
export const PRIVACY_ACTIONS = defineActions(
  {
    'dataExport.create': { PARTICIPANT: 'own' },
    'dataExport.read': { PARTICIPANT: 'own' },
    'person.erase': { PARTICIPANT: 'own' },
  },
  { scope: 'session' },
);
