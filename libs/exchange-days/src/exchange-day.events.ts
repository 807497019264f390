import type { Actor } from '@alliance/access';
import { Injectable } from '@nestjs/common';
import type { ExchangeDay } from './exchange-day.entity.js';

/**
 * Somebody downstream who has to act when an exchange day changes. Called inside the transaction of the change, with the day
 * locked: what the observer does is kept with the change, or lost with it.
 */
export interface ExchangeDayObserver {
  /** The number of seats is now `day.capacity`. */
  capacityChanged(actor: Actor, day: ExchangeDay): Promise<void>;
  /** The day was called off. */
  cancelled(actor: Actor, day: ExchangeDay): Promise<void>;
}

/** Tells observers of changes. Exchange days know nobody downstream; whoever depends on them subscribes here. */
@Injectable()
export class ExchangeDayEvents implements ExchangeDayObserver {
  private readonly observers: ExchangeDayObserver[] = [];

  subscribe(observer: ExchangeDayObserver): void {
    this.observers.push(observer);
  }

  async capacityChanged(actor: Actor, day: ExchangeDay): Promise<void> {
    for (const observer of this.observers) await observer.capacityChanged(actor, day);
  }

  async cancelled(actor: Actor, day: ExchangeDay): Promise<void> {
    for (const observer of this.observers) await observer.cancelled(actor, day);
  }
}
