/** A date and time by the clocks of a place, to the minute: `2027-05-31T09:30`. */
export const LOCAL_DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

const MINUTE_MS = 60_000;

/**
 * The moment that clocks in an IANA time zone show a local time. Null where they never do: a day that does not exist, or an
 * hour that is skipped when summer time begins. An hour that comes twice when summer time ends means its first time.
 */
export function momentOf(localTime: string, timeZone: string): Date | null {
  const parts = LOCAL_DATE_TIME.exec(localTime)?.slice(1).map(Number);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts as [number, number, number, number, number];
  const asIfUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(asIfUtc).toISOString().slice(0, 16) !== localTime) return null;
  // Both offsets that can hold around that time; the larger one gives the earlier moment.
  const offsets = [-1, 1]
    .map((days) => offsetMinutes(new Date(asIfUtc + days * 24 * 60 * MINUTE_MS), timeZone))
    .sort((one, other) => other - one);
  const moments = offsets.map((offset) => new Date(asIfUtc - offset * MINUTE_MS));
  return moments.find((moment) => localTimeOf(moment, timeZone) === localTime) ?? null;
}

/** What clocks in a time zone show at a moment, to the minute: `2027-05-31T09:30`. */
export function localTimeOf(moment: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(moment).replace(' ', 'T');
}

/** A moment as it can be said in any language: local time with its zone. */
export function spokenTime(moment: Date, timeZone: string): string {
  return `${localTimeOf(moment, timeZone).replace('T', ' ')} (${timeZone})`;
}

function offsetMinutes(moment: Date, timeZone: string): number {
  return Math.round((Date.parse(`${localTimeOf(moment, timeZone)}Z`) - Math.floor(moment.getTime() / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}
