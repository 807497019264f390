import { setImmediate } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import { tidyText, unreadableCharacter } from '@alliance/kernel';
import { decodeString } from 'micromark-util-decode-string';
import { placesOf, type InputFault } from './check-input.js';
import { MARKDOWN, markdownFault, MAX_MARKS, MAX_NESTING, type MarkdownFault } from './markdown.js';

const FAULTS: Record<MarkdownFault, Omit<InputFault, 'path'>> = {
  html: { constraint: 'markdownHtml', limits: [] },
  link: { constraint: 'markdownLink', limits: [] },
  marks: { constraint: 'markdownMarks', limits: [MAX_MARKS] },
  nesting: { constraint: 'markdownNesting', limits: [MAX_NESTING] },
};

/**
 * Faults in the Markdown of an input. Only texts without a fault that is known already, such as their length, are parsed, each once,
 * and the process gets to its other work between them: together they may be as long as a request.
 */
export async function checkMarkdown(target: Type | undefined, input: object, known: readonly InputFault[]): Promise<InputFault[]> {
  const faulty = new Set(known.map(({ path }) => path.join('.')));
  const faults: InputFault[] = [];
  for (const { check, object, path } of placesOf(target, input)) {
    const text = object[check.property];
    if (check.constraint !== MARKDOWN || typeof text !== 'string' || faulty.has(path.join('.'))) continue;
    await setImmediate();
    const fault = markdownTextFault(text);
    if (fault) faults.push({ path, ...fault });
  }
  return faults;
}

/** What people may not get in a Markdown text: characters that they can't read, HTML, links elsewhere, or too much of it. */
export function markdownTextFault(text: string): Omit<InputFault, 'path'> | null {
  // Entities and escapes show as what they stand for.
  const character = unreadableCharacter(tidyText(decodeString(text)));
  if (character) return { constraint: 'unreadable', limits: [character] };
  const fault = markdownFault(text);
  return fault && FAULTS[fault];
}
