import { UserError } from '@alliance/kernel';
import type { ExchangeDay } from './exchange-day.entity.js';
import { ExchangeDayStatus, ExchangeMode } from './exchange-day.enums.js';
import type { CreateExchangeDayInput } from './exchange-day.inputs.js';
import {
  changedTimes,
  newTimes,
  requireCancellable,
  requirePublishable,
  requireUpdatable,
  requireWithinDay,
} from './exchange-day.rules.js';

const input = { startsAtLocal: '2027-05-31T09:30', endsAtLocal: '2027-05-31T16:00' } as CreateExchangeDayInput;

const times = {
  timeZone: 'Europe/Helsinki',
  startsAt: new Date('2027-05-31T06:30:00Z'),
  endsAt: new Date('2027-05-31T13:00:00Z'),
  registrationOpensAt: null,
  registrationClosesAt: null,
};
const day = { ...times, status: ExchangeDayStatus.PUBLISHED, mode: ExchangeMode.IN_PERSON, venueName: 'Library' } as ExchangeDay;

function failureOf(work: () => void): [string, string[]] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.code, error.path];
  }
}

describe('the times of an exchange day', () => {
  it('are local, in the zone of the city unless another is given', () => {
    expect(newTimes(input, 'Europe/Helsinki')).toEqual(times);
    const inBerlin = newTimes({ ...input, timeZone: 'Europe/Berlin', registrationClosesAtLocal: '2027-05-01T12:00' }, 'Europe/Helsinki');
    expect(inBerlin).toEqual({
      timeZone: 'Europe/Berlin',
      startsAt: new Date('2027-05-31T07:30:00Z'),
      endsAt: new Date('2027-05-31T14:00:00Z'),
      registrationOpensAt: null,
      registrationClosesAt: new Date('2027-05-01T10:00:00Z'),
    });
  });

  it.each([
    [{ startsAtLocal: '2027-03-28T03:30', endsAtLocal: '2027-03-28T16:00' }, 'startsAtLocal'],
    [{ endsAtLocal: '2027-06-31T16:00' }, 'endsAtLocal'],
    [{ endsAtLocal: '2027-05-31T09:30' }, 'endsAtLocal'],
    [{ registrationOpensAtLocal: '2027-05-01T12:00', registrationClosesAtLocal: '2027-05-01T12:00' }, 'registrationClosesAtLocal'],
    [{ registrationOpensAtLocal: '2027-05-31T09:30' }, 'registrationClosesAtLocal'],
    [{ registrationClosesAtLocal: '2027-05-31T16:01' }, 'registrationClosesAtLocal'],
  ])('refuse %j', (change, field) => {
    expect(failureOf(() => newTimes({ ...input, ...change }, 'Europe/Helsinki'))).toEqual(['INVALID', ['input', field]]);
    expect(failureOf(() => changedTimes(times, change))).toEqual(['INVALID', ['input', field]]);
  });

  it('stay where nothing is given, and lose what is emptied', () => {
    const withHours = { ...times, registrationClosesAt: new Date('2027-05-01T09:00:00Z') };
    expect(changedTimes(withHours, {})).toEqual(withHours);
    expect(changedTimes(withHours, { registrationClosesAtLocal: null })).toEqual(times);
    expect(changedTimes(withHours, { registrationClosesAtLocal: '' })).toEqual(times);
    expect(failureOf(() => changedTimes(times, { startsAtLocal: '' }))).toEqual(['INVALID', ['input', 'startsAtLocal']]);
  });

  it('show the same on the clocks where only the zone changes', () => {
    expect(changedTimes(times, { timeZone: 'Europe/Berlin' })).toEqual({
      ...times,
      timeZone: 'Europe/Berlin',
      startsAt: new Date('2027-05-31T07:30:00Z'),
      endsAt: new Date('2027-05-31T14:00:00Z'),
    });
  });

  it('hold the sessions', () => {
    expect(failureOf(() => requireWithinDay(times, [times], 'startsAtLocal'))).toBeNull();
    const early = { startsAt: new Date('2027-05-31T06:29:00Z'), endsAt: times.endsAt };
    const late = { startsAt: times.startsAt, endsAt: new Date('2027-05-31T13:01:00Z') };
    expect(failureOf(() => requireWithinDay(times, [early], 'startsAtLocal'))).toEqual(['INVALID', ['input', 'startsAtLocal']]);
    expect(failureOf(() => requireWithinDay(times, [times, late], 'startsAtLocal'))).toEqual(['INVALID', ['input', 'startsAtLocal']]);
  });
});

describe('the states of an exchange day', () => {
  const before = new Date('2027-05-01T00:00:00Z');
  const during = new Date('2027-05-31T10:00:00Z');

  it.each(Object.values(ExchangeDayStatus))('%s', (status) => {
    const isDraft = status === ExchangeDayStatus.DRAFT;
    const isPublished = status === ExchangeDayStatus.PUBLISHED;
    const wrongState = ['WRONG_STATE', ['input', 'id']];
    expect(failureOf(() => requirePublishable({ ...day, status }))).toEqual(isDraft ? null : wrongState);
    expect(failureOf(() => requireCancellable({ ...day, status }, before))).toEqual(isPublished ? null : wrongState);
    const cancelled = status === ExchangeDayStatus.CANCELLED;
    expect(failureOf(() => requireUpdatable({ ...day, status }, {} as never, times, before))).toEqual(cancelled ? wrongState : null);
  });

  it('need a venue where people travel to', () => {
    const draft = { ...day, status: ExchangeDayStatus.DRAFT, venueName: null };
    expect(failureOf(() => requirePublishable(draft))).toEqual(['REQUIRED', ['input', 'venueName']]);
    expect(failureOf(() => requirePublishable({ ...draft, mode: ExchangeMode.HYBRID }))).toEqual(['REQUIRED', ['input', 'venueName']]);
    expect(failureOf(() => requirePublishable({ ...draft, mode: ExchangeMode.ONLINE }))).toBeNull();
  });

  it('follow the clock', () => {
    expect(failureOf(() => requireCancellable(day, times.endsAt))).toEqual(['WRONG_STATE', ['input', 'id']]);
    const counted = { attendeeCount: 30 } as never;
    expect(failureOf(() => requireUpdatable(day, counted, times, before))).toEqual(['WRONG_STATE', ['input', 'attendeeCount']]);
    expect(failureOf(() => requireUpdatable(day, counted, times, during))).toBeNull();
    const completed = { completed: true } as never;
    expect(failureOf(() => requireUpdatable(day, completed, times, during))).toEqual(['WRONG_STATE', ['input', 'completed']]);
    expect(failureOf(() => requireUpdatable(day, completed, times, times.endsAt))).toBeNull();
    const draft = { ...day, status: ExchangeDayStatus.DRAFT };
    expect(failureOf(() => requireUpdatable(draft, completed, times, times.endsAt))).toEqual(['WRONG_STATE', ['input', 'completed']]);
  });
});
