import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isAllowedAddress } from './markdown-address.js';
import { sourceFault } from './markdown-source.js';

/** The constraint on Markdown. Inputs are held to it by `checkMarkdown`, which says what is wrong and lets others have their turn. */
export const MARKDOWN = 'markdown';

/**
 * Marks that one text may have: emphasis, brackets, code, `<`, bars, markers of lists and quotes, and line breaks. The parser compares
 * marks with each other, so that its work grows with their square: with 1,000 of them a text of 5,000 characters takes about 100 ms of
 * one core at the worst.
 */
export const MAX_MARKS = 1_000;
/** Levels that quotes and lists may lie within one another. The parser's work grows with them, and renderers go down as deep as they are. */
export const MAX_NESTING = 10;

const MARK = /\*+|_+|~+|`+|[[\]<|\n]/g;
/** What begins a line: white space, quotes, and markers of lists. */
const LINE_START = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))+/gm;
const CONTAINER = /(?:>|[-+*]|\d+[.)])[ \t]?/g;

/** What is wrong with a Markdown text. */
export type MarkdownFault = 'html' | 'link' | 'marks' | 'nesting';

/**
 * What readers may not get in a Markdown text: raw HTML, or a link that leads where content may not; null where nothing is wrong.
 * The text is read as CommonMark with GitHub's tables and footnotes, and what other renderers could make of it is refused as well.
 */
export function markdownFault(text: string): MarkdownFault | null {
  const levels = (text.match(LINE_START) ?? []).map(levelsOf);
  const containers = levels.reduce((sum, level) => sum + level.containers, 0);
  const marks = (text.match(MARK)?.length ?? 0) + containers;
  if (marks > MAX_MARKS) return 'marks';
  if (levels.some(({ depth }) => depth > MAX_NESTING)) return 'nesting';
  return treeFault(text) ?? sourceFault(text);
}

/** How many quotes and lists a line begins, and how deep it may lie by them and by its indentation, two columns a level. */
function levelsOf(start: string): { containers: number; depth: number } {
  const containers = start.match(CONTAINER)?.length ?? 0;
  const columns = start.replace(CONTAINER, '').replaceAll('\t', '    ').length;
  return { containers, depth: containers > 0 ? containers + Math.floor(columns / 2) : 0 };
}

/**
 * What of GitHub's extensions moves the borders of HTML and links. Bare addresses are left to `sourceFault`: for each word their
 * extension goes back over all before it.
 */
const EXTENSIONS = [gfmTable(), gfmFootnote()];

function treeFault(text: string): 'html' | 'link' | null {
  const waiting: Nodes[] = [fromMarkdown(text, { extensions: EXTENSIONS })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'html') return 'html';
    if ('url' in node && !isAllowedAddress(node.url)) return 'link';
    if ('children' in node) waiting.push(...node.children);
  }
  return null;
}
