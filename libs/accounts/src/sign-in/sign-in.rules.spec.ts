import { destinationOf, nameFromAddress, normalizeCode } from './sign-in.rules.js';

describe('signing in by mail', () => {
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
