/** For how many days a file with somebody's data can be fetched. */
export const EXPORT_DAYS = 7;

/** How many such files somebody may ask for within 24 hours. */
export const EXPORTS_A_DAY = 3;
