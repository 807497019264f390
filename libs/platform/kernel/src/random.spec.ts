import { randomCode, randomSecret } from './random.js';

describe('chance', () => {
  it('makes codes of six digits that all occur', () => {
    const codes = Array.from({ length: 20_000 }, randomCode);
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    const firstDigits = codes.reduce((counts, [digit]) => counts.set(digit!, (counts.get(digit!) ?? 0) + 1), new Map<string, number>());
    // 2,000 of each are expected, with a standard deviation of 42.
    expect([...firstDigits.keys()].sort().join('')).toBe('0123456789');
    expect(Math.min(...firstDigits.values())).toBeGreaterThan(1_700);
  });

  it('makes secrets of 256 bits, none twice', () => {
    const tokens = Array.from({ length: 1_000 }, randomSecret);
    expect(tokens.filter((token) => Buffer.from(token, 'base64url').length !== 32)).toEqual([]);
    expect(new Set(tokens).size).toBe(1_000);
  });
});
