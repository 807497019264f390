import { isAbsoluteAddress, isAllowedAddress } from './markdown-address.js';

/** `<` before what may be a tag, a comment or a declaration, unless it begins an address: no renderer takes that for HTML. */
const TAG = /<(?=[a-z/!?])(?!(?:https?|mailto):|[\w.!#$%&'*+/=?^{|}~-]+@[\w.-]+>)/gi;
const INLINE_ADDRESS = /\]\([\s>]*<?([^\s<>]*)/g;
const DEFINED_ADDRESS = /\]:[\s>]*<?([^\s<>]*)>?(?=[ \t]*(?:$|["'(]))/gm;
/** Addresses that some renderers link without any mark. */
const BARE_ADDRESS = /(?:ftp:\/|xmpp:)\S/i;

/**
 * What a renderer that disagrees with ours could take for HTML or for a link. Renderers disagree about where code, lists, tables and
 * definitions begin and end, so this looks at the text as it is written, and believes only code that all of them take for code.
 */
export function sourceFault(text: string): 'html' | 'link' | null {
  const prose = withoutPlainCode(text);
  if (prose.split(/\s+/).some(hasTag)) return 'html';
  if (BARE_ADDRESS.test(prose)) return 'link';
  const addresses = [...prose.matchAll(INLINE_ADDRESS), ...prose.matchAll(DEFINED_ADDRESS)].map(([, address]) => address!);
  return addresses.some((address) => isAbsoluteAddress(address) && !isAllowedAddress(address)) ? 'link' : null;
}

/** Whether a word has a `<` that may begin a tag. A backslash escapes it, but not where it may belong to an address. */
function hasTag(word: string): boolean {
  const address = word.search(/\/\/|www\.|@/i);
  return [...word.matchAll(TAG)].some(({ index }) => {
    const backslashes = /\\*$/.exec(word.slice(0, index))![0].length;
    return backslashes % 2 === 0 || (address !== -1 && address < index);
  });
}

/** The text with blanks in place of all code that no renderer takes for anything else. */
function withoutPlainCode(text: string): string {
  const lines = text.split('\n');
  const isCode = plainBlocks(text, lines);
  return chunksOf(lines.map((line, index) => (isCode[index] ? '' : line)))
    .map((chunk) => (hasPlainSpans(chunk) ? chunk.replace(/`[^`\n()[\]*_~]*`/g, '``') : chunk))
    .join('\n');
}

/** Lines between empty lines, together. */
function chunksOf(lines: readonly string[]): string[] {
  return lines.join('\n').split(/(?<=\n)(?=[ \t]*\n)/);
}

/** A bare address, which takes backticks with it. */
const ADDRESS_WITH_BACKTICK = /(?:\/\/|www\.)[^\s`]*`/i;

/** Whether each line's backticks are single ones in pairs, so that it doesn't matter where a paragraph begins. */
function hasPlainSpans(chunk: string): boolean {
  if (/``|[\\|]/.test(chunk) || ADDRESS_WITH_BACKTICK.test(chunk)) return false;
  return chunk.split('\n').every((line) => (line.match(/`/g)?.length ?? 0) % 2 === 0);
}

const FENCE_LINE = /^(`{3,}|~{3,})[\w+-]*$/;
/** A line that can't be part of a list, a quote, a table or a definition. */
const FLAT_LINE = /^(?:[\p{L}`]|#{1,6} )/u;

/** Which lines are code that stands by itself: between fences at the margin, or indented behind plain paragraphs. */
function plainBlocks(text: string, lines: readonly string[]): boolean[] {
  const isCode = lines.map(() => false);
  // The title of a definition may reach over the fence behind it.
  if (text.includes(']:')) return isCode;
  let fence: string | undefined;
  let follows = true;
  for (const [index, line] of lines.entries()) {
    const isIndented = line.startsWith('    ') && (isCode[index - 1] || (lines[index - 1] === '' && follows));
    if (fence) {
      if (line === fence) fence = undefined;
      else if (/`{3}|~{3}/.test(line)) return lines.map(() => false);
      else isCode[index] = true;
    } else if (/`{3}|~{3}/.test(line)) {
      fence = lines[index - 1] ? undefined : FENCE_LINE.exec(line)?.[1];
      if (!fence) return lines.map(() => false);
      follows = true;
    } else if (isIndented) isCode[index] = true;
    else if (line !== '') follows = FLAT_LINE.test(line) && (follows || lines[index - 1] === '');
  }
  return fence ? lines.map(() => false) : isCode;
}
