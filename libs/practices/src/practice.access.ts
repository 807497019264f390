import { defineActions } from '@alliance/access';

/** Which role may write which practices. What is published everybody may read. */
export const PRACTICE_ACTIONS = {
  ...defineActions(
    {
      'practice.readDraft': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
    },
    { scope: 'read' },
  ),
  ...defineActions(
    {
      'practice.create': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'practice.update': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'practice.translate': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'practice.submit': { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' },
      'practice.return': { EDITOR: 'own', MANAGER: 'own' },
      'practice.publish': { EDITOR: 'own', MANAGER: 'own' },
      'practice.archive': { EDITOR: 'own', MANAGER: 'own' },
    },
    { scope: 'write:practices' },
  ),
};
