import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { formatMessage, type Locale } from '@alliance/kernel';
import { PAGE_MESSAGES as messages } from './page.messages.js';

/** HTML that may stand in a page as it is. Only {@link html} makes it. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: texts and numbers are escaped; nothing, `null` and `false` leave no trace; lists stand one after another. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/** HTML from a template. Every value is escaped, in texts and in quoted attributes alike, unless it is {@link Html} itself. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(render)));
}

function render(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  return typeof part === 'object' ? part.map(render).join('') : escape(String(part));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Colours keep a contrast of at least 4.5 to 1 in both schemes, edges and the focus 3 to 1; what can be pressed is 44 pixels high. */
const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; --text: #1b1b1b; --paper: #fff; --soft: #555; --edge: #767676; --deed: #0b57a4; --on-deed: #fff; --fault: #a80f0f; --fault-paper: #fdf0f0; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --paper: #151515; --soft: #b5b5b5; --edge: #8f8f8f; --deed: #8cc2ff; --on-deed: #101010; --fault: #ffb0b0; --fault-paper: #331616; } }
* { box-sizing: border-box; }
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; color: var(--text); background: var(--paper); overflow-wrap: break-word; }
header { margin-bottom: 2rem; font-weight: 600; }
header a { display: inline-block; padding: 0.5rem 0; color: inherit; text-decoration: none; }
header a:hover { text-decoration: underline; }
h1 { margin: 0 0 1rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; line-height: 1.3; }
a { color: var(--deed); }
:focus-visible { outline: 3px solid var(--deed); outline-offset: 2px; }
label { display: block; font-weight: 600; }
.hint { margin: 0; color: var(--soft); font-size: 1rem; }
input:not([type=hidden]) { display: block; width: 100%; max-width: 26rem; min-height: 2.75rem; margin: 0.375rem 0 1rem; padding: 0.375rem 0.75rem; font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--edge); border-radius: 0.25rem; }
input.code { max-width: 11rem; font-size: 1.5rem; letter-spacing: 0.25em; font-variant-numeric: tabular-nums; }
input[aria-invalid=true] { border-color: var(--fault); }
button, a.button { display: inline-block; min-height: 2.75rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; line-height: 1.5; color: var(--on-deed); background: var(--deed); border: 2px solid var(--deed); border-radius: 0.25rem; cursor: pointer; text-decoration: none; }
button.second, a.second { color: var(--deed); background: transparent; }
ul.plain { margin: 0; padding: 0; list-style: none; }
ul.plain li { margin: 0 0 0.75rem; }
.fault { margin: 0 0 1.5rem; padding: 0.75rem 1rem; border-left: 0.375rem solid var(--fault); background: var(--fault-paper); }
p.error { margin: 0.375rem 0 0; color: var(--fault); font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
h3 { margin: 1.5rem 0 0.5rem; }
dl > div { margin: 0 0 0.75rem; }
dt { font-weight: 600; }
dd { margin: 0; }
ul.things { margin: 0 0 1.5rem; padding: 0; list-style: none; }
ul.things li { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; padding: 0.75rem 0; border-bottom: 1px solid var(--edge); }
ul.things li > div { flex: 1 1 14rem; min-width: 0; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
label.choice { display: flex; gap: 0.75rem; align-items: center; min-height: 2.75rem; font-weight: 400; }
input[type=checkbox]:not([type=hidden]) { width: 1.25rem; min-height: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--deed); }
summary { padding: 0.5rem 0; min-height: 2.75rem; color: var(--deed); font-weight: 600; cursor: pointer; }
.secret { padding: 0.75rem 1rem; border: 2px solid var(--edge); border-radius: 0.25rem; overflow-wrap: anywhere; user-select: all; }
select { display: block; min-height: 2.75rem; margin: 0.375rem 0 1rem; padding: 0.375rem 0.75rem; font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--edge); border-radius: 0.25rem; }
.notice { margin: 0 0 1.5rem; padding: 0.75rem 1rem; border-left: 0.375rem solid var(--deed); }
.fault p { margin: 0; }
p.error:empty { display: none; }
[hidden] { display: none; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--edge); }
`;

const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** Fields that a form sends along, and nobody sees. */
export function hiddenFields(fields: Record<string, string>): Html[] {
  return Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

/** A page for people. */
export interface Page {
  locale: Locale;
  /** What the page is for; the product's name follows it. The product's own page has none. */
  title?: string;
  /** What stands in `<main>`, with its own `<h1>`. */
  body: Html;
  /** Path of a script of the product's own (a module), where the page needs one. It must work without. */
  script?: `/${string}`;
}

export interface PageDelivery {
  /** 200 unless said. */
  status?: number;
  /** Where forms may lead besides to the product itself, such as a provider's origin that a form's answer redirects to. */
  formAction?: readonly string[];
}

/** The document of a page: one layout, no foreign loads, no script within. */
export function htmlPage({ locale, title, body, script }: Page): string {
  const product = formatMessage(messages.product, locale);
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === undefined ? product : `${title} – ${product}`}</title>
        ${new Html(`<style>${STYLE}</style>`)} ${script && html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        ${title !== undefined && html`<header><a href="/">${product}</a></header>`}
        <main>${body}</main>
      </body>
    </html> `.toString();
}

/** The policy of a page: it takes nothing from elsewhere, and runs a script of the product's own only where it has one. */
export function pageSecurityPolicy({ script }: Page, formAction: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `style-src ${STYLE_SOURCE}`,
    ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${["'self'", ...formAction].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Answers with a page that nobody keeps: neither caches nor, in their referrers, other hosts. */
export function sendPage(reply: FastifyReply, page: Page, { status = 200, formAction }: PageDelivery = {}): FastifyReply {
  return reply
    .code(status)
    .headers({
      'Content-Security-Policy': pageSecurityPolicy(page, formAction),
      // Not "no-referrer": with it browsers send `Origin: null` along with the page's own forms.
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      'Content-Language': page.locale,
      Vary: 'Accept-Language, Cookie',
    })
    .type('text/html; charset=utf-8')
    .send(htmlPage(page));
}
