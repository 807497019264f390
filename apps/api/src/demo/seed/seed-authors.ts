import type { DemoCitySlug } from '../demo.types.js';
import { DEMO_PEOPLE } from '../people.js';
import { known, type SeedContext } from './seed-context.js';

/** Who counts as the author of what a city wrote: its contributor where there is one, else the coordinator. */
export async function authors({ database }: SeedContext): Promise<(city: DemoCitySlug) => string> {
  const rows = await database.query<{ id: string; email: string }>('SELECT id, email FROM person');
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  const emailOf = (role: string, city?: string) =>
    DEMO_PEOPLE.find((person) => person.role === role && (!city || person.city === city))?.email;
  return (city) => known(ids, emailOf('CONTRIBUTOR', city) ?? emailOf('COORDINATOR')!);
}
