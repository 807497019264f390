import { createCity, createContact, createOrganisation } from '@alliance/cities/testing';
import type { Database } from '@alliance/database';
import { ExchangeDayStatus } from '@alliance/exchange-days';
import { createExchangeDay, createExchangeSession } from '@alliance/exchange-days/testing';
import { encodeId } from '@alliance/kernel';
import { createRegistration } from '@alliance/registrations/testing';
import type { TestApp } from '@alliance/testing';

/** Whose record an operation is tried on, as UUIDs. */
export interface Place {
  cityId: string;
  /** An organisation of the city; left out where it makes no difference which. */
  organisationId?: string;
  personId: string;
}

type Values = Record<string, unknown>;

/** One way to do an action: how a record is made ready for it, and what is sent. */
export interface Operation {
  action: string;
  /** The mutation, where it asks for another action before, and for this one because of what is sent. */
  mutation?: string;
  /** True where those who may not do the action on the record can't read it either. */
  hidden?: boolean;
  /** True where they are told so by a user error, with a way out, rather than by a top-level one. */
  mendable?: boolean;
  /** True where the input names nobody: it is about whoever sends it, and nobody else is in reach. */
  selfOnly?: boolean;
  /** Makes what the operation needs, and answers its variables. */
  prepare: (app: TestApp, place: Place) => Promise<Values>;
  /** Takes back what would count in the trials after it. */
  undo?: (app: TestApp, place: Place) => Promise<void>;
}

/** A question whose answer shows whether a reading action is allowed. */
export interface Question extends Operation {
  query: string;
  /** True where whoever may do it nowhere is refused, instead of being shown nothing. */
  closed?: boolean;
  /** Whether the answer shows the record. */
  shows: (data: any) => boolean;
}

const STARTS_AT = new Date('2099-06-01T06:00:00Z');
const HOURS = { startsAtLocal: '2099-06-01T09:00', endsAtLocal: '2099-06-01T16:00' };
const EN = { originalLocale: 'en' };
let count = 0;
const title = (): string => `Title ${++count}`;

const day = (database: Database, { cityId }: Place, status: ExchangeDayStatus) =>
  createExchangeDay(database, {
    hostCityId: cityId,
    status,
    startsAt: STARTS_AT,
    endsAt: new Date('2099-06-01T13:00:00Z'),
    publishedAt: status === ExchangeDayStatus.DRAFT ? null : new Date(),
  });

const changeDay =
  (status: ExchangeDayStatus, changes: Values = {}) =>
  async ({ database }: TestApp, place: Place): Promise<Values> => ({
    id: encodeId('xday', (await day(database, place, status)).id),
    expectedRevision: 1,
    ...changes,
  });

const changeSession =
  (changes: Values) =>
  async ({ database }: TestApp, place: Place): Promise<Values> => {
    const session = await createExchangeSession(database, await day(database, place, ExchangeDayStatus.DRAFT));
    return { id: encodeId('session', session.id), expectedRevision: 1, ...changes };
  };

const { DRAFT, PUBLISHED } = ExchangeDayStatus;

/** Every mutation by its name: its input, on a record of the place. */
export const MUTATIONS: Record<string, Operation> = {
  createCity: {
    action: 'city.create',
    prepare: async () => ({
      ...EN,
      texts: [{ locale: 'en', name: title() }],
      countryCode: 'FI',
      allianceRole: 'PARTNER',
      timeZone: 'Europe/Helsinki',
    }),
  },
  updateCity: {
    action: 'city.update',
    // The city of the place stays as it is from one cell to the next: only its revision goes up.
    prepare: async ({ database }, { cityId }) => {
      const [{ revision }] = (await database.query<{ revision: number }>('SELECT revision FROM city WHERE id = $1', [cityId])) as [
        { revision: number },
      ];
      return { id: encodeId('city', cityId), expectedRevision: revision, website: `https://city.example/${++count}` };
    },
  },
  createOrganisation: {
    action: 'organisation.create',
    prepare: async (_app, { cityId }) => ({ name: title(), kind: 'SME', cityId: encodeId('city', cityId) }),
  },
  updateOrganisation: {
    action: 'organisation.update',
    prepare: async ({ database }, { cityId }) => {
      const { id } = await createOrganisation(database, { cityId });
      return { id: encodeId('org', id), expectedRevision: 1, name: title() };
    },
  },
  createContact: {
    action: 'contact.create',
    prepare: async (_app, { cityId }) => ({ ...EN, cityId: encodeId('city', cityId), texts: [{ locale: 'en', role: 'Planner' }] }),
  },
  updateContact: {
    action: 'contact.update',
    prepare: async ({ database }, { cityId }) => {
      const { id } = await createContact(database, { cityId });
      return { id: encodeId('contact', id), expectedRevision: 1, position: 7 };
    },
  },
  createExchangeDay: {
    action: 'exchangeDay.create',
    prepare: async (_app, { cityId }) => ({
      ...EN,
      ...HOURS,
      hostCityId: encodeId('city', cityId),
      texts: [{ locale: 'en', title: title() }],
      mode: 'IN_PERSON',
      venueName: 'Town hall',
      capacity: 10,
    }),
  },
  updateExchangeDay: { action: 'exchangeDay.update', hidden: true, prepare: changeDay(DRAFT, { capacity: 41 }) },
  publishExchangeDay: { action: 'exchangeDay.publish', hidden: true, prepare: changeDay(DRAFT) },
  cancelExchangeDay: { action: 'exchangeDay.cancel', prepare: changeDay(PUBLISHED, { reason: 'A storm.' }) },
  createExchangeSession: {
    action: 'exchangeDay.update',
    hidden: true,
    prepare: async ({ database }, place) => ({
      ...EN,
      exchangeDayId: encodeId('xday', (await day(database, place, DRAFT)).id),
      texts: [{ locale: 'en', title: title() }],
      startsAtLocal: '2099-06-01T10:00',
      endsAtLocal: '2099-06-01T11:00',
      kind: 'PLENARY',
    }),
  },
  updateExchangeSession: { action: 'exchangeDay.update', hidden: true, prepare: changeSession({ position: 3 }) },
  removeExchangeSession: { action: 'exchangeDay.update', hidden: true, prepare: changeSession({}) },
  registerForExchangeDay: {
    action: 'registration.create',
    selfOnly: true,
    prepare: async ({ database }) => {
      const host = await createCity(database);
      return { exchangeDayId: encodeId('xday', (await day(database, { cityId: host.id, personId: host.id }, PUBLISHED)).id) };
    },
  },
  cancelRegistration: {
    action: 'registration.cancel',
    hidden: true,
    prepare: async ({ database }, place) => {
      const { id: exchangeDayId } = await day(database, place, PUBLISHED);
      return { id: encodeId('reg', (await createRegistration(database, { exchangeDayId, personId: place.personId })).id) };
    },
  },
};

/** The actions that only read. */
export const QUESTIONS: Question[] = [
  {
    action: 'registration.read',
    query: 'query($id: ID!) { exchangeDay(id: $id) { registrations(first: 5) { totalCount nodes { id } } } }',
    prepare: async ({ database }, place) => {
      const { id: exchangeDayId } = await day(database, place, PUBLISHED);
      await createRegistration(database, { exchangeDayId, personId: place.personId });
      return { id: encodeId('xday', exchangeDayId) };
    },
    shows: ({ exchangeDay: { registrations } }) => {
      if (registrations.totalCount !== registrations.nodes.length) throw new Error('The count tells of what the list does not show.');
      return registrations.totalCount > 0;
    },
  },
];
