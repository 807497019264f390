import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity, createContact, createOrganisation } from '@alliance/cities/testing';
import { encodeId, newId } from '@alliance/kernel';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const CREATE_CITY = `mutation ($input: CreateCityInput!) { createCity(input: $input) {
  city { id slug name revision originalLocale contentLocale } userErrors { code path message } } }`;
const UPDATE_CITY = `mutation ($input: UpdateCityInput!) { updateCity(input: $input) {
  city { slug name revision leftOn targets { scope targetYear reductionPercent } statements { quantity value asOfYear } }
  conflict { current { revision website } yours { website } } userErrors { code path } } }`;
const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  organisation { id slug name kind city { slug } coordinatesAlliance } userErrors { code path } } }`;
const UPDATE_ORGANISATION = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) {
  organisation { name parent { name } revision } userErrors { code path } } }`;
const CREATE_CONTACT = `mutation ($input: CreateContactInput!) { createContact(input: $input) {
  contact { id role email phone visibility } userErrors { code path } } }`;
const UPDATE_CONTACT = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) {
  contact { role email revision } userErrors { code path } } }`;

describe('cities', () => {
  let app: TestApp;
  let espoo: City;
  let umea: City;
  let coordinator: TestPerson;
  let manager: TestPerson;

  const audit = () =>
    app.rows(
      `SELECT action, record_type, changed_fields FROM audit_entry WHERE record_type IN ('City', 'Organisation', 'Contact') ORDER BY id`,
    );
  const id = (prefix: string, { id: uuid }: { id: string }) => encodeId(prefix, uuid);

  beforeAll(async () => {
    app = await createTestApp();
    espoo = await createCity(app.database, {
      name: 'Espoo',
      texts: { sv: 'Esbo', fi: 'Espoo' },
      countryCode: 'FI',
      joinedOn: '2022-05-01',
    });
    umea = await createCity(app.database, { name: 'Umeå', originalLocale: 'sv', countryCode: 'SE', slug: 'umea' });
    await createCity(app.database, { name: 'Älvkarleby', originalLocale: 'sv', countryCode: 'SE', slug: 'alvkarleby' });
    await createCity(app.database, { name: 'Zwolle', countryCode: 'NL', allianceRole: 'OBSERVER' as never, slug: 'zwolle' });
    coordinator = await createPerson(app, { role: 'COORDINATOR' });
    manager = await createPerson(app, { role: 'MANAGER', cityId: espoo.id });
  });
  afterAll(() => app?.close());

  describe('reading', () => {
    it('gives names in the language asked for, else the original', async () => {
      const query = `query ($locale: Locale) { city(slug: "espoo", locale: $locale) { name contentLocale availableLocales texts { locale name } } }`;
      const texts = [
        { locale: 'en', name: 'Espoo' },
        { locale: 'fi', name: 'Espoo' },
        { locale: 'sv', name: 'Esbo' },
      ];
      const availableLocales = ['en', 'fi', 'sv'];
      expect((await app.gql(query, { locale: 'sv' })).data).toEqual({
        city: { name: 'Esbo', contentLocale: 'sv', availableLocales, texts },
      });
      expect((await app.gql(query, { locale: 'de' })).data).toEqual({
        city: { name: 'Espoo', contentLocale: 'en', availableLocales, texts },
      });
    });

    it('sorts names by the alphabet of the language', async () => {
      const query = `query ($locale: Locale) { cities(first: 10, locale: $locale, orderBy: [{ field: NAME, direction: ASC }]) { nodes { name } totalCount } }`;
      expect((await app.gql(query, { locale: 'sv' })).data).toEqual({
        cities: { nodes: ['Esbo', 'Umeå', 'Zwolle', 'Älvkarleby'].map((name) => ({ name })), totalCount: 4 },
      });
    });

    it.each([
      ['{ countryCode: { eq: "SE" } }', ['alvkarleby', 'umea']],
      ['{ allianceRole: { in: [OBSERVER] } }', ['zwolle']],
      ['{ joinedOn: { gte: "2022-05-01" } }', ['espoo']],
      ['{ not: { countryCode: { in: ["SE", "FI"] } } }', ['zwolle']],
      ['{ or: [{ slug: { startsWith: "zw" } }, { slug: { eq: "umea" } }] }', ['umea', 'zwolle']],
    ])('filters by %s', async (where, slugs) => {
      const { data, errors } = await app.gql(`{ cities(first: 10, where: ${where}) { nodes { slug } } }`);
      expect(errors).toBeUndefined();
      expect(data.cities.nodes.map(({ slug }: City) => slug).sort()).toEqual(slugs);
    });

    it('finds a city by its id as a node', async () => {
      const { data } = await app.gql(`{ node(id: "${id('city', umea)}") { __typename id ... on City { slug } } }`);
      expect(data).toEqual({ node: { __typename: 'City', id: id('city', umea), slug: 'umea' } });
    });
  });

  describe('contacts', () => {
    const query = `{ city(slug: "zwolle") { contacts { role email phone visibility } } }`;

    it('show address and number to whom their visibility says', async () => {
      const [{ id: cityId }] = (await app.rows(`SELECT id FROM city WHERE slug = 'zwolle'`)) as [{ id: string }];
      for (const [position, visibility] of ['NOBODY', 'SIGNED_IN', 'EVERYBODY'].entries()) {
        const reach = { email: `office${position}@zwolle.example`, phone: '+31 000 000' };
        await createContact(app.database, { cityId, position, visibility: visibility as never, role: visibility, ...reach });
      }
      const shown = async (token?: string) => {
        const { data } = await app.gql(query, {}, { token });
        return data.city.contacts.map(({ email, phone }: { email: string | null; phone: string | null }) => [
          email !== null,
          phone !== null,
        ]);
      };
      const hostManager = await createPerson(app, { role: 'MANAGER', cityId });
      expect(await shown()).toEqual([
        [false, false],
        [false, false],
        [true, true],
      ]);
      expect(await shown(manager.token)).toEqual([
        [false, false],
        [true, true],
        [true, true],
      ]);
      expect(await shown(hostManager.token)).toEqual([
        [true, true],
        [true, true],
        [true, true],
      ]);
      expect(await shown(coordinator.token)).toEqual([
        [true, true],
        [true, true],
        [true, true],
      ]);
    });

    it('are written by the manager of their city, and by nobody else', async () => {
      const input = {
        cityId: id('city', espoo),
        originalLocale: 'fi',
        texts: [
          { locale: 'fi', role: 'Projektipäällikkö' },
          { locale: 'en', role: 'Project manager' },
        ],
        email: 'sustainability@espoo.example',
        visibility: 'SIGNED_IN',
      };
      const { data, errors } = await app.gql(CREATE_CONTACT, { input }, { token: manager.token, locale: 'en' });
      expect(errors).toBeUndefined();
      const contact = { role: 'Project manager', email: 'sustainability@espoo.example', phone: null, visibility: 'SIGNED_IN' };
      expect(data.createContact).toEqual({ contact: { id: expect.stringMatching(/^contact_[0-9a-f]{32}$/), ...contact }, userErrors: [] });
      const change = { id: data.createContact.contact.id, expectedRevision: 1, email: 'climate@espoo.example' };
      const changed = await app.gql(UPDATE_CONTACT, { input: change }, { token: manager.token, locale: 'fi' });
      expect(changed.data.updateContact).toEqual({
        contact: { role: 'Projektipäällikkö', email: 'climate@espoo.example', revision: 2 },
        userErrors: [],
      });
      const before = await app.contents();
      const foreign = await app.gql(CREATE_CONTACT, { input: { ...input, cityId: id('city', umea) } }, { token: manager.token });
      expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const both = await app.gql(
        CREATE_CONTACT,
        { input: { ...input, organisationId: id('org', { id: newId() }) } },
        { token: manager.token },
      );
      expect(both.data.createContact).toEqual({ contact: null, userErrors: [{ code: 'REQUIRED', path: ['input', 'cityId'] }] });
      expect(await app.contents()).toEqual(before);
      // The trail says that the address changed, not what it was.
      expect(JSON.stringify(await app.rows('SELECT * FROM audit_entry'))).not.toContain('espoo.example');
      expect((await audit()).slice(-2)).toEqual([
        { action: 'contact.create', record_type: 'Contact', changed_fields: [] },
        { action: 'contact.update', record_type: 'Contact', changed_fields: ['email'] },
      ]);
    });
  });

  describe('writing', () => {
    const newCity = {
      originalLocale: 'de',
      texts: [
        { locale: 'de', name: 'Freiburg' },
        { locale: 'en', name: 'Freiburg', description: 'A city in the *south*.' },
      ],
      countryCode: 'DE',
      allianceRole: 'FOLLOWER',
      timeZone: 'Europe/Berlin',
      latitude: 47.9959,
      longitude: 7.8522,
      languages: ['de'],
      statements: [
        { quantity: 'POPULATION', value: '231848', asOfYear: 2021, sourceName: 'Register' },
        { quantity: 'POPULATION', value: '230241', asOfYear: 2022, sourceName: 'Census' },
      ],
    };

    it('lets a coordinator add a city', async () => {
      const { data, errors } = await app.gql(CREATE_CITY, { input: newCity }, { token: coordinator.token });
      expect(errors).toBeUndefined();
      expect(data.createCity.userErrors).toEqual([]);
      expect(data.createCity.city).toMatchObject({
        slug: 'freiburg',
        name: 'Freiburg',
        revision: 1,
        originalLocale: 'de',
        contentLocale: 'en',
      });
      const read = await app.gql(
        '{ city(slug: "freiburg", locale: "de") { latitude longitude description fourEyes statements { value asOfYear sourceName } } }',
      );
      expect(read.data.city).toEqual({
        latitude: 47.9959,
        longitude: 7.8522,
        description: null,
        fourEyes: false,
        statements: [
          { value: '231848', asOfYear: 2021, sourceName: 'Register' },
          { value: '230241', asOfYear: 2022, sourceName: 'Census' },
        ],
      });
    });

    it.each([
      ['a slug that is taken', { slug: 'espoo' }, 'TAKEN', ['input', 'slug']],
      ['no text in the original language', { originalLocale: 'sv' }, 'REQUIRED', ['input', 'texts']],
      ['leaving before joining', { joinedOn: '2024-01-02', leftOn: '2024-01-01' }, 'INVALID', ['input', 'leftOn']],
      ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 'INVALID', ['input', 'timeZone']],
      ['a latitude off the globe', { latitude: 90.5 }, 'INVALID', ['input', 'latitude']],
      ['a name that is too long', { texts: [{ locale: 'de', name: 'x'.repeat(151) }] }, 'TOO_LONG', ['input', 'texts', '0', 'name']],
      ['a blank name', { texts: [{ locale: 'de', name: '  ' }] }, 'REQUIRED', ['input', 'texts', '0', 'name']],
      [
        'a language twice',
        {
          texts: [
            { locale: 'de', name: 'A' },
            { locale: 'de', name: 'B' },
          ],
        },
        'INVALID',
        ['input', 'texts'],
      ],
      [
        'a script as a link',
        { texts: [{ locale: 'de', name: 'A', description: '[x](javascript:y)' }] },
        'INVALID',
        ['input', 'texts', '0', 'description'],
      ],
      [
        'a negative population',
        { statements: [{ quantity: 'POPULATION', value: '-1', sourceName: 'x' }] },
        'INVALID',
        ['input', 'statements', '0', 'value'],
      ],
      [
        'a target before its base',
        { targets: [{ scope: 'MUNICIPALITY', baseYear: 2030, targetYear: 2029, sourceName: 'x' }] },
        'INVALID',
        ['input', 'targets', '0', 'targetYear'],
      ],
    ])('refuses %s and changes nothing', async (_what, change, code, path) => {
      const before = await app.contents();
      const { data } = await app.gql(CREATE_CITY, { input: { ...newCity, slug: 'elsewhere', ...change } }, { token: coordinator.token });
      expect(data.createCity.city).toBeNull();
      expect(data.createCity.userErrors).toEqual([{ code, path, message: expect.any(String) }]);
      expect(await app.contents()).toEqual(before);
    });

    it('replaces targets and statements as whole lists, and shows both sides of a conflict', async () => {
      const target = {
        scope: 'MUNICIPALITY',
        baseYear: 1990,
        targetYear: 2030,
        reductionPercent: '80',
        residualHandling: 'CARBON_SINKS',
        sourceName: 'City',
      };
      const input = {
        id: id('city', espoo),
        expectedRevision: 1,
        texts: [{ locale: 'de', name: 'Espoo (Esbo)' }],
        targets: [target, { ...target, reductionPercent: '100', sourceName: 'CDP 2021' }],
        statements: [{ quantity: 'POPULATION', value: '326280', asOfYear: 2025, provisional: true, sourceName: 'Statistics' }],
        website: 'https://espoo.example/',
      };
      const first = await app.gql(UPDATE_CITY, { input }, { token: manager.token, locale: 'de' });
      expect(first.data.updateCity).toEqual({
        city: {
          slug: 'espoo',
          name: 'Espoo (Esbo)',
          revision: 2,
          leftOn: null,
          targets: [
            { scope: 'MUNICIPALITY', targetYear: 2030, reductionPercent: '80' },
            { scope: 'MUNICIPALITY', targetYear: 2030, reductionPercent: '100' },
          ],
          statements: [{ quantity: 'POPULATION', value: '326280', asOfYear: 2025 }],
        },
        conflict: null,
        userErrors: [],
      });
      expect((await audit()).at(-1)).toEqual({
        action: 'city.update',
        record_type: 'City',
        changed_fields: ['statements', 'targets', 'texts', 'website'],
      });
      const before = await app.contents();
      const stale = { id: input.id, expectedRevision: 1, website: 'https://other.example/', statements: [] };
      const second = await app.gql(UPDATE_CITY, { input: stale }, { token: manager.token });
      expect(second.data.updateCity).toEqual({
        city: null,
        conflict: { current: { revision: 2, website: 'https://espoo.example/' }, yours: { website: 'https://other.example/' } },
        userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedRevision'] }],
      });
      expect(await app.contents()).toEqual(before);
      const emptied = await app.gql(UPDATE_CITY, { input: { id: input.id, expectedRevision: 2, targets: [] } }, { token: manager.token });
      expect(emptied.data.updateCity.city).toMatchObject({ revision: 3, targets: [], statements: [{ value: '326280' }] });
    });

    it('is closed to other roles and other cities', async () => {
      const before = await app.contents();
      const participant = await createPerson(app);
      const beforeUpdate = await app.contents();
      const change = { id: id('city', umea), expectedRevision: 1, website: 'https://x.example/' };
      expect((await app.gql(CREATE_CITY, { input: newCity }, { token: manager.token })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.gql(CREATE_CITY, { input: newCity })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await app.gql(UPDATE_CITY, { input: change }, { token: manager.token })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await app.gql(UPDATE_CITY, { input: change }, { token: participant.token })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const missing = { ...change, id: id('city', { id: newId() }) };
      expect((await app.gql(UPDATE_CITY, { input: missing }, { token: coordinator.token })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      const wrongType = { ...change, id: id('org', umea) };
      expect((await app.gql(UPDATE_CITY, { input: wrongType }, { token: coordinator.token })).data.updateCity.userErrors).toEqual([
        { code: 'INVALID', path: ['input', 'id'] },
      ]);
      expect(await app.contents()).toEqual(beforeUpdate);
      expect(beforeUpdate['city']).toEqual(before['city']);
    });
  });

  describe('organisations', () => {
    it('belong to a city, have parts, and are listed by name', async () => {
      const network = await createOrganisation(app.database, {
        name: 'Network of cities',
        kind: 'NETWORK' as never,
        coordinatesAlliance: true,
      });
      await createOrganisation(app.database, { name: 'Office in Berlin', parentId: network.id });
      const input = { name: 'Espoo Cooperative', kind: 'COOPERATIVE', cityId: id('city', espoo) };
      const { data, errors } = await app.gql(CREATE_ORGANISATION, { input }, { token: manager.token });
      expect(errors).toBeUndefined();
      expect(data.createOrganisation.organisation).toMatchObject({
        slug: 'espoo-cooperative',
        city: { slug: 'espoo' },
        coordinatesAlliance: false,
      });
      const read = await app.gql(`{
        organisation(slug: "network-of-cities") { name city { slug } children(first: 5) { nodes { name parent { slug } } totalCount } }
        organisations(first: 5, where: { city: { slug: { eq: "espoo" } } }) { nodes { name } totalCount }
        city(slug: "espoo") { organisations(first: 5, where: { kind: { eq: COOPERATIVE } }) { nodes { name } } }
      }`);
      expect(read.data).toEqual({
        organisation: {
          name: 'Network of cities',
          city: null,
          children: { nodes: [{ name: 'Office in Berlin', parent: { slug: 'network-of-cities' } }], totalCount: 1 },
        },
        organisations: { nodes: [{ name: 'Espoo Cooperative' }], totalCount: 1 },
        city: { organisations: { nodes: [{ name: 'Espoo Cooperative' }] } },
      });
    });

    it('are for the manager of their city; who coordinates the alliance is not for a city to say', async () => {
      const before = await app.contents();
      const codeOf = async (input: object) =>
        (await app.gql(CREATE_ORGANISATION, { input: { name: 'X', kind: 'SME', ...input } }, { token: manager.token })).errors?.[0]
          ?.extensions.code;
      expect(await codeOf({ cityId: id('city', umea) })).toBe('FORBIDDEN');
      expect(await codeOf({})).toBe('FORBIDDEN');
      expect(await codeOf({ cityId: id('city', espoo), coordinatesAlliance: true })).toBe('FORBIDDEN');
      expect(await app.contents()).toEqual(before);
    });

    it('are never a part of themselves', async () => {
      const top = await createOrganisation(app.database, { name: 'Top' });
      const middle = await createOrganisation(app.database, { name: 'Middle', parentId: top.id });
      const input = { id: id('org', top), expectedRevision: 1, parentId: id('org', middle) };
      const circle = await app.gql(UPDATE_ORGANISATION, { input }, { token: coordinator.token });
      expect(circle.data.updateOrganisation).toEqual({
        organisation: null,
        userErrors: [{ code: 'INVALID', path: ['input', 'parentId'] }],
      });
      const renamed = await app.gql(
        UPDATE_ORGANISATION,
        { input: { ...input, parentId: undefined, name: 'Roof' } },
        { token: coordinator.token },
      );
      expect(renamed.data.updateOrganisation).toEqual({ organisation: { name: 'Roof', parent: null, revision: 2 }, userErrors: [] });
    });
  });
});
