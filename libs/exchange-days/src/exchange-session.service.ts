import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Organisation, requireOriginalText } from '@alliance/cities';
import { Database, LOCK_CLASS } from '@alliance/database';
import { decodeId, givenValues, newId, notFound, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayStatus } from './exchange-day.enums.js';
import { exchangeDayMessages } from './exchange-day.messages.js';
import { requireMoment, requireWithinDay } from './exchange-day.rules.js';
import { ExchangeSessionSpeaker } from './exchange-session-speaker.entity.js';
import { ExchangeSessionText } from './exchange-session-text.entity.js';
import { ExchangeSession } from './exchange-session.entity.js';
import type {
  CreateExchangeSessionInput,
  ExchangeSessionSpeakerInput,
  ExchangeSessionTextInput,
  RemoveExchangeSessionInput,
  UpdateExchangeSessionInput,
} from './exchange-session.inputs.js';

/** Sessions of one day: its list is read as a whole. */
const MAX_SESSIONS = 100;

/** Writes the sessions of exchange days. Whoever may change the day may change its sessions, under the day's lock. */
@Injectable()
export class ExchangeSessionService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Adds a session to a day's programme. */
  async create(actor: Actor, input: CreateExchangeSessionInput): Promise<{ id: string }> {
    const day = await this.takeDay(actor, decodeId(input.exchangeDayId)!.uuid, 'exchangeDayId');
    await this.requireRoom(day.id);
    requireOriginalText(input.texts, input.originalLocale);
    const startsAt = requireMoment(input.startsAtLocal, day.timeZone, 'startsAtLocal');
    const endsAt = requireMoment(input.endsAtLocal, day.timeZone, 'endsAtLocal');
    requireTimes(day, { startsAt, endsAt });
    const id = newId();
    const { kind, originalLocale, capacity, position } = input;
    const row = { id, exchangeDayId: day.id, originalLocale, kind, startsAt, endsAt, capacity: capacity ?? null, position: position ?? 0 };
    await this.database.manager.insert(ExchangeSession, row);
    await this.saveParts(id, input);
    await this.audit.record(actor, 'exchangeSession.create', { type: 'ExchangeSession', id, cityId: day.hostCityId });
    return { id };
  }

  /**
   * Changes what is given: texts by language, speakers as a whole list.
   *
   * @throws ConflictError where somebody saved a newer revision meanwhile
   */
  async update(actor: Actor, input: UpdateExchangeSessionInput): Promise<{ id: string }> {
    const { session, day } = await this.take(actor, input.id);
    await this.database.findForUpdate(ExchangeSession, session.id, input.expectedRevision);
    const startsAt = input.startsAtLocal == null ? session.startsAt : requireMoment(input.startsAtLocal, day.timeZone, 'startsAtLocal');
    const endsAt = input.endsAtLocal == null ? session.endsAt : requireMoment(input.endsAtLocal, day.timeZone, 'endsAtLocal');
    requireTimes(day, { startsAt, endsAt });
    const values = givenValues(input, ['kind', 'position'], ['capacity']);
    await this.database.manager.update(ExchangeSession, session.id, {
      ...values,
      startsAt,
      endsAt,
    } as QueryDeepPartialEntity<ExchangeSession>);
    await this.saveParts(session.id, input);
    const changedFields = Object.keys({ ...values, ...givenValues(input, ['startsAtLocal', 'endsAtLocal', 'texts', 'speakers']) });
    const record = { type: 'ExchangeSession', id: session.id, cityId: day.hostCityId };
    await this.audit.record(actor, 'exchangeSession.update', record, { changedFields });
    return { id: session.id };
  }

  /** Takes a session out of the programme; answers the id of its day. */
  async remove(actor: Actor, input: RemoveExchangeSessionInput): Promise<{ id: string }> {
    const { session, day } = await this.take(actor, input.id);
    if (session.revision !== input.expectedRevision) {
      throw new UserError('CONFLICT', exchangeDayMessages.sessionChanged, { path: ['input', 'expectedRevision'] });
    }
    await this.database.manager.delete(ExchangeSession, session.id);
    await this.audit.record(actor, 'exchangeSession.remove', { type: 'ExchangeSession', id: session.id, cityId: day.hostCityId });
    return { id: day.id };
  }

  private async take(actor: Actor, publicId: string): Promise<{ session: ExchangeSession; day: ExchangeDay }> {
    const { uuid: id } = decodeId(publicId)!;
    const { manager } = this.database;
    const known = await manager.findOneBy(ExchangeSession, { id });
    if (!known) throw notFound();
    const day = await this.takeDay(actor, known.exchangeDayId, 'id');
    // Read again: only now that the day is locked can nobody else change or remove it.
    const session = await manager.findOneBy(ExchangeSession, { id });
    if (!session) throw notFound();
    return { session, day };
  }

  /** The day, locked; `field` of the input is what names it, or its session. */
  private async takeDay(actor: Actor, id: string, field: 'exchangeDayId' | 'id'): Promise<ExchangeDay> {
    await this.database.lock(LOCK_CLASS.exchangeDay, id);
    const day = await this.database.manager.findOneBy(ExchangeDay, { id });
    if (!day) throw notFound();
    require(actor, 'exchangeDay.update', { cityId: day.hostCityId }, { readable: day.status !== ExchangeDayStatus.DRAFT });
    if (day.status === ExchangeDayStatus.CANCELLED)
      throw new UserError('WRONG_STATE', exchangeDayMessages.cancelled, { path: ['input', field] });
    return day;
  }

  /** Throws where a day has as many sessions as it can. The day's lock keeps the count true. */
  private async requireRoom(exchangeDayId: string): Promise<void> {
    if ((await this.database.manager.countBy(ExchangeSession, { exchangeDayId })) < MAX_SESSIONS) return;
    const parameters = { limit: MAX_SESSIONS };
    throw new UserError('LIMIT', exchangeDayMessages.tooManySessions, { path: ['input', 'exchangeDayId'], parameters });
  }

  private async saveParts(
    exchangeSessionId: string,
    { texts, speakers }: { texts?: ExchangeSessionTextInput[]; speakers?: ExchangeSessionSpeakerInput[] | null },
  ): Promise<void> {
    const { manager } = this.database;
    for (const { locale, title, description } of texts ?? []) {
      const row = { exchangeSessionId, locale, title, ...(description !== undefined && { description }) };
      await manager.upsert(ExchangeSessionText, row, ['exchangeSessionId', 'locale']);
    }
    if (!speakers) return;
    await manager.delete(ExchangeSessionSpeaker, { exchangeSessionId });
    const rows = speakers.map(({ role, organisationId }, position) => ({
      id: newId(),
      exchangeSessionId,
      position,
      role,
      organisationId: organisationId ? decodeId(organisationId)!.uuid : null,
    }));
    await this.requireOrganisations(rows);
    await manager.insert(ExchangeSessionSpeaker, rows);
  }

  private async requireOrganisations(speakers: readonly { organisationId: string | null }[]): Promise<void> {
    const ids = speakers.flatMap(({ organisationId }) => organisationId ?? []);
    const known = new Set((await this.database.manager.findBy(Organisation, { id: In(ids) })).map(({ id }) => id));
    const index = speakers.findIndex(({ organisationId }) => organisationId && !known.has(organisationId));
    if (index < 0) return;
    throw new UserError('NOT_FOUND', exchangeDayMessages.organisationMissing, {
      path: ['input', 'speakers', String(index), 'organisationId'],
    });
  }
}

function requireTimes(day: ExchangeDay, times: { startsAt: Date; endsAt: Date }): void {
  if (times.endsAt <= times.startsAt)
    throw new UserError('INVALID', exchangeDayMessages.endsBeforeStart, { path: ['input', 'endsAtLocal'] });
  requireWithinDay(day, [times], 'startsAtLocal');
}
