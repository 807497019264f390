import { AuditTrail } from '@alliance/access';
import { Database } from '@alliance/database';
import { Clock } from '@alliance/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoCitySlug } from '../demo.types.js';
import { DEMO_SOURCES, type DemoSourceKey } from '../sources.js';

/** What every part of the seeding works with. All of it runs inside a transaction. */
export interface SeedContext {
  app: INestApplicationContext;
  database: Database;
  audit: AuditTrail;
  clock: Clock;
}

export function seedContext(app: INestApplicationContext): SeedContext {
  const strict = { strict: false };
  return { app, database: app.get(Database, strict), audit: app.get(AuditTrail, strict), clock: app.get(Clock, strict) };
}

type SlugTable = 'city' | 'organisation' | 'practice' | 'challenge' | 'lesson' | 'exchange_day';

/** UUIDs of the rows of a table by their slugs. */
export async function idsBySlug({ database }: SeedContext, table: SlugTable): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; slug: string }>(`SELECT id, slug FROM ${table}`);
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** The value of a key that seeding itself has put there. */
export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo data refers to "${key}", which is not there.`);
  return value;
}

export const cityId = (cities: ReadonlyMap<string, string>, slug: DemoCitySlug | null): string | null =>
  slug ? known(cities, slug) : null;

/** Midday of a day, by Greenwich: a time that is on that day in all cities. */
export function noonOf<Day extends string | null>(day: Day): Day extends string ? Date : Date | null;
export function noonOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T12:00:00Z`);
}

/** A source as records name it: its title, and when it was published where that is known. */
export function sourceOf(key: DemoSourceKey): { sourceName: string; sourceUrl: string } {
  const { title, url, publishedOn } = DEMO_SOURCES[key];
  return { sourceName: publishedOn ? `${title} (${publishedOn})` : title, sourceUrl: url };
}
