import type { TranslatorLanguage } from './translator.js';

/** How a service calls a language: by the whole tag, else by its first part; undefined where it has none of it. */
function codeOf(tag: string, codes: readonly string[]): string | undefined {
  const find = (wanted: string): string | undefined => codes.find((code) => code.toLowerCase() === wanted.toLowerCase());
  return find(tag) ?? find(tag.split('-')[0]!);
}

/** The language that texts are in, and what it is called as a target, in the words of a service; undefined where it has no such pair. */
export function directionOf(
  languages: readonly TranslatorLanguage[],
  from: string,
  to: string,
): { source: string; target: string } | undefined {
  const codes = languages.map(({ code }) => code);
  const source = languages.find(({ code }) => code === codeOf(from, codes));
  const target = codeOf(to, source?.targets ?? []);
  return source && target !== undefined ? { source: source.code, target } : undefined;
}

/** Whether a service with these languages translates from the one into the other. */
export function isOffered(languages: readonly TranslatorLanguage[], from: string, to: string): boolean {
  return directionOf(languages, from, to) !== undefined;
}
