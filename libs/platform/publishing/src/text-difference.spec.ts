import fc from 'fast-check';
import { DiffOperation } from './content-change.entity.js';
import { differenceOf } from './text-difference.js';

const { EQUAL, INSERT, DELETE } = DiffOperation;
const joined = (parts: ReturnType<typeof differenceOf>, ...operations: DiffOperation[]) =>
  parts
    .filter(({ operation }) => operations.includes(operation))
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is told word by word, white space included', () => {
    expect(differenceOf('The roof is green.', 'The old roof is red.')).toEqual([
      { operation: EQUAL, text: 'The ' },
      { operation: INSERT, text: 'old ' },
      { operation: EQUAL, text: 'roof is ' },
      { operation: DELETE, text: 'green' },
      { operation: INSERT, text: 'red' },
      { operation: EQUAL, text: '.' },
    ]);
  });

  it('is all of a text where the other is empty, and nothing where both are', () => {
    expect(differenceOf('', 'New')).toEqual([{ operation: INSERT, text: 'New' }]);
    expect(differenceOf('Old', '')).toEqual([{ operation: DELETE, text: 'Old' }]);
    expect(differenceOf('', '')).toEqual([]);
  });

  it('puts texts that have nothing in common one after the other, instead of searching long', () => {
    const words = (word: string) => Array.from({ length: 2_500 }, (_, index) => `${word}${index}`).join(' ');
    expect(differenceOf(words('a'), words('b')).map(({ operation }) => operation)).toEqual([DELETE, INSERT]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'katu', 'Straße', '🌳', ' ', '\n', '.', '**', 'ä'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differenceOf(before, after);
        expect(joined(parts, EQUAL, DELETE)).toBe(before);
        expect(joined(parts, EQUAL, INSERT)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});
