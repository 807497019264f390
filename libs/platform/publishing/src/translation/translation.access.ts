import { defineActions } from '@alliance/access';

/** Whoever may translate in a city sees what there is to translate. */
export const READ_TRANSLATION_TASKS = 'translation.readTasks';

defineActions({ [READ_TRANSLATION_TASKS]: { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' } }, { scope: 'read' });
