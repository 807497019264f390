import { UserError } from '@alliance/kernel';
import { checkPasskeyName, hasCounterAdvanced } from './passkey.rules.js';

describe('the counter of a passkey', () => {
  it.each([
    [0, 0, true],
    [0, 1, true],
    [7, 8, true],
    [7, 4_294_967_295, true],
    [7, 7, false],
    [7, 6, false],
    [7, 0, false],
  ])('goes from %d to %d: %s', (stored, signed, advanced) => {
    expect(hasCounterAdvanced(stored, signed)).toBe(advanced);
  });
});

describe('the name of a passkey', () => {
  it('is one line of at most 100 characters, without spaces around it', () => {
    expect(checkPasskeyName('  Työläppäri ')).toBe('Työläppäri');
    expect(checkPasskeyName('🔑'.repeat(100))).toBe('🔑'.repeat(100));
  });

  it.each(['', '   ', 'x'.repeat(101), 'two\nlines', 'bell\u0007'])('is not %j', (name) => {
    expect(() => checkPasskeyName(name)).toThrow(expect.objectContaining({ constructor: UserError, code: 'INVALID', path: ['name'] }));
  });
});
