/** The values of an enum as a list for a CHECK constraint. */
export const sqlList = (values: object): string =>
  Object.values(values)
    .map((value) => `'${String(value)}'`)
    .join(', ');
