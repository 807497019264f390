import { defineActions } from '@alliance/access';

/**
 * Which role may do what with transfers. Taking a practice over is up to the adopting city; both cities see it from its first
 * day, and each confirms its own side. That it is implemented or dropped, which counts in public, only those record who may conclude it. What both have confirmed everybody may read.
 */
export const TRANSFER_ACTIONS = {
  ...defineActions(
    {
      'transfer.read': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
    },
    { scope: 'read' },
  ),
  ...defineActions(
    {
      'transfer.start': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'transfer.advance': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'transfer.conclude': { EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'transfer.update': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'transfer.confirm': { EDITOR: 'own', MANAGER: 'own' },
    },
    { scope: 'write:transfers' },
  ),
};
