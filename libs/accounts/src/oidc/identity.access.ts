import { defineActions } from '@alliance/access';

/** Everybody signed in looks after their own links to providers; a token never does. */
export const IDENTITY_ACTIONS = defineActions({ 'identity.unlink': { PARTICIPANT: 'own' } }, { scope: 'session' });
