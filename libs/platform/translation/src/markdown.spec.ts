import fc from 'fast-check';
import { marked } from 'marked';
import { translateMarkdown, type TranslateHtml } from './markdown.js';

/** Changes what lies between tags, as services do. */
const between =
  (change: (words: string) => string): TranslateHtml =>
  async (lines) =>
    lines.map((line) =>
      line
        .split(/(<code .*?<\/code>|<[^>]+>)/)
        .map((piece) => (piece.startsWith('<') ? piece : change(piece)))
        .join(''),
    );
const upper = between((words) => words.replace(/(?<![&\p{L}])\p{L}+/gu, (word) => word.toUpperCase()));
const translate = async (text: string, how: TranslateHtml = upper): Promise<string> => (await translateMarkdown([text], how))[0]!;

const BLOCKS = new Set(['list', 'list_item', 'blockquote']);

/** Everything of a document but its words: blocks in their order, marks, targets and code in any. */
function structure(tokens: readonly any[], isLine: boolean): unknown[] {
  const all = tokens.flatMap((token): unknown[] => {
    const { type, depth, ordered, start, href, title, checked, align, lang, header, rows = [], items = [], tokens: inner = [] } = token;
    if (type === 'text') return structure(inner, true);
    if (['escape', 'space'].includes(type)) return [];
    const own = ['code', 'codespan'].includes(type) ? token.text : undefined;
    const cells = type === 'table' ? [header, ...rows].map((row) => row.map((cell: any) => structure(cell.tokens, true))) : [];
    const children = type === 'image' ? [] : structure(type === 'list' ? items : inner, !BLOCKS.has(type));
    return [[type, depth, ordered, start, href, title, checked, align, lang, own, cells, children]];
  });
  return isLine ? all.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))) : all;
}
const structureOf = (text: string): unknown[] => structure(marked.lexer(text), false);

describe('translating Markdown', () => {
  it.each([
    ['headings', '# One *two*\n\n## C#\n\nTitle\n=====\n\nText', '# ONE *TWO*\n\n## C#\n\n# TITLE\n\nTEXT'],
    ['paragraphs, and lines that end on purpose', 'One\ntwo  \nthree\\\nfour\n\nfive', 'ONE TWO  \nTHREE\\\nFOUR\n\nFIVE'],
    ['emphasis', '**Bold _it_** and *this*, ~~gone~~', '**BOLD _IT_** AND *THIS*, ~~GONE~~'],
    [
      'links and images',
      '[a](https://b.example/c?d=e "F") ![g](/h.png) <https://i.example> j@k.example',
      '[A](https://b.example/c?d=e "F") ![G](/h.png) <https://i.example> j@k.example',
    ],
    [
      'links by name',
      'See [name], [name][] and [this][name].\n\n[name]: https://a.example "T"',
      'SEE [NAME][name], [NAME][name] AND [THIS][name].\n\n[name]: https://a.example "T"',
    ],
    [
      'code',
      'Run `npm i` now\n\n```js\nlet a = 1;\n\nb\n```\n\n    more\n\nend',
      'RUN `npm i` NOW\n\n```js\nlet a = 1;\n\nb\n```\n\n    more\n\nEND',
    ],
    ['lists in lists', '- a\n- b\n  c\n\n  d\n  - e\n    1. f\n    2. g\n- h', '- A\n- B C\n\n  D\n  - E\n    1. F\n    2. G\n- H'],
    ['other lists', '3) a\n4) b\n\n* c\n\n+ [ ] d\n+ [x] e', '3) A\n4) B\n\n* C\n\n+ [ ] D\n+ [x] E'],
    ['code in a list', '- a\n\n  ```\n  b\n    c\n  ```\n\n- d', '- A\n\n  ```\n  b\n    c\n  ```\n\n- D'],
    ['quotes', '> a\n> b\n>\n> - c\n>\n> > d', '> A B\n>\n> - C\n>\n> > D'],
    ['tables', '| a | b \\| c |\n|:-:|--:|\n| *d* | `e \\| f` |\n| | 4 |', '| A | B \\| C |\n| :-: | --: |\n| *D* | `e \\| f` |\n|  | 4 |'],
    ['rules and numbers', 'a\n\n---\n\n1990\n\nb', 'A\n\n---\n\n1990\n\nB'],
    ['characters that mean something', '\\*a\\* 1 < 2 & 3 &amp; [x] snake_case _ "q"', '\\*A\\* 1 < 2 & 3 & \\[X\\] SNAKE_CASE \\_ "Q"'],
  ])('keeps %s', async (_what, text, expected) => {
    expect(await translate(text)).toBe(expected);
    expect(structureOf(expected)).toEqual(structureOf(text));
  });

  it('sends whole sentences, and nothing without words', async () => {
    const sent: string[][] = [];
    await translateMarkdown(['A **b** `c`.\n\n`code` 12\n\n---', '- d', ''], async (lines) => (sent.push(lines), lines));
    expect(sent).toEqual([['A <b id="0">b</b> <code id="1" translate="no">c</code>.', 'd'], []]);
  });

  it('lets marks change their places', async () => {
    const swap: TranslateHtml = async (lines) => lines.map((line) => line.replace(/^(<b.*<\/b>) and (<a.*<\/a>)$/, '$2 ja $1'));
    expect(await translate('**One** and [two](https://a.example)', swap)).toBe('[two](https://a.example) ja **One**');
  });

  it.each([
    ['lost', /<\/?b[^>]*>/g, ''],
    ['doubled', /<b id="0">.*?<\/b>/, '$&$&'],
    ['moved into another', /<b id="0">(.*?)<\/b>(.*)<a id="1">/, '<a id="1"><b id="0">$1</b>$2'],
    ['left open', /<\/b>/, ''],
  ])('translates piece by piece where marks are %s', async (_what, from, to) => {
    const text = 'See **this** or [that](https://a.example).';
    const broken: TranslateHtml = async (lines) => (await upper(lines)).map((line) => line.replace(from, to));
    expect(await translate(text, broken)).toBe('SEE **THIS** OR [THAT](https://a.example).');
  });

  it('makes no structure of what the service writes', async () => {
    for (const words of [
      '# x',
      '- x',
      '1. x',
      '> x',
      '---',
      '===',
      '| x |',
      '**x**',
      '`x`',
      '[x](http://evil.example)',
      '<script>x</script>',
      '&lt;b&gt;x',
      '\\',
      'x\n\n# y',
      '[x]: http://evil.example',
      '~~~',
      '![x](http://evil.example)',
      ':--',
    ]) {
      for (const text of [
        'a',
        '# a',
        '- a',
        '> a',
        'b **a** c',
        '[a](/b)',
        'a\n\n- a\n  1. a',
        '| a | a |\n|---|---|\n| a | a |',
        'a  \na',
      ]) {
        const translated = await translate(
          text,
          between((piece) => piece.replace(/a/, words)),
        );
        expect([text, words, structureOf(translated)]).toEqual([text, words, structureOf(text)]);
      }
    }
  });

  it('leaves a line in its language where the service insists on a structure of its own', async () => {
    expect(await translate('**a**\n\nb', async (lines) => lines.map((line) => `${line} https://evil.example`))).toBe('**a**\n\nb');
  });

  it('keeps the structure of any document, whatever comes back', async () => {
    const pieces = [
      'word',
      'two words',
      '**b**',
      '*i*',
      '_u_',
      '~~s~~',
      '[l](/x)',
      '![p](/y)',
      '`c`',
      '<https://z.example>',
      '\\*',
      '&amp;',
      '  \n',
      '\n',
      '.',
      '1',
      'ä',
    ];
    const line = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map(
      (parts) =>
        `w ${parts
          .join(' ')
          .replace(/ ?\n ?/g, '\n')
          .trim()}`,
    );
    const flat = line.map((text) => text.replaceAll('\n', ' '));
    const block = fc.oneof(
      line,
      flat.map((text) => `## ${text}`),
      fc.array(flat, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}\n  1. ${item}`).join('\n')),
      fc.array(flat, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `> ${item}`).join('\n')),
      flat.map((text) => `| ${text} | x |\n|---|:-:|\n| y | ${text} |`),
      fc.constant('```\n# code\n```'),
    );
    const answer = fc.oneof(
      fc.constantFrom('x', '*', '_', '#', '- ', '1. ', '`', '[', ']', '(/e)', '>', '<', '|', '\\', '~', '&lt;', '</b>', ' ', '\n', '!'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.array(answer, { minLength: 1, maxLength: 5 }),
        async (blocks, answers) => {
          const text = blocks.join('\n\n');
          let next = 0;
          const hostile = between((piece) => piece.replace(/\p{L}+/u, () => answers[next++ % answers.length]!));
          expect(structureOf(await translate(text, hostile))).toEqual(structureOf(text));
          expect(structureOf(await translate(text))).toEqual(structureOf(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
