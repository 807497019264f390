import { isCalendarDate, isEmailAddress, isHttpUrl, isTimeZone, parseDateTime } from './format.js';

describe('formats', () => {
  it.each(['2027-05-31', '2028-02-29', '2000-02-29', '0001-01-01'])('%s is a day', (text) => expect(isCalendarDate(text)).toBe(true));
  it.each(['2027-02-29', '1900-02-29', '2027-04-31', '2027-00-01', '2027-1-1', '2027-05-31 ', '+2027-05-31'])('%j is no day', (text) =>
    expect(isCalendarDate(text)).toBe(false),
  );

  it('reads moments with their offset', () => {
    expect(parseDateTime('2027-05-31T12:30:00+03:00')).toEqual(new Date('2027-05-31T09:30:00Z'));
    expect(parseDateTime('2027-05-31t09:30:00.123456z')).toEqual(new Date('2027-05-31T09:30:00.123Z'));
    expect(parseDateTime('9999-12-31T11:59:59-12:00')).toEqual(new Date('9999-12-31T23:59:59Z'));
    expect(parseDateTime('0001-01-01T14:00:00+14:00')).toEqual(new Date('0001-01-01T00:00:00Z'));
  });
  it.each([
    '2027-05-31',
    '2027-05-31T09:30:00',
    '2027-02-30T09:30:00Z',
    '2027-05-31T24:00:00Z',
    '2027-05-31T09:60:00Z',
    '2027-05-31 09:30:00Z',
    '9999-12-31T23:59:59-12:00',
    '0001-01-01T00:00:00+14:00',
    '0000-12-31T23:59:59-12:00',
  ])('%j is no moment', (text) => expect(parseDateTime(text)).toBeNull());

  it.each(['https://example.org', 'http://example.org:8080/a?b=c#d', 'https://münchen.example/'])('%s is an address', (text) =>
    expect(isHttpUrl(text)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    'data:,',
    '//example.org',
    'example.org',
    'https:example.org',
    'https://',
    'https://a:b@example.org',
    'https://a b',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('%j is no address', (text) => expect(isHttpUrl(text)).toBe(false));

  it.each(['name@example.org', "o'neill+tag@sub.example.org"])('%s is an e-mail address', (text) =>
    expect(isEmailAddress(text)).toBe(true),
  );
  it.each(['name', 'name@', '@example.org', 'name@localhost', 'a b@example.org', 'a@example..org', `${'x'.repeat(65)}@example.org`])(
    '%j is no e-mail address',
    (text) => expect(isEmailAddress(text)).toBe(false),
  );

  it.each(['Europe/Helsinki', 'Europe/Berlin', 'UTC'])('%s is a time zone', (text) => expect(isTimeZone(text)).toBe(true));
  it.each(['Mars/Base', '+02:00', '', 'Europe/'])('%j is no time zone', (text) => expect(isTimeZone(text)).toBe(false));
});
