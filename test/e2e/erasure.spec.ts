import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditTrail } from '@alliance/access';
import { AccountService, AuditChain } from '@alliance/accounts';
import { createPerson, createSession, DataExportBuilder, type TestPerson } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { decodeId, encodeId, SecretKey } from '@alliance/kernel';
import { FileTransport, MailDelivery, MailFiles, MailTransport } from '@alliance/mail';
import { readMail } from '@alliance/mail/testing';
import { createPractice } from '@alliance/practices/testing';
import type { TestApp } from '@alliance/testing';
import { insertSample, placesOf, recordTables, SAMPLES, uniqueTexts } from '../personal-rows.js';
import { createTestApp } from '../support.js';

const ERASE = 'mutation ($input: EraseMeInput!) { eraseMe(input: $input) { state userErrors { code message path } } }';
const EXPORT = 'mutation ($input: ExportMyDataInput!) { exportMyData(input: $input) { dataExport { id } userErrors { code } } }';
const REGISTER = `mutation ($input: RegisterForExchangeDayInput!) { registerForExchangeDay(input: $input) {
  registration { id state } userErrors { code } } }`;
const INVITE = 'mutation ($input: InviteToCityInput!) { inviteToCity(input: $input) { userErrors { code } } }';
const SIGN_IN_LINK = 'mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { userErrors { code } } }';
const COUNTS = `query ($day: String!, $city: String!) {
  exchangeDay(slug: $day) { seatsTaken seatsFree waitingCount } city(slug: $city) { practices(first: 1) { totalCount } } }`;
const SEEN_BY_HOSTS = `query ($day: String!, $id: ID!) {
  exchangeDay(slug: $day) { registrations(first: 5, orderBy: [{ field: QUEUE_NUMBER, direction: ASC }]) { nodes { state person { displayName } } } }
  auditTrail(first: 1, where: { recordId: { eq: $id } }) { nodes { action actorName reason } } }`;

/** Tables whose rows can't be made by hand: the person itself, and what the audit trail writes. */
const BY_PRODUCT = ['audit_entry', 'audit_value', 'person', 'person_key', 'registration'];

/** Rows that are there now and were not before, and the other way round, by table. */
function differences(one: Record<string, string[]>, other: Record<string, string[]>): Record<string, string[]> {
  const more = Object.keys(one).map((table) => [table, one[table]!.filter((row) => !other[table]!.includes(row))] as const);
  return Object.fromEntries(more.filter(([, rows]) => rows.length > 0));
}

describe('whoever is erased', () => {
  let guests = 0;
  const directory = mkdtempSync(join(tmpdir(), 'alliance-erasure-'));
  let app: TestApp;
  beforeAll(async () => {
    // Mails become files, as they do where there is no mail server.
    const transport = (files: MailFiles) => new FileTransport(files, 'Alliance Exchange <no-reply@exchange.example>', () => undefined);
    app = await createTestApp(
      { DATA_DIR: directory },
      { override: (builder) => builder.overrideProvider(MailTransport).useFactory({ factory: transport, inject: [MailFiles] }) },
    );
  });
  afterAll(async () => {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const deliver = () => app.get(MailDelivery).run();
  const filesInDirectory = () =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  const filesWith = (texts: Iterable<string>) =>
    filesInDirectory().filter((path) => {
      const content = readFileSync(path, 'utf8').toLowerCase();
      return [...texts].some((text) => content.includes(text.toLowerCase()) || path.includes(text));
    });
  const browserOf = async (id: string) => ({ cookie: await createSession(app, id), origin: app.url });

  async function mailedCode(address: string): Promise<string> {
    await deliver();
    const mails = await Promise.all(
      filesInDirectory()
        .filter((path) => path.endsWith('.eml'))
        .map((path) => readMail(readFileSync(path))),
    );
    const codes = mails.filter(({ to, subject }) => to === address && subject === 'Code to erase your account').map(({ code }) => code!);
    expect(codes).toHaveLength(1);
    return codes[0]!;
  }

  /** Somebody who has left their marks everywhere; answers them, and the headers of their browser. */
  async function everywhere(name: string, day: { id: string }, cityId: string) {
    const marks = new Set<string>([`Name ${name}`, `${name}@people.example`]);
    const someone = await createPerson(app, { displayName: `Name ${name}`, email: `${name}@people.example`, role: 'MANAGER', cityId });
    const { id } = someone.person;
    const headers = await browserOf(id);
    for (const table of recordTables(app)) {
      if (!BY_PRODUCT.includes(table.name)) await insertSample(app, table, uniqueTexts(table.name, id, marks));
    }
    const key = `key-${name}`;
    marks.add(key);
    const input = { exchangeDayId: encodeId('xday', day.id), idempotencyKey: key };
    const registered = (await app.gql(REGISTER, { input }, { headers })).data.registerForExchangeDay;
    expect(registered.userErrors).toEqual([]);
    const { dataExport } = (await app.gql(EXPORT, { input: {} }, { headers })).data.exportMyData;
    await app.get(DataExportBuilder).run({ exportId: decodeId(dataExport.id)!.uuid });
    // Mails to others outlive whoever caused them.
    const guest = { cityId: encodeId('city', cityId), email: `guest-${(guests += 1)}@elsewhere.example`, role: 'EDITOR' };
    expect((await app.gql(INVITE, { input: guest }, { headers })).data.inviteToCity).toEqual({ userErrors: [] });
    await createPractice(app.database, { cityId, createdById: id, submittedById: id });
    const [reason, value] = [`reason of ${name}`, `value of ${name}`];
    marks.add(reason).add(value);
    await app.database.transaction(() =>
      app
        .get(AuditTrail)
        .record(
          someone.actor,
          'person.update',
          { type: 'Person', id },
          { reason, personal: [{ personId: id, values: { displayName: value } }] },
        ),
    );
    // A report such as a failing job leaves behind.
    await app.rows(`UPDATE pgboss.job SET output = $1 WHERE name = 'export-data' AND data ->> 'exportId' = $2`, [
      JSON.stringify({ message: `no such mailbox: ${name}@PEOPLE.example` }),
      decodeId(dataExport.id)!.uuid,
    ]);
    return { ...someone, headers, marks, registration: registered.registration as { id: string; state: string } };
  }

  it('is found nowhere any more, while all counts and everybody else are as they were', async () => {
    const city = await createCity(app.database);
    const day = await createExchangeDay(app.database, { hostCityId: city.id, capacity: 1 });
    // Somebody asks for a link before there is an account: the request knows a mark of the address alone.
    const asked = await app.gql(SIGN_IN_LINK, { input: { email: 'wxkyvanished@people.example', locale: 'en' } });
    expect(asked.data.requestSignInLink.userErrors).toEqual([]);
    await deliver();
    const person = await everywhere('wxkyvanished', day, city.id);
    const addressMark = app.get(SecretKey).mark('sign-in-address', 'wxkyvanished@people.example');
    person.marks.add(addressMark);
    const other = await everywhere('wxkyremains', day, city.id);
    const { id, email } = person.person;
    expect([person.registration.state, other.registration.state]).toEqual(['CONFIRMED', 'WAITLISTED']);
    await deliver();
    // A mail that waits, and one to the address from before there was an account.
    await insertSample(
      app,
      recordTables(app).find(({ name }) => name === 'mail_message')!,
      uniqueTexts('waiting', id, person.marks),
      {
        person_id: null,
        recipient: email.toUpperCase(),
      },
    );
    await app.rows(
      `INSERT INTO invitation (id, email, role, scope_kind, scope_id, locale, token_hash, sent_times, expires_at)
       SELECT gen_random_uuid(), $1, 'EDITOR', 'CITY', gen_random_uuid(), 'en', encode(sha256('x'), 'hex'), ARRAY[now()], now() + interval '1 day'`,
      [email],
    );
    const counts = async () => (await app.gql(COUNTS, { day: day.slug, city: city.slug })).data;
    const countsBefore = await counts();
    expect(countsBefore).toEqual({
      exchangeDay: { seatsTaken: 1, seatsFree: 0, waitingCount: 1 },
      city: { practices: { totalCount: 2 } },
    });

    const sent = await app.gql(ERASE, { input: {} }, { headers: person.headers });
    expect(sent.data.eraseMe).toEqual({ state: 'CONFIRMATION_SENT', userErrors: [] });
    const code = await mailedCode(email);
    const found = await placesOf(app, person.marks);
    expect(found).toContain(`public.sign_in_request: ${addressMark}`);
    for (const table of Object.keys(SAMPLES))
      if (table !== 'role_grant') expect(found.some((place) => place.startsWith(`public.${table}:`))).toBe(true);
    expect(found.some((place) => place.startsWith('pgboss.'))).toBe(true);
    expect(filesWith([email]).length).toBeGreaterThan(1);

    const before = await app.contents();
    const erased = await app.gql(ERASE, { input: { code, idempotencyKey: 'key-wxkylast' } }, { headers: person.headers });
    expect(erased.data.eraseMe).toEqual({ state: 'ERASED', userErrors: [] });
    expect(erased.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-session=; Max-Age=0/),
      expect.stringMatching(/^__Host-known-browser=; Max-Age=0/),
    ]);
    const after = await app.contents();

    expect(await placesOf(app, [...person.marks, 'key-wxkylast'])).toEqual([]);
    for (let wait = 0; wait < 1_000 && filesWith(person.marks).length > 0; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(filesWith(person.marks)).toEqual([]);
    expect(filesWith([other.person.email]).length).toBeGreaterThan(0);

    // What is gone, or was changed, was this person's alone; what is new says that somebody was erased, and not who.
    const own = [...person.marks, id].map((mark) => mark.toLowerCase());
    const ownBytes = [...person.marks].map((mark) => Buffer.from(mark).toString('hex'));
    const gone = differences(before, after);
    expect(
      Object.values(gone)
        .flat()
        .filter((row) => ![...own, ...ownBytes].some((mark) => row.toLowerCase().includes(mark))),
    ).toEqual([]);
    const news = differences(after, before);
    expect(Object.fromEntries(Object.entries(news).map(([table, rows]) => [table, rows.length]))).toEqual({
      audit_entry: 1,
      audit_pending: 1,
      person: 1,
      person_key: 1,
      // The comment stays in its thread, without what it said.
      review_comment: 1,
    });
    for (const { name, record } of recordTables(app)) {
      if (record!.erasure !== 'DELETE_ROW')
        expect([name, after[name]!.length]).toEqual([name, before[name]!.length + (name === 'audit_entry' ? 1 : 0)]);
    }
    expect(await counts()).toEqual(countsBefore);
    const hosts = await createPerson(app, { role: 'COORDINATOR' });
    const seen = await app.gql(SEEN_BY_HOSTS, { day: day.slug, id: encodeId('pers', id) }, { token: hosts.token });
    const node = await app.gql('query ($id: ID!) { node(id: $id) { id } }', { id: encodeId('pers', id) }, { token: hosts.token });
    expect(node.errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    expect(seen.data).toEqual({
      exchangeDay: {
        registrations: {
          nodes: [
            { state: 'CONFIRMED', person: null },
            { state: 'WAITLISTED', person: { displayName: 'Name wxkyremains' } },
          ],
        },
      },
      auditTrail: { nodes: [expect.objectContaining({ action: 'person.erase', actorName: null, reason: null })] },
    });
    expect(await app.rows('SELECT status, display_name, email, locale, time_zone FROM person WHERE id = $1', [id])).toEqual([
      { status: 'ERASED', display_name: null, email: null, locale: 'en', time_zone: 'UTC' },
    ]);
    await app.get(AuditChain).extend();
    expect((await app.get(AuditChain).verify()).fault).toBeNull();
  });

  it('is signed out everywhere, and can come back as somebody new with the same address', async () => {
    const person = await createPerson(app);
    const [browser, secondBrowser] = [await browserOf(person.person.id), await browserOf(person.person.id)];
    await app.gql(ERASE, { input: {} }, { headers: browser });
    await app.gql(ERASE, { input: { code: await mailedCode(person.person.email) } }, { headers: browser });
    for (const options of [{ headers: browser }, { headers: secondBrowser }, { token: person.token }]) {
      const { status, errors } = await app.gql('{ viewer { id } }', {}, options);
      expect([status, errors?.map(({ extensions }) => extensions['code'])]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    const { id } = await app.get(AccountService).createPerson(null, { displayName: 'Somebody new', email: person.person.email });
    expect(id).not.toBe(person.person.id);
  });

  it('may be the last manager of a city', async () => {
    const { id: cityId } = await createCity(app.database);
    const person = await createPerson(app, { role: 'MANAGER', cityId });
    const headers = await browserOf(person.person.id);
    await app.gql(ERASE, { input: {} }, { headers });
    const { data } = await app.gql(ERASE, { input: { code: await mailedCode(person.person.email) } }, { headers });
    expect(data.eraseMe).toEqual({ state: 'ERASED', userErrors: [] });
    expect(await app.rows('SELECT FROM role_grant WHERE scope_id = $1', [cityId])).toEqual([]);
  });

  describe('confirms it with a code', () => {
    let person: TestPerson;
    let headers: Record<string, string>;
    beforeEach(async () => {
      app.clock.reset();
      person = await createPerson(app);
      headers = await browserOf(person.person.id);
    });
    const erase = async (input: object = {}) => (await app.gql(ERASE, { input }, { headers })).data.eraseMe;
    const codeOf = async () => {
      const [path] = filesWith([person.person.email]).slice(-1);
      return path ? (await readMail(readFileSync(path))).code : null;
    };
    const wrongFor = (code: string, offset = 1) => String((Number(code) + offset) % 1_000_000).padStart(6, '0');
    const isThere = async () => (await app.rows('SELECT status FROM person WHERE id = $1', [person.person.id]))[0]!['status'] === 'ACTIVE';
    const over = {
      state: null,
      userErrors: [{ code: 'INVALID', message: expect.stringContaining('There is no code that still counts'), path: ['input', 'code'] }],
    };

    it('that may be wrong four times, however the tries are sent', async () => {
      await erase();
      const code = await mailedCode(person.person.email);
      for (let left = 4; left >= 1; left--) {
        const answer = await erase({ code: wrongFor(code, left), ...(left % 2 && { idempotencyKey: `try ${left}` }) });
        expect(answer).toEqual({
          state: null,
          userErrors: [{ code: 'INVALID', message: expect.stringContaining(`you can try ${left} more times`), path: ['input', 'code'] }],
        });
      }
      expect(await erase({ code: wrongFor(code, 5) })).toEqual(over);
      expect(await erase({ code })).toEqual(over);
      expect(await isThere()).toBe(true);
    });

    it('that is right with spaces, at the fifth try, in the last millisecond', async () => {
      app.clock.set(new Date());
      await erase();
      const code = await mailedCode(person.person.email);
      for (let offset = 1; offset <= 4; offset++) await erase({ code: wrongFor(code, offset) });
      app.clock.advance(10 * 60_000 - 1);
      expect(await erase({ code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })).toEqual({ state: 'ERASED', userErrors: [] });
    });

    it('that runs out after ten minutes', async () => {
      app.clock.set(new Date());
      await erase();
      const code = await mailedCode(person.person.email);
      app.clock.advance(10 * 60_000);
      expect(await erase({ code })).toEqual(over);
      expect(await isThere()).toBe(true);
    });

    it('that a newer one replaces, at most five in an hour', async () => {
      app.clock.set(new Date());
      await erase();
      const first = await mailedCode(person.person.email);
      const codes = [first];
      for (let time = 2; time <= 5; time++) {
        expect((await erase()).state).toBe('CONFIRMATION_SENT');
        await deliver();
        codes.push((await codeOf())!);
      }
      if (first !== codes.at(-1)) expect((await erase({ code: first })).state).toBeNull();
      const before = await app.contents();
      expect(await erase()).toEqual({
        state: null,
        userErrors: [{ code: 'LIMIT', message: expect.stringContaining('You asked for 5 codes within an hour.'), path: [] }],
      });
      expect(await app.contents()).toEqual(before);
      app.clock.advance(60 * 60_000);
      expect((await erase()).state).toBe('CONFIRMATION_SENT');
      expect(await isThere()).toBe(true);
    });

    it('that is nobody else’s', async () => {
      const other = await createPerson(app);
      const otherHeaders = await browserOf(other.person.id);
      await erase();
      const code = await mailedCode(person.person.email);
      const answer = await app.gql(ERASE, { input: { code } }, { headers: otherHeaders });
      expect(answer.data.eraseMe).toEqual(over);
      await app.gql(ERASE, { input: {} }, { headers: otherHeaders });
      const again = await app.gql(ERASE, { input: { code } }, { headers: otherHeaders });
      if ((await mailedCode(other.person.email)) !== code) expect(again.data.eraseMe.state).toBeNull();
      expect(await isThere()).toBe(true);
    });

    it('after signing in: neither a token nor nobody may ask for one', async () => {
      const before = await app.contents();
      const withToken = await app.gql(ERASE, { input: {} }, { token: person.token });
      expect(withToken.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
      const anonymous = await app.gql(ERASE, { input: {} });
      expect(anonymous.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
      expect(await app.contents()).toEqual(before);
    });
  });
});
