import { destinationOf, nameFromAddress, newCode, newLinkToken, normalizeCode } from './sign-in.rules.js';

describe('signing in by mail', () => {
  it('makes codes of six digits that all occur', () => {
    const codes = Array.from({ length: 20_000 }, newCode);
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    const firstDigits = codes.reduce((counts, [digit]) => counts.set(digit!, (counts.get(digit!) ?? 0) + 1), new Map<string, number>());
    // 2,000 of each are expected, with a standard deviation of 42.
    expect([...firstDigits.keys()].sort().join('')).toBe('0123456789');
    expect(Math.min(...firstDigits.values())).toBeGreaterThan(1_700);
  });

  it('makes links of 256 bits, none twice', () => {
    const tokens = Array.from({ length: 1_000 }, newLinkToken);
    expect(tokens.filter((token) => Buffer.from(token, 'base64url').length !== 32)).toEqual([]);
    expect(new Set(tokens).size).toBe(1_000);
  });

  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['12 34–56', '123456'],
  ])('reads the code %j as %s', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code);
  });

  it('calls new people what stands before the @', () => {
    expect(nameFromAddress('maija.esimerkki@people.example')).toBe('maija.esimerkki');
  });

  it.each([
    ['/graphiql', '/graphiql'],
    ['/', '/account'],
    ['https://elsewhere.example', '/account'],
    [undefined, '/account'],
  ])('asked for %j leads to %s', (asked, path) => {
    expect(destinationOf(asked)).toBe(path);
  });
});
