import { UserError } from '@alliance/kernel';
import type { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayStatus, ExchangeMode } from './exchange-day.enums.js';
import type { CreateExchangeDayInput, UpdateExchangeDayInput } from './exchange-day.inputs.js';
import { exchangeDayMessages } from './exchange-day.messages.js';
import { LOCAL_DATE_TIME, localTimeOf, momentOf, spokenTime } from './local-time.js';

/** The times of an exchange day. */
export type ExchangeDayTimes = Pick<ExchangeDay, 'timeZone' | 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'>;

type LocalTimes = Partial<
  Pick<CreateExchangeDayInput, 'timeZone' | 'startsAtLocal' | 'endsAtLocal' | 'registrationOpensAtLocal' | 'registrationClosesAtLocal'>
>;

/** The moment of a local time that somebody sent under `field`. Throws where clocks there never show it. */
export function requireMoment(time: string, timeZone: string, field: string): Date {
  if (!LOCAL_DATE_TIME.test(time)) throw new UserError('INVALID', exchangeDayMessages.timeForm, { path: ['input', field] });
  const moment = momentOf(time, timeZone);
  if (moment) return moment;
  throw new UserError('INVALID', exchangeDayMessages.noSuchTime, { path: ['input', field], parameters: { time, timeZone } });
}

/** The times of a new day. */
export function newTimes(input: CreateExchangeDayInput, cityTimeZone: string): ExchangeDayTimes {
  const timeZone = input.timeZone ?? cityTimeZone;
  const moment = (field: 'startsAtLocal' | 'endsAtLocal') => requireMoment(input[field], timeZone, field);
  const optional = (field: 'registrationOpensAtLocal' | 'registrationClosesAtLocal') => {
    const time = input[field];
    return time ? requireMoment(time, timeZone, field) : null;
  };
  return checked({
    timeZone,
    startsAt: moment('startsAtLocal'),
    endsAt: moment('endsAtLocal'),
    registrationOpensAt: optional('registrationOpensAtLocal'),
    registrationClosesAt: optional('registrationClosesAtLocal'),
  });
}

/** The times of a day after a change. Where only the zone changes, clocks at the venue go on to show the same times. */
export function changedTimes(day: ExchangeDayTimes, input: LocalTimes): ExchangeDayTimes {
  const timeZone = input.timeZone ?? day.timeZone;
  const moved = timeZone !== day.timeZone;
  const resolve = (moment: Date | null, time: string | null | undefined, field: string): Date | null => {
    if (time != null) return requireMoment(time, timeZone, field);
    return moved && moment ? requireMoment(localTimeOf(moment, day.timeZone), timeZone, 'timeZone') : moment;
  };
  const optional = (moment: Date | null, time: string | null | undefined, field: string) =>
    time === null || time === '' ? null : resolve(moment, time, field);
  return checked({
    timeZone,
    startsAt: resolve(day.startsAt, input.startsAtLocal, 'startsAtLocal')!,
    endsAt: resolve(day.endsAt, input.endsAtLocal, 'endsAtLocal')!,
    registrationOpensAt: optional(day.registrationOpensAt, input.registrationOpensAtLocal, 'registrationOpensAtLocal'),
    registrationClosesAt: optional(day.registrationClosesAt, input.registrationClosesAtLocal, 'registrationClosesAtLocal'),
  });
}

function checked(times: ExchangeDayTimes): ExchangeDayTimes {
  const { startsAt, endsAt, registrationOpensAt, registrationClosesAt } = times;
  if (endsAt <= startsAt) throw new UserError('INVALID', exchangeDayMessages.endsBeforeStart, { path: ['input', 'endsAtLocal'] });
  const path = ['input', 'registrationClosesAtLocal'];
  if (registrationOpensAt && (registrationClosesAt ?? startsAt) <= registrationOpensAt) {
    throw new UserError('INVALID', exchangeDayMessages.registrationClosesBeforeOpening, { path });
  }
  if (registrationClosesAt && registrationClosesAt > endsAt)
    throw new UserError('INVALID', exchangeDayMessages.registrationAfterEnd, { path });
  return times;
}

/** Throws where a session does not lie within its day. */
export function requireWithinDay(day: ExchangeDayTimes, sessions: readonly { startsAt: Date; endsAt: Date }[], field: string): void {
  if (sessions.every(({ startsAt, endsAt }) => startsAt >= day.startsAt && endsAt <= day.endsAt)) return;
  const parameters = { start: spokenTime(day.startsAt, day.timeZone), end: spokenTime(day.endsAt, day.timeZone) };
  throw new UserError('INVALID', exchangeDayMessages.sessionOutsideDay, { path: ['input', field], parameters });
}

/** Throws where a day is not ready to be announced. */
export function requirePublishable(day: ExchangeDay): void {
  if (day.status !== ExchangeDayStatus.DRAFT) throw new UserError('WRONG_STATE', exchangeDayMessages.notDraft, { path: ['input', 'id'] });
  requireVenue(day);
}

/** Throws where people are to come to a place that has no name. */
export function requireVenue({ mode, venueName }: Pick<ExchangeDay, 'mode' | 'venueName'>): void {
  if (mode === ExchangeMode.ONLINE || venueName) return;
  throw new UserError('REQUIRED', exchangeDayMessages.venueMissing, { path: ['input', 'venueName'] });
}

/** Throws where a day can't be called off: before it is announced, twice, or when it is over. */
export function requireCancellable(day: ExchangeDay, now: Date): void {
  const path = ['input', 'id'];
  if (day.status !== ExchangeDayStatus.PUBLISHED) throw new UserError('WRONG_STATE', exchangeDayMessages.notPublished, { path });
  if (day.endsAt <= now) throw new UserError('WRONG_STATE', exchangeDayMessages.alreadyOver, { path });
}

/** Throws where an update can't be made in the state that the day is in. `times` are those after the update. */
export function requireUpdatable(day: ExchangeDay, input: UpdateExchangeDayInput, times: ExchangeDayTimes, now: Date): void {
  if (day.status === ExchangeDayStatus.CANCELLED)
    throw new UserError('WRONG_STATE', exchangeDayMessages.cancelled, { path: ['input', 'id'] });
  const { startsAt, endsAt, timeZone } = times;
  if (input.attendeeCount != null && startsAt > now) {
    const parameters = { start: spokenTime(startsAt, timeZone) };
    throw new UserError('WRONG_STATE', exchangeDayMessages.notBegun, { path: ['input', 'attendeeCount'], parameters });
  }
  if (!input.completed) return;
  const path = ['input', 'completed'];
  if (day.status === ExchangeDayStatus.DRAFT) throw new UserError('WRONG_STATE', exchangeDayMessages.neverAnnounced, { path });
  if (endsAt > now) {
    const parameters = { end: spokenTime(endsAt, timeZone) };
    throw new UserError('WRONG_STATE', exchangeDayMessages.notOver, { path, parameters });
  }
}
