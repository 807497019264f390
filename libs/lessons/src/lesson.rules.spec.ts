import { plainToMarkdown } from './lesson.rules.js';

describe('rules of lessons', () => {
  it('let a title stand in Markdown as it is', () => {
    expect(plainToMarkdown('CO2 < 5 *t* [a](b) & _c_')).toBe(String.raw`CO2 \< 5 \*t\* \[a\](b) \& \_c\_`);
    expect(plainToMarkdown('Pyörät, åäö – “x”')).toBe('Pyörät, åäö – “x”');
  });
});
