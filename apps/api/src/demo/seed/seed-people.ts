import { AccountService } from '@alliance/accounts';
import { DEMO_CITIES } from '../cities.js';
import { DEMO_PEOPLE } from '../people.js';
import { idsBySlug, known, type SeedContext } from './seed-context.js';

/** Adds the demo people who are missing, each with their role; answers how many. Roles of people who are there stay as they are. */
export async function seedPeople(context: SeedContext): Promise<number> {
  const accounts = context.app.get(AccountService, { strict: false });
  const cities = await idsBySlug(context, 'city');
  const organisations = await idsBySlug(context, 'organisation');
  let count = 0;
  for (const { role, displayName, email, locale, city, organisation } of DEMO_PEOPLE) {
    if (await accounts.findPersonByEmail(email)) continue;
    const timeZone = DEMO_CITIES.find(({ slug }) => slug === city)?.timeZone ?? 'Europe/Helsinki';
    const { id } = await accounts.createPerson(null, { displayName, email, locale, timeZone });
    const scopeId = city ? known(cities, city) : organisation ? known(organisations, organisation) : null;
    // Everybody signed in is a participant; that role is never given.
    if (role !== 'PARTICIPANT') await accounts.grantRole(null, id, role, scopeId);
    count += 1;
  }
  return count;
}

/** UUIDs of the demo people by their addresses; who was shut out is left out. */
export async function demoPeopleIds({ database }: Pick<SeedContext, 'database'>): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; email: string }>(
    `SELECT id, email FROM person WHERE status = 'ACTIVE' AND email = ANY ($1)`,
    [DEMO_PEOPLE.map(({ email }) => email)],
  );
  return new Map(rows.map(({ id, email }) => [email, id]));
}
