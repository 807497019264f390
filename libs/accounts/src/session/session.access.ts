import { defineActions } from '@alliance/access';

/** Everybody looks after their own sessions, and never by a token: it could end those of whom it was stolen from. */
export const SESSION_ACTIONS = defineActions({ 'session.end': { PARTICIPANT: 'own' } }, { scope: 'session' });
