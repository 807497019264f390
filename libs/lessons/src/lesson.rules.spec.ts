import { cutTo, plainToMarkdown } from './lesson.rules.js';

describe('rules of lessons', () => {
  it('cut what is too long, between characters', () => {
    expect(cutTo('abc', 3)).toBe('abc');
    expect(cutTo('abcd', 3)).toBe('ab…');
    expect(cutTo('a bcd', 3)).toBe('a…');
    expect(cutTo('🚲🚲🚲', 3)).toBe('🚲🚲🚲');
    expect(cutTo('🚲🚲🚲🚲', 3)).toBe('🚲🚲…');
  });

  it('let a title stand in Markdown as it is', () => {
    expect(plainToMarkdown('CO2 < 5 *t* [a](b) & _c_')).toBe(String.raw`CO2 \< 5 \*t\* \[a\](b) \& \_c\_`);
    expect(plainToMarkdown('Pyörät, åäö – “x”')).toBe('Pyörät, åäö – “x”');
  });
});
