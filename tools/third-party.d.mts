/** The text of THIRD_PARTY.md for the packages that are installed. */
export function thirdPartyNotices(): string;
