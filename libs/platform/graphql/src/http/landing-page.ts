import { createHash } from 'node:crypto';
import type { Locale } from '@alliance/kernel';
import { LANDING_MESSAGES as messages } from './landing.messages.js';

const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
a { color: LinkText; }
`;

/** The page runs no script and takes nothing from elsewhere; its one style is allowed by its hash. */
export const LANDING_SECURITY_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The page at `/`: what this is and where to go on. `documentation` is the address of the documentation, where there is one. */
export function landingPage(locale: Locale, documentation?: string): string {
  const documentationLink = documentation
    ? `\n      <li><a href="${escape(documentation)}">${escape(messages.documentation[locale])}</a></li>`
    : '';
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(messages.title[locale])}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${escape(messages.title[locale])}</h1>
      <p>${escape(messages.purpose[locale])}</p>
      <h2>${escape(messages.start[locale])}</h2>
      <ul>
      <li><a href="/graphiql">GraphiQL</a>: ${escape(messages.graphiql[locale])}</li>
      <li><a href="/schema.graphql">/schema.graphql</a>: ${escape(messages.schema[locale])}</li>
      <li><code>/graphql</code>: ${escape(messages.endpoint[locale])}</li>${documentationLink}
      </ul>
      <p>${escape(messages.access[locale])}</p>
    </main>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
