import { tidyText, unreadableCharacter } from '@alliance/kernel';

/** True for the nested objects and lists of an input, false for values such as dates. */
function isContainer(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}

/** Tidies every text of an input in place. */
export function tidy(input: object): void {
  const parts = input as Record<string, unknown>;
  for (const [key, value] of Object.entries(parts)) {
    if (typeof value === 'string') parts[key] = tidyText(value);
    else if (isContainer(value)) tidy(value);
  }
}

/** Ways to the texts of an input that hold characters which people can't read, each with the first of them. */
export function unreadableTexts(input: object, path: string[] = []): { path: string[]; character: string }[] {
  return Object.entries(input).flatMap(([key, value]: [string, unknown]) => {
    if (isContainer(value)) return unreadableTexts(value, [...path, key]);
    const character = typeof value === 'string' ? unreadableCharacter(value) : null;
    return character ? [{ path: [...path, key], character }] : [];
  });
}

/** The first list of an input with more than `maximum` entries. */
export function findLongList(input: object, maximum: number, path: string[] = []): { path: string[]; length: number } | null {
  if (Array.isArray(input) && input.length > maximum) return { path, length: input.length };
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    const found = isContainer(value) ? findLongList(value, maximum, [...path, key]) : null;
    if (found) return found;
  }
  return null;
}

/** Values, lists and objects below a value, all of them and the empty ones too. Its depth has to be checked first. */
export function countNodes(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  let nodes = 0;
  for (const part of Object.values(value)) nodes += 1 + countNodes(part);
  return nodes;
}

/** True where objects and lists lie deeper within one another than `maximum` levels. */
export function isDeeperThan(value: unknown, maximum: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return maximum === 0 || Object.values(value).some((part) => isDeeperThan(part, maximum - 1));
}
