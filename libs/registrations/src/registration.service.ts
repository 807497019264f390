import { AuditTrail, can, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database, LOCK_CLASS } from '@alliance/database';
import { ExchangeDay, ExchangeDayStatus } from '@alliance/exchange-days';
import { Clock, decodeId, newId, notFound, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { Registration } from './registration.entity.js';
import { RegistrationState } from './registration.enums.js';
import type { CancelRegistrationInput, RegisterForExchangeDayInput } from './registration.inputs.js';
import { registrationMessages } from './registration.messages.js';
import { requireCancellable, requireOpen, stateOfNewcomer } from './registration.rules.js';
import type { RegistrationWindow, Seats } from './registration.rules.js';
import { WaitingListService } from './waiting-list.service.js';

/** A day and its seats as they are under the day's lock. */
interface DayUnderLock extends RegistrationWindow, Seats {
  hostCityId: string;
  registered: boolean;
}

/** The columns of {@link DAY_UNDER_LOCK}, in their order. */
const DAY_COLUMNS = [
  'hostCityId',
  'status',
  'timeZone',
  'startsAt',
  'registrationOpensAt',
  'registrationClosesAt',
  'capacity',
  'taken',
  'isQueued',
  'registered',
] as const satisfies (keyof DayUnderLock)[];

const DAY_UNDER_LOCK = `
  SELECT d.host_city_id, d.status, d.time_zone, d.starts_at, d.registration_opens_at, d.registration_closes_at, d.capacity,
    coalesce(p.taken, 0),
    coalesce(p.waiting, 0) > 0 AND EXISTS (
      SELECT 1 FROM registration r JOIN person ON person.id = r.person_id AND person.status <> 'ERASED'
      WHERE r.exchange_day_id = d.id AND r.state = 'WAITLISTED'),
    EXISTS (SELECT 1 FROM registration r WHERE r.exchange_day_id = d.id AND r.person_id = $2 AND r.state IN ('CONFIRMED', 'WAITLISTED'))
  FROM exchange_day d LEFT JOIN seat_pool p ON p.exchange_day_id = d.id WHERE d.id = $1`;

const ENTER = `
  WITH counted AS (
    INSERT INTO seat_pool AS pool (exchange_day_id, capacity, ceiling, taken, waiting, next_queue_number)
    VALUES ($1, $2, $2, $3, $4, 2)
    ON CONFLICT (exchange_day_id) DO UPDATE SET taken = pool.taken + excluded.taken,
      waiting = pool.waiting + excluded.waiting, next_queue_number = pool.next_queue_number + 1
    RETURNING next_queue_number - 1 AS queue_number)
  INSERT INTO registration (id, exchange_day_id, person_id, state, queue_number, created_at, updated_at, confirmed_at)
  SELECT $5::uuid, $1, $6::uuid, $7::text, queue_number, $8::timestamptz, $8, CASE WHEN $7 = 'CONFIRMED' THEN $8 END FROM counted`;

/**
 * Gives seats out and takes them back. Each change begins with the day's lock: what is read after it stays true until the
 * transaction ends. Behind the lock stand the counter's CHECK and the unique index on active registrations.
 */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly waitingList: WaitingListService,
  ) {}

  /** Registers the actor: a seat where one is free and nobody waits for it, else the last place in the queue. */
  async register(actor: Actor, input: RegisterForExchangeDayInput): Promise<{ id: string }> {
    require(actor, 'registration.create', { personId: actor.id }, { readable: true });
    const { uuid: exchangeDayId } = decodeId(input.exchangeDayId)!;
    await this.database.lock(LOCK_CLASS.exchangeDay, exchangeDayId);
    const day = await this.dayUnderLock(exchangeDayId, actor.id);
    if (!day || !visible(actor, day)) throw notFound();
    const now = this.clock.now();
    requireOpen(day, now);
    if (day.registered)
      throw new UserError('ALREADY_REGISTERED', registrationMessages.alreadyRegistered, { path: ['input', 'exchangeDayId'] });
    const id = newId();
    const state = stateOfNewcomer(day);
    await this.enter({ id, exchangeDayId, personId: actor.id, state }, day.capacity, now);
    const record = { type: 'Registration', id, cityId: day.hostCityId };
    await this.audit.record(actor, 'registration.create', record, { state: { from: null, to: state } });
    return { id };
  }

  /** Gives a registration up. A seat that becomes free goes to the first who waits, in the same transaction. */
  async cancel(actor: Actor, input: CancelRegistrationInput): Promise<{ id: string }> {
    const { uuid: id } = decodeId(input.id)!;
    // Which day it is for never changes, so that may be read before the day is locked; everything else is read after.
    const known = await this.database.manager.findOneBy(Registration, { id });
    if (!known) throw notFound();
    const { exchangeDayId, personId } = known;
    await this.database.lock(LOCK_CLASS.exchangeDay, exchangeDayId);
    const day = await this.database.manager.findOneByOrFail(ExchangeDay, { id: exchangeDayId });
    require(actor, 'registration.cancel', { personId, cityId: day.hostCityId });
    const { state } = await this.database.manager.findOneByOrFail(Registration, { id });
    const now = this.clock.now();
    requireCancellable(state, day, now);
    await this.leave(id, exchangeDayId, now);
    const transition = { from: state, to: RegistrationState.CANCELLED };
    await this.audit.record(actor, 'registration.cancel', { type: 'Registration', id, cityId: day.hostCityId }, { state: transition });
    await this.waitingList.promote(day);
    return { id };
  }

  private async dayUnderLock(exchangeDayId: string, personId: string): Promise<DayUnderLock | null> {
    const [row] = await this.database.prepared({ name: 'registration_day', text: DAY_UNDER_LOCK, values: [exchangeDayId, personId] });
    return row ? (Object.fromEntries(DAY_COLUMNS.map((name, index) => [name, row[index]])) as unknown as DayUnderLock) : null;
  }

  /** Counts a newcomer and draws their place in the order, in one statement. */
  private async enter(
    { id, exchangeDayId, personId, state }: Pick<Registration, 'id' | 'exchangeDayId' | 'personId' | 'state'>,
    capacity: number,
    now: Date,
  ): Promise<void> {
    const [taken, waiting] = state === RegistrationState.CONFIRMED ? [1, 0] : [0, 1];
    const values = [exchangeDayId, capacity, taken, waiting, id, personId, state, now];
    await this.database.prepared({ name: 'registration_enter', text: ENTER, values });
  }

  private async leave(id: string, exchangeDayId: string, now: Date): Promise<void> {
    await this.database.query(
      `WITH former AS (SELECT state FROM registration WHERE id = $1),
       given_up AS (
         UPDATE registration SET state = 'CANCELLED', cancelled_at = $3::timestamptz, updated_at = $3 WHERE id = $1)
       UPDATE seat_pool SET
         taken = taken - (former.state = 'CONFIRMED')::int,
         waiting = waiting - (former.state = 'WAITLISTED')::int,
         ceiling = greatest(capacity, taken - (former.state = 'CONFIRMED')::int)
       FROM former WHERE exchange_day_id = $2`,
      [id, exchangeDayId, now],
    );
  }
}

function visible(actor: Actor, { status, hostCityId }: DayUnderLock): boolean {
  return status !== ExchangeDayStatus.DRAFT || can(actor, 'exchangeDay.update', { cityId: hostCityId });
}
