import { defineActions } from '@alliance/access';
import { DRAFTING } from '../content-action.js';

/** Whoever may translate in a city sees what there is to translate. */
export const READ_TRANSLATION_TASKS = 'translation.readTasks';

defineActions({ [READ_TRANSLATION_TASKS]: DRAFTING }, { scope: 'read' });
