import {
  createPerson,
  createSession,
  DataExportBuilder,
  DataExportExpiry,
  PersonalDataPurge,
  type TestPerson,
} from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { decodeId, encodeId, newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import { createPractice } from '@alliance/practices/testing';
import { createRegistration } from '@alliance/registrations/testing';
import { AuditTrail } from '@alliance/access';
import type { TestApp } from '@alliance/testing';
import { strFromU8, unzipSync } from 'fflate';
import { createTestApp } from '../support.js';

const EXPORT = `mutation ($input: ExportMyDataInput!) { exportMyData(input: $input) {
  dataExport { id state requestedAt expiresAt url } userErrors { code message path } } }`;
const LIST = '{ viewer { dataExports { id state url } } }';

const DAY = 24 * 60 * 60 * 1000;
const NOW = '2027-05-03T10:00:00.000Z';

describe('the file with everything that is held on a person', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  let cityId: string;
  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
    cityId = (await createCity(app.database)).id;
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(NOW));

  /** Somebody signed in with a browser. */
  async function signIn(options: Parameters<typeof createPerson>[1] = {}) {
    const person = await createPerson(app, options);
    const headers = { cookie: await createSession(app, person.person.id), origin: app.url };
    return { ...person, headers };
  }
  type Someone = Awaited<ReturnType<typeof signIn>>;

  const ask = async ({ headers }: Someone, input: object = {}) => (await app.gql(EXPORT, { input }, { headers })).data.exportMyData;
  const list = async ({ headers }: Someone) => (await app.gql(LIST, {}, { headers })).data.viewer.dataExports;
  const build = (id: string) => app.get(DataExportBuilder).run({ exportId: decodeId(id)!.uuid });
  const fetchFile = (id: string, headers: Record<string, string> = {}) => fetch(`${app.url}/account/exports/${id}`, { headers });

  async function files(id: string, headers: Record<string, string>): Promise<Record<string, string>> {
    const answer = await fetchFile(id, headers);
    expect(answer.status).toBe(200);
    const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
  }
  async function data(person: Someone): Promise<any> {
    const { dataExport } = await ask(person);
    await build(dataExport.id);
    return JSON.parse((await files(dataExport.id, person.headers))['data.json']!);
  }

  it('is asked for, put together by a job, announced by a mail and fetched', async () => {
    const person = await signIn({ locale: 'fi', timeZone: 'Europe/Helsinki' });
    const { dataExport, userErrors } = await ask(person);
    expect(userErrors).toEqual([]);
    expect(dataExport).toEqual({
      id: expect.stringMatching(/^exp_[0-9a-f]{32}$/),
      state: 'REQUESTED',
      requestedAt: '2027-05-03T10:00:00.000Z',
      expiresAt: '2027-05-10T10:00:00.000Z',
      url: null,
    });
    const exportId = decodeId(dataExport.id)!.uuid;
    expect(await app.rows(`SELECT data FROM pgboss.job WHERE name = 'export-data'`)).toEqual([{ data: { exportId } }]);
    expect((await fetchFile(dataExport.id, person.headers)).status).toBe(404);

    app.clock.advance(60_000);
    await build(dataExport.id);
    const mail = await mailbox.latest(person.person.email);
    expect(mail.subject).toBe('Tietosi ovat noudettavissa');
    expect(mail.text).toContain('10. toukokuuta 2027 klo 13.01');
    expect(mail.links).toContain(`${app.url}/account/exports/${dataExport.id}`);
    const url = `/account/exports/${dataExport.id}`;
    expect(await list(person)).toEqual([{ id: dataExport.id, state: 'READY', url }]);

    const answer = await fetchFile(dataExport.id, person.headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="alliance-exchange-data.zip"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const packed = await files(dataExport.id, person.headers);
    expect(Object.keys(packed)).toEqual(['data.json', 'index.html', 'README.txt']);
    expect(packed['README.txt']).toContain('kaikki sinusta tallennettu');
  });

  it('holds every record about the person, and what leads to them, but no secret and nobody else', async () => {
    const person = await signIn({ role: 'EDITOR', cityId, displayName: 'Maija Esimerkki' });
    const { id } = person.person;
    const other = await signIn({ displayName: 'Otto Beispiel' });
    const day = await createExchangeDay(app.database, { hostCityId: cityId });
    const registration = await createRegistration(app.database, { exchangeDayId: day.id, personId: id });
    await createRegistration(app.database, { exchangeDayId: day.id, personId: other.person.id });
    const practice = await createPractice(app.database, { cityId, createdById: id });
    await app.database.transaction(() =>
      app.get(AuditTrail).record(person.actor, 'practice.archive', { type: 'Practice', id: practice.id }, { reason: 'It was a “trial”.' }),
    );
    await app.rows(
      `INSERT INTO passkey_challenge (id, person_id, purpose, challenge_hash, expires_at)
       VALUES ($1, $2, 'REGISTRATION', repeat('c1', 32), now() + interval '5 minutes')`,
      [newId(), id],
    );
    await app.rows(
      `INSERT INTO invitation (id, email, role, scope_kind, scope_id, locale, token_hash, sent_times, expires_at)
       VALUES ($1, $2, 'EDITOR', 'CITY', $3, 'en', repeat('d2', 32), ARRAY[now()], now() + interval '7 days')`,
      [newId(), person.person.email.toLowerCase(), cityId],
    );
    const content = await data(person);
    expect(content.person).toBe(encodeId('pers', id));
    expect(content.generatedAt).toBe(NOW);
    const { records } = content;
    expect(records.person).toEqual({
      what: 'People with an account',
      why: 'So that somebody can sign in, be written to, and act for their city',
      howLong: 'As long as the account exists',
      rows: [
        expect.objectContaining({
          id,
          displayName: 'Maija Esimerkki',
          email: person.person.email,
          locale: 'en',
          timeZone: 'UTC',
          noticeMails: true,
          status: 'ACTIVE',
        }),
      ],
    });
    expect(records.role_grant.rows).toEqual([expect.objectContaining({ role: 'EDITOR', scopeId: cityId })]);
    expect(records.registration.rows).toEqual([expect.objectContaining({ id: registration.id, state: 'CONFIRMED' })]);
    expect(records.session.rows).toEqual([expect.objectContaining({ userAgent: 'Spec', method: 'LINK' })]);
    expect(records.audit_entry.rows.map((row: any) => [row.action, row.reason])).toEqual([
      ['session.begin', null],
      ['practice.archive', 'It was a “trial”.'],
      ['dataExport.create', null],
    ]);
    expect(records.passkey_challenge.rows).toEqual([expect.objectContaining({ purpose: 'REGISTRATION' })]);
    expect(records.invitation.rows).toEqual([expect.objectContaining({ email: person.person.email.toLowerCase(), role: 'EDITOR' })]);
    expect(content.references).toContainEqual({ table: 'practice', what: 'Who created the record', key: [practice.id] });
    expect(Object.keys(records)).toEqual(
      expect.arrayContaining(['access_token', 'audit_value', 'idempotency_key', 'invitation', 'mail_message', 'passkey']),
    );
    const text = JSON.stringify(content);
    for (const secret of [
      'tokenHash',
      'secretHash',
      'codeMark',
      'challengeHash',
      'c1c1',
      'd2d2',
      'sealedParameters',
      '"archive"',
      'Otto',
      other.person.email,
      other.person.id,
    ])
      expect(text).not.toContain(secret);
  });

  it('can be read in a browser, in the person’s language, whatever they wrote', async () => {
    const person = await signIn({ locale: 'de', displayName: '<script>alert(1)</script> & "Co"' });
    const { dataExport } = await ask(person);
    await build(dataExport.id);
    const page = (await files(dataExport.id, person.headers))['index.html']!;
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<title>Was Alliance Exchange über Sie gespeichert hat</title>');
    expect(page).toContain('Stand: 3. Mai 2027 um 10:00.');
    expect(page).toContain('<h2>Ihr Konto</h2>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;');
    expect(page).not.toContain('<script');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('holds all of many rows; the page for reading shows the first thousand', async () => {
    const person = await signIn();
    await app.rows(
      `INSERT INTO audit_entry (id, occurred_at, actor_id, action, record_type, record_id)
       SELECT gen_random_uuid(), now(), $1, 'practice.update', 'Practice', gen_random_uuid() FROM generate_series(1, 1200)`,
      [person.person.id],
    );
    const { dataExport } = await ask(person);
    await build(dataExport.id);
    const packed = await files(dataExport.id, person.headers);
    const { rows } = JSON.parse(packed['data.json']!).records.audit_entry;
    expect(new Set(rows.map(({ id }: any) => id)).size).toBe(1202);
    expect(packed['index.html']!).toContain('The first 1000 of 1202 are shown; all of them are in data.json.');
  });

  describe('is fetched by its owner alone', () => {
    let owner: Someone;
    let id: string;
    beforeAll(async () => {
      app.clock.set(NOW);
      owner = await signIn();
      id = (await ask(owner)).dataExport.id;
      await build(id);
    });

    it('with a session', async () => {
      expect((await fetchFile(id, owner.headers)).status).toBe(200);
    });

    it('never with a token, which is not even shown that there is one', async () => {
      const headers = { authorization: `Bearer ${owner.token}` };
      expect((await fetchFile(id, headers)).status).toBe(403);
      expect((await fetchFile(encodeId('exp', newId()), headers)).status).toBe(403);
      const SEEN = 'query ($id: ID!) { node(id: $id) { id } viewer { dataExports { id } } }';
      expect((await app.gql(SEEN, { id }, { headers: owner.headers })).data).toEqual({ node: { id }, viewer: { dataExports: [{ id }] } });
      expect((await app.gql(SEEN, { id }, { token: owner.token })).data).toEqual({ node: null, viewer: { dataExports: [] } });
    });

    it('while others, and the wrong ids, find nothing', async () => {
      const other = await signIn();
      const missing = await (await fetchFile(encodeId('exp', newId()), other.headers)).text();
      for (const [path, headers] of [
        [id, other.headers],
        [id.replace('exp_', 'pers_'), owner.headers],
        ['everything', owner.headers],
      ] as const) {
        const answer = await fetchFile(path, headers);
        expect([answer.status, await answer.text()]).toEqual([404, missing]);
      }
    });

    it('while those who are not signed in are shown where to', async () => {
      const answer = await fetchFile(id);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain(`/sign-in?returnTo=${encodeURIComponent(`/account/exports/${id}`)}`);
    });
  });

  it('is gone after seven days, to the millisecond, and the night after nothing tells of it', async () => {
    const person = await signIn();
    const { dataExport } = await ask(person);
    await build(dataExport.id);
    const end = new Date(NOW).getTime() + 7 * DAY;
    app.clock.set(new Date(end - 1));
    await app.get(DataExportExpiry).run();
    const headers = { cookie: await createSession(app, person.person.id), origin: app.url };
    expect((await fetchFile(dataExport.id, headers)).status).toBe(200);
    app.clock.set(new Date(end));
    const gone = await fetchFile(dataExport.id, headers);
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('Files with personal data are deleted after 7 days.')]);
    expect(await list({ ...person, headers })).toEqual([{ id: dataExport.id, state: 'EXPIRED', url: null }]);
    await app.get(DataExportExpiry).run();
    const stored = 'SELECT state, archive FROM data_export WHERE id = $1';
    expect(await app.rows(stored, [decodeId(dataExport.id)!.uuid])).toEqual([{ state: 'EXPIRED', archive: null }]);
    expect((await fetchFile(dataExport.id, headers)).status).toBe(410);
    await app.get(PersonalDataPurge).run();
    expect(await app.rows(stored, [decodeId(dataExport.id)!.uuid])).toEqual([]);
    expect((await fetchFile(dataExport.id, headers)).status).toBe(404);
  });

  it('is made once, however often its job runs', async () => {
    const person = await signIn();
    const { dataExport } = await ask(person);
    await build(dataExport.id);
    const before = await app.contents();
    await build(dataExport.id);
    expect(await app.contents()).toEqual(before);
    expect((await mailbox.deliver()).filter(({ to }) => to === person.person.email)).toHaveLength(1);
  });

  it('is made one at a time, and three times in 24 hours', async () => {
    const person = await signIn();
    const first = await ask(person);
    const running = {
      code: 'LIMIT',
      message: 'Your file is being put together already. You get a mail when it is ready.',
      path: [],
    };
    const before = await app.contents();
    expect(await ask(person)).toEqual({ dataExport: null, userErrors: [running] });
    expect(await app.contents()).toEqual(before);
    await build(first.dataExport.id);
    for (let time = 2; time <= 3; time++) await build((await ask(person)).dataExport.id);
    const { userErrors } = await ask(person);
    expect(userErrors).toEqual([{ code: 'LIMIT', message: expect.stringContaining('You asked for 3 files within a day.'), path: [] }]);
    app.clock.advance(DAY);
    expect((await ask(person)).userErrors).toEqual([]);
  });

  it('is one for one idempotency key', async () => {
    const person = await signIn();
    const [one, same] = [await ask(person, { idempotencyKey: 'mine' }), await ask(person, { idempotencyKey: 'mine' })];
    expect(same).toEqual(one);
    expect(await list(person)).toHaveLength(1);
  });

  it('that was never finished gives way to another one after a day', async () => {
    const person = await signIn();
    const { dataExport } = await ask(person);
    app.clock.advance(DAY);
    await app.get(DataExportExpiry).run();
    expect(await list(person)).toEqual([{ id: dataExport.id, state: 'EXPIRED', url: null }]);
    await build(dataExport.id);
    expect((await list(person))[0].state).toBe('EXPIRED');
    expect((await ask(person)).userErrors).toEqual([]);
  });

  it('takes signing in: neither a token nor nobody may ask for it', async () => {
    const person: TestPerson = await createPerson(app);
    const before = await app.contents();
    const withToken = await app.gql(EXPORT, { input: {} }, { token: person.token });
    expect(withToken.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    const anonymous = await app.gql(EXPORT, { input: {} });
    expect(anonymous.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(await app.contents()).toEqual(before);
  });
});
