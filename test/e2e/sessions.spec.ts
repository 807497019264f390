import { ActorResolver, hashToken } from '@alliance/access';
import { AccountService } from '@alliance/accounts';
import { createPerson, createSession, SessionService } from '@alliance/accounts/testing';
import { encodeId } from '@alliance/kernel';
import type { RequestOptions, TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const WHO = '{ viewer { email } }';
const SESSIONS = '{ viewer { sessions { id method userAgent createdAt lastSeenAt expiresAt isCurrent } } }';
const SIGN_OUT = 'mutation { signOut(input: {}) { userErrors { code } } }';
const END = 'mutation ($id: ID!) { endSession(input: { id: $id }) { viewer { sessions { id } } userErrors { code message path } } }';
const END_OTHERS = 'mutation { endOtherSessions(input: {}) { viewer { sessions { isCurrent } } userErrors { code } } }';
const CLEARED = '__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax';
const CLIENT = { address: '192.0.2.1', userAgent: 'Browser', cookie: null };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = '2027-03-01T12:00:00.000Z';

describe('sessions', () => {
  let app: TestApp;
  let email: string;
  let personId: string;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(NOON);
    ({ id: personId, email } = (await createPerson(app)).person);
  });

  /** What a request of another process would find: nothing is remembered from a look-up before. */
  const ask = async (cookie: string, options: RequestOptions = {}, query = WHO) => {
    app.get(ActorResolver).drop();
    return app.gql(query, {}, { cookie, ...options });
  };
  const isSignedIn = async (cookie: string): Promise<boolean> => {
    const { status, data, errors, headers } = await ask(cookie);
    if (errors) expect([status, errors[0]!.extensions['code'], headers.get('set-cookie')]).toEqual([401, 'UNAUTHENTICATED', CLEARED]);
    else expect(data).toEqual({ viewer: { email } });
    return !errors;
  };
  const idOf = async (cookie: string): Promise<string> => {
    const [row] = await app.rows<{ id: string }>('SELECT id FROM session WHERE secret_hash = $1', [hashToken(secretOf(cookie))]);
    return row!.id;
  };
  const secretOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);
  const newCookieOf = (headers: Headers): string => /^__Host-session=[\w-]{43}/.exec(headers.get('set-cookie') ?? '')![0];
  const grant = () => app.get(AccountService).grantRole(null, personId, 'COORDINATOR');
  const flush = () => (app.nest as unknown as { callBeforeShutdownHook(): Promise<void> }).callBeforeShutdownHook();

  describe('that begin', () => {
    it('give a cookie that no script, no other host and no foreign page gets at, and keep only its hash', async () => {
      const { id, setCookies } = await app
        .get(SessionService)
        .begin(personId, 'CODE', { ...CLIENT, userAgent: `\tBrowser\n${'x'.repeat(400)}` });
      const [setCookie] = setCookies;
      expect(setCookie).toMatch(/^__Host-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const secret = setCookie.slice(15, 58);
      const [row] = await app.rows('SELECT * FROM session WHERE id = $1', [id]);
      expect(row).toEqual({
        id,
        person_id: personId,
        secret_hash: hashToken(secret),
        previous_secret_hash: null,
        previous_until: null,
        rotation_due: false,
        method: 'CODE',
        identity_id: null,
        provider_session_id: null,
        user_agent: `Browser ${'x'.repeat(292)}`,
        created_at: new Date(NOON),
        updated_at: expect.any(Date),
        last_seen_at: new Date(NOON),
        idle_until: new Date('2027-03-08T12:00:00Z'),
        expires_at: new Date('2027-03-31T12:00:00Z'),
        ended_at: null,
      });
      const stored = JSON.stringify(await app.contents());
      expect([stored.includes(secret), stored.includes(CLIENT.address)]).toEqual([false, false]);
    });

    it('never make use of a cookie that somebody has planted', async () => {
      const planted = 'p'.repeat(43);
      expect(await isSignedIn(`__Host-session=${planted}`)).toBe(false);
      const cookie = await createSession(app, personId);
      expect(secretOf(cookie)).not.toBe(planted);
      expect(await isSignedIn(`__Host-session=${planted}`)).toBe(false);
      expect(await isSignedIn(cookie)).toBe(true);
    });

    it('end the session that the browser came with, whosoever it was', async () => {
      const { person: attacker } = await createPerson(app);
      const former = await createSession(app, attacker.id);
      const other = await createSession(app, attacker.id);
      const { setCookies } = await app.get(SessionService).begin(personId, 'LINK', CLIENT, { formerSessionId: await idOf(former) });
      expect(await isSignedIn(former)).toBe(false);
      expect((await ask(other)).data).toEqual({ viewer: { email: attacker.email } });
      expect(await isSignedIn(setCookies[0].split(';')[0]!)).toBe(true);
    });

    it('leave fifty a person, those that were seen last', async () => {
      const cookies: string[] = [];
      for (let index = 0; index < 51; index++) {
        app.clock.advance(1000);
        cookies.push(await createSession(app, personId));
      }
      const { data } = await ask(cookies[50]!, {}, '{ viewer { sessions { id } } }');
      expect(data.viewer.sessions).toHaveLength(50);
      expect([await isSignedIn(cookies[0]!), await isSignedIn(cookies[1]!)]).toEqual([false, true]);
    });

    it('do not begin for an account that is closed, and end when it is closed', async () => {
      const cookie = await createSession(app, personId);
      await app.get(AccountService).disablePerson(null, personId);
      expect(await isSignedIn(cookie)).toBe(false);
      expect(await app.rows('SELECT ended_at FROM session WHERE person_id = $1', [personId])).toEqual([{ ended_at: new Date(NOON) }]);
      const before = await app.contents();
      await expect(createSession(app, personId)).rejects.toMatchObject({ code: 'CLOSED' });
      expect(await app.contents()).toEqual(before);
    });
  });

  describe('that nobody may have', () => {
    it.each(['', 'short', 'x'.repeat(42), 'x'.repeat(44), 'x'.repeat(43), `${'x'.repeat(42)}ä`])(
      'refuse the secret "%s" and take its cookie away, never answering as to anonymous',
      async (secret) => {
        expect(await isSignedIn(`other=1; __Host-session=${encodeURIComponent(secret)}`)).toBe(false);
      },
    );

    it('leave cookies of other names alone', async () => {
      const { data, headers } = await ask('session=1; Host-session=2; __Host-sessions=3');
      expect([data, headers.get('set-cookie')]).toEqual([{ viewer: null }, null]);
    });

    it('are no tokens, and tokens no sessions', async () => {
      const cookie = await createSession(app, personId);
      const { token } = await createPerson(app);
      expect(await isSignedIn(cookie)).toBe(true);
      expect((await app.gql(WHO, {}, { token: secretOf(cookie) })).status).toBe(401);
      expect((await app.gql(WHO, {}, { cookie: `__Host-session=${token}` })).status).toBe(401);
    });

    it('give way to a token that was sent besides, a valid one or not', async () => {
      const cookie = await createSession(app, personId);
      const { token, person } = await createPerson(app);
      expect((await app.gql(WHO, {}, { cookie, token })).data).toEqual({ viewer: { email: person.email } });
      const wrong = await app.gql(WHO, {}, { cookie, token: 'wrong' });
      expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
      expect(await isSignedIn(cookie)).toBe(true);
    });

    it('end when a secret is used again that was replaced: somebody else has it', async () => {
      const stolen = await createSession(app, personId);
      await grant();
      const cookie = newCookieOf((await ask(stolen)).headers);
      app.clock.advance(MINUTE - 1);
      expect([await isSignedIn(stolen), await isSignedIn(cookie)]).toEqual([true, true]);
      app.clock.advance(1);
      expect(await isSignedIn(cookie)).toBe(true);
      expect(await isSignedIn(stolen)).toBe(false);
      expect(await isSignedIn(cookie)).toBe(false);
    });
  });

  describe('after a change of roles', () => {
    it('get a new secret once, with the next request, and tell nobody else', async () => {
      const cookie = await createSession(app, personId);
      const bystander = await createSession(app, (await createPerson(app)).person.id);
      await grant();
      expect((await ask(bystander)).headers.get('set-cookie')).toBeNull();
      app.clock.advance(DAY);
      const { headers } = await ask(cookie);
      expect(headers.get('set-cookie')).toMatch(/^__Host-session=[\w-]{43}; Max-Age=2505600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const renewed = newCookieOf(headers);
      expect(renewed).not.toBe(cookie);
      for (const one of [cookie, renewed]) expect((await ask(one)).headers.get('set-cookie')).toBeNull();
      await app.get(AccountService).revokeRole(null, personId, 'COORDINATOR');
      // While the secret before is still good it is not replaced again: a request under way would be left with neither.
      expect((await ask(renewed)).headers.get('set-cookie')).toBeNull();
      app.clock.advance(MINUTE);
      expect(newCookieOf((await ask(renewed)).headers)).not.toBe(renewed);
    });

    it('are rotated by one of the requests that come together, and none of them fails', async () => {
      const cookie = await createSession(app, personId);
      await grant();
      const answers = await Promise.all(Array.from({ length: 12 }, () => app.gql(WHO, {}, { cookie })));
      expect(answers.map(({ data }) => data)).toEqual(answers.map(() => ({ viewer: { email } })));
      expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(1);
    });
  });

  describe('over time', () => {
    it('end when nobody has asked for a week, to the millisecond', async () => {
      const cookie = await createSession(app, personId);
      app.clock.advance(7 * DAY - 1);
      expect(await isSignedIn(cookie)).toBe(true);
      const idle = await createSession(app, personId);
      app.clock.advance(7 * DAY);
      expect(await isSignedIn(idle)).toBe(false);
    });

    it('go on as long as they are used, and end after thirty days all the same, to the millisecond', async () => {
      const cookie = await createSession(app, personId);
      for (let day = 6; day < 30; day += 6) {
        app.clock.set(new Date(Date.parse(NOON) + day * DAY));
        expect(await isSignedIn(cookie)).toBe(true);
        await flush();
      }
      app.clock.set(new Date(Date.parse(NOON) + 30 * DAY - 1));
      expect(await isSignedIn(cookie)).toBe(true);
      await flush();
      const end = new Date('2027-03-31T12:00:00Z');
      expect(await app.rows('SELECT last_seen_at, idle_until, expires_at FROM session WHERE person_id = $1', [personId])).toEqual([
        { last_seen_at: new Date(end.getTime() - 1), idle_until: end, expires_at: end },
      ]);
      app.clock.set(end);
      expect(await isSignedIn(cookie)).toBe(false);
    });

    it('write down when they were seen in batches, not with each request', async () => {
      const cookie = await createSession(app, personId);
      app.clock.advance(HOUR);
      await isSignedIn(cookie);
      const seen = () => app.rows('SELECT last_seen_at FROM session WHERE person_id = $1', [personId]);
      expect(await seen()).toEqual([{ last_seen_at: new Date(NOON) }]);
      await flush();
      expect(await seen()).toEqual([{ last_seen_at: new Date('2027-03-01T13:00:00Z') }]);
    });

    it('leave the list once they are over', async () => {
      const cookie = await createSession(app, personId);
      app.clock.advance(7 * DAY);
      const { data } = await ask(await createSession(app, personId), {}, SESSIONS);
      expect(data.viewer.sessions).toHaveLength(1);
      expect(await isSignedIn(cookie)).toBe(false);
    });
  });

  describe('in their person’s hands', () => {
    it('are listed with what tells them apart, and shown to nobody else', async () => {
      const first = await createSession(app, personId, 'OIDC');
      app.clock.advance(HOUR);
      const second = await createSession(app, personId);
      const { data } = await ask(second, {}, SESSIONS);
      const [firstId, secondId] = [encodeId('sess', await idOf(first)), encodeId('sess', await idOf(second))];
      const rest = { userAgent: 'Spec', isCurrent: false };
      expect(data.viewer.sessions).toEqual([
        { ...rest, ...spanFrom('2027-03-01T13:00:00.000Z', '2027-03-31T13:00:00.000Z'), id: secondId, method: 'LINK', isCurrent: true },
        { ...rest, ...spanFrom(NOON, '2027-03-31T12:00:00.000Z'), id: firstId, method: 'OIDC' },
      ]);
      const { token } = await createPerson(app, { role: 'ADMIN' });
      const foreign = await app.gql(`query ($id: ID!) { node(id: $id) { id } }`, { id: firstId }, { token });
      expect(foreign.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    });

    it('end by signing out, and the cookie goes', async () => {
      const [cookie, other] = [await createSession(app, personId), await createSession(app, personId)];
      const { data, headers } = await app.gql(SIGN_OUT, {}, { cookie });
      expect([data, headers.get('set-cookie')]).toEqual([{ signOut: { userErrors: [] } }, CLEARED]);
      expect([await isSignedIn(cookie), await isSignedIn(other)]).toEqual([false, true]);
    });

    it('end one by one, at once and without waiting for what is remembered', async () => {
      const [cookie, other] = [await createSession(app, personId), await createSession(app, personId)];
      expect((await app.gql(WHO, {}, { cookie: other })).data).toEqual({ viewer: { email } });
      const [id, otherId] = [encodeId('sess', await idOf(cookie)), encodeId('sess', await idOf(other))];
      const { data, headers } = await app.gql(END, { id: otherId }, { cookie });
      expect(data.endSession).toEqual({ viewer: { sessions: [{ id }] }, userErrors: [] });
      expect(headers.get('set-cookie')).toBeNull();
      expect((await app.gql(WHO, {}, { cookie: other })).status).toBe(401);
      const last = await app.gql(END, { id }, { cookie });
      expect([last.data.endSession.viewer, last.headers.get('set-cookie')]).toEqual([null, CLEARED]);
    });

    it('end all but one', async () => {
      const [cookie, ...others] = [
        await createSession(app, personId),
        await createSession(app, personId),
        await createSession(app, personId),
      ];
      const bystander = await createSession(app, (await createPerson(app)).person.id);
      const { data } = await app.gql(END_OTHERS, {}, { cookie });
      expect(data.endOtherSessions).toEqual({ viewer: { sessions: [{ isCurrent: true }] }, userErrors: [] });
      expect([await isSignedIn(cookie!), await isSignedIn(others[0]!), await isSignedIn(others[1]!)]).toEqual([true, false, false]);
      expect((await ask(bystander)).status).toBe(200);
    });

    it('are not found where they are somebody else’s, or over', async () => {
      const cookie = await createSession(app, personId);
      const foreign = await createSession(app, (await createPerson(app)).person.id);
      const ended = await createSession(app, personId);
      const endedId = await idOf(ended);
      await app.gql(SIGN_OUT, {}, { cookie: ended });
      const before = await app.contents();
      for (const id of [await idOf(foreign), endedId, '0190a000-0000-7000-8000-000000000009']) {
        const { data } = await app.gql(END, { id: encodeId('sess', id) }, { cookie, locale: 'fi' });
        expect(data.endSession).toEqual({
          viewer: null,
          userErrors: [
            {
              code: 'NOT_FOUND',
              message: 'Sinulla ei ole tällaista istuntoa; se on ehkä jo päättynyt. Katso istuntosi uudelleen.',
              path: ['input', 'id'],
            },
          ],
        });
      }
      expect(await app.contents()).toEqual(before);
    });
  });
});

function spanFrom(start: string, end: string) {
  return { createdAt: start, lastSeenAt: start, expiresAt: end };
}
