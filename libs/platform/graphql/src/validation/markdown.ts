import { marked, type Token } from 'marked';

/** Where links of content may lead to. */
const ALLOWED_LINK = /^(https?:\/\/|mailto:|#|\/(?!\/))/i;

/** What is wrong with a Markdown text: raw HTML, or a link that leads where content may not; null where nothing is. */
export function markdownFault(text: string): 'html' | 'link' | null {
  let fault: 'html' | 'link' | null = null;
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type === 'html') fault ??= 'html';
    if (['link', 'image', 'def'].includes(token.type) && !isAllowedLink((token as { href: string }).href)) fault ??= 'link';
  });
  return fault;
}

function isAllowedLink(address: string): boolean {
  // Browsers skip control characters and spaces, and decode entities, before they read the scheme.
  const plain = decodeEntities(address).replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '');
  return ALLOWED_LINK.test(plain);
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_entity, hex: string, digits: string) => {
      const point = hex ? parseInt(hex, 16) : Number(digits);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    })
    .replace(/&(?:Tab|NewLine);/g, '')
    .replace(/&colon;/g, ':');
}
