import { defineActions } from '@alliance/access';

/** Which role may read the audit trail; "own" is what happened to records of one's own city. */
export const AUDIT_ACTIONS = defineActions({ 'audit.read': { MANAGER: 'own', COORDINATOR: 'any', ADMIN: 'any' } }, { scope: 'read' });
