import { defineActions } from '@alliance/access';
import { DRAFTING } from '@alliance/publishing';

/**
 * Which role may do what with transfers. Taking a practice over is up to the adopting city; both cities see it from its first
 * day, and each confirms its own side. That it is implemented or dropped, which counts in public, only those record who may conclude it. What both have confirmed everybody may read.
 */
export const TRANSFER_ACTIONS = {
  ...defineActions(
    {
      'transfer.read': DRAFTING,
    },
    { scope: 'read' },
  ),
  ...defineActions(
    {
      'transfer.start': DRAFTING,
      'transfer.advance': DRAFTING,
      'transfer.conclude': { EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'transfer.update': DRAFTING,
      'transfer.confirm': { EDITOR: 'own', MANAGER: 'own' },
    },
    { scope: 'write:transfers' },
  ),
};
