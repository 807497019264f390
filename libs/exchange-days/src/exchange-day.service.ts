import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { City, requireOriginalText } from '@alliance/cities';
import { Database, LOCK_CLASS } from '@alliance/database';
import { Clock, decodeId, freeSlug, givenValues, newId, notFound, sortKey } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ExchangeDayText } from './exchange-day-text.entity.js';
import { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayStatus } from './exchange-day.enums.js';
import { ExchangeDayEvents } from './exchange-day.events.js';
import type {
  CancelExchangeDayInput,
  CreateExchangeDayInput,
  ExchangeDayTextInput,
  PublishExchangeDayInput,
  UpdateExchangeDayInput,
} from './exchange-day.inputs.js';
import {
  changedTimes,
  newTimes,
  requireCancellable,
  requirePublishable,
  requireUpdatable,
  requireVenue,
  requireWithinDay,
} from './exchange-day.rules.js';
import { ExchangeSession } from './exchange-session.entity.js';
import { localTimeOf } from './local-time.js';

const REQUIRED = ['mode', 'languages', 'interpretation', 'capacity'] as const;
const NULLABLE = ['venueName', 'venueAddress', 'onlineLink'] as const;
const TIMES = ['timeZone', 'startsAtLocal', 'endsAtLocal', 'registrationOpensAtLocal', 'registrationClosesAtLocal'] as const;

/**
 * Writes exchange days. Every change of a day begins with the day's lock, the same that its seats are given out under: what
 * follows from a change can't race with a registration.
 */
@Injectable()
export class ExchangeDayService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: ExchangeDayEvents,
  ) {}

  /** Adds a draft. Its slug is made from the host's and the date, never chosen: a chosen one that is taken would tell of a draft elsewhere. */
  async create(actor: Actor, input: CreateExchangeDayInput): Promise<{ id: string }> {
    const { uuid: hostCityId } = decodeId(input.hostCityId)!;
    const city = await this.database.manager.findOneBy(City, { id: hostCityId });
    if (!city) throw notFound();
    require(actor, 'exchangeDay.create', { cityId: hostCityId }, { readable: true });
    requireOriginalText(input.texts, input.originalLocale);
    const times = newTimes(input, city.timeZone);
    const slug = await this.takeSlug(`${city.slug}-${localTimeOf(times.startsAt, times.timeZone).slice(0, 10)}`);
    const id = newId();
    const values = givenValues(input, REQUIRED, NULLABLE);
    const row = { id, slug, hostCityId, originalLocale: input.originalLocale, ...times, ...values };
    await this.database.manager.insert(ExchangeDay, row as QueryDeepPartialEntity<ExchangeDay>);
    await this.saveTexts(id, input.texts);
    await this.audit.record(actor, 'exchangeDay.create', { type: 'ExchangeDay', id, cityId: hostCityId });
    return { id };
  }

  /**
   * Changes what is given; texts by language. Fewer seats than are taken cancel nobody.
   *
   * @throws ConflictError where somebody saved a newer revision meanwhile
   */
  async update(actor: Actor, input: UpdateExchangeDayInput): Promise<{ id: string }> {
    const day = await this.take(actor, 'exchangeDay.update', input);
    const { id } = day;
    const times = changedTimes(day, input);
    requireUpdatable(day, input, times, this.clock.now());
    const sessions = await this.database.manager.findBy(ExchangeSession, { exchangeDayId: id });
    requireWithinDay(times, sessions, 'startsAtLocal');
    const values = givenValues(input, REQUIRED, [...NULLABLE, 'attendeeCount']);
    const status = input.completed ? ExchangeDayStatus.COMPLETED : day.status;
    const changed = { ...day, ...values, ...times, status } as ExchangeDay;
    if (status !== ExchangeDayStatus.DRAFT) requireVenue(changed);
    await this.database.manager.update(ExchangeDay, id, { ...values, ...times, status } as QueryDeepPartialEntity<ExchangeDay>);
    await this.saveTexts(id, input.texts ?? []);
    if (changed.capacity !== day.capacity) await this.events.capacityChanged(actor, changed);
    const changedFields = Object.keys(givenValues(input, [], [...REQUIRED, ...NULLABLE, ...TIMES, 'texts', 'attendeeCount', 'completed']));
    const state = status === day.status ? undefined : { from: day.status, to: status };
    const record = { type: 'ExchangeDay', id, cityId: day.hostCityId };
    await this.audit.record(actor, 'exchangeDay.update', record, { changedFields, ...(state && { state }) });
    return { id };
  }

  /** Announces a draft: from now on everybody sees it. */
  async publish(actor: Actor, input: PublishExchangeDayInput): Promise<{ id: string }> {
    const day = await this.take(actor, 'exchangeDay.publish', input);
    requirePublishable(day);
    await this.enter(actor, day, 'exchangeDay.publish', { status: ExchangeDayStatus.PUBLISHED, publishedAt: this.clock.now() });
    return { id: day.id };
  }

  /** Calls a published day off, and with it everything that hangs on it. */
  async cancel(actor: Actor, input: CancelExchangeDayInput): Promise<{ id: string }> {
    const day = await this.take(actor, 'exchangeDay.cancel', input);
    const now = this.clock.now();
    requireCancellable(day, now);
    const change = { status: ExchangeDayStatus.CANCELLED, cancelledAt: now, cancellationReason: input.reason };
    await this.enter(actor, day, 'exchangeDay.cancel', change, input.reason);
    await this.events.cancelled(actor, { ...day, ...change });
    return { id: day.id };
  }

  /** The slug, with a number where the city has another day on the date. Holds the days' slugs until the transaction ends. */
  private async takeSlug(base: string): Promise<string> {
    await this.database.lock(LOCK_CLASS.slug, 'exchangeDay');
    const taken = await this.database.query<{ slug: string }>('SELECT slug FROM exchange_day WHERE starts_with(slug, $1)', [base]);
    return freeSlug(base, new Set(taken.map(({ slug }) => slug)));
  }

  /** The day of an input, locked and as the sender has read it. Another city's draft looks like none. */
  private async take(actor: Actor, action: string, input: { id: string; expectedRevision: number }): Promise<ExchangeDay> {
    const { uuid: id } = decodeId(input.id)!;
    await this.database.lock(LOCK_CLASS.exchangeDay, id);
    const day = await this.database.manager.findOneBy(ExchangeDay, { id });
    if (!day) throw notFound();
    require(actor, action, { cityId: day.hostCityId }, { readable: day.status !== ExchangeDayStatus.DRAFT });
    await this.database.findForUpdate(ExchangeDay, id, input.expectedRevision);
    return day;
  }

  private async enter(
    actor: Actor,
    day: ExchangeDay,
    action: string,
    change: Partial<ExchangeDay> & { status: ExchangeDayStatus },
    reason?: string,
  ): Promise<void> {
    await this.database.manager.update(ExchangeDay, day.id, change as QueryDeepPartialEntity<ExchangeDay>);
    const state = { from: day.status, to: change.status };
    const record = { type: 'ExchangeDay', id: day.id, cityId: day.hostCityId };
    await this.audit.record(actor, action, record, { state, ...(reason && { reason }) });
  }

  private async saveTexts(exchangeDayId: string, texts: readonly ExchangeDayTextInput[]): Promise<void> {
    for (const text of texts) {
      const notes = givenValues(text, [], ['purpose', 'accessNotes', 'travelNotes', 'terms', 'closingReport']);
      const row = { exchangeDayId, locale: text.locale, title: text.title, titleSort: sortKey(text.title, text.locale), ...notes };
      await this.database.manager.upsert(ExchangeDayText, row, ['exchangeDayId', 'locale']);
    }
  }
}
