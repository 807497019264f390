import { html, htmlPage, pageSecurityPolicy } from './page.js';

describe('html', () => {
  it('escapes every value, in texts and attributes', () => {
    expect(html`<a title="${'"\'&<>'}">${'<b>'}</a>`.toString()).toBe('<a title="&quot;&#39;&amp;&lt;&gt;">&lt;b&gt;</a>');
  });

  it('takes what it made itself as it is, lists one after another, and leaves nothing of nothing', () => {
    const parts = ['<', 1].map((part) => html`<li>${part}</li>`);
    const list = html`<ul>
      ${parts}${null}${undefined}${false}${''}${0}
    </ul>`.toString();
    expect(list.replaceAll(/\s+/g, '')).toBe('<ul><li>&lt;</li><li>1</li>0</ul>');
  });
});

describe('a page', () => {
  const page = { locale: 'fi', title: 'A < B', body: html`<h1>A</h1>` } as const;

  it('has its language, its title and the way home', () => {
    const text = htmlPage(page);
    expect(text).toContain('<html lang="fi">');
    expect(text).toContain('<title>A &lt; B – Alliance Exchange</title>');
    expect(text).toContain('<header><a href="/">Alliance Exchange</a></header>');
    expect(text).not.toContain('<script');
  });

  it('runs a script only where it names one', () => {
    expect(htmlPage({ ...page, script: '/a.js' })).toContain('<script type="module" src="/a.js"></script>');
    expect(pageSecurityPolicy(page)).not.toContain('script-src');
    expect(pageSecurityPolicy({ ...page, script: '/a.js' })).toContain("script-src 'self'; connect-src 'self';");
  });

  it('sends forms to the product alone, unless somebody else is named', () => {
    expect(pageSecurityPolicy(page)).toContain("form-action 'self';");
    expect(pageSecurityPolicy(page, ['https://provider.example'])).toContain("form-action 'self' https://provider.example;");
  });
});
