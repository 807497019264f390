import fc from 'fast-check';
import { type CostInput, faultsOfResults, readCost, type ResultInput } from './practice-measure.rules.js';

const nothing = { costMinorUnits: null, costCurrency: null };

describe('what a practice cost', () => {
  it.each<[string, CostInput, object]>([
    ['nothing said', {}, {}],
    ['minor units', { costMinorUnits: '1250', costCurrency: 'EUR' }, { costMinorUnits: '1250', costCurrency: 'EUR' }],
    ['an amount, as it used to be', { costAmount: '12.5', costCurrency: 'EUR' }, { costMinorUnits: '1250', costCurrency: 'EUR' }],
    ['yen', { costAmount: '1250', costCurrency: 'JPY' }, { costMinorUnits: '1250', costCurrency: 'JPY' }],
    ['dinars', { costAmount: '1.25', costCurrency: 'TND' }, { costMinorUnits: '1250', costCurrency: 'TND' }],
    ['nothing any more', { costMinorUnits: null, costCurrency: null }, nothing],
    ['nothing any more, as it used to be', { costAmount: null, costCurrency: null }, nothing],
    ['no amount any more', { costMinorUnits: null }, nothing],
    ['no currency any more', { costCurrency: null }, nothing],
    ['one way left empty', { costAmount: null, costMinorUnits: '5', costCurrency: 'EUR' }, { costMinorUnits: '5', costCurrency: 'EUR' }],
  ])('is read from %s', (_name, input, cost) => {
    expect(readCost(input)).toEqual({ cost, faults: [] });
  });

  it.each<[string, CostInput, string]>([
    ['both ways at once', { costAmount: '12.50', costMinorUnits: '1250', costCurrency: 'EUR' }, 'INVALID input.costAmount'],
    ['minor units alone', { costMinorUnits: '1250' }, 'REQUIRED input.costCurrency'],
    ['an amount alone', { costAmount: '1250' }, 'REQUIRED input.costCurrency'],
    ['an amount with its currency cleared', { costAmount: '1250', costCurrency: null }, 'REQUIRED input.costCurrency'],
    ['a currency alone', { costCurrency: 'EUR' }, 'REQUIRED input.costMinorUnits'],
    ['a currency with its amount cleared', { costCurrency: 'EUR', costAmount: null }, 'REQUIRED input.costMinorUnits'],
    ['a currency that there is not', { costMinorUnits: '1', costCurrency: 'QQQ' }, 'INVALID input.costCurrency'],
    ['half a yen', { costAmount: '0.50', costCurrency: 'JPY' }, 'INVALID input.costAmount'],
    ['a tenth of a cent', { costAmount: '0.001', costCurrency: 'EUR' }, 'INVALID input.costAmount'],
  ])('is not read from %s', (_name, input, expected) => {
    const { cost, faults } = readCost(input);
    expect([cost, faults.map(({ code, path }) => `${code} ${path.join('.')}`)]).toEqual([{}, [expected]]);
  });

  it('is either read with its currency, cleared with it, left alone, or refused', () => {
    const amount = fc.option(fc.constantFrom('0', '7', '7.5', '7.555'), { nil: null });
    const units = fc.option(fc.constantFrom('0', '750'), { nil: null });
    const currency = fc.option(fc.constantFrom('EUR', 'JPY', 'KWD', 'QQQ'), { nil: null });
    const inputs = fc.record({ costAmount: amount, costMinorUnits: units, costCurrency: currency }, { requiredKeys: [] });
    fc.assert(
      fc.property(inputs, (input) => {
        const { cost, faults } = readCost(input);
        expect(Object.keys(cost)).toHaveLength(faults.length > 0 || Object.keys(input).length === 0 ? 0 : 2);
        expect(cost.costMinorUnits === null).toBe(cost.costCurrency === null);
        expect(cost.costMinorUnits ?? '0').toMatch(/^\d+$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what was measured', () => {
  const faults = (...results: ResultInput[]) => faultsOfResults(results).map(({ code, path }) => `${code} ${path.slice(2).join('.')}`);

  it.each<[string, ResultInput, string[]]>([
    ['a number of no unit', { before: '1.5', after: '2' }, []],
    ['a unit', { unit: 'kW.h/m2', before: '120.5', after: '80' }, []],
    ['money', { currency: 'EUR', before: '-125000', after: '0' }, []],
    ['a year', { periodStartsOn: '2024-01-01', periodEndsOn: '2024-12-31' }, []],
    ['a day', { periodStartsOn: '2024-05-01', periodEndsOn: '2024-05-01' }, []],
    ['nulls', { unit: null, currency: null, before: null, after: null, periodStartsOn: null, periodEndsOn: null }, []],
    ['an everyday unit', { unit: 'kWh/m2' }, ['INVALID 0.unit']],
    ['an empty unit', { unit: '' }, ['INVALID 0.unit']],
    ['a unit and a currency', { unit: 't', currency: 'EUR' }, ['INVALID 0.currency']],
    ['an unknown currency', { currency: 'QQQ', after: '1' }, ['INVALID 0.currency']],
    ['parts of a cent', { currency: 'EUR', before: '1.5', after: '2.0' }, ['INVALID 0.before', 'INVALID 0.after']],
    ['half a period', { periodEndsOn: '2024-01-01' }, ['REQUIRED 0.periodStartsOn']],
    ['the other half', { periodStartsOn: '2024-01-01' }, ['REQUIRED 0.periodEndsOn']],
    ['an end before the start', { periodStartsOn: '2024-01-02', periodEndsOn: '2024-01-01' }, ['INVALID 0.periodEndsOn']],
  ])('may be %s: %s', (_name, result, expected) => {
    expect(faults(result)).toEqual(expected);
  });

  it('is told of with its place in the list', () => {
    expect(faults({ unit: 't' }, { unit: 'tonnes' }, { currency: 'EUR', after: '0.5' })).toEqual(['INVALID 1.unit', 'INVALID 2.after']);
  });
});
