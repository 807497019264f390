import { AuditTrail } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { ExchangeDayEvents } from '@alliance/exchange-days';
import type { ExchangeDay, ExchangeDayObserver } from '@alliance/exchange-days';
import { Clock } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { RegistrationState } from './registration.enums.js';

/** Moves people from the queue to the seats. Every method wants the day's lock to be held already. */
@Injectable()
export class WaitingListService implements ExchangeDayObserver, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: ExchangeDayEvents,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(this);
  }

  /** Gives every free seat to the first who waits. Whoever was erased still counts as waiting, and gets none. */
  async promote({ id: exchangeDayId, hostCityId: cityId }: Pick<ExchangeDay, 'id' | 'hostCityId'>): Promise<void> {
    const promoted = await this.database.query<{ id: string }>(
      `WITH next AS (
         SELECT r.id FROM registration r JOIN person p ON p.id = r.person_id AND p.status <> 'ERASED'
         WHERE r.exchange_day_id = $1 AND r.state = 'WAITLISTED' ORDER BY r.queue_number
         LIMIT (SELECT greatest(capacity - taken, 0) FROM seat_pool WHERE exchange_day_id = $1)),
       promoted AS (
         UPDATE registration SET state = 'CONFIRMED', confirmed_at = $2::timestamptz, updated_at = $2
         WHERE id IN (SELECT id FROM next) RETURNING id, queue_number),
       counted AS (
         UPDATE seat_pool SET taken = taken + (SELECT count(*) FROM promoted), waiting = waiting - (SELECT count(*) FROM promoted)
         WHERE exchange_day_id = $1)
       SELECT id FROM promoted ORDER BY queue_number`,
      [exchangeDayId, this.clock.now()],
    );
    const state = { from: RegistrationState.WAITLISTED, to: RegistrationState.CONFIRMED };
    // Nobody decides who is promoted: the order does.
    for (const { id } of promoted) await this.audit.record(null, 'registration.promote', { type: 'Registration', id, cityId }, { state });
  }

  /**
   * Fewer seats than are taken cancel nobody: no more are given out until the count fits. A day that is over gives no seats to
   * those who still waited.
   */
  async capacityChanged(_actor: Actor, { id, hostCityId, capacity, endsAt }: ExchangeDay): Promise<void> {
    await this.database.query('UPDATE seat_pool SET capacity = $2, ceiling = greatest($2, taken) WHERE exchange_day_id = $1', [
      id,
      capacity,
    ]);
    if (endsAt > this.clock.now()) await this.promote({ id, hostCityId });
  }

  /** Ends every registration that is in force. */
  async cancelled(actor: Actor, { id: exchangeDayId, hostCityId: cityId }: ExchangeDay): Promise<void> {
    const ended = await this.database.query<{ id: string; state: RegistrationState }>(
      `WITH active AS (SELECT id, state FROM registration WHERE exchange_day_id = $1 AND state IN ('CONFIRMED', 'WAITLISTED')),
       ended AS (
         UPDATE registration r SET state = 'EVENT_CANCELLED', cancelled_at = $2::timestamptz, updated_at = $2
         FROM active WHERE r.id = active.id),
       emptied AS (UPDATE seat_pool SET taken = 0, waiting = 0, ceiling = capacity WHERE exchange_day_id = $1)
       SELECT id, state FROM active ORDER BY id`,
      [exchangeDayId, this.clock.now()],
    );
    for (const { id, state } of ended) {
      const transition = { from: state, to: RegistrationState.EVENT_CANCELLED };
      await this.audit.record(actor, 'registration.endWithDay', { type: 'Registration', id, cityId }, { state: transition });
    }
  }
}
