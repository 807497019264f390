import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { Database } from '@alliance/database';
import { createExchangeDay } from '@alliance/exchange-days/testing';
import { encodeId, newId } from '@alliance/kernel';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const PEOPLE = 500;
const SEATS = 40;
const RUNS = 20;

const REGISTER = `mutation ($input: RegisterForExchangeDayInput!) { registerForExchangeDay(input: $input) {
  registration { id state queueNumber } userErrors { code } } }`;
const CANCEL = `mutation ($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { registration { state } userErrors { code } } }`;
const CANCEL_DAY = `mutation ($input: CancelExchangeDayInput!) { cancelExchangeDay(input: $input) { exchangeDay { status } userErrors { code } } }`;
const UPDATE_DAY = `mutation ($input: UpdateExchangeDayInput!) { updateExchangeDay(input: $input) { exchangeDay { capacity } userErrors { code } } }`;

interface Stored {
  id: string;
  person_id: string;
  state: string;
  queue_number: number;
}

/** The product, with people who all want to come. */
class Crowd {
  private constructor(
    readonly app: TestApp,
    readonly city: City,
    readonly people: TestPerson[],
    readonly manager: TestPerson,
  ) {}

  static async gather(app: TestApp, size = PEOPLE): Promise<Crowd> {
    const city = await createCity(app.database);
    const people: TestPerson[] = [];
    while (people.length < size) people.push(...(await Promise.all(Array.from({ length: 10 }, () => createPerson(app)))));
    return new Crowd(app, city, people, await createPerson(app, { role: 'MANAGER', cityId: city.id }));
  }

  newDay(capacity = SEATS) {
    return createExchangeDay(this.app.database, { hostCityId: this.city.id, capacity });
  }

  register(day: { id: string }, person: TestPerson, more: object = {}) {
    return this.app.gql(REGISTER, { input: { exchangeDayId: encodeId('xday', day.id), ...more } }, { token: person.token });
  }

  cancel(registration: { id: string }, person: TestPerson) {
    return this.app.gql(CANCEL, { input: { id: registration.id } }, { token: person.token });
  }

  stored(day: { id: string }): Promise<Stored[]> {
    return this.app.rows('SELECT id, person_id, state, queue_number FROM registration WHERE exchange_day_id = $1 ORDER BY queue_number', [
      day.id,
    ]);
  }

  async pool(day: { id: string }) {
    return (
      await this.app.rows('SELECT capacity, ceiling, taken, waiting, next_queue_number FROM seat_pool WHERE exchange_day_id = $1', [day.id])
    )[0];
  }

  /** How often each person's registrations changed state for a day, by what the trail says. */
  async transitions(day: { id: string }): Promise<number> {
    const [row] = await this.app.rows(
      'SELECT count(*)::int AS count FROM audit_entry a JOIN registration r ON r.id = a.record_id WHERE r.exchange_day_id = $1',
      [day.id],
    );
    return row!.count as number;
  }
}

const inState = (rows: Stored[], state: string) => rows.filter((row) => row.state === state);

/** Nobody who waits came before somebody with a seat; the counts say what the rows say. */
async function expectOrder(crowd: Crowd, day: { id: string }, capacity: number): Promise<void> {
  const rows = await crowd.stored(day);
  const confirmed = inState(rows, 'CONFIRMED');
  const waiting = inState(rows, 'WAITLISTED');
  expect(confirmed.length).toBeLessThanOrEqual(capacity);
  if (waiting.length > 0) {
    expect(confirmed.length).toBe(capacity);
    expect(Math.max(...confirmed.map((row) => row.queue_number))).toBeLessThan(waiting[0]!.queue_number);
  }
  expect(await crowd.pool(day)).toEqual({
    capacity,
    ceiling: capacity,
    taken: confirmed.length,
    waiting: waiting.length,
    next_queue_number: rows.length + 1,
  });
  const active = [...confirmed, ...waiting].map((row) => row.person_id);
  expect(new Set(active).size).toBe(active.length);
  expect(rows.map((row) => row.queue_number)).toEqual(rows.map((_row, index) => index + 1));
}

describeOnServer('many people at once', () => {
  let crowd: Crowd;

  beforeAll(async () => {
    crowd = await Crowd.gather(await createTestApp());
  }, 120_000);
  afterAll(() => crowd?.app.close());

  it(`${PEOPLE} register for ${SEATS} seats, ${RUNS} times over: exactly ${SEATS} get one, the others wait in order`, async () => {
    for (let run = 0; run < RUNS; run++) {
      const day = await crowd.newDay();
      const answers = await Promise.all(crowd.people.map((person) => crowd.register(day, person)));
      expect(answers.filter(({ status, errors }) => status !== 200 || errors)).toEqual([]);
      const registrations = answers.map(({ data }) => data.registerForExchangeDay);
      expect(registrations.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      const told = registrations.map(({ registration }) => registration).sort((one, other) => one.queueNumber - other.queueNumber);
      expect(told.map(({ queueNumber }) => queueNumber)).toEqual(crowd.people.map((_person, index) => index + 1));
      expect(told.map(({ state }) => state)).toEqual(crowd.people.map((_person, index) => (index < SEATS ? 'CONFIRMED' : 'WAITLISTED')));
      await expectOrder(crowd, day, SEATS);
      expect(await crowd.transitions(day)).toBe(PEOPLE);
    }
  }, 600_000);

  it('give up and register in parallel: no seat is lost, none given twice, nobody overtaken', async () => {
    const day = await crowd.newDay(20);
    const first = crowd.people.slice(0, 60);
    const registrations: { id: string }[] = [];
    for (const person of first) registrations.push((await crowd.register(day, person)).data.registerForExchangeDay.registration);
    const leaving = first.map((person, index) => [person, registrations[index]!] as const).filter((_entry, index) => index % 2 === 0);
    const answers = await Promise.all([
      ...leaving.map(([person, registration]) => crowd.cancel(registration, person)),
      ...crowd.people.slice(60, 160).map((person) => crowd.register(day, person)),
    ]);
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const rows = await crowd.stored(day);
    expect([inState(rows, 'CANCELLED').length, inState(rows, 'CONFIRMED').length, inState(rows, 'WAITLISTED').length]).toEqual([
      30, 20, 110,
    ]);
    await expectOrder(crowd, day, 20);
    const promoted = await crowd.app.rows(
      `SELECT r.id FROM audit_entry a JOIN registration r ON r.id = a.record_id WHERE r.exchange_day_id = $1 AND a.action = 'registration.promote'`,
      [day.id],
    );
    expect(await crowd.transitions(day)).toBe(160 + 30 + promoted.length);
    expect(new Set(promoted.map(({ id }) => id)).size).toBe(promoted.length);
  }, 60_000);

  it('one person asks twenty times: one registration', async () => {
    const day = await crowd.newDay();
    const answers = await Promise.all(Array.from({ length: 20 }, () => crowd.register(day, crowd.people[0]!)));
    const codes = answers.map(({ data }) => data.registerForExchangeDay.userErrors[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual([...Array.from({ length: 19 }, () => 'ALREADY_REGISTERED'), 'DONE']);
    expect(await crowd.stored(day)).toHaveLength(1);
  });

  it('one request is sent fifty times with one key: one effect and fifty equal answers', async () => {
    const day = await crowd.newDay();
    const idempotencyKey = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => crowd.register(day, crowd.people[0]!, { idempotencyKey })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.data.registerForExchangeDay.registration).toMatchObject({ state: 'CONFIRMED', queueNumber: 1 });
    expect(await crowd.stored(day)).toHaveLength(1);
    expect(await crowd.transitions(day)).toBe(1);
  });

  it('one registration is given up twenty times: one seat is passed on', async () => {
    const day = await crowd.newDay(1);
    const [first, second, third] = crowd.people as [TestPerson, TestPerson, TestPerson];
    const { registration } = (await crowd.register(day, first)).data.registerForExchangeDay;
    for (const person of [second, third]) await crowd.register(day, person);
    const answers = await Promise.all(Array.from({ length: 20 }, () => crowd.cancel(registration, first)));
    const codes = answers.map(({ data }) => data.cancelRegistration.userErrors[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', ...Array.from({ length: 19 }, () => 'WRONG_STATE')]);
    expect((await crowd.stored(day)).map(({ state }) => state)).toEqual(['CANCELLED', 'CONFIRMED', 'WAITLISTED']);
  });

  it('the number of seats grows while people register: order is kept', async () => {
    const day = await crowd.newDay(10);
    const grow = { id: encodeId('xday', day.id), capacity: 30, expectedRevision: 1 };
    const answers = await Promise.all([
      ...crowd.people.slice(0, 50).map((person) => crowd.register(day, person)),
      crowd.app.gql(UPDATE_DAY, { input: grow }, { token: crowd.manager.token }),
      ...crowd.people.slice(50, 100).map((person) => crowd.register(day, person)),
    ]);
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    await expectOrder(crowd, day, 30);
  });

  it('the day is called off while people register: nobody is left with a seat', async () => {
    const day = await crowd.newDay(10);
    const input = { id: encodeId('xday', day.id), expectedRevision: 1, reason: 'Storm.' };
    // One is there before, so that there is a seat to lose even where the cancellation comes first of all.
    await crowd.register(day, crowd.people[100]!);
    const answers = await Promise.all([
      ...crowd.people.slice(0, 50).map((person) => crowd.register(day, person)),
      crowd.app.gql(CANCEL_DAY, { input }, { token: crowd.manager.token }),
      ...crowd.people.slice(50, 100).map((person) => crowd.register(day, person)),
    ]);
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const rows = await crowd.stored(day);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ state }) => state === 'EVENT_CANCELLED')).toBe(true);
    expect(await crowd.pool(day)).toMatchObject({ taken: 0, waiting: 0 });
    expect(await crowd.transitions(day)).toBe(2 * rows.length);
  });
});

describeOnServer('without the lock', () => {
  class DatabaseWithoutLock extends Database {
    override async lock(): Promise<void> {}
  }
  let crowd: Crowd;

  beforeAll(async () => {
    const app = await createTestApp({}, { override: (builder) => builder.overrideProvider(Database).useClass(DatabaseWithoutLock) });
    crowd = await Crowd.gather(app, 300);
  }, 120_000);
  afterAll(() => crowd?.app.close());

  it('the counter’s check still holds the number of seats, but people get errors', async () => {
    const day = await crowd.newDay();
    const answers = await Promise.all(crowd.people.map((person) => crowd.register(day, person)));
    expect(inState(await crowd.stored(day), 'CONFIRMED').length).toBeLessThanOrEqual(SEATS);
    expect(answers.filter(({ errors }) => errors).length).toBeGreaterThan(0);
  }, 60_000);

  it('and without the check, more people get a seat than there are', async () => {
    await crowd.app.rows('ALTER TABLE seat_pool DROP CONSTRAINT ck_seat_pool_taken');
    const day = await crowd.newDay();
    await Promise.all(crowd.people.map((person) => crowd.register(day, person)));
    expect(inState(await crowd.stored(day), 'CONFIRMED').length).toBeGreaterThan(SEATS);
  }, 60_000);
});
