import { ActorResolver, ActorSource, hashToken } from '@alliance/access';
import { AccountService } from '@alliance/accounts';
import { createPerson } from '@alliance/accounts/testing';
import type { Database } from '@alliance/database';
import { newId } from '@alliance/kernel';
import type { TestApp, TestClock } from '@alliance/testing';
import { DataSource } from 'typeorm';
import { createTestApp } from '../support.js';

const CITY = '0190a000-0000-7000-8000-0000000000c1';
const NOBODY = '0190a000-0000-7000-8000-000000000009';

describe('accounts', () => {
  let app: TestApp;
  let database: Database;
  let accounts: AccountService;
  let clock: TestClock;
  /** Entries of the audit trail that other tests have left: nobody can empty it. */
  let earlier: string[] = [];
  const tables = ['person', 'role_grant', 'access_token', 'audit_entry', 'audit_value'];
  const contents = async () => {
    const rows: unknown[] = [];
    for (const table of tables) rows.push(await database.query(`SELECT * FROM ${table} ORDER BY id`));
    return rows;
  };
  const audited = async () =>
    (
      await database.query<{ entry: string }>(
        `SELECT action || ' ' || array_to_string(changed_fields, ',') AS entry FROM audit_entry WHERE id <> ALL ($1::uuid[]) ORDER BY id`,
        [earlier],
      )
    ).map(({ entry }) => entry);
  const resolve = (token: string) => app.get(ActorResolver).resolve({ authorization: `Bearer ${token}` });
  const refused = { code: 'UNAUTHENTICATED' };

  beforeAll(async () => {
    app = await createTestApp();
    ({ database, clock } = app);
    accounts = app.get(AccountService);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.reset();
    await database.query('TRUNCATE person CASCADE');
    earlier = (await database.query<{ id: string }>('SELECT id FROM audit_entry')).map(({ id }) => id);
    app.get(ActorResolver).drop();
  });

  it('have the schema that their entities describe', async () => {
    const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keep one person an address, whatever its spelling', async () => {
    const { id } = await accounts.createPerson(null, {
      displayName: ' Maija Esimerkki ',
      email: ' Maija@People.Example ',
      locale: 'fi',
      timeZone: 'Europe/Helsinki',
    });
    expect(await database.query('SELECT id, display_name, email, locale, time_zone, status FROM person')).toEqual([
      { id, display_name: 'Maija Esimerkki', email: 'maija@people.example', locale: 'fi', time_zone: 'Europe/Helsinki', status: 'ACTIVE' },
    ]);
    expect(await accounts.findPersonByEmail('MAIJA@people.example')).toEqual({ id });
    expect(await accounts.findPersonByEmail('nobody@people.example')).toBeNull();
    const before = await contents();
    await expect(accounts.createPerson(null, { displayName: 'Another', email: 'maija@PEOPLE.example' })).rejects.toMatchObject({
      code: 'TAKEN',
      path: ['email'],
    });
    expect(await contents()).toEqual(before);
    expect(await audited()).toEqual(['person.create displayName,email,locale,timeZone']);
  });

  it.each([
    ['an empty name', { displayName: ' ' }, 'displayName'],
    ['a name of 201 characters', { displayName: 'x'.repeat(201) }, 'displayName'],
    ['a name with NUL', { displayName: 'a\0b' }, 'displayName'],
    ['a name of two lines', { displayName: 'a\nb' }, 'displayName'],
    ['what is no address', { email: 'not an address' }, 'email'],
    ['an address of 255 characters', { email: `${'x'.repeat(250)}@a.fi` }, 'email'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('refuse %s', async (_what, fault, field) => {
    const before = await contents();
    await expect(accounts.createPerson(null, { displayName: 'Name', email: 'name@people.example', ...fault })).rejects.toMatchObject({
      code: 'INVALID',
      path: [field],
    });
    expect(await contents()).toEqual(before);
  });

  it('take 200 characters for a name, counted as people count', async () => {
    await accounts.createPerson(null, { displayName: '🚲'.repeat(200), email: 'a@people.example' });
    expect(await database.query('SELECT char_length(display_name) AS length FROM person')).toEqual([{ length: 200 }]);
  });

  it('give a role for its kind of scope only, once', async () => {
    const { id } = await accounts.createPerson(null, { displayName: 'Name', email: 'name@people.example' });
    for (let time = 0; time < 2; time++) {
      await accounts.grantRole(null, id, 'EDITOR', CITY);
      await accounts.grantRole(null, id, 'COORDINATOR');
    }
    expect(await database.query('SELECT role, scope_kind, scope_id FROM role_grant ORDER BY role')).toEqual([
      { role: 'COORDINATOR', scope_kind: 'ALLIANCE', scope_id: null },
      { role: 'EDITOR', scope_kind: 'CITY', scope_id: CITY },
    ]);
    expect((await audited()).slice(1)).toEqual(['person.grantRole grants', 'person.grantRole grants']);
    const before = await contents();
    await expect(accounts.grantRole(null, id, 'EDITOR')).rejects.toMatchObject({ code: 'INVALID', path: ['scopeId'] });
    await expect(accounts.grantRole(null, id, 'ADMIN', CITY)).rejects.toMatchObject({ code: 'INVALID', path: ['scopeId'] });
    await expect(accounts.grantRole(null, id, 'PARTICIPANT')).rejects.toMatchObject({ code: 'INVALID', path: ['role'] });
    await expect(accounts.grantRole(null, NOBODY, 'ADMIN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await contents()).toEqual(before);
  });

  it('show a secret once, and keep only its hash', async () => {
    const { person, token } = await createPerson(app);
    expect(token).toMatch(/^ax_[A-Za-z0-9_-]{43}$/);
    const [row] = await database.query('SELECT name, token_hash, prefix, expires_at, revoked_at, last_used_at FROM access_token');
    expect(row).toEqual({
      name: 'spec',
      token_hash: hashToken(token),
      prefix: token.slice(0, 10),
      expires_at: null,
      revoked_at: null,
      last_used_at: null,
    });
    expect(JSON.stringify(await contents())).not.toContain(token.slice(10));
    expect((await resolve(token))?.id).toBe(person.id);
  });

  it('know an actor by one statement', async () => {
    const { actor, token } = await createPerson(app, { role: 'MANAGER', cityId: CITY });
    const { actor: plain, token: other } = await createPerson(app);
    const statements: string[] = [];
    const { prepared } = database;
    database.prepared = (statement) => {
      statements.push(statement.name);
      return prepared.call(database, statement);
    };
    expect(await resolve(token)).toEqual(actor);
    expect(await resolve(other)).toEqual(plain);
    await resolve(token);
    database.prepared = prepared;
    expect(statements).toEqual(['actor_by_token_hash', 'actor_by_token_hash']);
    expect(actor.grants).toEqual([{ role: 'MANAGER', scopeKind: 'CITY', scopeId: CITY }]);
  });

  it('end a token when it expires', async () => {
    clock.set('2027-01-01T00:00:00Z');
    const { person } = await createPerson(app);
    const expiresAt = new Date('2027-01-02T00:00:00Z');
    const { secret } = await accounts.createToken(null, person.id, { name: 'short', expiresAt });
    clock.set('2027-01-01T23:59:59.999Z');
    expect(await app.get(ActorSource).findByTokenHash(hashToken(secret))).toMatchObject({ id: person.id });
    clock.set('2027-01-02T00:00:00Z');
    expect(await app.get(ActorSource).findByTokenHash(hashToken(secret))).toBeNull();
    await expect(resolve(secret)).rejects.toMatchObject(refused);
    await expect(accounts.createToken(null, person.id, { name: 'late', expiresAt })).rejects.toMatchObject({
      code: 'INVALID',
      path: ['expiresAt'],
    });
  });

  it('end a token at once when it is revoked, and the others stay', async () => {
    const { person, token, tokenId } = await createPerson(app);
    const { secret } = await accounts.createToken(null, person.id, { name: 'other' });
    expect(await resolve(token)).not.toBeNull();
    await accounts.revokeToken(null, tokenId);
    await expect(resolve(token)).rejects.toMatchObject(refused);
    expect((await resolve(secret))?.id).toBe(person.id);
    const before = await contents();
    await accounts.revokeToken(null, tokenId);
    await expect(accounts.revokeToken(null, NOBODY)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await contents()).toEqual(before);
    expect((await audited()).slice(-1)).toEqual(['accessToken.revoke revokedAt']);
  });

  it('change rights at once', async () => {
    const { person, token } = await createPerson(app);
    expect((await resolve(token))?.grants).toEqual([]);
    await accounts.grantRole(null, person.id, 'CONTRIBUTOR', CITY);
    expect((await resolve(token))?.grants).toEqual([{ role: 'CONTRIBUTOR', scopeKind: 'CITY', scopeId: CITY }]);
    await accounts.revokeRole(null, person.id, 'CONTRIBUTOR', CITY);
    await accounts.revokeRole(null, person.id, 'CONTRIBUTOR', CITY);
    expect((await resolve(token))?.grants).toEqual([]);
    await accounts.disablePerson(null, person.id);
    await accounts.disablePerson(null, person.id);
    await expect(resolve(token)).rejects.toMatchObject(refused);
    expect((await audited()).slice(2)).toEqual(['person.grantRole grants', 'person.revokeRole grants', 'person.disable status']);
  });

  it('write no personal value into the audit trail', async () => {
    const { person } = await createPerson(app, { role: 'PARTNER', organisationId: newId() });
    const rows = JSON.stringify(await database.query('SELECT e::text AS entry, v::text AS value FROM audit_entry e, audit_value v'));
    expect(rows).not.toContain(person.email);
    expect(rows).not.toContain(person.displayName);
    expect(await audited()).toEqual([
      'person.create displayName,email,locale,timeZone',
      'person.grantRole grants',
      'accessToken.create expiresAt,name,scopes',
    ]);
    expect(await database.query('SELECT DISTINCT actor_id FROM audit_entry WHERE id <> ALL ($1::uuid[])', [earlier])).toEqual([
      { actor_id: null },
    ]);
  });

  it('note the last use of a token when the process ends', async () => {
    const { token } = await createPerson(app);
    clock.set('2027-05-06T07:08:09Z');
    await resolve(token);
    expect(await database.query('SELECT last_used_at FROM access_token')).toEqual([{ last_used_at: null }]);
    // The same writing that happens once a minute.
    await (app.nest as unknown as { callBeforeShutdownHook(): Promise<void> }).callBeforeShutdownHook();
    expect(await database.query('SELECT last_used_at FROM access_token')).toEqual([{ last_used_at: new Date('2027-05-06T07:08:09Z') }]);
  });
});
