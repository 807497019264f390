import { request } from 'node:http';
import { createPerson, createSession, DataExportBuilder } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { decodeId, encodeId, newId } from '@alliance/kernel';
import { TestMailbox, type ReceivedMail } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { createTestApp } from '../support.js';
import { report, rounds, SEED } from './attack.js';

const PLAIN = 'Plain';
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '</title></style></textarea><svg/onload=alert(1)>',
  '&lt;b&gt; &#60;script&#62; <!--',
  'javascript:alert(1)//',
  `=HYPERLINK("https://elsewhere.example","x")`,
  '@SUM(1+1)*cmd|x',
  'a\r\nBcc: other@elsewhere.example\r\n\r\nbody',
  'a\u2028b\u0085c\u202Ed',
  '=?utf-8?q?=0D=0ABcc:_x@elsewhere.example?=',
  '{{7*7}} ${7*7} %0d%0aSet-Cookie:a=b',
];
/** Pieces that texts are made of in the long form. */
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '=',
  '`',
  '/',
  '\r\n',
  '\n',
  'script',
  'img src=x',
  ' onerror=',
  'Bcc: a@b.example',
  '<!--',
  '-->',
  '%3C',
  '\\',
  'ä',
  '🚲',
];
const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 25 }).map((pieces) => pieces.join(''));

/** Tags with the names of their attributes, in their order: what a browser would act on. */
function markupOf(html: string): string[] {
  return [...html.matchAll(/<(?!br\b)(\/?[a-z!][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(
    ([, tag, attributes]) =>
      `${tag} ${[...attributes!.replaceAll(/"[^"]*"|'[^']*'/g, '""').matchAll(/([\w:-]+)\s*=/g)].map(([, name]) => name).join(' ')}`,
  );
}

/** Where the links of a page lead, without what is different in each. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/(?:href|src|action)="([^"?]*)/g)].map(([, link]) => link!);
}

describe(`texts that people have given (seed ${SEED})`, () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
  });
  afterAll(() => app.close());

  /** Everything of which a text becomes part. It is put where it is kept: what checks refuse today may have been let in earlier. */
  const madeOf = async (
    text: string,
  ): Promise<{ pages: Record<string, string>; mail: ReceivedMail; files: Record<string, string>; data: string }> => {
    const city = await createCity(app.database);
    const { person, token } = await createPerson(app, { role: 'MANAGER', cityId: city.id, email: `${newId()}@people.example` });
    await app.rows('UPDATE person SET display_name = $2 WHERE id = $1', [person.id, text]);
    await app.rows('UPDATE city_text SET name = $2, description = $2 WHERE city_id = $1', [city.id, text]);
    await app.rows('UPDATE access_token SET name = left($2, 100) WHERE person_id = $1', [person.id, text]);
    await app.rows(
      `INSERT INTO inbox_item (id, person_id, kind, title, record_type, record_id) VALUES ($1, $2, 'REVIEW_REQUESTED', left($3, 150), 'Practice', $1)`,
      [newId(), person.id, text],
    );
    const cookie = await createSession(app, person.id);
    await app.rows('UPDATE session SET user_agent = left($2, 300) WHERE person_id = $1', [person.id, text]);
    const headers = { cookie, origin: app.url, 'accept-language': 'en' };
    const page = async (url: string): Promise<string> => {
      const response = await fetch(url, { headers });
      expect([response.status, response.headers.get('content-security-policy')]).toEqual([
        200,
        expect.stringContaining("default-src 'none'"),
      ]);
      return response.text();
    };
    const invite = `mutation ($input: InviteToCityInput!) { inviteToCity(input: $input) { invitation { id } userErrors { message } } }`;
    const email = `${newId()}@people.example`;
    const invited = await app.gql(invite, { input: { cityId: encodeId('city', city.id), email, role: 'EDITOR' } }, { token });
    expect(invited.data.inviteToCity.userErrors).toEqual([]);
    const mail = await mailbox.latest(email);
    const pages = {
      account: await page(`${app.url}/account`),
      invitation: await page(mail.links.find((link) => link.includes('/invitation'))!),
    };
    const { data } = await app.gql('mutation { exportMyData(input: {}) { dataExport { id } userErrors { message } } }', {}, { headers });
    const { id } = data.exportMyData.dataExport as { id: string };
    await app.get(DataExportBuilder).run({ exportId: decodeId(id)!.uuid });
    const archive = await fetch(`${app.url}/account/exports/${id}`, { headers });
    const files = Object.entries(unzipSync(new Uint8Array(await archive.arrayBuffer())));
    const unpacked = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
    return { pages: { ...pages, export: unpacked['index.html']! }, mail, files: unpacked, data: unpacked['data.json']! };
  };

  it('are text in every page, mail and file, whatever is in them', async () => {
    const plain = await madeOf(PLAIN);
    // What opens in a spreadsheet would need an answer to formulas of its own.
    expect(Object.keys(plain.files)).toEqual(['data.json', 'index.html', 'README.txt']);
    const texts = [...HOSTILE, ...fc.sample(hostile, { numRuns: rounds(2, 200), seed: SEED })].map((text) => text.slice(0, 100));
    for (const text of texts) {
      const { pages, mail, data } = await madeOf(text);
      for (const [name, html] of Object.entries({ ...pages, mail: mail.html })) {
        const like = name === 'mail' ? plain.mail.html : plain.pages[name]!;
        expect({ text, name, markup: markupOf(html) }).toEqual({ text, name, markup: markupOf(like) });
        if (/[<>"]/.test(text)) expect({ name, isThere: html.includes(text) }).toEqual({ name, isThere: false });
      }
      expect(Object.keys(mail.headers).sort()).toEqual(Object.keys(plain.mail.headers).sort());
      expect(mail.subject).not.toMatch(/[\r\n\u0085\u2028]/);
      expect(linksOf(mail.html)).toEqual(linksOf(plain.mail.html));
      expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(text).slice(1, -1));
    }
    report({ texts: texts.length, pages: 3 * texts.length, mails: texts.length });
  }, 600_000);

  const HEADERS: Record<string, string>[] = [
    { host: 'elsewhere.example' },
    { host: 'elsewhere.example:443@localhost' },
    { 'x-forwarded-host': 'elsewhere.example' },
    { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '8443' },
    { forwarded: 'host=elsewhere.example;proto=https' },
    {
      'x-original-host': 'elsewhere.example',
      'x-host': 'elsewhere.example',
      'x-original-url': 'https://elsewhere.example/',
      'x-rewrite-url': '//elsewhere.example',
    },
    { host: 'elsewhere.example', origin: 'http://elsewhere.example', referer: 'http://elsewhere.example/' },
  ];
  const ASK = 'mutation ($email: EmailAddress!) { requestSignInLink(input: { email: $email }) { userErrors { code } } }';

  /** Sends what `fetch` would not: a host of one's own. */
  const send = (path: string, type: string, body: string, headers: Record<string, string>): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(app.url + path, { method: 'POST', headers: { 'content-type': type, ...headers } }, (response) => {
        let text = JSON.stringify(response.headers);
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve(text));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  it.each(HEADERS)('lead nowhere else, whatever host the request claims: %j', async (headers) => {
    const { person } = await createPerson(app);
    await mailbox.deliver();
    const answers = [
      await send('/graphql', 'application/json', JSON.stringify({ query: ASK, variables: { email: person.email } }), headers),
      await send('/sign-in/request', 'application/x-www-form-urlencoded', new URLSearchParams({ email: person.email }).toString(), {
        origin: app.url,
        ...headers,
      }),
    ];
    for (const answer of answers) expect(answer).not.toContain('elsewhere');
    const mails = await mailbox.deliver();
    for (const { links, html, text } of mails) {
      expect(html + text).not.toContain('elsewhere');
      for (const link of links) expect(new URL(link).origin).toBe(new URL(app.url).origin);
    }
    // A page of another origin is refused; in all other cases somebody is written to.
    expect(mails.length).toBeGreaterThanOrEqual(headers['origin'] ? 0 : 1);
  });
});
