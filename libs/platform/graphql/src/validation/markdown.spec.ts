import { markdownFault } from './markdown.js';

describe('Markdown of content', () => {
  it.each([
    '[a](https://example.org) and <https://example.org> and https://example.org',
    '[a](mailto:name@example.org) [b](/practices) [c](#part)',
    '![a picture](https://example.org/a.png "title")',
    '# Heading\n\n- one\n- two\n\n> quote\n\n`<b>code</b>`\n\n    <b>code</b>\n\n```html\n<script>\n```',
    '1 < 2 and 3 > 2, a <- b, &lt;b&gt;',
    '[ref]: https://example.org\n\n[ref]',
    '[a]: this is a note, and [^1]: Note: so is this',
    'www.example.org, name@example.org and https://example.org/a_(b)',
    'A list:\n\n- [ ] one\n- [x] two\n\n| a | b |\n|---|:-:|\n| `c` | ~~d~~ |\n\nA note[^1].\n\n[^1]: The note.',
    '\\<b> and <name@example.org> and <https://example.org>',
    '`f[i]` and `a: b`',
    `- a\n${'  - b\n'.repeat(200)}`,
  ])('takes %j', (text) => expect(markdownFault(text)).toBeNull());

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](&#106;avascript:alert(1))',
    '[a](&#x6A;avascript&colon;alert(1))',
    '[a](java&Tab;script:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a](//example.org)',
    '![a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[ref]: javascript:alert(1)\n\n[ref]',
    '- a\n  - [deep](javascript:alert(1))',
    '| a |\n|---|\n| [b](javascript:alert(1)) |',
    '[**a**](javascript:alert(1))',
    '[a](/\\example.org)',
    '[a](&sol;&sol;example.org)',
    '[a](page)',
    '[^1]: javascript:alert(1)\n\n[^1]',
    'see ftp://example.org',
    'a `[b](javascript:c) d`',
    '[a]: https://example.org "\n\n```\n"\n\n[b](javascript:c)\n```',
  ])('refuses the link in %j', (text) => expect(markdownFault(text)).toBe('link'));

  it.each([
    '<script>alert(1)</script>',
    'a <b>b</b>',
    '<img src=x onerror=alert(1)>',
    '<!-- comment -->',
    '> <iframe src="https://example.org">',
    '<a href="https://example.org">a</a>',
    '> \t<script>alert(1)</script>',
    '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
    '- a\n\n\t\t<script>alert(1)</script>',
    '[^1]: a\n\n    <b>b</b>',
    '[a](`) <b>b</b>`',
    '~~a `~~ <b>`',
    '```\n```~\n<b>\n```',
    'https://example.org/\\<b>',
    '[a]:\n```\n<b>\n```',
    '[a]: b "\n\n```\n"\n\n<b>\n```',
  ])('refuses the HTML in %j', (text) => expect(markdownFault(text)).toBe('html'));

  it.each([
    ['[', 1_001],
    ['[a]', 501],
    ['*a', 1_001],
    ['*_', 501],
    ['a\n', 1_001],
    ['- a\n', 501],
    ['`a ', 1_001],
    ['<', 1_001],
    ['|', 1_001],
  ])('counts marks: %j is too much %i times', (piece, count) => {
    expect(markdownFault(piece.repeat(count))).toBe('marks');
    expect(markdownFault(piece.repeat(90))).not.toBe('marks');
  });

  it.each(['> '.repeat(11), '>'.repeat(11), '- '.repeat(11), `${'  '.repeat(10)}- a`, `${'> 1. '.repeat(6)}a`])(
    '%j lies too deep',
    (text) =>
      expect([markdownFault(text), markdownFault('> '.repeat(10)), markdownFault(`${' '.repeat(80)}a`)]).toEqual(['nesting', null, null]),
  );
});
