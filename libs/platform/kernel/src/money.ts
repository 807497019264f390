const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * Currencies whose minor unit is not a hundredth, by its number of decimals. Source: ISO 4217, list one.
 *
 * Stored amounts are counted in these units, so what a unit is worth must not change with the runtime: `Intl` follows CLDR, which
 * leaves out what people no longer pay with (no decimals for HUF), and comes anew with every Node.js.
 */
export const UNUSUAL_DECIMALS: Readonly<Record<number, readonly string[]>> = {
  0: ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
  4: ['CLF', 'UYW'],
};

const DECIMALS: ReadonlyMap<string, number> = new Map(
  Object.entries(UNUSUAL_DECIMALS).flatMap(([decimals, currencies]) => currencies.map((currency) => [currency, Number(decimals)] as const)),
);

/** Whether there is a currency of this ISO 4217 code. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** How many decimals the amounts of a currency have: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return DECIMALS.get(currency) ?? 2;
}

/**
 * A decimal amount such as `12.5` in whole minor units of its currency, `1250` for EUR. Digit by digit, so that nothing is rounded.
 * Null where it is no decimal number, or more exact than the currency.
 */
export function minorUnitsOf(amount: string, currency: string): string | null {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const decimals = decimalsOf(currency);
  if (whole === undefined || /[^0]/.test(fraction.slice(decimals))) return null;
  const units = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return String(sign ? -units : units);
}

/** Whole minor units as a decimal amount with all decimals of their currency: `12.50` for `1250` and EUR. The inverse of {@link minorUnitsOf}. */
export function amountOfMinorUnits(minorUnits: string, currency: string): string {
  const decimals = decimalsOf(currency);
  const [, sign, count] = /^(-?)(\d+)$/.exec(minorUnits)!;
  if (decimals === 0) return minorUnits;
  const digits = count!.padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
