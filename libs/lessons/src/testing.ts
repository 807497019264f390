import type { Database } from '@alliance/database';
import { type ContentExample, createContent } from '@alliance/publishing/testing';
import { LESSON_WORDS, LessonText } from './lesson-text.entity.js';
import { LessonVersion } from './lesson-version.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonOutcome } from './lesson.enums.js';

export type LessonExample = ContentExample<LessonVersion, LessonText>;

const TYPE = { record: Lesson, version: LessonVersion, text: LessonText, words: LESSON_WORDS, title: 'title' } as const;
const SAID = { whatHappened: 'It went wrong.', recommendation: 'Do it otherwise.' };
let count = 0;

/** A lesson in the database, straight into its tables: published, in English, MIXED, called “Lesson 1” and so on, with all that submitting asks for. */
export function createLesson(database: Database, example: LessonExample): Promise<Lesson> {
  const words = { title: `Lesson ${++count}`, ...SAID, ...example.words } as { title: string };
  return createContent(database, TYPE, { ...example, words, facts: { outcome: LessonOutcome.MIXED, ...example.facts } });
}
