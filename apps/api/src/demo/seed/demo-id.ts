import { v5 } from 'uuid';

/** Namespace of the ids below; never change it. */
const NAMESPACE = '4b1f6c1e-6a1e-4c5c-9d0b-7f6e5a2c9d31';

/** The primary key of a demo record: the same in every installation, so that a second seeding finds the first one's rows. */
export function demoId(kind: string, key: string): string {
  return v5(`${kind}/${key}`, NAMESPACE);
}
