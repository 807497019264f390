import { ExchangeDay, ExchangeDayText, ExchangeSession, ExchangeSessionText } from '@alliance/exchange-days';
import { ExchangeDayStatus, type ExchangeMode, type ExchangeSessionKind } from '@alliance/exchange-days';
import { dayOf, LOCALES, sortKey } from '@alliance/kernel';
import { DEMO_CITIES } from '../cities.js';
import type { DemoExchangeDay, DemoLocalTime } from '../demo.types.js';
import { DEMO_EXCHANGE_DAYS } from '../exchange-days/index.js';
import { demoId } from './demo-id.js';
import { idsBySlug, known, type SeedContext } from './seed-context.js';

const DAY_MS = 86_400_000;
/** Registration for the upcoming day closes so many days before it, in the evening. */
const CLOSES: DemoLocalTime = { day: -3, time: '18:00' };

/** Adds the exchange days that are missing; answers how many. */
export async function seedExchangeDays(context: SeedContext): Promise<number> {
  const taken = await idsBySlug(context, 'exchange_day');
  const upcoming = await findUpcomingDay(context);
  let count = 0;
  for (const day of DEMO_EXCHANGE_DAYS) {
    const { firstDay } = day;
    // The day ahead gets a new edition once the last one is over.
    const isAhead = typeof firstDay !== 'string';
    const date = isAhead ? dayOf(new Date(context.clock.now().getTime() + firstDay.daysAhead * DAY_MS), zoneOf(day)) : firstDay;
    const slug = isAhead ? `${day.slug}-${date}` : day.slug;
    if (taken.has(slug) || (isAhead && upcoming)) continue;
    await insertDay(context, day, slug, date);
    count += 1;
  }
  return count;
}

/** UUID of the demo day that still lies ahead; null where there is none. */
export async function findUpcomingDay({ database, clock }: SeedContext): Promise<string | null> {
  const ahead = DEMO_EXCHANGE_DAYS.filter(({ firstDay }) => typeof firstDay !== 'string').map(({ slug }) => `${slug}-%`);
  const [row] = await database.query<{ id: string }>(
    'SELECT id FROM exchange_day WHERE slug LIKE ANY ($1) AND starts_at > $2 ORDER BY starts_at LIMIT 1',
    [ahead, clock.now()],
  );
  return row?.id ?? null;
}

async function insertDay(context: SeedContext, day: DemoExchangeDay, slug: string, date: string): Promise<void> {
  const { database, audit, clock } = context;
  const { manager } = database;
  const id = demoId('exchangeDay', slug);
  const cityId = known(await idsBySlug(context, 'city'), day.city);
  const timeZone = zoneOf(day);
  const moment = (time: DemoLocalTime) => momentOf(context, date, time, timeZone);
  const isAhead = day.status === 'PUBLISHED';
  await manager.insert(ExchangeDay, {
    id,
    slug,
    hostCityId: cityId,
    status: ExchangeDayStatus[day.status],
    originalLocale: day.originalLocale,
    startsAt: await moment(day.startsAt),
    endsAt: await moment(day.endsAt),
    timeZone,
    mode: day.mode as ExchangeMode,
    venueName: day.venueName,
    venueAddress: day.venueAddress,
    languages: [...day.languages],
    registrationClosesAt: isAhead ? await moment(CLOSES) : null,
    capacity: day.capacity,
    attendeeCount: day.attendeeCount,
    publishedAt: clock.now(),
  });
  await manager.insert(
    ExchangeDayText,
    LOCALES.map((locale) => ({
      exchangeDayId: id,
      locale,
      title: day.title[locale],
      titleSort: sortKey(day.title[locale], locale),
      purpose: day.purpose[locale],
      accessNotes: day.accessNotes?.[locale] ?? null,
      travelNotes: day.travelNotes?.[locale] ?? null,
      closingReport: day.closingReport?.[locale] ?? null,
    })),
  );
  await audit.record(null, 'exchangeDay.create', { type: 'ExchangeDay', id, cityId }, { state: { from: null, to: day.status } });
  for (const [position, session] of day.sessions.entries()) {
    const sessionId = demoId('exchangeSession', `${slug}/${session.key}`);
    await manager.insert(ExchangeSession, {
      id: sessionId,
      exchangeDayId: id,
      position,
      originalLocale: day.originalLocale,
      kind: session.kind as ExchangeSessionKind,
      startsAt: await moment(session.startsAt),
      endsAt: await moment(session.endsAt),
      capacity: null,
    });
    await manager.insert(
      ExchangeSessionText,
      LOCALES.map((locale) => ({
        exchangeSessionId: sessionId,
        locale,
        title: session.title[locale],
        description: session.description[locale],
      })),
    );
    await audit.record(null, 'exchangeSession.create', { type: 'ExchangeSession', id: sessionId, cityId });
  }
}

function zoneOf({ city }: DemoExchangeDay): string {
  return DEMO_CITIES.find(({ slug }) => slug === city)!.timeZone;
}

async function momentOf({ database }: SeedContext, date: string, { day, time }: DemoLocalTime, timeZone: string): Promise<Date> {
  const [row] = await database.query<{ moment: Date }>(`SELECT ($1::date + $2::int + $3::time) AT TIME ZONE $4 AS moment`, [
    date,
    day,
    time,
    timeZone,
  ]);
  return new Date(row!.moment);
}
