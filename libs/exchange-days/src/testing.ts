import type { Database } from '@alliance/database';
import { newId, slugify, sortKey } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import type { DeepPartial, QueryDeepPartialEntity } from 'typeorm';
import { ExchangeDayText } from './exchange-day-text.entity.js';
import { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayStatus, ExchangeMode, ExchangeSessionKind } from './exchange-day.enums.js';
import { ExchangeSessionText } from './exchange-session-text.entity.js';
import { ExchangeSession } from './exchange-session.entity.js';

/** What a test wants to say about an exchange day; its host must be named. */
export type ExchangeDayExample = DeepPartial<ExchangeDay> & { hostCityId: string };

const HOUR_MS = 3_600_000;
let count = 0;

/** An exchange day in the database: published, in a month, in person, with 40 seats and registration open. */
export async function createExchangeDay(database: Database, { title, texts, ...example }: ExchangeDayExample): Promise<ExchangeDay> {
  const called = (title as string | undefined) ?? `Exchange day ${++count}`;
  const id = example.id ?? newId();
  const startsAt = (example.startsAt as Date | undefined) ?? new Date(Date.now() + 30 * 24 * HOUR_MS);
  const originalLocale = (example.originalLocale ?? 'en') as Locale;
  const row = {
    slug: `${slugify(called)}-${id.slice(-6)}`,
    status: ExchangeDayStatus.PUBLISHED,
    publishedAt: new Date(),
    timeZone: 'Europe/Helsinki',
    mode: ExchangeMode.IN_PERSON,
    venueName: 'Town hall',
    capacity: 40,
    languages: ['en'],
    endsAt: new Date(startsAt.getTime() + 7 * HOUR_MS),
    ...example,
    startsAt,
    originalLocale,
    id,
  };
  const text = { locale: originalLocale, title: called, titleSort: sortKey(called, originalLocale), ...texts?.[0], exchangeDayId: id };
  return database.transaction(async () => {
    await database.manager.insert(ExchangeDay, row as QueryDeepPartialEntity<ExchangeDay>);
    await database.manager.insert(ExchangeDayText, text as QueryDeepPartialEntity<ExchangeDayText>);
    return database.manager.findOneByOrFail(ExchangeDay, { id });
  });
}

/** A session in the database: the first hour of its day, a plenary. */
export async function createExchangeSession(
  database: Database,
  day: ExchangeDay,
  { title, ...example }: DeepPartial<ExchangeSession> = {},
): Promise<ExchangeSession> {
  const id = example.id ?? newId();
  const row = {
    originalLocale: 'en',
    position: 0,
    kind: ExchangeSessionKind.PLENARY,
    startsAt: day.startsAt,
    endsAt: new Date(day.startsAt.getTime() + HOUR_MS),
    ...example,
    id,
    exchangeDayId: day.id,
  };
  return database.transaction(async () => {
    await database.manager.insert(ExchangeSession, row as QueryDeepPartialEntity<ExchangeSession>);
    await database.manager.insert(ExchangeSessionText, { exchangeSessionId: id, locale: 'en', title: (title as string) ?? 'Opening' });
    return database.manager.findOneByOrFail(ExchangeSession, { id });
  });
}
