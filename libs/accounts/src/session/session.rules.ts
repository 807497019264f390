/** Sessions at once; with one more the one that was seen longest ago ends. */
export const MAX_SESSIONS = 50;

const MAX_USER_AGENT = 300;

/** What a browser says of itself, cut to what is kept; null where it says nothing. */
export function tidyUserAgent(userAgent: string | null): string | null {
  const tidy = userAgent?.replace(/\p{Cc}/gu, ' ').trim();
  return tidy ? [...tidy].slice(0, MAX_USER_AGENT).join('') : null;
}

/** Whole seconds from one time to a later one. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}
