import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createOrganisation } from '@alliance/cities/testing';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { encodeId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const FIELDS = `id slug status revision title startsAt endsAt timeZone startsAtLocal endsAtLocal mode capacity onlineLink
  hostCity { slug } publishedAt cancelledAt cancellationReason attendeeCount`;
const mutation = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
  exchangeDay { ${FIELDS} } userErrors { code path message } } }`;
const CREATE_SESSION = `mutation ($input: CreateExchangeSessionInput!) { createExchangeSession(input: $input) {
  exchangeSession { id position title startsAt kind speakers { role organisation { name } } revision } userErrors { code path } } }`;
const UPDATE_SESSION = `mutation ($input: UpdateExchangeSessionInput!) { updateExchangeSession(input: $input) {
  exchangeSession { title startsAt speakers { role } revision } conflict { current { revision } } userErrors { code path } } }`;
const REMOVE_SESSION = `mutation ($input: RemoveExchangeSessionInput!) { removeExchangeSession(input: $input) {
  exchangeDay { sessions { title } } userErrors { code path } } }`;

describe('exchange days', () => {
  let app: TestApp;
  let espoo: City;
  let umea: City;
  let manager: TestPerson;
  let foreignManager: TestPerson;
  let coordinator: TestPerson;
  let newDay: Record<string, unknown>;

  const cityId = (city: City) => encodeId('city', city.id);
  const dayId = ({ id }: { id: string }) => encodeId('xday', id);
  const run = async (name: string, input: object, who: TestPerson = manager) => {
    const answer = await app.gql(mutation(name), { input }, { token: who.token });
    return { ...answer, payload: answer.data?.[name] };
  };
  const trail = (action: string) =>
    app.rows(
      `SELECT action, changed_fields, pgp_sym_decrypt(sealed_reason, key) AS reason, state
       FROM audit_entry LEFT JOIN person_key ON person_id = actor_id WHERE action = $1 ORDER BY id`,
      [action],
    );

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set('2027-03-01T12:00:00Z');
    espoo = await createCity(app.database, { name: 'Espoo' });
    umea = await createCity(app.database, { name: 'Umeå', slug: 'umea' });
    manager = await createPerson(app, { role: 'MANAGER', cityId: espoo.id });
    foreignManager = await createPerson(app, { role: 'MANAGER', cityId: umea.id });
    coordinator = await createPerson(app, { role: 'COORDINATOR' });
    newDay = {
      hostCityId: cityId(espoo),
      originalLocale: 'en',
      texts: [{ locale: 'en', title: 'Learning from pilots', purpose: 'Meet **and** compare.' }],
      startsAtLocal: '2027-05-31T09:30',
      endsAtLocal: '2027-05-31T16:00',
      mode: 'HYBRID',
      venueName: 'Library',
      onlineLink: 'https://meet.example/espoo',
      languages: ['en', 'fi'],
      capacity: 40,
    };
  });
  afterAll(() => app?.close());

  it('go from draft to publication to cancellation, each step in the trail', async () => {
    const created = await run('createExchangeDay', newDay);
    expect(created.errors).toBeUndefined();
    const day = created.payload.exchangeDay;
    expect(created.payload).toEqual({
      exchangeDay: {
        id: expect.stringMatching(/^xday_[0-9a-f]{32}$/),
        slug: 'espoo-2027-05-31',
        status: 'DRAFT',
        revision: 1,
        title: 'Learning from pilots',
        startsAt: '2027-05-31T06:30:00.000Z',
        endsAt: '2027-05-31T13:00:00.000Z',
        timeZone: 'Europe/Helsinki',
        startsAtLocal: '2027-05-31T09:30',
        endsAtLocal: '2027-05-31T16:00',
        mode: 'HYBRID',
        capacity: 40,
        onlineLink: 'https://meet.example/espoo',
        hostCity: { slug: 'espoo' },
        publishedAt: null,
        cancelledAt: null,
        cancellationReason: null,
        attendeeCount: null,
      },
      userErrors: [],
    });

    const query = `{ exchangeDays(first: 10, where: { slug: { eq: "${day.slug}" } }) { nodes { slug } totalCount } }`;
    const nothing = { exchangeDays: { nodes: [], totalCount: 0 } };
    const everything = { exchangeDays: { nodes: [{ slug: day.slug }], totalCount: 1 } };
    for (const token of [undefined, foreignManager.token]) {
      expect((await app.gql(query, {}, { token })).data).toEqual(nothing);
      const one = await app.gql(`{ exchangeDay(slug: "${day.slug}") { id } }`, {}, { token });
      expect([one.data, one.errors?.[0]?.extensions.code]).toEqual([{ exchangeDay: null }, 'NOT_FOUND']);
    }
    for (const { token } of [manager, coordinator]) expect((await app.gql(query, {}, { token })).data).toEqual(everything);

    const published = await run('publishExchangeDay', { id: day.id, expectedRevision: 1 });
    expect(published.payload.exchangeDay).toMatchObject({
      status: 'PUBLISHED',
      revision: 2,
      publishedAt: expect.stringContaining('2027-03-01T12:00'),
    });
    expect((await app.gql(query)).data).toEqual(everything);
    expect((await app.gql(`{ exchangeDay(slug: "${day.slug}") { onlineLink } }`)).data).toEqual({ exchangeDay: { onlineLink: null } });
    expect((await run('publishExchangeDay', { id: day.id, expectedRevision: 2 })).payload.userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);

    const cancelled = await run('cancelExchangeDay', { id: day.id, expectedRevision: 2, reason: 'The venue is flooded.' });
    expect(cancelled.payload.exchangeDay).toMatchObject({ status: 'CANCELLED', revision: 3, cancellationReason: 'The venue is flooded.' });
    const again = await run('cancelExchangeDay', { id: day.id, expectedRevision: 3, reason: 'Again.' });
    expect(again.payload.userErrors).toMatchObject([{ code: 'WRONG_STATE', path: ['input', 'id'] }]);
    expect((await run('updateExchangeDay', { id: day.id, expectedRevision: 3, capacity: 1 })).payload.userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    expect(await trail('exchangeDay.create')).toEqual([{ action: 'exchangeDay.create', changed_fields: [], reason: null, state: null }]);
    expect(await trail('exchangeDay.publish')).toMatchObject([{ state: { from: 'DRAFT', to: 'PUBLISHED' } }]);
    expect(await trail('exchangeDay.cancel')).toMatchObject([
      { reason: 'The venue is flooded.', state: { from: 'PUBLISHED', to: 'CANCELLED' } },
    ]);
  });

  it.each([
    ['a time that clocks skip', { startsAtLocal: '2027-03-28T03:30' }, 'INVALID', 'startsAtLocal'],
    ['a day that does not exist', { endsAtLocal: '2027-06-31T16:00' }, 'INVALID', 'endsAtLocal'],
    ['a time in another form', { startsAtLocal: '31.5.2027 9.30' }, 'INVALID', 'startsAtLocal'],
    ['an end before the start', { endsAtLocal: '2027-05-31T09:00' }, 'INVALID', 'endsAtLocal'],
    ['a negative number of seats', { capacity: -1 }, 'INVALID', 'capacity'],
    ['an unknown zone', { timeZone: 'Moon/Base' }, 'INVALID', 'timeZone'],
    ['no text in the original language', { originalLocale: 'fi' }, 'REQUIRED', 'texts'],
  ])('refuse %s and change nothing', async (_what, change, code, field) => {
    const before = await app.contents();
    const { payload } = await run('createExchangeDay', { ...newDay, ...change });
    expect(payload).toEqual({ exchangeDay: null, userErrors: [{ code, path: ['input', field], message: expect.any(String) }] });
    expect(await app.contents()).toEqual(before);
  });

  it('of one city on one date get numbered slugs, however parallel they are made', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        run('createExchangeDay', { ...newDay, startsAtLocal: '2027-09-01T09:00', endsAtLocal: '2027-09-01T16:00' }),
      ),
    );
    expect(made.map(({ payload }) => payload.exchangeDay.slug).sort()).toEqual([
      'espoo-2027-09-01',
      'espoo-2027-09-01-2',
      'espoo-2027-09-01-3',
      'espoo-2027-09-01-4',
    ]);
  });

  it('are written by the hosts and the coordinator only', async () => {
    const draft = await createExchangeDay(app.database, { hostCityId: espoo.id, status: 'DRAFT' as never });
    const open = await createExchangeDay(app.database, { hostCityId: espoo.id });
    const before = await app.contents();
    const codeOf = async (name: string, input: object, who: TestPerson) => (await run(name, input, who)).errors?.[0]?.extensions.code;
    const change = { expectedRevision: 1, capacity: 1 };
    expect(await codeOf('createExchangeDay', newDay, foreignManager)).toBe('FORBIDDEN');
    expect(await codeOf('updateExchangeDay', { id: dayId(open), ...change }, foreignManager)).toBe('FORBIDDEN');
    expect(await codeOf('updateExchangeDay', { id: dayId(draft), ...change }, foreignManager)).toBe('NOT_FOUND');
    expect(await codeOf('publishExchangeDay', { id: dayId(draft), expectedRevision: 1 }, foreignManager)).toBe('NOT_FOUND');
    expect(await codeOf('cancelExchangeDay', { id: dayId(open), expectedRevision: 1, reason: 'x' }, foreignManager)).toBe('FORBIDDEN');
    expect(await app.contents()).toEqual(before);
    expect((await run('updateExchangeDay', { id: dayId(draft), ...change }, coordinator)).payload.exchangeDay).toMatchObject({
      capacity: 1,
      revision: 2,
    });
  });

  it('are completed, with what came out of them, once they are over', async () => {
    const day = await createExchangeDay(app.database, { hostCityId: espoo.id, startsAt: new Date('2027-02-01T08:00:00Z') });
    const future = await createExchangeDay(app.database, { hostCityId: espoo.id, startsAt: new Date('2027-06-01T08:00:00Z') });
    const texts = [{ locale: 'en', title: 'Pilots', closingReport: 'Many came.' }];
    const change = { expectedRevision: 1, completed: true, attendeeCount: 31, texts };
    expect((await run('updateExchangeDay', { id: dayId(future), ...change })).payload.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const { payload } = await run('updateExchangeDay', { id: dayId(day), ...change });
    expect(payload.exchangeDay).toMatchObject({ status: 'COMPLETED', attendeeCount: 31, revision: 2 });
    const { data } = await app.gql(`{ exchangeDay(id: "${dayId(day)}") { title closingReport } }`);
    expect(data).toEqual({ exchangeDay: { title: 'Pilots', closingReport: 'Many came.' } });
    expect((await trail('exchangeDay.update')).at(-1)).toEqual({
      action: 'exchangeDay.update',
      changed_fields: ['attendeeCount', 'completed', 'texts'],
      reason: null,
      state: { from: 'PUBLISHED', to: 'COMPLETED' },
    });
    const draft = await createExchangeDay(app.database, {
      hostCityId: espoo.id,
      startsAt: new Date('2027-02-01T08:00:00Z'),
      status: 'DRAFT' as never,
    });
    const early = await run('updateExchangeDay', { id: dayId(draft), expectedRevision: 1, completed: true });
    expect(early.payload.userErrors).toEqual([
      { code: 'WRONG_STATE', path: ['input', 'completed'], message: 'Only a published day can be completed.' },
    ]);
  });

  it('are found by host, state, time, mode and language, and in their city', async () => {
    const host = await createCity(app.database, { name: 'Mannheim' });
    const past = {
      hostCityId: host.id,
      title: 'Past',
      startsAt: new Date('2022-10-13T07:00:00Z'),
      status: 'COMPLETED' as never,
      languages: ['de'],
    };
    await createExchangeDay(app.database, past);
    await createExchangeDay(app.database, {
      hostCityId: host.id,
      title: 'Coming',
      startsAt: new Date('2027-09-01T07:00:00Z'),
      mode: 'ONLINE' as never,
    });
    await createExchangeDay(app.database, {
      hostCityId: host.id,
      title: 'Draft',
      startsAt: new Date('2027-10-01T07:00:00Z'),
      status: 'DRAFT' as never,
    });
    const titles = async (where: string) => {
      const { data, errors } = await app.gql(`{ exchangeDays(first: 10, where: { hostCity: { slug: { eq: "mannheim" } }, ${where} },
        orderBy: [{ field: STARTS_AT, direction: ASC }]) { nodes { title } } }`);
      expect(errors).toBeUndefined();
      return data.exchangeDays.nodes.map(({ title }: { title: string }) => title);
    };
    expect(await titles('')).toEqual(['Past', 'Coming']);
    expect(await titles('status: { eq: PUBLISHED }')).toEqual(['Coming']);
    expect(await titles('status: { eq: DRAFT }')).toEqual([]);
    expect(await titles('startsAt: { lt: "2023-01-01T00:00:00Z" }')).toEqual(['Past']);
    expect(await titles('mode: { in: [ONLINE, HYBRID] }')).toEqual(['Coming']);
    expect(await titles('language: { eq: "de" }')).toEqual(['Past']);
    const city = await app.gql(
      '{ city(slug: "mannheim") { exchangeDays(first: 1) { nodes { title } totalCount pageInfo { hasNextPage } } } }',
    );
    expect(city.data).toEqual({ city: { exchangeDays: { nodes: [{ title: 'Coming' }], totalCount: 2, pageInfo: { hasNextPage: true } } } });
  });

  it('have sessions that are added, changed and taken out under the day', async () => {
    const day = await createExchangeDay(app.database, { hostCityId: espoo.id, startsAt: new Date('2027-05-31T06:30:00Z') });
    const university = await createOrganisation(app.database, { name: 'University' });
    const input = {
      exchangeDayId: dayId(day),
      originalLocale: 'en',
      texts: [{ locale: 'en', title: 'Ground heat' }],
      startsAtLocal: '2027-05-31T10:00',
      endsAtLocal: '2027-05-31T11:00',
      kind: 'SITE_VISIT',
      position: 2,
      speakers: [{ role: 'Professor of energy', organisationId: encodeId('org', university.id) }, { role: 'Head of planning' }],
    };
    const created = await app.gql(CREATE_SESSION, { input }, { token: manager.token });
    expect(created.errors).toBeUndefined();
    const session = created.data.createExchangeSession.exchangeSession;
    expect(session).toEqual({
      id: expect.stringMatching(/^session_[0-9a-f]{32}$/),
      position: 2,
      title: 'Ground heat',
      startsAt: '2027-05-31T07:00:00.000Z',
      kind: 'SITE_VISIT',
      speakers: [
        { role: 'Professor of energy', organisation: { name: 'University' } },
        { role: 'Head of planning', organisation: null },
      ],
      revision: 1,
    });
    await createExchangeSession(app.database, day, { title: 'Welcome', position: 1 });

    const before = await app.contents();
    const late = await app.gql(CREATE_SESSION, { input: { ...input, endsAtLocal: '2027-05-31T23:00' } }, { token: manager.token });
    expect(late.data.createExchangeSession).toEqual({
      exchangeSession: null,
      userErrors: [{ code: 'INVALID', path: ['input', 'startsAtLocal'] }],
    });
    const foreign = await app.gql(CREATE_SESSION, { input }, { token: foreignManager.token });
    expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const moved = await run('updateExchangeDay', { id: dayId(day), expectedRevision: 1, startsAtLocal: '2027-05-31T10:30' });
    expect(moved.payload.userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'startsAtLocal'] }]);
    expect(await app.contents()).toEqual(before);

    const change = { id: session.id, expectedRevision: 1, startsAtLocal: '2027-05-31T10:15', speakers: [] };
    const updated = await app.gql(UPDATE_SESSION, { input: change }, { token: manager.token });
    expect(updated.data.updateExchangeSession).toEqual({
      exchangeSession: { title: 'Ground heat', startsAt: '2027-05-31T07:15:00.000Z', speakers: [], revision: 2 },
      conflict: null,
      userErrors: [],
    });
    const stale = await app.gql(UPDATE_SESSION, { input: change }, { token: manager.token });
    expect(stale.data.updateExchangeSession).toMatchObject({ exchangeSession: null, conflict: { current: { revision: 2 } } });
    const removeStale = await app.gql(REMOVE_SESSION, { input: { id: session.id, expectedRevision: 1 } }, { token: manager.token });
    expect(removeStale.data.removeExchangeSession).toEqual({
      exchangeDay: null,
      userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedRevision'] }],
    });
    const removed = await app.gql(REMOVE_SESSION, { input: { id: session.id, expectedRevision: 2 } }, { token: manager.token });
    expect(removed.data.removeExchangeSession).toEqual({ exchangeDay: { sessions: [{ title: 'Welcome' }] }, userErrors: [] });
  });

  it('take no session once they are called off, nor more than 100', async () => {
    const startsAt = new Date('2027-05-31T06:30:00Z');
    const cancelled = await createExchangeDay(app.database, { hostCityId: espoo.id, startsAt, status: 'CANCELLED' as never });
    const full = await createExchangeDay(app.database, { hostCityId: espoo.id, startsAt });
    for (let position = 0; position < 99; position++) await createExchangeSession(app.database, full, { position });
    const add = async (day: { id: string }) => {
      const times = { startsAtLocal: '2027-05-31T10:00', endsAtLocal: '2027-05-31T11:00' };
      const texts = [{ locale: 'en', title: 'One more' }];
      const input = { exchangeDayId: dayId(day), originalLocale: 'en', texts, kind: 'WORKSHOP', ...times };
      return (await app.gql(CREATE_SESSION, { input }, { token: manager.token })).data.createExchangeSession.userErrors;
    };
    expect(await add(full)).toEqual([]);
    const before = await app.contents();
    expect(await add(full)).toEqual([{ code: 'LIMIT', path: ['input', 'exchangeDayId'] }]);
    expect(await add(cancelled)).toEqual([{ code: 'WRONG_STATE', path: ['input', 'exchangeDayId'] }]);
    expect(await app.contents()).toEqual(before);
  });

  it('hide the sessions of a draft, also by their id', async () => {
    const draft = await createExchangeDay(app.database, { hostCityId: espoo.id, status: 'DRAFT' as never });
    const session = await createExchangeSession(app.database, draft);
    const query = `{ node(id: "${encodeId('session', session.id)}") { id } }`;
    for (const token of [undefined, foreignManager.token]) {
      const { data, errors } = await app.gql(query, {}, { token });
      expect([data, errors?.[0]?.extensions.code]).toEqual([{ node: null }, 'NOT_FOUND']);
    }
    expect((await app.gql(query, {}, { token: manager.token })).data).toEqual({ node: { id: encodeId('session', session.id) } });
  });
});
