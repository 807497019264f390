import type { RecordScope } from '@alliance/access';
import { encodeId } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';

/** A city or an organisation that roles are given for. */
export interface Scope {
  /** UUID. */
  id: string;
  kind: 'CITY' | 'ORGANISATION';
  slug: string;
  /** In the language asked for, else in its original one. */
  name: string;
  /** UUID of the city that it is or belongs to; null for an organisation of none. */
  cityId: string | null;
}

/** What roles are given for, known to whoever keeps cities and organisations, which come after people. */
export abstract class ScopeDirectory {
  abstract find(kind: Scope['kind'], by: { id: string } | { slug: string }, locale: Locale): Promise<Scope | null>;
}

/** Whose people may act on what is about a city or an organisation: the city's, and the organisation's own. */
export function ownersOf({ kind, id, cityId }: Scope): RecordScope {
  return { cityId, ...(kind === 'ORGANISATION' && { organisationId: id }) };
}

/** The id that the API shows. */
export function publicIdOf({ kind, id }: Pick<Scope, 'kind' | 'id'>): string {
  return encodeId(kind === 'CITY' ? 'city' : 'org', id);
}
