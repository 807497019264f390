import { encodeId } from '@alliance/kernel';
import { Registration, RegistrationService } from '@alliance/registrations';
import { DEMO_PEOPLE } from '../people.js';
import type { SeedContext } from './seed-context.js';
import { findUpcomingDay } from './seed-exchange-days.js';
import { demoPeopleIds } from './seed-people.js';

/** Registers some demo people for the upcoming day; answers how many. Who gave a seat up before is not registered again. */
export async function seedRegistrations(context: SeedContext): Promise<number> {
  const { app, database } = context;
  const dayId = await findUpcomingDay(context);
  if (!dayId) return 0;
  const people = await demoPeopleIds(context);
  const registrations = app.get(RegistrationService, { strict: false });
  let count = 0;
  for (const { email, registered } of DEMO_PEOPLE) {
    const personId = people.get(email);
    if (!registered || !personId) continue;
    if (await database.manager.existsBy(Registration, { exchangeDayId: dayId, personId })) continue;
    await registrations.register({ id: personId, grants: [] }, { exchangeDayId: encodeId('xday', dayId) });
    count += 1;
  }
  return count;
}
