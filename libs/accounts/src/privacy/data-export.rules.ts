const DAY_MS = 24 * 60 * 60 * 1000;

/** For how many days a file with somebody's data can be fetched. */
export const EXPORT_DAYS = 7;

/** How many such files somebody may ask for within 24 hours. */
export const EXPORTS_A_DAY = 3;

/** The time so many times 24 hours later; before, where negative. */
export function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * DAY_MS);
}
