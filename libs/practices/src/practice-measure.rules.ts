import {
  amountOfMinorUnits,
  decimalsOf,
  isCurrency,
  isUnitCode,
  type Message,
  minorUnitsOf,
  suggestUnitCode,
  UserError,
  type UserErrorCode,
} from '@alliance/kernel';
import type { PracticeFacts } from './practice-facts.entity.js';
import type { PracticeResult } from './practice-part.entity.js';
import { PRACTICE_MESSAGES } from './practice.messages.js';

/** What a sender says about the cost: left out stays as it is, null clears. */
export interface CostInput {
  costMinorUnits?: string | null;
  /** The same in the currency's own decimals; deprecated. */
  costAmount?: string | null;
  costCurrency?: string | null;
}

/** A cost as it is stored, with what can't be stored. */
export interface CostReading {
  cost: Partial<Pick<PracticeFacts, 'costMinorUnits' | 'costCurrency'>>;
  faults: UserError[];
}

/**
 * Reads the cost of an input. Amount and currency come together: an amount alone would be counted in a currency that its sender may
 * not have seen.
 */
export function readCost({ costMinorUnits, costAmount, costCurrency }: CostInput): CostReading {
  const fault = (code: UserErrorCode, text: Message, field: keyof CostInput, parameters = {}): CostReading => ({
    cost: {},
    faults: [new UserError(code, text, { path: ['input', field], parameters })],
  });
  if (!isMissing(costMinorUnits) && !isMissing(costAmount)) return fault('INVALID', PRACTICE_MESSAGES.amountTwice, 'costAmount');
  const amount = costMinorUnits ?? costAmount;
  // An amount that is cleared in one way and given in another is given; one that is in neither stays as it is.
  const isCleared = isMissing(amount) && (costMinorUnits === null || costAmount === null);
  if (isMissing(amount) && !isCleared && costCurrency === undefined) return { cost: {}, faults: [] };
  if (isMissing(amount)) {
    if (!isMissing(costCurrency)) return fault('REQUIRED', PRACTICE_MESSAGES.amountAndCurrency, 'costMinorUnits');
    return { cost: { costMinorUnits: null, costCurrency: null }, faults: [] };
  }
  if (isMissing(costCurrency)) return fault('REQUIRED', PRACTICE_MESSAGES.amountAndCurrency, 'costCurrency');
  if (!isCurrency(costCurrency)) return fault('INVALID', PRACTICE_MESSAGES.unknownCurrency, 'costCurrency', { code: costCurrency });
  const units = costMinorUnits ?? minorUnitsOf(amount, costCurrency);
  if (units === null) {
    const parameters = { code: costCurrency, decimals: decimalsOf(costCurrency) };
    return fault('INVALID', PRACTICE_MESSAGES.tooManyDecimals, 'costAmount', parameters);
  }
  return { cost: { costMinorUnits: units, costCurrency }, faults: [] };
}

/** What a sender says about something that was measured. */
export type ResultInput = { [Name in 'unit' | 'currency' | 'before' | 'after' | 'periodStartsOn' | 'periodEndsOn']?: PracticeResult[Name] };

/** What can't be kept of results, each with the place in the list. */
export function faultsOfResults(results: readonly ResultInput[]): UserError[] {
  return results.flatMap((result, index) => {
    const faults: UserError[] = [];
    const report = (code: UserErrorCode, text: Message, field: keyof ResultInput, parameters = {}): void => {
      faults.push(new UserError(code, text, { path: ['input', 'results', String(index), field], parameters }));
    };
    const { unit, currency, periodStartsOn, periodEndsOn } = result;
    if (!isMissing(unit) && !isMissing(currency)) report('INVALID', PRACTICE_MESSAGES.unitAndCurrency, 'currency');
    else if (!isMissing(unit) && !isUnitCode(unit)) reportUnit(unit, report);
    else if (!isMissing(currency)) {
      if (!isCurrency(currency)) report('INVALID', PRACTICE_MESSAGES.unknownCurrency, 'currency', { code: currency });
      for (const figure of ['before', 'after'] as const) {
        if (!result[figure]?.includes('.')) continue;
        const parameters = { code: currency, units: '1250', amount: amountOfMinorUnits('1250', currency) };
        report('INVALID', PRACTICE_MESSAGES.wholeMinorUnits, figure, parameters);
      }
    }
    if (isMissing(periodStartsOn) !== isMissing(periodEndsOn)) {
      report('REQUIRED', PRACTICE_MESSAGES.periodTogether, isMissing(periodStartsOn) ? 'periodStartsOn' : 'periodEndsOn');
    }
    // Days are kept as YYYY-MM-DD, which sorts as time does.
    if (periodStartsOn && periodEndsOn && periodEndsOn < periodStartsOn) {
      report('INVALID', PRACTICE_MESSAGES.endsBeforeStart, 'periodEndsOn');
    }
    return faults;
  });
}

function reportUnit(unit: string, report: (code: UserErrorCode, text: Message, field: 'unit', parameters: object) => void): void {
  if (isCurrency(unit.toUpperCase())) return report('INVALID', PRACTICE_MESSAGES.unitIsCurrency, 'unit', { code: unit });
  const suggestion = suggestUnitCode(unit);
  if (suggestion === null) return report('INVALID', PRACTICE_MESSAGES.unknownUnit, 'unit', { code: unit, example: '{trips}' });
  report('INVALID', PRACTICE_MESSAGES.misspeltUnit, 'unit', { code: unit, suggestion });
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
