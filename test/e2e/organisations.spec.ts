import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createContact, createOrganisation } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const UPDATE_ORGANISATION = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) {
  organisation { name parent { name } revision } userErrors { code path } } }`;
const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  organisation { name } userErrors { code path } } }`;
const UPDATE_CITY = `mutation ($input: UpdateCityInput!) { updateCity(input: $input) { userErrors { code } } }`;
const CREATE_CONTACT = `mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { code path } } }`;

describe('organisations', () => {
  let app: TestApp;
  let espoo: City;
  let coordinator: TestPerson;
  let manager: TestPerson;

  beforeAll(async () => {
    app = await createTestApp();
    espoo = await createCity(app.database, { name: 'Espoo' });
    coordinator = await createPerson(app, { role: 'COORDINATOR' });
    manager = await createPerson(app, { role: 'MANAGER', cityId: espoo.id });
  });
  afterAll(() => app?.close());

  it('go on coordinating the alliance whatever the manager of their city says', async () => {
    const office = await createOrganisation(app.database, { name: 'Office', cityId: espoo.id, coordinatesAlliance: true });
    const input = { id: encodeId('org', office.id), expectedRevision: 1 };
    const before = await app.contents();
    const refused = await app.gql(UPDATE_ORGANISATION, { input: { ...input, coordinatesAlliance: false } }, { token: manager.token });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await app.contents()).toEqual(before);
    const same = { ...input, coordinatesAlliance: true, name: 'The office' };
    const renamed = await app.gql(UPDATE_ORGANISATION, { input: same }, { token: manager.token });
    expect(renamed.data.updateOrganisation).toEqual({ organisation: { name: 'The office', parent: null, revision: 2 }, userErrors: [] });
  });

  it.each([{ allianceRole: 'OBSERVER' }, { joinedOn: '2020-01-01' }, { leftOn: '2030-01-01' }])(
    'do not say %j of their city: the alliance does',
    async (change) => {
      const before = await app.contents();
      const input = { id: encodeId('city', espoo.id), expectedRevision: 1, ...change };
      const { errors } = await app.gql(UPDATE_CITY, { input }, { token: manager.token });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
      expect(await app.contents()).toEqual(before);
    },
  );

  it('with a parent that does not exist are refused; access is asked first', async () => {
    const other = await createCity(app.database, { name: 'Elsewhere' });
    const before = await app.contents();
    const input = { name: 'X', kind: 'SME', cityId: encodeId('city', other.id), parentId: encodeId('org', espoo.id) };
    const asManager = await app.gql(CREATE_ORGANISATION, { input }, { token: manager.token });
    expect(asManager.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const asCoordinator = await app.gql(CREATE_ORGANISATION, { input }, { token: coordinator.token });
    expect(asCoordinator.data.createOrganisation).toEqual({
      organisation: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'parentId'] }],
    });
    expect(await app.contents()).toEqual(before);
  });

  it('have at most 50 contacts, and so has an organisation', async () => {
    const city = await createCity(app.database, { name: 'Full' });
    const organisation = await createOrganisation(app.database, { name: 'Full' });
    const add = async (place: object) => {
      const input = { ...place, originalLocale: 'en', texts: [{ locale: 'en', role: 'Office' }] };
      return (await app.gql(CREATE_CONTACT, { input }, { token: coordinator.token })).data.createContact.userErrors;
    };
    for (const [field, prefix, { id: uuid }] of [
      ['cityId', 'city', city],
      ['organisationId', 'org', organisation],
    ] as const) {
      for (let position = 0; position < 49; position++) await createContact(app.database, { [field]: uuid, position });
      const place = { [field]: encodeId(prefix, uuid) };
      expect(await add(place)).toEqual([]);
      expect(await add(place)).toEqual([{ code: 'LIMIT', path: ['input', field] }]);
    }
  });
});
