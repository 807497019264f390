import type { Token, Tokens } from 'marked';

/** What a line of Markdown consists of: text, marks around more of it, and what stays as it is. */
export type InlinePart = TextPart | MarkPart | KeptPart;

interface TextPart {
  kind: 'text';
  /** As HTML: markup characters are entities, white space is one blank. */
  html: string;
}

interface MarkPart {
  kind: 'mark';
  tag: 'b' | 'i' | 's' | 'a' | 'u';
  /** The Markdown before and behind what the mark is around. */
  open: string;
  close: string;
  parts: InlinePart[];
}

interface KeptPart {
  kind: 'kept';
  markdown: string;
  /** What the translator sees in its place, as HTML. */
  html: string;
}

/** The parts of a line. */
export function inlineParts(tokens: readonly Token[]): InlinePart[] {
  return tokens.map(partOf);
}

function partOf(token: Token): InlinePart {
  const { type, raw } = token;
  if (type === 'text' || type === 'escape') return { kind: 'text', html: escapeHtml((token as Tokens.Text).text) };
  if (type === 'strong') return mark('b', raw.slice(0, 2), raw.slice(0, 2), token);
  if (type === 'em') return mark('i', raw.slice(0, 1), raw.slice(0, 1), token);
  if (type === 'del') return mark('s', /^~*/.exec(raw)![0], /~*$/.exec(raw)![0], token);
  if (type === 'link' || type === 'image') return linkPart(token as Tokens.Link | Tokens.Image);
  return { kind: 'kept', markdown: raw, html: type === 'codespan' ? escapeHtml((token as Tokens.Codespan).text) : '' };
}

function mark(tag: MarkPart['tag'], open: string, close: string, token: Token): MarkPart {
  return { kind: 'mark', tag, open, close, parts: inlineParts((token as Tokens.Strong).tokens) };
}

/** A link with a text of its own; an address that stands for itself is kept. */
function linkPart(token: Tokens.Link | Tokens.Image): InlinePart {
  const { raw, text, type } = token;
  const open = type === 'image' ? '![' : '[';
  const label = `${open}${text}]`;
  if (!raw.startsWith(label)) return { kind: 'kept', markdown: raw, html: escapeHtml(text) };
  const target = raw.slice(label.length);
  // `[name]` and `[name][]` find their address by the very words that are about to change.
  const close = target === '' || target === '[]' ? `][${text}]` : `]${target}`;
  const parts: InlinePart[] = type === 'image' ? [{ kind: 'text', html: escapeHtml(text) }] : inlineParts((token as Tokens.Link).tokens);
  return { kind: 'mark', tag: type === 'image' ? 'u' : 'a', open, close, parts };
}

/** The texts of a line, one by one, in their order. */
export function textsOf(parts: readonly InlinePart[]): TextPart[] {
  return parts.flatMap((part) => (part.kind === 'text' ? [part] : part.kind === 'mark' ? textsOf(part.parts) : []));
}

/** Whether there is anything to translate. */
export function hasWords(parts: readonly InlinePart[]): boolean {
  return textsOf(parts).some(({ html }) => /\p{L}/u.test(html.replace(/&#?\w+;/g, '')));
}

/** A line as HTML, marks as numbered tags, so that a translator sees whole sentences and can put the marks where they belong. */
export function toHtml(parts: readonly InlinePart[]): string {
  let next = 0;
  const write = (part: InlinePart): string => {
    if (part.kind === 'text') return part.html;
    const id = next++;
    if (part.kind === 'kept') return `<code id="${id}" translate="no">${part.html}</code>`;
    return `<${part.tag} id="${id}">${part.parts.map(write).join('')}</${part.tag}>`;
  };
  return parts.map(write).join('');
}

/** The parts of a translated line, or null where tags were lost or doubled. */
export function fromHtml(html: string, original: readonly InlinePart[]): InlinePart[] | null {
  const expected = numbered(original);
  const root: InlinePart[] = [];
  const open: { tag: string; parts: InlinePart[] }[] = [];
  const found = new Set<number>();
  // Splitting by a group gives texts and tags in turn. Services may decode entities, so what is no tag of ours is text.
  for (const piece of html.split(/(<(?:(?:b|i|s|a|u|code) id="\d{1,6}"[^<>]*|\/(?:b|i|s|a|u|code))>)/)) {
    const parts = open.at(-1)?.parts ?? root;
    const [, closing, tag, number] = /^<(\/?)(\w+)(?: id="(\d+)"[^<>]*)?>$/.exec(piece) ?? [];
    if (tag === undefined) {
      if (piece) parts.push({ kind: 'text', html: piece });
    } else if (closing) {
      if (open.pop()?.tag !== tag) return null;
    } else {
      const id = Number(number);
      const own = expected[id];
      if (!own || found.has(id)) return null;
      found.add(id);
      const part: InlinePart = own.kind === 'mark' ? { ...own, parts: [] } : own;
      parts.push(part);
      open.push({ tag, parts: part.kind === 'mark' ? part.parts : [] });
    }
  }
  return open.length === 0 && found.size === expected.length ? root : null;
}

/** Marks and kept parts by the number that {@link toHtml} gives them. */
function numbered(parts: readonly InlinePart[]): (MarkPart | KeptPart)[] {
  return parts.flatMap((part) => (part.kind === 'text' ? [] : part.kind === 'kept' ? [part] : [part, ...numbered(part.parts)]));
}

/** A line as Markdown again. */
export function toMarkdown(parts: readonly InlinePart[]): string {
  return protectEnds(parts.map(write).join(''));
}

function write(part: InlinePart): string {
  if (part.kind === 'kept') return part.markdown;
  if (part.kind === 'text') return escapeMarkdown(decodeHtml(part.html));
  const inside = part.parts.map(write).join('');
  // A mark with a blank on its inner side is none.
  const [, before, words, behind] = /^(\s*)([^]*?)(\s*)$/.exec(inside)!;
  return `${before}${part.open}${words}${part.close}${behind}`;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w{1,31};)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[ \t\r\n]+/g, ' ');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The few entities that services write; others stay as they are, and mean the same in Markdown. */
function decodeHtml(html: string): string {
  return html.replace(/&(?:(\w{2,4})|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/g, (entity, name: string, digits: string, hex: string) => {
    if (name) return ENTITIES[name] ?? entity;
    const point = hex ? parseInt(hex, 16) : Number(digits);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[\\`*[\]~]|<(?=[\p{L}/!?])/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,31};)/g, '&amp;');
}

/** At its start a line may not look like a heading, list, quote or rule; at its end not like the closing marks of a heading. */
function protectEnds(line: string): string {
  return line
    .trim()
    .replace(/(?<=^|\s)#+$/, '\\$&')
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|[>=|]|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
