import type { Database } from '@alliance/database';
import { type ContentExample, createContent } from '@alliance/publishing/testing';
import { PRACTICE_WORDS, PracticeText } from './practice-text.entity.js';
import { PracticeVersion } from './practice-version.entity.js';
import { Practice } from './practice.entity.js';

export type PracticeExample = ContentExample<PracticeVersion, PracticeText>;

const TYPE = { record: Practice, version: PracticeVersion, text: PracticeText, words: PRACTICE_WORDS, title: 'title' } as const;
let count = 0;

/** A practice in the database, straight into its tables: published, in English, called “Practice 1” and so on. */
export function createPractice(database: Database, example: PracticeExample): Promise<Practice> {
  const words = { title: `Practice ${++count}`, summary: 'In a few sentences.', ...example.words } as { title: string };
  return createContent(database, TYPE, { ...example, words });
}

export { createTransfer, type TransferExample } from './transfer/testing.js';
