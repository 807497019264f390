import { LOCALES } from '@alliance/kernel';
import { layOut } from './layout.js';

const MAIL = {
  subject: 'Sign in <b>now</b>\r\nBcc: other@city.example',
  paragraphs: ['Hello "Aino" & \'Eero\',\nwelcome.'],
  action: { label: 'Sign in', url: 'https://exchange.example/sign-in?a=1&b="2"' },
  code: '123 456',
  closing: ['Not you? <script>alert(1)</script>'],
};

describe('a mail, laid out', () => {
  it('shows what it was given as text, never as mark-up', () => {
    const { subject, text, html } = layOut(MAIL, 'en');
    expect(subject).toBe('Sign in <b>now</b> Bcc: other@city.example');
    expect(html).not.toMatch(/<(b|script)>/);
    expect(html).toContain('<p style="margin:0 0 16px">Hello &quot;Aino&quot; &amp; &#39;Eero&#39;,<br>welcome.</p>');
    expect(html).toContain('<a href="https://exchange.example/sign-in?a=1&amp;b=&quot;2&quot;" style="display:inline-block');
    expect(html).toContain('Not you? &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toBe(`Hello "Aino" & 'Eero',
welcome.

123 456

Sign in:
https://exchange.example/sign-in?a=1&b="2"

Not you? <script>alert(1)</script>

--${' '}
Alliance Exchange wrote this message by itself.
`);
  });

  it('has a subject of one line that no mail program decodes into something else', () => {
    const { subject } = layOut({ ...MAIL, subject: 'Anna\u0085 =?utf-8?q?=0D=0ABcc:_other@city.example?=' }, 'en');
    expect(subject).toBe('Anna = ?utf-8?q?=0D=0ABcc:_other@city.example?=');
  });

  it.each(LOCALES)('says in which language it is, and speaks it: %s', (locale) => {
    const { text, html } = layOut({ subject: 'S', paragraphs: ['P'], action: MAIL.action }, locale);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(text).toMatch({ en: /by itself/, fi: /automaattisesti/, sv: /automatiskt/, de: /automatisch/ }[locale]);
    expect(html).toMatch(
      { en: /copy this address/, fi: /kopioi tämä osoite/, sv: /kopiera den här adressen/, de: /kopieren Sie diese/ }[locale],
    );
  });

  it('needs no picture, no script and nobody else’s server, has one heading and no table', () => {
    const { html } = layOut({ subject: 'S', paragraphs: ['P'], code: '1234' }, 'en');
    expect(html).not.toMatch(/<(img|script|link|table)\b|https?:|url\(/);
    expect(html.match(/<h\d/g)).toEqual(['<h1']);
  });

  it('links to pages only', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', '']) {
      expect(() => layOut({ ...MAIL, action: { label: 'Go', url } }, 'en')).toThrow('links to pages only');
    }
  });
});
