import { ExchangeDayStatus, spokenTime } from '@alliance/exchange-days';
import type { ExchangeDay } from '@alliance/exchange-days';
import { UserError } from '@alliance/kernel';
import { RegistrationState } from './registration.enums.js';
import { registrationMessages } from './registration.messages.js';

/** What decides whether one can register for a day. */
export type RegistrationWindow = Pick<ExchangeDay, 'status' | 'startsAt' | 'timeZone' | 'registrationOpensAt' | 'registrationClosesAt'>;

/** The seats of a day as they are under its lock. */
export interface Seats {
  capacity: number;
  taken: number;
  /** Whether anybody waits who is still there: whoever was erased keeps the place, and holds up nobody. */
  isQueued: boolean;
}

/** The state that a newcomer enters. Whoever comes while others wait goes behind them, even where a seat is free. */
export function stateOfNewcomer({ capacity, taken, isQueued }: Seats): RegistrationState {
  return !isQueued && taken < capacity ? RegistrationState.CONFIRMED : RegistrationState.WAITLISTED;
}

/** Throws CLOSED, with the time, outside the hours of registration; WRONG_STATE for a draft. */
export function requireOpen(day: RegistrationWindow, now: Date): void {
  const path = ['input', 'exchangeDayId'];
  if (day.status === ExchangeDayStatus.DRAFT) throw new UserError('WRONG_STATE', registrationMessages.notPublished, { path });
  if (day.status === ExchangeDayStatus.CANCELLED) throw new UserError('CLOSED', registrationMessages.dayCancelled, { path });
  if (day.status === ExchangeDayStatus.COMPLETED) throw new UserError('CLOSED', registrationMessages.dayOver, { path });
  const closes = day.registrationClosesAt ?? day.startsAt;
  if (day.registrationOpensAt && now < day.registrationOpensAt) {
    throw new UserError('CLOSED', registrationMessages.notOpenYet, {
      path,
      parameters: { opens: spokenTime(day.registrationOpensAt, day.timeZone) },
    });
  }
  if (now >= closes)
    throw new UserError('CLOSED', registrationMessages.closed, { path, parameters: { closes: spokenTime(closes, day.timeZone) } });
}

/** Throws where a registration can't be given up: it is no longer in force, or the day has begun. */
export function requireCancellable(state: RegistrationState, day: RegistrationWindow, now: Date): void {
  const path = ['input', 'id'];
  if (state !== RegistrationState.CONFIRMED && state !== RegistrationState.WAITLISTED) {
    throw new UserError('WRONG_STATE', registrationMessages.notActive, { path });
  }
  if (now < day.startsAt) return;
  throw new UserError('CLOSED', registrationMessages.dayBegun, { path, parameters: { starts: spokenTime(day.startsAt, day.timeZone) } });
}
