import { diffWordsWithSpace } from 'diff';
import { DiffOperation } from './content-change.entity.js';

/** A piece of two texts. */
export interface DifferencePart {
  operation: DiffOperation;
  text: string;
}

/**
 * Beyond so many insertions and deletions two texts have little in common: one is shown after the other. The time that a comparison
 * takes grows with the square of it; this is some milliseconds.
 */
export const MAX_EDITS = 150;

/**
 * Two texts in one, word by word. The EQUAL and DELETE parts put together are the text before, the EQUAL and INSERT parts the text
 * after.
 *
 * @param maxEdits insertions and deletions to look for
 */
export function differenceOf(before: string, after: string, maxEdits = MAX_EDITS): DifferencePart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: maxEdits }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  return parts
    .filter(({ value }) => value !== '')
    .map(({ added, removed, value }) => ({
      operation: added ? DiffOperation.INSERT : removed ? DiffOperation.DELETE : DiffOperation.EQUAL,
      text: value,
    }));
}
