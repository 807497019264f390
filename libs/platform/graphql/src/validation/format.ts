/** Pure tests of formats, used by the scalars and by the validators of inputs alike. */

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** What browsers accept in `<input type="email">`, with a dot in the domain, single dots in the name, and no quotes but the apostrophe. */
const EMAIL_ADDRESS =
  /^(?=[^@]{1,64}@)[\w!#$%&'*+/=?^{|}~-]+(?:\.[\w!#$%&'*+/=?^{|}~-]+)*@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** True for a day that exists: 2027-02-29 doesn't. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (CALENDAR_DATE.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The moment that an RFC 3339 text names; null where it names none. In UTC it lies in the years 1 to 9999, as the text does: an
 * offset must not carry it out of the calendar that RFC 3339 can write, and that the database reads.
 */
export function parseDateTime(text: string): Date | null {
  const day = DATE_TIME.exec(text)?.[1];
  if (!day || !isCalendarDate(day)) return null;
  const moment = new Date(text);
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moment : null;
}

/** Characters that an address has to encode (RFC 3986): in pages and mails they would end it, or begin a tag. */
const NOT_IN_URL = /[\s"<>\\^`{|}]/;

/** True for an absolute http or https address without a name or password in it, and with all encoded that has to be. */
export function isHttpUrl(text: string): boolean {
  if (text.length > 2_000 || NOT_IN_URL.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && /^https?:\/\//i.test(text) && !url.username && !url.password;
}

export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && EMAIL_ADDRESS.test(text);
}

/** True for a name of the IANA time zone database, such as Europe/Helsinki. */
export function isTimeZone(text: string): boolean {
  try {
    // Offsets such as +02:00 are zones to Intl, but follow no daylight saving.
    return /^[A-Za-z]/.test(text) && Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
