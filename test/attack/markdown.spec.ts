import { markdownFault } from '@alliance/graphql';
import { HtmlRenderer, Parser } from 'commonmark';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { rounds, SEED } from './attack.js';
import { markdownTexts, randomOf } from './markdown-texts.js';

const TEXTS = rounds(2_000, 100_000);

const commonmark = { parser: new Parser(), renderer: new HtmlRenderer({ safe: false }) };
const dangerous = { allowDangerousHtml: true, allowDangerousProtocol: true };
/** Renderers that readers may use, each at its most careless. */
const RENDERERS: Record<string, (text: string) => string> = {
  'commonmark.js': (text) => commonmark.renderer.render(commonmark.parser.parse(text)),
  micromark: (text) => micromark(text, dangerous),
  'micromark with GFM': (text) => micromark(text, { ...dangerous, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  marked: (text) => marked.parse(text, { async: false }),
};
/** Elements that Markdown makes, with their attributes besides those that every element may have. */
const VOCABULARY: Record<string, string[]> = {
  ...Object.fromEntries(
    'p h1 h2 h3 h4 h5 h6 blockquote ul li pre em strong del br hr table thead tbody tr sup section'.split(' ').map((name) => [name, []]),
  ),
  ...{ a: ['href', 'title'], img: ['src', 'alt', 'title'], ol: ['start'], code: [], th: ['align'], td: ['align'] },
  input: ['type', 'checked', 'disabled'],
};
const EVERYWHERE = /^(?:class|id|dir|data-footnote|aria-)/;
const SCHEMES = ['http:', 'https:', 'mailto:'];

/** What in HTML is no Markdown, or leads where content may not. */
function liveParts(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if ('tagName' in node) {
      const known = VOCABULARY[node.tagName];
      if (!known) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!known?.includes(name) && !EVERYWHERE.test(name)) found.push(`<${node.tagName} ${name}>`);
        if (['href', 'src'].includes(name) && !isHarmless(value)) found.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

function isHarmless(address: string): boolean {
  const base = 'https://reader.example/page';
  if (!URL.canParse(address, base)) return true;
  return SCHEMES.includes(new URL(address, base).protocol);
}

describe('Markdown that was accepted', () => {
  it('shows nothing live in any renderer', () => {
    const next = markdownTexts(randomOf(SEED));
    const faults: Record<string, number> = { none: 0 };
    for (let count = 0; count < TEXTS; count++) {
      const text = next();
      const fault = markdownFault(text) ?? 'none';
      faults[fault] = (faults[fault] ?? 0) + 1;
      if (fault !== 'none') continue;
      for (const [name, render] of Object.entries(RENDERERS)) {
        const live = liveParts(render(text));
        if (live.length > 0) throw new Error(`Seed ${SEED}, text ${count}: ${name} shows ${live.join(', ')} of ${JSON.stringify(text)}`);
      }
    }
    console.info(`seed ${SEED}`, faults);
    // A generator whose texts are all refused, or none, would prove nothing.
    expect(Math.min(faults['none']!, faults['html']!, faults['link']!)).toBeGreaterThan(TEXTS / 20);
  }, 900_000);
});
