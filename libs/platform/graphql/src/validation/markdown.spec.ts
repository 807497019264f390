import { markdownFault } from './markdown.js';

describe('Markdown of content', () => {
  it.each([
    '[a](https://example.org) and <https://example.org> and https://example.org',
    '[a](mailto:name@example.org) [b](/practices) [c](#part)',
    '![a picture](https://example.org/a.png "title")',
    '# Heading\n\n- one\n- two\n\n> quote\n\n`<b>code</b>`\n\n    <b>code</b>\n\n```html\n<script>\n```',
    '1 < 2 and 3 > 2, a <- b, &lt;b&gt;',
    '[ref]: https://example.org\n\n[ref]',
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
  ])('refuses the link in %j', (text) => expect(markdownFault(text)).toBe('link'));

  it.each([
    '<script>alert(1)</script>',
    'a <b>b</b>',
    '<img src=x onerror=alert(1)>',
    '<!-- comment -->',
    '> <iframe src="https://example.org">',
    '<a href="https://example.org">a</a>',
  ])('refuses the HTML in %j', (text) => expect(markdownFault(text)).toBe('html'));

  it('reads a text of a hundred thousand brackets in no time', () => {
    const started = performance.now();
    markdownFault('['.repeat(5_000) + '*a'.repeat(5_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
