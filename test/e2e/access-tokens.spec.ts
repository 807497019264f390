import { ActorResolver, hashToken, listActions, listScopes } from '@alliance/access';
import { AccountService } from '@alliance/accounts';
import { createPerson, createSession } from '@alliance/accounts/testing';
import { createCity } from '@alliance/cities/testing';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice } from '@alliance/practices/testing';
import { ContentStatus } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const CREATE = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
  accessToken { id name prefix scopes createdAt expiresAt lastUsedAt } secret userErrors { code message path } } }`;
const REVOKE = `mutation ($id: ID!) { revokeAccessToken(input: { id: $id }) { viewer { accessTokens { id } } userErrors { code path } } }`;
const TOKENS = '{ viewer { accessTokens { id name lastUsedAt } } }';
const WHO = '{ viewer { email } }';
const NOON = '2027-03-01T12:00:00.000Z';
const DAY = 24 * 3_600_000;
const inDays = (days: number): Date => new Date(Date.parse(NOON) + days * DAY);

describe('access tokens', () => {
  let app: TestApp;
  let personId: string;
  let email: string;
  let cookie: string;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(NOON);
    ({ id: personId, email } = (await createPerson(app)).person);
    await app.rows('DELETE FROM access_token WHERE person_id = $1', [personId]);
    cookie = await createSession(app, personId);
  });

  const create = async (input: object = {}) => {
    const { data } = await app.gql(CREATE, { input: { name: 'Import', scopes: ['read'], expiresAt: inDays(30), ...input } }, { cookie });
    return data.createAccessToken;
  };
  const statusOf = async (token: string): Promise<number> => {
    app.get(ActorResolver).drop();
    const { status, data } = await app.gql(WHO, {}, { token });
    if (status === 200) expect(data).toEqual({ viewer: { email } });
    return status;
  };

  it('are shown once, and kept as a hash alone', async () => {
    const { accessToken, secret, userErrors } = await create({ name: '  Import ', scopes: ['write:practices', 'read', 'read'] });
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^ax_[\w-]{43}$/);
    expect(accessToken).toEqual({
      id: expect.stringMatching(/^tok_/),
      name: 'Import',
      prefix: secret.slice(0, 10),
      scopes: ['read', 'write:practices'],
      createdAt: NOON,
      expiresAt: '2027-03-31T12:00:00.000Z',
      lastUsedAt: null,
    });
    const stored = JSON.stringify(await app.contents());
    expect([stored.includes(hashToken(secret)), stored.includes(secret.slice(10))]).toEqual([true, false]);
    expect(await statusOf(secret)).toBe(200);
  });

  it('are made once for one idempotency key, and the secret is not told again', async () => {
    const first = await create({ idempotencyKey: 'a' });
    const again = await create({ idempotencyKey: 'a' });
    expect(again).toEqual({ accessToken: first.accessToken, secret: null, userErrors: [] });
    expect(first.secret).toMatch(/^ax_/);
    expect(await app.rows('SELECT count(*)::int FROM access_token WHERE person_id = $1', [personId])).toEqual([{ count: 1 }]);
  });

  it.each([
    [
      'a scope that is none',
      { scopes: ['read', 'write:everything'] },
      'INVALID',
      'scopes',
      'There is no scope “write:everything”. These there are: ',
    ],
    ['session, which no token may have', { scopes: ['session'] }, 'INVALID', 'scopes', 'There is no scope “session”.'],
    [
      'no scope',
      { scopes: [] },
      'INVALID',
      'scopes',
      'Say what the token may do, with at least one of these scopes: read, write, write:challenges, write:cities, ',
    ],
    ['an expiry that has come', { expiresAt: NOON }, 'INVALID', 'expiresAt', 'A token has to expire in the future.'],
    [
      'an expiry too far',
      { expiresAt: new Date(inDays(366).getTime() + 1) },
      'INVALID',
      'expiresAt',
      'A token works for 366 days at most: let it expire by 2028-03-01T12:00:00.000Z.',
    ],
    ['no name', { name: ' ' }, 'REQUIRED', 'name', ''],
    ['a long name', { name: 'x'.repeat(101) }, 'TOO_LONG', 'name', ''],
  ])('refuse %s', async (_name, input, code, field, message) => {
    const before = await app.contents();
    const { accessToken, secret, userErrors } = await create(input);
    expect([accessToken, secret, userErrors.length]).toEqual([null, null, 1]);
    expect(userErrors[0]).toMatchObject({ code, path: ['input', field] });
    expect(userErrors[0].message.slice(0, message.length)).toBe(message);
    expect(await app.contents()).toEqual(before);
  });

  it('may work for 366 days, and stop to the millisecond', async () => {
    const { secret } = await create({ expiresAt: inDays(366) });
    app.clock.set(new Date(inDays(366).getTime() - 1));
    expect(await statusOf(secret)).toBe(200);
    app.clock.set(inDays(366));
    expect(await statusOf(secret)).toBe(401);
  });

  it('are fifty a person at most, those that no longer work aside', async () => {
    const { accessToken } = await create();
    for (let index = 1; index < 50; index++) await app.get(AccountService).createToken(null, personId, { name: 'One of many' });
    const before = await app.contents();
    expect(await create()).toMatchObject({ accessToken: null, secret: null, userErrors: [{ code: 'LIMIT', path: [] }] });
    expect(await app.contents()).toEqual(before);
    await app.gql(REVOKE, { id: accessToken.id }, { cookie });
    expect((await create({ expiresAt: inDays(1) })).userErrors).toEqual([]);
    app.clock.set(inDays(1));
    expect((await create()).userErrors).toEqual([]);
  });

  it('end at once when they are revoked, and the others stay', async () => {
    const [first, second] = [await create(), await create()];
    expect((await app.gql(WHO, {}, { token: first.secret })).status).toBe(200);
    const { data } = await app.gql(REVOKE, { id: first.accessToken.id }, { cookie });
    expect(data.revokeAccessToken).toEqual({ viewer: { accessTokens: [{ id: second.accessToken.id }] }, userErrors: [] });
    expect((await app.gql(WHO, {}, { token: first.secret })).status).toBe(401);
    expect(await statusOf(second.secret)).toBe(200);
  });

  it('are not found where they are somebody else’s, or revoked', async () => {
    const { accessToken } = await create();
    await app.gql(REVOKE, { id: accessToken.id }, { cookie });
    const { tokenId } = await createPerson(app);
    const before = await app.contents();
    for (const id of [accessToken.id, encodeId('tok', tokenId), encodeId('tok', '0190a000-0000-7000-8000-000000000009')]) {
      const { data } = await app.gql(REVOKE, { id }, { cookie });
      expect(data.revokeAccessToken).toEqual({ viewer: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] });
      expect((await app.gql('query ($id: ID!) { node(id: $id) { id } }', { id }, { cookie })).errors?.[0]?.extensions['code']).toBe(
        'NOT_FOUND',
      );
    }
    expect(await app.contents()).toEqual(before);
  });

  it('say when they were last used, and are listed while they work', async () => {
    const { accessToken, secret } = await create({ expiresAt: inDays(2) });
    app.clock.set(inDays(1));
    expect(await statusOf(secret)).toBe(200);
    await (app.nest as unknown as { callBeforeShutdownHook(): Promise<void> }).callBeforeShutdownHook();
    const listed = async () => (await app.gql(TOKENS, {}, { cookie })).data.viewer.accessTokens;
    expect(await listed()).toEqual([{ id: accessToken.id, name: 'Import', lastUsedAt: inDays(1).toISOString() }]);
    app.clock.set(inDays(2));
    expect(await listed()).toEqual([]);
  });

  it('stop with the account of their person', async () => {
    const { secret } = await create();
    expect((await app.gql(WHO, {}, { token: secret })).status).toBe(200);
    await app.get(AccountService).disablePerson(null, personId);
    expect((await app.gql(WHO, {}, { token: secret })).status).toBe(401);
  });
});

describe('the scopes of access tokens', () => {
  let app: TestApp;
  let personId: string;
  let operations: Record<string, { query: string; input: (title: string) => object }>;
  let attempts = 0;
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    app = await createTestApp();
    // Tokens are seen at one time only, however long this takes.
    app.clock.set('2099-01-01T00:00:00Z');
    const { id: cityId } = await createCity(app.database);
    const startsAt = new Date('2099-06-01T06:00:00Z');
    const day = await createExchangeDay(app.database, { hostCityId: cityId, startsAt, endsAt: new Date('2099-06-01T13:00:00Z') });
    personId = (await createPerson(app, { role: 'MANAGER', cityId })).person.id;
    const one = (name: string, title: string): string =>
      `mutation ($input: ${title}Input!) { ${name}(input: $input) { userErrors { code } } }`;
    const city = encodeId('city', cityId);
    operations = {
      'write:practices': {
        query: one('createPractice', 'CreatePractice'),
        input: (title) => ({ cityId: city, locale: 'en', title }),
      },
      'write:cities': { query: one('createOrganisation', 'CreateOrganisation'), input: (name) => ({ cityId: city, name, kind: 'SME' }) },
      'write:exchange-days': {
        query: one('createExchangeDay', 'CreateExchangeDay'),
        input: (title) => ({
          ...{ hostCityId: city, originalLocale: 'en', texts: [{ locale: 'en', title }] },
          ...{ mode: 'IN_PERSON', venueName: 'Town hall', capacity: 5 },
          ...{ startsAtLocal: '2099-07-01T09:00', endsAtLocal: '2099-07-01T16:00' },
        }),
      },
      'write:registrations': {
        query: one('registerForExchangeDay', 'RegisterForExchangeDay'),
        input: () => ({ exchangeDayId: encodeId('xday', day.id) }),
      },
    };
    for (const scope of listScopes()) {
      secrets.set(scope, (await app.get(AccountService).createToken(null, personId, { name: scope, scopes: [scope] })).secret);
    }
  });
  afterAll(() => app.close());

  const attempt = async (token: string, kind: string, locale = 'en') => {
    const { query, input } = operations[kind]!;
    const { data, errors } = await app.gql(query, { input: input(`Attempt ${++attempts}`) }, { token, locale });
    return errors ? { message: errors[0]!.message, ...errors[0]!.extensions } : Object.values<any>(data)[0].userErrors;
  };

  it('are said of every action', () => {
    for (const { name, scope } of listActions())
      expect([name, scope]).toEqual([name, expect.stringMatching(/^(read|session|write:[a-z-]+)$/)]);
    expect(listScopes()).toEqual(expect.arrayContaining(['read', 'write', ...Object.keys(operations), 'write:people']));
    expect(listScopes()).not.toContain('session');
  });

  it('let a token do what they name and nothing else, whatever roles its person has', async () => {
    for (const kind of Object.keys(operations)) {
      for (const [scope, token] of secrets) {
        if (scope === kind || scope === 'write') continue;
        const before = await app.contents();
        expect([scope, await attempt(token, kind)]).toEqual([
          scope,
          {
            message: `Your roles allow this, your access token does not: it needs the scope “${kind}”. Make a token with that scope, or sign in.`,
            code: 'FORBIDDEN',
            scope: kind,
          },
        ]);
        expect(await app.contents()).toEqual(before);
      }
      expect([kind, await attempt(secrets.get(kind)!, kind)]).toEqual([kind, []]);
    }
  });

  it('with write allow every kind of writing', async () => {
    for (const kind of Object.keys(operations)) {
      const errors = await attempt(secrets.get('write')!, kind);
      // The same person can't register twice: past the scopes all the same.
      expect([kind, errors]).toEqual([kind, kind === 'write:registrations' ? [{ code: 'ALREADY_REGISTERED' }] : []]);
    }
  });

  it('do not stand in the way of reading what the roles of the person show', async () => {
    const { cityId } = (
      await app.rows<{ cityId: string }>('SELECT scope_id AS "cityId" FROM role_grant WHERE person_id = $1', [personId])
    )[0]!;
    const { id } = await createPractice(app.database, { cityId, status: ContentStatus.DRAFT });
    const query = 'query ($id: ID!) { practice(id: $id) { status revision } }';
    for (const scope of ['read', 'write:cities']) {
      const { data } = await app.gql(query, { id: encodeId('prac', id) }, { token: secrets.get(scope)! });
      expect(data).toEqual({ practice: { status: 'DRAFT', revision: 1 } });
    }
  });

  it('say what is missing only to whom the roles allow it', async () => {
    const { id: stranger } = (await createPerson(app)).person;
    const { secret } = await app.get(AccountService).createToken(null, stranger, { name: 'read', scopes: ['read'] });
    const { code, scope } = await attempt(secret, 'write:practices');
    expect([code, scope]).toEqual(['FORBIDDEN', undefined]);
  });

  it.each([
    ['signOut(input: {})'],
    ['endOtherSessions(input: {})'],
    ['endSession(input: { id: "sess_0190a00000007000800000000000000a" })'],
    ['createAccessToken(input: { name: "Heir", scopes: ["read"], expiresAt: "2099-01-01T00:00:00Z" })'],
    ['revokeAccessToken(input: { id: "tok_0190a00000007000800000000000000a" })'],
  ])('never allow %s', async (field) => {
    const before = await app.contents();
    const { data, errors } = await app.gql(
      `mutation { ${field} { userErrors { code } } }`,
      {},
      { token: secrets.get('write')!, locale: 'de' },
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message:
          'Das darf kein Zugriffstoken, gleich mit welchem Geltungsbereich. Melden Sie sich in einem Browser an und tun Sie es dort.',
        extensions: { code: 'FORBIDDEN', scope: 'session' },
      },
    ]);
    expect(await app.contents()).toEqual(before);
  });
});
