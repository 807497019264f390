import { type Message, UserError, UserErrors, type UserErrorCode } from '@alliance/kernel';
import type { PracticeFacts } from './practice-facts.entity.js';
import { PRACTICE_MESSAGES } from './practice.messages.js';

/** Facts that have to fit together, whichever of them a change touched. A cost comes whole, and is checked where it is read. */
export type RuledFacts = Partial<Pick<PracticeFacts, 'startedOn' | 'endedOn' | 'latitude' | 'longitude'>>;

/** What does not fit together in the facts of a practice. */
export function faultsOf({ startedOn, endedOn, latitude, longitude }: RuledFacts): UserError[] {
  const faults: UserError[] = [];
  const report = (code: UserErrorCode, text: Message, field: keyof RuledFacts): void => {
    faults.push(new UserError(code, text, { path: ['input', field] }));
  };
  // Days are kept as YYYY-MM-DD, which sorts as time does.
  if (startedOn && endedOn && endedOn < startedOn) report('INVALID', PRACTICE_MESSAGES.endsBeforeStart, 'endedOn');
  if (isMissing(latitude) !== isMissing(longitude)) {
    report('REQUIRED', PRACTICE_MESSAGES.latitudeAndLongitude, isMissing(latitude) ? 'latitude' : 'longitude');
  }
  return faults;
}

/** @throws UserErrors with everything that does not fit together. */
export function requireFitting(facts: RuledFacts): void {
  const faults = faultsOf(facts);
  if (faults.length > 0) throw new UserErrors(faults);
}

const isMissing = (value: unknown): boolean => value === null || value === undefined;
