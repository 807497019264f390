import { defineActions } from '@alliance/access';

/** Everybody signed in looks after their own inbox, also by a program. */
export const INBOX_ACTIONS = defineActions(
  {
    'inboxItem.markRead': { PARTICIPANT: 'own' },
    'inboxItem.complete': { PARTICIPANT: 'own' },
  },
  { scope: 'write:inbox' },
);
