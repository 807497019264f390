import { DEMO_SOURCES, type DemoSourceKey } from './sources.js';

/** Every string in the data with the way to it. For specs. */
export function stringsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => stringsOf(part, `${path}/${name}`));
}

/** Whole digit groups in a text, without the numbers of list items and without thousands separators of any language. */
export function figuresIn(text: string): string[] {
  return (
    text
      .replace(/^\d+\. /gm, '')
      .replace(/(?<=\d)[., \u00a0\u202f](?=\d{3}(?!\d))/g, '')
      .match(/\d+/g) ?? []
  );
}

export function allowedFigures(sources: readonly DemoSourceKey[]): Set<string> {
  return new Set(sources.flatMap((key) => DEMO_SOURCES[key].figures as readonly string[]));
}

/** Figures in texts that none of the sources gives, each with the way to its text. */
export function unsourcedFigures(value: unknown, sources: readonly DemoSourceKey[]): string[] {
  const allowed = allowedFigures(sources);
  return stringsOf(value).flatMap(([path, text]) =>
    figuresIn(text)
      .filter((figure) => !allowed.has(figure))
      .map((figure) => `${path}: ${figure}`),
  );
}

/** Every string of the data that is longer than it may be. The last part of its way decides. */
export function tooLong(value: unknown, limits: Readonly<Record<string, number>>, otherwise = 5_000): string[] {
  return stringsOf(value)
    .filter(([path, text]) => [...text].length > (limits[path.split('/').at(-1)!] ?? otherwise))
    .map(([path]) => path);
}
