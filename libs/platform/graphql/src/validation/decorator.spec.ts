import { validateSync } from 'class-validator';
import { MarkdownText } from './decorator.js';

class Note {
  @MarkdownText(20)
  text!: string;
}

it.each([
  ['**a**', []],
  ['> \t<b>b</b>', ['text']],
  ['[a](javascript:b)', ['text']],
  ['a&#x202E;b', ['text']],
  ['x'.repeat(21), ['text']],
])('Markdown that comes by no mutation is held to the same rule: %j', (text, faulty) =>
  expect(validateSync(Object.assign(new Note(), { text })).map(({ property }) => property)).toEqual(faulty),
);
