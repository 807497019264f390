import { DAY_MESSAGES } from './day.messages.js';
import { UserError } from './error.js';

/**
 * What is wrong with a day, as `YYYY-MM-DD`, on which something is said to have happened: it is later than `today`, by whoever's
 * clocks count, or earlier than `earliest`, where that is given.
 */
export function faultsOfDay(day: string, today: string, field: string, earliest?: string): UserError[] {
  const path = ['input', field];
  // Days are kept as YYYY-MM-DD, which sorts as time does.
  if (day > today) return [new UserError('INVALID', DAY_MESSAGES.inFuture, { path, parameters: { today } })];
  if (earliest && day < earliest) return [new UserError('INVALID', DAY_MESSAGES.tooEarly, { path, parameters: { earliest } })];
  return [];
}
