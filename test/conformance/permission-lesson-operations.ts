import { LessonService } from '@alliance/lessons';
import { createLesson } from '@alliance/lessons/testing';
import { contentMutations, draftQuestion, type TriedContent } from './permission-content-operations.js';
import type { Operation, Question } from './permission-operations.js';

const LESSON: TriedContent = {
  name: 'Lesson',
  field: 'lesson',
  idPrefix: 'less',
  service: LessonService,
  make: ({ database }, cityId, status) => createLesson(database, { cityId, status }),
};

/** The mutations of lessons by their names. */
export const LESSON_MUTATIONS: Record<string, Operation> = contentMutations(LESSON);

export const LESSON_QUESTIONS: Question[] = [draftQuestion(LESSON)];
