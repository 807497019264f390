import { Lexer, marked, type Token, type Tokens, type TokensList } from 'marked';
import { fromHtml, hasWords, inlineParts, textsOf, toHtml, toMarkdown, type InlinePart } from './markdown-inline.js';

/** Translates lines of HTML, in their order. */
export type TranslateHtml = (lines: string[]) => Promise<string[]>;

/** A line of a document: of a heading, a paragraph, a list's item, a table's cell. */
interface Line {
  tokens: Token[];
  parts: InlinePart[];
  links: TokensList['links'];
  translated?: string;
}

/**
 * Translates Markdown line by line, and leaves headings, lists, tables, code and link targets as they are. A line whose marks don't come
 * back is translated once more in pieces; where even that breaks its structure it stays in its own language.
 */
export async function translateMarkdown(texts: readonly string[], translate: TranslateHtml): Promise<string[]> {
  const documents = texts.map((text) => marked.lexer(text));
  const lines = documents.map((document) => linesOf(document));
  const wanted = lines.flat().filter(({ parts }) => hasWords(parts));
  const answers = await translate(wanted.map(({ parts }) => toHtml(parts).trim()));
  wanted.forEach((line, index) => settle(line, fromHtml(answers[index]!, line.parts)));
  await translateInPieces(
    wanted.filter(({ translated }) => translated === undefined),
    translate,
  );
  return documents.map((document, index) => {
    const rest = [...lines[index]!];
    return writeBlocks(document, () => {
      const { translated, tokens } = rest.shift()!;
      return translated ?? rawOf(tokens);
    });
  });
}

async function translateInPieces(lines: readonly Line[], translate: TranslateHtml): Promise<void> {
  const pieces = lines.flatMap(({ parts }) => textsOf(parts).filter((text) => hasWords([text])));
  const answers = await translate(pieces.map(({ html }) => html.trim()));
  // The parts belong to this translation alone.
  pieces.forEach((piece, index) => {
    const [, before, behind] = /^(\s*)[^]*?(\s*)$/.exec(piece.html)!;
    piece.html = `${before}${answers[index]!.trim()}${behind}`;
  });
  for (const line of lines) settle(line, line.parts);
}

/** Keeps a translation whose structure is the original's. */
function settle(line: Line, parts: InlinePart[] | null): void {
  if (!parts) return;
  const markdown = toMarkdown(parts);
  const lexer = new Lexer();
  lexer.tokens.links = line.links;
  if (markdown !== '' && shapeOf(lexer.inlineTokens(markdown)) === shapeOf(line.tokens)) line.translated = markdown;
}

/** What a line consists of besides texts. Languages order their words differently, so the order says nothing. */
function shapeOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => type !== 'text' && type !== 'escape')
    .map((token) => {
      const { type, raw }: { type: string; raw: string } = token;
      if (type === 'codespan') return raw;
      const { href = '', tokens: inner = [] } = token as Partial<Tokens.Link>;
      return `${type} ${href} (${type === 'image' ? '' : shapeOf(inner)})`;
    })
    .sort()
    .join(' ');
}

function linesOf(document: TokensList): Line[] {
  const lines: Line[] = [];
  writeBlocks(document, (tokens) => {
    lines.push({ tokens, parts: inlineParts(tokens), links: document.links });
    return '';
  });
  return lines;
}

const rawOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join('');

/** Writes a line; called for each line of a document in its order. */
type WriteLine = (tokens: Token[]) => string;

function writeBlocks(tokens: readonly Token[], line: WriteLine): string {
  return tokens.map((token) => writeBlock(token, line)).join('');
}

function writeBlock(token: Token, line: WriteLine): string {
  const end = endOf(token.raw);
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      return `${'#'.repeat(depth)} ${line(tokens)}${end}`;
    }
    case 'paragraph':
    case 'text':
      return writeParagraph((token as Tokens.Paragraph).tokens ?? [token], line) + end;
    case 'blockquote': {
      const lines = withoutEnd(writeBlocks((token as Tokens.Blockquote).tokens, line)).split('\n');
      return lines.map((one) => (one ? `> ${one}` : '>')).join('\n') + end;
    }
    case 'list':
      return withoutEnd((token as Tokens.List).items.map((item) => writeItem(item, line)).join('')) + end;
    case 'table':
      return writeTable(token as Tokens.Table, line) + end;
    default:
      return token.raw;
  }
}

/** Lines that the writer ended on purpose are translated by themselves; all others flow. */
function writeParagraph(tokens: readonly Token[], line: WriteLine): string {
  const [first] = tokens;
  if (first?.type === 'checkbox') return first.raw + writeParagraph(tokens.slice(1), line);
  const end = tokens.findIndex(({ type }) => type === 'br');
  if (end === -1) return line([...tokens]);
  return line(tokens.slice(0, end)) + tokens[end]!.raw + writeParagraph(tokens.slice(end + 1), line);
}

function writeItem({ raw, tokens }: Tokens.ListItem, line: WriteLine): string {
  const marker = /^\s*(?:[*+-]|\d{1,9}[.)])/.exec(raw)![0].trimStart();
  const body = withoutEnd(writeBlocks(tokens, line)).replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length + 1)}`);
  return `${marker} ${body}${endOf(raw)}`;
}

const RULES = { left: ':--', center: ':-:', right: '--:' };

function writeTable({ header, align, rows }: Tokens.Table, line: WriteLine): string {
  // In a cell every bar is escaped, once.
  const writeCell = (tokens: Token[]): string =>
    line(tokens)
      .replace(/^\\(?=\|)/, '')
      .replaceAll('|', '\\|');
  const writeRow = (cells: Tokens.TableCell[]): string => `| ${cells.map(({ tokens }) => writeCell(tokens)).join(' | ')} |`;
  const rule = `| ${align.map((side) => (side ? RULES[side] : '---')).join(' | ')} |`;
  return [writeRow(header), rule, ...rows.map(writeRow)].join('\n');
}

const endOf = (raw: string): string => /\n*$/.exec(raw)![0];
const withoutEnd = (text: string): string => text.replace(/\n+$/, '');
