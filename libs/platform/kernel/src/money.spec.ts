import fc from 'fast-check';
import { amountOfMinorUnits, decimalsOf, isCurrency, minorUnitsOf, UNUSUAL_DECIMALS } from './money.js';

const currencies = fc.constantFrom('EUR', 'SEK', 'HUF', 'JPY', 'ISK', 'KWD', 'TND', 'CLF');

describe('money in minor units', () => {
  it.each<[string, string, string | null]>([
    ['0', 'EUR', '0'],
    ['12', 'EUR', '1200'],
    ['12.5', 'EUR', '1250'],
    ['0.07', 'EUR', '7'],
    ['12.500', 'EUR', '1250'],
    ['12.505', 'EUR', null],
    ['-0.10', 'EUR', '-10'],
    ['-0', 'EUR', '0'],
    ['140000000', 'SEK', '14000000000'],
    ['1200', 'JPY', '1200'],
    ['1200.00', 'JPY', '1200'],
    ['1200.50', 'JPY', null],
    ['1.234', 'KWD', '1234'],
    ['1.2', 'KWD', '1200'],
    ['90071992547409.93', 'EUR', '9007199254740993'],
    ['12.50', 'HUF', '1250'],
    ['', 'EUR', null],
    ['.5', 'EUR', null],
    ['1e3', 'EUR', null],
    ['١٢', 'EUR', null],
  ])('are %s %s → %s', (amount, currency, expected) => {
    expect(minorUnitsOf(amount, currency)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['0', 'EUR', '0.00'],
    ['7', 'EUR', '0.07'],
    ['-7', 'EUR', '-0.07'],
    ['1250', 'EUR', '12.50'],
    ['-125000', 'EUR', '-1250.00'],
    ['1250', 'JPY', '1250'],
    ['-5', 'JPY', '-5'],
    ['1250', 'KWD', '1.250'],
    ['12', 'CLF', '0.0012'],
    ['9007199254740993', 'HUF', '90071992547409.93'],
  ])('%s of %s are written %s', (minorUnits, currency, expected) => {
    expect(amountOfMinorUnits(minorUnits, currency)).toBe(expected);
  });

  it('lose and gain nothing, whatever the amount', () => {
    const count = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
    fc.assert(
      fc.property(count, currencies, fc.nat({ max: 4 }), (units, currency, zeros) => {
        const decimals = decimalsOf(currency);
        const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
        const [whole, fraction] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
        const point = fraction || zeros ? '.' : '';
        const amount = `${units < 0n ? '-' : ''}${whole}${point}${fraction}${'0'.repeat(zeros)}`;
        expect(minorUnitsOf(amount, currency)).toBe(String(units));
        expect(minorUnitsOf(amountOfMinorUnits(String(units), currency), currency)).toBe(String(units));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are refused, never rounded, where an amount is more exact than its currency', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), currencies, fc.integer({ min: 1, max: 9 }), (whole, currency, digit) => {
        const tooExact = `${whole}.${'0'.repeat(decimalsOf(currency))}${digit}`;
        expect(minorUnitsOf(tooExact, currency)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  // Wakes whoever updates Node.js: a currency with new decimals wants a line in the table, and a migration of what is stored.
  it('have the decimals of ISO 4217, which the runtime rounds further for some', () => {
    const ofRuntime = (currency: string) =>
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!;
    const different = Intl.supportedValuesOf('currency').filter((currency) => ofRuntime(currency) !== decimalsOf(currency));
    expect(different.filter((currency) => ofRuntime(currency) !== 0)).toEqual([]);
    const none = Intl.supportedValuesOf('currency').filter((currency) => ofRuntime(currency) === 0);
    expect(none).toEqual(expect.arrayContaining(UNUSUAL_DECIMALS[0]!.filter((currency) => isCurrency(currency))));
    expect(Intl.supportedValuesOf('currency').filter((currency) => ofRuntime(currency) === 3)).toEqual(
      UNUSUAL_DECIMALS[3]!.filter((currency) => !different.includes(currency)),
    );
  });

  it('are of a currency that there is', () => {
    expect(['EUR', 'HUF', 'eur', 'QQQ', '', 'toString'].map(isCurrency)).toEqual([true, true, false, false, false, false]);
  });
});
