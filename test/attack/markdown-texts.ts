/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HTML = [
  ...['<b>', '</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<i x="', '<!-- a -->', '<?a?>'],
  ...['<a href="javascript:alert(1)">', '<details open ontoggle=alert(1)>', '<![CDATA[a]]>', '<!A b>', '<div\n', '<style', '<b\n>', '</p>'],
];
const ADDRESSES = [
  ...[
    'https://example.org',
    'http://a.example/b_c_',
    'mailto:a@example.org',
    '/practices',
    '#part',
    'x',
    '//example.org',
    '/\\example.org',
  ],
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:a',
    'java&Tab;script:a',
    '&#106;avascript:a',
    'javascript&colon;a',
    'j\\avascript:a',
    'data:text/html,a',
  ],
  ...['ftp://example.org', 'vbscript:a', '&#x6a;avascript:a', 'javascript&#58a', 'www.example.org', 'a@example.org', 'xmpp:a@example.org'],
  ...['file:///etc/passwd', '<javascript:a>', '<https://example.org/a b>', '&sol;&sol;example.org', 'blob:a', '&amp;#106;avascript:a'],
];
const WORDS = [
  'a',
  'b c',
  '1 < 2',
  'a_b_c',
  '&lt;b&gt;',
  '&amp;',
  'é',
  '日本',
  'a.',
  '!',
  '?',
  '&',
  '1.',
  '-',
  '+',
  '=',
  ':',
  '…',
  '\u00a0',
];
const MARKS = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '[',
    ']',
    '![',
    '](',
    '][',
    ')',
    '(',
    '"',
    "'",
    '\\',
    '|',
    '<',
    '>',
    ':',
    ']:',
    '[^',
    '&',
  ],
  ...[
    '\\`',
    '\\<',
    '\\[',
    '\\\\',
    '\\|',
    '\t',
    ' ',
    '  ',
    '\n',
    '\n\n',
    ' \n',
    '  \n',
    '\\\n',
    '[x]',
    '[ ]',
    '[]',
    '#',
    '~~~',
    '$',
    '@',
    '^',
  ],
];
const STARTS = [
  ...[
    '',
    '',
    '',
    ' ',
    '   ',
    '    ',
    '     ',
    '\t',
    ' \t',
    '> ',
    '>',
    '>\t',
    '> \t',
    '> > ',
    '- ',
    '-\t',
    '-   ',
    '* ',
    '+ ',
    '-     ',
    '1. ',
    '2) ',
  ],
  ...[
    '10. ',
    '1.\t',
    '# ',
    '## ',
    '###### ',
    '#\t',
    '> - ',
    '- > ',
    '1. - ',
    '[^1]: ',
    '[a]: ',
    '| ',
    '- [ ] ',
    '- [x] ',
    '>     ',
    '-\n  ',
  ],
];
const LINES = [
  ...[
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '```html',
    '``` a',
    '````',
    '~~~~',
    '```~~~',
    '| a | b |',
    '|---|---|',
    '|:-|-:|',
    'a | b',
    '-|-',
    '-',
  ],
  ...[
    '[a]: x',
    '[a]:',
    '"t"',
    '[a]: x "',
    '[a]: <',
    '[^1]: a',
    '_ _ _',
    '* * *',
    '##',
    '<!--',
    '-->',
    '</div>',
    '<pre>',
    '</script>',
    '"',
    "'",
    '`',
  ],
];

/** Markdown texts that renderers may disagree about: every construct, in every other, well-formed or broken. */
export function markdownTexts(random: () => number): () => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (share: number) => random() < share;
  const repeat = (most: number, make: () => string, between = '') =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make).join(between);
  const quote = () => pick(['"t"', "'t'", '(t)', '"a\nb"', '"', '"`"', '"\n\n"', '"<b>"']);

  const inline = (depth: number): string => {
    const inside = () => (depth > 0 ? repeat(3, () => inline(depth - 1), pick(['', '', ' '])) : pick(WORDS));
    const mark = pick(['*', '**', '_', '~~', '~', '`', '``', '***']);
    return pick([
      () => pick(WORDS),
      () => pick(WORDS),
      () => pick(MARKS),
      () => pick(HTML),
      () => pick(ADDRESSES),
      () => mark + inside() + mark,
      () => `\`${pick(HTML)}${inside()}\``,
      () => `\`${inside()}\``,
      () => `${pick(['[', '[', '!['])}${inside()}](${pick(['', '', '<', ' ', '\n'])}${pick(ADDRESSES)}${chance(0.3) ? ` ${quote()}` : ''})`,
      () => `[${inside()}]${pick(['[a]', '[]', '', '(', ': '])}`,
      () => `<${pick(ADDRESSES)}>`,
      () => pick(['[^1]', '[a]', '![a]', '[a][^1]']),
      () => `${pick(['https://', 'www.', 'ftp://'])}${pick(WORDS)}${pick(MARKS)}${inside()}`,
      () => `\\${inside()}`,
    ])();
  };
  const words = () => repeat(5, () => inline(2), pick(['', ' ', ' ']));
  const block = (depth: number): string => {
    const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
    const below = () => (depth > 0 ? repeat(3, () => block(depth - 1), pick(['\n', '\n\n', '\n \n'])) : words());
    const fence = pick(['```', '~~~', '````', '```html', '~~~ a']);
    return pick([
      words,
      () => pick(STARTS) + words(),
      () => pick(LINES),
      () => `${words()}\n${pick(LINES)}\n${words()}`,
      () => `${pick(STARTS)}${fence}\n${words()}\n${pick(STARTS)}${pick([fence, fence.slice(0, 3), '```~', ''])}`,
      () => `\n${fence}\n${pick(HTML)}${words()}\n${fence.slice(0, 3)}\n`,
      () => `\n    ${pick(HTML)}${words()}\n`,
      () => `> ${indented(below(), pick(['> ', '>', '', '>\t']))}`,
      () => `${pick(['-', '1.', '*', '10)'])} ${indented(below(), pick(['  ', '   ', '    ', '', '\t', ' ']))}`,
      () => `| ${words()} | ${words()} |\n|${pick(['-|-', '---|:-:', '-'])}|\n| ${words()} | ${words()} |`,
      () =>
        `[${pick(['a', '^1', inline(0)])}]:${pick([' ', '\n', '\n> ', ''])}${pick(ADDRESSES)}${pick(['', ' ', '\n'])}${chance(0.4) ? quote() : ''}`,
      () => pick(STARTS) + pick(STARTS) + pick(HTML),
      () => `${pick(STARTS)}${below()}`,
    ])();
  };
  return () => repeat(4, () => block(2), pick(['\n', '\n\n', '\n\n'])).trim();
}
