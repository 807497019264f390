import { sql } from '@alliance/reader';
import type { Sql } from '@alliance/reader';

let expression = (_organisationId: Sql): Sql => sql`NULL::uuid`;

/** Says how a statement finds the city of an organisation. Whoever keeps organisations, which come after people, says it once. */
export function organisationsBelongTo(city: (organisationId: Sql) => Sql): void {
  expression = city;
}

/** UUID of the city that an organisation belongs to now; null for one that stands above cities. */
export function cityOfOrganisation(organisationId: Sql): Sql {
  return expression(organisationId);
}
