import { createPerson, createSession, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import type { ExchangeDay } from '@alliance/exchange-days';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { encodeId, newId } from '@alliance/kernel';
import { TestMailbox } from '@alliance/mail/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const REGISTER = `mutation ($input: RegisterForExchangeDayInput!) { registerForExchangeDay(input: $input) {
  registration { id state queueNumber waitingPosition confirmedAt } userErrors { code path message } } }`;
const CANCEL = `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) {
  registration { id state waitingPosition cancelledAt } userErrors { code path } } }`;
const ERASE = 'mutation ($input: EraseMeInput!) { eraseMe(input: $input) { state userErrors { code } } }';
const UPDATE_DAY = `mutation ($input: UpdateExchangeDayInput!) { updateExchangeDay(input: $input) { exchangeDay { revision seatsTaken seatsFree waitingCount } userErrors { code } } }`;
const CANCEL_DAY = `mutation ($input: CancelExchangeDayInput!) { cancelExchangeDay(input: $input) { exchangeDay { status seatsTaken waitingCount } userErrors { code } } }`;

describe('registrations', () => {
  let app: TestApp;
  let city: City;
  let manager: TestPerson;
  let people: TestPerson[];
  let mailbox: TestMailbox;

  const dayId = ({ id }: { id: string }) => encodeId('xday', id);
  const newDay = (example: Partial<ExchangeDay> = {}) =>
    createExchangeDay(app.database, { hostCityId: city.id, startsAt: new Date('2027-05-31T06:30:00Z'), capacity: 2, ...example });

  const register = async (day: { id: string }, who: TestPerson, more: object = {}) =>
    (await app.gql(REGISTER, { input: { exchangeDayId: dayId(day), ...more } }, { token: who.token })).data?.registerForExchangeDay;
  const cancel = async (registration: { id: string }, who: TestPerson) =>
    app.gql(CANCEL, { input: { id: registration.id } }, { token: who.token });
  /** Registers the first people in turn; answers their registrations. */
  const fill = async (day: { id: string }, count: number) => {
    const registrations = [];
    for (const person of people.slice(0, count)) registrations.push((await register(day, person)).registration);
    return registrations as { id: string; state: string; waitingPosition: number | null }[];
  };
  const statesOf = async (day: { id: string }) => {
    const rows = await app.rows('SELECT state FROM registration WHERE exchange_day_id = $1 ORDER BY queue_number', [day.id]);
    return rows.map(({ state }) => state as string);
  };
  const poolOf = async (day: { id: string }) =>
    (await app.rows('SELECT capacity, ceiling, taken, waiting FROM seat_pool WHERE exchange_day_id = $1', [day.id]))[0];
  const trail = async (day: { id: string }) =>
    (await app.rows(
      `SELECT a.action, a.state->>'from' AS "from", a.state->>'to' AS "to", a.actor_id FROM audit_entry a JOIN registration r ON r.id = a.record_id
       WHERE r.exchange_day_id = $1 ORDER BY a.id`,
      [day.id],
    )) as { action: string; from: string | null; to: string; actor_id: string | null }[];

  beforeAll(async () => {
    app = await createTestApp();
    mailbox = new TestMailbox(app);
    city = await createCity(app.database, { name: 'Espoo' });
    manager = await createPerson(app, { role: 'MANAGER', cityId: city.id });
    people = [];
    for (let index = 0; index < 5; index++) people.push(await createPerson(app));
  });
  beforeEach(() => app.clock.set('2027-03-01T12:00:00Z'));
  afterAll(() => app?.close());

  it('give seats out until none is free, then places in the queue', async () => {
    const day = await newDay();
    expect(await fill(day, 4)).toEqual([
      {
        id: expect.stringMatching(/^reg_[0-9a-f]{32}$/),
        state: 'CONFIRMED',
        queueNumber: 1,
        waitingPosition: null,
        confirmedAt: expect.stringMatching(/^2027-03-01T12:00/),
      },
      expect.objectContaining({ state: 'CONFIRMED', queueNumber: 2, waitingPosition: null }),
      expect.objectContaining({ state: 'WAITLISTED', queueNumber: 3, waitingPosition: 1, confirmedAt: null }),
      expect.objectContaining({ state: 'WAITLISTED', queueNumber: 4, waitingPosition: 2 }),
    ]);
    expect(await poolOf(day)).toEqual({ capacity: 2, ceiling: 2, taken: 2, waiting: 2 });
    expect((await trail(day)).map(({ action, to }) => [action, to])).toEqual([
      ['registration.create', 'CONFIRMED'],
      ['registration.create', 'CONFIRMED'],
      ['registration.create', 'WAITLISTED'],
      ['registration.create', 'WAITLISTED'],
    ]);
  });

  it('pass a freed seat to the first who waits, and a newcomer goes behind', async () => {
    const day = await newDay();
    const [first, , third, fourth] = await fill(day, 4);
    const { data } = await cancel(first!, people[0]!);
    expect(data.cancelRegistration).toEqual({
      registration: { id: first!.id, state: 'CANCELLED', waitingPosition: null, cancelledAt: expect.stringMatching(/^2027-03-01T12:00/) },
      userErrors: [],
    });
    expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
    expect((await trail(day)).slice(4)).toEqual([
      { action: 'registration.cancel', from: 'CONFIRMED', to: 'CANCELLED', actor_id: people[0]!.person.id },
      { action: 'registration.promote', from: 'WAITLISTED', to: 'CONFIRMED', actor_id: null },
    ]);
    // Who gave the place up may come again, at the tail.
    expect((await register(day, people[0]!)).registration).toMatchObject({ state: 'WAITLISTED', queueNumber: 5, waitingPosition: 2 });
    // Giving up a place in the queue promotes nobody.
    await cancel(fourth!, people[3]!);
    expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED', 'WAITLISTED']);
    expect(await poolOf(day)).toEqual({ capacity: 2, ceiling: 2, taken: 2, waiting: 1 });
    expect((await cancel(third!, people[2]!)).data.cancelRegistration.registration.state).toBe('CANCELLED');
    expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'CANCELLED', 'CANCELLED', 'CONFIRMED']);
    expect(await poolOf(day)).toEqual({ capacity: 2, ceiling: 2, taken: 2, waiting: 0 });
  });

  describe('of people who were erased', () => {
    /** Somebody new erases their account, after having registered for the day. */
    const registerAndVanish = async (day: { id: string }) => {
      const who = await createPerson(app);
      const { registration } = await register(day, who);
      const headers = { cookie: await createSession(app, who.person.id), origin: app.url };
      const erase = async (input: object) => (await app.gql(ERASE, { input }, { headers })).data.eraseMe;
      await erase({});
      const { code } = await mailbox.latest(who.person.email);
      expect(await erase({ code })).toEqual({ state: 'ERASED', userErrors: [] });
      return registration.state as string;
    };

    it('stay in the queue, and the next seats go to those who are there', async () => {
      const day = await newDay();
      const [first, second] = await fill(day, 2);
      expect(await registerAndVanish(day)).toBe('WAITLISTED');
      const third = (await register(day, people[2]!)).registration;
      expect(await registerAndVanish(day)).toBe('WAITLISTED');
      const fourth = (await register(day, people[3]!)).registration;
      expect([third, fourth]).toMatchObject([
        { state: 'WAITLISTED', queueNumber: 4, waitingPosition: 1 },
        { state: 'WAITLISTED', queueNumber: 6, waitingPosition: 2 },
      ]);
      expect(await poolOf(day)).toEqual({ capacity: 2, ceiling: 2, taken: 2, waiting: 4 });
      await cancel(first!, people[0]!);
      expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITLISTED', 'CONFIRMED', 'WAITLISTED', 'WAITLISTED']);
      const input = { id: dayId(day), capacity: 4, expectedRevision: 1 };
      const { data } = await app.gql(UPDATE_DAY, { input }, { token: manager.token });
      expect(data.updateExchangeDay.exchangeDay).toEqual({ revision: 2, seatsTaken: 3, seatsFree: 1, waitingCount: 2 });
      expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITLISTED', 'CONFIRMED', 'WAITLISTED', 'CONFIRMED']);
      await cancel(second!, people[1]!);
      expect(await poolOf(day)).toEqual({ capacity: 4, ceiling: 4, taken: 2, waiting: 2 });
    });

    it('hold up no newcomer where nobody else waits', async () => {
      const day = await newDay();
      const [first] = await fill(day, 2);
      expect(await registerAndVanish(day)).toBe('WAITLISTED');
      await cancel(first!, people[0]!);
      expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITLISTED']);
      expect(await poolOf(day)).toEqual({ capacity: 2, ceiling: 2, taken: 1, waiting: 1 });
      expect((await register(day, people[2]!)).registration.state).toBe('CONFIRMED');
      // Now nothing is free, so that the next one waits, and the first of those who are there.
      expect((await register(day, people[3]!)).registration).toMatchObject({ state: 'WAITLISTED', waitingPosition: 1 });
      expect(await statesOf(day)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITLISTED', 'CONFIRMED', 'WAITLISTED']);
      expect(await poolOf(day)).toEqual({ capacity: 2, ceiling: 2, taken: 2, waiting: 2 });
    });
  });

  it('follow the number of seats: lowering cancels nobody, raising promotes in order', async () => {
    const day = await newDay({ capacity: 3 });
    const registrations = await fill(day, 5);
    const update = async (capacity: number, expectedRevision: number) =>
      (await app.gql(UPDATE_DAY, { input: { id: dayId(day), capacity, expectedRevision } }, { token: manager.token })).data
        .updateExchangeDay;
    expect(await update(1, 1)).toEqual({ exchangeDay: { revision: 2, seatsTaken: 3, seatsFree: 0, waitingCount: 2 }, userErrors: [] });
    expect(await poolOf(day)).toEqual({ capacity: 1, ceiling: 3, taken: 3, waiting: 2 });
    await cancel(registrations[0]!, people[0]!);
    await cancel(registrations[1]!, people[1]!);
    expect(await statesOf(day)).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED', 'WAITLISTED', 'WAITLISTED']);
    expect(await poolOf(day)).toEqual({ capacity: 1, ceiling: 1, taken: 1, waiting: 2 });
    expect(await update(2, 2)).toEqual({ exchangeDay: { revision: 3, seatsTaken: 2, seatsFree: 0, waitingCount: 1 }, userErrors: [] });
    expect(await statesOf(day)).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
    expect(await update(5, 3)).toEqual({ exchangeDay: { revision: 4, seatsTaken: 3, seatsFree: 2, waitingCount: 0 }, userErrors: [] });
  });

  it('stay as they are where a day that is over gets more seats', async () => {
    const day = await newDay({ capacity: 1 });
    await fill(day, 2);
    app.clock.set(day.endsAt.toISOString());
    const input = { id: dayId(day), capacity: 2, expectedRevision: 1 };
    const { data } = await app.gql(UPDATE_DAY, { input }, { token: manager.token });
    expect(data.updateExchangeDay).toEqual({
      exchangeDay: { revision: 2, seatsTaken: 1, seatsFree: 1, waitingCount: 1 },
      userErrors: [],
    });
    expect(await statesOf(day)).toEqual(['CONFIRMED', 'WAITLISTED']);
    expect((await trail(day)).map(({ action }) => action)).toEqual(['registration.create', 'registration.create']);
  });

  it('end with a day that is called off', async () => {
    const day = await newDay();
    const [first] = await fill(day, 3);
    await cancel(first!, people[0]!);
    const input = { id: dayId(day), expectedRevision: 1, reason: 'Storm.' };
    const { data } = await app.gql(CANCEL_DAY, { input }, { token: manager.token });
    expect(data.cancelExchangeDay).toEqual({ exchangeDay: { status: 'CANCELLED', seatsTaken: 0, waitingCount: 0 }, userErrors: [] });
    expect(await statesOf(day)).toEqual(['CANCELLED', 'EVENT_CANCELLED', 'EVENT_CANCELLED']);
    expect((await trail(day)).slice(-2)).toEqual([
      { action: 'registration.endWithDay', from: 'CONFIRMED', to: 'EVENT_CANCELLED', actor_id: manager.person.id },
      { action: 'registration.endWithDay', from: 'CONFIRMED', to: 'EVENT_CANCELLED', actor_id: manager.person.id },
    ]);
    expect((await register(day, people[3]!)).userErrors).toMatchObject([{ code: 'CLOSED', message: 'The exchange day was cancelled.' }]);
  });

  it('are refused, with a reason, and nothing changes', async () => {
    const open = await newDay();
    const [mine] = await fill(open, 1);
    const later = await newDay({ registrationOpensAt: new Date('2027-04-01T05:00:00Z') });
    const closed = await newDay({ registrationClosesAt: new Date('2027-02-01T05:00:00Z') });
    const draft = await newDay({ status: 'DRAFT' as never });
    const before = await app.contents();
    const [person] = people as [TestPerson];
    const path = ['input', 'exchangeDayId'];
    expect((await register(open, person)).userErrors).toEqual([
      { code: 'ALREADY_REGISTERED', path, message: 'You are registered for this day already.' },
    ]);
    expect((await register(later, person)).userErrors).toEqual([
      { code: 'CLOSED', path, message: 'Registration opens 2027-04-01 08:00 (Europe/Helsinki).' },
    ]);
    expect((await register(closed, person)).userErrors).toEqual([
      { code: 'CLOSED', path, message: 'Registration closed 2027-02-01 07:00 (Europe/Helsinki).' },
    ]);
    const codeOf = async (exchangeDayId: string, token?: string) =>
      (await app.gql(REGISTER, { input: { exchangeDayId } }, { token })).errors?.[0]?.extensions.code;
    expect(await codeOf(dayId(draft), person.token)).toBe('NOT_FOUND');
    expect(await codeOf(dayId({ id: newId() }), person.token)).toBe('NOT_FOUND');
    expect(await codeOf(dayId(open))).toBe('UNAUTHENTICATED');
    expect((await cancel(mine!, people[1]!)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await cancel({ id: encodeId('reg', newId()) }, person)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    app.clock.set('2027-05-31T06:30:00Z');
    expect((await cancel(mine!, person)).data.cancelRegistration.userErrors).toEqual([{ code: 'CLOSED', path: ['input', 'id'] }]);
    app.clock.set('2027-03-01T12:00:00Z');
    expect(await app.contents()).toEqual(before);
    await cancel(mine!, person);
    expect((await cancel(mine!, person)).data.cancelRegistration.userErrors).toEqual([{ code: 'WRONG_STATE', path: ['input', 'id'] }]);
  });

  it('show to the person and the hosts, and to nobody else', async () => {
    const day = await newDay({ onlineLink: 'https://meet.example/secret' });
    const [first, , third] = await fill(day, 3);
    const query = `{ exchangeDay(id: "${dayId(day)}") { seatsTaken seatsFree waitingCount onlineLink viewerRegistration { state joinLink }
      registrations(first: 10, orderBy: [{ field: QUEUE_NUMBER, direction: ASC }]) { nodes { personId state } totalCount } } }`;
    const seen = async (who?: TestPerson) => (await app.gql(query, {}, { token: who?.token })).data.exchangeDay;
    const counts = { seatsTaken: 2, seatsFree: 0, waitingCount: 1 };
    const nobody = { ...counts, onlineLink: null, viewerRegistration: null, registrations: { nodes: [], totalCount: 0 } };
    const personId = (index: number) => encodeId('pers', people[index]!.person.id);
    expect(await seen()).toEqual(nobody);
    expect(await seen(people[4])).toEqual(nobody);
    expect(await seen(await createPerson(app, { role: 'MANAGER' }))).toEqual(nobody);
    expect(await seen(people[0])).toEqual({
      ...counts,
      onlineLink: null,
      viewerRegistration: { state: 'CONFIRMED', joinLink: 'https://meet.example/secret' },
      registrations: { nodes: [{ personId: personId(0), state: 'CONFIRMED' }], totalCount: 1 },
    });
    expect((await seen(people[2])).viewerRegistration).toEqual({ state: 'WAITLISTED', joinLink: null });
    const all = [
      [0, 'CONFIRMED'],
      [1, 'CONFIRMED'],
      [2, 'WAITLISTED'],
    ] as const;
    expect(await seen(manager)).toEqual({
      ...counts,
      onlineLink: 'https://meet.example/secret',
      viewerRegistration: null,
      registrations: { nodes: all.map(([index, state]) => ({ personId: personId(index), state })), totalCount: 3 },
    });
    const node = `{ node(id: "${first!.id}") { id } }`;
    expect((await app.gql(node, {}, { token: people[1]!.token })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await app.gql(node, {}, { token: people[0]!.token })).data).toEqual({ node: { id: first!.id } });

    await cancel(third!, people[2]!);
    const mine = `{ viewer { registrations(first: 1) { nodes { state exchangeDay { title } } } } }`;
    expect((await app.gql(mine, {}, { token: people[2]!.token })).data.viewer.registrations.nodes).toEqual([
      { state: 'CANCELLED', exchangeDay: { title: expect.stringMatching(/^Exchange day/) } },
    ]);
    expect((await seen(people[2])).viewerRegistration).toBeNull();
  });

  it('are cancelled by the hosts too, and no stranger learns that they exist', async () => {
    const day = await newDay();
    const [first] = await fill(day, 1);
    const stranger = await createPerson(app, { role: 'MANAGER' });
    expect((await cancel(first!, stranger)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await cancel(first!, manager)).data.cancelRegistration.registration.state).toBe('CANCELLED');
  });

  it('with an idempotency key happen once, and the key serves one request', async () => {
    const day = await newDay();
    const other = await newDay();
    const idempotencyKey = newId();
    const first = await register(day, people[0]!, { idempotencyKey });
    expect(await register(day, people[0]!, { idempotencyKey })).toEqual(first);
    expect(await statesOf(day)).toEqual(['CONFIRMED']);
    expect((await register(other, people[0]!, { idempotencyKey })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await statesOf(other)).toEqual([]);
  });
});
