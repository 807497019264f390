import type { Locale } from './locale.js';

/** Letters that a language sorts after z, in its own order (Finnish and Swedish: å ä ö; Danish and Norwegian guests fold into them). */
const NORDIC_LETTERS: Record<string, string> = { å: '{a', ä: '{b', æ: '{b', ö: '{c', ø: '{c', õ: '{c' };

/** Letters without a decomposition that still sort as plain ones. */
const PLAIN_LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th' };

/**
 * The stored key by which a name sorts in a language; compare keys byte by byte (`COLLATE "C"`), so that every database
 * and every machine gives the same order. Case and punctuation do not count; Finnish and Swedish sort å, ä, ö after z,
 * German and English sort them as a and o; numbers sort by value up to 12 digits.
 */
export function sortKey(text: string, locale: Locale): string {
  const nordic = locale === 'fi' || locale === 'sv';
  let key = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    key += (nordic ? NORDIC_LETTERS[letter] : undefined) ?? PLAIN_LETTERS[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  }
  return key
    .replaceAll(/\d{1,12}/g, (digits) => digits.padStart(12, '0'))
    .replaceAll(/[^\p{L}\p{N}{]+/gu, ' ')
    .trim();
}

/** A readable, lower-case ASCII name for addresses: at most 80 characters, words joined by hyphens; never empty. */
export function slugify(text: string): string {
  const ascii = [...text.normalize('NFC').toLowerCase()]
    .map((letter) => PLAIN_LETTERS[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    .join('');
  const slug = ascii
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return slug || 'untitled';
}

/** The base itself, else with the first free number from 2. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}

/** A text that is no longer than `max` characters: where it is cut it ends in an ellipsis. */
export function cutTo(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  return `${characters
    .slice(0, max - 1)
    .join('')
    .trimEnd()}…`;
}
