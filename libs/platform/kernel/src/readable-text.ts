/**
 * The one rule for text that people read. What shows nothing, or shows other than it is stored, is no part of it: names that look
 * alike would differ, and lines would read in another order than they are written.
 */

/** Hints of where a line may break: soft hyphen, zero-width space, word joiner, byte order mark. Pasted along unseen, and taken out. */
const LINE_BREAK_HINT = /[\u00ad\u200b\u2060\ufeff]/g;

/** Control characters but line feed and tab, halves of pairs, line separators, and all that Unicode says to show nothing for. */
const UNREADABLE =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2800\ufff9-\ufffb]/u;

/** Where characters that show nothing by themselves change what is seen: in emoji, and in scripts that join or vary their letters. */
const MEANINGFUL = [
  /[0-9#*]\ufe0f\u20e3|\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}/u,
  /\p{Extended_Pictographic}(?:\p{EMod}|[\ufe0e\ufe0f])?(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?)*/u,
  /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]/u,
  /(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u,
  /(?<=\p{Script=Mongolian})[\u180b-\u180f]/u,
];
/** Marks of direction, in a text with letters of Arabic, Hebrew and their like. */
const DIRECTION_MARK = /[\u061c\u200e\u200f]/u;
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What to keep in the group `meaningful`, or else a character that people can't read. */
const finder = (meaningful: readonly RegExp[]): RegExp =>
  new RegExp(`(?<meaningful>${meaningful.map(({ source }) => source).join('|')})|${UNREADABLE.source}`, 'gu');
const FINDER = finder(MEANINGFUL);
const RIGHT_TO_LEFT_FINDER = finder([...MEANINGFUL, DIRECTION_MARK]);
const finderFor = (text: string): RegExp => (RIGHT_TO_LEFT_LETTER.test(text) ? RIGHT_TO_LEFT_FINDER : FINDER);

/** A text as it is kept: no hints of line breaks, line feeds only, Unicode normal form C, no spaces around it; empty where it shows nothing. */
export function tidyText(text: string): string {
  if (!VISIBLE.test(text)) return '';
  return text.replace(LINE_BREAK_HINT, '').replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** The first character of a text that people can't read, as Unicode writes it (`U+202E`); null where there is none. */
export function unreadableCharacter(text: string): string | null {
  if (!UNREADABLE.test(text)) return null;
  for (const { 0: found, groups } of text.matchAll(finderFor(text))) {
    if (groups!['meaningful'] === undefined) return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}

/** One line of what people can read in a text: for names that come from elsewhere and that nobody can be asked to mend. */
export function readableLine(text: string): string {
  const spaced = text.replace(/[\p{Cc}\s]+/gu, ' ');
  return tidyText(spaced.replace(finderFor(spaced), (_found, meaningful: string | undefined) => meaningful ?? ''));
}
