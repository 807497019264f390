import { formatMessage } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { layoutMessages } from './layout.messages.js';
import type { MailText } from './mail-kind.js';

/** A mail in the two forms that it is sent in. */
export interface LaidOutMail {
  subject: string;
  text: string;
  html: string;
}

// Mail programs drop style sheets, so that each element carries its own; all pairs of colours have a contrast above 7:1.
const STYLES = {
  body: 'margin:0;padding:24px 16px;background:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  main: 'max-width:600px;margin:0 auto',
  heading: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  paragraph: 'margin:0 0 16px',
  code: 'margin:0 0 16px;font-family:Consolas,Menlo,monospace;font-size:32px;font-weight:bold;letter-spacing:4px',
  button: 'display:inline-block;padding:12px 24px;border-radius:4px;background:#0b4a8f;color:#ffffff;font-weight:bold;text-decoration:none',
  link: 'color:#0b4a8f;word-break:break-all',
  footer: 'margin:24px 0 0;padding:16px 0 0;border-top:1px solid #767676;color:#4a4a4a;font-size:14px',
};

/** Lays a mail out as HTML and as text. Throws where its link leads anywhere but to a page. */
export function layOut(mail: MailText, locale: Locale): LaidOutMail {
  if (mail.action && !/^https?:\/\//.test(mail.action.url)) throw new Error('A mail links to pages only.');
  return { subject: subjectOf(mail), text: textOf(mail, locale), html: htmlOf(mail, locale) };
}

/** One line. What looks like an encoded word (RFC 2047) is taken apart, or mail programs would decode it into anything, line breaks too. */
function subjectOf({ subject }: MailText): string {
  return subject
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim();
}

function textOf({ paragraphs, action, code, closing = [] }: MailText, locale: Locale): string {
  const blocks = [
    ...paragraphs,
    ...(code ? [code] : []),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...closing,
    // What mail programs take for the signature.
    `-- \n${formatMessage(layoutMessages.footer, locale)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function htmlOf({ subject, paragraphs, action, code, closing = [] }: MailText, locale: Locale): string {
  const paragraph = (text: string): string => `<p style="${STYLES.paragraph}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const blocks = [
    `<h1 style="${STYLES.heading}">${escapeHtml(subject)}</h1>`,
    ...paragraphs.map(paragraph),
    ...(code ? [`<p style="${STYLES.code}">${escapeHtml(code)}</p>`] : []),
    ...(action ? [buttonOf(action, locale)] : []),
    ...closing.map(paragraph),
    `<p style="${STYLES.footer}">${escapeHtml(formatMessage(layoutMessages.footer, locale))}</p>`,
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${STYLES.body}">
<main style="${STYLES.main}">
${blocks.join('\n')}
</main>
</body>
</html>
`;
}

function buttonOf({ label, url }: NonNullable<MailText['action']>, locale: Locale): string {
  const address = escapeHtml(url);
  return [
    `<p style="${STYLES.paragraph}"><a href="${address}" style="${STYLES.button}">${escapeHtml(label)}</a></p>`,
    `<p style="${STYLES.paragraph}">${escapeHtml(formatMessage(layoutMessages.copyLink, locale))}<br><a href="${address}" style="${STYLES.link}">${address}</a></p>`,
  ].join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}
