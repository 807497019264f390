import { createHash } from 'node:crypto';
import type { Named } from './content-type.js';

/** Which texts of an original a translation follows: the MD5 digest of each as it was, by name. What the original had not is left out. */
export type FollowedTexts = Readonly<Partial<Record<string, string>>>;

/** The digests of those of the named texts that are there. PostgreSQL's `md5` gives the same. */
export function digestsOf(names: readonly string[], texts: object): FollowedTexts {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = (texts as Named)[name];
      return typeof text === 'string' && text !== '' ? [[name, createHash('md5').update(text).digest('hex')]] : [];
    }),
  );
}

/** What a translation follows once some of its texts are written against the original as it is `now`; the others follow what they did. */
export function followedAfter(before: FollowedTexts, now: FollowedTexts, written: { has(name: string): boolean }): FollowedTexts {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const followed = names.map((name) => [name, written.has(name) ? now[name] : before[name]] as const);
  return Object.fromEntries(followed.filter(([, digest]) => digest !== undefined));
}

/** Whether a translation follows each text of the original as it is now, and none that it has no longer. */
export function followsAll(followed: FollowedTexts, now: FollowedTexts): boolean {
  return [...Object.keys(followed), ...Object.keys(now)].every((name) => followed[name] === now[name]);
}
