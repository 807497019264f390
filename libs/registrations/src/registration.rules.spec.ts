import { ExchangeDayStatus } from '@alliance/exchange-days';
import { UserError } from '@alliance/kernel';
import { RegistrationState } from './registration.enums.js';
import { requireCancellable, requireOpen, stateOfNewcomer } from './registration.rules.js';
import type { RegistrationWindow } from './registration.rules.js';

const day: RegistrationWindow = {
  status: ExchangeDayStatus.PUBLISHED,
  timeZone: 'Europe/Helsinki',
  startsAt: new Date('2027-05-31T06:30:00Z'),
  registrationOpensAt: new Date('2027-04-01T05:00:00Z'),
  registrationClosesAt: new Date('2027-05-20T20:59:00Z'),
};

function failureOf(work: () => void): { code: string; message: string; parameters: unknown } | null {
  try {
    work();
    return null;
  } catch (error) {
    const { code, message, parameters } = error as UserError;
    return { code, message, parameters };
  }
}

describe('the state of a newcomer', () => {
  it.each([
    [{ capacity: 2, taken: 0, isQueued: false }, 'CONFIRMED'],
    [{ capacity: 2, taken: 1, isQueued: false }, 'CONFIRMED'],
    [{ capacity: 2, taken: 2, isQueued: false }, 'WAITLISTED'],
    [{ capacity: 2, taken: 1, isQueued: true }, 'WAITLISTED'],
    [{ capacity: 1, taken: 2, isQueued: false }, 'WAITLISTED'],
    [{ capacity: 0, taken: 0, isQueued: false }, 'WAITLISTED'],
  ])('with %j is %s', (seats, state) => {
    expect(stateOfNewcomer(seats)).toBe(state);
  });
});

describe('registration', () => {
  it.each([
    [
      '2027-04-01T04:59:59.999Z',
      { code: 'CLOSED', message: 'Registration opens {opens}.', parameters: { opens: '2027-04-01 08:00 (Europe/Helsinki)' } },
    ],
    ['2027-04-01T05:00:00.000Z', null],
    ['2027-05-20T20:58:59.999Z', null],
    [
      '2027-05-20T20:59:00.000Z',
      { code: 'CLOSED', message: 'Registration closed {closes}.', parameters: { closes: '2027-05-20 23:59 (Europe/Helsinki)' } },
    ],
  ])('at %s fails with %j', (now, failure) => {
    expect(failureOf(() => requireOpen(day, new Date(now)))).toEqual(failure);
  });

  it('without hours of its own is open until the day begins', () => {
    const always = { ...day, registrationOpensAt: null, registrationClosesAt: null };
    expect(failureOf(() => requireOpen(always, new Date('2020-01-01T00:00:00Z')))).toBeNull();
    expect(failureOf(() => requireOpen(always, new Date('2027-05-31T06:29:59.999Z')))).toBeNull();
    expect(failureOf(() => requireOpen(always, new Date('2027-05-31T06:30:00Z')))).toEqual({
      code: 'CLOSED',
      message: 'Registration closed {closes}.',
      parameters: { closes: '2027-05-31 09:30 (Europe/Helsinki)' },
    });
  });

  it.each([
    [ExchangeDayStatus.DRAFT, 'WRONG_STATE', 'The exchange day has not been announced yet.'],
    [ExchangeDayStatus.CANCELLED, 'CLOSED', 'The exchange day was cancelled.'],
    [ExchangeDayStatus.COMPLETED, 'CLOSED', 'The exchange day has taken place already.'],
  ])('for a day that is %s fails with %s', (status, code, message) => {
    expect(failureOf(() => requireOpen({ ...day, status }, new Date('2027-05-01T00:00:00Z')))).toEqual({ code, message, parameters: {} });
  });
});

describe('cancelling', () => {
  const before = new Date('2027-05-31T06:29:59.999Z');

  it.each([RegistrationState.CONFIRMED, RegistrationState.WAITLISTED])('is possible for %s until the day begins', (state) => {
    expect(failureOf(() => requireCancellable(state, day, before))).toBeNull();
    expect(failureOf(() => requireCancellable(state, day, day.startsAt))).toEqual({
      code: 'CLOSED',
      message: 'The day began {starts}; a registration can be cancelled until then.',
      parameters: { starts: '2027-05-31 09:30 (Europe/Helsinki)' },
    });
  });

  it.each([RegistrationState.CANCELLED, RegistrationState.EVENT_CANCELLED])('is refused for %s', (state) => {
    expect(failureOf(() => requireCancellable(state, day, before))?.code).toBe('WRONG_STATE');
  });
});
