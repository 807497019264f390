import { localTimeOf, momentOf } from './local-time.js';

describe('local times', () => {
  it.each([
    ['2027-01-15T09:30', 'Europe/Helsinki', '2027-01-15T07:30:00.000Z'],
    ['2027-07-15T09:30', 'Europe/Helsinki', '2027-07-15T06:30:00.000Z'],
    ['2027-07-15T09:30', 'Europe/Berlin', '2027-07-15T07:30:00.000Z'],
    ['2027-07-15T09:30', 'America/New_York', '2027-07-15T13:30:00.000Z'],
    ['2027-07-15T00:15', 'Pacific/Chatham', '2027-07-14T11:30:00.000Z'],
    ['2027-03-28T01:59', 'Europe/Berlin', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', 'Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T01:59', 'Europe/Berlin', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31T03:00', 'Europe/Berlin', '2027-10-31T02:00:00.000Z'],
    ['2028-02-29T12:00', 'Europe/Stockholm', '2028-02-29T11:00:00.000Z'],
  ])('%s in %s is %s', (localTime, timeZone, moment) => {
    expect(momentOf(localTime, timeZone)?.toISOString()).toBe(moment);
    expect(localTimeOf(new Date(moment), timeZone)).toBe(localTime);
  });

  it('mean the first of the two hours when summer time ends', () => {
    expect(momentOf('2027-10-31T02:30', 'Europe/Berlin')?.toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(localTimeOf(new Date('2027-10-31T01:30:00Z'), 'Europe/Berlin')).toBe('2027-10-31T02:30');
  });

  it.each([
    ['2027-03-28T02:00', 'Europe/Berlin'],
    ['2027-03-28T02:59', 'Europe/Berlin'],
    ['2027-03-28T03:30', 'Europe/Helsinki'],
    ['2027-02-29T12:00', 'Europe/Berlin'],
    ['2027-13-01T12:00', 'Europe/Berlin'],
    ['2027-06-31T12:00', 'Europe/Berlin'],
    ['2027-06-30T24:00', 'Europe/Berlin'],
    ['2027-06-30', 'Europe/Berlin'],
    ['2027-06-30T12:00:00', 'Europe/Berlin'],
    ['2027-06-30T12:00Z', 'Europe/Berlin'],
  ])('%s in %s does not exist', (localTime, timeZone) => {
    expect(momentOf(localTime, timeZone)).toBeNull();
  });
});
