import { ContentTypes, TranslationStates } from '@alliance/publishing';
import type { INestApplicationContext } from '@nestjs/common';
import { seedChallenges } from './seed/seed-challenges.js';
import { seedCities, seedContacts, seedOrganisations } from './seed/seed-cities.js';
import { seedContext } from './seed/seed-context.js';
import { seedExchangeDays } from './seed/seed-exchange-days.js';
import { seedLessons } from './seed/seed-lessons.js';
import { seedPeople } from './seed/seed-people.js';
import { seedPractices } from './seed/seed-practices.js';
import { seedRegistrations } from './seed/seed-registrations.js';
import { seedTransfers } from './seed/seed-transfers.js';

/** What is seeded, in the order in which one thing needs another. */
const GROUPS = {
  cities: seedCities,
  organisations: seedOrganisations,
  contacts: seedContacts,
  people: seedPeople,
  practices: seedPractices,
  challenges: seedChallenges,
  transfers: seedTransfers,
  'exchange days': seedExchangeDays,
  lessons: seedLessons,
  registrations: seedRegistrations,
} as const;

/** How many records of each kind were added. */
export type SeedReport = Record<keyof typeof GROUPS, number>;

/**
 * Adds what is missing of the demo data, each kind in a transaction of its own, with an audit row a record. What is there is
 * never changed: seeding twice adds nothing, and edits stay.
 */
export async function seedDemo(app: INestApplicationContext): Promise<SeedReport> {
  const context = seedContext(app);
  const report = {} as SeedReport;
  for (const [group, seed] of Object.entries(GROUPS) as [keyof SeedReport, (typeof GROUPS)[keyof SeedReport]][]) {
    report[group] = await context.database.transaction(() => seed(context));
  }
  if (Object.values(report).some((count) => count > 0)) await context.database.transaction(() => refreshTranslations(app));
  return report;
}

/** Rows were written straight into the tables: works out how all content stands in each language. */
async function refreshTranslations(app: INestApplicationContext): Promise<void> {
  const states = app.get(TranslationStates, { strict: false });
  for (const type of app.get(ContentTypes, { strict: false }).list()) await states.refreshAll(type);
}
