import { readableLine, tidyText, unreadableCharacter } from './readable-text.js';

describe('text that people read', () => {
  it.each([
    ['spaces', ' \t\u00a0\u2003\n'],
    ['zero-width spaces', '\u200b\u200b'],
    ['a Hangul filler', '\u3164'],
    ['an isolate of direction', '\u2066'],
    ['a soft hyphen', '\u00ad'],
    ['a blank of Braille', '\u2800'],
    ['a tag character', '\u{e0041}'],
    ['an override of direction', '\u202e'],
  ])('that is nothing but %s is empty', (_what, text) => expect(tidyText(text)).toBe(''));

  it('is kept without hints of line breaks, in normal form C, with line feeds and no spaces around it', () => {
    expect(tidyText(` \ufeffLand\u00adwirt\u200bschaft\u2060\r\nA\u030angstro\u0308m\u2003`)).toBe('Landwirtschaft\nÅngström');
  });

  it.each([
    ['Anna\u202egnp.exe', 'U+202E'],
    ['Anna\u2066', 'U+2066'],
    ['a\u3164b', 'U+3164'],
    ['a\u115f', 'U+115F'],
    ['a\u200fb', 'U+200F'],
    ['An\u200dna', 'U+200D'],
    ['12\u200c3', 'U+200C'],
    ['a\ufe0f', 'U+FE0F'],
    ['1\ufe0fa', 'U+FE0F'],
    ['a\u{e0041}b', 'U+E0041'],
    ['1\u{e0041}\u{e007f}', 'U+E0041'],
    ['👨\u200da', 'U+200D'],
    ['a\u2028b', 'U+2028'],
    ['a\u0085b', 'U+0085'],
    ['a\rb', 'U+000D'],
    ['a\0b', 'U+0000'],
    ['a\ud800', 'U+D800'],
    ['a\ufffe', 'U+FFFE'],
    ['a\u2800b', 'U+2800'],
    ['a\u034fb', 'U+034F'],
    ['a\ufffa', 'U+FFFA'],
  ])('has no %j', (text, character) => {
    expect(unreadableCharacter(text)).toBe(character);
    expect(unreadableCharacter(readableLine(text))).toBeNull();
  });

  it.each([
    'two\nlines\tand a tab',
    'Ærøskøbing, Łódź, Ὀδυσσεύς, Київ, 東京, 서울',
    '❤️ 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 🇫🇮 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✔︎',
    'می‌خواهم',
    'क्‍ष',
    'שלום \u200f(a)\u200e',
    '葛\u{e0100}',
    '\ue000 of a font of its own',
  ])('may be %j', (text) => expect([unreadableCharacter(text), readableLine(text)]).toEqual([null, text.replace(/\s+/g, ' ')]));
});
