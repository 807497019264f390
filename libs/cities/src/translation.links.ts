import { ContentTranslation, ContentTranslationConnection, READ_TRANSLATION_TASKS, TranslationTasksArguments } from '@alliance/publishing';
import { connectionField, sql } from '@alliance/reader';
import { City } from './city.entity.js';

/** `city.translationTasks` */
export const CityTranslationTasks = connectionField({
  on: () => City,
  name: 'translationTasks',
  of: () => ContentTranslation,
  via: (row, city) => sql`${row.cityId} = ${city.id}`,
  only: (row, viewer) => sql`${row.isTask} AND ${viewer.may(READ_TRANSLATION_TASKS, row.cityId)}`,
  type: () => ContentTranslationConnection,
  arguments: TranslationTasksArguments,
  description:
    'What is to be translated or checked of the city’s published content, for each language at its newest version, what waits longest first. Empty for all who may not translate there.',
});
